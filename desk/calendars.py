"""A new year's holiday notice: for new cases at once, and as a recorded, explained event for running ones (2.10(11)).

Taking the same notice in again only goes on with the cases that it has not reached: each case records it once.
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from db import cases, catalogue
from desk.context import Desk
from desk.errors import EngineUnavailable, Refused
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


async def take_in(desk: Desk, by: Actor, tables: Sequence[YearTable], *, notice: str) -> Repinned:
    """Put the years of a notice in place and let every running case follow. The caller has settled who may.

    Raises Refused for a year without a notice: what is certain without one, the program brings itself.
    """
    for table in tables:
        if table.status != "published":
            raise Refused(refusal(RULE, "calendar.notice_missing", year=table.year))
    async with desk.database.transaction() as session:
        calendar = await catalogue.newest_calendar(session) or desk.calendar
        for table in tables:
            calendar = calendar.with_year(table)
        await catalogue.load_calendar(session, calendar, notice=notice, now=desk.now())
    return await _tell_all(desk, by, calendar, notice)


async def _tell_all(desk: Desk, by: Actor, calendar: WorkingCalendar, notice: str) -> Repinned:
    compact = to_compact(calendar.slice(desk.today().year - YEARS_BACK, date.max.year))
    # The version in the id: the same notice published twice is recorded by each case once.
    order = Order(id=f"calendar:{calendar.version}", by=by, command=RepinCalendar(calendar=compact, notice=notice))
    told: list[_Told] = []
    after = ""
    while True:
        async with desk.database.reading() as session:
            batch = await cases.still_open(session, limit=BATCH, after=after)
        # With the engine away every further case would only wait as long in vain.
        away = _Told.LATER in told
        told += [_Told.LATER] * len(batch) if away else await _tell_some(desk, batch, order)
        if len(batch) < BATCH:
            return Repinned(version=calendar.version, cases=told.count(_Told.YES), waiting=told.count(_Told.LATER))
        after = batch[-1]


async def _tell_some(desk: Desk, batch: Iterable[str], order: Order) -> list[_Told]:
    gate = asyncio.Semaphore(AT_ONCE)

    async def told(case_id: str) -> _Told:
        async with gate:
            return await _tell(desk, case_id, order)

    return await asyncio.gather(*map(told, batch))


async def _tell(desk: Desk, case_id: str, order: Order) -> _Told:
    try:
        await desk.engine.perform(case_id, order)
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
