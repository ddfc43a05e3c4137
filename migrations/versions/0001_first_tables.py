"""The first tables.

Revision ID: 0001
Revises:
"""

from alembic import op

from migrations.append_only import protect, unprotect
from migrations.first import cases, catalogue, documents, people, proceedings, submissions, traffic, window
from migrations.opening import open_migration

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Each after what it refers to.
PARTS = (people, catalogue, cases, proceedings, submissions, documents, traffic, window)


def upgrade() -> None:
    open_migration()
    for part in PARTS:
        part.create()
    protect()


def downgrade() -> None:
    open_migration()
    for part in reversed(PARTS):
        for table in reversed(part.TABLES):
            op.drop_table(table)
    unprotect()
