"""People and their ways in."""

from alembic import op

from migrations.columns import day, flag, instant, key, refers, text, unique, word

TABLES = (
    "people",
    "login_sessions",
    "api_tokens",
)


def create() -> None:
    op.create_table(
        "people",
        word("account"),
        word("login"),
        word("password_hash"),
        word("role"),
        word("department"),
        flag("active"),
        text("name"),
        text("contact", null=True),
        word("locale"),
        word("substitute_for", null=True),
        day("valid_from", null=True),
        day("valid_until", null=True),
        instant("created_at"),
        key("people", "account"),
        unique("people", "login"),
    )
    op.create_index("ix_people_department_role", "people", ["department", "role"])
    op.create_table(
        "login_sessions",
        word("token_hash"),
        word("account"),
        instant("created_at"),
        instant("expires_at"),
        key("login_sessions", "token_hash"),
        refers("login_sessions", "account", "people.account"),
    )
    op.create_index("ix_login_sessions_account", "login_sessions", ["account"])
    op.create_index("ix_login_sessions_expires_at", "login_sessions", ["expires_at"])
    op.create_table(
        "api_tokens",
        word("token_hash"),
        word("account"),
        word("label"),
        instant("created_at"),
        instant("expires_at", null=True),
        instant("revoked_at", null=True),
        key("api_tokens", "token_hash"),
        refers("api_tokens", "account", "people.account"),
    )
    op.create_index("ix_api_tokens_account", "api_tokens", ["account"])
