"""Moving running cases to the version in force: what it would do to each is shown first, and only then is it done."""

from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from starlette.responses import Response

from desk.versions import moving
from desk.versions.moving import Effect, Moved
from desk.versions.offers import offers
from desk.versions.stages import Step
from web.pages.workbench.frame import Opened, opened
from web.visit import Visit

AT_ONCE: Final = 20
LONGEST_REASON: Final = 2000


async def preview(visit: Visit) -> Response:
    """What moving would do, case by case."""
    return await _shown(visit, await opened(visit))


async def run(visit: Visit) -> Response:
    """Move the cases of one page, those that may be moved; asks first, and says what was done."""
    found, reason = await opened(visit, counted=True), visit.field("reason")[:LONGEST_REASON]
    if not reason:
        return await _shown(visit, found, wrong=True)
    if not visit.sure:
        return visit.show("workbench/ask_move.html", found=found, most=AT_ONCE, back=f"{found.path}/cases")
    cursor = visit.field("cursor") or None
    done = await moving.run(
        visit.desk, visit.signed_in, found.bundle.bundle, found.version.pin, reason=reason, cursor=cursor, most=AT_ONCE
    )
    return visit.show("workbench/moved.html", found=found, done=done, reason=reason, so_far=_so_far(visit, done))


async def _shown(visit: Visit, found: Opened, *, wrong: bool = False) -> Response:
    name, pin = found.bundle.bundle, found.version.pin
    refused = next(one.refused for one in await offers(visit.desk, visit.signed_in, name, pin) if _is_move(one.step))
    rows: tuple[Effect, ...] = ()
    following = None
    if refused is None:
        cursor = visit.request.query_params.get("after") or visit.field("cursor") or None
        page = await moving.preview(visit.desk, visit.signed_in, name, pin, cursor=cursor, most=AT_ONCE)
        rows, following = page.rows, page.next
    return visit.show(
        "workbench/cases.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        found=found,
        refused=refused,
        rows=rows,
        first="after" not in visit.request.query_params,
        following=f"{found.path}/cases?after={quote(following)}" if following else "",
        wrong=wrong,
        given=visit.fields,
        most=AT_ONCE,
        tab="cases",
    )


def _is_move(step: Step) -> bool:
    return step is Step.MOVE_CASES


def _so_far(visit: Visit, done: Moved) -> dict[str, int]:
    """The sums over the pages done up to now, which the form carries on."""
    counted = {"moved": len(done.moved), "kept": len(done.kept), "waiting": len(done.waiting)}
    return {name: count + _number(visit.field(f"so-far-{name}")) for name, count in counted.items()}


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
