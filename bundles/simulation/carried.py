"""One case on its way through a simulation, and what is kept of it at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from bundles.simulation.fate import Fate
from domain.calendar import WorkingCalendar
from domain.case.events import DateFact
from domain.case.moments import Moment
from domain.case.state import NOT_YET, Case
from domain.case.words import AcceptanceBasis, ClosedAs


class Step(StrEnum):
    """Where an item's time goes; in the order of `Track.lengths`."""

    SILENCE = "silence"  # the clock ran from the day of receipt while departments were silent (许可法 32(1)(四))
    EXCLUSION = "exclusion"  # 许可法 45
    QUEUE = "queue"  # nobody was free to take it up
    WORK = "work"  # an officer was at it, other duties and system failures included
    APPROVAL = "approval"  # signatures and counter-checks


@dataclass(slots=True)
class Track:
    """When each part of an item's handling began, in office seconds; -1: not yet."""

    opened: int = -1
    silence: int = 0
    exclusion: int = 0
    queued: int = -1
    begun: int = -1
    worked: int = -1
    decided: int = -1

    def lengths(self) -> tuple[int, ...]:
        """The item's time, in office seconds, by each `Step` in its order."""
        return (
            self.silence,
            self.exclusion,
            max(0, self.begun - self.queued),
            max(0, self.worked - self.begun),
            max(0, self.decided - self.worked),
        )


@dataclass(slots=True)
class Live:
    """A case in motion. `moment`: the real second for which a tick is set, `watched`: what it stands for."""

    number: int
    fate: Fate
    case: Case = NOT_YET
    moment: int | None = None
    watched: Moment | None = None
    tracks: dict[str, Track] = field(default_factory=dict)
    silent: tuple[str, ...] = ()  # items whose departments had reported nothing when the case was accepted


class ItemOutcome(NamedTuple):
    """One decided item: working days it took, days past its limits (0: in time; None: no such limit), and its time."""

    item: str
    department: str
    after: tuple[str, ...]
    decided_on: date
    took: int
    late: int
    unlawfully_late: int | None
    extended: bool
    steps: tuple[int, ...]  # office seconds, by each `Step`


class Outcome(NamedTuple):
    """What became of one case. Day counts are working days; None where the case never got that far."""

    number: int
    received_on: date
    accepted_on: date | None
    decided_on: date | None
    delivered_on: date | None
    handling_days: int | None  # acceptance to the last decision: what the published limit is about
    whole_days: int | None  # receipt to delivery: what the applicant lives through
    late: int | None
    unlawfully_late: int | None
    basis: AcceptanceBasis | None
    notices: int
    closed_as: ClosedAs | None
    led_elsewhere: int
    silent: tuple[tuple[str, str], ...]  # department and item
    items: tuple[ItemOutcome, ...]

    @property
    def decided(self) -> bool:
        """Whether every item of an accepted case came to its end."""
        return self.handling_days is not None


def outcome_of(live: Live) -> Outcome:
    """Read off a case what is to be kept."""
    case = live.case
    _, calendar = case.pinned
    received = case.received_on or date.min
    decided = [task.decided_on for task in case.tasks if task.decided_on]
    finished = case.accepted_on is not None and bool(decided) and all(task.finished for task in case.tasks)
    last = max(decided) if finished else None
    return Outcome(
        number=live.number,
        received_on=received,
        accepted_on=case.accepted_on,
        decided_on=last,
        delivered_on=case.delivered_on,
        handling_days=calendar.working_days_between(case.accepted_on, last) if case.accepted_on and last else None,
        whole_days=calendar.working_days_between(received, case.delivered_on) if case.delivered_on else None,
        late=_past(calendar, case.date("case.promised"), last) if last else None,
        unlawfully_late=_past(calendar, case.date("case.statutory"), last) if last else None,
        basis=case.basis,
        notices=1 if case.notice else 0,
        closed_as=case.closed_as,
        led_elsewhere=live.fate.led_elsewhere,
        silent=tuple((task.item.department, task.item.id) for task in case.tasks if task.item.id in live.silent),
        items=tuple(_items(live)),
    )


def _items(live: Live) -> Iterator[ItemOutcome]:
    _, calendar = live.case.pinned
    for task in live.case.tasks:
        if task.decided_on and task.opened_on:
            item = task.item
            dates = live.case.dates_by_subject[item.id]
            yield ItemOutcome(
                item=item.id,
                department=item.department,
                after=item.after,
                decided_on=task.decided_on,
                took=calendar.working_days_between(task.opened_on, task.decided_on),
                late=_past(calendar, dates.get("promised"), task.decided_on) or 0,
                unlawfully_late=_past(calendar, dates.get("statutory"), task.decided_on),
                extended=bool(task.extensions),
                steps=live.tracks[item.id].lengths(),
            )


def _past(calendar: WorkingCalendar, limit: DateFact | None, day: date) -> int | None:
    """The working days by which a day lies past one of the case's dates; None where there is no such date."""
    return calendar.working_days_between(limit.on, day) if limit else None
