"""How links run between boxes: level in free rows or in channels between rows, upright in the gutters between columns.

Nothing crosses a box. Links that leave one box share an upright, and so do those that arrive at one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bundles.diagram.rows import Cells, Link


@dataclass(frozen=True, kw_only=True)
class Upright:
    """A vertical run in the gutter right of a column; `track` counts from the left once all are known."""

    gutter: int
    arriving: bool
    box: str


@dataclass(frozen=True, kw_only=True)
class Level:
    """A horizontal run: in the middle of a row, or on a track of the channel above a row."""

    row: int
    track: int | None = None


@dataclass(frozen=True, kw_only=True)
class Route:
    """One link's way from right to left edge of two boxes: uprights and the levels before, between and after them."""

    link: Link
    uprights: tuple[Upright, ...]
    levels: tuple[Level, ...]


@dataclass
class Routes:
    """All ways, the tracks of each gutter in order from the left, and how many tracks each channel needs."""

    routes: list[Route] = field(default_factory=list)
    gutters: dict[int, list[Upright]] = field(default_factory=dict)
    channels: dict[int, int] = field(default_factory=dict)


def routes(links: Sequence[Link], cells: Cells) -> Routes:
    """Find a way for every link, short ones first so that they get the straight lines."""
    found = Routes()
    grid = _Grid(cells)
    for link in sorted(links, key=lambda one: cells.column[one[1]] - cells.column[one[0]]):
        found.routes.append(_route(link, links, grid))
    for gutter in range(cells.columns):
        found.gutters[gutter] = _tracks(gutter, found.routes, cells)
    found.channels = {row: len(tracks) for row, tracks in grid.channels.items()}
    return found


def _tracks(gutter: int, ways: Sequence[Route], cells: Cells) -> list[Upright]:
    """The uprights of a gutter from the left, so that no line seems to go on where another one begins.

    An upright reached along some level stands left of those that leave along the same level. Where that goes round in a
    circle, lines meet that lead to the same boxes anyway.
    """
    reached: dict[Upright, list[Level]] = {}
    left: dict[Upright, list[Level]] = {}
    for way in ways:
        for place, upright in enumerate(way.uprights):
            if upright.gutter == gutter:
                reached.setdefault(upright, []).append(way.levels[place])
                left.setdefault(upright, []).append(way.levels[place + 1])
    waiting = sorted(reached, key=lambda one: (one.arriving, -cells.row[one.box]))
    placed: list[Upright] = []
    while waiting:
        free = [
            one for one in waiting if not any(_before(reached[other], left[one]) for other in waiting if other != one)
        ]
        placed.append((free or waiting)[0])
        waiting.remove(placed[-1])
    return placed


def _before(reached: Sequence[Level], left: Sequence[Level]) -> bool:
    return any(level in left for level in reached)


class _Grid:
    """Which cells and which tracks of channels are taken."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.boxes = {(cells.column[box], cells.row[box]) for box in cells.column}
        self.passed: dict[tuple[int, int], Link] = {}
        self.channels: dict[int, list[list[tuple[int, int, Link]]]] = {}

    def free(self, row: int, columns: range, link: Link) -> bool:
        """Whether a link may pass through these cells: no box, and no line but one that starts or ends with it."""
        return not any(
            (column, row) in self.boxes or not self._alike(self.passed.get((column, row)), link) for column in columns
        )

    @staticmethod
    def _alike(other: Link | None, link: Link) -> bool:
        return other is None or other[0] == link[0] or other[1] == link[1]

    def take(self, row: int, columns: range, link: Link) -> Level:
        self.passed.update(dict.fromkeys(((column, row) for column in columns), link))
        return Level(row=row)

    def channel(self, row: int, columns: range, link: Link) -> Level:
        """A track of the channel above a row, shared with links to the same box."""
        tracks = self.channels.setdefault(row, [])
        for number, track in enumerate(tracks):
            if all(last < columns.start or columns.stop < first or other[1] == link[1] for first, last, other in track):
                track.append((columns.start, columns.stop, link))
                return Level(row=row, track=number)
        tracks.append([(columns.start, columns.stop, link)])
        return Level(row=row, track=len(tracks) - 1)


def _route(link: Link, links: Sequence[Link], grid: _Grid) -> Route:
    start, end = link
    cells = grid.cells
    first, last = cells.column[start], cells.column[end]
    here, there = cells.row[start], cells.row[end]
    between = range(first + 1, last)
    leaving = Upright(gutter=first, arriving=False, box=start)
    arriving = Upright(gutter=last - 1, arriving=True, box=end)
    if here == there and grid.free(here, between, link):
        return Route(link=link, uprights=(), levels=(grid.take(here, between, link),))
    if not between:
        several = sum(one[0] == start for one in links) > 1 or sum(one[1] == end for one in links) == 1
        upright = leaving if several else arriving
        return Route(link=link, uprights=(upright,), levels=(Level(row=here), Level(row=there)))
    # A line that many share runs best in the row of the box they share.
    ways = [(there, leaving), (here, arriving)]
    for row, upright in ways if sum(one[1] == end for one in links) == 1 else reversed(ways):
        if grid.free(row, between, link):
            grid.take(row, between, link)
            return Route(link=link, uprights=(upright,), levels=(Level(row=here), Level(row=there)))
    channel = grid.channel(max(here, there) if here != there else here, between, link)
    return Route(link=link, uprights=(leaving, arriving), levels=(Level(row=here), channel, Level(row=there)))
