"""Decisions that wait for a signature: submitted, returned, taken back, signed (GZ 8.3)."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, and_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.proposal import ProposalRow, SigningRuleRow

SUBMITTED: Final = "submitted"
RETURNED: Final = "returned"
REPLACED: Final = "replaced"
TAKEN_BACK: Final = "taken-back"
SIGNED: Final = "signed"


async def add(session: AsyncSession, row: ProposalRow) -> None:
    """Store one in place of a returned one. IntegrityError where another one waits for its signature."""
    await session.execute(
        update(ProposalRow)
        .where(_about(row.case_id, row.item), ProposalRow.settled_at.is_(None), ProposalRow.state == RETURNED)
        .values(state=REPLACED, settled_at=row.proposed_at)
    )
    session.add(row)
    await session.flush()


async def find(session: AsyncSession, case_id: str, item: str, proposal: str) -> ProposalRow | None:
    """One proposal by its id, if it is about this item."""
    asked = select(ProposalRow).where(ProposalRow.id == proposal, _about(case_id, item))
    return (await session.scalars(asked)).one_or_none()


async def latest(session: AsyncSession, case_id: str, item: str) -> ProposalRow | None:
    """The latest proposal for an item, whatever has become of it."""
    newest = (ProposalRow.proposed_at.desc(), ProposalRow.settled_at.is_not(None))
    return (await session.scalars(select(ProposalRow).where(_about(case_id, item)).order_by(*newest).limit(1))).first()


async def returned(session: AsyncSession, case_id: str, item: str) -> Sequence[ProposalRow]:
    """The proposals for an item that were returned unsigned, the latest first."""
    asked = select(ProposalRow).where(_about(case_id, item), ProposalRow.state.in_((RETURNED, REPLACED)))
    return (await session.scalars(asked.order_by(ProposalRow.proposed_at.desc(), ProposalRow.id))).all()


async def states(session: AsyncSession, tasks: Collection[tuple[str, str]]) -> Mapping[tuple[str, str], str]:
    """What counts for these tasks, submitted or returned, by (case, item)."""
    asked = select(ProposalRow.case_id, ProposalRow.item, ProposalRow.state).where(
        tuple_(ProposalRow.case_id, ProposalRow.item).in_(list(tasks)), ProposalRow.settled_at.is_(None)
    )
    return {(row.case_id, row.item): row.state for row in await session.execute(asked)}


async def send_back(session: AsyncSession, proposal: str, *, by: str, at: datetime, remark: str) -> bool:
    """Return one that waits for its signature, with a remark (a reference); False where it waits no longer."""
    changed = await session.scalar(
        update(ProposalRow)
        .where(ProposalRow.id == proposal, ProposalRow.state == SUBMITTED)
        .values(state=RETURNED, answered_by=by, answered_at=at, remark=remark)
        .returning(ProposalRow.id)
    )
    return changed is not None


async def take_back(session: AsyncSession, proposal: str, *, by: str, at: datetime) -> bool:
    """Take back one that waits for its signature; False where it waits no longer."""
    changed = await session.scalar(
        update(ProposalRow)
        .where(ProposalRow.id == proposal, ProposalRow.state == SUBMITTED)
        .values(state=TAKEN_BACK, answered_by=by, answered_at=at, settled_at=at)
        .returning(ProposalRow.id)
    )
    return changed is not None


async def note_signed(session: AsyncSession, proposal: str, *, by: str, at: datetime) -> None:
    """Note that the decision was made as proposed. Noting it twice keeps who signed first, and when."""
    await session.execute(
        update(ProposalRow)
        .where(ProposalRow.id == proposal, ProposalRow.state != SIGNED)
        .values(state=SIGNED, answered_by=by, answered_at=at, settled_at=at)
    )


async def signature_needed(session: AsyncSession, department: str) -> bool:
    """Whether a department's decisions need its chief representative's signature; usually not."""
    row = await session.get(SigningRuleRow, department)
    return row is not None and row.needed


async def set_signature_needed(session: AsyncSession, department: str, *, needed: bool, by: str, at: datetime) -> None:
    """Store a department's rule in place of what it was."""
    row = await session.get(SigningRuleRow, department, with_for_update=True)
    if row is None:
        session.add(SigningRuleRow(department=department, needed=needed, set_by=by, set_at=at))
    else:
        row.needed, row.set_by, row.set_at = needed, by, at
    await session.flush()


def _about(case_id: str, item: str) -> ColumnElement[bool]:
    return and_(ProposalRow.case_id == case_id, ProposalRow.item == item)
