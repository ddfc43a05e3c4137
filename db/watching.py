"""What the supervisor watches, row by row: clocks near their end or past it, exclusions that run, extensions (GZ 3.2).

Each list is paged by key and ends with its case and item, so that no two rows share a place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from db.lateness import DECIDING, HANDLED, PRECHECKING, Lateness, case_is, task_is
from db.statistics import outrun_mark, own_filing, running_exclusion, unfiled_mark
from db.tables.acknowledgement import AcknowledgementRow
from db.tables.case import CaseRow, TaskRow
from db.tables.proceedings import ExclusionRow, ExtensionRow, FilingRow


@dataclass(frozen=True, kw_only=True)
class Within:
    """Which department's and which bundle's rows to show; None shows all. Of whole cases, the lead's."""

    department: str | None = None
    bundle: str | None = None


@dataclass(frozen=True, kw_only=True)
class Days:
    """The present day, and the last one that counts as near."""

    today: date
    soon: date


@dataclass(frozen=True, kw_only=True)
class Excluded:
    """An exclusion that runs, with its task and case. `outrun`: past its announced length, by a mark."""

    exclusion: ExclusionRow
    task: TaskRow
    case: CaseRow
    outrun: bool


@dataclass(frozen=True, kw_only=True)
class Extended:
    """An extension, its case, its task (None for joint handling), and how its filing stands."""

    extension: ExtensionRow
    task: TaskRow | None
    case: CaseRow
    filing: FilingRow | None
    receipt: AcknowledgementRow | None
    overdue: bool


async def tasks(
    session: AsyncSession,
    lateness: Lateness,
    days: Days,
    within: Within,
    *,
    limit: int,
    after: tuple[date, str, str] | None = None,
) -> Sequence[tuple[TaskRow, CaseRow]]:
    """Tasks that wait for a decision, by promised day, case and item."""
    chosen = (DECIDING, task_is(lateness, today=days.today, soon=days.soon))
    return await _tasks(session, TaskRow.promised_on, (*chosen, *_of(within)), limit=limit, after=after)


async def notices(
    session: AsyncSession, days: Days, within: Within, *, limit: int, after: tuple[date, str, str] | None = None
) -> Sequence[tuple[TaskRow, CaseRow]]:
    """Tasks in pre-check whose five days for the one notice end soon or have ended, by that day, case and item."""
    chosen = (PRECHECKING, TaskRow.legal_due <= days.soon)
    return await _tasks(session, TaskRow.legal_due, (*chosen, *_of(within)), limit=limit, after=after)


async def cases(
    session: AsyncSession,
    lateness: Lateness,
    days: Days,
    within: Within,
    *,
    limit: int,
    after: tuple[date, str] | None = None,
) -> Sequence[CaseRow]:
    """Cases that are being handled, by promised day and id."""
    chosen = [HANDLED, case_is(lateness, today=days.today, soon=days.soon), CaseRow.promised_on.is_not(None)]
    if within.department is not None:
        chosen.append(CaseRow.lead == within.department)
    if within.bundle is not None:
        chosen.append(CaseRow.bundle == within.bundle)
    key = (CaseRow.promised_on, CaseRow.id)
    asked = select(CaseRow).where(*chosen)
    if after is not None:
        asked = asked.where(tuple_(*key) > after)
    return (await session.scalars(asked.order_by(*key).limit(limit))).all()


async def exclusions(
    session: AsyncSession,
    within: Within,
    *,
    only: str = "",
    limit: int,
    after: tuple[date, str, int] | None = None,
) -> Sequence[Excluded]:
    """Exclusions that run, longest first. `only`: "endless" (no length announced) or "outrun" (past it)."""
    outrun = exists().where(*outrun_mark())
    key = (ExclusionRow.started_on, ExclusionRow.case_id, ExclusionRow.seq)
    asked = (
        select(ExclusionRow, TaskRow, CaseRow, outrun)
        .join(TaskRow, (TaskRow.case_id == ExclusionRow.case_id) & (TaskRow.item == ExclusionRow.item))
        .join(CaseRow, CaseRow.id == ExclusionRow.case_id)
        .where(*running_exclusion(), *_of(within))
    )
    if only == "endless":
        asked = asked.where(ExclusionRow.estimated.is_(None))
    if only == "outrun":
        asked = asked.where(outrun)
    if after is not None:
        asked = asked.where(tuple_(*key) > after)
    found = await session.execute(asked.order_by(*key).limit(limit))
    return [Excluded(exclusion=row, task=task, case=case, outrun=past) for row, task, case, past in found]


async def extensions(
    session: AsyncSession,
    within: Within,
    *,
    first: date,
    last: date,
    only: str = "",
    limit: int,
    before: tuple[date, str, int] | None = None,
) -> Sequence[Extended]:
    """Extensions decided from `first` to `last`, newest first. `only`: "unfiled", "overdue" or "filed"."""
    overdue = exists().where(*unfiled_mark())
    key = (ExtensionRow.decided_on, ExtensionRow.case_id, ExtensionRow.seq)
    asked = _extensions(overdue).where(ExtensionRow.decided_on >= first, ExtensionRow.decided_on <= last)
    if only:
        asked = asked.where(FilingRow.case_id.is_not(None) if only == "filed" else FilingRow.case_id.is_(None))
    if only == "overdue":
        asked = asked.where(overdue)
    if within.bundle is not None:
        asked = asked.where(CaseRow.bundle == within.bundle)
    if within.department is not None:
        own = (ExtensionRow.item == "") & (CaseRow.lead == within.department)
        asked = asked.where((TaskRow.department == within.department) | own)
    if before is not None:
        asked = asked.where(tuple_(*key) < before)
    found = await session.execute(asked.order_by(*(column.desc() for column in key)).limit(limit))
    return [
        Extended(extension=row, case=case, task=task, filing=filing, receipt=receipt, overdue=past and filing is None)
        for row, case, task, filing, receipt, past in found
    ]


def _extensions(overdue: Any) -> "Select[Any]":
    receipt = (AcknowledgementRow.case_id == FilingRow.case_id) & (AcknowledgementRow.seq == FilingRow.seq)
    return (
        select(ExtensionRow, CaseRow, TaskRow, FilingRow, AcknowledgementRow, overdue)
        .join(CaseRow, CaseRow.id == ExtensionRow.case_id)
        .outerjoin(TaskRow, (TaskRow.case_id == ExtensionRow.case_id) & (TaskRow.item == ExtensionRow.item))
        .outerjoin(FilingRow, own_filing()[0] & own_filing()[1])
        .outerjoin(AcknowledgementRow, receipt)
    )


async def _tasks(
    session: AsyncSession,
    day: Any,
    chosen: Sequence[ColumnElement[bool]],
    *,
    limit: int,
    after: tuple[date, str, str] | None,
) -> Sequence[tuple[TaskRow, CaseRow]]:
    key = (day, TaskRow.case_id, TaskRow.item)
    asked = select(TaskRow, CaseRow).join(CaseRow, CaseRow.id == TaskRow.case_id).where(*chosen, day.is_not(None))
    if after is not None:
        asked = asked.where(tuple_(*key) > after)
    found = await session.execute(asked.order_by(*key).limit(limit))
    return [(task, case) for task, case in found]


def _of(within: Within) -> Sequence[ColumnElement[bool]]:
    chosen = []
    if within.department is not None:
        chosen.append(TaskRow.department == within.department)
    if within.bundle is not None:
        chosen.append(CaseRow.bundle == within.bundle)
    return chosen
