"""The one transaction of every act: log, read models and outgoing messages together, or nothing.

Recording is idempotent: the same request again gets what was stored. A workflow that has fallen behind its log is told
what it missed, and decides anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from db.caselog import chained, event_of, event_text, has_order, log_rows
from db.cases import locked
from db.projection.messages import message_rows
from db.projection.project import moments, project
from db.session import Database
from db.tables.case import CaseRow
from db.tables.log import LogRow
from domain.case.events import Event
from domain.case.evolve import replay


class ToRecord(Protocol):
    """The shape of `workflows.ports.RecordRequest`: record these events after a sequence number, under an order."""

    @property
    def case_id(self) -> str:
        """The case; `UnknownCase` when no such case was opened."""

    @property
    def after_seq(self) -> int:
        """The last sequence number that the sender knows; 0 for none."""

    @property
    def order_id(self) -> str:
        """The order under which the events are recorded at most once."""

    @property
    def at(self) -> datetime:
        """The aware instant of the decision."""

    @property
    def events(self) -> tuple[Event, ...]:
        """What was decided."""


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """What the log holds after `after_seq`; field for field as in `workflows.ports.Recorded`.

    `done`: the order stands in the log. `events`: all of them after `after_seq`, or None when they are those sent.
    """

    seq: int
    done: bool
    events: tuple[Event, ...] | None = None


class LogBehind(Exception):
    """The sender knows more than the log holds: the database was set back. Nothing may be recorded until it is mended."""


async def record(database: Database, request: ToRecord) -> Recorded:
    """Record in a transaction of its own. Raises `UnknownCase` or `LogBehind`, and then nothing is changed."""
    async with database.transaction() as session:
        return await record_in(session, request)


async def record_in(session: AsyncSession, request: ToRecord) -> Recorded:
    """Record in the caller's transaction, for instance the one that stores the submission.

    The case's row is locked first, so that recorders of one case come one after the other.
    """
    row = await locked(session, request.case_id)
    if row.head_seq < request.after_seq:
        raise LogBehind(request.case_id)
    if row.head_seq > request.after_seq:
        return await _missed(session, row, request)
    if not request.events:
        return Recorded(seq=row.head_seq, done=True)
    if await has_order(session, row.id, request.order_id):
        return Recorded(seq=row.head_seq, done=True, events=())
    return await _append(session, row, request)


async def _append(session: AsyncSession, row: CaseRow, request: ToRecord) -> Recorded:
    before = replay(event_of(known) for known in await log_rows(session, row.id))
    added = chained(row.id, (row.head_seq, row.head_hash), request.order_id, request.at, request.events)
    session.add_all(added)
    row.head_seq, row.head_hash = added[-1].seq, added[-1].hash
    steps = moments(before, added)
    await project(session, row, steps)
    for step in steps:
        session.add_all(message_rows(row.id, step))
    await session.flush()
    return Recorded(seq=row.head_seq, done=True)


async def _missed(session: AsyncSession, row: CaseRow, request: ToRecord) -> Recorded:
    later = await log_rows(session, row.id, after_seq=request.after_seq)
    if _is_what_was_sent(later, request):
        return Recorded(seq=row.head_seq, done=True)
    done = await has_order(session, row.id, request.order_id)
    return Recorded(seq=row.head_seq, done=done, events=tuple(event_of(missed) for missed in later))


def _is_what_was_sent(rows: Sequence[LogRow], request: ToRecord) -> bool:
    sent = [(request.order_id, event_text(event)) for event in request.events]
    return sent == [(row.order_id, row.event) for row in rows]
