"""Documents of the one window: what was made, under which number, and what has become of it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json


class DocumentRow(Base):
    """An issued document, or a package's cover sheet (`kind` "package", empty `item`, `number` the package's).

    Projected from the log but for the two `revoked_…` columns. Papers of the intake (kinds "receipt" and "notice") have
    an empty `package`: they are made when first asked for, out of the row `seq` of the log.
    """

    __tablename__ = "documents"

    number: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"))
    seq: Mapped[int]
    item: Mapped[str]
    kind: Mapped[str]
    sha256: Mapped[str]
    package: Mapped[str]
    issued_on: Mapped[date]
    delivered_on: Mapped[date | None]
    revoked_on: Mapped[date | None]
    revoked_for: Mapped[str | None]

    __table_args__ = (Index(None, "case_id", "item"),)


class IssuanceRow(Base):
    """Documents made for an order before it was recorded; a repeated order gets them again instead of others."""

    __tablename__ = "issuances"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    order_id: Mapped[str] = mapped_column(primary_key=True)
    made: Mapped[Any] = mapped_column(Json)
    made_at: Mapped[datetime] = mapped_column(Instant)


class NumberSeriesRow(Base):
    """The last serial number given out in a series, e.g. a prefix and a day."""

    __tablename__ = "number_series"

    series: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]
