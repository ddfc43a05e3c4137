"""What a version of a bundle says is never changed, and a published one stays published: triggers refuse it."""

from alembic import op

TABLE = "bundle_versions"
# Trigger -> (what may not be written, while what holds).
GUARDS = {
    "text_stays": (
        "bundle, pin, number, lead, signers, text, hash, catalogue, origin, drafted_by, drafted_at",
        "OLD.pin IS NOT NULL",
    ),
    "publication_stays": ("stage, published_from, published_at", "OLD.stage = 'published'"),
    "retirement_stays": ("ended_from, ended_as", "OLD.ended_as = 'retired'"),
}


def protect() -> None:
    """Put the triggers in place; they go with their table."""
    if op.get_context().dialect.name == "postgresql":
        for name, (columns, held) in GUARDS.items():
            op.execute(
                f"CREATE TRIGGER {TABLE}_{name} BEFORE UPDATE OF {columns} ON {TABLE} "
                f"FOR EACH ROW WHEN ({held}) EXECUTE FUNCTION refuse_change()"
            )
        op.execute(
            f"CREATE TRIGGER {TABLE}_never_deleted BEFORE DELETE ON {TABLE} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        return
    for name, (columns, held) in GUARDS.items():
        op.execute(
            f"CREATE TRIGGER {TABLE}_{name} BEFORE UPDATE OF {columns} ON {TABLE} WHEN {held} "
            f"BEGIN SELECT RAISE(ABORT, 'what a version says, and a publication, is never changed'); END"
        )
    op.execute(
        f"CREATE TRIGGER {TABLE}_never_deleted BEFORE DELETE ON {TABLE} "
        "BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END"
    )
