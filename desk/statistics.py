"""The supervisor's overview: how every clock stands now, and what happened in a span of days (GZ 3.2, 19.1)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue, statistics
from db.statistics import Decided, Duties, Standing
from desk.context import Desk
from desk.people import Person
from desk.permissions import Act, reach
from desk.story import Said, department_name
from domain.calendar import CHINA, WorkingCalendar

__all__ = ["Standing"]

SOON: Final = 3  # working days: what counts as near where nobody says otherwise
NOTHING: Final = Standing()


@dataclass(frozen=True, kw_only=True)
class Period:
    """A span of days in China, both included."""

    first: date
    last: date

    @property
    def since(self) -> datetime:
        """The instant at which it begins."""
        return datetime.combine(self.first, time(), CHINA)

    @property
    def until(self) -> datetime:
        """The instant before which it ends."""
        return datetime.combine(self.last, time(), CHINA) + timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class OfDepartment:
    """One department: tasks to decide and notices due soon, now; in the period, what it decided and its breaches."""

    id: str
    name: Said
    tasks: Standing
    notices: int
    decided: Decided
    breaches: int


@dataclass(frozen=True, kw_only=True)
class OfBundle:
    """One bundle: open cases and how those stand that are being handled; in the period, what came, went and broke."""

    id: str
    name: Said
    open: int
    handled: Standing
    received: int
    delivered: int
    breaches: int


@dataclass(frozen=True, kw_only=True)
class Overview:
    """Everything on the first page. `marks` counts those of the period by kind; `soon` is the last day still near."""

    soon: date
    open: int
    cases: Standing
    tasks: Standing
    notices: int
    duties: Duties
    marks: Mapping[str, int]
    departments: tuple[OfDepartment, ...]
    bundles: tuple[OfBundle, ...]


async def overview(desk: Desk, person: Person, period: Period) -> Overview:
    """Count. Raises NotEntitled."""
    reach(person.actor, Act.SUPERVISE)
    today, names = desk.today(), await bundle_names(desk)
    soon = (await newest_calendar(desk)).nth_working_day_after(today, SOON)
    async with desk.database.reading() as session:
        departments = await _departments(session, desk, period, (today, soon))
        bundles = await _bundles(session, names, period, (today, soon))
        marks = await statistics.marks_by_kind(session, since=period.since, until=period.until)
        duties = await statistics.duties(session)
    return Overview(
        soon=soon,
        open=sum(one.open for one in bundles),
        cases=_sum(one.handled for one in bundles),
        tasks=_sum(one.tasks for one in departments),
        notices=sum(one.notices for one in departments),
        duties=duties,
        marks=marks,
        departments=departments,
        bundles=bundles,
    )


async def _departments(
    session: AsyncSession, desk: Desk, period: Period, days: tuple[date, date]
) -> tuple[OfDepartment, ...]:
    today, soon = days
    tasks = await statistics.tasks_by_department(session, today=today, soon=soon)
    notices = await statistics.notices_by_department(session, soon=soon)
    decided = await statistics.decided_by_department(session, first=period.first, last=period.last)
    breaches = await statistics.breaches_by_department(session, since=period.since, until=period.until)
    return tuple(
        OfDepartment(
            id=name,
            name=department_name(name, desk.library),
            tasks=tasks.get(name, NOTHING),
            notices=notices.get(name, 0),
            decided=decided.get(name, Decided()),
            breaches=breaches.get(name, 0),
        )
        for name in _names(tasks, notices, decided, breaches)
    )


async def _bundles(
    session: AsyncSession, names: Mapping[str, Said], period: Period, days: tuple[date, date]
) -> tuple[OfBundle, ...]:
    waiting = await statistics.waiting_by_bundle(session)
    handled = await statistics.handled_by_bundle(session, today=days[0], soon=days[1])
    received = await statistics.received_by_bundle(session, first=period.first, last=period.last)
    delivered = await statistics.delivered_by_bundle(session, first=period.first, last=period.last)
    breaches = await statistics.breaches_by_bundle(session, since=period.since, until=period.until)
    return tuple(
        OfBundle(
            id=name,
            name=names.get(name, Said(zh=name, en=name)),
            open=waiting.get(name, 0) + handled.get(name, NOTHING).all,
            handled=handled.get(name, NOTHING),
            received=received.get(name, 0),
            delivered=delivered.get(name, 0),
            breaches=breaches.get(name, 0),
        )
        for name in _names(waiting, handled, received, delivered, breaches)
    )


async def bundle_names(desk: Desk) -> Mapping[str, Said]:
    """The names of all bundles that are offered or were shipped, by id, for lists and choices."""
    offered = [edition.definition for edition in await desk.shelf.offered(desk.today())]
    known = {one.id: one for one in (*desk.library.bundles.values(), *offered)}
    return {name: Said(zh=known[name].name.zh, en=known[name].name.en) for name in sorted(known)}


async def newest_calendar(desk: Desk) -> WorkingCalendar:
    """The calendar by which new cases count, and by which working days left are told here."""
    async with desk.database.reading() as session:
        return await catalogue.newest_calendar(session) or desk.calendar


def _names(*counted: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(sorted({name for one in counted for name in one if name}))


def _sum(standings: Iterable[Standing]) -> Standing:
    every = list(standings)
    return Standing(
        all=sum(one.all for one in every),
        near=sum(one.near for one in every),
        over=sum(one.over for one in every),
        late=sum(one.late for one in every),
        suspended=sum(one.suspended for one in every),
    )
