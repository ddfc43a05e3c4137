"""The case log: append, read, verify. Rows are only ever added, and only by `db.record`."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.case import CaseRow
from db.tables.log import LogRow
from domain.case.events import Event
from records.chain import GENESIS, ChainedRow, canonical, row_hash, verify_chain
from records.convert import dump_event, event_kind, load_event


def event_text(event: Event) -> str:
    """Return the canonical JSON of an event, as it is logged and hashed."""
    return canonical(dump_event(event))


def event_of(row: LogRow) -> Event:
    """Read a row's event; `Unreadable` when the text is not one."""
    return load_event(json.loads(row.event))


def chained(
    case_id: str, after: tuple[int, str], order_id: str, at: datetime, events: Iterable[Event]
) -> tuple[LogRow, ...]:
    """Make the rows that follow the head `after` = (seq, hash), each hashed over the one before."""
    seq, before = after
    rows = []
    for event in events:
        seq, text = seq + 1, event_text(event)
        made = row_hash(before, case_id, seq, order_id, at, text)
        row = LogRow(
            case_id=case_id,
            seq=seq,
            order_id=order_id,
            at=at,
            kind=event_kind(event),
            event=text,
            prev_hash=before,
            hash=made,
        )
        rows.append(row)
        before = made
    return tuple(rows)


async def log_rows(session: AsyncSession, case_id: str, *, after_seq: int = 0) -> Sequence[LogRow]:
    """Return the rows after a sequence number, in order; none for an unknown case."""
    asked = select(LogRow).where(LogRow.case_id == case_id, LogRow.seq > after_seq).order_by(LogRow.seq)
    return (await session.scalars(asked)).all()


async def events(session: AsyncSession, case_id: str) -> tuple[Event, ...]:
    """Return all events of a case, in order; none for an unknown case."""
    return tuple(event_of(row) for row in await log_rows(session, case_id))


async def ordered_as(session: AsyncSession, case_id: str, beginning: str) -> Sequence[LogRow]:
    """Return the rows recorded under orders whose ids begin so, in order."""
    asked = select(LogRow).where(LogRow.case_id == case_id, LogRow.order_id.startswith(beginning, autoescape=True))
    return (await session.scalars(asked.order_by(LogRow.seq))).all()


async def has_order(session: AsyncSession, case_id: str, order_id: str) -> bool:
    """Whether the log holds anything recorded under this order."""
    asked = select(LogRow.seq).where(LogRow.case_id == case_id, LogRow.order_id == order_id).limit(1)
    return await session.scalar(asked) is not None


async def broken_at(session: AsyncSession, case_id: str) -> int | None:
    """Return the first sequence number that is not what was recorded, or None when the log is whole.

    Rows cut off at the end show against the head kept with the case; an unknown case has a whole, empty log.
    """
    rows = await log_rows(session, case_id)
    broken = verify_chain(map(_as_chained, rows))
    if broken is not None:
        return broken
    head = (await session.execute(select(CaseRow.head_seq, CaseRow.head_hash).where(CaseRow.id == case_id))).first()
    last = (rows[-1].seq, rows[-1].hash) if rows else (0, GENESIS)
    return None if head is None or tuple(head) == last else min(last[0], head.head_seq) + 1


def _as_chained(row: LogRow) -> ChainedRow:
    return ChainedRow(
        case_id=row.case_id,
        seq=row.seq,
        order_id=row.order_id,
        at=row.at,
        event=row.event,
        prev_hash=row.prev_hash,
        hash=row.hash,
    )
