"""What can be asked of a case: imperative, one frozen dataclass each, free of personal data.

Free text (reasons, defects) is kept in the database; a command carries only its opaque reference (`TextRef`).
A date field `on` is the legal day of the act in China; None means the day the command is decided.
"""

from dataclasses import dataclass
from datetime import date

from domain.case.task_commands import (
    DecideTask,
    DeclineItem,
    EndExclusion,
    ExplainOverrun,
    ExtendTask,
    HoldHearing,
    OfferHearing,
    ReportPrecheck,
    RequestHearing,
    ScheduleHearing,
    StartExclusion,
)
from domain.case.words import (
    ENGINE,
    Actor,
    Channel,
    DeclineGround,
    Defect,
    DeliveryMethod,
    IssuedDocument,
    Outcome,
    Role,
    TextRef,
)
from domain.limits import ApproverRank, Limit
from domain.plan import Plan

__all__ = [
    "ENGINE",
    "Actor",
    "Channel",
    "DecideTask",
    "DeclineGround",
    "DeclineItem",
    "Defect",
    "DeliveryMethod",
    "EndExclusion",
    "ExplainOverrun",
    "ExtendTask",
    "HoldHearing",
    "IssuedDocument",
    "OfferHearing",
    "Outcome",
    "ReportPrecheck",
    "RequestHearing",
    "Role",
    "ScheduleHearing",
    "StartExclusion",
    "TextRef",
]


@dataclass(frozen=True, kw_only=True)
class Receive:
    """Take a stored submission in (收件). `missing` materials were not handed in; `promised` ones come later."""

    case_id: str
    plan: Plan
    calendar: str  # compact form of the pinned working-day calendar
    submission: str  # hash over the stored answers, form and materials
    channel: Channel
    delivery: DeliveryMethod = DeliveryMethod.ELECTRONIC
    missing: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    demo: bool = False


@dataclass(frozen=True, kw_only=True)
class IssueNotice:
    """Issue the one-time supplement notice now, with what the departments have found so far."""


@dataclass(frozen=True, kw_only=True)
class AdmitLateNotice:
    """Ask for points that the one notice should have named, admitted as a breach of GZ 13.2."""

    defects: tuple[Defect, ...]
    reason: TextRef


@dataclass(frozen=True, kw_only=True)
class Supply:
    """Hand in what the notice asked for: the points answered, and deferrable materials promised for later."""

    points: tuple[str, ...]
    promised: tuple[str, ...] = ()
    submission: str = ""


@dataclass(frozen=True, kw_only=True)
class SupplyDeferred:
    """Hand in a material that tolerance had deferred."""

    material: str
    submission: str = ""


@dataclass(frozen=True, kw_only=True)
class Accept:
    """Accept the whole case at the one window, without waiting for departments that are still silent."""


@dataclass(frozen=True, kw_only=True)
class Withdraw:
    """The applicant takes the case back."""

    reason: TextRef = ""


@dataclass(frozen=True, kw_only=True)
class ExtendCase:
    """Extend joint handling beyond its 45 days (许可法 42(2)); approved by the head of government."""

    by: Limit
    approver: ApproverRank
    reason: TextRef
    notified_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FileExtension:
    """Lodge an extension with the government-services department (GZ 13.4c). No item means the case's own."""

    filing: str
    item: str = ""
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class IssueDocuments:
    """Release the documents that have been made, as a package of the given number."""

    package: str
    documents: tuple[IssuedDocument, ...]
    sha256: str = ""  # of the package's cover sheet


@dataclass(frozen=True, kw_only=True)
class Deliver:
    """Hand the released documents over. `receipt` refers to the stored proof of identity or posting."""

    method: DeliveryMethod
    receipt: TextRef = ""
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Rate:
    """Rate the service: 5 very satisfied … 1 very dissatisfied (GB/T 39734)."""

    level: int
    comment: TextRef = ""


@dataclass(frozen=True, kw_only=True)
class RepinCalendar:
    """Take a newly published year into a running case."""

    calendar: str
    notice: str


@dataclass(frozen=True, kw_only=True)
class RepinPlan:
    """Move a running case to a newer version of its bundle, which must make nobody's position worse (GZ 13)."""

    plan: Plan
    reason: TextRef


@dataclass(frozen=True, kw_only=True)
class ReportDepartment:
    """Say that a department's system can't be reached, or can be again. Never stops a clock (LAW 2.10(1))."""

    department: str
    reachable: bool


@dataclass(frozen=True, kw_only=True)
class Tick:
    """Nothing is asked: let what has fallen due by now happen."""


Command = (
    Receive
    | ReportPrecheck
    | DeclineItem
    | IssueNotice
    | AdmitLateNotice
    | Supply
    | SupplyDeferred
    | Accept
    | Withdraw
    | StartExclusion
    | EndExclusion
    | ExtendTask
    | ExtendCase
    | FileExtension
    | OfferHearing
    | RequestHearing
    | ScheduleHearing
    | HoldHearing
    | DecideTask
    | ExplainOverrun
    | IssueDocuments
    | Deliver
    | Rate
    | RepinCalendar
    | RepinPlan
    | ReportDepartment
    | Tick
)


@dataclass(frozen=True, kw_only=True)
class Order:
    """A command on its way to a case: who asks, and the id under which it is recorded at most once.

    `seen` is the log's head that the person acted on; the order is refused when the case has moved on since.
    """

    id: str
    by: Actor
    command: Command
    seen: int | None = None
