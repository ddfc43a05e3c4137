"""GZ 11: one lead, stated duties, every owner takes part; one form, one acceptance, parallel approval, one issuance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bundles.compiler.registry import rule, shape
from bundles.compiler.subject import Hit, Subject
from bundles.definition import Edge, EdgeGround
from bundles.findings import Severity
from domain.case.commands import Channel, DeliveryMethod

# A provision: a law in its brackets, or a law's short name with an article.
CITATION: Final = re.compile(r"《[^》]+》|[法例定则]\s*(第[一二三四五六七八九十百零〇]+条|[0-9]+)")

shape(
    "one-lead",
    "GZ 11.1b",
    "bundle/departments",
    "bundle/departments/lead",
    "bundle/departments/lead/department",
    title=("牵头部门只有一个", "There is exactly one lead department"),
    mend=("departments.lead 写一个部门", "Name one department under departments.lead"),
)
shape(
    "cooperating-departments",
    "GZ 11.1b",
    "bundle/departments/cooperating",
    title=("至少有一个配合部门", "There is at least one cooperating department"),
    mend=("在 departments.cooperating 列出配合部门", "List them under departments.cooperating"),
)
shape(
    "duties-stated",
    "GZ 11.1b",
    "bundle/departments/lead/duties",
    "bundle/departments/cooperating/*/duties",
    title=("各部门职责应写明", "Each department's duties are stated"),
    mend=("在 duties 中逐条写明职责", "State them one by one under duties"),
)
shape(
    "unknown-department",
    "GZ 11.1b",
    "name/departments/**",
    title=("部门应在目录之内", "Departments are those of the catalogue"),
    mend=("改正部门编号，或先登记该部门", "Correct the id, or register the department first"),
)
shape(
    "four-grounds",
    "GZ 11.1a",
    "bundle/selection",
    "bundle/selection/*",
    title=("遴选依据四项须齐备", "The four grounds of selection are all given"),
    mend=("补全关联性、需求、频次、时间相近四项", "Give related, demand, frequent and close-in-time"),
)
shape(
    "more-than-one-item",
    "GZ 11.1a",
    "bundle/items",
    title=("一件事至少由两个事项组成", "A bundle has at least two items"),
    mend=("列出关联事项", "List the related items"),
)
shape(
    "one-form",
    "GZ 11.2b",
    "bundle/form",
    "bundle/items/*/form",
    title=("一次申报：只有一张表单", "One declaration: there is one form"),
    mend=("字段都写进 form，事项只列所需字段", "Put all fields into form; items list those they need"),
)
shape(
    "one-acceptance",
    "GZ 11.2c",
    "bundle/items/*/acceptance",
    "bundle/items/*/channels",
    title=("一窗受理：事项不单独受理", "One-stop acceptance: items are not accepted one by one"),
    mend=("删去，受理渠道只写在 audience.channels", "Drop it; channels stand under audience only"),
)
shape(
    "one-issuance",
    "GZ 11.2e",
    "bundle/issuance",
    "bundle/items/*/issuance",
    "bundle/items/*/delivery",
    title=("一窗发证：事项不单独发证", "One issuance: items are not issued one by one"),
    mend=("发证方式只在 issuance 中写一次，事项中不写", "State issuance once for the whole bundle, and with no item"),
)
shape(
    "order-without-ground",
    "GZ 11.2d",
    "bundle/items/*/after/*/ground",
    "bundle/items/*/after/*/basis",
    title=("事项先后须有法律或数据依据", "An order between items needs its legal or data ground"),
    mend=(
        "写明 ground（legal 或 data）和 basis；没有依据就并行",
        "State ground and basis; without them let items run together",
    ),
)


@rule(
    "lead-also-cooperating",
    "GZ 11.1b",
    title=("一个部门只担任一种角色", "A department has one role"),
    mend=("从 cooperating 中删去该部门", "Take it out of cooperating"),
)
def lead_also_cooperating(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.1b: who leads and who cooperates is said once for each department."""
    seen = [bundle.definition.departments.lead.department]
    for row, part in enumerate(bundle.definition.departments.cooperating):
        if part.department in seen:
            yield Hit(
                place=bundle.at("departments", "cooperating", row, "department"),
                zh=f"部门 {part.department} 出现两次",
                en=f"{part.department} is named twice",
                about=part.department,
            )
        seen.append(part.department)


