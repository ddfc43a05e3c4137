"""Versions of bundles with signatures and an audit log, in place of a table of bundles that nothing wrote.

Revision ID: 0002
Revises: 0001
"""

from alembic import op

from migrations import published
from migrations.append_only import BUNDLES, protect_rows
from migrations.columns import day, instant, key, refers, row_number, text, word
from migrations.opening import open_migration

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = ("catalogue_texts", "bundle_versions", "bundle_signatures", "bundle_acts")


def upgrade() -> None:
    open_migration()
    op.drop_table("bundles")
    op.create_table("catalogue_texts", word("hash"), text("text"), instant("kept_at"), key("catalogue_texts", "hash"))
    op.create_table(
        "bundle_versions",
        word("bundle"),
        word("pin"),
        word("number"),
        word("lead"),
        text("signers"),
        text("text"),
        word("hash"),
        word("catalogue"),
        word("origin"),
        word("drafted_by"),
        instant("drafted_at"),
        word("stage"),
        day("published_from", null=True),
        instant("published_at", null=True),
        day("ended_from", null=True),
        word("ended_as", null=True),
        key("bundle_versions", "bundle", "pin"),
        refers("bundle_versions", "catalogue", "catalogue_texts.hash"),
    )
    op.create_index("ix_bundle_versions_stage_published_from", "bundle_versions", ["stage", "published_from"])
    op.create_table(
        "bundle_signatures",
        word("bundle"),
        word("pin"),
        word("department"),
        word("hash"),
        word("account"),
        word("stands_in_for"),
        instant("signed_at"),
        key("bundle_signatures", "bundle", "pin", "department"),
    )
    op.create_table(
        "bundle_acts",
        row_number("id"),
        instant("at"),
        word("who"),
        word("role"),
        word("department"),
        word("act"),
        word("bundle"),
        word("pin"),
        word("hash"),
        text("detail"),
        key("bundle_acts", "id"),
    )
    op.create_index("ix_bundle_acts_bundle_id", "bundle_acts", ["bundle", "id"])
    protect_rows(BUNDLES)
    published.protect()


def downgrade() -> None:
    open_migration()
    for table in reversed(TABLES):
        op.drop_table(table)
    op.create_table(
        "bundles",
        word("id"),
        word("version"),
        word("state"),
        text("definition"),
        word("hash"),
        day("published_from", null=True),
        instant("loaded_at"),
        key("bundles", "id", "version"),
    )
