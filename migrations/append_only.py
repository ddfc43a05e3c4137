"""Rows that are only ever added: triggers refuse to change or delete them, whoever asks.

An administrator of the database can remove a trigger; the hash chain and the head kept with the case then still tell.
"""

from alembic import op

FIRST = ("case_log", "access_log", "refused_acts")
BUNDLES = ("catalogue_texts", "bundle_acts")
ADDITIONS = ("bundle_additions",)
ADMINISTRATION = ("administrative_acts",)
TABLES = (*FIRST, *BUNDLES, *ADDITIONS, *ADMINISTRATION)


def protect() -> None:
    """Put the triggers of the first tables in place, and the function that they call."""
    if op.get_context().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            "$$BEGIN RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME; END$$"
        )
    protect_rows(FIRST)


def protect_rows(tables: tuple[str, ...]) -> None:
    """Put the triggers of these tables in place."""
    for table in tables:
        if op.get_context().dialect.name == "postgresql":
            op.execute(
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            )
            continue
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'rows of {table} are only added'); END"
            )


def unprotect() -> None:
    """Remove what would outlive the tables; a trigger goes with its table, the function doesn't."""
    if op.get_context().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")
