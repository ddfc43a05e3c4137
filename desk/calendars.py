"""A new year's holiday notice: for new cases at once, and as a recorded, explained event for running ones (2.10(11)).

Taking the same notice in again only goes on with the cases that it has not reached: each case records it once.
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from db import administrative_acts, cases, catalogue
from db.catalogue import Loaded
from desk.carrying_out import carried_out
from desk.context import Desk
from desk.errors import Conflict, EngineUnavailable, Refused
from desk.performing import note_refused
from domain.calendar import WorkingCalendar, YearTable, to_compact
from domain.case.commands import Actor, Order, RepinCalendar
from domain.derivation import refusal

BATCH: Final = 200
AT_ONCE: Final = 8  # cases told at the same time
YEARS_BACK: Final = 2  # no running case began earlier
RULE: Final = "OneGo 2.10(11)"


@dataclass(frozen=True, kw_only=True)
class Repinned:
    """What a new calendar reached: the running cases that count by it now, and those to be tried again."""

    version: str
    cases: int
    waiting: int


class _Told(Enum):
    YES = "counts by it now"
    OVER = "closed meanwhile"
    LATER = "could not be reached"


@dataclass(frozen=True, kw_only=True)
class Batch:
    """Some cases that were told, and those that could not be. `next`: after which the rest begins, empty at the end."""

    cases: int
    waiting: int
    next: str


async def take_in(desk: Desk, by: Actor, tables: Sequence[YearTable], *, notice: str) -> Repinned:
    """Put the years of a notice in place and let every running case follow. The caller has settled who may.

    Raises Refused for a year without a notice: what is certain without one, the program brings itself.
    """
    loaded = await put_in_place(desk, by, tables, notice=notice)
    told = waiting = 0
    after = ""
    while True:
        # With the engine away every further case would only wait as long in vain.
        batch = await tell_some(desk, by, loaded, after=after, try_them=not waiting)
        told, waiting, after = told + batch.cases, waiting + batch.waiting, batch.next
        if not after:
            return Repinned(version=loaded.calendar.version, cases=told, waiting=waiting)


async def put_in_place(
    desk: Desk, by: Actor, tables: Sequence[YearTable], *, notice: str, seen: str | None = None
) -> Loaded:
    """Put the years in place for new cases. On record. `seen` is the version they were looked at beside, if any.

    Raises Refused for a year without a notice, Conflict where another calendar has come into use meanwhile.
    """
    async with desk.database.transaction() as session:
        before = await catalogue.newest_calendar(session) or desk.calendar
        if seen not in (None, before.version):
            raise Conflict("calendar.changed")
        calendar = with_years(before, tables)
        if await catalogue.load_calendar(session, calendar, notice=notice, now=desk.now()):
            detail = {"notice": notice}
            administrative_acts.note(
                session, at=desk.now(), who=by.id, act="calendar-published", subject=calendar.version, detail=detail
            )
        found = await catalogue.loaded(session)
    return found or Loaded(calendar=calendar, notice=notice, at=desk.now())


def with_years(calendar: WorkingCalendar, tables: Sequence[YearTable]) -> WorkingCalendar:
    """The calendar with the years of a notice. Raises Refused for a year without one."""
    for table in tables:
        if table.status != "published" or not table.notice.strip():
            raise Refused(refusal(RULE, "calendar.notice_missing", year=table.year))
        calendar = calendar.with_year(table)
    return calendar


async def tell_some(
    desk: Desk, by: Actor, loaded: Loaded, *, after: str = "", limit: int = BATCH, try_them: bool = True
) -> Batch:
    """Tell some running cases, by id, after one of the batch before. `try_them`: False only counts them as waiting."""
    async with desk.database.reading() as session:
        batch = await cases.still_open(session, limit=limit, after=after)
    told = await _tell_each(desk, batch, order_of(desk, by, loaded)) if try_them else [_Told.LATER] * len(batch)
    following = batch[-1] if len(batch) == limit else ""
    return Batch(cases=told.count(_Told.YES), waiting=told.count(_Told.LATER), next=following)


def order_of(desk: Desk, by: Actor, loaded: Loaded) -> Order:
    """What a running case is told. Under one id for one loading: told twice, a case records it once."""
    compact = to_compact(loaded.calendar.slice(desk.today().year - YEARS_BACK, date.max.year))
    return Order(
        id=f"calendar:{loaded.calendar.version}:{int(loaded.at.timestamp())}",
        by=by,
        command=RepinCalendar(calendar=compact, notice=loaded.notice),
    )


async def _tell_each(desk: Desk, batch: Iterable[str], order: Order) -> list[_Told]:
    gate = asyncio.Semaphore(AT_ONCE)

    async def told(case_id: str) -> _Told:
        async with gate:
            return await _tell(desk, case_id, order)

    return await asyncio.gather(*map(told, batch))


async def _tell(desk: Desk, case_id: str, order: Order) -> _Told:
    try:
        await carried_out(desk.engine, desk.database, case_id, order, desk.now())
    except EngineUnavailable:
        return _Told.LATER
    except Refused as error:
        # A case received after the notice has it already; that is no act to show to the supervisor.
        if error.refusal.code == "calendar.nothing_new":
            return _Told.YES
        if error.refusal.code == "case.closed":
            return _Told.OVER
        await note_refused(desk, order.by, case_id, type(order.command).__name__, error.refusal)
        return _Told.LATER
    return _Told.YES
