"""The words of a diagram: limits and days on the cards, the heading, and the picture told in English for readers."""

from __future__ import annotations

from bundles.diagram.flow import Flow, Step
from bundles.phrases import answer_text, limit_of, published_text, stated


def statutory(step: Step) -> str:
    """The statutory limit on the card; empty where no provision sets one."""
    limit = step.item.limits.statutory
    return f"法定{stated(limit).zh}" if limit else ""


def days(step: Step) -> str:
    """Which working days the item runs, counted from acceptance; the yearly window where it has one."""
    fixed = step.item.limits.fixed
    if fixed is not None:
        return f"{fixed.opens.month}月{fixed.opens.day}日至{fixed.closes.month}月{fixed.closes.day}日申报"
    return f"第{step.first}个工作日" if step.first >= step.last else f"第{step.first}—{step.last}个工作日"


def captions(flow: Flow) -> tuple[str, str]:
    """The heading and the line below it."""
    names = [flow.step(item).item.name.zh for item in flow.critical]
    shown = list(dict.fromkeys(published_text(entry).zh for entry in flow.published))
    limits = shown[0] if len(shown) == 1 else f"{'、'.join(shown)}（按情形）"
    about = f"（按 {flow.counted_from} 受理推算）" if flow.counted_from else ""
    length = "" if flow.by_date else f"，共{flow.days}个工作日{about}"
    path = f"最长路径 {' → '.join(names)}{length}"
    return f"{flow.definition.name.zh} · 办理流程", f"公布时限 {limits}；{path}；{_chosen(flow)}"


def _chosen(flow: Flow) -> str:
    if flow.answers is None:
        return "图中列出全部情形的事项"
    parts = [answer_text(flow.definition, name, (value,)).zh for name, value in flow.answers.items()]
    return "所选情形：" + "，".join(parts) if parts else "没有情形可选"


def item_description(step: Step) -> str:
    """One item in English: who, how long, after what."""
    law = step.item.limits.statutory
    parts = [
        f"{step.item.name.en}, {step.department.name.en}",
        f"promised {limit_of(step.item).en}",
        *([f"statutory {stated(law).en}"] if law else []),
        *([f"working days {step.first} to {step.last}"] if step.item.limits.fixed is None else []),
        *(["only in some situations"] if step.conditional else []),
        *(["on the critical path"] if step.critical else []),
    ]
    return "; ".join(parts)


def description(flow: Flow) -> str:
    """The whole picture in English, item by item, for those who can't see it."""
    sentences = []
    for step in flow.steps:
        waits = [flow.step(edge.item).item.name.en for edge in step.after]
        order = f"after {' and '.join(waits)}" if waits else "at once after acceptance"
        sentences.append(f"{item_description(step)}; {order}.")
    names = ", then ".join(flow.step(item).item.name.en for item in flow.critical)
    length = "" if flow.by_date else f": {flow.days} working days"
    return f"{' '.join(sentences)} The longest path is {names}{length}."
