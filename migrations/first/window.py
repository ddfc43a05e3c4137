"""What only the window needs."""

from alembic import op

from migrations.columns import day, instant, key, large, refers, row_number, text, whole, word

TABLES = (
    "absences",
    "acknowledgements",
    "attempts",
    "uploads",
)


def create() -> None:
    op.create_table(
        "absences",
        row_number("id"),
        word("officer"),
        word("substitute"),
        day("first_day"),
        day("last_day"),
        word("set_by"),
        instant("set_at"),
        key("absences", "id"),
        refers("absences", "officer", "people.account"),
        refers("absences", "substitute", "people.account"),
    )
    op.create_index("ix_absences_officer_last_day", "absences", ["officer", "last_day"])
    op.create_index("ix_absences_substitute_last_day", "absences", ["substitute", "last_day"])
    op.create_table(
        "acknowledgements",
        word("case_id"),
        whole("seq"),
        word("acknowledged_by"),
        instant("acknowledged_at"),
        key("acknowledgements", "case_id", "seq"),
        refers("acknowledgements", "case_id", "cases.id"),
    )
    op.create_table(
        "attempts",
        word("subject"),
        whole("failures"),
        instant("last_failed_at"),
        key("attempts", "subject"),
    )
    op.create_index("ix_attempts_last_failed_at", "attempts", ["last_failed_at"])
    op.create_table(
        "uploads",
        word("id"),
        word("owner"),
        word("sha256"),
        text("filename"),
        word("media_type"),
        large("size"),
        instant("uploaded_at"),
        key("uploads", "id"),
        refers("uploads", "owner", "people.account"),
    )
    op.create_index("ix_uploads_owner_uploaded_at", "uploads", ["owner", "uploaded_at"])
    op.create_index("ix_uploads_sha256", "uploads", ["sha256"])
    op.create_index("ix_uploads_uploaded_at", "uploads", ["uploaded_at"])
