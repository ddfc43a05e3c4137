"""Holds what came of a scenario's step against what the scenario says the law makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bundles.findings import Text
from bundles.scenario import Expectation
from bundles.scenario_orders import kebab
from bundles.scenario_words import CHECKS
from domain.case.events import Event, Marked
from domain.case.moments import next_moment
from domain.case.state import Case, Task, TaskState
from domain.derivation import Refusal


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing held against the case: what was wanted, what was found, and whether they agree."""

    name: str
    what: Text
    wanted: str
    found: str
    agrees: bool


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of a step: the events since the step before, and each refusal met."""

    events: tuple[Event, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    changed: bool = False  # whether the case changed although the step was refused


def checks(expect: Expectation, outcome: Outcome, case: Case) -> tuple[Check, ...]:
    """Every check of a step; a refusal that nobody expected is one that fails."""
    return (*_refused(expect, outcome), *_happened(expect, outcome), *_stands(expect, case), *_listed(expect, case))


def _refused(expect: Expectation, outcome: Outcome) -> Iterator[Check]:
    if expect.refused is None and not outcome.refusals:
        return
    rules = tuple(refusal.rule for refusal in outcome.refusals)
    wanted = expect.refused or "-"
    yield _check("refused", wanted, _shown(rules), agrees=bool(rules) and all(rule == wanted for rule in rules))
    if outcome.changed:
        yield _check("unchanged", "yes", "no", agrees=False)


def _happened(expect: Expectation, outcome: Outcome) -> Iterator[Check]:
    kinds = [kebab(type(event).__name__) for event in outcome.events]
    if expect.events is not None:
        left = iter(kinds)
        in_order = all(wanted in left for wanted in expect.events)
        yield _check("events", _shown(expect.events), _shown(kinds), agrees=in_order)
    if expect.no_events is not None:
        met = [kind for kind in kinds if kind in expect.no_events]
        yield _check("no-events", _shown(expect.no_events), _shown(met), agrees=not met)


def _stands(expect: Expectation, case: Case) -> Iterator[Check]:
    plain = (
        ("stage", expect.stage, case.stage.value),
        ("accepted", expect.accepted, case.accepted_on),
        ("basis", expect.basis, case.basis.value if case.basis else None),
        ("breaches", expect.breaches, case.breaches),
        ("closed-as", expect.closed_as, case.closed_as.value if case.closed_as else None),
        ("published", expect.published, case.plan.published if case.plan else None),
        ("next", expect.next, _moment(next_moment(case))),
    )
    for name, wanted, found in plain:
        if wanted is not None:
            yield _check(name, str(wanted), str(found), agrees=str(wanted) == str(found))
    for item, wanted_state in (expect.tasks or {}).items():
        state = _state(case.task(item))
        yield _check("task", f"{item}: {wanted_state}", f"{item}: {state}", agrees=state == wanted_state)
    for key, day in (expect.dates or {}).items():
        known = case.date(key)
        found_day = known.on.isoformat() if known else "none"
        yield _check("date", f"{key}: {day}", f"{key}: {found_day}", agrees=found_day == day)


def _listed(expect: Expectation, case: Case) -> Iterator[Check]:
    provisional = [fact.key for fact in case.dates if fact.provisional]
    suspended = [fact.key for fact in case.dates if fact.suspended]
    marks = [_mark(mark) for mark in case.marks]
    for name, wanted, found in (
        ("provisional", expect.provisional, provisional),
        ("suspended", expect.suspended, suspended),
        ("marks", expect.marks, marks),
    ):
        if wanted is not None:
            fits = all(entry in found for entry in wanted) if wanted else not found
            yield _check(name, _shown(wanted), _shown(found), agrees=fits)
    if expect.settled is not None:
        still = [key for key in expect.settled if case.date(key) is None or key in (*provisional, *suspended)]
        yield _check("settled", _shown(expect.settled), _shown(still), agrees=not still)
    if expect.no_marks is not None:
        met = [mark for mark in marks if mark in expect.no_marks]
        yield _check("no-marks", _shown(expect.no_marks), _shown(met), agrees=not met)
    delivered = [task.item.id for task in case.tasks if task.delivered_on]
    points = case.notice.open if case.notice else ()
    for name, all_wanted, all_found in (
        ("open-points", expect.open_points, points),
        ("deferred", expect.deferred, case.deferred),
        ("delivered", expect.delivered, delivered),
        ("unreachable", expect.unreachable, case.unreachable),
    ):
        if all_wanted is not None:
            agrees = sorted(all_wanted) == sorted(all_found)
            yield _check(name, _shown(all_wanted), _shown(all_found), agrees=agrees)


def _check(name: str, wanted: str, found: str, *, agrees: bool) -> Check:
    return Check(name=name, what=CHECKS[name], wanted=wanted, found=found, agrees=agrees)


def _state(task: Task | None) -> str:
    if task is None:
        return "none"
    if task.state is TaskState.DECIDED and task.outcome:
        return task.outcome.value
    return task.state.value


def _mark(mark: Marked) -> str:
    return f"{mark.kind.value}@{mark.subject}" if mark.subject else mark.kind.value


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if at else "none"


def _shown(entries: Sequence[str]) -> str:
    return ", ".join(entries) or "-"
