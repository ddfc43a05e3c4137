"""A hearing on its way: the right told, the day set, the record kept (许可法 46-48)."""

from collections.abc import Awaitable, Callable

from starlette.responses import Response

from desk import acts
from desk.acts import At
from web.pages.inbox.acting import NOTHING, Tried, attempt, mistyped, show, task_path
from web.pages.inbox.reading import SHORT, Typed
from web.visit import Visit

STEPS = ("offer-hearing", "schedule-hearing", "hold-hearing")


async def ask(visit: Visit) -> Response:
    """Show how far the hearing is, and its next step."""
    return await _shown(visit, NOTHING)


async def take(visit: Visit) -> Response:
    """Take a step."""
    typed, at = Typed(visit), visit.at(visit.path("case"), visit.path("item"))
    do = _step(visit, typed, at)
    if typed.wrongs:
        return await _shown(visit, mistyped(typed.wrongs))
    failed = await attempt(visit, do)
    return await _shown(visit, failed) if failed else visit.go(task_path(visit, "hearing"))


def _step(visit: Visit, typed: Typed, at: At) -> Callable[[], Awaitable[object]]:
    desk, person = visit.desk, visit.signed_in
    match typed.one_of("step", STEPS):
        case "schedule-hearing":
            day, notice = typed.day("day", needed=True), typed.text("notice", most=SHORT)
            return lambda: acts.schedule_hearing(desk, person, at, day=day or desk.today(), notice=notice)
        case "hold-hearing":
            record, on = typed.text("record"), typed.day("on")
            return lambda: acts.hold_hearing(desk, person, at, record=record, on=on)
        case _:
            offered = typed.text("notice", most=SHORT)
            return lambda: acts.offer_hearing(desk, person, at, notice=offered)


async def _shown(visit: Visit, tried: Tried) -> Response:
    return await show(visit, "hearing.html", visit.field("step") or "offer-hearing", tried, steps=STEPS)
