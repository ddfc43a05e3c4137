"""The audit trail: each look at personal data, and each act that was refused. Rows are only added."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.audit import AccessRow, RefusedActRow
from domain.case.words import Actor
from domain.derivation import Refusal


def note_access(session: AsyncSession, *, at: datetime, who: Actor, case_id: str, what: str, why: str) -> None:
    """Note that somebody looked: `what` is e.g. "form" or "material:<id>", `why` the purpose's code (PIPL 51)."""
    session.add(
        AccessRow(
            at=at, who=who.id, role=who.role.value, department=who.department, case_id=case_id, what=what, why=why
        )
    )


def note_refusal(
    session: AsyncSession, *, at: datetime, who: Actor, case_id: str, command: str, refusal: Refusal
) -> None:
    """Note that a command (by its kind) was refused. Its content isn't kept."""
    session.add(
        RefusedActRow(
            at=at,
            who=who.id,
            role=who.role.value,
            department=who.department,
            case_id=case_id,
            command=command,
            rule=refusal.rule,
            code=refusal.code,
        )
    )


async def looks_at_case(session: AsyncSession, case_id: str, *, limit: int) -> Sequence[AccessRow]:
    """Return who looked at a case, newest first."""
    asked = select(AccessRow).where(AccessRow.case_id == case_id)
    return (await session.scalars(asked.order_by(AccessRow.at.desc(), AccessRow.id.desc()).limit(limit))).all()


async def refusals_of_case(session: AsyncSession, case_id: str, *, limit: int) -> Sequence[RefusedActRow]:
    """Return what was refused on a case, newest first."""
    asked = select(RefusedActRow).where(RefusedActRow.case_id == case_id)
    return (await session.scalars(asked.order_by(RefusedActRow.at.desc(), RefusedActRow.id.desc()).limit(limit))).all()
