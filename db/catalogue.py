"""What the window offers: departments and their health, service items, calendars."""

from collections.abc import Sequence
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


async def load_calendar(session: AsyncSession, calendar: WorkingCalendar, *, notice: str, now: datetime) -> bool:
    """Store a calendar version; False when it is known already, and then nothing is changed."""
    if await session.get(CalendarRow, calendar.version) is not None:
        return False
    compact = to_compact(calendar)
    session.add(CalendarRow(version=calendar.version, compact=compact, notice=notice, loaded_at=now))
    await session.flush()
    return True


async def newest_calendar(session: AsyncSession) -> WorkingCalendar | None:
    """Return the calendar that new cases are pinned to, or None when none was loaded."""
    asked = select(CalendarRow.compact).order_by(CalendarRow.loaded_at.desc(), CalendarRow.version.desc()).limit(1)
    compact = await session.scalar(asked)
    return None if compact is None else from_compact(compact)
