"""Guessing gets slower: after some free failures each further one makes the next attempt wait twice as long."""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy.exc import IntegrityError

from db import attempts
from desk.context import Desk
from desk.errors import TooManyAttempts


def subject_of(kind: str, name: str) -> str:
    """What failures are counted against; a digest, because names are personal data."""
    return f"{kind}:{hashlib.sha256(name.encode()).hexdigest()[:32]}"


async def refuse_if_blocked(desk: Desk, subject: str) -> None:
    """Raise TooManyAttempts while the wait after the last failure is not over."""
    async with desk.database.reading() as session:
        count, last = await attempts.failures(session, subject)
    _refuse_while_waiting(desk, count, last)


async def begin(desk: Desk, subject: str) -> None:
    """Count an attempt as failed before it is judged; `succeeded` takes that back. Raises TooManyAttempts.

    Where judging takes long (a password), attempts counted only afterwards could all be made at once.
    """
    try:
        async with desk.database.transaction() as session:
            count, last = await attempts.failures(session, subject, lock=True)
            _refuse_while_waiting(desk, count, last)
            await attempts.count_failure(session, subject, desk.now())
    except IntegrityError:  # two first attempts at the same moment
        raise TooManyAttempts("attempts.wait", retry_after=1) from None


def _refuse_while_waiting(desk: Desk, count: int, last: datetime | None) -> None:
    if last is None:
        return
    left = last + wait_after(count, free=desk.rules.free_failures, longest=desk.rules.longest_wait) - desk.now()
    if left > timedelta():
        raise TooManyAttempts("attempts.wait", retry_after=int(left.total_seconds()) + 1)


async def failed(desk: Desk, subject: str) -> None:
    """Count a failure."""
    async with desk.database.transaction() as session:
        await attempts.count_failure(session, subject, desk.now())


async def succeeded(desk: Desk, subject: str) -> None:
    """Forget the failures."""
    async with desk.database.transaction() as session:
        await attempts.forgive(session, subject)


def wait_after(failures: int, *, free: int, longest: timedelta) -> timedelta:
    """How long to wait after this many failures in a row: nothing for the free ones, then 1, 2, 4… seconds."""
    if failures < free:
        return timedelta()
    return min(timedelta(seconds=2 ** min(failures - free, 20)), longest)
