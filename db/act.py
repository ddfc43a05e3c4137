"""The one transaction of every act: decide on the log; then log, read models and messages together, or nothing.

An order is decided on the log itself, under the case's lock, so nobody can decide on a state that is out of date; and
a repeated order gets what was recorded the first time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from db.caselog import chained, event_of, log_rows
from db.cases import locked
from db.projection.messages import message_rows
from db.projection.project import moments, project
from db.session import Database
from db.tables.case import CaseRow
from db.tables.log import LogRow
from domain.case.commands import Order
from domain.case.decide import decide
from domain.case.events import Event
from domain.case.evolve import replay
from domain.case.state import Case
from domain.derivation import Refusal, refusal


class ToAct(Protocol):
    """The shape of `workflows.ports.ActRequest`: an order on a case, decided at an aware instant."""

    @property
    def case_id(self) -> str:
        """The case; `UnknownCase` when no such case was opened."""

    @property
    def after_seq(self) -> int:
        """How far the sender has read the log; 0 for not at all."""

    @property
    def order(self) -> Order:
        """The order, recorded at most once under its id."""

    @property
    def at(self) -> datetime:
        """The aware instant of the decision."""


@dataclass(frozen=True, kw_only=True)
class Acted:
    """What the log holds after `after_seq`; or the law's refusal, and nothing was recorded. `seq` is the log's head."""

    seq: int
    events: tuple[Event, ...] = ()
    refusal: Refusal | None = None


class LogBehind(Exception):
    """The sender knows more than the log holds: the database was set back. Nothing is recorded until it is mended."""


async def act(database: Database, request: ToAct) -> Acted:
    """Decide and record in a transaction of its own. Raises `UnknownCase` or `LogBehind`; then nothing is changed."""
    async with database.transaction() as session:
        return await act_in(session, request)


async def act_in(session: AsyncSession, request: ToAct) -> Acted:
    """Decide and record in the caller's transaction, for instance the one that stores the submission."""
    row = await locked(session, request.case_id)
    if row.head_seq < request.after_seq:
        raise LogBehind(request.case_id)
    known = await log_rows(session, row.id)
    if any(logged.order_id == request.order.id for logged in known):
        return _answer(known, request.after_seq)
    if request.order.seen not in (None, row.head_seq):
        missed = _answer(known, request.after_seq)
        moved_on = refusal("OneGo 2", "case.moved_on", seen=request.order.seen or 0, now=row.head_seq)
        return Acted(seq=missed.seq, events=missed.events, refusal=moved_on)
    case = replay(event_of(logged) for logged in known)
    # The log's time never runs backwards, whatever the clocks of two workers say.
    at = max([request.at, *(logged.at for logged in known[-1:])])
    decided = decide(case, request.order, at)
    if isinstance(decided, Refusal):
        missed = _answer(known, request.after_seq)
        return Acted(seq=missed.seq, events=missed.events, refusal=decided)
    added = await _append(session, row, case, request.order.id, at, decided) if decided else ()
    return _answer((*known, *added), request.after_seq)


async def _append(  # noqa: PLR0917 - one row of the log is just this much
    session: AsyncSession, row: CaseRow, case: Case, order_id: str, at: datetime, events: tuple[Event, ...]
) -> tuple[LogRow, ...]:
    added = chained(row.id, (row.head_seq, row.head_hash), order_id, at, events)
    session.add_all(added)
    row.head_seq, row.head_hash = added[-1].seq, added[-1].hash
    steps = moments(case, added)
    await project(session, row, steps)
    for step in steps:
        session.add_all(message_rows(row.id, step))
    await session.flush()
    return added


def _answer(rows: Sequence[LogRow], after_seq: int) -> Acted:
    return Acted(
        seq=rows[-1].seq if rows else 0,
        events=tuple(event_of(row) for row in rows if row.seq > after_seq),
    )
