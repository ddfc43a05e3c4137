"""Who works on what: taken one by one or many at once, given back, handed over (GZ 8.3)."""

from urllib.parse import parse_qsl, urlsplit

from starlette.responses import Response

from desk import absences
from desk.permissions import Act, reach
from web.pages.inbox import task
from web.pages.inbox.acting import attempt, task_path
from web.pages.inbox.listing import address, filters_of
from web.visit import Visit

MOST = 200


async def claim_many(visit: Visit) -> Response:
    """Take the tasks that were ticked, or the one whose button was pressed; says how many were still free."""
    reach(visit.signed_in.actor, Act.CLAIM)
    chosen = visit.field("one") or visit.field("task")
    pairs = [one.partition("/") for one in chosen.splitlines()[:MOST] if one]
    wanted = [(case, item) for case, _, item in pairs]
    got = await absences.claim_many(visit.desk, visit.signed_in, wanted)
    return visit.go(_back(visit.field("back"), got=str(len(got)), of=str(len(wanted))))


async def claim(visit: Visit) -> Response:
    """Take this task."""
    case, item = visit.path("case"), visit.path("item")
    failed = await attempt(visit, lambda: absences.claim(visit.desk, visit.signed_in, case, item))
    return await task.shown(visit, failed) if failed else visit.go(task_path(visit))


async def release(visit: Visit) -> Response:
    """Give it back to everybody in the department."""
    case, item = visit.path("case"), visit.path("item")
    failed = await attempt(visit, lambda: absences.release(visit.desk, visit.signed_in, case, item))
    return await task.shown(visit, failed) if failed else visit.go(task_path(visit))


async def hand_over(visit: Visit) -> Response:
    """Give it to a colleague."""
    case, item, to = visit.path("case"), visit.path("item"), visit.field("to")
    failed = await attempt(visit, lambda: absences.hand_over(visit.desk, visit.signed_in, case, item, to=to))
    return await task.shown(visit, failed) if failed else visit.go(task_path(visit))


def _back(given: str, **more: str) -> str:
    """The list that the form was on, at the same page of it."""
    query = dict(parse_qsl(urlsplit(given).query))
    after = {"after": query["after"]} if "after" in query else {}
    return address(filters_of(given), **after, **more)
