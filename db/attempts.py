"""Failed attempts against one subject (a login's digest, a case's access code)."""

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.attempt import AttemptRow


async def failures(session: AsyncSession, subject: str, *, lock: bool = False) -> tuple[int, datetime | None]:
    """Failures in a row, and when the last one was; with `lock`, nobody else counts until the transaction ends."""
    row = await session.get(AttemptRow, subject, with_for_update=lock)
    return (row.failures, row.last_failed_at) if row else (0, None)


async def count_failure(session: AsyncSession, subject: str, now: datetime) -> int:
    """Count one more failure; returns how many in a row it makes."""
    row = await session.get(AttemptRow, subject, with_for_update=True)
    if row is None:
        session.add(AttemptRow(subject=subject, failures=1, last_failed_at=now))
        await session.flush()
        return 1
    row.failures += 1
    row.last_failed_at = now
    await session.flush()
    return row.failures


async def forgive(session: AsyncSession, subject: str) -> None:
    """Forget the failures, after a success."""
    await session.execute(delete(AttemptRow).where(AttemptRow.subject == subject))


async def forget_old(session: AsyncSession, before: datetime) -> None:
    """Forget failures that nobody repeated since an instant."""
    await session.execute(delete(AttemptRow).where(AttemptRow.last_failed_at < before))
