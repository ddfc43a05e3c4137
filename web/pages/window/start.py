"""Where a clerk's day begins: any case by its number, what is ready, what waits, what came in today."""

from http import HTTPStatus
from typing import Any, Final

from starlette.responses import Response

from desk import counter, drafts, window
from desk.errors import NotFound
from desk.paging import USUAL
from desk.permissions import Act, reach
from web.counter import WINDOW, intake_of
from web.visit import Visit

AT_A_GLANCE: Final = 8  # rows of each list on the first page
MOST_BEGUN: Final = 20


async def start(visit: Visit) -> Response:
    """The first page."""
    return await _shown(visit)


async def open_case(visit: Visit) -> Response:
    """Open a case by what was typed or scanned."""
    typed = visit.field("number")
    if not typed:
        return await _shown(visit, wrong="empty")
    try:
        found = await counter.case_meant(visit.desk, visit.signed_in, typed)
    except NotFound:
        return await _shown(visit, typed=typed, wrong="unknown")
    return visit.go(f"{WINDOW}/cases/{found}")


async def ready(visit: Visit) -> Response:
    """Everything that can be handed out, page by page."""
    page = await window.ready_packages(visit.desk, visit.signed_in, cursor=_after(visit), most=USUAL)
    return visit.show("window/ready.html", page=page)


async def waiting(visit: Visit) -> Response:
    """Everything that waits for notice or acceptance, page by page."""
    page = await counter.waiting_cases(visit.desk, visit.signed_in, cursor=_after(visit), most=USUAL)
    return visit.show("window/waiting.html", page=page, today=visit.desk.today())


async def _shown(visit: Visit, *, typed: str = "", wrong: str = "") -> Response:
    desk, person = visit.desk, visit.signed_in
    reach(person.actor, Act.SEE_READY)
    taken_in, many = await counter.taken_in_today(desk, person, most=AT_A_GLANCE)
    return visit.show(
        "window/start.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        typed=typed,
        wrong=wrong,
        ready=await window.ready_packages(desk, person, cursor=None, most=AT_A_GLANCE),
        waiting=await counter.waiting_cases(desk, person, cursor=None, most=AT_A_GLANCE),
        taken_in=taken_in,
        many=many,
        begun=await _begun(visit),
        today=desk.today(),
    )


async def _begun(visit: Visit) -> list[dict[str, Any]]:
    """Applications that this clerk has begun for people and not handed in, the latest first."""
    offered = {one.definition.id: one.definition for one in await visit.desk.shelf.offered(visit.desk.today())}
    found = []
    for one in (await drafts.begun(visit.desk, visit.signed_in))[:MOST_BEGUN]:
        side = intake_of(one.subject)
        if side is None or side.bundle not in offered:
            continue
        kept = await drafts.read(visit.desk, visit.signed_in, one.subject)
        name = kept.get("applicant", {}).get("name", "")
        found.append({"base": side.base, "matter": offered[side.bundle].name, "name": name, "saved_at": one.saved_at})
    return found


def _after(visit: Visit) -> str | None:
    return visit.request.query_params.get("after") or None
