"""Acts in a version's life: laid before the departments, signed, published, retired; what is final asks first."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Final

from starlette.responses import Response

from desk.errors import DeskError, Malformed, NotFound
from desk.versions import drafting, publishing, signing
from desk.versions.offers import offers
from desk.versions.stages import Step
from web.pages.workbench.frame import Opened, bundle_path, department, opened
from web.pages.workbench.version import first_page
from web.visit import Visit

ASKED: Final = (Step.RECALL, Step.DROP, Step.SIGN, Step.PUBLISH, Step.RETIRE)  # a person confirms these first
LONGEST_REASON: Final = 2000
FIELDS: Final[Mapping[Step, tuple[str, ...]]] = {Step.PUBLISH: ("first_day",), Step.RETIRE: ("first_day", "reason")}


async def act(visit: Visit) -> Response:
    """Do what the address names; what is refused is said beside the form it was asked with."""
    found, step = await opened(visit, counted=True), _step(visit)
    try:
        if step in ASKED and not visit.sure:
            return await _asked(visit, found, step)
        await _DONE[step](visit, found)
    except (NotFound, DeskError) as error:
        found, unfilled = await opened(visit, counted=True), _unfilled(visit, step)
        return await first_page(visit, found, error=error, wrong_step=step.value, unfilled=unfilled)
    return visit.go(bundle_path(found.bundle.bundle) if step is Step.DROP else found.path)


async def back(visit: Visit) -> Response:
    """Where a form comes back to after signing in again."""
    return visit.go((await opened(visit)).path)


async def _asked(visit: Visit, found: Opened, step: Step) -> Response:
    refused = {one.step: one.refused for one in await offers(visit.desk, visit.signed_in, *_pinned(found))}.get(step)
    if refused is not None:
        raise refused
    day = _day(visit) if step in (Step.PUBLISH, Step.RETIRE) else None
    if step is Step.RETIRE:
        _reason(visit)
    return visit.show(
        "workbench/ask.html",
        found=found,
        step=step.value,
        day=day,
        today=visit.desk.today(),
        back=found.path,
        department=department(visit),
    )


async def _submit(visit: Visit, found: Opened) -> None:
    await drafting.submit(visit.desk, visit.signed_in, *_pinned(found))


async def _recall(visit: Visit, found: Opened) -> None:
    await drafting.recall(visit.desk, visit.signed_in, *_pinned(found))


async def _drop(visit: Visit, found: Opened) -> None:
    await drafting.drop(visit.desk, visit.signed_in, *_pinned(found))


async def _sign(visit: Visit, found: Opened) -> None:
    await signing.sign(visit.desk, visit.signed_in, *_pinned(found))


async def _unsign(visit: Visit, found: Opened) -> None:
    await signing.unsign(visit.desk, visit.signed_in, *_pinned(found))


async def _publish(visit: Visit, found: Opened) -> None:
    await publishing.publish(visit.desk, visit.signed_in, *_pinned(found), first_day=_day(visit))


async def _retire(visit: Visit, found: Opened) -> None:
    person = visit.signed_in
    await publishing.retire(visit.desk, person, *_pinned(found), first_day=_day(visit), reason=_reason(visit))


_DONE: Final[Mapping[Step, Callable[[Visit, Opened], Awaitable[None]]]] = {
    Step.SUBMIT: _submit,
    Step.RECALL: _recall,
    Step.DROP: _drop,
    Step.SIGN: _sign,
    Step.UNSIGN: _unsign,
    Step.PUBLISH: _publish,
    Step.RETIRE: _retire,
}


def _pinned(found: Opened) -> tuple[str, str]:
    return found.bundle.bundle, found.version.pin


def _step(visit: Visit) -> Step:
    name = visit.path("act")
    known = next((step for step in _DONE if step.value == name), None)
    if known is None:
        raise NotFound("version.unknown")
    return known


def _unfilled(visit: Visit, step: Step) -> tuple[str, ...]:
    """The fields of the act's form that are empty or can't be read, so that the page names all of them at once."""
    filled = {"first_day": _read(visit.field("first_day")) is not None, "reason": bool(visit.field("reason"))}
    return tuple(name for name in FIELDS.get(step, ()) if not filled[name])


def _day(visit: Visit) -> date:
    day = _read(visit.field("first_day"))
    if day is None:
        raise Malformed("payload.malformed")
    return day


def _read(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def _reason(visit: Visit) -> str:
    reason = visit.field("reason")[:LONGEST_REASON]
    if not reason:
        raise Malformed("payload.malformed")
    return reason
