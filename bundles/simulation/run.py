"""Carries many cases at once through the pure core: a clock that jumps from one event to the next, and nothing else.

Every act is an order that the core decides; time passes as ticks at the core's own `next_moment`. What people do when
something has happened stands in `people`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from heapq import heappop, heappush
from typing import Final, TypeAlias

from bundles.simulation.carried import Live, Outcome, outcome_of
from bundles.simulation.desk import Desk, Job
from bundles.simulation.fate import Fate, fate_of
from bundles.simulation.hours import DAY, Hours
from bundles.simulation.model import Model
from bundles.simulation.people import REACTIONS
from bundles.simulation.world import APPLICANT
from domain.calendar import to_compact
from domain.case import commands as c
from domain.case.commands import ENGINE, Actor, Channel, Order
from domain.case.decide import carried_out
from domain.case.events import Event, ReleaseOrdered, TaskDecided
from domain.case.moments import next_due
from domain.case.queries import awaiting_issue
from domain.case.state import Case, Stage
from domain.derivation import Refusal

YEARS_AHEAD: Final = 2  # a case is pinned to the calendar of its year, the one before and two after
LONGEST: Final = 100 * 366 * DAY
MAKES_DOCUMENTS_DUE: Final = frozenset({TaskDecided, ReleaseOrdered})
TICK: Final = Order(id="tick", by=ENGINE, command=c.Tick())
_CLOSED, _GRANTED = Stage.CLOSED, c.Outcome.GRANTED  # see domain.case.state

Act: TypeAlias = Callable[[int], None]  # gets the real second


class Unending(Exception):
    """The assumptions give departments so much work that some case would last a century."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """A finished run: its cases by number, how busy each desk was, and what the core refused."""

    outcomes: tuple[Outcome, ...]
    busy: dict[str, float]  # share of all officers' time
    refused: dict[str, int]  # by rule
    orders: int
    events: int


def simulate(model: Model, *, cases: int, seed: int, told: Callable[[int], None] = lambda _: None) -> Run:
    """Carry this many cases; `told` hears how many are over. The same model and seed give the same run everywhere.

    NoCases when no answers stay in the bundle, Unending when work piles up for a century.
    """
    return Simulation(model, seed).run(cases, told)


class Simulation:
    """The state of one run."""

    def __init__(self, model: Model, seed: int) -> None:
        self.model = model
        self.hours = Hours(model.calendar, model.first)
        self.desks = {name: Desk(staff, f"{seed}/down/{name}") for name, staff in model.staff.items()}
        self._seed = seed
        self._calendars: dict[int, str] = {}
        self._agenda: list[tuple[int, int, Act]] = []
        self._set = 0
        self._outcomes: dict[int, Outcome] = {}
        self._live: dict[int, Live] = {}
        self._refused: Counter[str] = Counter()
        self._busy: dict[str, float] = {}
        self._orders = 0
        self._events = 0

    def run(self, cases: int, told: Callable[[int], None]) -> Run:
        """Let all cases arrive and come to their ends."""
        self._arrive(0, cases, 0)
        over = 0
        while self._agenda:
            real, _, act = heappop(self._agenda)
            if real > LONGEST:
                raise Unending
            act(real)
            if len(self._outcomes) != over:
                over = len(self._outcomes)
                told(over)
        for number, live in self._live.items():
            self._outcomes[number] = outcome_of(live)  # waits for its applicant for ever
        told(cases)
        return Run(
            outcomes=tuple(self._outcomes[number] for number in sorted(self._outcomes)),
            busy=self._busy,
            refused=dict(sorted(self._refused.items())),
            orders=self._orders,
            events=self._events,
        )

    def at(self, real: int, act: Act) -> None:
        """Set an act; of two at one instant, the one set first comes first."""
        self._set += 1
        heappush(self._agenda, (real, self._set, act))

    def at_office(self, office: int, act: Act) -> None:
        """Set an act in office time."""
        self._set += 1
        heappush(self._agenda, (self.hours.real(office), self._set, act))

    def hand_in(self, department: str, job: Job, real: int) -> None:
        """Put work on a department's desk."""
        desk = self.desks[department]
        desk.waiting.append(job)
        if desk.idle:
            self._start(desk, self.hours.office(real))

    def order(self, live: Live, by: Actor, command: c.Command, real: int) -> bool:
        """Have the core carry out an order, and people react to what came of it; False when the law refused."""
        return self._carry(live, Order(id="order", by=by, command=command), real)

    def _start(self, desk: Desk, now: int) -> None:
        while desk.idle and desk.waiting and (begun := desk.take(now)):
            job, until = begun
            job.begun(now)
            self.at_office(until, partial(self._finish, desk, job, until))

    def _finish(self, desk: Desk, job: Job, now: int, real: int) -> None:
        desk.free()
        job.done(now, real)
        self._start(desk, now)

    def _arrive(self, number: int, cases: int, office: int) -> None:
        if number < cases:
            fate = fate_of(self.model, self._seed, number)
            self.at_office(office + fate.gap, partial(self._lodge, number, cases, office + fate.gap, fate))
            return
        # Later the desks only empty: how busy they are in ordinary times is known now.
        for name, desk in self.desks.items():
            self._busy[name] = desk.busy_seconds / (desk.officers * max(office, 1))

    def _lodge(self, number: int, cases: int, office: int, fate: Fate, real: int) -> None:
        live = self._live[number] = Live(number=number, fate=fate)
        receive = c.Receive(
            case_id=f"simulated-{number}",
            plan=fate.plan,
            calendar=self._calendar(self.hours.instant(real).year),
            submission="0" * 64,
            channel=Channel.WEB,
            delivery=fate.delivery,
            missing=fate.missing,
            promised=fate.promised,
            demo=True,
        )
        if not self.order(live, APPLICANT, receive, real):
            del self._live[number]  # outside a yearly window nothing is received (GZ 5.2a)
        self._arrive(number + 1, cases, office)

    def _calendar(self, year: int) -> str:
        known = self._calendars.get(year)
        if known is None:
            known = self._calendars[year] = to_compact(self.model.calendar.slice(year - 1, year + YEARS_AHEAD))
        return known

    def _carry(self, live: Live, order: Order, real: int) -> bool:
        now = self.hours.instant(real)
        decided = carried_out(live.case, order, now)
        self._orders += 1
        if isinstance(decided, Refusal):
            self._refused[f"{decided.rule} {decided.code}"] += 1
            return False
        live.case, events = decided
        if self._react(live, events, real):
            self._issue(live, real, now)
        self._watch(live)
        return True

    def _react(self, live: Live, events: tuple[Event, ...], real: int) -> bool:
        """Let people react to what happened; tell whether documents may be due."""
        self._events += len(events)
        waiting = False
        for event in events:
            kind = type(event)
            reaction = REACTIONS.get(kind)
            if reaction:
                reaction(self, live, event, real)
            elif kind in MAKES_DOCUMENTS_DUE:
                waiting = True
        return waiting

    def _issue(self, live: Live, real: int, now: datetime) -> None:
        """Make and release what is due, as the durable shell does right after a decision."""
        waiting = awaiting_issue(live.case)
        if waiting:
            documents = tuple([self._document(live.case, item) for item in waiting])
            package = f"{live.case.id}-{live.case.packages + 1}"
            command = c.IssueDocuments(package=package, documents=documents)
            decided = carried_out(live.case, Order(id="issue", by=ENGINE, command=command), now)
            self._orders += 1
            if isinstance(decided, Refusal):
                raise RuntimeError(f"documents that were due were refused by {decided.rule}")
            live.case, events = decided
            self._react(live, events, real)

    @staticmethod
    def _document(case: Case, item: str) -> c.IssuedDocument:
        task = case.task(item)
        granted = task is not None and task.outcome is _GRANTED
        kind = "certificate" if granted else "refusal"
        return c.IssuedDocument(item=item, number=f"{case.id}-{item}", kind=kind, sha256="0" * 64)

    def _watch(self, live: Live) -> None:
        """Set a tick at the core's next moment, unless one is set that early."""
        if live.case.stage is _CLOSED:
            if self._live.pop(live.number, None):
                self._outcomes[live.number] = outcome_of(live)
            return
        first = next_due(live.case)
        if first is None or first is live.watched:
            return
        real = self.hours.seconds(first.at)
        if live.moment is None or real < live.moment:
            live.watched, live.moment = first, real
            self.at(real, partial(self._tick, live))

    def _tick(self, live: Live, real: int) -> None:
        if live.moment != real:
            return
        live.watched = live.moment = None
        first = next_due(live.case)
        if first is None or live.case.stage is _CLOSED:
            return
        if self.hours.seconds(first.at) > real:
            self._watch(live)
            return
        before = live.case
        self._carry(live, TICK, real)
        if live.case is before:
            raise RuntimeError("nothing happened at the case's next moment")
