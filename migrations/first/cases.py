"""Cases, their log and their timeline."""

import sqlalchemy as sa
from alembic import op

from migrations.columns import day, flag, instant, key, refers, text, whole, word

TABLES = (
    "cases",
    "tasks",
    "case_dates",
    "case_log",
    "timeline",
)


def create() -> None:
    op.create_table(
        "cases",
        word("id"),
        word("applicant", null=True),
        word("access_code_hash"),
        text("salt"),
        instant("lodged_at"),
        instant("started_at", null=True),
        whole("head_seq"),
        word("head_hash"),
        word("stage"),
        word("bundle"),
        word("bundle_version"),
        word("lead"),
        word("channel"),
        word("delivery"),
        flag("demo"),
        whole("round"),
        day("received_on", null=True),
        day("supplied_on", null=True),
        day("accepted_on", null=True),
        word("basis", null=True),
        day("promised_on", null=True),
        day("statutory_on", null=True),
        flag("provisional"),
        flag("suspended"),
        day("delivered_on", null=True),
        whole("rated", null=True),
        word("closed_as", null=True),
        whole("breaches"),
        key("cases", "id"),
        refers("cases", "applicant", "people.account"),
    )
    op.create_index("ix_cases_applicant_lodged_at_id", "cases", ["applicant", "lodged_at", "id"])
    op.create_index("ix_cases_lead_stage_promised_on_id", "cases", ["lead", "stage", "promised_on", "id"])
    op.create_index(
        "ix_cases_not_started",
        "cases",
        ["lodged_at", "id"],
        sqlite_where=sa.text("started_at IS NULL"),
        postgresql_where=sa.text("started_at IS NULL"),
    )
    op.create_index("ix_cases_stage_promised_on_id", "cases", ["stage", "promised_on", "id"])
    op.create_table(
        "tasks",
        word("case_id"),
        word("item"),
        whole("position"),
        word("department"),
        word("kind"),
        word("state"),
        word("turn"),
        day("legal_due"),
        day("opened_on", null=True),
        day("promised_on", null=True),
        day("statutory_on", null=True),
        flag("provisional"),
        flag("suspended"),
        flag("extended"),
        word("outcome", null=True),
        day("decided_on", null=True),
        word("declined", null=True),
        flag("issued"),
        day("delivered_on", null=True),
        word("claimed_by", null=True),
        key("tasks", "case_id", "item"),
        refers("tasks", "case_id", "cases.id"),
    )
    op.create_index(
        "ix_tasks_claimed",
        "tasks",
        ["claimed_by", "legal_due", "case_id", "item"],
        sqlite_where=sa.text("claimed_by IS NOT NULL"),
        postgresql_where=sa.text("claimed_by IS NOT NULL"),
    )
    op.create_index(
        "ix_tasks_department_legal_due_case_id_item", "tasks", ["department", "legal_due", "case_id", "item"]
    )
    op.create_index(
        "ix_tasks_department_turn_legal_due_case_id_item",
        "tasks",
        ["department", "turn", "legal_due", "case_id", "item"],
    )
    op.create_index("ix_tasks_legal_due_case_id_item", "tasks", ["legal_due", "case_id", "item"])
    op.create_index("ix_tasks_turn_legal_due_case_id_item", "tasks", ["turn", "legal_due", "case_id", "item"])
    op.create_table(
        "case_dates",
        word("case_id"),
        word("key"),
        whole("seq"),
        day("on"),
        instant("at", null=True),
        day("was", null=True),
        flag("provisional"),
        flag("suspended"),
        text("derivation"),
        key("case_dates", "case_id", "key"),
        refers("case_dates", "case_id", "cases.id"),
    )
    op.create_table(
        "case_log",
        word("case_id"),
        whole("seq"),
        word("order_id"),
        instant("at"),
        word("kind"),
        text("event"),
        word("prev_hash"),
        word("hash"),
        key("case_log", "case_id", "seq"),
        refers("case_log", "case_id", "cases.id"),
    )
    op.create_index("ix_case_log_case_id_order_id", "case_log", ["case_id", "order_id"])
    op.create_table(
        "timeline",
        word("case_id"),
        whole("seq"),
        instant("at"),
        word("kind"),
        word("code"),
        text("args"),
        word("audience"),
        key("timeline", "case_id", "seq"),
        refers("timeline", "case_id", "cases.id"),
    )
