"""What has happened to one item of a case; `domain.case.events` names these with what befell the whole case."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.case.words import Actor, DeclineGround, Defect, Outcome, TextRef
from domain.clock import Exclusion, Extension
from domain.limits import Ground


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
    competent_organ: TextRef = ""  # typed by a person, so it is kept like every free text
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
    """An item's clock stands still (许可法 45); the applicant was told in writing on `notified_on`."""

    item: str
    exclusion: Exclusion
    notified_on: date | None = None
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
    """The passing of a promised limit was explained; `public_reason` is what the public is told, if anything yet."""

    item: str
    reason: TextRef
    by: Actor
    public_reason: TextRef = ""


@dataclass(frozen=True, kw_only=True)
class ReleaseOrdered:
    """A finished certificate may not wait for the package any longer (许可法 44)."""

    item: str
