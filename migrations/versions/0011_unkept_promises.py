"""Which bundle a mark belongs to, so that the promises of one that were not kept are listed without reading cases.

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

from migrations.opening import open_migration

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

OF_THE_CASE = "UPDATE marks SET bundle = (SELECT cases.bundle FROM cases WHERE cases.id = marks.case_id)"
PASSED = "kind = 'promised-passed'"


def upgrade() -> None:
    open_migration()
    op.add_column("marks", sa.Column("bundle", sa.String(), nullable=False, server_default=""))
    op.execute(OF_THE_CASE)
    op.create_index(
        "ix_marks_unkept",
        "marks",
        ["bundle", "at", "case_id", "seq"],
        sqlite_where=sa.text(PASSED),
        postgresql_where=sa.text(PASSED),
    )


def downgrade() -> None:
    open_migration()
    op.drop_index("ix_marks_unkept", "marks")
    op.drop_column("marks", "bundle")
