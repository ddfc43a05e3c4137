"""What happened to a case's clocks and duties: notices, exclusions, extensions, filings, marks. Projected from the log.

Each row is keyed by the log row it comes from, so that a rebuild makes the same rows.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json


class NoticeRow(Base):
    """A supplement notice; `late` is an admitted breach of GZ 13.2. `points`: defects, `open`: ids unanswered."""

    __tablename__ = "notices"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    issued_on: Mapped[date]
    late: Mapped[bool]
    points: Mapped[Any] = mapped_column(Json)
    silent: Mapped[Any] = mapped_column(Json)
    open: Mapped[Any] = mapped_column(Json)


class ExclusionRow(Base):
    """Time not counted for one item (许可法 45). `ended_on` NULL: still open."""

    __tablename__ = "exclusions"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    item: Mapped[str]
    ground: Mapped[str]
    started_on: Mapped[date]
    ended_on: Mapped[date | None]
    estimated: Mapped[str | None]
    notice: Mapped[str]
    reason: Mapped[str]


# Few exclusions run at a time; the supervisor looks at those.
Index(
    "ix_exclusions_running",
    ExclusionRow.started_on,
    ExclusionRow.case_id,
    ExclusionRow.seq,
    sqlite_where=ExclusionRow.ended_on.is_(None),
    postgresql_where=ExclusionRow.ended_on.is_(None),
)


class ExtensionRow(Base):
    """A prolongation of one item, or (empty `item`) of joint handling. `filing` is empty until lodged (GZ 13.4c)."""

    __tablename__ = "extensions"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    item: Mapped[str]
    by: Mapped[str]
    decided_on: Mapped[date]
    notified_on: Mapped[date | None]
    approver: Mapped[str]
    basis: Mapped[str]
    reason: Mapped[str]

    __table_args__ = (Index(None, "decided_on", "case_id"),)


class FilingRow(Base):
    """An extension lodged with the government-services department (GZ 13.4c)."""

    __tablename__ = "filings"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    item: Mapped[str]
    filing: Mapped[str]
    filed_on: Mapped[date]

    __table_args__ = (Index(None, "filed_on", "case_id"),)


class MarkRow(Base):
    """A warning, a limit that passed, or an admitted late notice; `breach` where the law was broken.

    `kind` is a `MarkKind` or "late-notice"; `subject` an item or empty; `department` the subject's, or the lead's.
    `stands`: False once it turned out that the act had been done in time (`domain.case.queries.standing_marks`).
    """

    __tablename__ = "marks"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(Instant)
    bundle: Mapped[str]  # as the case has it, so that a public list of one bundle's marks reads no cases
    kind: Mapped[str]
    rule: Mapped[str]
    subject: Mapped[str]
    department: Mapped[str]
    due: Mapped[date]
    breach: Mapped[bool]
    stands: Mapped[bool]

    __table_args__ = (
        Index("ix_marks_by_instant", "at", "case_id", "seq", "kind", "breach", "stands", "department"),
        Index(None, "kind", "at", "case_id", "seq"),
        Index(None, "breach", "at", "case_id", "seq"),
        Index(None, "department", "breach", "at"),
    )


# Anybody may ask, at any time, which promises of a bundle were not kept (优化营商环境条例 36(2)).
Index(
    "ix_marks_unkept",
    MarkRow.bundle,
    MarkRow.at,
    MarkRow.case_id,
    MarkRow.seq,
    sqlite_where=MarkRow.kind == "promised-passed",
    postgresql_where=MarkRow.kind == "promised-passed",
)
