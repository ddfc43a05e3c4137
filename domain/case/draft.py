"""A case while one order is being decided: events are drafted onto it and take effect at once."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from domain.calendar import CHINA
from domain.case.commands import Actor, Order
from domain.case.dates import case_limit_changes, date_changes
from domain.case.events import CaseAccepted, DatesSet, Event, ItemDeclined, PlanRepinned, TaskCutOff, TaskDecided
from domain.case.evolve import evolve
from domain.case.state import Case, Task
from domain.derivation import Refusal, refusal

# What can let a waiting task open, or see that it never will; after anything else none is looked at.
_OPENS: Final = frozenset({CaseAccepted, TaskDecided, TaskCutOff, ItemDeclined, PlanRepinned})


@dataclass
class Draft:
    """The one mutable thing in the core; it lives for a single call of `decide`."""

    case: Case
    by: Actor
    now: datetime
    today: date  # in China, as `now` is
    events: list[Event]
    opens: bool = False  # whether something has happened that lets a waiting task open, or never open

    @classmethod
    def of(cls, case: Case, order: Order, now: datetime) -> "Draft":
        """A draft for this order; ValueError for an instant without its offset (a bug of the caller)."""
        if now.tzinfo is None:
            raise ValueError("the instant of a decision must know its offset")
        now = now.astimezone(CHINA)
        return cls(case, order.by, now, now.date(), [])

    def turn(self, by: Actor, now: datetime) -> None:
        """Go on as somebody else, at another instant in China."""
        self.by, self.now, self.today = by, now, now.date()

    def add(self, *events: Event) -> None:
        """Draft events; whatever reads `case` next sees what they did."""
        for event in events:
            self.case = evolve(self.case, event)
            self.events.append(event)
            if type(event) in _OPENS:
                self.opens = True

    def date_moves(self, before: Case) -> None:
        """Draft the dates that have come to be or moved since `before`."""
        changes = date_changes(before, self.case, self.today)
        if changes:
            self.add(DatesSet(dates=changes))

    def outgrown(self) -> bool:
        """Draft the case's dates that an open exclusion has moved by lasting longer than announced; tell if any."""
        if not any(task.suspended for task in self.case.tasks):
            return False
        changes = case_limit_changes(self.case, self.today)
        if changes:
            self.add(DatesSet(dates=changes))
        return bool(changes)

    def legal_day(self, on: date | None, *, earliest: date | None) -> date | Refusal:
        """The legal day of an act: today unless said, never in the future, never before what it rests on.

        It may lie before limits that have passed meanwhile: what counts is when the act was done (LAW 2.10(3)).
        """
        day = on or self.today
        if day > self.today:
            return refusal("OneGo 2.10", "day.in_future", on=day, today=self.today)
        if earliest and day < earliest:
            return refusal("OneGo 2.10", "day.too_early", on=day, earliest=earliest)
        return day

    def task(self, item_id: str) -> Task | Refusal:
        """The task of this item, or why there is none."""
        return self.case.task(item_id) or refusal("GZ 11.2a", "item.unknown", item=item_id)
