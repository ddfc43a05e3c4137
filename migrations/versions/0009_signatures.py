"""Decisions submitted for signature, and which departments want their decisions signed.

Revision ID: 0009
Revises: 0008
"""

import sqlalchemy as sa
from alembic import op

from migrations.columns import flag, instant, key, refers, text, word
from migrations.opening import open_migration

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    open_migration()
    op.create_table(
        "proposals",
        word("id"),
        word("case_id"),
        word("item"),
        word("department"),
        word("state"),
        word("outcome"),
        word("reason"),
        word("remedies"),
        text("site_check"),
        word("proposed_by"),
        instant("proposed_at"),
        word("answered_by", null=True),
        instant("answered_at", null=True),
        word("remark"),
        instant("settled_at", null=True),
        key("proposals", "id"),
        refers("proposals", "case_id", "cases.id"),
        refers("proposals", "proposed_by", "people.account"),
        refers("proposals", "answered_by", "people.account"),
    )
    op.create_index("ix_proposals_case_id_item_proposed_at", "proposals", ["case_id", "item", "proposed_at"])
    _of_what_counts("ix_proposals_counting", ["case_id", "item"], unique=True)
    _of_what_counts("ix_proposals_waiting", ["department", "state", "case_id", "item"], unique=False)
    op.create_table(
        "signing_rules",
        word("department"),
        flag("needed"),
        word("set_by"),
        instant("set_at"),
        key("signing_rules", "department"),
        refers("signing_rules", "set_by", "people.account"),
    )


def downgrade() -> None:
    open_migration()
    op.drop_table("signing_rules")
    op.drop_table("proposals")


def _of_what_counts(name: str, columns: list[str], *, unique: bool) -> None:
    where = sa.text("settled_at IS NULL")
    op.create_index(name, "proposals", columns, unique=unique, sqlite_where=where, postgresql_where=where)
