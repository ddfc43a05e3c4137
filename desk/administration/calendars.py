"""The working-day calendar as those see it who publish it: years, what is missing, and what a notice would move.

A preview asks the core itself, case by case, what the notice would do, and records nothing. It shows dates and how
many cases they are dates of, never which: whoever publishes calendars need not know any case.
"""

import calendar as weeks
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bundles.definition import Library
from db import calendar_reach, caselog, catalogue
from db.catalogue import Loaded
from desk.administration.notices import notice_of, read_notice
from desk.calendars import Batch, order_of, put_in_place, tell_some, with_years
from desk.context import Desk
from desk.errors import NotFound
from desk.people import Person
from desk.permissions import Act, reach
from desk.story import Said, date_label
from domain.calendar import WorkingCalendar, YearTable, runs_of
from domain.case.commands import Order
from domain.case.decide import decide
from domain.case.events import DatesSet
from domain.case.evolve import replay
from domain.derivation import Refusal

LOOKED_AT: Final = 100  # cases in one step of a preview: about a second
TOLD: Final = 50  # cases told in one step
SHOWN: Final = 60  # rows of a preview


@dataclass(frozen=True, kw_only=True)
class Year:
    """One year in the list; `off` and `work` count days."""

    year: int
    notice: str
    published: bool
    off: int
    work: int


@dataclass(frozen=True, kw_only=True)
class Overview:
    """The calendar in use; `missing` are this and the next year where their notice is not known."""

    version: str
    loaded: Loaded | None
    years: tuple[Year, ...]
    missing: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Day:
    """A day of a year's sheet; `sign` is "off", "work" (worked though a weekend), "rest" (a weekend) or ""."""

    number: int
    sign: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A year as it hangs on a wall. `months` hold weeks from Monday on, None where the week is another month's."""

    table: YearTable
    runs: tuple[tuple[date, date], ...]
    months: tuple[tuple[tuple[Day | None, ...], ...], ...]


@dataclass(frozen=True, kw_only=True)
class Change:
    """What a notice changes in one year: days that come to be off, days that come to be worked."""

    year: int
    notice: str
    was_published: bool
    off: tuple[date, ...]
    work: tuple[date, ...]


@dataclass(frozen=True, kw_only=True)
class Move:
    """A date that moves, of so many of the cases looked at."""

    bundle: str
    bundle_name: Said
    label: Said
    before: date
    after: date
    cases: int


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What a notice would change. Of `touched` running cases `looked_at` were reckoned through in this step.

    `moving` and `settled` count those cases that get another date, and those whose date only stops being provisional.
    """

    seen: str
    notice: str
    changes: tuple[Change, ...]
    running: int
    touched: int
    looked_at: int
    moving: int
    settled: int
    moves: tuple[Move, ...]
    next: str

    @property
    def nothing_new(self) -> bool:
        """Whether the calendar in use says all this already."""
        return not any(change.off or change.work or not change.was_published for change in self.changes)


async def overview(desk: Desk, person: Person) -> Overview:
    """The calendar in use, the latest year first. Raises NotEntitled."""
    reach(person.actor, Act.PUBLISH_CALENDAR)
    loaded = await _loaded(desk)
    used = loaded.calendar if loaded else desk.calendar
    years = tuple(
        Year(
            year=table.year,
            notice=table.notice,
            published=table.status == "published",
            off=len(table.off),
            work=len(table.work),
        )
        for table in reversed(used.years)
    )
    now = desk.today().year
    missing = tuple(year for year in (now, now + 1) if not used.is_published(year))
    return Overview(version=used.version, loaded=loaded, years=years, missing=missing)


async def sheet(desk: Desk, person: Person, year: int) -> Sheet:
    """One year. Raises NotEntitled, NotFound for a year long ago or far ahead."""
    reach(person.actor, Act.PUBLISH_CALENDAR)
    loaded = await _loaded(desk)
    used = loaded.calendar if loaded else desk.calendar
    if not used.years[0].year <= year <= desk.today().year + 2:
        raise NotFound("calendar.line")
    table = used.table(year)
    return Sheet(
        table=table, runs=tuple(runs_of(table.off)), months=tuple(_month(table, month) for month in range(1, 13))
    )


async def preview(desk: Desk, person: Person, text: str, *, after: str = "") -> Preview:
    """What a notice would change, reckoned for some of the cases it touches, after those of the step before.

    Raises NotEntitled, Malformed, Refused.
    """
    reach(person.actor, Act.PUBLISH_CALENDAR)
    tables = read_notice(text)
    loaded = await _loaded(desk)
    used = loaded.calendar if loaded else desk.calendar
    new = with_years(used, tables)
    changes = tuple(_change(used, new, table) for table in tables)
    since = _first_day(changes)
    async with desk.database.reading() as session:
        running = await calendar_reach.count_open(session)
        touched = await calendar_reach.count_dated_from(session, since) if since else 0
        batch = await calendar_reach.dated_from(session, since, limit=LOOKED_AT, after=after) if since else []
    order = order_of(desk, person.actor, Loaded(calendar=new, notice=notice_of(tables), at=desk.now()))
    found = await _reckoned(desk, batch, order)
    return Preview(
        seen=used.version,
        notice=notice_of(tables),
        changes=changes,
        running=running,
        touched=touched,
        looked_at=len(batch),
        moving=found.moving,
        settled=found.settled,
        moves=found.rows(desk.library),
        next=batch[-1] if len(batch) == LOOKED_AT else "",
    )


async def publish(desk: Desk, person: Person, text: str, *, seen: str) -> Loaded:
    """Put the notice in use for new cases; running ones are then told by `tell_next`, step by step.

    Raises NotEntitled, Malformed, Refused, Conflict where the calendar is no longer the one of the preview.
    """
    reach(person.actor, Act.PUBLISH_CALENDAR)
    tables = read_notice(text)
    return await put_in_place(desk, person.actor, tables, notice=notice_of(tables), seen=seen)


async def tell_next(desk: Desk, person: Person, *, after: str) -> Batch:
    """Tell the next running cases of the calendar in use. Raises NotEntitled, NotFound where none was loaded."""
    reach(person.actor, Act.PUBLISH_CALENDAR)
    loaded = await _loaded(desk)
    if loaded is None:
        raise NotFound("calendar.line")
    return await tell_some(desk, person.actor, loaded, after=after, limit=TOLD)


async def running(desk: Desk, person: Person) -> int:
    """How many cases are running. Raises NotEntitled."""
    reach(person.actor, Act.PUBLISH_CALENDAR)
    async with desk.database.reading() as session:
        return await calendar_reach.count_open(session)


class _Found:
    """What a notice does to the cases looked at so far."""

    def __init__(self) -> None:
        self.moving = self.settled = 0
        self._moves: Counter[tuple[str, str, date, date]] = Counter()

    def add(self, bundle: str, moved: Sequence[tuple[str, date, date]], *, settled: bool) -> None:
        self.moving += bool(moved)
        self.settled += settled and not moved
        self._moves.update((bundle, key, before, after) for key, before, after in moved)

    def rows(self, library: Library) -> tuple[Move, ...]:
        """The whole case's dates first, then the most frequent."""
        ordered = sorted(self._moves.items(), key=lambda one: (not one[0][1].startswith("case."), -one[1], one[0]))
        return tuple(
            Move(
                bundle=bundle,
                bundle_name=_bundle_name(bundle, library),
                label=date_label(key, library),
                before=before,
                after=after,
                cases=count,
            )
            for (bundle, key, before, after), count in ordered[:SHOWN]
        )


