"""What departments' systems answered: kept as it came, carried out in the order in which they were given."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant
from db.sealed import EncryptedJSON


class AnswerRow(Base):
    """One answer of a department to a lodging. `seq` counts within the lodging.

    `state`: "waiting" (for an earlier one, or for the engine), "done" or "refused" (then `rule` and `code` say why).
    `digest`: SHA-256 of the body, so that the same id with another content is found out.
    """

    __tablename__ = "department_answers"

    department: Mapped[str] = mapped_column(primary_key=True)
    answer_id: Mapped[str] = mapped_column(primary_key=True)
    lodging: Mapped[str]
    seq: Mapped[int]
    case_id: Mapped[str]
    item: Mapped[str]
    kind: Mapped[str]
    digest: Mapped[str]
    body: Mapped[Any] = mapped_column(EncryptedJSON("department_answers.body"))
    received_at: Mapped[datetime] = mapped_column(Instant)
    state: Mapped[str]
    rule: Mapped[str]
    code: Mapped[str]

    __table_args__ = (
        Index(None, "lodging", "seq"),
        Index(None, "case_id", "item"),
        Index(None, "state", "received_at"),
    )


class NonceRow(Base):
    """A nonce that was used with a key, to be remembered until then; a second use is a replay."""

    __tablename__ = "nonces"

    key_id: Mapped[str] = mapped_column(primary_key=True)
    nonce: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[datetime] = mapped_column(Instant, index=True)
