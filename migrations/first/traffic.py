"""Traffic with departments and applicants; the audit trail."""

import sqlalchemy as sa
from alembic import op

from migrations.columns import instant, key, refers, row_number, text, unique, whole, word

TABLES = (
    "outgoing_messages",
    "lodgings",
    "idempotency_keys",
    "department_answers",
    "nonces",
    "access_log",
    "refused_acts",
)


def create() -> None:
    op.create_table(
        "outgoing_messages",
        row_number("id"),
        word("key"),
        word("audience"),
        word("target"),
        word("case_id"),
        word("item"),
        word("kind"),
        text("payload"),
        instant("created_at"),
        whole("attempts"),
        instant("next_try_at", null=True),
        instant("sent_at", null=True),
        instant("given_up_at", null=True),
        word("last_error"),
        key("outgoing_messages", "id"),
        refers("outgoing_messages", "case_id", "cases.id"),
        unique("outgoing_messages", "key"),
    )
    op.create_index("ix_outgoing_messages_case_id", "outgoing_messages", ["case_id"])
    op.create_index(
        "ix_outgoing_messages_due",
        "outgoing_messages",
        ["next_try_at", "id"],
        sqlite_where=sa.text("next_try_at IS NOT NULL"),
        postgresql_where=sa.text("next_try_at IS NOT NULL"),
    )
    op.create_table(
        "lodgings",
        word("key"),
        word("case_id"),
        word("item"),
        word("department"),
        word("step"),
        whole("round"),
        word("state"),
        word("reference"),
        whole("attempts"),
        word("last_error"),
        instant("updated_at"),
        key("lodgings", "key"),
        refers("lodgings", "case_id", "cases.id"),
    )
    op.create_index("ix_lodgings_case_id_item", "lodgings", ["case_id", "item"])
    op.create_index("ix_lodgings_department_state_updated_at", "lodgings", ["department", "state", "updated_at"])
    op.create_table(
        "idempotency_keys",
        word("scope"),
        word("key"),
        word("digest"),
        text("response"),
        instant("created_at"),
        key("idempotency_keys", "scope", "key"),
    )
    op.create_index("ix_idempotency_keys_created_at", "idempotency_keys", ["created_at"])
    op.create_table(
        "department_answers",
        word("department"),
        word("answer_id"),
        word("lodging"),
        whole("seq"),
        word("case_id"),
        word("item"),
        word("kind"),
        word("digest"),
        text("body"),
        instant("received_at"),
        word("state"),
        word("rule"),
        word("code"),
        key("department_answers", "department", "answer_id"),
    )
    op.create_index("ix_department_answers_case_id_item", "department_answers", ["case_id", "item"])
    op.create_index("ix_department_answers_lodging_seq", "department_answers", ["lodging", "seq"])
    op.create_index("ix_department_answers_state_received_at", "department_answers", ["state", "received_at"])
    op.create_table(
        "nonces",
        word("key_id"),
        word("nonce"),
        instant("until"),
        key("nonces", "key_id", "nonce"),
    )
    op.create_index("ix_nonces_until", "nonces", ["until"])
    op.create_table(
        "access_log",
        row_number("id"),
        instant("at"),
        word("who"),
        word("role"),
        word("department"),
        word("case_id"),
        word("what"),
        word("why"),
        key("access_log", "id"),
    )
    op.create_index("ix_access_log_case_id_at", "access_log", ["case_id", "at"])
    op.create_index("ix_access_log_who_at", "access_log", ["who", "at"])
    op.create_table(
        "refused_acts",
        row_number("id"),
        instant("at"),
        word("who"),
        word("role"),
        word("department"),
        word("case_id"),
        word("command"),
        word("rule"),
        word("code"),
        key("refused_acts", "id"),
    )
    op.create_index("ix_refused_acts_at_id", "refused_acts", ["at", "id"])
    op.create_index("ix_refused_acts_case_id_at", "refused_acts", ["case_id", "at"])
