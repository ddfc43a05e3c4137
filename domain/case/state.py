"""The state of a case: what `evolve` makes of its events, and what `decide` looks at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from domain.calendar import WorkingCalendar
from domain.case.commands import DeclineGround, Defect, DeliveryMethod, Outcome
from domain.case.events import AcceptanceBasis, ClosedAs, DateFact, Marked
from domain.clock import Exclusion, Extension
from domain.plan import Plan, PlannedItem

T = TypeVar("T", "Case", "Task")


def changed(value: T, **fields: Any) -> T:
    """Like `dataclasses.replace`, without taking every field in hand again: nothing in the core happens as often.

    What a state knows of itself once it was asked (`_next_due`, and `_dates` of its `dates`) is asked anew.
    """
    if not fields.keys() <= value.__dataclass_fields__.keys():
        unknown = fields.keys() - value.__dataclass_fields__.keys()
        raise TypeError(f"no field of {type(value).__name__}: {', '.join(sorted(unknown))}")
    copy = object.__new__(type(value))
    known = copy.__dict__
    known.update(value.__dict__)
    known.pop("_next_due", None)
    if "dates" in fields:
        known.pop("_dates", None)
    known.update(fields)
    return copy


class Stage(StrEnum):
    """Where the case stands."""

    NEW = "new"  # nothing recorded yet
    PRECHECK = "precheck"  # 收件, departments check their slices
    SUPPLEMENT = "supplement"  # 补正, the applicant's turn
    HANDLING = "handling"  # 受理, tasks run
    DECIDED = "decided"  # all tasks decided, documents being made
    ISSUED = "issued"  # 待领取, package released
    DELIVERED = "delivered"  # 已送达, may be rated
    CLOSED = "closed"


class TaskState(StrEnum):
    """Where one item of the case stands. Suspension is no state: see `Task.suspended`."""

    PRECHECK = "precheck"
    WAITING = "waiting"  # accepted, but a result that it needs is not there yet
    OPEN = "open"
    DECIDED = "decided"
    CUT_OFF = "cut-off"
    DECLINED = "declined"


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """A hearing on its way (许可法 47-48); None fields have not happened."""

    offered_on: date
    requested_on: date | None = None
    to_be_held_on: date | None = None
    held_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Task:
    """One item inside the case, at one department."""

    item: PlannedItem
    state: TaskState = TaskState.PRECHECK
    checked: bool = False  # this round's pre-check is in
    defects: tuple[Defect, ...] = ()  # found in the first round, not yet in a notice
    opened_on: date | None = None
    opened_at: datetime | None = None
    exclusions: tuple[Exclusion, ...] = ()
    extensions: tuple[Extension, ...] = ()
    hearing: Hearing | None = None
    outcome: Outcome | None = None
    decided_on: date | None = None
    declined: DeclineGround | None = None
    cut_off_by: str = ""
    issued_on: date | None = None
    release_ordered: bool = False
    delivered_on: date | None = None
    overrun_explained: bool = False

    @property
    def suspended(self) -> bool:
        """Whether an exclusion is open."""
        return any(exclusion.end is None for exclusion in self.exclusions)

    @property
    def issued(self) -> bool:
        """Whether its document has left the certificate shop."""
        return self.issued_on is not None

    @property
    def finished(self) -> bool:
        """Whether nothing remains to be decided here."""
        return self.state in (TaskState.DECIDED, TaskState.CUT_OFF, TaskState.DECLINED)


@dataclass(frozen=True, kw_only=True)
class Notice:
    """The one-time notice: all its points, those still open, and the day they were last asked for."""

    issued_on: date
    asked_on: date
    points: tuple[Defect, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case. `dates` holds each date as last recorded, `marks` each moment that has passed."""

    id: str = ""
    stage: Stage = Stage.NEW
    plan: Plan | None = None
    calendar: WorkingCalendar | None = None
    received_on: date | None = None
    delivery: DeliveryMethod = DeliveryMethod.ELECTRONIC
    demo: bool = False
    round: int = 0
    missing: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    notice: Notice | None = None
    supplied_on: date | None = None
    accepted_on: date | None = None
    basis: AcceptanceBasis | None = None
    deferred: tuple[str, ...] = ()
    extensions: tuple[Extension, ...] = ()  # of joint handling
    packages: int = 0
    delivered_on: date | None = None
    rated: int | None = None
    closed_as: ClosedAs | None = None
    unreachable: tuple[str, ...] = ()
    breaches: int = 0
    dates: tuple[DateFact, ...] = ()
    marks: tuple[Marked, ...] = ()

    def task(self, item_id: str) -> Task | None:
        """The task of this item, or None."""
        for task in self.tasks:
            if task.item.id == item_id:
                return task
        return None

    def date(self, key: str) -> DateFact | None:
        """A date as last recorded, e.g. "case.promised", or None."""
        return self._dates.get(key)

    @cached_property
    def _dates(self) -> Mapping[str, DateFact]:
        return {fact.key: fact for fact in self.dates}

    @property
    def pinned(self) -> tuple[Plan, WorkingCalendar]:
        """The pinned plan and calendar; ValueError before the case was received (a bug, not a refusal)."""
        if self.plan is None or self.calendar is None:
            raise ValueError("the case has not been received")
        return self.plan, self.calendar
