"""What applicants handed in. The files themselves lie outside the database, each under its SHA-256."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.submission import SubmissionRow


async def next_number(session: AsyncSession, case_id: str) -> int:
    """Return the number of the case's next submission: 0 for its first. Hold the case's row while you use it."""
    last = await session.scalar(select(func.max(SubmissionRow.number)).where(SubmissionRow.case_id == case_id))
    return 0 if last is None else last + 1


async def by_digest(session: AsyncSession, case_id: str, digest: str) -> SubmissionRow | None:
    """Return the submission of this digest, so that a repeated request stores nothing twice; None if there is none."""
    asked = select(SubmissionRow).where(SubmissionRow.case_id == case_id, SubmissionRow.digest == digest)
    return await session.scalar(asked.order_by(SubmissionRow.number).limit(1))


async def of_case(session: AsyncSession, case_id: str) -> Sequence[SubmissionRow]:
    """Return a case's submissions, first to last."""
    asked = select(SubmissionRow).where(SubmissionRow.case_id == case_id)
    return (await session.scalars(asked.order_by(SubmissionRow.number))).all()
