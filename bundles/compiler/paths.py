"""Longest paths on dates for every day an acceptance may fall on: cheap where units agree, exact where they mix.

A path in working days is a sum. Where working days, calendar days and months meet, which of two limits is longer
depends on the day of acceptance: a fortnight over the October holidays is four working days shorter than in March.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final

from domain.calendar_cn import CHINA_CALENDAR
from domain.counting import advance, roll
from domain.limits import Limit, Unit
from domain.path import Node


@cache
def acceptance_days() -> tuple[date, ...]:
    """Every day of the two years before the last published one, so that all that follows is published as well."""
    last = max(table.year for table in CHINA_CALENDAR.years if table.status == "published")
    first = date(last - 2, 1, 1)
    return tuple(first + timedelta(days=number) for number in range((date(last, 1, 1) - first).days))


SAMPLE: Final = date(2026, 3, 2)  # an ordinary Monday, for limits of one unit


@lru_cache(maxsize=65536)
def ends(start: date, limit: Limit) -> date:
    """The last day of a limit, as the legal clock counts it."""
    last = advance(start, limit, CHINA_CALENDAR)
    return roll(last, CHINA_CALENDAR) if limit.unit in (Unit.CALENDAR_DAY, Unit.MONTH) else last


def days_to_look_at(limits: Iterable[Limit]) -> tuple[date, ...]:
    """One day where all limits are in working days, else every day of two published years."""
    units = {limit.unit for limit in limits}
    return (SAMPLE,) if units <= {Unit.WORKING_DAY} else acceptance_days()


def later(a: Limit, b: Limit) -> date | None:
    """The first day from which `a` ends later than `b`; None when it never does."""
    if a.unit is b.unit:
        return SAMPLE if a.amount > b.amount else None
    return next((day for day in acceptance_days() if ends(day, a) > ends(day, b)), None)


@dataclass(frozen=True, kw_only=True)
class Longest:
    """Where the longest path ends for one start: the day, and the items on it, first to last."""

    start: date
    on: date
    path: tuple[str, ...]


def longest(nodes: Sequence[Node], start: date, *, counted: frozenset[str] | None = None) -> Longest:
    """The longest path from one start. With `counted`, the other items take no time. Nodes come in order."""
    done: dict[str, tuple[date, str]] = {}
    for node in nodes:
        before, begins = max(
            ((name, done[name][0]) for name in node.after), key=lambda pair: pair[1], default=("", start)
        )
        free = counted is not None and node.id not in counted
        done[node.id] = (begins if free else _ends(begins, node), before)
    last = max(done, key=lambda name: done[name][0])
    on, path = done[last][0], [last]
    while done[path[0]][1]:
        path.insert(0, done[path[0]][1])
    return Longest(start=start, on=on, path=tuple(path))


def _ends(begins: date, node: Node) -> date:
    return max(begins, node.fixed) if node.fixed else ends(begins, node.limit)


def in_order(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """The nodes, each after those it waits for. ValueError for a cycle."""
    waiting, placed, done = list(nodes), list[Node](), set[str]()
    while waiting:
        ready = [node for node in waiting if done.issuperset(node.after)]
        if not ready:
            raise ValueError("these nodes wait for each other")
        placed.extend(ready)
        done.update(node.id for node in ready)
        waiting = [node for node in waiting if node.id not in done]
    return tuple(placed)
