"""Views of the inbox that people keep under a name.

Revision ID: 0007
Revises: 0006
"""

from alembic import op

from migrations.columns import instant, key, refers, row_number, text, word
from migrations.opening import open_migration

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    open_migration()
    op.create_table(
        "saved_views",
        row_number("id"),
        word("owner"),
        text("name"),
        word("query"),
        instant("saved_at"),
        key("saved_views", "id"),
        refers("saved_views", "owner", "people.account"),
    )
    op.create_index("ix_saved_views_owner_id", "saved_views", ["owner", "id"])


def downgrade() -> None:
    open_migration()
    op.drop_table("saved_views")
