"""What the window offers: departments and their health, service items, calendars."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.catalogue import CalendarRow, DepartmentHealthRow, DepartmentRow, ServiceItemRow
from domain.calendar import WorkingCalendar, from_compact, to_compact


async def departments(session: AsyncSession) -> Sequence[DepartmentRow]:
    """Return all departments by id."""
    return (await session.scalars(select(DepartmentRow).order_by(DepartmentRow.id))).all()


async def department(session: AsyncSession, department_id: str) -> DepartmentRow | None:
    """Return one department, or None."""
    return await session.get(DepartmentRow, department_id)


async def note_health(
    session: AsyncSession, department_id: str, *, reachable: bool, now: datetime, error_code: str = ""
) -> bool:
    """Note whether a department's system answered; True when that is news."""
    row = await session.get(DepartmentHealthRow, department_id)
    news = row is None or row.reachable != reachable
    if row is None:
        row = DepartmentHealthRow(department=department_id)
        session.add(row)
    if news:
        row.reachable, row.since = reachable, now
    row.checked_at, row.last_error = now, error_code
    return news


async def health(session: AsyncSession) -> Sequence[DepartmentHealthRow]:
    """Return what is known of the departments' systems, by department."""
    return (await session.scalars(select(DepartmentHealthRow).order_by(DepartmentHealthRow.department))).all()


async def items(session: AsyncSession) -> Sequence[ServiceItemRow]:
    """Return the basic catalogue by id."""
    return (await session.scalars(select(ServiceItemRow).order_by(ServiceItemRow.id))).all()


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """A calendar as it was loaded: which notice brought it, and when."""

    calendar: WorkingCalendar
    notice: str
    at: datetime


async def load_calendar(session: AsyncSession, calendar: WorkingCalendar, *, notice: str, now: datetime) -> bool:
    """Put a calendar version in use; False when it is the one in use already, and then nothing is changed.

    A version from before a correction can be put in use again: the correction was the mistake then.
    """
    known = await session.get(CalendarRow, calendar.version)
    if known is not None:
        newest = await loaded(session)
        if newest is not None and newest.calendar.version == calendar.version:
            return False
        known.notice, known.loaded_at = notice, now
        return True
    compact = to_compact(calendar)
    session.add(CalendarRow(version=calendar.version, compact=compact, notice=notice, loaded_at=now))
    await session.flush()
    return True


async def loaded(session: AsyncSession) -> Loaded | None:
    """Return the calendar in use with the notice that brought it, or None when none was loaded."""
    asked = select(CalendarRow).order_by(CalendarRow.loaded_at.desc(), CalendarRow.version.desc()).limit(1)
    row = await session.scalar(asked)
    return None if row is None else Loaded(calendar=from_compact(row.compact), notice=row.notice, at=row.loaded_at)


async def newest_calendar(session: AsyncSession) -> WorkingCalendar | None:
    """Return the calendar that new cases are pinned to, or None when none was loaded."""
    found = await loaded(session)
    return None if found is None else found.calendar
