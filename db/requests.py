"""Requests that were answered under an Idempotency-Key, so that the same one again gets the same answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.outbox import IdempotencyKeyRow


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What a request asked (a digest of it) and what it was answered."""

    digest: str
    response: Any


async def answered(session: AsyncSession, scope: str, key: str) -> Answered | None:
    """What was answered under this key before, or None."""
    row = await session.get(IdempotencyKeyRow, (scope, key))
    return None if row is None else Answered(digest=row.digest, response=row.response)


async def answered_since(session: AsyncSession, scope: str, instant: datetime) -> Sequence[Answered]:
    """What was answered within a scope since an instant, the latest first."""
    rows = await session.scalars(
        select(IdempotencyKeyRow)
        .where(IdempotencyKeyRow.scope == scope, IdempotencyKeyRow.created_at >= instant)
        .order_by(IdempotencyKeyRow.created_at.desc(), IdempotencyKeyRow.key)
    )
    return [Answered(digest=row.digest, response=row.response) for row in rows]


async def remember(session: AsyncSession, scope: str, key: str, request: Answered, now: datetime) -> None:
    """Keep an answer. IntegrityError when another request with this key was faster: ask `answered`."""
    session.add(
        IdempotencyKeyRow(scope=scope, key=key, digest=request.digest, response=request.response, created_at=now)
    )
    await session.flush()


async def forget_before(session: AsyncSession, instant: datetime) -> None:
    """Forget what was answered before an instant."""
    await session.execute(delete(IdempotencyKeyRow).where(IdempotencyKeyRow.created_at < instant))
