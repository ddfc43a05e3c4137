"""The procedure as a BPMN process: whatever is answered, just the right items run, side by side where they may."""

import pytest

from bundles.definition import Library
from bundles.diagram.elements import END, ISSUE, JOIN, SPLIT, START, Node, NodeKind, Process
from bundles.diagram.flow import flow_of
from bundles.diagram.gateways import gathered, with_gateways
from bundles.diagram.process import process_of, task_id
from bundles.findings import Text
from bundles.load import shipped_library
from bundles.situations import variants

ALWAYS = Text(zh="所有情形", en="always")


def test_gateways_are_parallel_once_the_situation_is_chosen(library: Library, answers: dict[str, str]) -> None:
    """GZ 11.2d: everything that need not wait starts together."""
    process = process_of(flow_of(library.bundles["newborn"], library.catalogue, answers))
    kinds = {node.kind for node in process.nodes}
    assert NodeKind.PARALLEL in kinds
    assert NodeKind.INCLUSIVE not in kinds
    assert all(one.label is None for one in process.flows)


def test_items_that_wait_for_the_same_others_meet_them_at_one_place(library: Library) -> None:
    process = process_of(flow_of(library.bundles["utility-connection"], library.catalogue))
    into = [one for one in process.flows if one.link[1] == f"{JOIN}meeting-1"]
    out = [one for one in process.flows if one.link[0] == f"{SPLIT}meeting-1"]
    assert len(into) == 5
    assert len([one for one in out if one.condition]) == 6
    assert [one.link[1] for one in out if one.default] == [f"{JOIN}{ISSUE}"]


def test_who_comes_to_a_meeting_place_goes_on_from_there_when_nothing_follows() -> None:
    """Acceptance has another way too: it still comes to the meeting place, and from there to the end."""
    asked = Text(zh="是否办理：是", en="Wanted: Yes")
    names = ("accept", "task-a", "task-x", "task-y", "issue")
    tasks = [Node(id=name, kind=NodeKind.TASK, lane=0) for name in names]
    links = {("accept", "task-a"): asked} | {(a, b): asked for a in names[:2] for b in names[2:4]}
    _, left = gathered(tasks, links)
    assert {link for link in left if link[1] == "meeting-1"} == {("accept", "meeting-1"), ("task-a", "meeting-1")}
    assert ("meeting-1", "issue") in left


@pytest.mark.parametrize("bundle", sorted(shipped_library().bundles))
def test_for_all_answers_just_their_items_run_and_the_end_is_reached(library: Library, bundle: str) -> None:
    """The whole process, played with tokens for every combination of items that answers lead to."""
    definition = library.bundles[bundle]
    process = process_of(flow_of(definition, library.catalogue))
    wanted = {
        frozenset(task_id(step.item.id) for step in flow_of(definition, library.catalogue, answers).steps)
        for answers in variants(definition)
    }
    assert all(_played(process, items) == items for items in wanted)


def _played(process: Process, wanted: frozenset[str]) -> set[str]:
    """The tasks that get a token where conditions hold for the tasks taking part; fails where the end gets none."""
    reached, open_ends = {START}, [START]
    while open_ends:
        node = open_ends.pop()
        ways = _taken(node, process, wanted)
        assert ways or node == END, f"{node} leads nowhere"
        open_ends += [way for way in ways if way not in reached]
        reached.update(ways)
    assert END in reached
    return {node for node in reached if node.startswith("task-")}


def _taken(node: str, process: Process, wanted: frozenset[str]) -> list[str]:
    leaving = [one for one in process.flows if one.link[0] == node]
    holding = [
        one.link[1]
        for one in leaving
        if not one.default and (one.condition in (None, ALWAYS) or one.link[1].removeprefix(JOIN) in wanted)
    ]
    return holding or [one.link[1] for one in leaving if one.default]


def test_what_a_condition_says_stands_on_the_way_to_the_item(library: Library) -> None:
    process = process_of(flow_of(library.bundles["newborn"], library.catalogue))
    card = [one for one in process.flows if one.link[1] == task_id("social-security-card")]
    assert [one.condition.zh for one in card if one.condition] == ["是否申领社会保障卡：是"]


def test_an_item_leads_to_the_end_only_where_none_that_may_follow_takes_part(library: Library) -> None:
    process = process_of(flow_of(library.bundles["newborn"], library.catalogue))
    leaving = [one for one in process.flows if one.link[0] == f"{SPLIT}{task_id('birth-registration')}"]
    assert [one.link[1] for one in leaving if one.default] == [f"{JOIN}{ISSUE}"]
    assert all(one.condition and one.condition != ALWAYS for one in leaving if not one.default)


def test_a_limit_has_a_line_of_its_own_below_the_item(library: Library) -> None:
    process = process_of(flow_of(library.bundles["newborn"], library.catalogue))
    assert "国内出生登记\n（3个工作日）" in [node.name for node in process.nodes]


def test_an_item_named_like_a_gateway_keeps_an_id_of_its_own() -> None:
    tasks = [Node(id=name, kind=NodeKind.TASK, lane=0) for name in ("task-a", "task-a-split", "task-b", "task-b-join")]
    links = dict.fromkeys(
        [("task-a", "task-a-split"), ("task-a", "task-b"), ("task-a-split", "task-b"), ("task-b", "task-b-join")]
    )
    made = with_gateways(tasks, links, ALWAYS)
    assert len({node.id for node in made.nodes}) == len(made.nodes) == 6
