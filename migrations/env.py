"""What Alembic runs: on the connection that `db/migrate.py` hands in, else on the database of the settings."""

import asyncio

from alembic import context
from sqlalchemy import Connection

from db.session import Database
from db.tables.all import METADATA
from onego.settings import load


def on_connection(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        transactional_ddl=True,  # SQLite can too, as long as nobody commits behind its back
        transaction_per_migration=True,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


async def on_settings() -> None:
    settings = load()
    if settings.database_url is None:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database)
    try:
        async with database.write_engine.connect() as connection:
            await connection.run_sync(on_connection)
            await connection.commit()
    finally:
        await database.close()


def as_text() -> None:
    """`alembic upgrade head --sql`: the statements for an administrator who runs them by hand."""
    dialect = load().database.partition("+")[0]
    context.configure(
        dialect_name=dialect, target_metadata=METADATA, literal_binds=True, transaction_per_migration=True
    )
    with context.begin_transaction():
        context.run_migrations()


handed_in = context.config.attributes.get("connection")
if context.is_offline_mode():
    as_text()
elif handed_in is not None:
    on_connection(handed_in)
else:
    asyncio.run(on_settings())
