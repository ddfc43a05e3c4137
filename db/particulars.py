"""What an account holds about its owner, sealed: asked for only where the owner fills in a form."""

from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.people import PersonRow


async def name_of(session: AsyncSession, account: str) -> str:
    """The name that an account holds; empty where it holds none, and for an id that nobody has."""
    row = await session.get(PersonRow, account)
    return "" if row is None else row.name