@rule(
    "owner-not-taking-part",
    "GZ 11.1b",
    title=("事项的主管部门应参加一件事", "Every item's owner takes part"),
    mend=("把该部门列入 cooperating 并写明职责", "List the department under cooperating, with its duties"),
)
def owner_not_taking_part(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.1b, 3.3: only its owner may decide an item, so the owner is lead or cooperating."""
    parts = bundle.definition.departments
    known = [parts.lead.department, *(part.department for part in parts.cooperating)]
    for row, _, item in bundle.entries():
        if item.owner not in known:
            owner = bundle.catalogue.departments[item.owner].name
            yield Hit(
                place=bundle.at("items", row, "item"),
                zh=f"{item.name.zh} 的主管部门 {owner.zh} 没有参加",
                en=f"{owner.en}, which owns {item.name.en}, takes no part",
                about=item.id,
            )


@rule(
    "department-without-item",
    "GZ 11.1b",
    severity=Severity.WARNING,
    waivable=True,
    title=("配合部门应有事项", "A cooperating department has an item"),
    mend=("删去该部门，或说明只提供数据共享", "Drop it, or waive with what else it contributes"),
)
def department_without_item(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.1b: a department without an item may still share data; then the file says so."""
    owners = [item.owner for item in bundle.items()]
    for row, part in enumerate(bundle.definition.departments.cooperating):
        if part.department not in owners:
            yield Hit(
                place=bundle.at("departments", "cooperating", row, "department"),
                zh=f"部门 {part.department} 没有事项",
                en=f"{part.department} has no item here",
                about=part.department,
            )


@rule(
    "duties-said-twice",
    "GZ 11.1b",
    severity=Severity.WARNING,
    title=("各部门职责不应雷同", "Departments do not share one text of duties"),
    mend=("按部门分别写明", "State them for each department"),
)
def duties_said_twice(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.1b: duties copied from one department to another tell nobody who does what."""
    parts = bundle.definition.departments
    seen = [duty.zh.strip() for duty in parts.lead.duties]
    for row, part in enumerate(parts.cooperating):
        for place, duty in enumerate(part.duties):
            if duty.zh.strip() in seen:
                yield Hit(
                    place=bundle.at("departments", "cooperating", row, "duties", place),
                    zh=f"“{duty.zh}”已是另一部门的职责",
                    en=f'"{duty.en}" is another department\'s duty already',
                    about=part.department,
                )
        seen.extend(duty.zh.strip() for duty in part.duties)


@rule(
    "order-legal-uncited",
    "GZ 11.2d",
    title=("法律依据须写明条文", "A legal ground cites its provision"),
    mend=(
        "在 basis.zh 写明《法律名称》第几条；只是需要数据的写 data",
        "Cite the law in basis; write data where only data is needed",
    ),
)
def order_legal_uncited(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2d: items run together unless a provision puts one before the other."""
    for row, number, edge in _edges(bundle):
        if edge.ground is EdgeGround.LEGAL and not CITATION.search(edge.basis.zh):
            yield Hit(
                place=bundle.at("items", row, "after", number, "basis"),
                zh=f"{edge.item} 在先的法律依据没有写明条文：{edge.basis.zh}",
                en=f"no provision is cited for putting {edge.item} first",
                about=bundle.definition.items[row].item,
            )


@rule(
    "independent-chained",
    "GZ 11.2d",
    title=("互不依赖的事项应当并行", "Independent items run side by side"),
    mend=(
        "删去 after；确需前一事项的结果时写明 uses，或列入材料",
        "Drop after; or name the result it needs under uses or materials",
    ),
)
def independent_chained(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2d: a data ground is one only where something of the earlier item's result is really used."""
    for row, number, edge in _edges(bundle):
        entry = bundle.definition.items[row]
        made = [name for name in entry.materials if bundle.catalogue.materials[name].produced_by == edge.item]
        if edge.ground is EdgeGround.DATA and not made and not edge.uses:
            yield Hit(
                place=bundle.at("items", row, "after", number, "ground"),
                zh=f"{entry.item} 没有用到 {edge.item} 的结果，应当并行",
                en=f"{entry.item} uses nothing of {edge.item}'s result; let them run side by side",
                about=entry.item,
            )


@rule(
    "result-nobody-produces",
    "GZ 11.2d",
    title=("所用结果应由前一事项产生", "What an order uses is the earlier item's result"),
    mend=("改为前一事项结果的编号", "Write the id of the earlier item's result"),
)
def result_nobody_produces(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2d: a result that the earlier item does not produce is no ground for waiting for it."""
    for row, number, edge in _edges(bundle):
        result = bundle.catalogue.items[edge.item].result
        if edge.uses and edge.uses != result.id:
            yield Hit(
                place=bundle.at("items", row, "after", number, "uses"),
                zh=f"{edge.item} 不产生 {edge.uses}，它的结果是 {result.id}",
                en=f"{edge.item} does not produce {edge.uses}; its result is {result.id}",
                about=bundle.definition.items[row].item,
            )


def _edges(bundle: Subject) -> Iterator[tuple[int, int, Edge]]:
    for row, entry in enumerate(bundle.definition.items):
        for number, edge in enumerate(entry.after):
            yield row, number, edge


@rule(
    "result-undeliverable",
    "GZ 11.2e",
    title=("发证方式应与结果形式相符", "Results can leave through the one window"),
    mend=("methods 加上 window 或 mail", "Add window or mail to methods"),
)
def result_undeliverable(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2e: a result on paper can't leave electronically."""
    methods = bundle.definition.issuance.methods
    for item in bundle.items():
        if not item.result.electronic and set(methods) == {DeliveryMethod.ELECTRONIC}:
            yield Hit(
                place=bundle.at("issuance", "methods"),
                zh=f"{item.name.zh} 的结果是纸质的，却只能电子送达",
                en=f"the result of {item.name.en} is on paper, yet delivery is electronic only",
                about=item.id,
            )


@rule(
    "online-and-window-alike",
    "GZ 9.3",
    waivable=True,
    title=("线上线下同样可办", "Online and at the window alike"),
    mend=("channels 同时写明线上渠道和 window", "List an online channel and the window"),
)
def online_and_window_alike(bundle: Subject) -> Iterator[Hit]:
    """GZ 9.3, 10.1a, 优化营商环境条例 37(4): the applicant chooses freely; one text for both."""
    channels = bundle.definition.audience.channels
    online = any(channel in channels for channel in (Channel.WEB, Channel.MOBILE))
    if not online or Channel.WINDOW not in channels:
        yield Hit(
            place=bundle.at("audience", "channels"),
            zh="没有窗口渠道" if online else "没有线上渠道",
            en="no way at the window" if online else "no way online",
            about="channels",
        )
