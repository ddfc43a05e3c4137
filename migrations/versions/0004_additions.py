"""The entries that a version of a bundle brings for the catalogue, word for word and never changed.

Revision ID: 0004
Revises: 0003
"""

from alembic import op

from migrations.append_only import ADDITIONS, protect_rows
from migrations.columns import key, text, word
from migrations.opening import open_migration

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    open_migration()
    op.create_table(
        "bundle_additions",
        word("bundle"),
        word("pin"),
        word("file"),
        text("text"),
        key("bundle_additions", "bundle", "pin", "file"),
    )
    protect_rows(ADDITIONS)


def downgrade() -> None:
    open_migration()
    op.drop_table("bundle_additions")
