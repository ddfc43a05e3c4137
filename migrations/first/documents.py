"""Documents and their numbers."""

from alembic import op

from migrations.columns import day, instant, key, refers, text, whole, word

TABLES = (
    "documents",
    "issuances",
    "number_series",
)


def create() -> None:
    op.create_table(
        "documents",
        word("number"),
        word("case_id"),
        whole("seq"),
        word("item"),
        word("kind"),
        word("sha256"),
        word("package"),
        day("issued_on"),
        day("delivered_on", null=True),
        day("revoked_on", null=True),
        word("revoked_for", null=True),
        key("documents", "number"),
        refers("documents", "case_id", "cases.id"),
    )
    op.create_index("ix_documents_case_id_item", "documents", ["case_id", "item"])
    op.create_table(
        "issuances",
        word("case_id"),
        word("order_id"),
        text("made"),
        instant("made_at"),
        key("issuances", "case_id", "order_id"),
        refers("issuances", "case_id", "cases.id"),
    )
    op.create_table(
        "number_series",
        word("series"),
        whole("last"),
        key("number_series", "series"),
    )
