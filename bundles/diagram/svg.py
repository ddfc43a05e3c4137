"""The procedure as SVG: a lane for each department, cards with limits, the critical path in heavy lines.

Text stays text. Colours are given twice, plainly for paper and old readers, and by style for dark screens; the critical
path is told by weight, double border and word as well as by colour. Titles and descriptions are in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Final

from bundles.diagram.cards import CARD_HEIGHT, CARD_WIDTH, card
from bundles.diagram.flow import Flow
from bundles.diagram.layout import Frame, Layout, Point, Spacing, lay_out
from bundles.diagram.lettering import broken
from bundles.diagram.palette import FONT, STYLE, paint
from bundles.diagram.rows import Box, Link
from bundles.diagram.told import captions, description
from bundles.entries import TYPICAL

LABEL: Final = 128
HEADER: Final = 50
FOOTER: Final = 62
PILL: Final = (96, 44)
START: Final = "-start"
END: Final = "-end"
LEAST_WIDTH: Final = 720
_RADIUS: Final = 8


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """An SVG document with its size in pixels."""

    text: str
    width: int
    height: int


def svg(flow: Flow, *, prefix: str = "diagram") -> Drawing:
    """Draw the flow as one self-contained SVG document. `prefix` keeps its ids apart where a page has several."""
    width = max(_layout(flow, top=0).width, LEAST_WIDTH)
    title, about = captions(flow)
    lines = broken(about, size=12.5, width=width - 32, most=4)
    layout = _layout(flow, top=HEADER + 18 * len(lines))
    height = layout.height + FOOTER
    name = flow.definition.name
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="{prefix}-title {prefix}-desc" lang="zh-CN" {FONT}>'
    )
    parts = [
        opening,
        f'<title id="{prefix}-title" lang="en">{escape(name.en)}: the order of its items</title>',
        f'<desc id="{prefix}-desc" lang="en">{escape(description(flow))}</desc>',
        f"<style>{STYLE}</style>",
        f'<rect class="og-sheet" {paint("sheet")} width="{width}" height="{height}"/>',
        *_heading(title, lines),
        *_lanes(flow, layout, width),
        *_ways(flow, layout),
        *_ends(layout),
        *(line for step in flow.steps for line in card(step, layout.boxes[step.item.id])),
        *_legend(flow, layout.height),
        "</svg>",
    ]
    return Drawing(text="\n".join(parts) + "\n", width=width, height=height)


def _layout(flow: Flow, *, top: int) -> Layout:
    lane = {department.id: place + 1 for place, department in enumerate(flow.departments)}
    boxes = [Box(id=START, lane=0, width=PILL[0], height=PILL[1])]
    boxes += [
        Box(id=step.item.id, lane=lane[step.department.id], width=CARD_WIDTH, height=CARD_HEIGHT) for step in flow.steps
    ]
    boxes.append(Box(id=END, lane=0, width=PILL[0], height=PILL[1]))
    return lay_out(boxes, links_of(flow), lanes=len(lane) + 1, spacing=Spacing(left=LABEL, top=top))


def links_of(flow: Flow) -> tuple[Link, ...]:
    """The links drawn: acceptance comes before what waits for nothing, the end after what nothing waits for."""
    awaited = {edge.item for step in flow.steps for edge in step.after}
    return (
        *((START, step.item.id) for step in flow.steps if not step.after),
        *((edge.item, step.item.id) for step in flow.steps for edge in step.after),
        *((step.item.id, END) for step in flow.steps if step.item.id not in awaited),
    )


def _heading(title: str, lines: Sequence[str]) -> Iterator[str]:
    yield f'<text class="og-ink" {paint("ink")} x="16" y="30" font-size="18" font-weight="600">{escape(title)}</text>'
    for number, line in enumerate(lines):
        yield _note(16, 54 + 18 * number, line)


def _lanes(flow: Flow, layout: Layout, width: int) -> Iterator[str]:
    names = ["综合窗口", *(department.name.zh for department in flow.departments)]
    titles = ["One window", *(department.name.en for department in flow.departments)]
    lead = flow.definition.departments.lead.department
    ids = ["", *(department.id for department in flow.departments)]
    for place, lane in enumerate(layout.lanes):
        shade = "lane" if place % 2 else "band"
        yield f'<g><title lang="en">{escape(titles[place])}</title>'
        yield f'<rect class="og-{shade}" {paint(shade)} y="{lane.y}" width="{width}" height="{lane.height}"/>'
        lines = broken(names[place], size=13, width=LABEL - 28, most=3)
        lines += ("（牵头部门）",) if ids[place] == lead else ()
        top = lane.middle - (len(lines) - 1) * 9 + 4
        for number, line in enumerate(lines):
            tone = "quiet" if line.startswith("（") else "ink"
            yield (
                f'<text class="og-{tone}" {paint(tone)} x="16" y="{top + number * 18}" font-size="13">'
                f"{escape(line)}</text>"
            )
        yield "</g>"
        yield f'<path class="og-rule" {paint("rule")} d="M0 {lane.y}H{width}"/>'
    last = layout.lanes[-1]
    bottom = last.y + last.height
    yield f'<path class="og-rule" {paint("rule")} d="M0 {bottom}H{width}M{LABEL - 8} {layout.lanes[0].y}V{bottom}"/>'


def _ways(flow: Flow, layout: Layout) -> Iterator[str]:
    heavy = [START, *flow.critical, END]
    critical = set(pairwise(heavy))
    for link in sorted(layout.ways, key=lambda one: one in critical):  # heavy lines lie on top
        tone = "critical" if link in critical else "line"
        yield f'<path class="og-{tone}" {paint(tone)} d="{_path(layout.ways[link])}"/>'
        yield _arrow(layout.ways[link][-1], f"{tone}-tip")


def _path(points: tuple[Point, ...]) -> str:
    """Straight runs with rounded corners; the last one ends where the arrow begins."""
    end = points[-1]
    corners = [*points[:-1], (end[0] - 6, end[1])]
    parts = [f"M{corners[0][0]} {corners[0][1]}"]
    for before, here, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(_RADIUS, _length(before, here) // 2, _length(here, after) // 2)
        a, b = _towards(here, before, radius), _towards(here, after, radius)
        parts.append(f"L{a[0]} {a[1]}Q{here[0]} {here[1]} {b[0]} {b[1]}")
    parts.append(f"L{corners[-1][0]} {corners[-1][1]}")
    return "".join(parts)


def _length(a: Point, b: Point) -> int:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _towards(start: Point, end: Point, by: int) -> Point:
    x = start[0] + (by if end[0] > start[0] else -by if end[0] < start[0] else 0)
    y = start[1] + (by if end[1] > start[1] else -by if end[1] < start[1] else 0)
    return x, y


def _arrow(tip: Point, tone: str) -> str:
    x, y = tip
    return f'<path class="og-{tone}" {paint(tone)} d="M{x} {y}L{x - 8} {y - 4.5}V{y + 4.5}Z"/>'


def _ends(layout: Layout) -> Iterator[str]:
    for box, zh, en in ((START, "一窗受理", "Acceptance at one window"), (END, "一窗发证", "Results from one window")):
        yield from _pill(layout.boxes[box], zh, en)


def _pill(frame: Frame, zh: str, en: str) -> Iterator[str]:
    place = f'x="{frame.x}" y="{frame.y}" width="{frame.width}" height="{frame.height}" rx="{frame.height // 2}"'
    yield f'<g><title lang="en">{en}</title><rect class="og-pill" {paint("pill")} {place}/>'
    yield (
        f'<text class="og-pill-ink" {paint("pill-ink")} x="{frame.x + frame.width // 2}" y="{frame.middle + 5}" '
        f'font-size="14" text-anchor="middle">{zh}</text></g>'
    )


def _legend(flow: Flow, top: int) -> Iterator[str]:
    y = top + 24
    yield f'<path class="og-critical" {paint("critical")} d="M16 {y}H52"/>'
    yield _arrow((58, y), "critical-tip")
    yield _note(68, y + 4, "关键路径：决定全程时间")
    x = 240
    if any(step.conditional for step in flow.steps):
        yield (
            f'<rect class="og-card og-dashed" {paint("card")} stroke-dasharray="5 3" x="{x}" y="{y - 9}" width="34" '
            f'height="18" rx="4"/>'
        )
        yield _note(x + 44, y + 4, "虚线框：按所选情形办理")
        x += 214
    marks = [TYPICAL.zh] if flow.definition.typical else []
    yield _note(x, y + 4, "；".join(["第几天自受理次日起算", *marks]))
    pin = f"{flow.definition.id} {flow.definition.pin}"
    yield _note(16, y + 28, f"版本 {pin}")


def _note(x: int, y: int, text: str) -> str:
    return f'<text class="og-quiet" {paint("quiet")} x="{x}" y="{y}" font-size="12">{escape(text)}</text>'
