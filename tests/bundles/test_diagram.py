"""The picture of a bundle: right order, right days, nothing drawn over anything, and files that tools can open."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundles.definition import Library
from bundles.diagram.bpmn import BOUNDS, DIAGRAM, EDGES, MODEL, bpmn
from bundles.diagram.flow import Flow, flow_of
from bundles.diagram.layout import Layout, Point, Spacing, lay_out
from bundles.diagram.lettering import broken, width_of
from bundles.diagram.process import ACCEPT, END, ISSUE, START, NodeKind, Process, process_of, task_id
from bundles.diagram.rows import Box, Link
from bundles.diagram.svg import svg
from bundles.findings import Text
from bundles.situations import variants
from domain.derivation import Refused

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="session", params=["newborn", "restaurant", "company-closure"])
def flow(request: pytest.FixtureRequest, library: Library) -> Flow:
    return flow_of(library.bundles[request.param], library.catalogue)


def test_the_longest_path_is_critical_and_counted_in_working_days(library: Library) -> None:
    """GZ 13.3: certificate 1, household 3, insurance 1, reimbursement 5."""
    flow = flow_of(library.bundles["newborn"], library.catalogue)
    assert flow.critical == (
        "birth-certificate",
        "birth-registration",
        "resident-medical-insurance",
        "childbirth-reimbursement",
    )
    assert flow.days == 10
    assert [(step.first, step.last) for step in flow.steps if step.critical] == [(1, 1), (2, 4), (5, 5), (6, 10)]


def test_answers_leave_out_what_takes_no_part(library: Library, answers: dict[str, str]) -> None:
    flow = flow_of(library.bundles["newborn"], library.catalogue, answers | {"insure-child": "no", "card": "no"})
    assert [step.item.id for step in flow.steps] == [
        "birth-certificate",
        "vaccination-record",
        "birth-registration",
        "parenting-guidance",
    ]
    assert flow.days == 4
    assert not any(step.conditional for step in flow.steps)


def test_answers_that_the_bundle_does_not_allow_are_refused(library: Library, answers: dict[str, str]) -> None:
    with pytest.raises(Refused):
        flow_of(library.bundles["newborn"], library.catalogue, answers | {"born-in": "elsewhere"})


def test_the_picture_is_text_with_a_description_for_those_who_cannot_see_it(flow: Flow) -> None:
    root = ET.fromstring(svg(flow).text)  # noqa: S314 - our own output
    assert root.get("role") == "img"
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert desc is not None
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    shown = "".join(element.text or "" for element in root.iter(f"{SVG}text"))
    for step in flow.steps:
        assert step.item.name.zh.replace(" ", "") in shown.replace(" ", "")
        assert step.item.name.en in (desc.text or "")
        assert step.department.name.zh in shown
    assert "示例，非官方" in shown


def test_the_critical_path_is_told_by_more_than_colour(flow: Flow) -> None:
    """WCAG 1.4.1: weight, a second border and a word."""
    drawn = svg(flow).text
    assert drawn.count(">关键</text>") == len(flow.critical)
    assert drawn.count('class="og-inner"') == len(flow.critical)
    assert 'stroke-width="3.5"' in drawn


def test_the_picture_fetches_nothing_and_is_the_same_every_time(flow: Flow) -> None:
    drawn = svg(flow).text
    assert drawn == svg(flow).text
    for forbidden in ("href", "<image", "<script", "url(", "@import"):
        assert forbidden not in drawn


def test_a_name_with_markup_stays_text(library: Library) -> None:
    hostile = Text(zh='<script>alert("一")</script>&', en="]]><b>")
    item = replace(library.catalogue.items["birth-certificate"], name=hostile)
    catalogue = replace(library.catalogue, items={**library.catalogue.items, "birth-certificate": item})
    flow = flow_of(library.bundles["newborn"], catalogue)
    assert ET.fromstring(svg(flow).text).find(f".//{SVG}script") is None  # noqa: S314 - our own output
    assert ET.fromstring(bpmn(flow).encode()) is not None  # noqa: S314 - our own output


def test_long_names_break_into_lines_that_fit() -> None:
    lines = broken(
        "公众聚集场所投入使用、营业前消防安全检查 (fire safety check before opening)", size=14, width=168, most=2
    )
    assert len(lines) == 2
    assert all(width_of(line, 14) <= 168 for line in lines)
    assert lines[1].endswith("…")
    assert broken("户口簿", size=14, width=168, most=2) == ("户口簿",)


# Layout


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[Box], list[Link], int]:
    """Boxes in lanes with links that only run forward, so that there is no cycle."""
    count, lanes = draw(st.integers(1, 12)), draw(st.integers(1, 4))
    boxes = [Box(id=f"b{place}", lane=draw(st.integers(0, lanes - 1)), width=100, height=60) for place in range(count)]
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    links = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=20)) if pairs else []
    return boxes, [(f"b{a}", f"b{b}") for a, b in links], lanes


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_no_box_lies_on_another_and_no_line_crosses_a_box(graph: tuple[list[Box], list[Link], int]) -> None:
    boxes, links, lanes = graph
    layout = lay_out(boxes, links, lanes=lanes, spacing=Spacing())
    frames = list(layout.boxes.items())
    for place, (_, one) in enumerate(frames):
        for _, other in frames[place + 1 :]:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert apart or one.y + one.height <= other.y or other.y + other.height <= one.y
    for link, points in layout.ways.items():
        assert _starts_and_ends(link, points, layout)
        for a, b in pairwise(points):
            assert a[0] == b[0] or a[1] == b[1], "lines are level or upright"
            assert not [name for name, frame in frames if name not in link and _crosses(a, b, frame)]


def _starts_and_ends(link: Link, points: Sequence[Point], layout: Layout) -> bool:
    start, end = layout.boxes[link[0]], layout.boxes[link[1]]
    return points[0] == (start.x + start.width, start.middle) and points[-1] == (end.x, end.middle)


def _crosses(a: Point, b: Point, frame: object) -> bool:
    left, right = sorted((a[0], b[0]))
    top, bottom = sorted((a[1], b[1]))
    x, y, width, height = (getattr(frame, name) for name in ("x", "y", "width", "height"))
    return bool(left < x + width and right > x and top < y + height and bottom > y)


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_boxes_stand_in_their_lane_and_after_what_they_wait_for(graph: tuple[list[Box], list[Link], int]) -> None:
    boxes, links, lanes = graph
    layout = lay_out(boxes, links, lanes=lanes, spacing=Spacing())
    for box in boxes:
        frame, lane = layout.boxes[box.id], layout.lanes[box.lane]
        assert lane.y <= frame.y
        assert frame.y + frame.height <= lane.y + lane.height
    for start, end in links:
        assert layout.boxes[start].x + layout.boxes[start].width < layout.boxes[end].x


def test_boxes_that_wait_for_each_other_are_refused() -> None:
    boxes = [Box(id=name, lane=0, width=10, height=10) for name in "ab"]
    with pytest.raises(ValueError, match="wait for each other"):
        lay_out(boxes, [("a", "b"), ("b", "a")], lanes=1, spacing=Spacing())


# BPMN


def test_the_file_follows_the_structure_of_bpmn(flow: Flow) -> None:
    root = ET.fromstring(bpmn(flow).encode())  # noqa: S314 - our own output
    assert root.tag == f"{{{MODEL}}}definitions"
    assert root.get("targetNamespace")
    assert [child.tag.rpartition("}")[2] for child in root] == ["collaboration", "process", "BPMNDiagram"]
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    process = root[1]
    order = [child.tag.rpartition("}")[2] for child in process]
    assert order[0] == "laneSet"
    assert order.index("sequenceFlow") == len(order) - order.count("sequenceFlow"), "nodes first, then flows"
    for node in (child for child in process if child.tag != f"{{{MODEL}}}sequenceFlow"):
        inner = [child.tag.rpartition("}")[2] for child in node]
        assert inner == sorted(inner, key=["documentation", "lane", "incoming", "outgoing"].index)


def test_every_reference_points_to_something_of_the_right_kind(flow: Flow) -> None:
    root = ET.fromstring(bpmn(flow).encode())  # noqa: S314 - our own output
    known = {element.get("id"): element for element in root.iter() if element.get("id")}
    flows = list(root.iter(f"{{{MODEL}}}sequenceFlow"))
    for one in flows:
        for end, name in (("sourceRef", "outgoing"), ("targetRef", "incoming")):
            node = known[one.get(end)]
            assert one.get("id") in [child.text for child in node.findall(f"{{{MODEL}}}{name}")]
    in_lanes = [ref.text for ref in root.iter(f"{{{MODEL}}}flowNodeRef")]
    nodes = [
        known[name] for name in {*(one.get("sourceRef") for one in flows), *(one.get("targetRef") for one in flows)}
    ]
    assert sorted(in_lanes, key=str) == sorted((node.get("id") for node in nodes), key=str)
    drawn = [shape.get("bpmnElement") for shape in root.iter(f"{{{DIAGRAM}}}BPMNShape")]
    edges = [edge.get("bpmnElement") for edge in root.iter(f"{{{DIAGRAM}}}BPMNEdge")]
    lanes = [lane.get("id") for lane in root.iter(f"{{{MODEL}}}lane")]
    assert sorted(drawn, key=str) == sorted(["pool", *lanes, *in_lanes], key=str)
    assert sorted(edges, key=str) == sorted((one.get("id") for one in flows), key=str)
    assert all(len(edge.findall(f"{{{EDGES}}}waypoint")) >= 2 for edge in root.iter(f"{{{DIAGRAM}}}BPMNEdge"))
    assert all(shape.find(f"{{{BOUNDS}}}Bounds") is not None for shape in root.iter(f"{{{DIAGRAM}}}BPMNShape"))


def test_the_file_is_the_same_every_time(flow: Flow) -> None:
    assert bpmn(flow) == bpmn(flow)


def test_gateways_are_parallel_once_the_situation_is_chosen(library: Library, answers: dict[str, str]) -> None:
    """GZ 11.2d: everything that need not wait starts together."""
    process = process_of(flow_of(library.bundles["newborn"], library.catalogue, answers))
    kinds = {node.kind for node in process.nodes}
    assert NodeKind.PARALLEL in kinds
    assert NodeKind.INCLUSIVE not in kinds
    assert all(one.condition is None for one in process.flows)


@pytest.mark.parametrize("bundle", ["newborn", "restaurant", "company-closure"])
def test_for_all_answers_just_their_items_run_and_the_end_is_reached(library: Library, bundle: str) -> None:
    """The whole process, played with tokens for every combination of answers."""
    definition = library.bundles[bundle]
    process = process_of(flow_of(definition, library.catalogue))
    for answers in variants(definition):
        items = {step.item.id for step in flow_of(definition, library.catalogue, answers).steps}
        assert _played(process, {task_id(item) for item in items}) == {task_id(item) for item in items}


def _played(process: Process, wanted: set[str]) -> set[str]:
    """The tasks that get a token when ways lead only to tasks taking part; fails where the end gets none."""
    targets = {one.link for one in process.flows}
    reached, open_ends = {START}, [START]
    while open_ends:
        node = open_ends.pop()
        ways = [
            end for start, end in targets if start == node and _leads_to(end, process) & (wanted | {ISSUE, ACCEPT, END})
        ]
        assert ways or node == END, f"{node} leads nowhere"
        for way in _taken(ways, process, wanted):
            if way not in reached:
                reached.add(way)
                open_ends.append(way)
    assert END in reached
    return {node for node in reached if node.startswith("task-") and not node.endswith(("-split", "-join"))}


def _leads_to(node: str, process: Process) -> set[str]:
    """The task behind a gateway, or the node itself; a split leads to all tasks after it."""
    if not node.endswith(("-split", "-join")):
        return {node}
    return {found for one in process.flows if one.link[0] == node for found in _leads_to(one.link[1], process)}


def _taken(ways: list[str], process: Process, wanted: set[str]) -> Iterator[str]:
    tasks = [way for way in ways if _leads_to(way, process) & wanted]
    others = [way for way in ways if way not in tasks]
    # "Otherwise" is the way to the end when no task after this one takes part.
    yield from tasks or others


def test_what_a_condition_says_stands_on_the_way_to_the_item(library: Library) -> None:
    process = process_of(flow_of(library.bundles["newborn"], library.catalogue))
    card = [one for one in process.flows if one.link[1] == task_id("social-security-card")]
    assert [one.condition.zh for one in card if one.condition] == ["是否申领社会保障卡：是"]
