"""What the window offers."""

from alembic import op

from migrations.columns import day, flag, instant, key, text, word

TABLES = (
    "departments",
    "department_health",
    "service_items",
    "bundles",
    "calendars",
)


def create() -> None:
    op.create_table(
        "departments",
        word("id"),
        word("name_zh"),
        word("name_en"),
        word("connector"),
        text("settings"),
        text("secrets", null=True),
        flag("active"),
        key("departments", "id"),
    )
    op.create_table(
        "department_health",
        word("department"),
        flag("reachable"),
        instant("since"),
        instant("checked_at"),
        word("last_error"),
        key("department_health", "department"),
    )
    op.create_table(
        "service_items",
        word("id"),
        word("department"),
        word("name_zh"),
        word("name_en"),
        text("definition"),
        word("hash"),
        key("service_items", "id"),
    )
    op.create_index("ix_service_items_department", "service_items", ["department"])
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
    op.create_table(
        "calendars",
        word("version"),
        text("compact"),
        word("notice"),
        instant("loaded_at"),
        key("calendars", "version"),
    )
    op.create_index("ix_calendars_loaded_at", "calendars", ["loaded_at"])
