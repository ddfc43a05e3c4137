"""The flow as a BPMN process: tasks in lanes, gateways where ways part and meet, conditions where answers decide.

All ways are taken side by side (parallel gateways, GZ 11.2d). Where the flow holds items of several situations, the
gateway is inclusive: each way out says when it is taken (BPMN 2.0 10.6.3), and nobody waits for a way not taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bundles.conditions import ALWAYS
from bundles.diagram.elements import ACCEPT, END, ISSUE, OTHERWISE, START, Node, NodeKind, Process
from bundles.diagram.flow import Flow, Step
from bundles.diagram.gateways import gathered, with_gateways
from bundles.diagram.rows import Link
from bundles.findings import Text
from bundles.phrases import condition_text, length, limit_of, stated

AT_ONCE: Final = Text(zh="无在先事项时", en="when no item comes before it")


def process_of(flow: Flow) -> Process:
    """Turn the flow into a process in which every token that starts arrives at the end."""
    lane = {department.id: place + 1 for place, department in enumerate(flow.departments)}
    tasks = (
        Node(id=START, kind=NodeKind.START, lane=0, name="一次申报", notes=("一次申报 / One application",)),
        Node(id=ACCEPT, kind=NodeKind.TASK, lane=0, name="一窗受理", notes=_acceptance(flow)),
        *(_task(step, lane[step.department.id]) for step in flow.steps),
        Node(id=ISSUE, kind=NodeKind.TASK, lane=0, name="一窗发证", notes=_issuance(flow)),
        Node(id=END, kind=NodeKind.END, lane=0, name="办结", notes=("办结 / Completed",)),
    )
    return with_gateways(*gathered(tasks, dict(_links(flow))), condition_text(flow.definition, ALWAYS))


def task_id(item: str) -> str:
    """The id of an item's task."""
    return f"task-{item}"


def _task(step: Step, lane: int) -> Node:
    limits, item = step.item.limits, step.item
    notes = [f"{item.name.zh} / {item.name.en}", f"承诺期限 promised: {limit_of(item).zh} / {limit_of(item).en}"]
    if limits.statutory:
        basis = limits.statutory.basis
        law = stated(limits.statutory)
        notes.append(f"法定期限 statutory: {law.zh} / {law.en}（{basis.zh} / {basis.en}）")
    notes += [f"依据 basis: {basis.zh} / {basis.en}" for basis in item.basis]
    notes += [f"前置 after {edge.item}: {edge.basis.zh} / {edge.basis.en}" for edge in step.after]
    name = f"{item.name.zh}\n（{limit_of(item).zh}）"
    return Node(id=task_id(item.id), kind=NodeKind.TASK, lane=lane, name=name, notes=tuple(notes))


def _acceptance(flow: Flow) -> tuple[str, ...]:
    within = length(flow.definition.notice.within)
    return (
        "一窗受理 / Acceptance at one window",
        "收件、各部门预审、受理；期限自受理次日起算（GZ 11.2c, 13.1a）",
        "Receipt, the departments' first look, acceptance; limits run from the day after it (GZ 11.2c, 13.1a)",
        f"材料不齐的，在 {within.zh}内一次告知全部内容；逾期不告知的，自收件之日起即为受理（许可法 32）",
        f"What is missing is told once and in full within {within.en}; else accepted as of receipt (许可法 32)",
    )


def _issuance(flow: Flow) -> tuple[str, ...]:
    within = length(flow.definition.issuance.delivery)
    return (
        "一窗发证 / Results from one window",
        f"结果由一个窗口送达，自作出决定之日起 {within.zh}内（GZ 11.2e，许可法 44）",
        f"All results come from one window, within {within.en} of the decision (GZ 11.2e, 许可法 44)",
    )


def _links(flow: Flow) -> Iterator[tuple[Link, Text | None]]:
    """Every way with its condition. A way to an item that takes part for some answers carries the item's condition."""
    said = {step.item.id: condition_text(flow.definition, step.when) for step in flow.steps if step.conditional}
    yield (START, ACCEPT), None
    for step in flow.steps:
        own = said.get(step.item.id)
        if step.may_begin or not step.after:
            yield (ACCEPT, task_id(step.item.id)), AT_ONCE if step.after and own is None else own
        for edge in step.after:
            yield (task_id(edge.item), task_id(step.item.id)), own
    followed = {edge.item for step in flow.steps for edge in step.after}
    for step in flow.steps:
        if step.may_end or step.item.id not in followed:
            yield (task_id(step.item.id), ISSUE), OTHERWISE if step.item.id in followed else None
    yield (ISSUE, END), None
