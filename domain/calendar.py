"""Working days as versioned data: one table a year, each with the number of the notice it comes from.

许可法 82 counts in working days; which days those are is published year by year by the State Council. A year without
a notice still gives dates, but provisional ones (OneGo 2.10(11)).
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta, timezone
from functools import cached_property
from typing import Final, Literal, TypeAlias

CHINA: Final = timezone(timedelta(hours=8), "Asia/Shanghai")

Status: TypeAlias = Literal["published", "none"]


@dataclass(frozen=True, kw_only=True, slots=True)
class YearTable:
    """The days of one calendar year that are not what their weekday says.

    `off`: every day the notice names as a day off, weekends inside a run included. `work`: weekend days worked
    instead. `status` "none" means no notice yet: `off` then holds only the days that are certain without one.
    All days lie in `year`, ascending and without repetition; ValueError otherwise.
    """

    year: int
    notice: str
    status: Status
    off: tuple[date, ...]
    work: tuple[date, ...]

    def __post_init__(self) -> None:
        if any(sign in self.notice for sign in "|?\n"):
            raise ValueError("a notice number contains neither a bar nor a question mark")
        for days in (self.off, self.work):
            if any(day.year != self.year for day in days) or list(days) != sorted(set(days)):
                raise ValueError(f"days of {self.year} must lie in it, ascending and without repetition")
        if set(self.off) & set(self.work):
            raise ValueError(f"a day of {self.year} is both off and worked")
        if any(day.isoweekday() < 6 for day in self.work):
            raise ValueError(f"a make-up working day of {self.year} is no weekend day")


def year_without_notice(year: int) -> YearTable:
    """Give the days of a year that has no table: weekends, and the holidays whose date never moves.

    全国年节及纪念日放假办法 2: 1 January, 1 May, 1-3 October, and 2 May since 2025, are off whatever the notice says.
    Lunar holidays, compensation for weekends and make-up days are left out: they wait for the notice.
    """
    fixed = [(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)]
    if year < 2025:
        fixed.remove((5, 2))
    return YearTable(
        year=year, notice="", status="none", off=tuple(date(year, month, day) for month, day in fixed), work=()
    )


@dataclass(frozen=True, kw_only=True)
class WorkingCalendar:
    """Which days are worked; `years` ascending. Make one with `calendar_of`, which derives the version.

    Every method also answers for years without a table, from `year_without_notice`; `provisional_between` tells.
    """

    version: str
    years: tuple[YearTable, ...]

    def __post_init__(self) -> None:
        numbers = [table.year for table in self.years]
        if numbers != sorted(set(numbers)):
            raise ValueError("the years of a calendar must be ascending, each once")

    def __hash__(self) -> int:
        # The version names the content, and its hash is kept by the text itself: every date asks for it.
        return hash(self.version)

    def is_published(self, year: int) -> bool:
        """Whether the year's notice is known."""
        table = self._tables.get(year)
        return table is not None and table.status == "published"

    def table(self, year: int) -> YearTable:
        """Return the year's table, or what is certain without one."""
        return self._tables.get(year) or year_without_notice(year)

    def is_working_day(self, day: date) -> bool:
        """许可法 82: weekdays that are not days off, and make-up days. Typhoons and outages change nothing."""
        ordinals = self._working(day.year)
        place = bisect_right(ordinals, day.toordinal())
        return place > 0 and ordinals[place - 1] == day.toordinal()

    def nth_working_day_after(self, day: date, count: int) -> date:
        """Return the count-th working day after `day`, which itself is never counted, worked or not.

        `count` is at least 1. OverflowError beyond the year 9999.
        """
        if count < 1:
            raise ValueError(f"count working days from 1, not {count}")
        year, left = day.year, count
        ordinals = self._working(year)
        place = bisect_right(ordinals, day.toordinal())
        while place + left > len(ordinals):
            left -= len(ordinals) - place
            year, place = year + 1, 0
            ordinals = self._working(year)
        return date.fromordinal(ordinals[place + left - 1])

    def working_days_between(self, after: date, through: date) -> int:
        """Count the working days of (after, through]; 0 when `through` is not later."""
        if through <= after:
            return 0
        total = -bisect_right(self._working(after.year), after.toordinal())
        for year in range(after.year, through.year):
            total += len(self._working(year))
        return total + bisect_right(self._working(through.year), through.toordinal())

    def next_working_day_from(self, day: date) -> date:
        """Return `day` when it is worked, else the next working day: where a last day on a rest day rolls to."""
        return day if self.is_working_day(day) else self.nth_working_day_after(day, 1)

    def provisional_between(self, after: date, through: date) -> tuple[int, ...]:
        """Return the unpublished years that days of (after, through] lie in, ascending."""
        if through <= after:
            return ()
        first = (after + timedelta(days=1)).year
        return tuple(year for year in range(first, through.year + 1) if not self.is_published(year))

    def slice(self, first_year: int, last_year: int) -> WorkingCalendar:
        """Cut out the years a case needs; the version stays, because it names where the slice was cut from."""
        kept = tuple(table for table in self.years if first_year <= table.year <= last_year)
        return WorkingCalendar(version=self.version, years=kept)

    def with_year(self, table: YearTable) -> WorkingCalendar:
        """Put a new or corrected notice in place; the version changes with the content."""
        others = [known for known in self.years if known.year != table.year]
        return calendar_of(*others, table)

    @cached_property
    def _tables(self) -> dict[int, YearTable]:
        return {table.year: table for table in self.years}

    @cached_property
    def _ordinals(self) -> dict[int, tuple[int, ...]]:
        return {}

    def _working(self, year: int) -> tuple[int, ...]:
        # The working days of a year as ordinals, made once per calendar object: counting is then a bisection.
        known = self._ordinals.get(year)
        if known is None:
            if year > date.max.year:
                raise OverflowError("no dates beyond the year 9999")
            known = self._ordinals[year] = _working_ordinals(self.table(year))
        return known


