"""The procedure as BPMN 2.0 XML with its diagram: opens in common modelling tools, laid out as the SVG is.

Not executable: it shows the order for discussion between departments. The case itself is carried by the law's core.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree as ET

from bundles.diagram.elements import SPLIT, Node, NodeKind, Process, Way
from bundles.diagram.flow import Flow
from bundles.diagram.interchange import placed, write_diagram
from bundles.diagram.process import process_of
from bundles.findings import Text

MODEL: Final = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DIAGRAM: Final = "http://www.omg.org/spec/BPMN/20100524/DI"
BOUNDS: Final = "http://www.omg.org/spec/DD/20100524/DC"
EDGES: Final = "http://www.omg.org/spec/DD/20100524/DI"
TARGET: Final = "urn:onego:bundle:"
_PREFIXES: Final = {"": MODEL, "bpmndi": DIAGRAM, "dc": BOUNDS, "di": EDGES}
_WINDOW: Final = Text(zh="综合窗口", en="One window")


def bpmn(flow: Flow) -> str:
    """Write the flow as a BPMN 2.0 file, UTF-8 text with its declaration."""
    process = process_of(flow)
    names = [_WINDOW, *(department.name for department in flow.departments)]
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
    write_diagram(root, process, placed(process, len(names)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _process(root: ET.Element, flow: Flow, process: Process, names: Sequence[Text]) -> None:
    attributes = {"id": "process", "name": flow.definition.name.zh, "isExecutable": "false"}
    element = ET.SubElement(root, "process", attributes)
    lanes = ET.SubElement(element, "laneSet", {"id": "lanes"})
    for place, name in enumerate(names):
        lane = ET.SubElement(lanes, "lane", {"id": f"lane-{place}", "name": name.zh})
        _documentation(lane, (f"{name.zh} / {name.en}",))
        for node in process.nodes:
            if node.lane == place:
                ET.SubElement(lane, "flowNodeRef").text = node.id
    for node in process.nodes:
        _node(element, node, process)
    for one in process.flows:
        _sequence_flow(element, one)


def _node(process_element: ET.Element, node: Node, process: Process) -> None:
    named = {"name": node.name} if node.name else {}
    leaving = [one for one in process.flows if one.link[0] == node.id]
    element = ET.SubElement(process_element, node.kind.value, {"id": node.id, **named, **_direction(node)})
    for one in leaving:
        if one.default:
            element.set("default", one.id)
    _documentation(element, node.notes)
    for one in process.flows:
        if one.link[1] == node.id:
            ET.SubElement(element, "incoming").text = one.id
    for one in leaving:
        ET.SubElement(element, "outgoing").text = one.id


def _direction(node: Node) -> dict[str, str]:
    if node.kind not in (NodeKind.PARALLEL, NodeKind.INCLUSIVE):
        return {}
    return {"gatewayDirection": "Diverging" if node.id.startswith(SPLIT) else "Converging"}


def _sequence_flow(process_element: ET.Element, way: Way) -> None:
    named = {"name": way.label.zh} if way.label else {}
    attributes = {"id": way.id, **named, "sourceRef": way.link[0], "targetRef": way.link[1]}
    written = ET.SubElement(process_element, "sequenceFlow", attributes)
    if way.condition is not None:
        # BPMN 2.0 8.4.6: what is said in words, not in an expression language, is documentation.
        condition = ET.SubElement(written, "conditionExpression")
        _documentation(condition, (f"{way.condition.zh} / {way.condition.en}",))


def _documentation(element: ET.Element, notes: Sequence[str]) -> None:
    if notes:
        ET.SubElement(element, "documentation").text = "\n".join(notes)
