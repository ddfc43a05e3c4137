"""The tables come into being by migrations alone, and go again."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect, text

from db import migrate
from db.session import Database
from db.tables.all import METADATA
from migrations.append_only import TABLES

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = sorted((ROOT / "migrations" / "versions").glob("0*.py"))


def _names(connection: Connection) -> list[str]:
    return sorted(inspect(connection).get_table_names())


async def tables_of(database: Database) -> list[str]:
    async with database.engine.connect() as connection:
        return await connection.run_sync(_names)


async def test_migrated_tables_are_those_of_the_models(own_database: Database) -> None:
    assert await migrate.is_current(own_database)
    assert not await migrate.differs(own_database)


async def test_a_difference_from_the_models_is_found(own_database: Database) -> None:
    async with own_database.transaction() as session:
        await session.execute(text("DROP INDEX ix_materials_sha256"))
    assert await migrate.differs(own_database)


async def test_tables_go_and_come_again(own_database: Database) -> None:
    before = await tables_of(own_database)
    await migrate.downgrade(own_database, "base")
    assert await tables_of(own_database) == ["alembic_version"]
    assert not await migrate.is_current(own_database)
    await migrate.upgrade(own_database)
    assert await tables_of(own_database) == before
    assert not await migrate.differs(own_database)


async def test_upgrading_twice_changes_nothing(own_database: Database) -> None:
    before = await tables_of(own_database)
    await migrate.upgrade(own_database)
    assert await tables_of(own_database) == before


async def test_tables_of_a_newer_program_are_left_alone_and_the_way_back_is_said(own_database: Database) -> None:
    async with own_database.transaction() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for look in (migrate.is_current(own_database), migrate.upgrade(own_database)):
        with pytest.raises(migrate.NewerTables, match=rf"9999.*onego migrate {VERSIONS[-1].stem[:4]}"):
            await look


async def test_a_migration_that_fails_leaves_nothing_behind(own_database: Database) -> None:
    await migrate.downgrade(own_database, "base")
    async with own_database.transaction() as session:
        # The last table of the migration is in its way: all others must go again.
        await session.execute(text("CREATE TABLE attempts (subject VARCHAR)"))
    with pytest.raises(Exception, match="attempts"):
        await migrate.upgrade(own_database)
    assert await tables_of(own_database) == ["alembic_version", "attempts"]


@pytest.mark.parametrize("version", VERSIONS, ids=lambda path: path.stem)
def test_every_migration_opens_with_a_lock_timeout(version: Path) -> None:
    source = version.read_text(encoding="utf-8")
    for function in ("upgrade", "downgrade"):
        body = source.partition(f"def {function}() -> None:\n")[2]
        assert body.lstrip().startswith("open_migration()"), f"Begin {function}() with open_migration()"


async def test_a_migration_gives_up_when_a_table_is_held(own_postgres_url: str) -> None:
    database = Database(own_postgres_url)
    async with database.engine.connect() as holder:
        await holder.execute(text(f"LOCK TABLE {', '.join(METADATA.tables)} IN ACCESS SHARE MODE"))
        with pytest.raises(Exception, match="lock timeout"):
            await migrate.downgrade(database, "base")
    assert await migrate.is_current(database)
    await database.close()


@pytest.mark.parametrize("act", ["UPDATE", "DELETE"])
@pytest.mark.parametrize("table", TABLES)
async def test_rows_that_are_only_added_are_guarded(embedded_database: Database, table: str, act: str) -> None:
    async with embedded_database.reading() as session:
        asked = text(
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = :table AND sql LIKE :act"
        )
        assert await session.scalar(asked, {"table": table, "act": f"%BEFORE {act} ON {table}%"}) == 1


def test_the_command_line_migrates_the_database_of_the_settings(tmp_path: Path) -> None:
    environment = {"ONEGO_DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path / 'made.db'}", "PATH": ""}
    for command in (["upgrade", "head"], ["check"]):
        subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "alembic", *command], cwd=ROOT, env=environment, check=True, capture_output=True
        )
    assert (tmp_path / "made.db").exists()
