"""How the limits of a bundle's items compose: the longest path over their order, on dates (GZ 13.3, OneGo 2.10(8)).

Planned dates are counted from planned starts: a node starts when the last predecessor is due. What really happened
lies elsewhere, since results come early or late; so an exclusion counts here by its length in days of the limit's kind,
wherever it lies. That keeps the plan free of luck: a result that comes early or late moves no date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain
from typing import Final

from domain.calendar import WorkingCalendar
from domain.clock import JOINT_EXTENSION, Due, Exclusion, Extension, due_date, excluded_spans, fixed_due
from domain.counting import advance, as_days, days_in, roll
from domain.derivation import Derivation, step
from domain.limits import Limit, Unit, working_days

JOINT_LIMIT: Final = working_days(45)


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """One item's limit in the order: `after` names the nodes whose results it needs.

    `fixed`: the date that stands in for the limit. What is excluded does not move it, an extension does.
    """

    id: str
    limit: Limit
    after: tuple[str, ...] = ()
    fixed: date | None = None
    exclusions: tuple[Exclusion, ...] = ()
    extensions: tuple[Extension, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PathResult:
    """The planned dates: `nodes` per id in the order given, `critical` the ids that fix `due`, first to last."""

    nodes: Mapping[str, Due]
    critical: tuple[str, ...]
    due: Due


def longest_path(
    nodes: Sequence[Node], start: date, calendar: WorkingCalendar, *, today: date | None = None
) -> PathResult:
    """Compute the planned due date of every node and of the whole, counted from `start`.

    `today` lets an open exclusion outgrow its announced length. Where two paths are equally long, the first in the
    order given is called critical. ValueError for no nodes, two of one id, an unknown predecessor or a cycle.
    """
    planned: dict[str, Due] = {}
    before: dict[str, str] = {}
    for node in _in_order(nodes):
        begins = start
        if node.after:
            before[node.id] = _latest(node.after, planned)
            begins = planned[before[node.id]].on
        planned[node.id] = _planned(node, begins, calendar, today)
    ids = [node.id for node in nodes]
    critical = [_latest(ids, planned)]
    while critical[0] in before:
        critical.insert(0, before[critical[0]])
    return PathResult(
        nodes={node: planned[node] for node in ids},
        critical=tuple(critical),
        due=_whole(start, planned, critical),
    )


def shifted(
    published: Limit | date, nodes: Sequence[Node], start: date, calendar: WorkingCalendar, *, today: date | None = None
) -> Due:
    """Compute the bundle's committed date: the published limit from `start`, moved as far as the critical path moves.

    The critical path moves by the working days between the longest path without and with exclusions and extensions;
    what a branch has in reserve is used up first. A date published instead of a limit is moved by extensions only.
    ValueError as in `longest_path`, TypeError for a limit in hours.
    """
    if isinstance(published, date):
        promised = fixed_due(published, start, calendar)
        nodes = [replace(node, exclusions=()) for node in nodes]
    else:
        promised = due_date(start, published, calendar)
    kept = replace(promised, derivation=(*promised.derivation, step("OneGo 2.10(8)", "path.kept", on=promised.on)))
    if not any(node.exclusions or node.extensions for node in nodes):
        return kept
    was = longest_path([replace(node, exclusions=(), extensions=()) for node in nodes], start, calendar).due
    path = longest_path(nodes, start, calendar, today=today)
    days = calendar.working_days_between(was.on, path.due.on)
    if days == 0:
        return replace(kept, suspended=path.due.suspended)
    on = calendar.nth_working_day_after(promised.on, days)
    moved = step(
        "OneGo 2.10(8)",
        "path.shifted",
        path=",".join(path.critical),
        was=was.on,
        now=path.due.on,
        days=as_days(days, Unit.WORKING_DAY),
        on=on,
    )
    leaning = {*promised.provisional_years, *path.due.provisional_years, *calendar.provisional_between(start, on)}
    return Due(
        start=start,
        on=on,
        provisional_years=tuple(sorted(leaning)),
        suspended=path.due.suspended,
        derivation=(*promised.derivation, *path.due.derivation, moved),
    )


def joint_ceiling(
    start: date,
    calendar: WorkingCalendar,
    *,
    exclusions: Sequence[Exclusion] = (),
    extension: Extension | None = None,
    today: date | None = None,
) -> Due:
    """Compute the latest date under joint handling: 45 working days, 15 more if extended (许可法 42(2))."""
    due = due_date(
        start,
        JOINT_LIMIT,
        calendar,
        exclusions=exclusions,
        extensions=() if extension is None else (extension,),
        today=today,
    )
    terms = JOINT_EXTENSION
    ceiling = step(
        terms.basis, "path.joint", start=start, limit=str(JOINT_LIMIT), approver=terms.approver, more=str(terms.max)
    )
    return replace(due, derivation=(ceiling, *due.derivation))


def _in_order(nodes: Sequence[Node]) -> Iterator[Node]:
    known = {node.id for node in nodes}
    if not nodes or len(known) != len(nodes):
        raise ValueError("a path needs nodes, each with an id of its own")
    for node in nodes:
        for needed in node.after:
            if needed not in known:
                raise ValueError(f"{node.id} comes after {needed}, which is no node of this path")
    waiting, done = list(nodes), set[str]()
    while waiting:
        ready = [node for node in waiting if done.issuperset(node.after)]
        if not ready:
            raise ValueError("these nodes wait for each other: " + ", ".join(node.id for node in waiting))
        yield from ready
        done.update(node.id for node in ready)
        waiting = [node for node in waiting if node.id not in done]


def _latest(ids: Sequence[str], planned: Mapping[str, Due]) -> str:
    return max(ids, key=lambda node: planned[node].on)  # of equals, max gives the first


@lru_cache(maxsize=8192)  # most items of most cases have neither exclusion nor extension, and many start on one day
def _planned(node: Node, start: date, calendar: WorkingCalendar, today: date | None) -> Due:
    if node.fixed is not None:
        return fixed_due(node.fixed, start, calendar, extensions=node.extensions)
    unit = node.limit.unit
    excluded = days_in(excluded_spans(node.exclusions, calendar, today), unit, calendar)
    on = advance(start, node.limit, calendar)
    if excluded:
        kind = Unit.WORKING_DAY if unit is Unit.WORKING_DAY else Unit.CALENDAR_DAY
        on = advance(on, Limit(amount=excluded, unit=kind), calendar)
    leans_from = start if unit is Unit.WORKING_DAY else on - timedelta(days=1)
    on = _settled(on, unit, calendar)
    for extension in sorted(node.extensions, key=lambda known: known.decided_on):
        on = _settled(advance(on, extension.by, calendar), extension.by.unit, calendar)
    moved = excluded or node.extensions
    return Due(
        start=start,
        on=on,
        provisional_years=() if unit is Unit.HOUR else calendar.provisional_between(leans_from, on),
        suspended=any(exclusion.end is None for exclusion in node.exclusions),
        derivation=(
            step(
                "GZ 13.3",
                "path.node_moved" if moved else "path.node",
                node=node.id,
                start=start,
                limit=str(node.limit),
                on=on,
                **_moves(node, as_days(excluded, unit)) if moved else {},
            ),
        ),
    )


def _moves(node: Node, excluded: str) -> dict[str, str]:
    return {"excluded": excluded, "extended": ",".join(str(extension.by) for extension in node.extensions)}


def _settled(last: date, unit: Unit, calendar: WorkingCalendar) -> date:
    return roll(last, calendar) if unit in (Unit.CALENDAR_DAY, Unit.MONTH) else last


def _whole(start: date, planned: Mapping[str, Due], critical: Sequence[str]) -> Due:
    on = planned[critical[-1]].on
    # Any node may become the longest once the notice is published, so the years of all nodes count.
    years = set(chain.from_iterable(due.provisional_years for due in planned.values()))
    steps: Derivation = tuple(chain.from_iterable(planned[node].derivation for node in critical))
    return Due(
        start=start,
        on=on,
        provisional_years=tuple(sorted(years)),
        suspended=any(planned[node].suspended for node in critical),
        derivation=(*steps, step("GZ 13.3", "path.longest", path=",".join(critical), on=on)),
    )
