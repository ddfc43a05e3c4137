"""What the supervisor looks at: warnings, breaches, refused acts, over all cases, newest first (GZ 3.2)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.audit import RefusedActRow
from db.tables.case import CaseRow
from db.tables.document import DocumentRow
from db.tables.proceedings import MarkRow


@dataclass(frozen=True, kw_only=True)
class MarkFilter:
    """Which marks to show; None shows all."""

    breach: bool | None = None
    department: str | None = None
    kind: str | None = None


async def marks(
    session: AsyncSession, wanted: MarkFilter, *, limit: int, before: tuple[datetime, str, int] | None = None
) -> Sequence[MarkRow]:
    """Marks by instant, newest first; `before` is (at, case, seq) of the last one of the page before."""
    asked = select(MarkRow)
    if wanted.breach is not None:
        asked = asked.where(MarkRow.breach.is_(wanted.breach))
    if wanted.department is not None:
        asked = asked.where(MarkRow.department == wanted.department)
    if wanted.kind is not None:
        asked = asked.where(MarkRow.kind == wanted.kind)
    if before is not None:
        asked = asked.where(tuple_(MarkRow.at, MarkRow.case_id, MarkRow.seq) < before)
    order = (MarkRow.at.desc(), MarkRow.case_id.desc(), MarkRow.seq.desc())
    return (await session.scalars(asked.order_by(*order).limit(limit))).all()


async def refused_acts(
    session: AsyncSession, *, rule: str | None, limit: int, before: tuple[datetime, int] | None = None
) -> Sequence[RefusedActRow]:
    """Refused acts, newest first; `before` is (at, id) of the last one of the page before."""
    asked = select(RefusedActRow)
    if rule is not None:
        asked = asked.where(RefusedActRow.rule == rule)
    if before is not None:
        asked = asked.where(tuple_(RefusedActRow.at, RefusedActRow.id) < before)
    return (await session.scalars(asked.order_by(RefusedActRow.at.desc(), RefusedActRow.id.desc()).limit(limit))).all()


async def to_be_handed_over(
    session: AsyncSession, *, stages: Sequence[str], methods: Sequence[str], limit: int, after: str = ""
) -> Sequence[tuple[CaseRow, tuple[str, ...]]]:
    """Cases with documents that wait to go out by one of these methods, by id, each with the documents' numbers."""
    waiting = select(DocumentRow.case_id).where(DocumentRow.delivered_on.is_(None))
    asked = select(CaseRow).where(
        CaseRow.stage.in_(stages), CaseRow.delivery.in_(methods), CaseRow.id > after, CaseRow.id.in_(waiting)
    )
    rows = (await session.scalars(asked.order_by(CaseRow.id).limit(limit))).all()
    documents = await session.execute(
        select(DocumentRow.case_id, DocumentRow.number)
        .where(DocumentRow.case_id.in_([row.id for row in rows]), DocumentRow.delivered_on.is_(None))
        .order_by(DocumentRow.seq, DocumentRow.item, DocumentRow.number)
    )
    numbers: dict[str, list[str]] = {}
    for case_id, number in documents:
        numbers.setdefault(case_id, []).append(number)
    return [(row, tuple(numbers.get(row.id, ()))) for row in rows]
