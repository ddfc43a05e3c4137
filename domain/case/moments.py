"""The moments at which time alone does something to a case: deemed acts, warnings, limits that pass.

Every rule that a date is stored for fires from here; `next_moment` is all that the durable shell needs to know.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter

from domain.calendar import CHINA, WorkingCalendar
from domain.case.commands import Outcome
from domain.case.dates import statutory_due, task_due
from domain.case.events import DateFact, MarkKind
from domain.case.points import found_points
from domain.case.state import Case, Stage, Task, TaskState
from domain.clock import due_date
from domain.counting import advance
from domain.limits import Limit
from domain.plan import ReleasePolicy

MORNING = time(9, 0)
CLOSE_OF_BUSINESS = time(17, 0)  # 民法典 203(2): when business ends, the last day's time for the window's acts ends
MIDNIGHT = time()
_NEXT = "_next_due"
_AT = attrgetter("at")


class Lapse(StrEnum):
    """Moments that do more than leave a mark."""

    NOTICE_COLLECTED = "notice-collected"  # the last hour to issue the one notice
    NOTICE_LAPSED = "notice-lapsed"  # 逾期不告知
    RECHECK_COLLECTED = "recheck-collected"  # the last hour to say that a supplement falls short
    RECHECK_LAPSED = "recheck-lapsed"
    RELEASE_DUE = "release-due"  # a certificate may wait no longer (许可法 44)
    RATING_LAPSED = "rating-lapsed"


@dataclass(frozen=True, kw_only=True)
class Moment:
    """An aware instant in China, what happens then, to which item (empty: the case), and the date behind it."""

    at: datetime
    kind: MarkKind | Lapse
    due: date
    subject: str = ""


def next_moment(case: Case) -> datetime | None:
    """When time will next do something to the case; None when it waits for people only."""
    first = next_due(case)
    return first.at if first else None


def next_due(case: Case) -> Moment | None:
    """The earliest moment that has not passed yet; among equals the one listed first."""
    # Kept with the case like a cached property: a case never changes, and everybody asks this of it.
    known = vars(case)
    if _NEXT not in known:
        known[_NEXT] = min(_pending(case), key=_AT, default=None)
    found: Moment | None = known[_NEXT]
    return found


def _pending(case: Case) -> list[Moment]:
    if not case.marks:
        return _moments(case)
    passed = {(mark.kind, mark.subject, mark.due) for mark in case.marks}
    return [
        moment
        for moment in _moments(case)
        if not isinstance(moment.kind, MarkKind) or (moment.kind, moment.subject, moment.due) not in passed
    ]


def _moments(case: Case) -> list[Moment]:
    # Lists and not generators within generators: this is asked after every order of every case.
    found: list[Moment] = []
    if case.stage is Stage.PRECHECK:
        found += _in_precheck(case)
    elif case.stage is Stage.SUPPLEMENT:
        found += _in_supplement(case)
    elif case.stage in (Stage.HANDLING, Stage.DECIDED, Stage.ISSUED):
        found += _of_case_limits(case)
        found += _of_tolerance(case)
        for task in case.tasks:
            found += _of_task(case, task)
    elif case.stage is Stage.DELIVERED and case.delivered_on:
        found += _of_tolerance(case)
        found += _of_rating(case, case.delivered_on)
    return found


def tolerance_runs(case: Case) -> bool:
    """Whether a deferred material may still come in time; until then the case isn't over (GZ 13.1c)."""
    return bool(case.deferred) and all(mark.kind is not MarkKind.TOLERANCE_LAPSED for mark in case.marks)


def _in_precheck(case: Case) -> Iterator[Moment]:
    notice, recheck = case.date("notice"), case.date("recheck")
    if case.round == 0 and notice:
        yield _soon(case, MarkKind.NOTICE_DUE_SOON, notice, case.received_on)
        if found_points(case):
            yield Moment(at=_at(notice.on, CLOSE_OF_BUSINESS), kind=Lapse.NOTICE_COLLECTED, due=notice.on)
        yield _ends(Lapse.NOTICE_LAPSED, notice.on)
    elif case.round > 0 and recheck:
        if found_points(case):
            yield Moment(at=_at(recheck.on, CLOSE_OF_BUSINESS), kind=Lapse.RECHECK_COLLECTED, due=recheck.on)
        yield _ends(Lapse.RECHECK_LAPSED, recheck.on)


def asking_ends(case: Case) -> datetime | None:
    """Until when this round's points can be told: close of business of the fifth day (许可法 32(1), 民法典 203(2))."""
    last = case.date("recheck" if case.round else "notice")
    return _at(last.on, CLOSE_OF_BUSINESS) if last else None


def _in_supplement(case: Case) -> Iterator[Moment]:
    supply = case.date("supply")
    if supply and case.notice:
        yield _soon(case, MarkKind.SUPPLY_DUE_SOON, supply, case.notice.asked_on)
        yield _ends(MarkKind.SUPPLY_LAPSED, supply.on)


def _of_case_limits(case: Case) -> Iterator[Moment]:
    # The case's limit is for deciding; documents have the time of 许可法 44 (LAW 2.10(9)).
    if case.stage is Stage.HANDLING:
        for key, kind in (
            ("case.promised", MarkKind.CASE_PROMISED_PASSED),
            ("case.statutory", MarkKind.CASE_STATUTORY_PASSED),
        ):
            fact = case.date(key)
            if fact and not fact.suspended:
                yield _ends(kind, fact.on)
    if any(not extension.filing for extension in case.extensions):
        yield _ends(MarkKind.EXTENSION_UNFILED, statutory_due(replace(case, extensions=())).on)


