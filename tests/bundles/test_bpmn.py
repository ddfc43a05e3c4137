"""The procedure as a BPMN 2.0 file: valid by the OMG's schema, read by a strict parser, and drawn so that it reads.

SpiffWorkflow brings the schema and the parser; it reads only what is executable, so it is given a copy marked so.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from lxml import etree
from SpiffWorkflow.bpmn.parser import BpmnParser, BpmnValidator
from SpiffWorkflow.bpmn.parser.ValidationException import ValidationException

from bundles.definition import Library
from bundles.diagram.bpmn import BOUNDS, DIAGRAM, EDGES, MODEL, bpmn
from bundles.diagram.elements import NodeKind
from bundles.diagram.flow import flow_of
from bundles.load import shipped_library
from tests.bundles.compiler.workshop import build, files

TWELVE = sorted(shipped_library().bundles)
UNUSUAL = {path.stem: path for path in files("lawful")}
NODES = {f"{{{MODEL}}}{kind}" for kind in NodeKind}
ALWAYS = "所有情形"
Bounds = tuple[float, float, float, float]  # left, top, right, bottom


@pytest.fixture(scope="module", params=[*TWELVE, *UNUSUAL])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, library: Library) -> str:
    name = request.param
    if name in UNUSUAL:
        definition = build(UNUSUAL[name], tmp_path_factory.mktemp("definition")).report.definition
        assert definition is not None
    else:
        definition = library.bundles[name]
    return bpmn(flow_of(definition, library.catalogue))


@pytest.fixture
def root(written: str) -> ET.Element:
    return ET.fromstring(written.encode())  # noqa: S314 - our own output


def test_the_file_is_valid_by_the_schema_of_the_omg(written: str) -> None:
    BpmnValidator().validate(etree.fromstring(written.encode()))


def test_the_schema_would_refuse_a_file_out_of_order(library: Library) -> None:
    written = bpmn(flow_of(library.bundles["newborn"], library.catalogue))
    swapped = re.sub(r"(<incoming>.*</incoming>)\s*(<outgoing>.*</outgoing>)", r"\2\1", written)
    with pytest.raises(ValidationException, match="not expected"):
        BpmnValidator().validate(etree.fromstring(swapped.encode()))


def test_lanes_come_before_nodes_and_nodes_before_flows(root: ET.Element) -> None:
    """The schema wants lanes first, and libxml2 doesn't notice where they are not; readers want nodes before flows."""
    assert [child.tag.rpartition("}")[2] for child in root] == ["collaboration", "process", "BPMNDiagram"]
    order = [child.tag.rpartition("}")[2] for child in root[1]]
    assert order[0] == "laneSet"
    assert order.index("sequenceFlow") == len(order) - order.count("sequenceFlow")


def test_a_strict_parser_finds_every_node_and_way(written: str, root: ET.Element) -> None:
    parser = BpmnParser(validator=BpmnValidator())
    parser.add_bpmn_xml(etree.fromstring(written.replace('isExecutable="false"', 'isExecutable="true"').encode()))
    found = parser.get_spec("process").task_specs
    nodes = {node.get("id"): node for node in root.iter() if node.tag in NODES}
    assert set(nodes) <= set(found)
    flows = {(one.get("sourceRef"), one.get("targetRef")) for one in root.iter(f"{{{MODEL}}}sequenceFlow")}
    assert {(name, after.name) for name in nodes for after in found[name].outputs if after.name in nodes} == flows


def test_every_reference_points_to_something_of_the_right_kind(root: ET.Element) -> None:
    known = {element.get("id"): element for element in root.iter() if element.get("id")}
    assert len(known) == sum(element.get("id") is not None for element in root.iter()), "each id stands once"
    flows = list(root.iter(f"{{{MODEL}}}sequenceFlow"))
    for end, name in (("sourceRef", "outgoing"), ("targetRef", "incoming")):
        told = sorted(
            (node.get("id", ""), one.text or "") for node in root.iter() for one in node.findall(f"{{{MODEL}}}{name}")
        )
        assert told == sorted((one.get(end, ""), one.get("id", "")) for one in flows)
    nodes = sorted(node.get("id", "") for node in root.iter() if node.tag in NODES)
    assert sorted(ref.text or "" for ref in root.iter(f"{{{MODEL}}}flowNodeRef")) == nodes, "each in one lane"
    lanes = [lane.get("id", "") for lane in root.iter(f"{{{MODEL}}}lane")]
    drawn = [shape.get("bpmnElement", "") for shape in root.iter(f"{{{DIAGRAM}}}BPMNShape")]
    assert sorted(drawn) == sorted(["pool", *lanes, *nodes])
    edges = [edge.get("bpmnElement", "") for edge in root.iter(f"{{{DIAGRAM}}}BPMNEdge")]
    assert sorted(edges) == sorted(one.get("id", "") for one in flows)


def test_conditions_in_words_are_no_formal_expressions(root: ET.Element) -> None:
    """BPMN 2.0 8.4.6: natural language is captured in the documentation; a formal expression would be executable."""
    for condition in root.iter(f"{{{MODEL}}}conditionExpression"):
        assert not condition.attrib
        assert not (condition.text or "").strip()
        assert [child.tag for child in condition] == [f"{{{MODEL}}}documentation"]
        assert " / " in (condition[0].text or "")


