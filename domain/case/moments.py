"""The moments at which time alone does something to a case: deemed acts, warnings, limits that pass.

Every rule that a date is stored for fires from here; `next_moment` is all that the durable shell needs to know.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from operator import is_, itemgetter
from typing import Final, NamedTuple, TypeAlias

from domain.calendar import CHINA, WorkingCalendar
from domain.case.commands import Outcome
from domain.case.dates import statutory_due, task_due
from domain.case.events import DateFact, MarkKind
from domain.case.points import found_points
from domain.case.state import NO_DATES, Case, Stage, Task, TaskState
from domain.clock import due_date
from domain.counting import advance
from domain.limits import Limit
from domain.plan import ReleasePolicy

MORNING = time(9, 0)
CLOSE_OF_BUSINESS = time(17, 0)  # 民法典 203(2): when business ends, the last day's time for the window's acts ends
MIDNIGHT = time()
_NEXT = "_next_due"
_KEPT = "_first_of_tasks"
_TASKS_RUN = (Stage.HANDLING, Stage.DECIDED, Stage.ISSUED)


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


_Passed: TypeAlias = AbstractSet[tuple[MarkKind | Lapse, str, date]]
_Entry: TypeAlias = tuple[object, object, Moment | None]  # the two objects it rests on, and the moment
_NOTHING: Final[_Passed] = frozenset()
_UNKNOWN: Final[_Entry] = (object(), object(), None)  # rests on nothing of a case
_FIRST: Final = itemgetter(2)

# Members that are often asked for (see domain.case.state).
_PRECHECK, _SUPPLEMENT = Stage.PRECHECK, Stage.SUPPLEMENT
_HANDLING, _DELIVERED = Stage.HANDLING, Stage.DELIVERED
_OPEN, _GRANTED = TaskState.OPEN, Outcome.GRANTED
_NOTICE_DUE_SOON, _NOTICE_LAPSED = MarkKind.NOTICE_DUE_SOON, Lapse.NOTICE_LAPSED
_PROMISED_DUE_SOON, _PROMISED_PASSED = MarkKind.PROMISED_DUE_SOON, MarkKind.PROMISED_PASSED
_STATUTORY_PASSED, _DELIVERY_PASSED = MarkKind.STATUTORY_PASSED, MarkKind.DELIVERY_PASSED


def next_moment(case: Case) -> datetime | None:
    """When time will next do something to the case; None when it waits for people only."""
    first = next_due(case)
    return first.at if first else None


def next_due(case: Case) -> Moment | None:
    """The earliest moment that has not passed yet; among equals the one listed first."""
    # Kept with the case like a cached property: a case never changes, and everybody asks this of it.
    known = vars(case)
    if _NEXT not in known:
        known[_NEXT] = _earliest(case)
    found: Moment | None = known[_NEXT]
    return found


def _earliest(case: Case) -> Moment | None:
    stage = case.stage
    passed = {(mark.kind, mark.subject, mark.due) for mark in case.marks} if case.marks else _NOTHING
    if stage in _TASKS_RUN:
        return _earliest_of(_firsts(case, passed))
    if stage is _PRECHECK:
        return _first(_in_precheck(case), passed)
    if stage is _SUPPLEMENT:
        return _first(_in_supplement(case), passed)
    if stage is _DELIVERED and case.delivered_on:
        return _first((*_of_tolerance(case), *_of_rating(case, case.delivered_on)), passed)
    return None


def _first(moments: Iterable[Moment], passed: _Passed) -> Moment | None:
    """The earliest of these that has left no mark yet."""
    if passed:
        moments = [one for one in moments if (one.kind, one.subject, one.due) not in passed]
    return _earliest_of(moments)


def _earliest_of(moments: Iterable[Moment]) -> Moment | None:
    first = None
    for moment in moments:  # few, so that a loop is done where `min` has still to ask for its key
        if first is None or moment.at < first.at:
            first = moment
    return first


class _Kept(NamedTuple):
    """The first moment of the case itself and of each task. A case hands this on to the one that follows from it.

    Each holds as long as what it rests on are the same objects, all that is `around` included, and no further mark is
    set on it: most orders change one task of many, and only that one's moments are listed again.
    """

    around: tuple[object, ...]
    marks: int
    entries: list[_Entry]


def _firsts(case: Case, passed: _Passed) -> Iterator[Moment]:
    """The first pending moment of the case itself and of each task that has one, in the plan's order."""
    around = (case.stage is _HANDLING, case.plan, case.calendar, case.deferred, case.extensions)
    known: _Kept | None = vars(case).get(_KEPT)
    if known is None or not all(map(is_, known.around, around)):
        known = _Kept(around, len(case.marks), [_UNKNOWN] * (1 + len(case.tasks)))
    marked = [mark.subject for mark in case.marks[known.marks :]] if len(case.marks) != known.marks else ()
    dates = case.dates_by_subject
    entries = known.entries.copy()
    of_case, of_neither = dates.get("case"), dates.get("")
    if entries[0][0] is not of_case or entries[0][1] is not of_neither or "" in marked:
        entries[0] = (of_case, of_neither, _first((*_of_case_limits(case), *_of_tolerance(case)), passed))
    for item, place in case.places.items():
        task, of_task = case.tasks[place], dates.get(item, NO_DATES)
        known_task, known_dates, _ = entries[place + 1]
        if task is not known_task or of_task is not known_dates or item in marked:
            entries[place + 1] = (task, of_task, _first(_of_task(case, task, of_task), passed))
    vars(case)[_KEPT] = _Kept(around, len(case.marks), entries)
    return filter(None, map(_FIRST, entries))


