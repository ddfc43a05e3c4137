"""Who is away, and who acts in the meantime."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.absence import AbsenceRow


@dataclass(frozen=True, kw_only=True)
class Absence:
    """An absence, both days included."""

    officer: str
    substitute: str
    first_day: date
    last_day: date


@dataclass(frozen=True, kw_only=True)
class Noted:
    """An absence under the number by which it can be ended."""

    id: int
    absence: Absence


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
    return tuple(noted.absence for noted in await noted_from(session, officers, day))


async def noted_from(session: AsyncSession, officers: tuple[str, ...], day: date) -> tuple[Noted, ...]:
    """The absences of these officers that end on this day or later, by first day, each with its number."""
    rows = await session.scalars(
        select(AbsenceRow)
        .where(AbsenceRow.officer.in_(officers), AbsenceRow.last_day >= day)
        .order_by(AbsenceRow.first_day, AbsenceRow.id)
    )
    return tuple(
        Noted(
            id=row.id,
            absence=Absence(
                officer=row.officer, substitute=row.substitute, first_day=row.first_day, last_day=row.last_day
            ),
        )
        for row in rows
    )


async def end_absence(session: AsyncSession, number: int, officers: tuple[str, ...], *, last_day: date) -> bool:
    """Let an absence of one of these officers end on a day, before it begins where it has not begun; False for none."""
    ended = await session.scalar(
        update(AbsenceRow)
        .where(AbsenceRow.id == number, AbsenceRow.officer.in_(officers), AbsenceRow.last_day > last_day)
        .values(last_day=last_day)
        .returning(AbsenceRow.id)
    )
    return ended is not None
