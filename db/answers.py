"""Departments' answers as they came, the order they were given in, and the nonces of the requests that brought them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from db.session import Database
from db.tables.answer import AnswerRow, NonceRow


@dataclass(frozen=True, kw_only=True)
class StoredAnswer:
    """An answer as kept; see `AnswerRow` for the states."""

    department: str
    answer_id: str
    lodging: str
    seq: int
    case_id: str
    item: str
    kind: str
    digest: str
    body: Any
    received_at: datetime
    state: str = "waiting"
    rule: str = ""
    code: str = ""


async def find_answer(session: AsyncSession, department: str, answer_id: str) -> StoredAnswer | None:
    """One answer, or None."""
    row = await session.get(AnswerRow, (department, answer_id))
    return None if row is None else _stored(row)


async def keep_answer(session: AsyncSession, answer: StoredAnswer) -> None:
    """Store one; IntegrityError where the id is taken."""
    session.add(AnswerRow(**answer.__dict__))
    await session.flush()


async def next_waiting(session: AsyncSession, lodging: str, *, patient_since: datetime) -> StoredAnswer | None:
    """The lodging's earliest unsettled answer whose predecessors are all settled, or None.

    One that was received before `patient_since` waits no longer for predecessors that never came.
    """
    row = await session.scalar(
        select(AnswerRow)
        .where(AnswerRow.lodging == lodging, AnswerRow.state == "waiting")
        .order_by(AnswerRow.seq)
        .limit(1)
    )
    if row is None or row.received_at < patient_since:
        return None if row is None else _stored(row)
    settled = await session.scalar(
        select(func.count(AnswerRow.seq.distinct())).where(
            AnswerRow.lodging == lodging, AnswerRow.state != "waiting", AnswerRow.seq < row.seq
        )
    )
    return _stored(row) if settled == row.seq - 1 else None


async def lodgings_waiting(session: AsyncSession, *, before: datetime, most: int) -> tuple[str, ...]:
    """Lodgings with an answer that waits since before an instant, oldest first."""
    found = await session.execute(
        select(AnswerRow.lodging, func.min(AnswerRow.received_at).label("since"))
        .where(AnswerRow.state == "waiting", AnswerRow.received_at < before)
        .group_by(AnswerRow.lodging)
        .order_by("since", AnswerRow.lodging)
        .limit(most)
    )
    return tuple(row.lodging for row in found)


async def settle_answer(
    session: AsyncSession, answer: StoredAnswer, *, state: str, rule: str = "", code: str = ""
) -> None:
    """Say what became of an answer: "done", or "refused" with the rule and code."""
    await session.execute(
        update(AnswerRow)
        .where(AnswerRow.department == answer.department, AnswerRow.answer_id == answer.answer_id)
        .values(state=state, rule=rule, code=code)
    )


async def answers_of_item(session: AsyncSession, case_id: str, item: str) -> tuple[StoredAnswer, ...]:
    """Everything a department answered about one item, in the order received."""
    rows = await session.scalars(
        select(AnswerRow)
        .where(AnswerRow.case_id == case_id, AnswerRow.item == item)
        .order_by(AnswerRow.received_at, AnswerRow.lodging, AnswerRow.seq)
    )
    return tuple(_stored(row) for row in rows)


class StoredNonces:
    """The nonces of all processes, in the database; has the shape of `departments.signing.NonceStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def first_use(self, *, key_id: str, nonce: str, until: datetime) -> bool:
        """Remember the nonce until then; False where it was already there."""
        try:
            async with self._database.transaction() as session:
                session.add(NonceRow(key_id=key_id, nonce=nonce, until=until))
        except IntegrityError:
            return False
        return True


async def forget_nonces(session: AsyncSession, now: datetime) -> None:
    """Forget the nonces whose time is over."""
    await session.execute(delete(NonceRow).where(NonceRow.until < now))


def _stored(row: AnswerRow) -> StoredAnswer:
    return StoredAnswer(
        department=row.department,
        answer_id=row.answer_id,
        lodging=row.lodging,
        seq=row.seq,
        case_id=row.case_id,
        item=row.item,
        kind=row.kind,
        digest=row.digest,
        body=row.body,
        received_at=row.received_at,
        state=row.state,
        rule=row.rule,
        code=row.code,
    )
