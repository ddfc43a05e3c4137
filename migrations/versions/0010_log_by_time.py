"""Which cases have moved since a moment, found without reading the whole log.

Revision ID: 0010
Revises: 0009
"""

from alembic import op

from migrations.opening import open_migration

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    open_migration()
    op.create_index("ix_case_log_at", "case_log", ["at"])


def downgrade() -> None:
    open_migration()
    op.drop_index("ix_case_log_at", "case_log")
