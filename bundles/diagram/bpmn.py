"""The procedure as BPMN 2.0 XML with its diagram: opens in common modelling tools, laid out as the SVG is.

Not executable: it shows the order for discussion between departments. The case itself is carried by the law's core.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as ET

from bundles.diagram.flow import Flow
from bundles.diagram.layout import Frame, Layout, Point, Spacing, lay_out
from bundles.diagram.process import Node, NodeKind, Process, process_of
from bundles.diagram.rows import Box

MODEL: Final = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DIAGRAM: Final = "http://www.omg.org/spec/BPMN/20100524/DI"
BOUNDS: Final = "http://www.omg.org/spec/DD/20100524/DC"
EDGES: Final = "http://www.omg.org/spec/DD/20100524/DI"
INSTANCE: Final = "http://www.w3.org/2001/XMLSchema-instance"
TARGET: Final = "urn:onego:bundle:"
_SIZES: Final = {
    NodeKind.START: (36, 36),
    NodeKind.END: (36, 36),
    NodeKind.TASK: (150, 80),
    NodeKind.PARALLEL: (50, 50),
    NodeKind.INCLUSIVE: (50, 50),
}
_POOL: Final = 30  # width of the pool's own title; a lane's stands right of it
_LANE: Final = 30
_SPACING: Final = Spacing(left=_POOL + _LANE, gutter=40, row_gap=30, lane_padding=30, track=14)
_PREFIXES: Final = {"": MODEL, "bpmndi": DIAGRAM, "dc": BOUNDS, "di": EDGES, "xsi": INSTANCE}


def bpmn(flow: Flow) -> str:
    """Write the flow as a BPMN 2.0 file, UTF-8 text with its declaration."""
    process = process_of(flow)
    names = ["综合窗口", *(department.name.zh for department in flow.departments)]
    boxes = [Box(id=node.id, lane=node.lane, width=width, height=height) for node, (width, height) in _sized(process)]
    links = [one.link for one in process.flows]
    layout = lay_out(boxes, links, lanes=len(names), spacing=_SPACING)
    root = ET.Element("definitions", {f"xmlns:{key}" if key else "xmlns": uri for key, uri in _PREFIXES.items()})
    root.attrib |= {
        "id": "definitions",
        "name": flow.definition.name.zh,
        "targetNamespace": f"{TARGET}{flow.definition.id}",
        "exporter": "OneGo",
        "exporterVersion": flow.definition.pin,
    }
    collaboration = ET.SubElement(root, "collaboration", {"id": "collaboration"})
    _documentation(collaboration, (f"{flow.definition.name.zh} / {flow.definition.name.en} {flow.definition.pin}",))
    pool = {"id": "pool", "name": flow.definition.name.zh, "processRef": "process"}
    ET.SubElement(collaboration, "participant", pool)
    _process(root, flow, process, names)
    _diagram(root, process, layout)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _sized(process: Process) -> list[tuple[Node, tuple[int, int]]]:
    return [(node, _SIZES[node.kind]) for node in process.nodes]


def _process(root: ET.Element, flow: Flow, process: Process, names: Sequence[str]) -> None:
    attributes = {"id": "process", "name": flow.definition.name.zh, "isExecutable": "false"}
    element = ET.SubElement(root, "process", attributes)
    lanes = ET.SubElement(element, "laneSet", {"id": "lanes"})
    for place, name in enumerate(names):
        lane = ET.SubElement(lanes, "lane", {"id": f"lane-{place}", "name": name})
        for node in process.nodes:
            if node.lane == place:
                ET.SubElement(lane, "flowNodeRef").text = node.id
    for node in process.nodes:
        _node(element, node, process)
    for one in process.flows:
        attributes = {"id": one.id, "sourceRef": one.link[0], "targetRef": one.link[1]}
        written = ET.SubElement(element, "sequenceFlow", attributes)
        if one.condition is not None:
            condition = ET.SubElement(written, "conditionExpression", {"xsi:type": "tFormalExpression"})
            condition.text = f"{one.condition.zh} / {one.condition.en}"


def _node(process_element: ET.Element, node: Node, process: Process) -> None:
    named = {"name": node.name} if node.name else {}
    element = ET.SubElement(process_element, node.kind.value, {"id": node.id, **named, **_direction(node)})
    _documentation(element, node.notes)
    for one in process.flows:
        if one.link[1] == node.id:
            ET.SubElement(element, "incoming").text = one.id
    for one in process.flows:
        if one.link[0] == node.id:
            ET.SubElement(element, "outgoing").text = one.id


def _direction(node: Node) -> dict[str, str]:
    if node.kind not in (NodeKind.PARALLEL, NodeKind.INCLUSIVE):
        return {}
    return {"gatewayDirection": "Diverging" if node.id.endswith("-split") else "Converging"}


def _documentation(element: ET.Element, notes: Sequence[str]) -> None:
    if notes:
        ET.SubElement(element, "documentation").text = "\n".join(notes)


def _diagram(root: ET.Element, process: Process, layout: Layout) -> None:
    diagram = ET.SubElement(root, "bpmndi:BPMNDiagram", {"id": "diagram"})
    plane = ET.SubElement(diagram, "bpmndi:BPMNPlane", {"id": "plane", "bpmnElement": "collaboration"})
    _shape(plane, "pool", Frame(x=0, y=0, width=layout.width, height=layout.height), isHorizontal="true")
    for place, lane in enumerate(layout.lanes):
        frame = Frame(x=_POOL, y=lane.y, width=layout.width - _POOL, height=lane.height)
        _shape(plane, f"lane-{place}", frame, isHorizontal="true")
    for node in process.nodes:
        _shape(plane, node.id, layout.boxes[node.id])
    for one in process.flows:
        _edge(plane, one.id, layout.ways[one.link])


def _shape(plane: ET.Element, name: str, frame: Frame, **more: str) -> None:
    shape = ET.SubElement(plane, "bpmndi:BPMNShape", {"id": f"shape-{name}", "bpmnElement": name, **more})
    size = {"x": frame.x, "y": frame.y, "width": frame.width, "height": frame.height}
    ET.SubElement(shape, "dc:Bounds", {key: str(value) for key, value in size.items()})


def _edge(plane: ET.Element, name: str, points: Sequence[Point]) -> None:
    edge = ET.SubElement(plane, "bpmndi:BPMNEdge", {"id": f"edge-{name}", "bpmnElement": name})
    for x, y in points:
        ET.SubElement(edge, "di:waypoint", {"x": str(x), "y": str(y)})
