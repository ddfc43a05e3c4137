"""The supervisor's receipts for filed extensions (GZ 13.4c). Not projected from the log: the filing is the duty."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant


class AcknowledgementRow(Base):
    """The receipt for the filing that log row (case, seq) recorded."""

    __tablename__ = "acknowledgements"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    acknowledged_by: Mapped[str]
    acknowledged_at: Mapped[datetime] = mapped_column(Instant)
