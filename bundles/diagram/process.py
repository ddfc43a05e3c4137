"""The flow as a BPMN process: tasks in lanes, gateways where ways part and meet, conditions where answers decide.

All ways are taken side by side (parallel gateways, GZ 11.2d). Where the flow holds items of several situations, the
gateway is inclusive: a way with a condition is taken only when it holds, and nobody waits for a way not taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import Final

from bundles.diagram.flow import Flow, Step
from bundles.diagram.rows import Link
from bundles.findings import Text
from bundles.phrases import condition_text, limit_of

START: Final = "start"
ACCEPT: Final = "accept"
ISSUE: Final = "issue"
END: Final = "end"
OTHERWISE: Final = Text(zh="其他情形", en="otherwise")


class NodeKind(StrEnum):
    """The BPMN elements used; the value is the element's name."""

    START = "startEvent"
    END = "endEvent"
    TASK = "userTask"
    PARALLEL = "parallelGateway"
    INCLUSIVE = "inclusiveGateway"


@dataclass(frozen=True, kw_only=True)
class Node:
    """One flow node in a lane (0 is the one window); `notes` become its documentation."""

    id: str
    kind: NodeKind
    lane: int
    name: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Way:
    """A sequence flow; `condition` is None where the way is always taken."""

    id: str
    link: Link
    condition: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Process:
    """Nodes and flows, in the order written to the file."""

    nodes: tuple[Node, ...]
    flows: tuple[Way, ...]


def process_of(flow: Flow) -> Process:
    """Turn the flow into a process in which every token that starts arrives at the end."""
    lane = {department.id: place + 1 for place, department in enumerate(flow.departments)}
    tasks = (
        Node(id=START, kind=NodeKind.START, lane=0, name="一次申报"),
        Node(id=ACCEPT, kind=NodeKind.TASK, lane=0, name="一窗受理", notes=_acceptance(flow)),
        *(_task(step, lane[step.department.id]) for step in flow.steps),
        Node(id=ISSUE, kind=NodeKind.TASK, lane=0, name="一窗发证", notes=_issuance(flow)),
        Node(id=END, kind=NodeKind.END, lane=0, name="办结"),
    )
    return _with_gateways(tasks, dict(_links(flow)))


def task_id(item: str) -> str:
    """The id of an item's task."""
    return f"task-{item}"


def _task(step: Step, lane: int) -> Node:
    limits, item = step.item.limits, step.item
    notes = [f"{item.name.zh} / {item.name.en}", f"承诺期限 promised: {limit_of(item).zh} / {limit_of(item).en}"]
    if limits.statutory:
        basis = limits.statutory.basis
        notes.append(f"法定期限 statutory: {limits.statutory.limit}（{basis.zh} / {basis.en}）")
    notes += [f"依据 basis: {basis.zh} / {basis.en}" for basis in item.basis]
    notes += [f"前置 after {edge.item}: {edge.basis.zh} / {edge.basis.en}" for edge in step.after]
    name = f"{item.name.zh}（{limit_of(item).zh}）"
    return Node(id=task_id(item.id), kind=NodeKind.TASK, lane=lane, name=name, notes=tuple(notes))


def _acceptance(flow: Flow) -> tuple[str, ...]:
    within = flow.definition.notice.within
    return (
        "收件、各部门预审、受理；期限自受理次日起算（GZ 11.2c, 13.1a）",
        f"材料不齐的，在 {within} 内一次告知全部内容；逾期不告知的，自收件之日起即为受理（许可法 32）",
    )


def _issuance(flow: Flow) -> tuple[str, ...]:
    return (f"结果由一个窗口送达，自作出决定之日起 {flow.definition.issuance.delivery} 内（GZ 11.2e，许可法 44）",)


def _links(flow: Flow) -> Iterator[tuple[Link, Text | None]]:
    """Every way with its condition. A way to an item that takes part for some answers carries the item's condition."""
    said = {step.item.id: condition_text(flow.definition, step.when) for step in flow.steps if step.conditional}
    yield (START, ACCEPT), None
    for step in flow.steps:
        own = said.get(step.item.id)
        if step.may_begin or not step.after:
            yield (ACCEPT, task_id(step.item.id)), OTHERWISE if step.after and own is None else own
        for edge in step.after:
            yield (task_id(edge.item), task_id(step.item.id)), own
    followed = {edge.item for step in flow.steps for edge in step.after}
    for step in flow.steps:
        if step.may_end or step.item.id not in followed:
            yield (task_id(step.item.id), ISSUE), OTHERWISE if step.item.id in followed else None
    yield (ISSUE, END), None


def _with_gateways(tasks: Sequence[Node], links: dict[Link, Text | None]) -> Process:
    """Put a gateway after each node that several ways leave, and before each at which several arrive."""
    conditional = {end for (_, end), condition in links.items() if condition is not None}
    before, after = dict[str, Node](), dict[str, Node]()
    for node in tasks:
        leaving = [condition for (start, _), condition in links.items() if start == node.id]
        arriving = [start for start, end in links if end == node.id]
        if len(leaving) > 1:
            after[node.id] = _gateway(f"{node.id}-split", node.lane, any(one is not None for one in leaving))
        if len(arriving) > 1:
            # Ways that may stay untaken are not waited for.
            maybe = any(start in conditional or links[start, node.id] is not None for start in arriving)
            before[node.id] = _gateway(f"{node.id}-join", node.lane, maybe)
    around = ((before.get(node.id), node, after.get(node.id)) for node in tasks)
    inner = [(before[name].id, name) for name in before] + [(name, after[name].id) for name in after]
    outer = {
        (after[start].id if start in after else start, before[end].id if end in before else end): condition
        for (start, end), condition in links.items()
    }
    every = {**outer, **dict.fromkeys(inner)}
    return Process(
        nodes=tuple(node for node in chain.from_iterable(around) if node is not None),
        flows=tuple(
            Way(id=f"flow-{number}", link=link, condition=every[link]) for number, link in enumerate(every, start=1)
        ),
    )


def _gateway(name: str, lane: int, conditional: bool) -> Node:  # noqa: FBT001 - private, named at both calls
    kind = NodeKind.INCLUSIVE if conditional else NodeKind.PARALLEL
    return Node(id=name, kind=kind, lane=lane)
