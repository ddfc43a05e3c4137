"""Filed extensions (GZ 13.4c) and the supervisor's receipts for them."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.acknowledgement import AcknowledgementRow
from db.tables.case import CaseRow, TaskRow
from db.tables.proceedings import FilingRow


@dataclass(frozen=True, kw_only=True)
class Filing:
    """A filing; `department` lodged it. `acknowledged_at` is None until the supervisor gave a receipt."""

    case_id: str
    seq: int
    item: str
    filing: str
    filed_on: date
    department: str
    bundle: str
    version: str
    acknowledged_at: datetime | None = None
    acknowledged_by: str = ""


async def unacknowledged(
    session: AsyncSession, *, after: tuple[date, str, int] | None, most: int, department: str | None = None
) -> tuple[Filing, ...]:
    """Filings without a receipt, oldest first, after the one with this (day, case, seq)."""
    wanted = _filings().where(AcknowledgementRow.case_id.is_(None))
    if department is not None:
        joint = TaskRow.department.is_(None) & (CaseRow.lead == department)
        wanted = wanted.where((TaskRow.department == department) | joint)
    if after is not None:
        wanted = wanted.where(tuple_(FilingRow.filed_on, FilingRow.case_id, FilingRow.seq) > tuple_(*after))
    rows = await session.execute(wanted.order_by(FilingRow.filed_on, FilingRow.case_id, FilingRow.seq).limit(most))
    return tuple(_filing(*row) for row in rows)


async def acknowledged(
    session: AsyncSession, *, before: tuple[datetime, str, int] | None, most: int
) -> tuple[Filing, ...]:
    """Filings with a receipt, the newest receipt first, before the one with this (instant, case, seq)."""
    key = (AcknowledgementRow.acknowledged_at, AcknowledgementRow.case_id, AcknowledgementRow.seq)
    wanted = _filings().where(AcknowledgementRow.case_id.is_not(None))
    if before is not None:
        wanted = wanted.where(tuple_(*key) < before)
    rows = await session.execute(wanted.order_by(*(column.desc() for column in key)).limit(most))
    return tuple(_filing(*row) for row in rows)


async def find_filing(session: AsyncSession, case_id: str, seq: int) -> Filing | None:
    """One filing, or None."""
    row = (await session.execute(_filings().where(FilingRow.case_id == case_id, FilingRow.seq == seq))).one_or_none()
    return None if row is None else _filing(*row)


async def acknowledge(session: AsyncSession, case_id: str, seq: int, *, by: str, at: datetime) -> None:
    """Give the receipt; the caller has seen that there is none yet."""
    session.add(AcknowledgementRow(case_id=case_id, seq=seq, acknowledged_by=by, acknowledged_at=at))
    await session.flush()


def _filings() -> "Select[FilingRow, CaseRow, TaskRow, AcknowledgementRow]":
    return (
        select(FilingRow, CaseRow, TaskRow, AcknowledgementRow)
        .join(CaseRow, CaseRow.id == FilingRow.case_id)
        .outerjoin(TaskRow, (TaskRow.case_id == FilingRow.case_id) & (TaskRow.item == FilingRow.item))
        .outerjoin(
            AcknowledgementRow,
            (AcknowledgementRow.case_id == FilingRow.case_id) & (AcknowledgementRow.seq == FilingRow.seq),
        )
    )


def _filing(filing: FilingRow, case: CaseRow, task: TaskRow | None, receipt: AcknowledgementRow | None) -> Filing:
    return Filing(
        case_id=filing.case_id,
        seq=filing.seq,
        item=filing.item,
        filing=filing.filing,
        filed_on=filing.filed_on,
        department=task.department if task else case.lead,
        bundle=case.bundle,
        version=case.bundle_version,
        acknowledged_at=receipt.acknowledged_at if receipt else None,
        acknowledged_by=receipt.acknowledged_by if receipt else "",
    )
