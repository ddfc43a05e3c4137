"""From boxes, links and lanes to coordinates: the same layout draws the SVG and fills the BPMN diagram."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from bundles.diagram.routes import Level, Route, Routes, routes
from bundles.diagram.rows import Box, Cells, Link, cells

Point: TypeAlias = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Spacing:
    """Distances in pixels. `gutter` and `row_gap` are the least there is; every track beyond the first adds `track`."""

    left: int = 0
    top: int = 0
    gutter: int = 36
    row_gap: int = 20
    lane_padding: int = 14
    track: int = 12


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
    """Where everything is. `lanes` span the whole width; `ways` are the corners of each link, from box to box."""

    boxes: Mapping[str, Frame]
    lanes: tuple[Frame, ...]
    ways: Mapping[Link, tuple[Point, ...]]
    width: int
    height: int


def lay_out(boxes: Sequence[Box], links: Sequence[Link], *, lanes: int, spacing: Spacing) -> Layout:
    """Place boxes in columns and lanes and route the links. ValueError for a cycle."""
    grid = cells(boxes, links, lanes)
    found = routes(links, grid)
    columns, right = _columns(boxes, grid, found, spacing)
    rows, lane_frames, bottom = _rows(boxes, grid, found, spacing, right)
    frames = {box.id: _frame(box, grid, columns, rows) for box in boxes}
    tracks = {
        upright: columns[gutter][0] + columns[gutter][1] + spacing.gutter // 2 + place * spacing.track
        for gutter, uprights in found.gutters.items()
        for place, upright in enumerate(uprights)
    }
    ways = {}
    for route in found.routes:
        start, end = frames[route.link[0]], frames[route.link[1]]
        xs = [start.x + start.width, *(tracks[upright] for upright in route.uprights), end.x]
        ways[route.link] = _corners(route, xs, rows, spacing)
    return Layout(boxes=frames, lanes=lane_frames, ways=ways, width=right, height=bottom)


def _columns(boxes: Sequence[Box], grid: Cells, found: Routes, spacing: Spacing) -> tuple[list[tuple[int, int]], int]:
    """For each column its left edge and width, and where the last one and its gutter end."""
    x = spacing.left + spacing.gutter // 2
    columns = []
    for column in range(grid.columns):
        width = max(box.width for box in boxes if grid.column[box.id] == column)
        columns.append((x, width))
        tracks = len(found.gutters.get(column, ()))
        x += width + spacing.gutter + max(0, tracks - 1) * spacing.track
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
            rows.append((y, max(heights, default=spacing.row_gap)))
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
