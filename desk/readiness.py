"""Whether the desk can work now: it needs its database; without the engine it still takes submissions in."""

from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from db import cases
from desk.context import Desk


@dataclass(frozen=True, kw_only=True)
class Ready:
    """What answers."""

    database: bool


async def readiness(desk: Desk) -> Ready:
    """Ask the database."""
    try:
        async with desk.database.reading() as session:
            await cases.find(session, "")
    except (SQLAlchemyError, OSError, TimeoutError):
        return Ready(database=False)
    return Ready(database=True)
