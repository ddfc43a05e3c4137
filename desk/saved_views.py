"""Views of the inbox: filters that somebody uses every day, kept under a name of their own."""

from collections.abc import Sequence
from typing import Final

from db import saved_views
from db.saved_views import SavedView
from desk.context import Desk
from desk.errors import Conflict, Malformed
from desk.people import Person
from desk.permissions import Act, reach

MOST: Final = 20
LONGEST_NAME: Final = 40
LONGEST_QUERY: Final = 500


async def views(desk: Desk, person: Person) -> Sequence[SavedView]:
    """The person's own views, the oldest first."""
    reach(person.actor, Act.SEE_INBOX)
    async with desk.database.reading() as session:
        return await saved_views.of_owner(session, person.account)


async def keep(desk: Desk, person: Person, *, name: str, query: str) -> None:
    """Keep filters under a name. Raises Malformed for a name that is none, Conflict where there are too many."""
    reach(person.actor, Act.SEE_INBOX)
    if not 1 <= len(name) <= LONGEST_NAME or not 1 <= len(query) <= LONGEST_QUERY:
        raise Malformed("view.name", most=LONGEST_NAME)
    async with desk.database.transaction() as session:
        if await saved_views.count(session, person.account) >= MOST:
            raise Conflict("view.too-many", most=MOST)
        await saved_views.add(session, person.account, name=name, query=query, now=desk.now())


async def drop(desk: Desk, person: Person, view: int) -> None:
    """Forget one of the person's own views."""
    reach(person.actor, Act.SEE_INBOX)
    async with desk.database.transaction() as session:
        await saved_views.remove(session, person.account, view)
