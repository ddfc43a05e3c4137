"""Holds what came of a scenario's step against what the scenario says the law makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from bundles.entries import Catalogue
from bundles.findings import Text
from bundles.names import Naming, date_label, department_name, item_name, material_name, with_id
from bundles.phrases import length
from bundles.scenario import Expectation
from bundles.scenario_orders import kebab
from bundles.scenario_words import BASES, CHECKS, ENDINGS, EVENTS, MARKS, STAGES, TASKS
from domain.case.events import Event, Marked
from domain.case.moments import next_moment
from domain.case.state import Case, Task, TaskState
from domain.citations import cited
from domain.derivation import Refusal
from domain.limits import Limit, parse_limit
from domain.wording.days import day_words

Saying = Callable[[str], Text]
NOTHING: Final = Text(zh="无", en="none")
ABSENT: Final = ("none", "None", "-")  # how a step's value is written where the case has none
YES_NO: Final = {"yes": Text(zh="是", en="yes"), "no": Text(zh="否", en="no")}


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing held against the case: what was wanted, what was found, and whether they agree.

    `wanted` and `found` are as the file writes them, for programs; `wanted_said` and `found_said` are in words.
    """

    name: str
    what: Text
    wanted: str
    found: str
    wanted_said: Text
    found_said: Text
    agrees: bool


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of a step: the events since the step before, and each refusal met."""

    events: tuple[Event, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    changed: bool = False  # whether the case changed although the step was refused


def checks(expect: Expectation, outcome: Outcome, case: Case, catalogue: Catalogue) -> tuple[Check, ...]:
    """Every check of a step; a refusal that nobody expected is one that fails."""
    return (
        *_refused(expect, outcome),
        *_happened(expect, outcome),
        *_stands(expect, case, catalogue),
        *_listed(expect, case, catalogue),
    )


def _refused(expect: Expectation, outcome: Outcome) -> Iterator[Check]:
    if expect.refused is None and not outcome.refusals:
        return
    rules = tuple(refusal.rule for refusal in outcome.refusals)
    wanted = expect.refused or "-"
    agrees = bool(rules) and all(rule == wanted for rule in rules)
    yield _check("refused", wanted, _shown(rules), agrees=agrees, say=_clauses)
    if outcome.changed:
        yield _check("unchanged", "yes", "no", agrees=False, say=_coded(YES_NO))


def _happened(expect: Expectation, outcome: Outcome) -> Iterator[Check]:
    kinds = [kebab(type(event).__name__) for event in outcome.events]
    if expect.events is not None:
        left = iter(kinds)
        in_order = all(wanted in left for wanted in expect.events)
        yield _check("events", _shown(expect.events), _shown(kinds), agrees=in_order, say=_events)
    if expect.no_events is not None:
        met = [kind for kind in kinds if kind in expect.no_events]
        yield _check("no-events", _shown(expect.no_events), _shown(met), agrees=not met, say=_events)


def _stands(expect: Expectation, case: Case, catalogue: Catalogue) -> Iterator[Check]:
    plain = (
        ("stage", expect.stage, case.stage.value, _coded(STAGES)),
        ("accepted", expect.accepted, case.accepted_on, _day),
        ("basis", expect.basis, case.basis.value if case.basis else None, _coded(BASES)),
        ("breaches", expect.breaches, case.breaches, _figure),
        ("closed-as", expect.closed_as, case.closed_as.value if case.closed_as else None, _coded(ENDINGS)),
        ("published", expect.published, case.plan.published if case.plan else None, _limit),
        ("next", expect.next, _moment(next_moment(case)), _instant),
    )
    for name, wanted, found, say in plain:
        if wanted is not None:
            yield _check(name, str(wanted), str(found), agrees=str(wanted) == str(found), say=say)
    for item, wanted_state in (expect.tasks or {}).items():
        state = _state(case.task(item))
        yield _pair("task", item, wanted_state, state, with_id(item_name, item, catalogue), say=_coded(TASKS))
    for key, day in (expect.dates or {}).items():
        known = case.date(key)
        found_day = known.on.isoformat() if known else "none"
        yield _pair("date", key, day, found_day, with_id(date_label, key, catalogue), say=_day)


def _listed(expect: Expectation, case: Case, catalogue: Catalogue) -> Iterator[Check]:
    provisional = [fact.key for fact in case.dates if fact.provisional]
    suspended = [fact.key for fact in case.dates if fact.suspended]
    marks = [_mark(mark) for mark in case.marks]
    for name, wanted, found, naming in (
        ("provisional", expect.provisional, provisional, date_label),
        ("suspended", expect.suspended, suspended, date_label),
        ("marks", expect.marks, marks, _mark_name),
    ):
        if wanted is not None:
            fits = all(entry in found for entry in wanted) if wanted else not found
            yield _list(name, wanted, found, agrees=fits, naming=naming, catalogue=catalogue)
    if expect.settled is not None:
        still = [key for key in expect.settled if case.date(key) is None or key in (*provisional, *suspended)]
        yield _list("settled", expect.settled, still, agrees=not still, naming=date_label, catalogue=catalogue)
    if expect.no_marks is not None:
        met = [mark for mark in marks if mark in expect.no_marks]
        yield _list("no-marks", expect.no_marks, met, agrees=not met, naming=_mark_name, catalogue=catalogue)
    delivered = [task.item.id for task in case.tasks if task.delivered_on]
    points = case.notice.open if case.notice else ()
    for name, all_wanted, all_found, called in (
        ("open-points", expect.open_points, points, _point_name),
        ("deferred", expect.deferred, case.deferred, material_name),
        ("delivered", expect.delivered, delivered, item_name),
        ("unreachable", expect.unreachable, case.unreachable, department_name),
    ):
        if all_wanted is not None:
            agrees = sorted(all_wanted) == sorted(all_found)
            yield _list(name, all_wanted, all_found, agrees=agrees, naming=called, catalogue=catalogue)


def _check(name: str, wanted: str, found: str, *, agrees: bool, say: Saying) -> Check:
    """A check of what the file and the case have, said by `say`."""
    return Check(
        name=name,
        what=CHECKS[name],
        wanted=wanted,
        found=found,
        wanted_said=say(wanted),
        found_said=say(found),
        agrees=agrees,
    )


def _pair(name: str, key: str, wanted: str, found: str, label: Text, *, say: Saying) -> Check:
    """A check of what stands under a key: the key's label is said once, and belongs to what is checked."""
    what = Text(zh=f"{CHECKS[name].zh}：{label.zh}", en=f"{CHECKS[name].en}: {label.en}")
    return Check(
        name=name,
        what=what,
        wanted=f"{key}: {wanted}",
        found=f"{key}: {found}",
        wanted_said=say(wanted),
        found_said=say(found),
        agrees=wanted == found,
    )


