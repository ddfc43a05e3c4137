"""The legal clock of one limit: when it ends, what stops it, what extends it (LAW.md 2.10).

A date is always computed from its facts (start, limit, exclusions, extensions), never adjusted in place: taking one
fact away gives the date as if it had never been.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from domain.calendar import WorkingCalendar
from domain.counting import (
    Run,
    Span,
    Spans,
    advance,
    as_days,
    calendar_steps,
    clip,
    day_in_china,
    days_in,
    roll,
    union,
)
from domain.derivation import Derivation, Refusal, Step, refusal, step
from domain.limits import ApproverRank, Ground, Limit, Unit, working_days


@dataclass(frozen=True, kw_only=True, slots=True)
class Exclusion:
    """许可法 45: time that is not counted, the days of (start, end].

    `end` None: still open. `estimated`: the length announced in the written notice. `notice`: that notice's reference.
    `reason_ref`: opaque reference of a stored text.
    """

    ground: Ground
    start: date
    end: date | None
    estimated: Limit | None
    notice: str
    reason_ref: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Extension:
    """An approved prolongation by `by`, counted on from the due date as it stands (OneGo 2.10(6)).

    `basis`: the provision it rests on. `reason_ref`: opaque reference of the reason told to the applicant.
    `filing`: reference of the record lodged under GZ 13.4c, empty until lodged.
    """

    by: Limit
    decided_on: date
    notified_on: date | None
    approver: ApproverRank
    basis: str
    reason_ref: str = ""
    filing: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtensionTerms:
    """What the law of an item allows: at most `max`, approved by `approver` or above, resting on `basis`."""

    max: Limit
    approver: ApproverRank
    basis: str


LICENCE_EXTENSION: Final = ExtensionTerms(
    max=working_days(10), approver=ApproverRank.HEAD_OF_ORGAN, basis="许可法 42(1)"
)
JOINT_EXTENSION: Final = ExtensionTerms(
    max=working_days(15), approver=ApproverRank.HEAD_OF_GOVERNMENT, basis="许可法 42(2)"
)
REGISTRATION_EXTENSION: Final = ExtensionTerms(
    max=working_days(3), approver=ApproverRank.HEAD_OF_ORGAN, basis="登记条例 19"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """When a limit ends, and why.

    `start`: the day that is not counted. `on`: the last day, in China. `at`: the moment, for limits in hours only.
    `provisional_years`: unpublished years the date leans on. `suspended`: an exclusion is open, `on` is a projection.
    """

    start: date
    on: date
    at: datetime | None = None
    provisional_years: tuple[int, ...] = ()
    suspended: bool = False
    derivation: Derivation = ()

    @property
    def provisional(self) -> bool:
        """Whether a notice that is not published yet may still move the date (OneGo 2.10(11))."""
        return bool(self.provisional_years)


def due_date(
    start: date | datetime,
    limit: Limit,
    calendar: WorkingCalendar,
    *,
    exclusions: Sequence[Exclusion] = (),
    extensions: Sequence[Extension] = (),
    today: date | None = None,
) -> Due:
    """Compute when `limit` ends, counted from `start` (OneGo 2.10(2)-(6), (10)).

    Days of (start, end] of any exclusion are not counted, each once; what lies before `start` or after the end plays no
    part. An open exclusion is projected to its announced length, or to `today` once that is later. Extensions are
    counted on from the date as it stands, in the order they were decided, and later exclusions move that date too. A
    limit in days or months that ends on a rest day rolls; one in hours needs an aware datetime and never rolls.
    ValueError for a naive datetime, TypeError for a date with a limit in hours.
    """
    day_zero = day_in_china(start)
    spans = [_span(exclusion, calendar, today) for exclusion in exclusions]
    stopped = union((max(after, day_zero), through) for after, through in spans)
    run = Run(calendar=calendar, stopped=stopped, on=day_zero)
    run.count(limit, start)
    for extension in sorted(extensions, key=lambda known: known.decided_on):
        rule = extension.basis or "OneGo 2.10(6)"
        run.extend(extension.by, rule, decided_on=extension.decided_on, approver=extension.approver)
    suspended = any(known.end is None and known.start < run.on for known in exclusions)
    unpublished = tuple(sorted(run.unpublished))
    steps = (
        step("OneGo 2.10(2)", _start_code(limit), start=start, limit=str(limit)),
        *_exclusion_steps(exclusions, spans, run, limit),
        *calendar_steps(calendar, day_zero, run.on, limit.unit),
        *run.steps,
        *([step("OneGo 2.10(5)", "clock.suspended", on=run.on)] if suspended else []),
        *_provisional_steps(unpublished, run.on),
    )
    return Due(
        start=day_zero,
        on=run.on,
        at=run.at,
        provisional_years=unpublished,
        suspended=suspended,
        derivation=steps,
    )


def fixed_due(
    on: date, start: date | datetime, calendar: WorkingCalendar, *, extensions: Sequence[Extension] = ()
) -> Due:
    """Return the due date that is fixed instead of a limit: the same whenever the clock started, on a rest day too.

    Nothing is counted, so nothing that is not counted moves it; an extension is counted on from it.
    """
    day_zero = day_in_china(start)
    steps, last = [step("GZ 5.2a", "clock.fixed", start=day_zero, on=on)], on
    for extension in sorted(extensions, key=lambda known: known.decided_on):
        was, last = last, advance(last, extension.by, calendar)
        if extension.by.unit in (Unit.CALENDAR_DAY, Unit.MONTH):
            last = roll(last, calendar)
        steps.append(step(extension.basis, "clock.fixed_extended", was=was, limit=str(extension.by), on=last))
    unpublished = calendar.provisional_between(on, last) if last != on else ()
    return Due(start=day_zero, on=last, provisional_years=unpublished, derivation=tuple(steps))


def _start_code(limit: Limit) -> str:
    return "clock.start_hours" if limit.unit is Unit.HOUR else "clock.start"


def _provisional_steps(years: Sequence[int], on: date) -> Derivation:
    if not years:
        return ()
    unbroken = years[-1] - years[0] == len(years) - 1 > 0
    listed = f"{years[0]}..{years[-1]}" if unbroken else ",".join(map(str, years))
    return (step("OneGo 2.10(11)", "clock.provisional", years=listed, on=on),)


def excluded_spans(exclusions: Sequence[Exclusion], calendar: WorkingCalendar, today: date | None) -> Spans:
    """Return the union of what exclusions take out, wherever it lies; open ones are projected as in `due_date`."""
    return union(_span(exclusion, calendar, today) for exclusion in exclusions)


def _span(exclusion: Exclusion, calendar: WorkingCalendar, today: date | None) -> Span:
    if exclusion.end is not None:
        return exclusion.start, exclusion.end
    through = exclusion.start
    if exclusion.estimated is not None:
        through = advance(through, exclusion.estimated, calendar)
    return exclusion.start, through if today is None else max(through, today)


def _exclusion_steps(exclusions: Sequence[Exclusion], spans: Sequence[Span], run: Run, limit: Limit) -> Iterator[Step]:
    counted = 0
    stopped = clip(run.stopped, date.min, run.on)
    for exclusion, (after, through) in zip(exclusions, spans, strict=True):
        own = [(max(after, first), min(through, last)) for first, last in stopped]
        days = days_in(union(own), limit.unit, run.calendar)
        counted += days
        code = "clock.excluded" if exclusion.end is not None else "clock.excluded_open"
        yield step(
            "许可法 45",
            code if days else "clock.excluded_nothing",
            ground=exclusion.ground,
            start=after,
            through=through,
            notice=exclusion.notice,
            days=as_days(days, limit.unit),
        )
    once = days_in(stopped, limit.unit, run.calendar)
    if once != counted:
        yield step("OneGo 2.10(5)", "clock.union", days=as_days(once, limit.unit))


def check_exclusion(
    exclusion: Exclusion,
    *,
    start: date,
    today: date,
    existing: Sequence[Exclusion],
    allowed: Collection[Ground],
    due: Due | None = None,
) -> Refusal | None:
    """许可法 45: say why an exclusion may not be recorded, or None. Overlapping others is lawful: days count once.

    `start`: the clock's start. `allowed`: the grounds that the item's guide names. `due`: the date as it stands, to
    refuse what begins when the clock has already run out.
    """
    ground, after, through = exclusion.ground, exclusion.start, exclusion.end
    if ground not in allowed:
        named = ",".join(known.value for known in Ground if known in allowed)
        return refusal("许可法 45", "exclusion.ground_not_allowed", ground=ground, allowed=named)
    if not exclusion.notice.strip():
        return refusal("许可法 45", "exclusion.notice_missing", ground=ground)
    if exclusion.estimated is None:
        return refusal("许可法 45", "exclusion.estimate_missing", ground=ground)
    if after < start:
        return refusal("OneGo 2.10(5)", "exclusion.before_clock", begins=after, start=start)
    if through is not None and through < after:
        return refusal("OneGo 2.10(5)", "exclusion.ends_before_start", begins=after, ends=through)
    if through is not None and through > today:
        return refusal("OneGo 2.10(5)", "exclusion.ends_in_future", ends=through, today=today)
    if any(known.end is None and known.notice == exclusion.notice for known in existing):
        return refusal("许可法 45", "exclusion.notice_in_use", notice=exclusion.notice)
    if due is not None and after >= due.on:
        return refusal("OneGo 2.10(5)", "exclusion.after_due", begins=after, due=due.on)
    return None


def check_extension(
    extension: Extension,
    *,
    due: Due,
    terms: ExtensionTerms | None,
    already: int,
    today: date,
) -> Refusal | None:
    """许可法 42, GZ 13.4b: say why an extension may not be recorded, or None.

    `due`: the date as it stands before it. `terms`: what the item's law allows, None where it allows nothing.
    `already`: extensions recorded before. `today`: the day of recording. Decision, notice and recording must not be
    later than the due date.
    """
    by, decided, told = extension.by, extension.decided_on, extension.notified_on
    if terms is None:
        return refusal("许可法 42", "extension.not_provided")
    if already:
        return refusal(terms.basis, "extension.once", already=already)
    if by.unit is not terms.max.unit:
        return refusal(terms.basis, "extension.other_unit", by=str(by), most=str(terms.max))
    if by.amount > terms.max.amount:
        return refusal(terms.basis, "extension.too_long", by=str(by), most=str(terms.max))
    if not extension.approver.reaches(terms.approver):
        return refusal(terms.basis, "extension.rank", approver=extension.approver, needed=terms.approver)
    if not extension.reason_ref.strip():
        return refusal("GZ 13.4b", "extension.reason_missing")
    if decided < due.start:
        return refusal("OneGo 2.10(6)", "extension.before_clock", decided_on=decided, start=due.start)
    if decided > today:
        return refusal("OneGo 2.10(6)", "extension.in_future", decided_on=decided, today=today)
    if told is not None and told < decided:
        return refusal("GZ 13.4b", "extension.told_before_decided", decided_on=decided, notified_on=told)
    latest = max(decided, told or decided, today)
    if latest > due.on:
        return refusal("GZ 13.4b", "extension.late", because=due.derivation, on=latest, due=due.on)
    return None
