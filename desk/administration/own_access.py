"""Everybody's own ways in: the sessions and tokens of one's account, seen and ended."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import administrative_acts, directory
from db.directory import Access
from desk.context import Desk
from desk.errors import NotFound
from desk.people import Person

_SHOWN: Final = 100


@dataclass(frozen=True, kw_only=True)
class OwnAccess:
    """One's sessions and the tokens that are still good."""

    sessions: tuple[Access, ...]
    tokens: tuple[Access, ...]


async def own_access(desk: Desk, person: Person) -> OwnAccess:
    """What one's account can be entered by now."""
    now = desk.now()
    async with desk.database.reading() as session:
        sessions = await directory.sessions(session, person.account, now, limit=_SHOWN)
        tokens = await directory.tokens(session, person.account, limit=_SHOWN)
    good = tuple(one for one in tokens if one.revoked_at is None and (one.expires_at is None or one.expires_at > now))
    return OwnAccess(sessions=tuple(sessions), tokens=good)


async def end_session(desk: Desk, person: Person, session_id: str) -> None:
    """End one of one's sessions, by its id. Raises NotFound."""
    async with desk.database.transaction() as session:
        if not await directory.end_session_of(session, person.account, session_id):
            raise NotFound("session.unknown")
        _note(desk, session, person, 1)


async def end_others(desk: Desk, person: Person) -> int:
    """End all of one's sessions but this one; returns how many."""
    async with desk.database.transaction() as session:
        ended = await directory.end_other_sessions(session, person.account, person.session)
        _note(desk, session, person, ended)
    return ended


def _note(desk: Desk, session: AsyncSession, person: Person, count: int) -> None:
    administrative_acts.note(
        session,
        at=desk.now(),
        who=person.account,
        act="sessions-ended",
        subject=person.account,
        detail={"count": count},
    )
