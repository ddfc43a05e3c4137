"""Who is away, and who acts in the meantime."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.absence import AbsenceRow


@dataclass(frozen=True, kw_only=True)
class Absence:
    """An absence, both days included."""

    officer: str
    substitute: str
    first_day: date
    last_day: date


async def add_absence(session: AsyncSession, absence: Absence, *, set_by: str, set_at: datetime) -> None:
    """Store one."""
    session.add(AbsenceRow(**absence.__dict__, set_by=set_by, set_at=set_at))
    await session.flush()


async def stands_in(session: AsyncSession, *, substitute: str, officer: str, day: date) -> bool:
    """Whether someone acts for an officer on this day."""
    found = await session.scalar(
        select(AbsenceRow.id)
        .where(
            AbsenceRow.substitute == substitute,
            AbsenceRow.officer == officer,
            AbsenceRow.first_day <= day,
            AbsenceRow.last_day >= day,
        )
        .limit(1)
    )
    return found is not None


async def absences_from(session: AsyncSession, officers: tuple[str, ...], day: date) -> tuple[Absence, ...]:
    """The absences of these officers that end on this day or later, by first day."""
    rows = await session.scalars(
        select(AbsenceRow)
        .where(AbsenceRow.officer.in_(officers), AbsenceRow.last_day >= day)
        .order_by(AbsenceRow.first_day, AbsenceRow.id)
    )
    return tuple(
        Absence(officer=row.officer, substitute=row.substitute, first_day=row.first_day, last_day=row.last_day)
        for row in rows
    )
