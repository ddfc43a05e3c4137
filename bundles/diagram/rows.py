"""Where boxes stand: a column by what they wait for, a row inside the lane of their department."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Link: TypeAlias = tuple[str, str]  # ids: from, to


@dataclass(frozen=True, kw_only=True)
class Box:
    """Something to be placed: lanes count from 0 at the top, sizes are in pixels."""

    id: str
    lane: int
    width: int
    height: int


@dataclass(frozen=True, kw_only=True)
class Cells:
    """The grid: column and row of each box, the rows of each lane as (first, count)."""

    column: Mapping[str, int]
    row: Mapping[str, int]
    lanes: tuple[tuple[int, int], ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return max(self.column.values()) + 1

    @property
    def rows(self) -> int:
        """How many rows there are, over all lanes."""
        first, count = self.lanes[-1]
        return first + count


def cells(boxes: Sequence[Box], links: Sequence[Link], lanes: int) -> Cells:
    """Place boxes on a grid, each as far left as its predecessors allow. ValueError for a cycle."""
    column = _columns(boxes, links)
    local = _local_rows(boxes, links, column, lanes)
    counts = [max([local[box.id] + 1 for box in boxes if box.lane == lane], default=1) for lane in range(lanes)]
    first = [sum(counts[:lane]) for lane in range(lanes)]
    return Cells(
        column=column,
        row={box.id: first[box.lane] + local[box.id] for box in boxes},
        lanes=tuple(zip(first, counts, strict=True)),
    )


def _columns(boxes: Sequence[Box], links: Sequence[Link]) -> dict[str, int]:
    column: dict[str, int] = {}
    waiting = [box.id for box in boxes]
    while waiting:
        ready = [one for one in waiting if all(start in column for start, end in links if end == one)]
        if not ready:
            raise ValueError("these boxes wait for each other: " + ", ".join(waiting))
        for one in ready:
            column[one] = max([column[start] + 1 for start, end in links if end == one], default=0)
        waiting = [one for one in waiting if one not in column]
    return column


def _local_rows(boxes: Sequence[Box], links: Sequence[Link], column: Mapping[str, int], lanes: int) -> dict[str, int]:
    """Rows inside the lane: the row of a predecessor in the same lane where it is free, so that lines run straight."""
    lane_of = {box.id: box.lane for box in boxes}
    row: dict[str, int] = {}
    for place in range(max(column.values()) + 1):
        for lane in range(lanes):
            taken: list[int] = []
            for box in (one for one in boxes if one.lane == lane and column[one.id] == place):
                wanted = [row[start] for start, end in links if end == box.id and lane_of[start] == lane]
                row[box.id] = next(one for one in (*wanted, *range(len(boxes))) if one not in taken)
                taken.append(row[box.id])
    return row
