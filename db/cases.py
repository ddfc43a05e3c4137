"""One case, and the lists of cases that the window, the reconciler and the recovery ask for."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, func, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from db.tables.case import CaseDateRow, CaseRow, TaskRow
from db.tables.log import LogRow, TimelineRow
from db.tables.proceedings import ExclusionRow, ExtensionRow, FilingRow, MarkRow, NoticeRow
from domain.case.state import Stage
from records.chain import GENESIS

T = TypeVar("T")


class UnknownCase(LookupError):
    """There is no such case."""


@dataclass(frozen=True, kw_only=True)
class CaseView:
    """A case with all that is shown of it; timeline by sequence number, dates by key, tasks in the plan's order."""

    case: CaseRow
    tasks: Sequence[TaskRow]
    dates: Sequence[CaseDateRow]
    timeline: Sequence[TimelineRow]
    notices: Sequence[NoticeRow]
    exclusions: Sequence[ExclusionRow]
    extensions: Sequence[ExtensionRow]
    filings: Sequence[FilingRow]
    marks: Sequence[MarkRow]


async def open_case(
    session: AsyncSession, *, case_id: str, lodged_at: datetime, applicant: str | None, access_code_hash: str
) -> CaseRow:
    """Make room for a new case, with a salt of its own; its first events are then recorded in the same transaction.

    IntegrityError when the id is taken or the applicant has no account.
    """
    row = CaseRow(
        id=case_id,
        applicant=applicant,
        access_code_hash=access_code_hash,
        salt=secrets.token_hex(32),
        lodged_at=lodged_at,
        started_at=None,
        head_seq=0,
        head_hash=GENESIS,
        stage=Stage.NEW.value,
        bundle="",
        bundle_version="",
        lead="",
        channel="",
        delivery="",
        demo=False,
        round=0,
        provisional=False,
        suspended=False,
        breaches=0,
    )
    session.add(row)
    await session.flush()
    return row


async def locked(session: AsyncSession, case_id: str) -> CaseRow:
    """Return a case's row, held against other writers until the transaction ends. `UnknownCase` if there is none."""
    asked = select(CaseRow).where(CaseRow.id == case_id).with_for_update().execution_options(populate_existing=True)
    row = await session.scalar(asked)
    if row is None:
        raise UnknownCase(case_id)
    return row


async def find(session: AsyncSession, case_id: str) -> CaseRow | None:
    """Return a case's row, or None."""
    return await session.get(CaseRow, case_id)


async def pins_of(session: AsyncSession, case_ids: Collection[str]) -> dict[str, tuple[str, str]]:
    """The bundle and version that each of these cases is pinned to; cases that nobody has are left out."""
    rows = await session.execute(
        select(CaseRow.id, CaseRow.bundle, CaseRow.bundle_version).where(CaseRow.id.in_(sorted(set(case_ids))))
    )
    return {row.id: (row.bundle, row.bundle_version) for row in rows}


async def view(session: AsyncSession, case_id: str) -> CaseView | None:
    """Return a case with all that is shown of it, or None."""
    row = await find(session, case_id)
    if row is None:
        return None
    return CaseView(
        case=row,
        tasks=await _rows(session, TaskRow, TaskRow.case_id == case_id, TaskRow.position),
        dates=await _rows(session, CaseDateRow, CaseDateRow.case_id == case_id, CaseDateRow.key),
        timeline=await _rows(session, TimelineRow, TimelineRow.case_id == case_id, TimelineRow.seq),
        notices=await _rows(session, NoticeRow, NoticeRow.case_id == case_id, NoticeRow.seq),
        exclusions=await _rows(session, ExclusionRow, ExclusionRow.case_id == case_id, ExclusionRow.seq),
        extensions=await _rows(session, ExtensionRow, ExtensionRow.case_id == case_id, ExtensionRow.seq),
        filings=await _rows(session, FilingRow, FilingRow.case_id == case_id, FilingRow.seq),
        marks=await _rows(session, MarkRow, MarkRow.case_id == case_id, MarkRow.seq),
    )


