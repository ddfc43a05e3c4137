"""What can be asked of one item of a case; `domain.case.commands` names these with what concerns all of it.

A date field `on` is the legal day of the act in China; None means the day the command is decided.
"""

from dataclasses import dataclass
from datetime import date

from domain.case.words import DeclineGround, Defect, Outcome, TextRef
from domain.limits import ApproverRank, Ground, Limit


@dataclass(frozen=True, kw_only=True)
class ReportPrecheck:
    """A department's finding on its own slice; no defects means that it conforms."""

    item: str
    defects: tuple[Defect, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DeclineItem:
    """Say that an item needs no application or belongs to another organ."""

    item: str
    ground: DeclineGround
    reason: TextRef
    competent_organ: TextRef = ""  # typed by a person, so it is kept like every free text


@dataclass(frozen=True, kw_only=True)
class StartExclusion:
    """Stop an item's clock on one of the eight grounds of 许可法 45.

    `notified_on` is the day the applicant was told in writing; None means that recording it tells (GZ 13.4a).
    """

    item: str
    ground: Ground
    estimated: Limit | None
    notice: str
    reason: TextRef = ""
    on: date | None = None
    notified_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class EndExclusion:
    """The excluded step is over; the clock runs on."""

    item: str
    ground: Ground
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ExtendTask:
    """Extend one item's limit, once, before its due date."""

    item: str
    by: Limit
    approver: ApproverRank
    reason: TextRef
    notified_on: date | None = None
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OfferHearing:
    """Tell the applicant and interested persons that they may ask for a hearing (许可法 47)."""

    item: str
    notice: str


@dataclass(frozen=True, kw_only=True)
class RequestHearing:
    """Ask for the hearing that was offered."""

    item: str


@dataclass(frozen=True, kw_only=True)
class ScheduleHearing:
    """Set the hearing's day; the time it takes is excluded (许可法 45, 48)."""

    item: str
    to_be_held_on: date
    notice: str


@dataclass(frozen=True, kw_only=True)
class HoldHearing:
    """The hearing took place; its record binds the decision (许可法 48)."""

    item: str
    record: TextRef
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class DecideTask:
    """Decide an item. A refusal needs reasons and remedies; an on-site check needs two officers (许可法 34, 38)."""

    item: str
    outcome: Outcome
    reason: TextRef = ""
    remedies: TextRef = ""
    site_check: tuple[str, ...] = ()  # account or officer ids of those who checked on site
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ExplainOverrun:
    """Explain why a promised limit was passed (优化营商环境条例 36(2)).

    `reason` is for the applicant and the supervisor; `public_reason` is published word for word, and empty for none.
    """

    item: str
    reason: TextRef
    public_reason: TextRef = ""
