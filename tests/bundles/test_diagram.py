"""The picture of a bundle: right order, right days, nothing drawn over anything."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundles.definition import Library
from bundles.diagram.bpmn import bpmn
from bundles.diagram.flow import Flow, flow_of
from bundles.diagram.layout import Frame, Label, Layout, Point, Spacing, lay_out
from bundles.diagram.lettering import broken, width_of
from bundles.diagram.rows import Box, Link
from bundles.diagram.svg import svg
from bundles.findings import Text
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
    assert not [(a, b) for (a, one), (b, other) in combinations(frames, 2) if _overlap(one, other)]
    for link, points in layout.ways.items():
        assert _starts_and_ends(link, points, layout)
        for a, b in pairwise(points):
            assert a[0] == b[0] or a[1] == b[1], "lines are level or upright"
            assert not [name for name, frame in frames if name not in link and _crosses(a, b, frame)]


def _starts_and_ends(link: Link, points: Sequence[Point], layout: Layout) -> bool:
    start, end = layout.boxes[link[0]], layout.boxes[link[1]]
    return points[0] == (start.x + start.width, start.middle) and points[-1] == (end.x, end.middle)


def _crosses(a: Point, b: Point, frame: Frame) -> bool:
    left, right = sorted((a[0], b[0]))
    top, bottom = sorted((a[1], b[1]))
    return left < frame.x + frame.width and right > frame.x and top < frame.y + frame.height and bottom > frame.y


def _overlap(one: Frame, other: Frame) -> bool:
    return _crosses((one.x, one.y), (one.x + one.width, one.y + one.height), other)


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


@settings(max_examples=100, deadline=None)
@given(graphs(), st.data())
def test_words_on_a_line_have_room_that_nothing_else_enters(
    graph: tuple[list[Box], list[Link], int], data: st.DataObject
) -> None:
    boxes, links, lanes = graph
    said = data.draw(st.lists(st.sampled_from(links), unique=True)) if links else []
    labels = {link: Label(width=data.draw(st.integers(20, 200)), at_start=data.draw(st.booleans())) for link in said}
    layout = lay_out(boxes, links, lanes=lanes, spacing=Spacing(row_height=90), labels=labels)
    assert set(layout.labels) == set(labels)
    for link, (x, y) in layout.labels.items():
        assert any(a[1] == b[1] == y and a[0] <= x <= b[0] - labels[link].width for a, b in pairwise(layout.ways[link]))
        room = Frame(x=x + 1, y=y - 44, width=labels[link].width - 1, height=43)
        lines = [(a, b) for way in layout.ways.values() for a, b in pairwise(way)]
        # In the channels between rows lines lie close together: words at a start may have to stand on one.
        entering = [(a, b) for a, b in lines if _crosses(a, b, room) and (a[0] == b[0] or not labels[link].at_start)]
        assert not entering
        assert labels[link].at_start or not [box for box in layout.boxes.values() if _overlap(room, box)]


def test_boxes_that_wait_for_each_other_are_refused() -> None:
    boxes = [Box(id=name, lane=0, width=10, height=10) for name in "ab"]
    with pytest.raises(ValueError, match="wait for each other"):
        lay_out(boxes, [("a", "b"), ("b", "a")], lanes=1, spacing=Spacing())
