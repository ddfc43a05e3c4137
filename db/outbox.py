"""Outgoing messages: taken by one sender at a time, tried again with growing pauses, never lost by a crash."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, case, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.tables.outbox import OutgoingMessageRow

APPLICANT: Final = "applicant"  # the audience
APPLICANTS: Final = "applicants"  # the relay that carries what applicants are owed, beside those of departments
FIRST_PAUSE: Final = timedelta(seconds=10)
LONGEST_PAUSE: Final = timedelta(hours=1)
MOST_ATTEMPTS: Final = 200  # more than a week at the longest pause


async def take_due(
    session: AsyncSession, now: datetime, *, lease: timedelta, limit: int, audience: str, target: str = ""
) -> Sequence[OutgoingMessageRow]:
    """Take messages of one addressee that are due, in the order in which they came to be owed.

    Nobody else gets them before the lease is over. Commit before sending: a sender that dies lets its lease run out,
    and the message is taken again, so it may arrive twice (its `key` tells) but is never lost. A message isn't taken
    while an earlier one about the same item still waits for its next try.
    """
    message = OutgoingMessageRow
    asked = (
        select(message)
        .where(message.next_try_at <= now, message.audience == audience, message.target == target, ~_held_back(now))
        .order_by(message.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    taken = (await session.scalars(asked)).all()
    for row in taken:
        row.attempts += 1
        row.next_try_at = now + lease
    return taken


def _held_back(now: datetime) -> ColumnElement[bool]:
    message, earlier = OutgoingMessageRow, aliased(OutgoingMessageRow)
    return exists().where(
        earlier.case_id == message.case_id,
        earlier.audience == message.audience,
        earlier.target == message.target,
        earlier.item == message.item,
        earlier.id < message.id,
        earlier.next_try_at > now,
    )


def owe_to_department(
    session: AsyncSession,
    *,
    key: str,
    department: str,
    case_id: str,
    item: str,
    kind: str,
    payload: Mapping[str, Any],
    at: datetime,
) -> None:
    """Owe a department a message that no event of the log is the cause of; `key` keeps it from being told twice."""
    session.add(
        OutgoingMessageRow(
            key=key,
            audience="department",
            target=department,
            case_id=case_id,
            item=item,
            kind=kind,
            payload=dict(payload),
            created_at=at,
            attempts=0,
            next_try_at=at,
            sent_at=None,
            given_up_at=None,
            last_error="",
        )
    )


async def relays_waiting(session: AsyncSession, case_id: str) -> Sequence[str]:
    """Return the relays with a message about this case that nobody has tried to send yet: departments by id, and
    `APPLICANTS`.
    """
    message = OutgoingMessageRow
    untried = (message.case_id == case_id, message.attempts == 0, message.next_try_at.is_not(None))
    return (await session.scalars(_relays().where(*untried))).all()


async def relays_due(session: AsyncSession, now: datetime) -> Sequence[str]:
    """Return the relays with any message that is due, as above: whom the reconciler has to wake."""
    return (await session.scalars(_relays().where(OutgoingMessageRow.next_try_at <= now))).all()


def _relays() -> Select[str]:
    message = OutgoingMessageRow
    relay = case((message.audience == APPLICANT, APPLICANTS), else_=message.target).label("relay")
    return select(relay).where(message.audience.in_(("department", APPLICANT))).distinct().order_by(relay)


async def mark_sent(session: AsyncSession, message_id: int, now: datetime) -> None:
    """Note that a message has arrived. Saying so twice changes nothing."""
    message = await session.get_one(OutgoingMessageRow, message_id)
    if message.sent_at is None:
        message.sent_at, message.next_try_at, message.last_error = now, None, ""


async def mark_failed(session: AsyncSession, message_id: int, now: datetime, error_code: str) -> None:
    """Note that a message did not arrive, by a code; it is tried again later, or given up after `MOST_ATTEMPTS`."""
    message = await session.get_one(OutgoingMessageRow, message_id)
    if message.sent_at is not None:
        return
    message.last_error = error_code
    if message.attempts >= MOST_ATTEMPTS:
        message.given_up_at, message.next_try_at = now, None
    else:
        message.next_try_at = now + pause_after(message.attempts)


def pause_after(attempts: int) -> timedelta:
    """Return how long to wait after that many attempts: 10 s, 20 s, 40 s, … at most an hour."""
    doublings = min(max(attempts - 1, 0), 16)  # beyond that the pause is the longest anyway
    return min(FIRST_PAUSE * (1 << doublings), LONGEST_PAUSE)


async def of_case(session: AsyncSession, case_id: str) -> Sequence[OutgoingMessageRow]:
    """Return all messages of a case, in the order in which they came to be owed."""
    asked = select(OutgoingMessageRow).where(OutgoingMessageRow.case_id == case_id)
    return (await session.scalars(asked.order_by(OutgoingMessageRow.id))).all()


async def settle_shown(session: AsyncSession, now: datetime, *, relayed: Collection[str]) -> None:
    """Note as sent what needs no sending, because its addressee sees it at the window: officers' inboxes, applicants.

    `relayed` are the departments with a system of their own, and `APPLICANTS` where a gateway sends short messages;
    their messages wait for the relay.
    """
    message = OutgoingMessageRow
    to_department, to_applicant = message.audience == "department", message.audience == APPLICANT
    seen_at_the_window = or_(
        ~to_department & ~to_applicant,
        to_department & message.target.not_in(sorted(relayed)),
        *([] if APPLICANTS in relayed else [to_applicant]),
    )
    shown = update(message).where(message.next_try_at <= now, seen_at_the_window)
    await session.execute(shown.values(sent_at=now, next_try_at=None))


async def find(session: AsyncSession, message_id: int) -> OutgoingMessageRow | None:
    """Return a message, or None."""
    return await session.get(OutgoingMessageRow, message_id)
