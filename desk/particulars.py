"""What the desk knows about a person already, and so does not ask again (GZ 17.1, 17.2b)."""

from db import particulars
from desk.context import Desk
from desk.people import Person


async def own_name(desk: Desk, person: Person) -> str:
    """The name that the person's own account holds; empty for none."""
    async with desk.database.reading() as session:
        return await particulars.name_of(session, person.account)
