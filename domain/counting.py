"""Counting days and hours past stretches that are not counted: the arithmetic under the clock.

A span (after, through] holds the days later than `after` up to and including `through`.
"""

from __future__ import annotations

import calendar as gregorian
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TypeAlias, assert_never

from domain.calendar import CHINA, WorkingCalendar, runs_of
from domain.derivation import Scalar, Step, step
from domain.limits import Limit, Unit

Span: TypeAlias = tuple[date, date]
Spans: TypeAlias = tuple[Span, ...]


def union(spans: Iterable[Span]) -> Spans:
    """Merge spans that overlap or touch, ascending; empty ones vanish. A day in two of them counts once."""
    merged: list[Span] = []
    for after, through in sorted(spans):
        if through <= after:
            continue
        if merged and after <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], through))
        else:
            merged.append((after, through))
    return tuple(merged)


def clip(spans: Spans, after: date, through: date) -> Spans:
    """Keep only what lies in (after, through]."""
    return union((max(first, after), min(last, through)) for first, last in spans)


def days_in(spans: Spans, unit: Unit, calendar: WorkingCalendar) -> int:
    """Count the days of merged spans: working days for a limit in working days, else calendar days."""
    if unit is Unit.WORKING_DAY:
        return sum(calendar.working_days_between(after, through) for after, through in spans)
    return sum((through - after).days for after, through in spans)


def advance(start: date, limit: Limit, calendar: WorkingCalendar, stopped: Spans = ()) -> date:
    """Return the day on which `limit` is counted out from `start`, itself not counted, past the merged `stopped`.

    No roll from rest days. Hours are rounded up to whole calendar days here; `advance_hours` is exact.
    """
    match limit.unit:
        case Unit.WORKING_DAY:
            count, move = calendar.working_days_between, calendar.nth_working_day_after
            return _pass(start, limit.amount, stopped, count, move)
        case Unit.CALENDAR_DAY:
            days = limit.amount
        case Unit.MONTH:
            days = (_months_after(start, limit.amount) - start).days
        case Unit.HOUR:
            days = -(-limit.amount // 24)
        case _:
            assert_never(limit.unit)
    return _pass(start, days, stopped, _days_between, _day_after)


def advance_hours(start: datetime, hours: int, stopped: Spans = ()) -> datetime:
    """Return the moment `hours` after `start`, past the merged `stopped` from midnight to midnight in China."""
    at, left = start.astimezone(CHINA), timedelta(hours=hours)
    for after, through in stopped:
        begins, ends = _midnight_after(after), _midnight_after(through)
        if ends <= at:
            continue
        run = max(begins - at, timedelta(0))
        if run >= left:
            break
        at, left = ends, left - run
    return at + left


def roll(day: date, calendar: WorkingCalendar, stopped: Spans = ()) -> date:
    """民法典 203(1): a last day on a rest day moves to the next working day that is counted."""
    if calendar.is_working_day(day):
        return day
    return _pass(day, 1, stopped, calendar.working_days_between, calendar.nth_working_day_after)


def calendar_steps(calendar: WorkingCalendar, after: date, through: date, unit: Unit) -> Iterator[Step]:
    """Yield a step for each year's notice that took or gave working days in (after, through]."""
    if unit is not Unit.WORKING_DAY:
        return
    for year in range(after.year, through.year + 1):
        table = calendar.table(year)
        off, work = ([day for day in days if after < day <= through] for days in (table.off, table.work))
        if off or work:
            code = "clock.calendar" if table.status == "published" else "clock.calendar_unpublished"
            yield step("OneGo 2.10(1)", code, year=year, notice=table.notice, off=_listed(off), work=_listed(work))


def day_in_china(start: date | datetime) -> date:
    """Return the day a moment falls on in China, or the day given; ValueError for a moment without a time zone."""
    if not isinstance(start, datetime):
        return start
    if start.tzinfo is None:
        raise ValueError("a moment needs its time zone to fall on a day in China")
    return start.astimezone(CHINA).date()


def as_days(count: int, unit: Unit) -> str:
    """Write a number of days as a limit would be written; 0 is possible here: "0wd"."""
    return f"{count}{Unit.WORKING_DAY if unit is Unit.WORKING_DAY else Unit.CALENDAR_DAY}"


@dataclass(kw_only=True, slots=True)
class Run:
    """One count in progress: where it stands, and how it came there."""

    calendar: WorkingCalendar
    stopped: Spans
    on: date
    at: datetime | None = None
    unpublished: set[int] = field(default_factory=set)
    steps: list[Step] = field(default_factory=list)

    def count(self, limit: Limit, start: date | datetime) -> None:
        """Count the limit itself from its start."""
        if limit.unit is Unit.HOUR:
            if not isinstance(start, datetime):
                raise TypeError("a limit in hours runs from a moment, not from a day")
            self.at = advance_hours(start, limit.amount, self.stopped)
            self.on = self.at.date()
            self.steps.append(step("OneGo 2.10(10)", "clock.hours", limit=str(limit), at=self.at))
            return
        after = self.on
        last = advance(after, limit, self.calendar, self.stopped)
        passed = days_in(clip(self.stopped, after, last), limit.unit, self.calendar)
        rule = "OneGo 2.10(3)" if limit.unit is Unit.WORKING_DAY else "OneGo 2.10(10)"
        code = "clock.counted_past" if passed else "clock.counted"
        self.steps.append(step(rule, code, limit=str(limit), start=after, on=last, passed=as_days(passed, limit.unit)))
        self._settle(after, last, limit.unit)

    def extend(self, by: Limit, rule: str, **told: Scalar | date) -> None:
        """Count an extension on from where the clock stands; `rule` and `told` go into its step."""
        was = self.on
        if self.at is not None and by.unit is Unit.HOUR:
            self.at = advance_hours(self.at, by.amount, self.stopped)
            last = self.at.date()
        else:
            self.at = None
            last = advance(was, by, self.calendar, self.stopped)
        self.steps.append(step(rule, "clock.extended", by=str(by), was=was, on=last, **told))
        self._settle(was, last, by.unit)

    def _settle(self, after: date, last: date, unit: Unit) -> None:
        # The end of one count: roll where the unit rolls, and note which unpublished years the end leans on.
        self.on = last
        if unit is Unit.WORKING_DAY:
            self.unpublished.update(self.calendar.provisional_between(after, last))
        elif unit is not Unit.HOUR:
            self.on = roll(last, self.calendar, self.stopped)
            self.unpublished.update(self.calendar.provisional_between(last - timedelta(days=1), self.on))
            if self.on != last:
                self.steps.append(step("民法典 203(1)", "clock.rolled", last=last, on=self.on))


def _pass(
    start: date,
    amount: int,
    stopped: Spans,
    count: Callable[[date, date], int],
    move: Callable[[date, int], date],
) -> date:
    at, left = start, amount
    for after, through in stopped:
        if through <= at:
            continue
        run = count(at, after) if after > at else 0
        if run >= left:
            break
        at, left = through, left - run
    return move(at, left)


def _days_between(after: date, through: date) -> int:
    return (through - after).days


def _day_after(day: date, count: int) -> date:
    return day + timedelta(days=count)


def _months_after(day: date, months: int) -> date:
    # 民法典 202: the corresponding day, or the last day of a month that has none.
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, gregorian.monthrange(year, month + 1)[1]))


def _midnight_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), CHINA)


def _listed(days: Sequence[date]) -> str:
    return ",".join(f"{a}" if a == b else f"{a}..{b}" for a, b in runs_of(days))
