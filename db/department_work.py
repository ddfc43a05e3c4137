"""What departments owe and are owed now: lodgings without an answer, messages that have not arrived."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.case import CaseRow, TaskRow
from db.tables.outbox import LodgingRow, OutgoingMessageRow
from domain.case.state import Stage

TURNS: Final = ("precheck", "decide")
MOST: Final = 1000


@dataclass(frozen=True, kw_only=True)
class Owed:
    """A department's tasks that wait for it; of those, the slices its system has, and when the oldest was handed on.

    Only the `MOST` most urgent tasks are looked at for slices; `more` tells that there are others.
    """

    tasks: int
    lodgings: int
    oldest: datetime | None
    more: bool


@dataclass(frozen=True, kw_only=True)
class Outbox:
    """Messages to one addressee that have not arrived; `oldest`: since when the first of them is owed."""

    audience: str
    target: str
    waiting: int
    oldest: datetime


async def owed_by(session: AsyncSession, department: str) -> Owed:
    """Return what a department owes. Reads only tasks that wait for it, however many cases are stored."""
    waiting = (TaskRow.department == department, TaskRow.turn.in_(TURNS))
    tasks = await session.scalar(select(func.count()).select_from(TaskRow).where(*waiting)) or 0
    urgent = select(TaskRow.case_id, TaskRow.item).where(*waiting).order_by(TaskRow.turn, TaskRow.legal_due)
    some = urgent.limit(MOST).subquery()
    lodged = (
        select(func.count(), func.min(LodgingRow.updated_at))
        .select_from(some)
        .join(LodgingRow, (LodgingRow.case_id == some.c.case_id) & (LodgingRow.item == some.c.item))
    )
    count, oldest = (await session.execute(lodged)).one()
    return Owed(tasks=tasks, lodgings=count, oldest=oldest, more=tasks > MOST)


async def outboxes(session: AsyncSession) -> Sequence[Outbox]:
    """Return the messages that wait for their next try, by addressee; nothing is read of those that have arrived."""
    message = OutgoingMessageRow
    asked = (
        select(message.audience, message.target, func.count(), func.min(message.created_at))
        .where(message.next_try_at.is_not(None))
        .group_by(message.audience, message.target)
        .order_by(message.audience, message.target)
    )
    return [
        Outbox(audience=audience, target=target, waiting=waiting, oldest=oldest)
        for audience, target, waiting, oldest in await session.execute(asked)
    ]


async def given_up(session: AsyncSession, *, limit: int) -> Sequence[OutgoingMessageRow]:
    """Return the messages that nobody tries to send any more, the latest first."""
    message = OutgoingMessageRow
    asked = select(message).where(message.given_up_at.is_not(None))
    return (await session.scalars(asked.order_by(message.given_up_at.desc(), message.id.desc()).limit(limit))).all()


async def count_given_up(session: AsyncSession) -> int:
    """Return how many messages nobody tries to send any more."""
    message = OutgoingMessageRow
    return await session.scalar(select(func.count()).where(message.given_up_at.is_not(None))) or 0


async def running_by_version(session: AsyncSession) -> Sequence[tuple[str, str, int]]:
    """Return how many running cases follow each version of each bundle. Reads every running case."""
    asked = (
        select(CaseRow.bundle, CaseRow.bundle_version, func.count())
        .where(CaseRow.stage.in_([stage.value for stage in Stage if stage is not Stage.CLOSED]))
        .group_by(CaseRow.bundle, CaseRow.bundle_version)
        .order_by(CaseRow.bundle, CaseRow.bundle_version)
    )
    return [(bundle, pin, count) for bundle, pin, count in await session.execute(asked)]
