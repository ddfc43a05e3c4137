"""What somebody has begun to fill in and not handed in yet: a draft of one person, gone after a while."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant
from db.sealed import EncryptedJSON


class DraftRow(Base):
    """One draft. `subject` says of what: "apply:newborn", "supply:OG2026…"; it holds no personal data."""

    __tablename__ = "drafts"

    owner: Mapped[str] = mapped_column(ForeignKey("people.account"), primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[dict[str, Any]] = mapped_column(EncryptedJSON("drafts.content"))
    saved_at: Mapped[datetime] = mapped_column(Instant)

    __table_args__ = (Index(None, "saved_at"),)