async def of_applicant(
    session: AsyncSession, applicant: str, *, limit: int, before: tuple[datetime, str] | None = None
) -> Sequence[CaseRow]:
    """Return an applicant's cases, newest first; `before` is (lodged_at, id) of the last one of the page before."""
    asked = select(CaseRow).where(CaseRow.applicant == applicant)
    if before is not None:
        asked = asked.where(tuple_(CaseRow.lodged_at, CaseRow.id) < before)
    return (await session.scalars(asked.order_by(CaseRow.lodged_at.desc(), CaseRow.id.desc()).limit(limit))).all()


async def not_started(session: AsyncSession, *, lodged_before: datetime, limit: int) -> Sequence[str]:
    """Return the ids of cases that were stored and whose workflow isn't known to have started, oldest first."""
    asked = select(CaseRow.id).where(CaseRow.started_at.is_(None), CaseRow.lodged_at < lodged_before)
    return (await session.scalars(asked.order_by(CaseRow.lodged_at, CaseRow.id).limit(limit))).all()


async def mark_started(session: AsyncSession, case_id: str, at: datetime) -> None:
    """Note that the case's workflow runs. The first time counts."""
    unknown = update(CaseRow).where(CaseRow.id == case_id, CaseRow.started_at.is_(None))
    await session.execute(unknown.values(started_at=at))


async def still_open(session: AsyncSession, *, limit: int, after: str = "") -> Sequence[str]:
    """Return the ids of cases that are not closed, by id, after one of the page before: what a recovery restarts."""
    asked = select(CaseRow.id).where(CaseRow.stage != Stage.CLOSED.value, CaseRow.id > after)
    return (await session.scalars(asked.order_by(CaseRow.id).limit(limit))).all()


@dataclass(frozen=True, kw_only=True)
class Moved:
    """A running case, how far its log reaches, and when it last moved within the time asked for."""

    case_id: str
    head: int
    at: datetime


async def last_moved(session: AsyncSession) -> datetime | None:
    """When anything was last recorded of a case that has been started; None for never."""
    asked = select(LogRow.at).join(CaseRow, CaseRow.id == LogRow.case_id).where(CaseRow.started_at.is_not(None))
    return await session.scalar(asked.order_by(LogRow.at.desc()).limit(1))


async def moved(session: AsyncSession, *, since: datetime, until: datetime, limit: int) -> Sequence[Moved]:
    """Return running cases of which anything was recorded after `since` and until `until`, in that order."""
    last = func.max(LogRow.at).label("last")
    asked = (
        select(CaseRow.id, CaseRow.head_seq, last)
        .join(LogRow, LogRow.case_id == CaseRow.id)
        .where(LogRow.at > since, LogRow.at <= until)
        .where(CaseRow.stage != Stage.CLOSED.value, CaseRow.started_at.is_not(None))
        .group_by(CaseRow.id, CaseRow.head_seq)
    )
    rows = await session.execute(asked.order_by(last, CaseRow.id).limit(limit))
    return [Moved(case_id=row.id, head=row.head_seq, at=row.last) for row in rows]


async def head(session: AsyncSession, case_id: str) -> int:
    """Return the sequence number of the case's last event; `UnknownCase` if there is none. Cheap: for live views."""
    seq = await session.scalar(select(CaseRow.head_seq).where(CaseRow.id == case_id))
    if seq is None:
        raise UnknownCase(case_id)
    return seq


async def timeline_after(session: AsyncSession, case_id: str, seq: int) -> Sequence[TimelineRow]:
    """Return what has been added to a case's timeline after a sequence number."""
    asked = select(TimelineRow).where(TimelineRow.case_id == case_id, TimelineRow.seq > seq)
    return (await session.scalars(asked.order_by(TimelineRow.seq))).all()


async def _rows(
    session: AsyncSession, table: type[T], of_case: ColumnElement[bool], order: InstrumentedAttribute[Any]
) -> Sequence[T]:
    return (await session.scalars(select(table).where(of_case).order_by(order))).all()
