"""The drawing inside the BPMN file (BPMN 2.0 12, diagram interchange): where shapes, edges and their words stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final
from xml.etree import ElementTree as ET

from bundles.diagram.elements import NodeKind, Process
from bundles.diagram.layout import Frame, Label, Layout, Point, Spacing, lay_out
from bundles.diagram.lettering import width_of
from bundles.diagram.rows import Box, Link

_SIZES: Final = {
    NodeKind.START: (36, 36),
    NodeKind.END: (36, 36),
    NodeKind.TASK: (160, 100),  # three lines of text below the mark of a user's task
    NodeKind.PARALLEL: (50, 50),
    NodeKind.INCLUSIVE: (50, 50),
}
_POOL: Final = 30  # width of the pool's own title; a lane's stands right of it
_LANE: Final = 30
_SPACING: Final = Spacing(
    left=_POOL + _LANE, gutter=40, row_gap=20, row_height=_SIZES[NodeKind.TASK][1], lane_padding=20, track=14
)
_LETTER: Final = 11  # the size at which modelling tools write words beside shapes and edges
_LINE: Final = 14
_MOST_LINES: Final = 3  # as many as stand between a row's top and its middle
_LEAST_WIDTH: Final = 8 * _LETTER
_CLOSING: Final = "，。、；：？）》”"  # marks that begin no line
_OPENING: Final = "（《“"  # marks that end none
_GAP: Final = 5
_SLACK: Final = 6  # tools measure text each in their own way


def placed(process: Process, lanes: int) -> Layout:
    """Lay the process out with room for all its words."""
    sized = ((node, _SIZES[node.kind]) for node in process.nodes)
    boxes = [Box(id=node.id, lane=node.lane, width=width, height=height) for node, (width, height) in sized]
    links = [one.link for one in process.flows]
    return lay_out(boxes, links, lanes=lanes, spacing=_SPACING, labels=_labels(process))


def write_diagram(root: ET.Element, process: Process, layout: Layout) -> None:
    """Write the drawing of the collaboration below the file's root."""
    diagram = ET.SubElement(root, "bpmndi:BPMNDiagram", {"id": "diagram"})
    plane = ET.SubElement(diagram, "bpmndi:BPMNPlane", {"id": "plane", "bpmnElement": "collaboration"})
    _shape(plane, "pool", Frame(x=0, y=0, width=layout.width, height=layout.height), isHorizontal="true")
    for place, lane in enumerate(layout.lanes):
        frame = Frame(x=_POOL, y=lane.y, width=layout.width - _POOL, height=lane.height)
        _shape(plane, f"lane-{place}", frame, isHorizontal="true")
    for node in process.nodes:
        frame = layout.boxes[node.id]
        shape = _shape(plane, node.id, frame)
        if node.name and node.kind is not NodeKind.TASK:  # a task's name stands inside it
            _words(shape, _beside(node.name, frame, above=node.kind is NodeKind.INCLUSIVE))
    for one in process.flows:
        edge = _edge(plane, one.id, layout.ways[one.link])
        if one.label is not None:
            _words(edge, _over(one.label.zh, layout.labels[one.link]))


def _labels(process: Process) -> Mapping[Link, Label]:
    """Words stand where ways arrive; at their start where ways that say something else arrive at the same place."""
    said: dict[str, set[str]] = {}
    for one in process.flows:
        said.setdefault(one.link[1], set()).add(one.label.zh if one.label else "")
    return {
        one.link: Label(width=_fitting(one.label.zh) + 2 * _GAP, at_start=len(said[one.link[1]]) > 1)
        for one in process.flows
        if one.label is not None
    }


def _fitting(text: str) -> int:
    """The least width in which a text takes few enough lines, none of them ugly."""
    whole = int(width_of(text, _LETTER)) + 1
    width = min(_LEAST_WIDTH, whole)
    while width < whole and (len(_lines(text, width)) > _MOST_LINES or _ugly(_lines(text, width))):
        width += _LETTER
    return min(width, whole) + _SLACK


def _lines(text: str, width: int) -> list[str]:
    """Lines as modelling tools break Chinese: anywhere, as soon as one is full."""
    lines = [""]
    for character in text:
        if width_of(lines[-1] + character, _LETTER) > width:
            lines.append("")
        lines[-1] += character
    return lines


def _ugly(lines: Sequence[str]) -> bool:
    breaks = pairwise(lines)
    return len(lines[-1]) == 1 or any(line[-1] in _OPENING or after[0] in _CLOSING for line, after in breaks)


def _over(text: str, spot: Point) -> Frame:
    """Where a way's words stand: over the line, right of `spot`."""
    width = _fitting(text)
    height = _LINE * len(_lines(text, width - _SLACK))
    return Frame(x=spot[0] + _GAP, y=spot[1] - _GAP - height, width=width, height=height)


def _beside(text: str, frame: Frame, *, above: bool) -> Frame:
    width = int(width_of(text, _LETTER)) + _SLACK
    y = frame.y - _LINE - _GAP if above else frame.y + frame.height + _GAP
    return Frame(x=frame.x + (frame.width - width) // 2, y=y, width=width, height=_LINE)


def _shape(plane: ET.Element, name: str, frame: Frame, **more: str) -> ET.Element:
    shape = ET.SubElement(plane, "bpmndi:BPMNShape", {"id": f"shape-{name}", "bpmnElement": name, **more})
    _bounds(shape, frame)
    return shape


def _edge(plane: ET.Element, name: str, points: Sequence[Point]) -> ET.Element:
    edge = ET.SubElement(plane, "bpmndi:BPMNEdge", {"id": f"edge-{name}", "bpmnElement": name})
    for x, y in points:
        ET.SubElement(edge, "di:waypoint", {"x": str(x), "y": str(y)})
    return edge


def _words(drawn: ET.Element, frame: Frame) -> None:
    _bounds(ET.SubElement(drawn, "bpmndi:BPMNLabel"), frame)


def _bounds(drawn: ET.Element, frame: Frame) -> None:
    size = {"x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height}
    ET.SubElement(drawn, "dc:Bounds", {key: str(value) for key, value in size.items()})
