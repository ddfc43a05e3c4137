"""Slices handed to departments: a technical record beside the case log, one row per call key."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.answer import AnswerRow
from db.tables.case import TaskRow
from db.tables.outbox import LodgingRow


async def is_lodged(session: AsyncSession, key: str) -> bool:
    """Whether the department has this slice."""
    return await session.get(LodgingRow, key) is not None


async def note_lodged(
    session: AsyncSession, key: str, *, case_id: str, item: str, department: str, reference: str, at: datetime
) -> None:
    """Note that the department has the slice, under its own reference; saying so twice changes nothing."""
    if await is_lodged(session, key):
        return
    step, _, number = key.removeprefix(f"{case_id}:{item}:").partition(":")
    session.add(
        LodgingRow(
            key=key,
            case_id=case_id,
            item=item,
            department=department,
            step=step,
            round=int(number),
            state="lodged",
            reference=reference,
            attempts=1,
            last_error="",
            updated_at=at,
        )
    )


async def key_of(session: AsyncSession, case_id: str, item: str) -> str | None:
    """The key under which the item was lodged first, or None while it was not."""
    asked = select(LodgingRow.key).where(LodgingRow.case_id == case_id, LodgingRow.item == item)
    return await session.scalar(asked.order_by(LodgingRow.round).limit(1))


async def still_open(session: AsyncSession, department: str, *, limit: int) -> Sequence[tuple[str, int]]:
    """A department's lodgings whose task is not finished: key, and the highest seq of an answer taken so far."""
    seen = (
        select(func.max(AnswerRow.seq))
        .where(AnswerRow.lodging == LodgingRow.key)
        .correlate(LodgingRow)
        .scalar_subquery()
    )
    asked = (
        select(LodgingRow.key, func.coalesce(seen, 0))
        .join(TaskRow, (TaskRow.case_id == LodgingRow.case_id) & (TaskRow.item == LodgingRow.item))
        .where(LodgingRow.department == department, TaskRow.state.in_(("precheck", "waiting", "open")))
        .order_by(LodgingRow.updated_at)
        .limit(limit)
    )
    return [(key, int(after)) for key, after in await session.execute(asked)]