async def _reckoned(desk: Desk, case_ids: Sequence[str], order: Order) -> _Found:
    found = _Found()
    for case_id in case_ids:
        async with desk.database.reading() as session:
            case = replay(await caselog.events(session, case_id))
        decided = decide(case, order, desk.now())
        if isinstance(decided, Refusal):
            continue
        before = {fact.key: fact for fact in case.dates}
        facts = [fact for event in decided if isinstance(event, DatesSet) for fact in event.dates if fact.key in before]
        moved = [(fact.key, before[fact.key].on, fact.on) for fact in facts if before[fact.key].on != fact.on]
        settled = any(before[fact.key].provisional and not fact.provisional for fact in facts)
        found.add(case.pinned[0].bundle, moved, settled=settled)
    return found


async def _loaded(desk: Desk) -> Loaded | None:
    async with desk.database.reading() as session:
        return await catalogue.loaded(session)


def _change(used: WorkingCalendar, new: WorkingCalendar, table: YearTable) -> Change:
    first = date(table.year, 1, 1)
    days = [first + timedelta(days=ahead) for ahead in range((date(table.year, 12, 31) - first).days + 1)]
    differing = [day for day in days if used.is_working_day(day) != new.is_working_day(day)]
    return Change(
        year=table.year,
        notice=table.notice,
        was_published=used.is_published(table.year),
        off=tuple(day for day in differing if used.is_working_day(day)),
        work=tuple(day for day in differing if new.is_working_day(day)),
    )


def _first_day(changes: Sequence[Change]) -> date | None:
    """The first day from which a date can move, or stop being provisional."""
    firsts = [min((*change.off, *change.work)) for change in changes if change.off or change.work]
    firsts += [date(change.year, 1, 1) for change in changes if not change.was_published]
    return min(firsts, default=None)


def _month(table: YearTable, month: int) -> tuple[tuple[Day | None, ...], ...]:
    def day(on: date) -> Day | None:
        if on.month != month:
            return None
        sign = "off" if on in table.off else "work" if on in table.work else "rest" if on.isoweekday() > 5 else ""
        return Day(number=on.day, sign=sign)

    return tuple(tuple(map(day, week)) for week in weeks.Calendar().monthdatescalendar(table.year, month))


def _bundle_name(bundle: str, library: Library) -> Said:
    known = library.bundles.get(bundle)
    return Said(zh=known.name.zh, en=known.name.en) if known else Said(zh=bundle, en=bundle)
