"""The acts of administration, passwords that somebody else made, and messages that were given up.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

from migrations.append_only import ADMINISTRATION, protect_rows
from migrations.columns import instant, key, row_number, text, word
from migrations.opening import open_migration

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    open_migration()
    op.add_column("people", instant("password_given_at", null=True))
    op.create_index("ix_people_role_login", "people", ["role", "login"])
    op.create_index(
        "ix_outgoing_messages_given_up",
        "outgoing_messages",
        ["given_up_at", "id"],
        sqlite_where=sa.text("given_up_at IS NOT NULL"),
        postgresql_where=sa.text("given_up_at IS NOT NULL"),
    )
    op.create_table(
        "administrative_acts",
        row_number("id"),
        instant("at"),
        word("who"),
        word("act"),
        word("subject"),
        text("detail"),
        key("administrative_acts", "id"),
    )
    op.create_index("ix_administrative_acts_subject_id", "administrative_acts", ["subject", "id"])
    protect_rows(ADMINISTRATION)


def downgrade() -> None:
    open_migration()
    op.drop_table("administrative_acts")
    op.drop_index("ix_outgoing_messages_given_up", "outgoing_messages")
    op.drop_index("ix_people_role_login", "people")
    op.drop_column("people", "password_given_at")