def tolerance_runs(case: Case) -> bool:
    """Whether a deferred material may still come in time; until then the case isn't over (GZ 13.1c)."""
    return bool(case.deferred) and all(mark.kind is not MarkKind.TOLERANCE_LAPSED for mark in case.marks)


def _in_precheck(case: Case) -> Iterator[Moment]:
    dates = case.dates_by_subject.get("", NO_DATES)
    notice, recheck = dates.get("notice"), dates.get("recheck")
    if case.round == 0 and notice:
        yield _before(case.pinned[1], _NOTICE_DUE_SOON, notice.on, case.received_on)
        if found_points(case):
            yield Moment(at=_at(notice.on, CLOSE_OF_BUSINESS), kind=Lapse.NOTICE_COLLECTED, due=notice.on)
        yield _ends(_NOTICE_LAPSED, notice.on)
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
        yield _before(case.pinned[1], MarkKind.SUPPLY_DUE_SOON, supply.on, case.notice.asked_on)
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
        yield _before(case.pinned[1], MarkKind.TOLERANCE_DUE_SOON, tolerance.on, case.accepted_on)
        yield _ends(MarkKind.TOLERANCE_LAPSED, tolerance.on)


def _of_rating(case: Case, delivered_on: date) -> Iterator[Moment]:
    plan, calendar = case.pinned
    over = _rating_over(delivered_on, plan.rating_window, calendar)
    tolerance = case.date("tolerance")
    if tolerance and tolerance_runs(case):
        over = max(over, tolerance.on)
    yield _ends(Lapse.RATING_LAPSED, over)


def _of_task(case: Case, task: Task, dates: Mapping[str, DateFact]) -> Iterable[Moment]:
    if task.state is _OPEN:
        limits = _of_limits(case, task, dates)
        if not (task.extensions or task.exclusions or task.hearing):
            return limits
        return (*_of_extensions(case, task), *limits, *_of_exclusions(case, task), *_of_hearing(task, dates))
    delivery = _of_delivery(case, task, dates) if task.outcome is _GRANTED and task.delivered_on is None else ()
    return (*_of_extensions(case, task), *delivery) if task.extensions else delivery


def _of_limits(case: Case, task: Task, dates: Mapping[str, DateFact]) -> list[Moment]:
    item, found = task.item.id, []
    promised, statutory = dates.get("promised"), dates.get("statutory")
    if promised and not promised.suspended:
        soon = _before(case.pinned[1], _PROMISED_DUE_SOON, promised.on, task.opened_on, item)
        if promised.at is None or soon.at < promised.at:
            found.append(soon)
        found.append(_ends(_PROMISED_PASSED, promised.on, item, promised.at))
    if statutory and not statutory.suspended:
        found.append(_ends(_STATUTORY_PASSED, statutory.on, item, statutory.at))
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


def _of_hearing(task: Task, dates: Mapping[str, DateFact]) -> Iterator[Moment]:
    due = dates.get("hearing")
    if task.hearing and due and not task.hearing.held_on:
        late = task.hearing.requested_on is not None
        yield _ends(MarkKind.HEARING_LATE if late else MarkKind.HEARING_REQUEST_LAPSED, due.on, task.item.id)


def _of_delivery(case: Case, task: Task, dates: Mapping[str, DateFact]) -> tuple[Moment, ...]:
    delivery = dates.get("delivery")
    if delivery is None:
        return ()
    plan, calendar = case.pinned
    over = _ends(_DELIVERY_PASSED, delivery.on, task.item.id)
    waits = case.stage is _HANDLING and not task.issued and not task.release_ordered
    if waits and plan.release is ReleasePolicy.TOGETHER:
        return _before(calendar, Lapse.RELEASE_DUE, delivery.on, task.decided_on, task.item.id), over
    return (over,)


# Moments are pure functions of few values, asked of every open task after every order; many cases share their days.
_remembered = lru_cache(maxsize=8192)


@_remembered
def _rating_over(delivered_on: date, window: Limit, calendar: WorkingCalendar) -> date:
    return due_date(delivered_on, window, calendar).on


@_remembered
def _before(
    calendar: WorkingCalendar, kind: MarkKind | Lapse, due: date, since: date | None, subject: str = ""
) -> Moment:
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
