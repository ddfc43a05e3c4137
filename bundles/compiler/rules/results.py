"""What items take from one another: each result produced before it is needed, no order without effect."""

from __future__ import annotations

from collections.abc import Iterator

from bundles.compiler.registry import rule
from bundles.compiler.subject import Hit, Subject
from bundles.compiler.variants import Mask
from bundles.entries import MaterialSource
from bundles.findings import Severity


@rule(
    "generated-by-nobody",
    "GZ 11.2a",
    title=("所需的前置结果应有事项产生", "What an item takes from an earlier one is produced there"),
    mend=("加上产生它的事项，或改变材料来源", "Add the item that produces it, or change the source"),
)
def generated_by_nobody(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2a, 17.2b: for every combination in which it is needed, some item taking part produces it first."""
    for row, use in enumerate(bundle.definition.materials):
        if use.source is not MaterialSource.GENERATED:
            continue
        makers = [bundle.catalogue.materials[use.material].produced_by]
        needed = bundle.variants.holds(use.when)
        for user, entry in enumerate(bundle.definition.items):
            lacking = use.material in entry.materials and _without(bundle, user, makers, needed)
            if lacking:
                zh, en = bundle.told(lacking.index(1))
                yield Hit(
                    place=bundle.at("materials", row, "material"),
                    zh=f"{entry.item} 需要 {use.material}，以下情形没有在先事项产生它：{zh}",
                    en=f"{entry.item} needs {use.material}, which no earlier item produces for: {en}",
                    about=use.material,
                )
                break


def _without(bundle: Subject, user: int, makers: list[str], needed: Mask) -> Mask:
    """Where the item takes part and needs it, but no maker comes before; empty where that never happens."""
    count = bundle.variants.count
    left = int.from_bytes(needed, "big") & int.from_bytes(bundle.taking_part[user], "big")
    for row in _before(bundle, user):
        if bundle.definition.items[row].item in makers:
            left &= ~int.from_bytes(bundle.taking_part[row], "big")
    mask = left.to_bytes(count, "big") if count else b""
    return mask if 1 in mask else b""


def _before(bundle: Subject, row: int) -> tuple[int, ...]:
    """The rows of all items that come before this one, near or far."""
    found: list[int] = []
    waiting = [row]
    while waiting:
        for edge in bundle.definition.items[waiting.pop()].after:
            earlier = bundle.row("items", edge.item)
            if earlier not in found:
                found.append(earlier)
                waiting.append(earlier)
    return tuple(found)


@rule(
    "order-never-used",
    "GZ 11.2d",
    severity=Severity.WARNING,
    title=("先后关系应当能生效", "Every order can take effect"),
    mend=("删去该先后关系", "Drop the order"),
)
def order_never_used(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2d: an order between items that never take part together says nothing."""
    for row, entry in enumerate(bundle.definition.items):
        own = int.from_bytes(bundle.taking_part[row], "big")
        for number, edge in enumerate(entry.after):
            other = int.from_bytes(bundle.taking_part[bundle.row("items", edge.item)], "big")
            if own and other and not own & other:
                yield Hit(
                    place=bundle.at("items", row, "after", number, "item"),
                    zh=f"{entry.item} 与 {edge.item} 从不同时办理",
                    en=f"{entry.item} and {edge.item} never take part together",
                    about=entry.item,
                )