def test_each_way_out_of_an_inclusive_gateway_says_when_it_is_taken(root: ET.Element) -> None:
    """BPMN 2.0 10.6.3: by its condition, or as the default, which is taken only if no condition holds."""
    flows = list(root.iter(f"{{{MODEL}}}sequenceFlow"))
    for gateway in root.iter(f"{{{MODEL}}}inclusiveGateway"):
        leaving = [one for one in flows if one.get("sourceRef") == gateway.get("id")]
        asking = [one for one in leaving if one.find(f"{{{MODEL}}}conditionExpression") is not None]
        silent = [one.get("id") for one in leaving if one not in asking]
        if len(leaving) > 1:
            assert silent == [one for one in [gateway.get("default")] if one]
            assert all(one.get("name") for one in leaving)
            assert not (silent and any(one.get("name") == ALWAYS for one in asking)), "this default is never taken"
        else:
            assert not asking, "a way that stands alone is always taken"


def test_a_way_that_stands_alone_asks_nothing(root: ET.Element) -> None:
    flows = list(root.iter(f"{{{MODEL}}}sequenceFlow"))
    starts = [one.get("sourceRef") for one in flows]
    alone = [one for one in flows if starts.count(one.get("sourceRef")) == 1]
    assert alone
    assert not [one.get("id") for one in alone if one.get("name") or len(one)]


def test_the_file_is_the_same_every_time(library: Library) -> None:
    flow = flow_of(library.bundles["newborn"], library.catalogue)
    assert bpmn(flow) == bpmn(flow)


def test_limits_are_told_in_words(written: str) -> None:
    assert "个工作日" in written
    assert not re.findall(r"(?<![\w+])\d+(?:wd|mo|d|h)\b", written)


# The drawing


def _bounds(drawn: ET.Element | None) -> Bounds:
    assert drawn is not None
    box = drawn.find(f"{{{BOUNDS}}}Bounds")
    assert box is not None
    x, y, width, height = (float(box.get(name, "nan")) for name in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _shapes(root: ET.Element) -> dict[str, Bounds]:
    return {shape.get("bpmnElement", ""): _bounds(shape) for shape in root.iter(f"{{{DIAGRAM}}}BPMNShape")}


def _corners(root: ET.Element) -> Iterator[tuple[str, list[tuple[float, float]]]]:
    for edge in root.iter(f"{{{DIAGRAM}}}BPMNEdge"):
        points = edge.findall(f"{{{EDGES}}}waypoint")
        yield edge.get("bpmnElement", ""), [(float(one.get("x", "nan")), float(one.get("y", "nan"))) for one in points]


def _line(a: tuple[float, float], b: tuple[float, float]) -> Bounds:
    return min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])


def _words(root: ET.Element) -> Iterator[tuple[str, Bounds]]:
    """Whatever has a name and stands outside its shape, with the place of its words."""
    named = {one.get("id"): one.get("name", "") for one in root.iter() if one.get("id")}
    for drawn in root.iter():
        label = drawn.find(f"{{{DIAGRAM}}}BPMNLabel")
        if label is not None:
            yield named[drawn.get("bpmnElement")], _bounds(label)


def test_every_way_is_docked_on_the_borders_of_what_it_joins(root: ET.Element) -> None:
    shapes = _shapes(root)
    flows = {one.get("id"): one for one in root.iter(f"{{{MODEL}}}sequenceFlow")}
    for name, points in _corners(root):
        start, end = (shapes[flows[name].get(one, "")] for one in ("sourceRef", "targetRef"))
        assert len(points) >= 2
        assert points[0] == (start[2], (start[1] + start[3]) / 2)
        assert points[-1] == (end[0], (end[1] + end[3]) / 2)


def test_words_stand_on_no_shape_no_line_and_no_other_words(root: ET.Element) -> None:
    lanes = [box for name, box in _shapes(root).items() if name.startswith("lane-")]
    nodes = [box for name, box in _shapes(root).items() if name != "pool" and not name.startswith("lane-")]
    lines = [_line(a, b) for _, points in _corners(root) for a, b in pairwise(points)]
    words = list(_words(root))
    for name, place in words:
        assert not [other for other in (*nodes, *lines) if _meet(place, other)], name
        assert any(lane[1] <= place[1] and place[3] <= lane[3] for lane in lanes), name
    # Ways that ask the same and arrive at the same gateway share their last run, and the words on it.
    assert not [(a, b) for a, b in combinations(words, 2) if _meet(a[1], b[1]) and a != b]


def test_words_stand_only_on_ways_that_say_them(root: ET.Element) -> None:
    ways = dict(_corners(root))
    said = {one.get("id", ""): one.get("name", "") for one in root.iter(f"{{{MODEL}}}sequenceFlow")}
    for edge in root.iter(f"{{{DIAGRAM}}}BPMNEdge"):
        if (name := said[edge.get("bpmnElement", "")]) and (place := _bounds(edge.find(f"{{{DIAGRAM}}}BPMNLabel"))):
            below = (place[0], place[3], place[2], place[3] + 10)
            over = [one for one, way in ways.items() if any(_meet(below, _line(a, b)) for a, b in pairwise(way))]
            assert {said[one] for one in over} == {name}


def test_all_names_outside_of_shapes_have_a_place(root: ET.Element) -> None:
    """Where a tool is not told, it writes them over lines and borders."""
    outside = {"sequenceFlow", "startEvent", "endEvent", "inclusiveGateway"}
    named = [one.get("name", "") for one in root.iter() if one.get("name") and one.tag.rpartition("}")[2] in outside]
    assert sorted(name for name, _ in _words(root)) == sorted(named)
