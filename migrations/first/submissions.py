"""What applicants handed in, and free texts."""

from alembic import op

from migrations.columns import instant, key, large, refers, text, whole, word

TABLES = (
    "submissions",
    "materials",
    "texts",
)


def create() -> None:
    op.create_table(
        "submissions",
        word("case_id"),
        whole("number"),
        word("kind"),
        word("digest"),
        text("answers"),
        text("form"),
        text("applicant"),
        text("materials"),
        word("submitted_by"),
        instant("stored_at"),
        key("submissions", "case_id", "number"),
        refers("submissions", "case_id", "cases.id"),
    )
    op.create_table(
        "materials",
        word("case_id"),
        whole("number"),
        word("material"),
        word("sha256"),
        text("filename"),
        word("media_type"),
        large("size"),
        word("uploaded_by"),
        instant("uploaded_at"),
        key("materials", "case_id", "number", "material", "sha256"),
        refers("materials", "case_id", "cases.id"),
    )
    op.create_index("ix_materials_sha256", "materials", ["sha256"])
    op.create_table(
        "texts",
        word("case_id"),
        word("ref"),
        text("body"),
        instant("stored_at"),
        key("texts", "case_id", "ref"),
        refers("texts", "case_id", "cases.id"),
    )
