"""Traffic with the world outside: messages to be sent, lodgings with departments, keys of requests."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json, RowNumber
from db.sealed import EncryptedJSON


class OutgoingMessageRow(Base):
    """A message owed to somebody. `audience`: "department" (then `target` names it), "applicant" or "supervisor".

    `item` is empty where the whole case is meant. `payload` holds codes, dates and references, never personal data.
    `key` keeps one cause from being told twice.
    A sender takes a message by moving `next_try_at` to the end of its lease; `given_up_at`: too many attempts.
    """

    __tablename__ = "outgoing_messages"

    id: Mapped[int] = mapped_column(RowNumber, primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    audience: Mapped[str]
    target: Mapped[str]
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), index=True)
    item: Mapped[str]
    kind: Mapped[str]
    payload: Mapped[Any] = mapped_column(Json)
    created_at: Mapped[datetime] = mapped_column(Instant)
    attempts: Mapped[int]
    next_try_at: Mapped[datetime | None] = mapped_column(Instant)
    sent_at: Mapped[datetime | None] = mapped_column(Instant)
    given_up_at: Mapped[datetime | None] = mapped_column(Instant)
    last_error: Mapped[str]


# Sent messages stay; only those with a next try are looked for.
Index(
    "ix_outgoing_messages_due",
    OutgoingMessageRow.next_try_at,
    OutgoingMessageRow.id,
    sqlite_where=OutgoingMessageRow.next_try_at.is_not(None),
    postgresql_where=OutgoingMessageRow.next_try_at.is_not(None),
)


# What was given up waits for somebody to look; there should never be many.
Index(
    "ix_outgoing_messages_given_up",
    OutgoingMessageRow.given_up_at,
    OutgoingMessageRow.id,
    sqlite_where=OutgoingMessageRow.given_up_at.is_not(None),
    postgresql_where=OutgoingMessageRow.given_up_at.is_not(None),
)


class LodgingRow(Base):
    """One slice handed to a department. `state`: "pending", "lodged", "answered" or "failed"; `key` goes with the call.

    `reference` is the department's own number; `last_error` a code.
    """

    __tablename__ = "lodgings"

    key: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"))
    item: Mapped[str]
    department: Mapped[str]
    step: Mapped[str]
    round: Mapped[int]
    state: Mapped[str]
    reference: Mapped[str]
    attempts: Mapped[int]
    last_error: Mapped[str]
    updated_at: Mapped[datetime] = mapped_column(Instant)

    __table_args__ = (Index(None, "case_id", "item"), Index(None, "department", "state", "updated_at"))


class IdempotencyKeyRow(Base):
    """A request that was answered. `scope` names who asked for what; `response` is sealed, it may hold a code."""

    __tablename__ = "idempotency_keys"

    scope: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    digest: Mapped[str]
    response: Mapped[Any] = mapped_column(EncryptedJSON("idempotency_keys.response"))
    created_at: Mapped[datetime] = mapped_column(Instant, index=True)
