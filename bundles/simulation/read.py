"""Reads a file of assumptions; whatever in it does not fit the bundle is a finding at its place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from bundles import links
from bundles.definition import BundleDefinition
from bundles.entries import Catalogue
from bundles.findings import FORMAT, Finding, Text
from bundles.simulation.assumptions import Assumptions
from bundles.source import Pointer, Source, parse_source, read_source
from bundles.typed import Mismatch, build

MOST_FAILURES = 30
LONGEST_FAILURE = 200


def read_assumptions(
    path: Path, definition: BundleDefinition, catalogue: Catalogue
) -> Assumptions | tuple[Finding, ...]:
    """Read a file of assumptions about a bundle, or say everything that is wrong with it."""
    return _assumptions(read_source(path), definition, catalogue)


def assumptions_of(text: str, definition: BundleDefinition, catalogue: Catalogue) -> Assumptions | tuple[Finding, ...]:
    """The same for text that is not in a file."""
    return _assumptions(parse_source(text, name="assumptions.yaml"), definition, catalogue)


def _assumptions(
    source: Source | Finding, definition: BundleDefinition, catalogue: Catalogue
) -> Assumptions | tuple[Finding, ...]:
    if isinstance(source, Finding):
        return (source,)
    try:
        found = build(Assumptions, source.data or {})
    except Mismatch as mismatch:
        message = Text(zh=f"此处应为 {mismatch.wanted}", en=f"wanted here: {mismatch.wanted}")
        return (Finding(place=source.place(mismatch.pointer), rule=FORMAT, message=message),)
    return tuple(_findings(found, source, definition, catalogue)) or found


def _findings(
    found: Assumptions, source: Source, definition: BundleDefinition, catalogue: Catalogue
) -> Iterator[Finding]:
    items = [entry.item for entry in definition.items]
    owners = [catalogue.items[item].owner for item in items]
    yield from _unknown(source, ("items",), found.items, items, ("事项", "item of this bundle"))
    yield from _unknown(source, ("departments",), found.departments, owners, ("部门", "department of this bundle"))
    answers = {situation.id: situation.values() for situation in definition.situations}
    yield from _unknown(source, ("situations",), found.situations, answers, ("情形", "situation"))
    for name, weights in found.situations.items():
        if name not in answers:
            continue
        yield from _unknown(source, ("situations", name), weights, answers[name], ("情形答案", "answer"))
        if not any(weights.get(value, 1.0) for value in answers[name]):
            message = Text(zh="至少一个答案的权重须大于0", en="at least one answer must weigh more than 0")
            yield Finding(place=source.place(("situations", name)), rule=FORMAT, message=message)
    if found.arrivals is not None and found.arrivals < 1:
        message = Text(zh="每个工作日至少1件申请", en="at least 1 application a working day")
        yield Finding(place=source.place(("arrivals",)), rule=FORMAT, message=message)
    for name, staff in found.departments.items():
        if not 0 < staff.hours <= 8:
            message = Text(zh="每日工时应大于0且不超过8", en="hours a day must be above 0 and at most 8")
            yield Finding(place=source.place(("departments", name, "hours")), rule=FORMAT, message=message)

        if staff.down.per_month > MOST_FAILURES or staff.down.hours > LONGEST_FAILURE:
            zh = f"故障每月至多{MOST_FAILURES}次，平均至多{LONGEST_FAILURE}小时"
            en = f"at most {MOST_FAILURES} failures a month, of {LONGEST_FAILURE} hours on average"
            yield Finding(place=source.place(("departments", name, "down")), rule=FORMAT, message=Text(zh=zh, en=en))


def _unknown(
    source: Source, pointer: Pointer, names: Collection[str], known: Collection[str], kind: tuple[str, str]
) -> Iterator[Finding]:
    for name in names:
        if name not in known:
            yield links.unknown(source, (*pointer, name), name, kind, known)
