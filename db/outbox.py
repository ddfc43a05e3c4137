"""Outgoing messages: taken by one sender at a time, tried again with growing pauses, never lost by a crash."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.outbox import OutgoingMessageRow

FIRST_PAUSE: Final = timedelta(seconds=10)
LONGEST_PAUSE: Final = timedelta(hours=1)
MOST_ATTEMPTS: Final = 200  # more than a week at the longest pause


async def take_due(
    session: AsyncSession, now: datetime, *, lease: timedelta, limit: int, audience: str | None = None
) -> Sequence[OutgoingMessageRow]:
    """Take messages that are due, oldest first; nobody else gets them before the lease is over.

    Commit before sending. A sender that dies lets its lease run out, and the message is taken again: a message can
    arrive twice (its `key` tells), but is never lost.
    """
    asked = select(OutgoingMessageRow).where(OutgoingMessageRow.next_try_at <= now)
    if audience is not None:
        asked = asked.where(OutgoingMessageRow.audience == audience)
    oldest = asked.order_by(OutgoingMessageRow.next_try_at, OutgoingMessageRow.id).limit(limit)
    taken = (await session.scalars(oldest.with_for_update(skip_locked=True))).all()
    for message in taken:
        message.attempts += 1
        message.next_try_at = now + lease
    return taken


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
    return min(FIRST_PAUSE * 2**doublings, LONGEST_PAUSE)


async def of_case(session: AsyncSession, case_id: str) -> Sequence[OutgoingMessageRow]:
    """Return all messages of a case, in the order in which they came to be owed."""
    asked = select(OutgoingMessageRow).where(OutgoingMessageRow.case_id == case_id)
    return (await session.scalars(asked.order_by(OutgoingMessageRow.id))).all()
