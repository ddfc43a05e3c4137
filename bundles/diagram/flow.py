"""A bundle's items in their order, with limits, working days and critical path: what every picture of it shows.

Without answers the flow holds every item the bundle may have; with answers just those that take part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from bundles.conditions import ALWAYS, Answers, Condition
from bundles.definition import BundleDefinition, BundleItem, Edge, PublishedLimit
from bundles.entries import Catalogue, CatalogueItem, Department
from bundles.plan import published_for
from bundles.situations import check_answers, items_for, variants
from domain.calendar_cn import CHINA_CALENDAR
from domain.derivation import Refused
from domain.limits import Unit
from domain.path import Node, longest_path

ORDINARY_MONDAY: Final = date(2026, 3, 2)
MOST_COMBINATIONS: Final = 50_000


@dataclass(frozen=True, kw_only=True)
class Step:
    """One item. It runs from working day `first` to `last`, counted from acceptance; `when` is the bundle's condition.

    `may_begin`: for some answers it waits for nothing; `may_end`: for some answers nothing waits for it.
    """

    item: CatalogueItem
    department: Department
    when: Condition
    after: tuple[Edge, ...]
    first: int
    last: int
    critical: bool
    may_begin: bool
    may_end: bool

    @property
    def conditional(self) -> bool:
        """Whether it takes part for some answers only."""
        return self.when != ALWAYS


@dataclass(frozen=True, kw_only=True)
class Flow:
    """The whole procedure. `critical` are the ids of the longest path; `days` its length in working days.

    `counted_from` is the day of acceptance that the days were counted from, None where they hold for every day.
    """

    definition: BundleDefinition
    steps: tuple[Step, ...]
    departments: tuple[Department, ...]
    critical: tuple[str, ...]
    days: int
    counted_from: date | None
    published: tuple[PublishedLimit, ...]
    answers: Answers | None

    @property
    def by_date(self) -> bool:
        """Whether an item is held to a yearly date, so that working days say nothing."""
        return any(step.item.limits.fixed is not None for step in self.steps)

    def step(self, item: str) -> Step:
        """The step of an item. KeyError for one that takes no part."""
        return {step.item.id: step for step in self.steps}[item]


def flow_of(definition: BundleDefinition, catalogue: Catalogue, answers: Answers | None = None) -> Flow:
    """Work the flow out. Refused for answers the bundle does not allow; ValueError where items wait for each other."""
    if answers is not None and (refused := check_answers(definition, answers)):
        raise Refused(refused)
    entries = definition.items if answers is None else items_for(definition, answers)
    present = [entry.item for entry in entries]
    nodes = [_node(entry, catalogue, present) for entry in entries]
    exact = all(node.limit.unit is Unit.WORKING_DAY for node in nodes)
    start = ORDINARY_MONDAY if exact else _start(definition)
    path = longest_path(nodes, start, CHINA_CALENDAR)
    begin, end = _loose_ends(definition, entries, answers)
    steps = tuple(
        Step(
            item=catalogue.items[entry.item],
            department=catalogue.departments[catalogue.items[entry.item].owner],
            when=entry.when if answers is None else ALWAYS,
            after=tuple(edge for edge in entry.after if edge.item in present),
            first=_day(start, path.nodes[entry.item].start) + 1,
            last=_day(start, path.nodes[entry.item].on),
            critical=entry.item in path.critical,
            may_begin=entry.item in begin,
            may_end=entry.item in end,
        )
        for entry in entries
    )
    return Flow(
        definition=definition,
        steps=steps,
        departments=tuple(_lanes(definition, catalogue, steps)),
        critical=path.critical,
        days=_day(start, path.due.on),
        counted_from=None if exact else start,
        published=definition.published if answers is None else (published_for(definition, answers),),
        answers=answers,
    )


def combinations(definition: BundleDefinition) -> tuple[Answers, ...]:
    """Every combination of answers, at most as many as can be looked at."""
    return tuple(islice(variants(definition), MOST_COMBINATIONS))


def _node(entry: BundleItem, catalogue: Catalogue, present: Sequence[str]) -> Node:
    return Node(
        id=entry.item,
        limit=catalogue.items[entry.item].limits.promised.limit,
        after=tuple(edge.item for edge in entry.after if edge.item in present),
    )


def _start(definition: BundleDefinition) -> date:
    known = CHINA_CALENDAR.is_published(definition.effective_from.year)
    return definition.effective_from if known else ORDINARY_MONDAY


def _day(start: date, on: date) -> int:
    return CHINA_CALENDAR.working_days_between(start, on)


def _loose_ends(
    definition: BundleDefinition, entries: Sequence[BundleItem], answers: Answers | None
) -> tuple[set[str], set[str]]:
    """Which items wait for nothing, and which nothing waits for, for any answers (membership only)."""
    begin, end = set[str](), set[str]()
    met = set[tuple[str, ...]]()
    for chosen in combinations(definition) if answers is None else (answers,):
        taking_part = items_for(definition, chosen)
        key = tuple(entry.item for entry in taking_part)
        if key in met:
            continue
        met.add(key)
        awaited = {edge.item for entry in taking_part for edge in entry.after}
        begin.update(entry.item for entry in taking_part if not any(edge.item in key for edge in entry.after))
        end.update(item for item in key if item not in awaited)
    if not met:  # nothing can be chosen: show the order as written
        awaited = {edge.item for entry in entries for edge in entry.after}
        begin.update(entry.item for entry in entries if not entry.after)
        end.update(entry.item for entry in entries if entry.item not in awaited)
    return begin, end


def _lanes(definition: BundleDefinition, catalogue: Catalogue, steps: Sequence[Step]) -> Iterator[Department]:
    parts = (definition.departments.lead, *definition.departments.cooperating)
    known = dict.fromkeys([*(part.department for part in parts), *(step.department.id for step in steps)])
    owners = {step.department.id for step in steps}
    return (catalogue.departments[name] for name in known if name in owners)
