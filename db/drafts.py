"""Drafts of what is being filled in, by owner and subject."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.draft import DraftRow


@dataclass(frozen=True, kw_only=True)
class Begun:
    """That there is a draft; not what is in it."""

    subject: str
    saved_at: datetime


async def find(session: AsyncSession, owner: str, subject: str) -> dict[str, Any] | None:
    """The content of a draft, or None."""
    row = await session.get(DraftRow, (owner, subject))
    return None if row is None else dict(row.content)


async def save(session: AsyncSession, owner: str, subject: str, content: dict[str, Any], now: datetime) -> None:
    """Store a draft in place of what was there."""
    row = await session.get(DraftRow, (owner, subject), with_for_update=True)
    if row is None:
        session.add(DraftRow(owner=owner, subject=subject, content=content, saved_at=now))
    else:
        row.content, row.saved_at = content, now
    await session.flush()


async def remove(session: AsyncSession, owner: str, subject: str) -> None:
    """Forget a draft; one that is not there is no error."""
    await session.execute(delete(DraftRow).where(DraftRow.owner == owner, DraftRow.subject == subject))


async def of_owner(session: AsyncSession, owner: str) -> Sequence[Begun]:
    """Which drafts somebody has, the latest first."""
    found = await session.execute(
        select(DraftRow.subject, DraftRow.saved_at).where(DraftRow.owner == owner).order_by(DraftRow.saved_at.desc())
    )
    return [Begun(subject=subject, saved_at=saved_at) for subject, saved_at in found]


async def forget_before(session: AsyncSession, before: datetime) -> None:
    """Forget drafts that nobody has touched since an instant."""
    await session.execute(delete(DraftRow).where(DraftRow.saved_at < before))
