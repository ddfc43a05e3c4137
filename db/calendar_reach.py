"""Which running cases a new holiday notice may move: those with a date on or after the first day that changes."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.case import CaseDateRow, CaseRow
from domain.case.state import Stage

_OPEN: Final = tuple(stage.value for stage in Stage if stage is not Stage.CLOSED)


async def count_open(session: AsyncSession) -> int:
    """Return how many cases are not closed."""
    return await session.scalar(select(func.count()).where(CaseRow.stage.in_(_OPEN))) or 0


async def dated_from(session: AsyncSession, day: date, *, limit: int, after: str = "") -> Sequence[str]:
    """Return the ids of cases that are not closed and have a date on this day or later, by id."""
    asked = select(CaseRow.id).where(_dated_from(day), CaseRow.id > after)
    return (await session.scalars(asked.order_by(CaseRow.id).limit(limit))).all()


async def count_dated_from(session: AsyncSession, day: date) -> int:
    """Return how many those are."""
    return await session.scalar(select(func.count()).select_from(CaseRow).where(_dated_from(day))) or 0


def _dated_from(day: date) -> ColumnElement[bool]:
    dated = exists().where(CaseDateRow.case_id == CaseRow.id, CaseDateRow.on >= day)
    return and_(CaseRow.stage.in_(_OPEN), dated)
