"""A scenario: one case told day by day in YAML that a legal person can read, with what the law makes of each step.

This module only reads: it turns a file into the orders that an engine is to carry out and the expectations to hold
against what comes of them. `bundles.scenario_core` plays it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bundles import schemas
from bundles.conditions import Answers
from bundles.definition import Library
from bundles.entries import Catalogue
from bundles.findings import FORMAT, Finding, Place, Text
from bundles.plan import plan
from bundles.scenario_orders import Told, read_orders
from bundles.situations import check_answers
from bundles.source import Source, parse_source, read_source
from bundles.typed import Mismatch, build, read_instant
from domain.calendar import WorkingCalendar, to_compact
from domain.case.commands import Channel, DeliveryMethod, Receive
from domain.derivation import Refusal
from domain.limits import Limit
from domain.plan import NeverSupplied, Plan, ReleasePolicy

YEARS_AHEAD = 2  # a case is pinned to the calendar of its year, the one before and two after


@dataclass(frozen=True, kw_only=True)
class Expectation:
    """What must hold after a step. None: nothing is said about it; see the schema for each field's meaning."""

    refused: str | None = None
    events: tuple[str, ...] | None = None
    no_events: tuple[str, ...] | None = None
    stage: str | None = None
    tasks: Mapping[str, str] | None = None
    dates: Mapping[str, str] | None = None
    provisional: tuple[str, ...] | None = None
    suspended: tuple[str, ...] | None = None
    settled: tuple[str, ...] | None = None
    next: str | None = None
    marks: tuple[str, ...] | None = None
    no_marks: tuple[str, ...] | None = None
    accepted: date | None = None
    basis: str | None = None
    open_points: tuple[str, ...] | None = None
    deferred: tuple[str, ...] | None = None
    breaches: int | None = None
    closed_as: str | None = None
    delivered: tuple[str, ...] | None = None
    unreachable: tuple[str, ...] | None = None
    published: Limit | None = None


