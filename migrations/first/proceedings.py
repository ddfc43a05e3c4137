"""What happened to the clocks and duties of a case."""

from alembic import op

from migrations.columns import day, flag, instant, key, refers, text, whole, word

TABLES = (
    "notices",
    "exclusions",
    "extensions",
    "filings",
    "marks",
)


def create() -> None:
    op.create_table(
        "notices",
        word("case_id"),
        whole("seq"),
        day("issued_on"),
        flag("late"),
        text("points"),
        text("silent"),
        text("open"),
        key("notices", "case_id", "seq"),
        refers("notices", "case_id", "cases.id"),
    )
    op.create_table(
        "exclusions",
        word("case_id"),
        whole("seq"),
        word("item"),
        word("ground"),
        day("started_on"),
        day("ended_on", null=True),
        word("estimated", null=True),
        word("notice"),
        word("reason"),
        key("exclusions", "case_id", "seq"),
        refers("exclusions", "case_id", "cases.id"),
    )
    op.create_table(
        "extensions",
        word("case_id"),
        whole("seq"),
        word("item"),
        word("by"),
        day("decided_on"),
        day("notified_on", null=True),
        word("approver"),
        word("basis"),
        word("reason"),
        key("extensions", "case_id", "seq"),
        refers("extensions", "case_id", "cases.id"),
    )
    op.create_index("ix_extensions_decided_on_case_id", "extensions", ["decided_on", "case_id"])
    op.create_table(
        "filings",
        word("case_id"),
        whole("seq"),
        word("item"),
        word("filing"),
        day("filed_on"),
        key("filings", "case_id", "seq"),
        refers("filings", "case_id", "cases.id"),
    )
    op.create_index("ix_filings_filed_on_case_id", "filings", ["filed_on", "case_id"])
    op.create_table(
        "marks",
        word("case_id"),
        whole("seq"),
        instant("at"),
        word("kind"),
        word("rule"),
        word("subject"),
        word("department"),
        day("due"),
        flag("breach"),
        key("marks", "case_id", "seq"),
        refers("marks", "case_id", "cases.id"),
    )
    op.create_index("ix_marks_breach_at_case_id_seq", "marks", ["breach", "at", "case_id", "seq"])
    op.create_index("ix_marks_department_breach_at", "marks", ["department", "breach", "at"])
