"""The case log, which is the truth, and the timeline, which is the log as people may see it."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json


class LogRow(Base):
    """One event of a case, never changed and never deleted (triggers see to it). `event` is canonical JSON."""

    __tablename__ = "case_log"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    order_id: Mapped[str]
    at: Mapped[datetime] = mapped_column(Instant)
    kind: Mapped[str]
    event: Mapped[str] = mapped_column(Text)
    prev_hash: Mapped[str]
    hash: Mapped[str]

    # By time: the reconciler asks which cases have moved since it looked.
    __table_args__ = (Index(None, "case_id", "order_id"), Index(None, "at"))


class TimelineRow(Base):
    """One line of a case's story. `code` and `args` make the sentence; `audience` is "everyone" or "staff"."""

    __tablename__ = "timeline"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Instant)
    kind: Mapped[str]
    code: Mapped[str]
    args: Mapped[Any] = mapped_column(Json)
    audience: Mapped[str]


# Explanations of passed promises are few among all lines, and listed over all cases (优化营商环境条例 36(2)).
Index(
    "ix_timeline_explained",
    TimelineRow.at,
    TimelineRow.case_id,
    TimelineRow.seq,
    sqlite_where=TimelineRow.kind == "OverrunExplained",
    postgresql_where=TimelineRow.kind == "OverrunExplained",
)