@dataclass(frozen=True, kw_only=True)
class Step:
    """One dated step: what is asked, in order (nothing while only time passes), and what must hold afterwards."""

    number: int  # as in the file, from 1; 0 is the receipt
    place: Place
    at: datetime
    told: tuple[Told, ...]
    what: Text
    expect: Expectation = Expectation()


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A scenario that has been read. `receive` is refused where the answers lead out of the bundle."""

    name: str
    title: Text
    clauses: tuple[str, ...]
    bundle: str
    catalogue: Catalogue  # what items and departments are called
    answers: Answers
    received: datetime
    receive: Receive | Refusal
    expect: Expectation
    steps: tuple[Step, ...]


@dataclass(frozen=True, kw_only=True)
class _Terms:
    never_supplied: NeverSupplied | None = None
    release: ReleasePolicy | None = None
    statutory: Mapping[str, Limit] | None = None


@dataclass(frozen=True, kw_only=True)
class _Head:
    title: Text
    clauses: tuple[str, ...]
    bundle: str
    answers: Mapping[str, str]
    received: datetime
    channel: Channel = Channel.WEB
    delivery: DeliveryMethod = DeliveryMethod.ELECTRONIC
    missing: tuple[str, ...] = ()
    promised: tuple[str, ...] = ()
    terms: _Terms = _Terms()
    expect: Expectation = Expectation()


def read_scenario(path: Path, library: Library, calendar: WorkingCalendar) -> Scenario | tuple[Finding, ...]:
    """Read a scenario file against the bundles and the calendar it is to be pinned to, or say what is wrong with it."""
    source = read_source(path)
    if isinstance(source, Finding):
        return (source,)
    return scenario_from(source, library, calendar)


def scenario_of(text: str, library: Library, calendar: WorkingCalendar) -> Scenario | tuple[Finding, ...]:
    """The same for text that is not in a file."""
    source = parse_source(text, name="scenario.yaml")
    if isinstance(source, Finding):
        return (source,)
    return scenario_from(source, library, calendar)


def scenario_from(source: Source, library: Library, calendar: WorkingCalendar) -> Scenario | tuple[Finding, ...]:
    """Make a scenario of a source that has been read."""
    found = schemas.check(source, "scenario")
    if found:
        return found
    try:
        return _scenario(source, library, calendar)
    except Mismatch as mismatch:
        message = Text(zh=f"此处应为 {mismatch.wanted}", en=f"wanted here: {mismatch.wanted}")
        return (Finding(place=source.place(mismatch.pointer), rule=FORMAT, message=message),)


def _scenario(source: Source, library: Library, calendar: WorkingCalendar) -> Scenario:
    data = dict(source.data)
    steps = data.pop("steps", [])
    head = build(_Head, data)
    if head.bundle not in library.bundles:
        raise Mismatch(("bundle",), f"one of {', '.join(library.bundles)} (a draft: --bundle FILE)")
    pinned = calendar.slice(head.received.year - 1, head.received.year + YEARS_AHEAD)
    receive = _receive(head, library, pinned, Path(source.name).stem)
    known = receive.plan if isinstance(receive, Receive) else None
    return Scenario(
        name=source.name,
        title=head.title,
        clauses=head.clauses,
        bundle=head.bundle,
        catalogue=library.catalogue,
        answers=head.answers,
        received=head.received,
        receive=receive,
        expect=head.expect,
        steps=_steps(source, steps, head, known, pinned, catalogue=library.catalogue),
    )


def _receive(head: _Head, library: Library, calendar: WorkingCalendar, name: str) -> Receive | Refusal:
    definition = library.bundles[head.bundle]
    made = check_answers(definition, head.answers) or plan(definition, library.catalogue, head.answers)
    if isinstance(made, Refusal):
        return made
    for place, material in enumerate(head.missing):
        if all(material not in item.materials for item in made.items):
            raise Mismatch(("missing", place), "a material that this plan needs")
    return Receive(
        case_id=f"scenario-{head.bundle}-{name}",
        plan=_on_terms(made, head.terms),
        calendar=to_compact(calendar),
        submission="0" * 64,
        channel=head.channel,
        delivery=head.delivery,
        missing=head.missing,
        promised=head.promised,
        demo=True,
    )


def _on_terms(made: Plan, terms: _Terms) -> Plan:
    statutory = terms.statutory or {}
    return replace(
        made,
        items=tuple(replace(item, statutory=statutory.get(item.id, item.statutory)) for item in made.items),
        never_supplied=terms.never_supplied or made.never_supplied,
        release=terms.release or made.release,
    )


def _steps(
    source: Source,
    steps: list[Any],
    head: _Head,
    known: Plan | None,
    calendar: WorkingCalendar,
    *,
    catalogue: Catalogue,
) -> tuple[Step, ...]:
    read: list[Step] = []
    earlier = head.received
    for number, data in enumerate(steps, start=1):
        pointer = ("steps", number - 1)
        key = "wait-until" if "wait-until" in data else "at"
        at = _moment(data[key], (*pointer, key))
        if at < earlier:
            raise Mismatch((*pointer, key), "a moment that is not before the step above")
        if known is None:
            raise Mismatch(pointer, "no step: these answers lead out of the bundle")
        told, what = read_orders(data, (*pointer, "do"), number, known, calendar, catalogue=catalogue)
        note = build(Text, data["note"], pointer=(*pointer, "note")) if "note" in data else None
        read.append(
            Step(
                number=number,
                place=source.place(pointer),
                at=at,
                told=told,
                what=note or what,
                expect=build(Expectation, data.get("expect", {}), pointer=(*pointer, "expect")),
            )
        )
        earlier = at
    return tuple(read)


def _moment(data: str, pointer: tuple[str | int, ...]) -> datetime:
    try:
        return read_instant(data)
    except ValueError:
        raise Mismatch(pointer, 'a moment in China such as "2026-04-27 10:00"') from None
