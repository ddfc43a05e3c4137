"""Gateways where ways part and meet: parallel where all are taken, inclusive where answers decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from typing import Final

from bundles.diagram.elements import ISSUE, JOIN, MEETING, OTHERWISE, SPLIT, Node, NodeKind, Process, Way
from bundles.diagram.rows import Link
from bundles.findings import Text

_WHICH: Final = Text(zh="涉及哪些事项？", en="Which items take part, by the applicant's answers?")


def gathered(tasks: Sequence[Node], links: Mapping[Link, Text | None]) -> tuple[list[Node], dict[Link, Text | None]]:
    """Let tasks that wait for just the same others meet these at one place: m + n ways instead of m times n.

    The meeting place stands among the nodes until its gateways take its place.
    """
    nodes, left = list(tasks), dict(links)
    for number, (starts, ends) in enumerate(_awaited_alike(links), start=1):
        meeting = f"{MEETING}{number}"
        lane = next(node.lane for node in nodes if node.id == starts[0])
        first = next(place for place, node in enumerate(nodes) if node.id in ends)
        nodes.insert(first, Node(id=meeting, kind=NodeKind.PARALLEL, lane=lane))
        # Who has come to the meeting place has ways on from there, also to the end.
        left = {(start, end): said for (start, end), said in left.items() if start not in starts or end not in ends}
        ending = [left.pop((start, ISSUE)) for start in starts if (start, ISSUE) in left]
        elsewhere = any(start in starts for start, _ in left)
        left |= dict.fromkeys((start, meeting) for start in starts)
        # The last to be awaited is an item, never acceptance: its way says just when the next item takes part.
        left |= {(meeting, end): links[starts[-1], end] for end in ends}
        if (ending or elsewhere) and all(left[meeting, end] is not None for end in ends):
            left[meeting, ISSUE] = OTHERWISE
    return nodes, left


def _awaited_alike(links: Mapping[Link, Text | None]) -> list[tuple[tuple[str, ...], list[str]]]:
    """Several starts with the several ends that all wait for just these."""
    after: dict[tuple[str, ...], list[str]] = {}
    for end in dict.fromkeys(end for _, end in links):
        after.setdefault(tuple(start for start, other in links if other == end), []).append(end)
    return [(starts, ends) for starts, ends in after.items() if len(starts) > 1 and len(ends) > 1]


def with_gateways(tasks: Sequence[Node], links: Mapping[Link, Text | None], always: Text) -> Process:
    """Put a gateway after each node that several ways leave, and before each at which several arrive."""
    before, after = _joins(tasks, links), _splits(tasks, links)
    asking = {gateway.id for gateway in after.values() if gateway.kind is NodeKind.INCLUSIVE}
    ways = dict[Link, Text | None]()
    for (start, end), condition in links.items():
        link = (after[start].id if start in after else start, before[end].id if end in before else end)
        # A way that stands alone is always taken; beside others that ask, tools want that said.
        ways[link] = (condition or always) if link[0] in asking else None
    for node in tasks:
        inner = [one.id for one in _around(node, before, after)]
        ways |= dict.fromkeys(pairwise(inner))
    return Process(
        nodes=tuple(chain.from_iterable(_around(node, before, after) for node in tasks)),
        flows=tuple(_way(f"flow-{number}", link, ways[link]) for number, link in enumerate(ways, start=1)),
    )


def _around(node: Node, before: Mapping[str, Node], after: Mapping[str, Node]) -> list[Node]:
    itself = None if node.id.startswith(MEETING) else node
    return [one for one in (before.get(node.id), itself, after.get(node.id)) if one is not None]


def _splits(tasks: Sequence[Node], links: Mapping[Link, Text | None]) -> dict[str, Node]:
    found = {}
    for node in tasks:
        leaving = [condition for (start, _), condition in links.items() if start == node.id]
        if len(leaving) > 1:
            asks = any(condition is not None for condition in leaving)
            notes = (f"{_WHICH.zh} / {_WHICH.en}",) if asks else ()
            kind = NodeKind.INCLUSIVE if asks else NodeKind.PARALLEL
            name = _WHICH.zh if asks else ""
            found[node.id] = Node(id=f"{SPLIT}{node.id}", kind=kind, lane=node.lane, name=name, notes=notes)
    return found


def _joins(tasks: Sequence[Node], links: Mapping[Link, Text | None]) -> dict[str, Node]:
    conditional = {end for (_, end), condition in links.items() if condition is not None}
    found = {}
    for node in tasks:
        arriving = [start for start, end in links if end == node.id]
        if len(arriving) > 1:
            # Ways that may stay untaken are not waited for.
            maybe = any(start in conditional or links[start, node.id] is not None for start in arriving)
            kind = NodeKind.INCLUSIVE if maybe else NodeKind.PARALLEL
            found[node.id] = Node(id=f"{JOIN}{node.id}", kind=kind, lane=node.lane)
    return found


def _way(name: str, link: Link, condition: Text | None) -> Way:
    default = condition is OTHERWISE
    return Way(id=name, link=link, condition=None if default else condition, default=default)
