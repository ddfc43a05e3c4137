"""What has happened to a case: past tense, recorded once, never recomputed.

Every event is free of personal data. `by` says who acted; an event without it came about by law or by time.
"""

from dataclasses import dataclass
from datetime import date, datetime

from domain.case.words import (
    AcceptanceBasis,
    Actor,
    Channel,
    ClosedAs,
    DateFact,
    DeclineGround,
    Defect,
    DeliveryMethod,
    IssuedDocument,
    MarkKind,
    Outcome,
    TextRef,
)
from domain.clock import Exclusion, Extension
from domain.limits import Ground
from domain.plan import Plan

__all__ = ["AcceptanceBasis", "ClosedAs", "DateFact", "MarkKind"]


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
class PrecheckReported:
    """A department has checked its slice in this round (0 = first submission, 1 = first supplement, …)."""

    item: str
    round: int
    defects: tuple[Defect, ...] = ()
    by: Actor


@dataclass(frozen=True, kw_only=True)
class ItemDeclined:
    """One item was not accepted; the written receipt names the ground and, if any, the right organ."""

    item: str
    ground: DeclineGround
    reason: TextRef
    competent_organ: str = ""
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
class TaskOpened:
    """All results the item needs exist: its clocks run from `opened_on` (from `opened_at` if they count hours)."""

    item: str
    opened_on: date
    opened_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class TaskCutOff:
    """The item can't be handled: a result that it needs was refused or not accepted."""

    item: str
    because_of: str


@dataclass(frozen=True, kw_only=True)
class ExclusionStarted:
    """An item's clock stands still (许可法 45)."""

    item: str
    exclusion: Exclusion
    by: Actor


@dataclass(frozen=True, kw_only=True)
class ExclusionEnded:
    """The excluded step is over; working days in (start, end] are not counted."""

    item: str
    ground: Ground
    ended_on: date
    by: Actor


@dataclass(frozen=True, kw_only=True)
class TaskExtended:
    """An item's limit was extended, once (许可法 42(1), GZ 13.4b)."""

    item: str
    extension: Extension
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
class HearingOffered:
    """The right to a hearing was told in writing."""

    item: str
    notice: str
    offered_on: date
    by: Actor


@dataclass(frozen=True, kw_only=True)
class HearingRequested:
    """A hearing was asked for in time; it must be organised within 20 working days."""

    item: str
    requested_on: date
    by: Actor


@dataclass(frozen=True, kw_only=True)
class HearingScheduled:
    """The hearing's day was told at least 7 working days before."""

    item: str
    to_be_held_on: date
    notice: str
    by: Actor


@dataclass(frozen=True, kw_only=True)
class HearingHeld:
    """The hearing took place; the decision rests on its record."""

    item: str
    held_on: date
    record: TextRef
    by: Actor


@dataclass(frozen=True, kw_only=True)
class TaskDecided:
    """The item was decided on `decided_on`."""

    item: str
    outcome: Outcome
    decided_on: date
    reason: TextRef = ""
    remedies: TextRef = ""
    site_check: tuple[str, ...] = ()
    by: Actor


@dataclass(frozen=True, kw_only=True)
class OverrunExplained:
    """The passing of a promised limit was explained to the public."""

    item: str
    reason: TextRef
    by: Actor


@dataclass(frozen=True, kw_only=True)
class ReleaseOrdered:
    """A finished certificate may not wait for the package any longer (许可法 44)."""

    item: str


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
    | DepartmentReported
    | Marked
    | DatesSet
)
