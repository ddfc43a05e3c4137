"""Drafts of what is being filled in, sealed, one for each person and subject.

Revision ID: 0003
Revises: 0002
"""

from alembic import op

from migrations.columns import instant, key, refers, text, word
from migrations.opening import open_migration

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    open_migration()
    op.create_table(
        "drafts",
        word("owner"),
        word("subject"),
        text("content"),
        instant("saved_at"),
        key("drafts", "owner", "subject"),
        refers("drafts", "owner", "people.account"),
    )
    op.create_index("ix_drafts_saved_at", "drafts", ["saved_at"])


def downgrade() -> None:
    open_migration()
    op.drop_table("drafts")
