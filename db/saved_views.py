"""Views of the inbox by owner: kept, listed, dropped."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.saved_view import SavedViewRow


@dataclass(frozen=True, kw_only=True)
class SavedView:
    """A named set of filters, as the query of an address."""

    id: int
    name: str
    query: str


async def of_owner(session: AsyncSession, owner: str) -> Sequence[SavedView]:
    """Somebody's views, the oldest first."""
    rows = await session.scalars(select(SavedViewRow).where(SavedViewRow.owner == owner).order_by(SavedViewRow.id))
    return [SavedView(id=row.id, name=row.name, query=row.query) for row in rows]


async def count(session: AsyncSession, owner: str) -> int:
    """How many views somebody has."""
    asked = select(func.count()).select_from(SavedViewRow).where(SavedViewRow.owner == owner)
    return await session.scalar(asked) or 0


async def add(session: AsyncSession, owner: str, *, name: str, query: str, now: datetime) -> None:
    """Keep a view."""
    session.add(SavedViewRow(owner=owner, name=name, query=query, saved_at=now))
    await session.flush()


async def remove(session: AsyncSession, owner: str, view: int) -> None:
    """Drop a view; one that is not theirs, or not there, is no error and stays as it is."""
    await session.execute(delete(SavedViewRow).where(SavedViewRow.owner == owner, SavedViewRow.id == view))
