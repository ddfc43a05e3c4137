"""Connections and transactions. Only the edge opens a transaction; whoever is handed a session never commits.

SQLite is the embedded truth, so it is set to lose nothing (WAL, synchronous FULL). A writer there takes the write lock
at its beginning (BEGIN IMMEDIATE): one that read first and wrote later could find its view out of date and fail.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from db.sealed import KeyRing, give_keys

BUSY_SECONDS: Final = 30
_WRITES: Final = "onego_writes"


class Database:
    """One database by URL: "sqlite+aiosqlite:///file" or "postgresql+asyncpg://…".

    Without `keys` everything works but reading and writing sealed columns. Call `close` at the end.
    """

    def __init__(self, url: str, *, keys: KeyRing | None = None, pool_size: int = 5) -> None:
        self.engine = _engine(url, pool_size)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        if keys is not None:
            give_keys(self.engine.sync_engine.dialect, keys)
        self.write_engine = self.engine.execution_options(**{_WRITES: True})
        self._read_engine = self.engine.execution_options(**_read_options(self.is_sqlite))
        # SQLite lets one writer in and makes the others poll; within a process they queue here instead.
        self._writer: asyncio.Lock | None = asyncio.Lock() if self.is_sqlite else None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """One writing transaction: committed when the block ends, rolled back when it raises.

        Don't open a second one inside: on SQLite it waits for the first, and gives up after `BUSY_SECONDS`.
        """
        async with self._turn(), AsyncSession(self.write_engine, expire_on_commit=False) as session, session.begin():
            yield session

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """One consistent view for any number of queries; nothing that it changes is kept."""
        async with AsyncSession(self._read_engine, expire_on_commit=False, autoflush=False) as session:
            yield session

    async def close(self) -> None:
        """Close every connection."""
        await self.engine.dispose()

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        if self._writer is None:
            yield
            return
        async with asyncio.timeout(BUSY_SECONDS):
            await self._writer.acquire()
        try:
            yield
        finally:
            self._writer.release()


def _engine(url: str, pool_size: int) -> AsyncEngine:
    # An error of a statement would otherwise carry its values, and so personal data, into a log.
    if url.startswith("sqlite"):
        engine = create_async_engine(url, connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True)
        event.listen(engine.sync_engine, "connect", _set_up_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        return engine
    return create_async_engine(
        url, pool_size=pool_size, max_overflow=pool_size, pool_pre_ping=True, hide_parameters=True
    )


def _read_options(sqlite: bool) -> dict[str, Any]:  # noqa: FBT001 - private, and the name says it
    return {} if sqlite else {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    # The driver's own idea of when to begin is switched off; `_begin_sqlite` says it.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_SECONDS * 1000}",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
