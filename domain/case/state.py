"""The state of a case: what `evolve` makes of its events, and what `decide` looks at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property
from typing import Any, Final, TypeVar

from domain.calendar import WorkingCalendar
from domain.case.commands import DeclineGround, Defect, DeliveryMethod, Outcome
from domain.case.events import AcceptanceBasis, ClosedAs, DateFact, Marked
from domain.clock import Exclusion, Extension
from domain.plan import Plan, PlannedItem

T = TypeVar("T", "Case", "Task")


def changed(value: T, **fields: Any) -> T:
    """Like `dataclasses.replace`, without taking every field in hand again: nothing in the core happens as often.

    What a state knows of itself once it was asked (`_next_due`, and `dates_by_subject`) is asked anew.
    """
    before = value.__dict__
    known = before.copy()  # copying a whole dict and swapping it in takes two thirds of the time of filling a new one
    known.update(fields)
    if len(known) != len(before):
        unknown = fields.keys() - value.__dataclass_fields__.keys()
        raise TypeError(f"no field of {type(value).__name__}: {', '.join(sorted(unknown))}")
    known.pop("_next_due", None)
    if "dates" in fields:
        known.pop("dates_by_subject", None)
    copy = _new(type(value))
    _set(copy, "__dict__", known)
    return copy


def kept_apart(value: T) -> T:
    """The same value, kept as `changed` keeps what it makes: fields are found faster where all of a kind are alike."""
    copy = _new(type(value))
    _set(copy, "__dict__", dict(value.__dict__))
    return copy


_new, _set = object.__new__, object.__setattr__

# On Python 3.11, to look a member up in its enum costs as much as a call, so that modules hold those that every order
# asks for by names of their own. And a member left on a class as a field's default makes every look at that field
# several times as slow, so that a factory gives it, here and in a plan.


def with_dates(case: "Case", facts: tuple[DateFact, ...]) -> "Case":
    """The case with these dates, each in place of the one of its key.

    Dates by subject are carried on, so that whoever keeps something by an item's dates sees which items' are the same.
    """
    by_subject = dict(case.dates_by_subject)
    moved = []
    for fact in facts:
        subject, _, name = fact.key.rpartition(".")
        known = by_subject.get(subject, NO_DATES)
        if name in known:
            moved.append(fact.key)
        by_subject[subject] = {**known, name: fact}
    kept = tuple(fact for fact in case.dates if fact.key not in moved) if moved else case.dates
    after = changed(case, dates=kept + facts)
    vars(after)["dates_by_subject"] = by_subject
    return after


NO_DATES: Final[Mapping[str, DateFact]] = {}


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


_FINISHED: Final = (TaskState.DECIDED, TaskState.CUT_OFF, TaskState.DECLINED)


def all_finished(tasks: Iterable["Task"]) -> bool:
    """Whether nothing remains to be decided in any of these."""
    for task in tasks:  # noqa: SIM110 - asked after every decision, and a loop is done where `all` is still set up
        if task.state not in _FINISHED:
            return False
    return True


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
    state: TaskState = field(default_factory=lambda: TaskState.PRECHECK)
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
        return bool(self.exclusions) and any(exclusion.end is None for exclusion in self.exclusions)

    @property
    def issued(self) -> bool:
        """Whether its document has left the certificate shop."""
        return self.issued_on is not None

    @property
    def finished(self) -> bool:
        """Whether nothing remains to be decided here."""
        return self.state in _FINISHED


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
    stage: Stage = field(default_factory=lambda: Stage.NEW)
    plan: Plan | None = None
    calendar: WorkingCalendar | None = None
    received_on: date | None = None
    delivery: DeliveryMethod = field(default_factory=lambda: DeliveryMethod.ELECTRONIC)
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
        place = self.places.get(item_id)
        return None if place is None else self.tasks[place]

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where in `tasks` each item's task stands. A case keeps its items and their order, so this is handed on."""
        return {task.item.id: place for place, task in enumerate(self.tasks)}

    def date(self, key: str) -> DateFact | None:
        """A date as last recorded, e.g. "case.promised", or None."""
        subject, _, name = key.rpartition(".")
        return self.dates_by_subject.get(subject, NO_DATES).get(name)

    @cached_property
    def dates_by_subject(self) -> Mapping[str, Mapping[str, DateFact]]:
        """The dates by item id ("case" and "" for those of no item), then "promised" and so on."""
        found: dict[str, dict[str, DateFact]] = {}
        for fact in self.dates:
            subject, _, name = fact.key.rpartition(".")
            found.setdefault(subject, {})[name] = fact
        return found

    @property
    def pinned(self) -> tuple[Plan, WorkingCalendar]:
        """The pinned plan and calendar; ValueError before the case was received (a bug, not a refusal)."""
        if self.plan is None or self.calendar is None:
            raise ValueError("the case has not been received")
        return self.plan, self.calendar


NOT_YET: Final = kept_apart(Case())  # what every case is before its first event
