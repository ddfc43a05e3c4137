"""Cases and their tasks as they stand: read models of the log, in the shape in which the window asks for them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json
from db.sealed import EncryptedText


class CaseRow(Base):
    """One case.

    The first group of columns is what the window knows and the log doesn't; the second is projected from the log and
    can be rebuilt from it.
    """

    __tablename__ = "cases"

    id: Mapped[str] = mapped_column(primary_key=True)
    applicant: Mapped[str | None] = mapped_column(ForeignKey("people.account"))
    access_code_hash: Mapped[str]
    salt: Mapped[str] = mapped_column(EncryptedText("cases.salt"))
    lodged_at: Mapped[datetime] = mapped_column(Instant)
    started_at: Mapped[datetime | None] = mapped_column(Instant)

    head_seq: Mapped[int]
    head_hash: Mapped[str]
    stage: Mapped[str]
    bundle: Mapped[str]
    bundle_version: Mapped[str]
    lead: Mapped[str]
    channel: Mapped[str]
    delivery: Mapped[str]
    demo: Mapped[bool]
    round: Mapped[int]
    received_on: Mapped[date | None]
    supplied_on: Mapped[date | None]
    accepted_on: Mapped[date | None]
    basis: Mapped[str | None]
    promised_on: Mapped[date | None]
    statutory_on: Mapped[date | None]
    provisional: Mapped[bool]
    suspended: Mapped[bool]
    delivered_on: Mapped[date | None]
    rated: Mapped[int | None]
    closed_as: Mapped[str | None]
    breaches: Mapped[int]

    __table_args__ = (
        Index(None, "applicant", "lodged_at", "id"),
        Index(None, "stage", "promised_on", "id"),
        Index(None, "lead", "stage", "promised_on", "id"),
        Index(None, "stage", "bundle", "bundle_version"),
        Index(None, "stage", "suspended", "bundle"),
        Index(None, "received_on", "bundle"),
        Index(None, "delivered_on", "bundle"),
    )


# The reconciler looks for what was stored and not started: nearly always nothing, so the index holds only that.
Index(
    "ix_cases_not_started",
    CaseRow.lodged_at,
    CaseRow.id,
    sqlite_where=CaseRow.started_at.is_(None),
    postgresql_where=CaseRow.started_at.is_(None),
)

# Statistics count running cases in the order of this index and never read the rows.
Index(
    "ix_cases_handled",
    CaseRow.bundle,
    CaseRow.promised_on,
    CaseRow.statutory_on,
    CaseRow.suspended,
    CaseRow.id,
    sqlite_where=CaseRow.stage == "handling",
    postgresql_where=CaseRow.stage == "handling",
)


class TaskRow(Base):
    """One item of a case, at one department.

    `turn` says what the department has to do now: "precheck", "decide" or "" for nothing. `legal_due` is the day by
    which the law wants that done; 9999-12-31 where nothing is due, so that the inbox can be paged by it.
    `claimed_by` (an account) is the one column that isn't projected from the log.
    """

    __tablename__ = "tasks"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    department: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str]
    turn: Mapped[str]
    legal_due: Mapped[date]
    opened_on: Mapped[date | None]
    promised_on: Mapped[date | None]
    statutory_on: Mapped[date | None]
    provisional: Mapped[bool]
    suspended: Mapped[bool]
    extended: Mapped[bool]
    outcome: Mapped[str | None]
    decided_on: Mapped[date | None]
    declined: Mapped[str | None]
    issued: Mapped[bool]
    delivered_on: Mapped[date | None]
    claimed_by: Mapped[str | None]

    __table_args__ = (
        Index(None, "department", "turn", "legal_due", "case_id", "item"),
        Index(None, "department", "legal_due", "case_id", "item"),
        Index(None, "turn", "legal_due", "case_id", "item"),
        Index(None, "legal_due", "case_id", "item"),
    )


# Most tasks are claimed by nobody.
Index(
    "ix_tasks_claimed",
    TaskRow.claimed_by,
    TaskRow.legal_due,
    TaskRow.case_id,
    TaskRow.item,
    sqlite_where=TaskRow.claimed_by.is_not(None),
    postgresql_where=TaskRow.claimed_by.is_not(None),
)

# The same for tasks that wait for a department; the closed ones, which are the most, are not in these indexes.
Index(
    "ix_tasks_to_decide",
    TaskRow.department,
    TaskRow.promised_on,
    TaskRow.statutory_on,
    TaskRow.suspended,
    TaskRow.case_id,
    TaskRow.item,
    sqlite_where=TaskRow.turn == "decide",
    postgresql_where=TaskRow.turn == "decide",
)
Index(
    "ix_tasks_promised",
    TaskRow.promised_on,
    TaskRow.case_id,
    TaskRow.item,
    sqlite_where=TaskRow.turn == "decide",
    postgresql_where=TaskRow.turn == "decide",
)
Index(
    "ix_tasks_suspended",
    TaskRow.department,
    TaskRow.promised_on,
    TaskRow.case_id,
    TaskRow.item,
    sqlite_where=TaskRow.suspended.is_(True),
    postgresql_where=TaskRow.suspended.is_(True),
)
Index(
    "ix_tasks_to_precheck",
    TaskRow.legal_due,
    TaskRow.case_id,
    TaskRow.item,
    TaskRow.department,
    sqlite_where=TaskRow.turn == "precheck",
    postgresql_where=TaskRow.turn == "precheck",
)
Index(
    "ix_tasks_decided",
    TaskRow.decided_on,
    TaskRow.department,
    TaskRow.promised_on,
    TaskRow.statutory_on,
    sqlite_where=TaskRow.decided_on.is_not(None),
    postgresql_where=TaskRow.decided_on.is_not(None),
)


class CaseDateRow(Base):
    """A date as it was last recorded, and why: `derivation` is a list of {"rule", "code", "args"}."""

    __tablename__ = "case_dates"

    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int]
    on: Mapped[date]
    at: Mapped[datetime | None] = mapped_column(Instant)
    was: Mapped[date | None]
    provisional: Mapped[bool]
    suspended: Mapped[bool]
    derivation: Mapped[Any] = mapped_column(Json)
