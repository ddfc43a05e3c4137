"""Filters of the inbox that somebody keeps under a name."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, RowNumber
from db.sealed import EncryptedText


class SavedViewRow(Base):
    """One view. `name` is typed by a person, so it is sealed like every free text; `query` holds filters only."""

    __tablename__ = "saved_views"

    id: Mapped[int] = mapped_column(RowNumber, primary_key=True)
    owner: Mapped[str] = mapped_column(ForeignKey("people.account"))
    name: Mapped[str] = mapped_column(EncryptedText("saved_views.name"))
    query: Mapped[str]
    saved_at: Mapped[datetime] = mapped_column(Instant)

    __table_args__ = (Index(None, "owner", "id"),)
