"""Whether a case's read models are what its log says."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from db.base import Base
from db.cases import view
from db.projection.project import rebuild
from db.session import Database


async def disagreements(database: Database, case_id: str) -> tuple[str, ...]:
    """The read models that a rebuild from the log would change, by name; the rebuild itself is not kept.

    KeyError for an unknown case.
    """
    async with database.transaction() as session:
        before = await _rows(session, case_id)
        await rebuild(session, case_id)
        await session.flush()
        session.expire_all()
        after = await _rows(session, case_id)
        await session.rollback()
    return tuple(name for name in before if before[name] != after[name])


async def _rows(session: AsyncSession, case_id: str) -> dict[str, Any]:
    seen = await view(session, case_id)
    if seen is None:
        raise KeyError(case_id)
    models = vars(seen)
    return {
        name: _plain(value) if isinstance(value, Base) else [_plain(row) for row in value]
        for name, value in models.items()
    }


def _plain(row: Base) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in row.__mapper__.column_attrs}
