"""From boxes, links and lanes to coordinates: the same layout draws the SVG and fills the BPMN diagram."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import Final, TypeAlias

from bundles.diagram.routes import Level, Route, Routes, routes
from bundles.diagram.rows import Box, Cells, Link, cells

Point: TypeAlias = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Spacing:
    """Distances in pixels. `gutter` and `row_gap` are the least there is; every track beyond the first adds `track`.

    `row_height` is the least height of a row.
    """

    left: int = 0
    top: int = 0
    gutter: int = 36
    row_gap: int = 20
    row_height: int = 20
    lane_padding: int = 14
    track: int = 12


@dataclass(frozen=True, kw_only=True)
class Label:
    """How wide a link's words are; they stand on its last level run, or on the one after its start's gutter."""

    width: int
    at_start: bool = False


_NO_LABELS: Final[Mapping[Link, Label]] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A rectangle by its upper left corner."""

    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        """The vertical middle."""
        return self.y + self.height // 2


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Where everything is. `lanes` span the whole width; `ways` are the corners of each link, from box to box.

    `labels` are the points on the links over which their words begin: no other line is drawn up to the row's top.
    """

    boxes: Mapping[str, Frame]
    lanes: tuple[Frame, ...]
    ways: Mapping[Link, tuple[Point, ...]]
    labels: Mapping[Link, Point]
    width: int
    height: int


def lay_out(
    boxes: Sequence[Box],
    links: Sequence[Link],
    *,
    lanes: int,
    spacing: Spacing,
    labels: Mapping[Link, Label] = _NO_LABELS,
) -> Layout:
    """Place boxes in columns and lanes and route the links. ValueError for a cycle."""
    grid = cells(boxes, links, lanes)
    found = routes(links, grid)
    columns, right = _columns(boxes, grid, found, spacing, _wanted(labels, grid))
    rows, lane_frames, bottom = _rows(boxes, grid, found, spacing, right)
    frames = {box.id: _frame(box, grid, columns, rows) for box in boxes}
    tracks = {
        upright: columns[gutter][0] + columns[gutter][1] + spacing.gutter // 2 + place * spacing.track
        for gutter, uprights in found.gutters.items()
        for place, upright in enumerate(uprights)
    }
    ways, words = dict[Link, tuple[Point, ...]](), dict[Link, Point]()
    for route in found.routes:
        start, end = frames[route.link[0]], frames[route.link[1]]
        xs = [start.x + start.width, *(tracks[upright] for upright in route.uprights), end.x]
        ways[route.link] = _corners(route, xs, rows, spacing)
        if route.link in labels:
            gutter = _gutter(route.link, labels[route.link], grid)
            level = route.levels[sum(upright.gutter <= gutter for upright in route.uprights)]
            free = _right_of_tracks(gutter, columns, found, spacing)
            words[route.link] = (free, _height(level, rows, spacing))
    return Layout(boxes=frames, lanes=lane_frames, ways=ways, labels=words, width=right, height=bottom)


def _gutter(link: Link, label: Label, grid: Cells) -> int:
    """The gutter in which a link's words stand, right of the uprights."""
    return grid.column[link[0]] if label.at_start else grid.column[link[1]] - 1


def _wanted(labels: Mapping[Link, Label], grid: Cells) -> dict[int, int]:
    """How much width each gutter needs for words."""
    wanted: dict[int, int] = {}
    for link, label in labels.items():
        gutter = _gutter(link, label, grid)
        wanted[gutter] = max(wanted.get(gutter, 0), label.width)
    return wanted


def _right_of_tracks(gutter: int, columns: Sequence[tuple[int, int]], found: Routes, spacing: Spacing) -> int:
    x, width = columns[gutter]
    return x + width + spacing.gutter // 2 + _tracks_width(gutter, found, spacing)


def _tracks_width(gutter: int, found: Routes, spacing: Spacing) -> int:
    return max(0, len(found.gutters.get(gutter, ())) - 1) * spacing.track


def _columns(
    boxes: Sequence[Box], grid: Cells, found: Routes, spacing: Spacing, wanted: Mapping[int, int]
) -> tuple[list[tuple[int, int]], int]:
    """For each column its left edge and width, and where the last one and its gutter end."""
    x = spacing.left + spacing.gutter // 2
    columns = []
    for column in range(grid.columns):
        width = max(box.width for box in boxes if grid.column[box.id] == column)
        columns.append((x, width))
        x += width + spacing.gutter + _tracks_width(column, found, spacing) + wanted.get(column, 0)
    return columns, x - spacing.gutter // 2


def _rows(
    boxes: Sequence[Box], grid: Cells, found: Routes, spacing: Spacing, right: int
) -> tuple[list[tuple[int, int]], tuple[Frame, ...], int]:
    """For each row its top and height; the lanes' frames; where the last one ends."""
    y = spacing.top
    rows: list[tuple[int, int]] = []
    lanes = []
    for first, count in grid.lanes:
        top = y
        for row in range(first, first + count):
            gap = spacing.lane_padding if row == first else spacing.row_gap
            tracks = found.channels.get(row, 0)
            y += gap + tracks * spacing.track
            heights = [box.height for box in boxes if grid.row[box.id] == row]
            rows.append((y, max([*heights, spacing.row_height])))
            y += rows[-1][1]
        y += spacing.lane_padding
        lanes.append(Frame(x=0, y=top, width=right, height=y - top))
    return rows, tuple(lanes), y


def _frame(box: Box, grid: Cells, columns: Sequence[tuple[int, int]], rows: Sequence[tuple[int, int]]) -> Frame:
    x, width = columns[grid.column[box.id]]
    y, height = rows[grid.row[box.id]]
    # Middles are kept even, so that lines between boxes of different heights stay level.
    return Frame(
        x=x + (width - box.width) // 2,
        y=y + height // 2 - box.height // 2,
        width=box.width,
        height=box.height,
    )


def _corners(route: Route, xs: Sequence[int], rows: Sequence[tuple[int, int]], spacing: Spacing) -> tuple[Point, ...]:
    points: list[Point] = []
    for level, (left, right) in zip(route.levels, pairwise(xs), strict=True):
        y = _height(level, rows, spacing)
        points += [(left, y), (right, y)]
    return tuple(dict.fromkeys(points))


def _height(level: Level, rows: Sequence[tuple[int, int]], spacing: Spacing) -> int:
    top, height = rows[level.row]
    if level.track is None:
        return top + height // 2
    return top - (level.track + 1) * spacing.track + spacing.track // 2 - 2
