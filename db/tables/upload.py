"""Files that were uploaded and not handed in yet: drafts of one person, gone after a while."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant
from db.sealed import EncryptedText


class UploadRow(Base):
    """One uploaded file of one account; the bytes lie under their SHA-256 (hex). `size` in bytes."""

    __tablename__ = "uploads"

    id: Mapped[str] = mapped_column(primary_key=True)
    owner: Mapped[str] = mapped_column(ForeignKey("people.account"))
    sha256: Mapped[str] = mapped_column(index=True)
    filename: Mapped[str] = mapped_column(EncryptedText("uploads.filename"))
    media_type: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    uploaded_at: Mapped[datetime] = mapped_column(Instant)

    __table_args__ = (Index(None, "owner", "uploaded_at"), Index(None, "uploaded_at"))
