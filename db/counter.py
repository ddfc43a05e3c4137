"""What the one window's start page asks: cases that wait for notice or acceptance, and cases by their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.case import CaseDateRow, CaseRow, TaskRow
from domain.case.state import Stage

_PRECHECK = "precheck"  # a task's turn
_BY = ("notice", "recheck")


@dataclass(frozen=True, kw_only=True)
class InPrecheck:
    """A case in pre-check: by when the window has to speak, and which departments have not reported."""

    case: CaseRow
    by: date | None
    departments: tuple[str, ...]


async def in_precheck(session: AsyncSession, *, limit: int, after: str = "") -> Sequence[InPrecheck]:
    """Cases in pre-check by number, which is by day of receipt, after one of the page before."""
    # Nothing is promised before acceptance; said here, it lets the index on stage, promised day and number serve.
    asked = select(CaseRow).where(
        CaseRow.stage == Stage.PRECHECK.value, CaseRow.promised_on.is_(None), CaseRow.id > after
    )
    rows = (await session.scalars(asked.order_by(CaseRow.id).limit(limit))).all()
    ids = [row.id for row in rows]
    dates = await session.execute(
        select(CaseDateRow.case_id, CaseDateRow.on).where(CaseDateRow.case_id.in_(ids), CaseDateRow.key.in_(_BY))
    )
    by = {row.case_id: row.on for row in dates}
    tasks = await session.execute(
        select(TaskRow.case_id, TaskRow.department)
        .where(TaskRow.case_id.in_(ids), TaskRow.turn == _PRECHECK)
        .order_by(TaskRow.case_id, TaskRow.position)
    )
    silent: dict[str, list[str]] = {}
    for case_id, department in tasks:
        silent.setdefault(case_id, []).append(department)
    return [
        InPrecheck(case=row, by=by.get(row.id), departments=tuple(dict.fromkeys(silent.get(row.id, ()))))
        for row in rows
    ]


async def cases_of(session: AsyncSession, ids: Sequence[str]) -> Sequence[CaseRow]:
    """The cases of these numbers, in this order; numbers that nobody has are left out."""
    rows = await session.scalars(select(CaseRow).where(CaseRow.id.in_(ids)))
    found = {row.id: row for row in rows}
    return [found[one] for one in ids if one in found]
