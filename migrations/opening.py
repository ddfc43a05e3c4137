"""How every migration opens."""

from alembic import op

LOCK_TIMEOUT = "2s"


def open_migration() -> None:
    """On PostgreSQL, give up rather than queue behind a long transaction: whoever queues blocks all who come after."""
    if op.get_context().dialect.name == "postgresql":
        op.execute(f"SET LOCAL lock_timeout = '{LOCK_TIMEOUT}'")
