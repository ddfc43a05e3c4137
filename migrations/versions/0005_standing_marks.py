"""Whether a mark still stands, and indexes that answer the supervisor's questions without reading rows.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
from alembic import op

from migrations.opening import open_migration

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

INDEXES = (
    ("ix_marks_by_instant", "marks", ["at", "case_id", "seq", "kind", "breach", "stands", "department"], None),
    ("ix_marks_kind_at_case_id_seq", "marks", ["kind", "at", "case_id", "seq"], None),
    ("ix_exclusions_running", "exclusions", ["started_on", "case_id", "seq"], "ended_on IS NULL"),
    ("ix_cases_stage_suspended_bundle", "cases", ["stage", "suspended", "bundle"], None),
    ("ix_cases_received_on_bundle", "cases", ["received_on", "bundle"], None),
    ("ix_cases_delivered_on_bundle", "cases", ["delivered_on", "bundle"], None),
    (
        "ix_cases_handled",
        "cases",
        ["bundle", "promised_on", "statutory_on", "suspended", "id"],
        "stage = 'handling'",
    ),
    (
        "ix_tasks_to_decide",
        "tasks",
        ["department", "promised_on", "statutory_on", "suspended", "case_id", "item"],
        "turn = 'decide'",
    ),
    ("ix_tasks_suspended", "tasks", ["department", "promised_on", "case_id", "item"], "suspended IS TRUE"),
    ("ix_tasks_promised", "tasks", ["promised_on", "case_id", "item"], "turn = 'decide'"),
    ("ix_tasks_to_precheck", "tasks", ["legal_due", "case_id", "item", "department"], "turn = 'precheck'"),
    (
        "ix_tasks_decided",
        "tasks",
        ["decided_on", "department", "promised_on", "statutory_on"],
        "decided_on IS NOT NULL",
    ),
    ("ix_timeline_explained", "timeline", ["at", "case_id", "seq"], "kind = 'OverrunExplained'"),
)

# What was done in time and reported late, as `domain.case.queries.standing_marks` has it on the day of this migration.
OF_AN_ITEM = """
UPDATE marks SET stands = {no} WHERE kind = '{kind}' AND EXISTS (
  SELECT 1 FROM tasks WHERE tasks.case_id = marks.case_id AND tasks.item = marks.subject AND tasks.{done} <= marks.due
) AND NOT EXISTS (
  SELECT 1 FROM case_dates WHERE case_dates.case_id = marks.case_id AND case_dates.at IS NOT NULL
    AND case_dates.key = marks.subject || '.{limit}'
)
"""
OF_A_CASE = """
UPDATE marks SET stands = {no} WHERE kind IN ('case-promised-passed', 'case-statutory-passed') AND NOT EXISTS (
  SELECT 1 FROM tasks WHERE tasks.case_id = marks.case_id AND tasks.state NOT IN ('decided', 'cut-off', 'declined')
) AND (SELECT max(tasks.decided_on) FROM tasks WHERE tasks.case_id = marks.case_id) <= marks.due
"""


def upgrade() -> None:
    open_migration()
    postgresql = op.get_context().dialect.name == "postgresql"
    op.add_column("marks", sa.Column("stands", sa.Boolean(), nullable=False, server_default=sa.true()))
    no = "false" if postgresql else "0"
    for kind, limit, done in (
        ("promised-passed", "promised", "decided_on"),
        ("statutory-passed", "statutory", "decided_on"),
        ("delivery-passed", "delivery", "delivered_on"),
    ):
        op.execute(OF_AN_ITEM.format(no=no, kind=kind, limit=limit, done=done))
    op.execute(OF_A_CASE.format(no=no))
    for name, table, columns, where in INDEXES:
        some = sa.text(where) if where else None
        op.create_index(name, table, columns, sqlite_where=some, postgresql_where=some)


def downgrade() -> None:
    open_migration()
    for name, table, _, _ in reversed(INDEXES):
        op.drop_index(name, table)
    op.drop_column("marks", "stands")
