"""How many running cases follow each version of a bundle, counted from an index alone.

Revision ID: 0008
Revises: 0007
"""

from alembic import op

from migrations.opening import open_migration

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    open_migration()
    op.create_index("ix_cases_stage_bundle_bundle_version", "cases", ["stage", "bundle", "bundle_version"])


def downgrade() -> None:
    open_migration()
    op.drop_index("ix_cases_stage_bundle_bundle_version", "cases")
