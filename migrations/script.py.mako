"""${message}.

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
"""

from alembic import op
${imports if imports else ""}
from migrations.opening import open_migration

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    open_migration()
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    open_migration()
    ${downgrades if downgrades else "pass"}
