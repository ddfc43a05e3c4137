"""Drafts: what somebody is filling in is kept as it was typed, sealed, so that an ended session loses nothing.

A draft is its owner's alone, is checked only when it is handed in, and is thrown away after some weeks.
"""

from collections.abc import Sequence
from typing import Any

from db import drafts
from db.drafts import Begun
from desk.context import Desk
from desk.people import Person
from desk.permissions import Act, reach


async def read(desk: Desk, person: Person, subject: str) -> dict[str, Any]:
    """The draft, or an empty one. Raises NotEntitled for who hands nothing in."""
    reach(person.actor, Act.UPLOAD)
    async with desk.database.reading() as session:
        return await drafts.find(session, person.account, subject) or {}


async def save(desk: Desk, person: Person, subject: str, content: dict[str, Any]) -> None:
    """Keep the draft in place of what was there."""
    reach(person.actor, Act.UPLOAD)
    async with desk.database.transaction() as session:
        await drafts.save(session, person.account, subject, content, desk.now())


async def drop(desk: Desk, person: Person, subject: str) -> None:
    """Throw the draft away."""
    async with desk.database.transaction() as session:
        await drafts.remove(session, person.account, subject)


async def begun(desk: Desk, person: Person) -> Sequence[Begun]:
    """Which drafts the person has, the latest first."""
    reach(person.actor, Act.UPLOAD)
    async with desk.database.reading() as session:
        return await drafts.of_owner(session, person.account)