def _of_tolerance(case: Case) -> Iterator[Moment]:
    tolerance = case.date("tolerance")
    if case.deferred and tolerance:
        yield _soon(case, MarkKind.TOLERANCE_DUE_SOON, tolerance, case.accepted_on)
        yield _ends(MarkKind.TOLERANCE_LAPSED, tolerance.on)


def _of_rating(case: Case, delivered_on: date) -> Iterator[Moment]:
    plan, calendar = case.pinned
    over = _rating_over(delivered_on, plan.rating_window, calendar)
    tolerance = case.date("tolerance")
    if tolerance and tolerance_runs(case):
        over = max(over, tolerance.on)
    yield _ends(Lapse.RATING_LAPSED, over)


def _of_task(case: Case, task: Task) -> Iterable[Moment]:
    if task.state is TaskState.OPEN:
        limits = _of_limits(case, task)
        if not (task.extensions or task.exclusions or task.hearing):
            return limits
        return (*_of_extensions(case, task), *limits, *_of_exclusions(case, task), *_of_hearing(case, task))
    if task.outcome is Outcome.GRANTED and task.delivered_on is None:
        return (*_of_extensions(case, task), *_of_delivery(case, task))
    return _of_extensions(case, task) if task.extensions else ()


def _of_limits(case: Case, task: Task) -> list[Moment]:
    item, found = task.item.id, []
    promised, statutory = case.date(f"{item}.promised"), case.date(f"{item}.statutory")
    if promised and not promised.suspended:
        soon = _soon(case, MarkKind.PROMISED_DUE_SOON, promised, task.opened_on, item)
        if promised.at is None or soon.at < promised.at:
            found.append(soon)
        found.append(_ends(MarkKind.PROMISED_PASSED, promised.on, item, promised.at))
    if statutory and not statutory.suspended:
        found.append(_ends(MarkKind.STATUTORY_PASSED, statutory.on, item, statutory.at))
    return found


def _of_exclusions(case: Case, task: Task) -> Iterator[Moment]:
    for exclusion in task.exclusions:
        if exclusion.end is None and exclusion.estimated:
            expected = advance(exclusion.start, exclusion.estimated, case.pinned[1])
            yield _ends(MarkKind.EXCLUSION_OVERRUN, expected, task.item.id)


def _of_extensions(case: Case, task: Task) -> Iterator[Moment]:
    for number, extension in enumerate(task.extensions):
        if not extension.filing:
            before = task_due(case, task, task.item.legal_limit, extended=number)
            yield _ends(MarkKind.EXTENSION_UNFILED, before.on, task.item.id)


def _of_hearing(case: Case, task: Task) -> Iterator[Moment]:
    due = case.date(f"{task.item.id}.hearing")
    if task.hearing and due and not task.hearing.held_on:
        late = task.hearing.requested_on is not None
        yield _ends(MarkKind.HEARING_LATE if late else MarkKind.HEARING_REQUEST_LAPSED, due.on, task.item.id)


def _of_delivery(case: Case, task: Task) -> Iterator[Moment]:
    delivery = case.date(f"{task.item.id}.delivery")
    if delivery is None:
        return
    plan, _ = case.pinned
    waits = case.stage is Stage.HANDLING and not task.issued and not task.release_ordered
    if waits and plan.release is ReleasePolicy.TOGETHER:
        yield _before(case.pinned[1], Lapse.RELEASE_DUE, delivery.on, task.decided_on, task.item.id)
    yield _ends(MarkKind.DELIVERY_PASSED, delivery.on, task.item.id)


def _soon(case: Case, kind: MarkKind, fact: DateFact, since: date | None, subject: str = "") -> Moment:
    return _before(case.pinned[1], kind, fact.on, since, subject)


# Moments are pure functions of few values, asked of every open task after every order; many cases share their days.
_remembered = lru_cache(maxsize=8192)


@_remembered
def _rating_over(delivered_on: date, window: Limit, calendar: WorkingCalendar) -> date:
    return due_date(delivered_on, window, calendar).on


@_remembered
def _before(calendar: WorkingCalendar, kind: MarkKind | Lapse, due: date, since: date | None, subject: str) -> Moment:
    """What happens in the morning of the working day before a date."""
    return Moment(at=_at(_day_before(calendar, due, since), MORNING), kind=kind, due=due, subject=subject)


@_remembered
def _ends(kind: MarkKind | Lapse, due: date, subject: str = "", at: datetime | None = None) -> Moment:
    """A limit in days has passed when its last day is over; one in hours at its instant."""
    return Moment(at=at or _at(due + timedelta(days=1), MIDNIGHT), kind=kind, due=due, subject=subject)


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, CHINA)


def _day_before(calendar: WorkingCalendar, due: date, since: date | None) -> date:
    """The last working day before the due date, or the due date itself where none lies after the start."""
    day = due - timedelta(days=1)
    while not calendar.is_working_day(day):
        day -= timedelta(days=1)
    return due if since is not None and day <= since else day
