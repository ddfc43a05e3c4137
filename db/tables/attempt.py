"""Failed attempts to get in, so that guessing becomes slower with each of them."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant


class AttemptRow(Base):
    """Failures in a row against one `subject` (a digest of a login, or of a case's access code, never the thing)."""

    __tablename__ = "attempts"

    subject: Mapped[str] = mapped_column(primary_key=True)
    failures: Mapped[int]
    last_failed_at: Mapped[datetime] = mapped_column(Instant, index=True)
