"""How the limits of a bundle's items compose: the longest path over their order, on dates (GZ 13.3, OneGo 2.10(8))."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.calendar import WorkingCalendar
from domain.clock import Due, Exclusion, Extension
from domain.limits import Limit


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """One item's limit in the order: `after` names the nodes whose results it needs."""

    id: str
    limit: Limit
    after: tuple[str, ...] = ()
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
    """Compute the planned due date of every node and of the whole."""
    raise NotImplementedError


def shifted(
    published: Limit, nodes: Sequence[Node], start: date, calendar: WorkingCalendar, *, today: date | None = None
) -> Due:
    """Compute the bundle's committed date: the published limit, moved only as far as the critical path moves."""
    raise NotImplementedError


def joint_ceiling(
    start: date,
    calendar: WorkingCalendar,
    *,
    exclusions: Sequence[Exclusion] = (),
    extension: Extension | None = None,
    today: date | None = None,
) -> Due:
    """Compute the latest date under joint handling: 45 working days, 15 more if extended (许可法 42(2))."""
    raise NotImplementedError
