"""What stops or moves a clock: exclusions, extensions with their effect shown first, filings (许可法 42, 45)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from bundles.terms import name_of
from desk import acts
from desk.acts import At, Extending
from desk.errors import Refused
from desk.story import Dated, Said
from desk.task_sheet import Heading
from desk.task_views import preview_extension
from domain.clock import JOINT_EXTENSION, ExtensionTerms
from domain.limits import ApproverRank, Ground
from web.pages.inbox.acting import NOTHING, Tried, attempt, heading_of, mistyped, show, task_path, told
from web.pages.inbox.reading import SHORT, Typed
from web.visit import Visit


async def ask_suspend(visit: Visit) -> Response:
    """Ask on which ground the clock is to stand still."""
    return await _suspending(visit, NOTHING)


async def suspend(visit: Visit) -> Response:
    """Stop the clock."""
    typed = Typed(visit)
    ground = typed.one_of("ground", tuple(Ground))
    estimated = typed.length("amount", "unit")
    notice, reason = typed.text("notice", most=SHORT), typed.text("reason")
    on, notified_on = typed.day("on"), typed.day("notified-on")
    if typed.wrongs:
        return await _suspending(visit, mistyped(typed.wrongs))

    async def do() -> object:
        return await acts.start_exclusion(
            visit.desk,
            visit.signed_in,
            _at(visit),
            ground=ground,
            estimated=estimated,
            notice=notice,
            reason=reason,
            on=on,
            notified_on=notified_on,
        )

    failed = await attempt(visit, do)
    return await _suspending(visit, failed) if failed else visit.go(task_path(visit))


async def ask_resume(visit: Visit) -> Response:
    """Ask which excluded step is over."""
    return await _resuming(visit, NOTHING)


async def resume(visit: Visit) -> Response:
    """Let the clock run on."""
    typed = Typed(visit)
    ground, on = typed.one_of("ground", tuple(Ground)), typed.day("on")
    if typed.wrongs:
        return await _resuming(visit, mistyped(typed.wrongs))
    failed = await attempt(
        visit, lambda: acts.end_exclusion(visit.desk, visit.signed_in, _at(visit), ground=ground, on=on)
    )
    return await _resuming(visit, failed) if failed else visit.go(task_path(visit))


async def ask_extend(visit: Visit) -> Response:
    """Ask how long, by whom approved, and why."""
    return await _extending(visit, NOTHING, whole=_of_the_case(visit))


async def extend(visit: Visit) -> Response:
    """Show what an extension does to every date; done only when that was confirmed."""
    whole, typed = _of_the_case(visit), Typed(visit)
    by = typed.length("amount", "unit")
    approver = typed.one_of("approver", tuple(ApproverRank))
    reason, notified_on = typed.text("reason"), typed.day("notified-on")
    if typed.wrongs:
        return await _extending(visit, mistyped(typed.wrongs), whole=whole)
    extending = Extending(by=by, approver=ApproverRank(approver), reason=reason, notified_on=notified_on)
    at = _at(visit, whole=whole)
    if not visit.sure:
        try:
            before, after = await preview_extension(visit.desk, visit.signed_in, at, extending)
        except Refused as error:
            return await _extending(visit, await told(visit, error), whole=whole)
        return visit.show(
            "inbox/extend_sure.html",
            back=task_path(visit),
            moves=moves(before, after),
            extending=extending,
            rank=name_of(extending.approver),
            heading=await heading_of(visit),
            whole=whole,
        )
    failed = await attempt(visit, lambda: acts.extend(visit.desk, visit.signed_in, at, extending))
    return await _extending(visit, failed, whole=whole) if failed else visit.go(task_path(visit))


async def ask_file(visit: Visit) -> Response:
    """Ask for the number of the filing."""
    return await _filing(visit, NOTHING)


async def file(visit: Visit) -> Response:
    """Record that the extension was lodged with the government-services department."""
    typed = Typed(visit)
    filing, on = typed.text("filing", most=SHORT), typed.day("on")
    if typed.wrongs:
        return await _filing(visit, mistyped(typed.wrongs))
    at = _at(visit, whole=_of_the_case(visit))
    failed = await attempt(visit, lambda: acts.file_extension(visit.desk, visit.signed_in, at, filing=filing, on=on))
    return await _filing(visit, failed) if failed else visit.go(task_path(visit))


@dataclass(frozen=True, kw_only=True)
class Move:
    """One date before and after."""

    label: Said
    was: date | None
    on: date
    provisional: bool

    @property
    def moved(self) -> bool:
        """Whether it becomes another day."""
        return self.was != self.on


def moves(before: Sequence[Dated], after: Sequence[Dated]) -> list[Move]:
    """Every date as it is and as it would be."""
    were = {one.key: one.on for one in before}
    return [Move(label=one.label, was=were.get(one.key), on=one.on, provisional=one.provisional) for one in after]


def _of_the_case(visit: Visit) -> bool:
    """Whether the address is that of an act on the whole case rather than on the item."""
    return visit.request.url.path.endswith("-case")


def _at(visit: Visit, *, whole: bool = False) -> At:
    return visit.at(visit.path("case"), "" if whole else visit.path("item"))


async def _suspending(visit: Visit, tried: Tried) -> Response:
    heading = await heading_of(visit)
    named = heading.choices.grounds
    grounds = [(ground.value, name_of(ground), ground in named, named.get(ground)) for ground in Ground]
    return await show(visit, "suspend.html", "start-exclusion", tried, heading=heading, grounds=grounds)


async def _resuming(visit: Visit, tried: Tried) -> Response:
    heading = await heading_of(visit)
    running = [(one, name_of(one.ground)) for one in heading.state.exclusions if one.end is None]
    return await show(visit, "resume.html", "end-exclusion", tried, heading=heading, running=running)


async def _extending(visit: Visit, tried: Tried, *, whole: bool) -> Response:
    heading = await heading_of(visit)
    terms = JOINT_EXTENSION if whole else heading.state.item.extension
    return await show(
        visit,
        "extend.html",
        "extend-case" if whole else "extend",
        tried,
        heading=heading,
        terms=terms,
        needed=name_of(terms.approver) if terms else None,
        ranks=_ranks(terms),
        whole=whole,
    )


def _ranks(terms: ExtensionTerms | None) -> list[tuple[str, object]]:
    """The ranks that may approve, the lowest first."""
    return [(one.value, name_of(one)) for one in ApproverRank if terms is None or one.reaches(terms.approver)]


async def _filing(visit: Visit, tried: Tried) -> Response:
    whole, heading = _of_the_case(visit), await heading_of(visit)
    unfiled = _unfiled(heading, whole=whole)
    act = "file-case-extension" if whole else "file-extension"
    return await show(visit, "file.html", act, tried, heading=heading, unfiled=unfiled, whole=whole)


def _unfiled(heading: Heading, *, whole: bool) -> object:
    """The item's extension that waits to be filed; that of joint handling is found on the timeline."""
    return None if whole else next((one for one in heading.state.extensions if not one.filing), None)