def _list(
    name: str, wanted: Sequence[str], found: Sequence[str], *, agrees: bool, naming: Naming, catalogue: Catalogue
) -> Check:
    """A check of several codes, each said by its name."""

    def said(codes: Sequence[str]) -> Text:
        named = [with_id(naming, code, catalogue) for code in codes]
        return Text(zh="、".join(one.zh for one in named) or "-", en=", ".join(one.en for one in named) or "-")

    check = _check(name, _shown(wanted), _shown(found), agrees=agrees, say=_figure)
    return replace(check, wanted_said=said(wanted), found_said=said(found))


def _coded(words: Mapping[str, Text]) -> Saying:
    """Say a code of the file by its word, with the code beside it where the word is another."""

    def say(code: str) -> Text:
        said = words.get(code)
        if said is None:
            return NOTHING if code in ABSENT else _figure(code)
        return Text(zh=f"{said.zh} [{code}]", en=said.en if said.en == code else f"{said.en} [{code}]")

    return say


def _events(kinds: str) -> Text:
    said = [_coded(EVENTS)(kind) for kind in kinds.split(", ")]
    return Text(zh="、".join(one.zh for one in said), en=", ".join(one.en for one in said))


def _clauses(rules: str) -> Text:
    each = rules.split(", ")
    return Text(zh="、".join(cited(rule, "zh") for rule in each), en=", ".join(cited(rule, "en") for rule in each))


def _day(day: str) -> Text:
    if day in ABSENT:
        return NOTHING
    on = date.fromisoformat(day)
    return Text(zh=day_words(on, "zh"), en=day_words(on, "en"))


def _instant(at: str) -> Text:
    day, _, time = at.partition(" ")
    said = _day(day)
    return Text(zh=f"{said.zh} {time}", en=f"{said.en}, {time}") if time else said


def _limit(written: str) -> Text:
    limit = parse_limit(written)
    return length(limit) if isinstance(limit, Limit) else NOTHING


def _figure(figure: str) -> Text:
    return Text(zh=figure, en=figure)


def _mark_name(mark: str, catalogue: Catalogue) -> Text:
    """What a mark says, and of which item unless it is the whole case's."""
    kind, _, item = mark.partition("@")
    said = MARKS.get(kind, Text(zh=kind, en=kind))
    if not item:
        return said
    name = item_name(item, catalogue)
    return Text(zh=f"{name.zh}：{said.zh}", en=f"{name.en}: {said.en}")


def _point_name(point: str, catalogue: Catalogue) -> Text:
    """The item that a point to be supplied is of, or the material that is missing altogether."""
    of, _, which = point.partition(".")
    return material_name(which, catalogue) if of == "missing" else item_name(of, catalogue)


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
