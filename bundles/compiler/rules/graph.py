"""Logic: cycles, conditions that never hold, items never reached, answers that leave nothing to do."""

from __future__ import annotations

from collections.abc import Iterator

from bundles.compiler.registry import rule
from bundles.compiler.subject import Hit, Order, Subject
from bundles.compiler.variants import MOST_COMBINATIONS, Mask
from bundles.conditions import ALWAYS, comparisons_in
from bundles.findings import Severity


@rule(
    "too-many-combinations",
    "OneGo situations",
    gate=True,
    title=("情形组合过多", "Too many combinations of answers"),
    mend=("减少情形，或只在需要时追问（when）", "Ask fewer questions, or ask on only where needed (when)"),
)
def too_many_combinations(bundle: Subject) -> Iterator[Hit]:
    """What can't be looked through can't be vouched for; nor would an applicant answer so many questions."""
    if bundle.variants.too_many:
        yield Hit(
            place=bundle.at("situations"),
            zh=f"情形组合超过 {MOST_COMBINATIONS} 种，无法逐一检查",
            en=f"more than {MOST_COMBINATIONS} combinations of answers: they can't be checked one by one",
            about="situations",
        )


@rule(
    "cycle",
    "GZ 11.2d",
    gate=True,
    title=("事项不得互相等待", "Items must not wait for each other"),
    mend=("删去其中一个先后关系", "Drop one of the orders"),
)
def cycle(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2d: in a circle of items none could ever begin; for no combination of answers may one close."""
    told: set[tuple[str, ...]] = set()  # membership only
    for order in bundle.orders:
        ring = _ring(bundle, order)
        if ring and tuple(sorted(ring)) not in told:
            told.add(tuple(sorted(ring)))
            row = bundle.row("items", ring[0])
            waits = [edge.item for edge in bundle.definition.items[row].after]
            zh, en = bundle.told(order.first)
            yield Hit(
                place=bundle.at("items", row, "after", waits.index(ring[1]), "item"),
                zh=f"互相等待：{' → '.join(ring)}。情形：{zh}",
                en=f"they wait for each other: {' → '.join(ring)}. Answers: {en}",
                about=ring[0],
            )


def _ring(bundle: Subject, order: Order) -> tuple[str, ...]:
    """A circle of items, from its first in the bundle's order around to itself; empty where there is none."""
    items = {bundle.definition.items[row].item: bundle.definition.items[row] for row in order.items}
    waiting = {name: [edge.item for edge in entry.after if edge.item in items] for name, entry in items.items()}
    while ready := [name for name, before in waiting.items() if not any(one in waiting for one in before)]:
        for name in ready:
            del waiting[name]
    if not waiting:
        return ()
    walk = [next(iter(waiting))]
    while (step := next(one for one in waiting[walk[-1]] if one in waiting)) not in walk:
        walk.append(step)
    ring = walk[walk.index(step) :]
    start = min(range(len(ring)), key=lambda place: list(items).index(ring[place]))
    turned = [*ring[start:], *ring[:start]]
    return (*turned, turned[0])


@rule(
    "no-way-in",
    "OneGo situations",
    title=("没有一种情形能办理", "No answers lead into the bundle"),
    mend=("改正 ways-out", "Correct ways-out"),
)
def no_way_in(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2b: a declaration that nobody can make is none."""
    if bundle.variants.count == 0:
        yield Hit(place=bundle.at("ways-out"), zh="所有情形都被引出本件事", en="every combination of answers leads out")


@rule(
    "nothing-to-do",
    "GZ 11.2a",
    title=("每种情形都应有事项可办", "Every combination of answers has something to do"),
    mend=("补上事项，或用 ways-out 说明去处", "Add an item, or say under ways-out where to go"),
)
def nothing_to_do(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2a: who answers all questions is owed either a procedure or the way to the right place."""
    for group in bundle.variants.groups(bundle.taking_part):
        if not any(group.marks):
            zh, en = bundle.told(group.first)
            yield Hit(
                place=bundle.at("items"),
                zh=f"以下情形没有事项可办：{zh}",
                en=f"these answers leave nothing to do: {en}",
                about="items",
            )


@rule(
    "single-item",
    "GZ 11.1a",
    severity=Severity.ADVICE,
    waivable=True,
    title=("只剩一个事项就不是一件事", "A bundle of one item is none"),
    mend=("用 ways-out 引导单独申请", "Lead to the single application by ways-out"),
)
def single_item(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.1a: related items together; where one remains, its own application is simpler."""
    for group in bundle.variants.groups(bundle.taking_part):
        if sum(group.marks) == 1:
            zh, en = bundle.told(group.first)
            item = bundle.definition.items[group.marks.index(1)].item
            yield Hit(
                place=bundle.at("items"),
                zh=f"以下情形只剩事项 {item}：{zh}",
                en=f"only {item} remains for: {en}",
                about=item,
            )
            return


@rule(
    "situation-never-asked",
    "OneGo situations",
    title=("情形问题应当能被问到", "Every question can come up"),
    mend=("改正 when：只能引用排在前面的情形及其答案", "Correct when: it refers to answers of earlier questions"),
)
def situation_never_asked(bundle: Subject) -> Iterator[Hit]:
    """A question whose condition never holds, or looks at a later question, is dead text."""
    for row, asked in enumerate(bundle.variants.asked):
        if not asked and bundle.variants.count:
            situation = bundle.definition.situations[row]
            earlier = [one.id for one in bundle.definition.situations[:row]]
            late = [test.situation for test in comparisons_in(situation.when) if test.situation not in earlier]
            why = (f"，它引用了后面的 {late[0]}", f": it looks at {late[0]}, asked later") if late else ("", "")
            yield Hit(
                place=bundle.at("situations", row, "when"),
                zh=f"问题 {situation.id} 永远不会被问到{why[0]}",
                en=f"{situation.id} is never asked{why[1]}",
                about=situation.id,
            )


@rule(
    "way-out-shadowed",
    "OneGo situations",
    title=("引出条件应当能生效", "Every way out can be taken"),
    mend=("删去，或移到更宽的条件之前", "Drop it, or put it before the wider one"),
)
def way_out_shadowed(bundle: Subject) -> Iterator[Hit]:
    """The first way out that holds gives the reason; one that is never first never tells its own."""
    for row, met in enumerate(bundle.variants.ways_met):
        if not met:
            yield Hit(
                place=bundle.at("ways-out", row, "when"),
                zh="没有一种情形会先到这一条",
                en="no answers come to this way out first",
                about=bundle.definition.ways_out[row].rule,
            )


@rule(
    "item-never-reached",
    "GZ 11.2a",
    title=("事项应当能被用到", "Every item can take part"),
    mend=("改正 when，或删去该事项", "Correct when, or drop the item"),
)
def item_never_reached(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2a: an item that no answers reach belongs to another bundle, or its condition is wrong."""
    for row, mask in enumerate(bundle.taking_part):
        if 1 not in mask and bundle.variants.count:
            item = bundle.definition.items[row].item
            yield Hit(
                place=bundle.at("items", row, "when"),
                zh=f"没有一种情形会办理 {item}",
                en=f"no answers reach {item}",
                about=item,
            )


@rule(
    "published-shadowed",
    "GZ 13.3",
    title=("公布时限应当能适用", "Every published limit can apply"),
    mend=("删去，或移到更宽的条件之前", "Drop it, or put it before the wider one"),
)
def published_shadowed(bundle: Subject) -> Iterator[Hit]:
    """Of several limits the first whose condition holds applies; one that is never first misleads whoever reads it."""
    for row, mask in enumerate(bundle.published):
        if 1 not in mask and bundle.variants.count:
            limit = bundle.definition.published[row].limit
            yield Hit(
                place=bundle.at("published", row),
                zh=f"没有一种情形适用公布时限 {limit}",
                en=f"{limit} applies to no answers",
                about="published",
            )


@rule(
    "condition-never-holds",
    "OneGo situations",
    title=("字段和材料的条件应当能成立", "Conditions of fields and materials can hold"),
    mend=("改正条件，或删去该字段、材料", "Correct the condition, or drop the field or material"),
)
def condition_never_holds(bundle: Subject) -> Iterator[Hit]:
    """A field or material whose condition never holds while an item needs it would never be asked for."""
    for field in bundle.definition.fields:
        if field.when != ALWAYS and not _met(bundle, "fields", field.id, bundle.variants.holds(field.when)):
            yield Hit(
                place=bundle.at("form", "properties", field.id, "x-when"),
                zh=f"字段 {field.id} 永远不会出现",
                en=f"the field {field.id} never comes up",
                about=field.id,
            )
    for row, use in enumerate(bundle.definition.materials):
        if use.when != ALWAYS and not _met(bundle, "materials", use.material, bundle.variants.holds(use.when)):
            yield Hit(
                place=bundle.at("materials", row, "when"),
                zh=f"材料 {use.material} 永远不会用到",
                en=f"the material {use.material} is never needed",
                about=use.material,
            )


def _met(bundle: Subject, kind: str, name: str, mask: Mask) -> bool:
    """Whether some combination meets the condition while an item that lists the name takes part."""
    users = [row for row, entry in enumerate(bundle.definition.items) if name in getattr(entry, kind)]
    held = int.from_bytes(mask, "big")
    reachable = [row for row in users if held & int.from_bytes(bundle.taking_part[row], "big")]
    # What nobody lists, or only items never reached, has a finding of its own.
    dead = all(1 not in bundle.taking_part[row] for row in users)
    return bool(reachable) or not bundle.variants.count or dead
