"""Plays a scenario: the engine it needs, the engine that is the core alone, and the play itself.

The core alone is enough to see what the law makes of a case; another engine (a Temporal server with skipped time) must
come to the same. So everything an engine has to do stands in one small protocol.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bundles.entries import Catalogue
from bundles.findings import Text
from bundles.scenario import Scenario, Step
from bundles.scenario_checks import Check, Outcome, checks
from bundles.scenario_words import RECEIPT
from domain.case import commands as c
from domain.case.commands import ENGINE, Order
from domain.case.decide import decide
from domain.case.events import Event
from domain.case.evolve import evolve, replay
from domain.case.moments import next_moment
from domain.case.queries import awaiting_issue
from domain.case.state import Case
from domain.derivation import Refusal, render


class Engine(Protocol):
    """Carries one case through a scenario. Instants are aware; events are returned as recorded, none for a refusal."""

    async def start(self, receive: c.Receive, at: datetime) -> tuple[Event, ...] | Refusal:
        """Take the submission in at this instant."""
        ...

    async def order(self, order: Order, at: datetime) -> tuple[Event, ...] | Refusal:
        """Carry out one order at this instant, and whatever the shell does of itself right after (issuing)."""
        ...

    async def wait_until(self, at: datetime) -> tuple[Event, ...]:
        """Let time pass up to and including this instant; return what it brought about."""
        ...

    async def case(self) -> Case:
        """The case as it stands."""
        ...


class CoreEngine:
    """The core alone: decides, evolves, ticks at each next moment, and makes up documents when they are due."""

    def __init__(self) -> None:
        self._case = Case()
        self._log: list[Event] = []

    async def start(self, receive: c.Receive, at: datetime) -> tuple[Event, ...] | Refusal:
        """Take the submission in."""
        applicant = c.Actor(role=c.Role.APPLICANT, id="applicant")
        return await self.order(Order(id="receive", by=applicant, command=receive), at)

    async def order(self, order: Order, at: datetime) -> tuple[Event, ...] | Refusal:
        """Decide, and issue what is then due."""
        decided = decide(self._case, order, at)
        if isinstance(decided, Refusal):
            return decided
        return (*self._take(decided), *self._issue(at))

    async def wait_until(self, at: datetime) -> tuple[Event, ...]:
        """Tick at each moment up to `at`. RuntimeError when a moment does not pass (a bug of the core)."""
        passed: list[Event] = []
        while (moment := next_moment(self._case)) and moment <= at:
            events = await self.order(Order(id=f"tick-{moment.isoformat()}", by=ENGINE, command=c.Tick()), moment)
            if isinstance(events, Refusal) or not events:
                raise RuntimeError(f"nothing happened at {moment.isoformat()}, although it was the next moment")
            passed.extend(events)
        return tuple(passed)

    async def case(self) -> Case:
        """The case as it stands."""
        return self._case

    def replayed(self) -> Case:
        """The case that its events alone give."""
        return replay(self._log)

    def _take(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        for event in events:
            self._case = evolve(self._case, event)
        self._log.extend(events)
        return events

    def _issue(self, at: datetime) -> Iterator[Event]:
        while awaiting_issue(self._case):
            made = made_up_documents(self._case)
            decided = decide(self._case, Order(id=f"issue-{made.package}", by=ENGINE, command=made), at)
            if isinstance(decided, Refusal):
                raise RuntimeError(f"documents that were due were refused by {decided.rule}")  # noqa: TRY004 - a bug
            yield from self._take(decided)


def made_up_documents(case: Case) -> c.IssueDocuments:
    """Documents that were never made, for all that wait to be issued: the same for the same case on every engine."""
    return c.IssueDocuments(
        package=f"{case.id}-{case.packages + 1}",
        documents=tuple(_made_up(case, item) for item in awaiting_issue(case)),
    )


def _made_up(case: Case, item: str) -> c.IssuedDocument:
    task = case.task(item)
    granted = task is not None and task.outcome is c.Outcome.GRANTED
    number = f"{case.id}-{item}"
    return c.IssuedDocument(
        item=item,
        number=number,
        kind="certificate" if granted else "refusal",
        sha256=hashlib.sha256(number.encode()).hexdigest(),
    )


@dataclass(frozen=True, kw_only=True)
class StepResult:
    """One step as it went: what was asked, what came of it, and each check."""

    number: int
    line: int
    at: datetime
    what: Text
    refusals: tuple[Refusal, ...]
    checks: tuple[Check, ...]

    @property
    def agrees(self) -> bool:
        """Whether everything is as the scenario says."""
        return all(check.agrees for check in self.checks)


@dataclass(frozen=True, kw_only=True)
class Played:
    """A scenario that has been played to its end."""

    scenario: Scenario
    steps: tuple[StepResult, ...]
    case: Case

    @property
    def agrees(self) -> bool:
        """Whether every step is as the scenario says."""
        return all(step.agrees for step in self.steps)


async def play(scenario: Scenario, engine: Engine) -> Played:
    """Play a scenario on an engine; disagreements don't stop it, so that all of them are seen at once."""
    receipt = (
        Outcome(refusals=(scenario.receive,))
        if isinstance(scenario.receive, Refusal)
        else _outcome(await engine.start(scenario.receive, scenario.received))
    )
    case = await engine.case()
    first = StepResult(
        number=0,
        line=1,
        at=scenario.received,
        what=RECEIPT,
        refusals=receipt.refusals,
        checks=checks(scenario.expect, receipt, case, scenario.catalogue),
    )
    results = [first, *[await _play_step(step, engine, scenario.catalogue) for step in scenario.steps]]
    return Played(scenario=scenario, steps=tuple(results), case=await engine.case())


async def _play_step(step: Step, engine: Engine, catalogue: Catalogue) -> StepResult:
    events = list(await engine.wait_until(step.at))
    refusals: list[Refusal] = []
    changed = False
    for told in step.told:
        before = await engine.case()
        answer = told.order if isinstance(told.order, Refusal) else await engine.order(told.order, step.at)
        if isinstance(answer, Refusal):
            refusals.append(answer)
            changed = changed or await engine.case() != before
        else:
            events.extend(answer)
    outcome = Outcome(events=tuple(events), refusals=tuple(refusals), changed=changed)
    found = checks(step.expect, outcome, await engine.case(), catalogue)
    return StepResult(
        number=step.number,
        line=step.place.line,
        at=step.at,
        what=step.what,
        refusals=outcome.refusals,
        checks=found,
    )


def _outcome(answer: tuple[Event, ...] | Refusal) -> Outcome:
    return Outcome(refusals=(answer,)) if isinstance(answer, Refusal) else Outcome(events=answer)


def as_data(played: Played) -> dict[str, object]:
    """The play as JSON data: every step with its checks and refusals in both languages."""
    return {
        "scenario": played.scenario.name,
        "title": {"zh": played.scenario.title.zh, "en": played.scenario.title.en},
        "clauses": list(played.scenario.clauses),
        "agrees": played.agrees,
        "steps": [
            {
                "number": step.number,
                "line": step.line,
                "at": step.at.isoformat(),
                "what": {"zh": step.what.zh, "en": step.what.en},
                "agrees": step.agrees,
                "refusals": [
                    {"rule": refusal.rule, "zh": render(refusal, "zh"), "en": render(refusal, "en")}
                    for refusal in step.refusals
                ],
                "checks": [
                    {"name": check.name, "wanted": check.wanted, "found": check.found, "agrees": check.agrees}
                    for check in step.checks
                ],
            }
            for step in played.steps
        ],
    }
