"""What has happened to a case: past tense, recorded once, never recomputed.

Every event is free of personal data. `by` says who acted; an event without it came about by law or by time.
"""

from dataclasses import dataclass
from datetime import date

from domain.case.task_events import (
    ExclusionEnded,
    ExclusionStarted,
    HearingHeld,
    HearingOffered,
    HearingRequested,
    HearingScheduled,
    ItemDeclined,
    OverrunExplained,
    PrecheckReported,
    ReleaseOrdered,
    TaskCutOff,
    TaskDecided,
    TaskExtended,
    TaskOpened,
)
from domain.case.words import (
    AcceptanceBasis,
    Actor,
    Channel,
    ClosedAs,
    DateFact,
    Defect,
    DeliveryMethod,
    IssuedDocument,
    MarkKind,
    TextRef,
)
from domain.clock import Extension
from domain.plan import Plan

__all__ = [
    "AcceptanceBasis",
    "ClosedAs",
    "DateFact",
    "ExclusionEnded",
    "ExclusionStarted",
    "HearingHeld",
    "HearingOffered",
    "HearingRequested",
    "HearingScheduled",
    "ItemDeclined",
    "MarkKind",
    "OverrunExplained",
    "PrecheckReported",
    "ReleaseOrdered",
    "TaskCutOff",
    "TaskDecided",
    "TaskExtended",
    "TaskOpened",
]


@dataclass(frozen=True, kw_only=True)
class CaseReceived:
    """The submission is in: the notice clock runs from here (许可法 32(1)(四))."""

    case_id: str
    plan: Plan
    calendar: str
    submission: str
    channel: Channel
    received_on: date
    delivery: DeliveryMethod = DeliveryMethod.ELECTRONIC
    missing: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    demo: bool = False
    by: Actor


@dataclass(frozen=True, kw_only=True)
class NoticeIssued:
    """The one-time supplement notice (GZ 13.2). `silent` items reported nothing in time and are barred."""

    issued_on: date
    points: tuple[Defect, ...]
    silent: tuple[str, ...] = ()
    by: Actor


@dataclass(frozen=True, kw_only=True)
class LateNoticeAdmitted:
    """Points were asked for after the one notice: a recorded breach of GZ 13.2."""

    points: tuple[Defect, ...]
    reason: TextRef
    issued_on: date
    by: Actor


@dataclass(frozen=True, kw_only=True)
class SupplementSupplied:
    """The applicant answered points of the notice; `complete` when none is left open."""

    points: tuple[str, ...]
    promised: tuple[str, ...] = ()
    supplied_on: date
    complete: bool
    submission: str = ""
    by: Actor


@dataclass(frozen=True, kw_only=True)
class SupplementReturned:
    """What was supplied does not meet these points of the notice yet; no new point may be among them (GZ 13.2)."""

    points: tuple[Defect, ...]
    returned_on: date


@dataclass(frozen=True, kw_only=True)
class CaseAccepted:
    """The case is accepted (受理); every clock runs from `accepted_on`, its start day not counted."""

    accepted_on: date
    basis: AcceptanceBasis
    tolerated: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    by: Actor


@dataclass(frozen=True, kw_only=True)
class CaseExtended:
    """Joint handling was extended beyond 45 days (许可法 42(2))."""

    extension: Extension
    by: Actor


@dataclass(frozen=True, kw_only=True)
class ExtensionFiled:
    """The extension was lodged with the government-services department (GZ 13.4c)."""

    filing: str
    filed_on: date
    item: str = ""
    by: Actor


@dataclass(frozen=True, kw_only=True)
class DocumentsIssued:
    """Documents left the certificate shop as one package; `final` when none will follow."""

    package: str
    documents: tuple[IssuedDocument, ...]
    issued_on: date
    final: bool
    sha256: str = ""


@dataclass(frozen=True, kw_only=True)
class DocumentsDelivered:
    """The issued documents of these items reached the applicant."""

    items: tuple[str, ...]
    method: DeliveryMethod
    delivered_on: date
    receipt: TextRef = ""
    by: Actor


@dataclass(frozen=True, kw_only=True)
class DeferredSupplied:
    """A deferred material came in."""

    material: str
    supplied_on: date
    submission: str = ""
    by: Actor


@dataclass(frozen=True, kw_only=True)
class CaseWithdrawn:
    """The applicant took the case back."""

    reason: TextRef = ""
    by: Actor


@dataclass(frozen=True, kw_only=True)
class CaseRated:
    """The applicant rated the service."""

    level: int
    comment: TextRef = ""
    by: Actor


@dataclass(frozen=True, kw_only=True)
class CaseClosed:
    """Nothing more is to happen."""

    closed_as: ClosedAs


@dataclass(frozen=True, kw_only=True)
class CalendarRepinned:
    """A newly published year replaced provisional days; the notice says which."""

    calendar: str
    notice: str
    by: Actor


@dataclass(frozen=True, kw_only=True)
class PlanRepinned:
    """The case follows a newer version of its bundle; `was` is the one before. No date got later, nothing was added."""

    plan: Plan
    was: str
    reason: TextRef
    by: Actor


@dataclass(frozen=True, kw_only=True)
class DepartmentReported:
    """A department's system went out of reach, or came back. No clock is affected."""

    department: str
    reachable: bool


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A moment passed: a warning or a limit, for an item or (empty) the case. `due` is the date it is about."""

    kind: MarkKind
    due: date
    subject: str = ""


@dataclass(frozen=True, kw_only=True)
class DatesSet:
    """Dates that came to be or moved with the events before this one."""

    dates: tuple[DateFact, ...]


Event = (
    CaseReceived
    | PrecheckReported
    | ItemDeclined
    | NoticeIssued
    | LateNoticeAdmitted
    | SupplementSupplied
    | SupplementReturned
    | CaseAccepted
    | TaskOpened
    | TaskCutOff
    | ExclusionStarted
    | ExclusionEnded
    | TaskExtended
    | CaseExtended
    | ExtensionFiled
    | HearingOffered
    | HearingRequested
    | HearingScheduled
    | HearingHeld
    | TaskDecided
    | OverrunExplained
    | ReleaseOrdered
    | DocumentsIssued
    | DocumentsDelivered
    | DeferredSupplied
    | CaseWithdrawn
    | CaseRated
    | CaseClosed
    | CalendarRepinned
    | PlanRepinned
    | DepartmentReported
    | Marked
    | DatesSet
)
