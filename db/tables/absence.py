"""Who is away and who acts in the meantime (GZ 8.3)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, RowNumber


class AbsenceRow(Base):
    """An officer's absence, both days included, and the substitute of the same department."""

    __tablename__ = "absences"

    id: Mapped[int] = mapped_column(RowNumber, primary_key=True)
    officer: Mapped[str] = mapped_column(ForeignKey("people.account"))
    substitute: Mapped[str] = mapped_column(ForeignKey("people.account"))
    first_day: Mapped[date]
    last_day: Mapped[date]
    set_by: Mapped[str]
    set_at: Mapped[datetime] = mapped_column(Instant)

    __table_args__ = (Index(None, "substitute", "last_day"), Index(None, "officer", "last_day"))
