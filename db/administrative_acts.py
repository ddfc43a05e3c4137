"""The record of administration: who did what to which account, department or calendar. Rows are only added."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.audit import AdministrativeActRow


def note(
    session: AsyncSession, *, at: datetime, who: str, act: str, subject: str, detail: Mapping[str, str | int] | None
) -> None:
    """Put an act on record, in the transaction that carries it out."""
    session.add(AdministrativeActRow(at=at, who=who, act=act, subject=subject, detail=dict(detail or {})))


async def page(
    session: AsyncSession, *, subject: str = "", limit: int, before: int | None = None
) -> Sequence[AdministrativeActRow]:
    """Return acts, newest first, all or those on one subject; `before` is the id of the last one of the page before."""
    asked = select(AdministrativeActRow)
    if subject:
        asked = asked.where(AdministrativeActRow.subject == subject)
    if before is not None:
        asked = asked.where(AdministrativeActRow.id < before)
    return (await session.scalars(asked.order_by(AdministrativeActRow.id.desc()).limit(limit))).all()
