"""Decisions that officers have submitted for signature, and which departments want their decisions signed (GZ 8.3)."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Instant, Json


class ProposalRow(Base):
    """One decision as it was submitted. `state`: submitted, returned, replaced, taken-back or signed.

    `reason`, `remedies` and `remark` are references of texts; `site_check` holds accounts. `settled_at` is empty while
    the proposal counts: until it is signed, taken back, or replaced by another one after it was returned.
    """

    __tablename__ = "proposals"

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[str] = mapped_column(ForeignKey("cases.id"))
    item: Mapped[str]
    department: Mapped[str]
    state: Mapped[str]
    outcome: Mapped[str]
    reason: Mapped[str]
    remedies: Mapped[str]
    site_check: Mapped[Any] = mapped_column(Json)
    proposed_by: Mapped[str] = mapped_column(ForeignKey("people.account"))
    proposed_at: Mapped[datetime] = mapped_column(Instant)
    answered_by: Mapped[str | None] = mapped_column(ForeignKey("people.account"))
    answered_at: Mapped[datetime | None] = mapped_column(Instant)
    remark: Mapped[str]
    settled_at: Mapped[datetime | None] = mapped_column(Instant)

    __table_args__ = (Index(None, "case_id", "item", "proposed_at"),)


# One at a time for an item.
Index(
    "ix_proposals_counting",
    ProposalRow.case_id,
    ProposalRow.item,
    unique=True,
    sqlite_where=ProposalRow.settled_at.is_(None),
    postgresql_where=ProposalRow.settled_at.is_(None),
)

# What waits for a department's signature, found without reading what was signed long ago.
Index(
    "ix_proposals_waiting",
    ProposalRow.department,
    ProposalRow.state,
    ProposalRow.case_id,
    ProposalRow.item,
    sqlite_where=ProposalRow.settled_at.is_(None),
    postgresql_where=ProposalRow.settled_at.is_(None),
)


class SigningRuleRow(Base):
    """Whether a department's decisions need its chief representative's signature; no row: they don't."""

    __tablename__ = "signing_rules"

    department: Mapped[str] = mapped_column(primary_key=True)
    needed: Mapped[bool]
    set_by: Mapped[str] = mapped_column(ForeignKey("people.account"))
    set_at: Mapped[datetime] = mapped_column(Instant)
