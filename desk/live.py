"""A case as it happens: new lines of its timeline, found by asking the database cheaply, and a sign of life between."""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass

from db import cases
from desk.case_views import EVERYONE, case_by_code
from desk.context import Desk
from desk.errors import TooManyAttempts
from desk.people import Person
from desk.permissions import Act, require
from desk.standing import standing_of
from desk.story import Line, line_of
from domain.case.commands import Role
from domain.case.state import Stage


@dataclass(frozen=True, kw_only=True)
class Watch:
    """An entitled look at one case; `staff` also see what is not for everyone."""

    case_id: str
    staff: bool


async def watch(desk: Desk, person: Person, case_id: str) -> Watch:
    """Entitle a person to follow a case. Raises NotFound, NotEntitled, TooManyAttempts."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
    require(person.actor, Act.FOLLOW, standing.subject)
    _has_room(desk, case_id)
    return Watch(case_id=case_id, staff=person.role is not Role.APPLICANT)


async def watch_by_code(desk: Desk, case_id: str, code: str) -> Watch:
    """Entitle the holder of a receipt. Raises NotFound, TooManyAttempts."""
    await case_by_code(desk, case_id, code)
    _has_room(desk, case_id)
    return Watch(case_id=case_id, staff=False)


def _has_room(desk: Desk, case_id: str) -> None:
    if desk.followers.of(case_id) >= desk.rules.followers_per_case:
        raise TooManyAttempts("follow.crowded", subject=case_id, retry_after=60)


async def follow(
    desk: Desk, watched: Watch, *, after: int, every: float, alive_every: float
) -> AsyncGenerator[Line | None, None]:
    """Yield each line after a sequence number as it comes; None as a sign of life; end when the case is closed.

    `every` and `alive_every` in seconds.
    """
    with desk.followers.one_more(watched.case_id):
        async for line in _lines(desk, watched, after=after, every=every, alive_every=alive_every):
            yield line


async def _lines(
    desk: Desk, watched: Watch, *, after: int, every: float, alive_every: float
) -> AsyncGenerator[Line | None, None]:
    quiet = 0.0
    while True:
        async with desk.database.reading() as session:
            rows = await cases.timeline_after(session, watched.case_id, after)
            row = await cases.find(session, watched.case_id)
        for line in rows:
            after = line.seq
            if (watched.staff or line.audience == EVERYONE) and line.kind != "DatesSet":
                quiet = 0.0
                # Its version may change while it is watched; the shelf keeps what was read once.
                names = await desk.shelf.library(row.bundle, row.bundle_version) if row else desk.library
                yield line_of(line, names)
        if row is None or row.stage == Stage.CLOSED.value:
            return
        if quiet >= alive_every:
            quiet = 0.0
            yield None
        await asyncio.sleep(every)
        quiet += every