def calendar_of(*tables: YearTable) -> WorkingCalendar:
    """Make a calendar of year tables in any order; its version is derived from the content and names the last year."""
    years = tuple(sorted(tables, key=lambda table: table.year))
    published = [table.year for table in years if table.status == "published"]
    digest = hashlib.sha256("\n".join(map(_line, years)).encode()).hexdigest()[:8]
    return WorkingCalendar(version=f"cn{max(published, default=0)}-{digest}", years=years)


def to_compact(calendar: WorkingCalendar) -> str:
    """Write a calendar as text, the version and then a line a year: "2026|notice|off:0101-0103,…|work:0104,…"."""
    return "\n".join([calendar.version, *map(_line, calendar.years)])


def from_compact(text: str) -> WorkingCalendar:
    """Read what `to_compact` wrote; ValueError for anything else."""
    version, *lines = text.split("\n")
    return WorkingCalendar(version=version, years=tuple(map(table_from_line, lines)))


def table_from_line(line: str) -> YearTable:
    """Read one year: "2026|notice|off:0101-0103,…|work:0104,…"; a notice "?" is none yet. ValueError for other text."""
    number, notice, off, work = line.split("|")
    year = int(number)
    return YearTable(
        year=year,
        notice=notice.removeprefix("?"),
        status="none" if notice.startswith("?") else "published",
        off=_days(year, off.removeprefix("off:")),
        work=_days(year, work.removeprefix("work:")),
    )


def runs_of(days: Iterable[date]) -> list[tuple[date, date]]:
    """Group ascending days into unbroken runs, each as its first and last day."""
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and day - runs[-1][1] == timedelta(days=1):
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _working_ordinals(table: YearTable) -> tuple[int, ...]:
    off = {day.toordinal() for day in table.off}
    work = {day.toordinal() for day in table.work}
    first, last = date(table.year, 1, 1).toordinal(), date(table.year, 12, 31).toordinal()
    # Ordinal 1, 0001-01-01, was a Monday: (ordinal - 1) % 7 is the weekday.
    return tuple(day for day in range(first, last + 1) if day in work or ((day - 1) % 7 < 5 and day not in off))


def _line(table: YearTable) -> str:
    # "none" is written as a missing notice with a question mark: shorter than a column of its own.
    notice = table.notice if table.status == "published" else f"?{table.notice}"
    return f"{table.year}|{notice}|off:{_compact(table.off)}|work:{_compact(table.work)}"


def _compact(days: tuple[date, ...]) -> str:
    return ",".join(f"{a:%m%d}" if a == b else f"{a:%m%d}-{b:%m%d}" for a, b in runs_of(days))


def _days(year: int, runs: str) -> tuple[date, ...]:
    days: list[date] = []
    for run in filter(None, runs.split(",")):
        first, _, last = run.partition("-")
        start, end = _day(year, first), _day(year, last or first)
        days.extend(start + timedelta(days=offset) for offset in range((end - start).days + 1))
    return tuple(days)


def _day(year: int, month_and_day: str) -> date:
    return date(year, int(month_and_day[:2]), int(month_and_day[2:]))
