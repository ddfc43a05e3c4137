"""How much room the database takes."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession


async def bytes_used(session: AsyncSession) -> int:
    """Return the size of the whole database, in bytes."""
    if session.get_bind().dialect.name == "postgresql":
        return int(await session.scalar(text("SELECT pg_database_size(current_database())")) or 0)
    pages = await session.scalar(text("PRAGMA page_count")) or 0
    return int(pages) * int(await session.scalar(text("PRAGMA page_size")) or 0)
