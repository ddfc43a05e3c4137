"""GZ 4, 5, 8, 24: items of the catalogue, in force, with nine complete elements in both languages, no catch-alls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from bundles.compiler.registry import rule, shape
from bundles.compiler.subject import Hit, Subject
from bundles.findings import Place, Severity, Text
from bundles.phrases import day_text
from bundles.source import Pointer, Source

IN_FORCE: Final = date(2025, 5, 1)  # GZ 24
CHINESE: Final = re.compile(r"[\u3400-\u9fff]")
PLACEHOLDER: Final = re.compile(r"^\W*(待定|待补充|略|暂无|无|tbd|todo|n/?a|none|x+|-*)\W*$", re.IGNORECASE)
CATCH_ALL: Final = re.compile(
    r"其他(有关|相关|需要|必要|应当|规定)?的?(材料|资料|文件|证明|条件|情形|事项)"
    r"|其它|等(有关|相关)?(材料|资料|文件|证明|条件)|(相关|有关)(证明)?(材料|资料)|规定的其他"
    r"|(窗口|工作人员|审批人员|部门)(认为|要求)|视情况"
    r"|\bother (relevant |necessary |required )?(materials?|documents?|conditions?|proofs?|evidence)\b"
    r"|\b(relevant|related|necessary) (materials|documents)\b|\betc\b|\band so (on|forth)\b|\bas required by\b",
    re.IGNORECASE,
)

shape(
    "item-not-in-catalogue",
    "GZ 4.1",
    "name/items/*/item",
    title=("事项应在基本目录之内", "Items are those of the basic catalogue"),
    mend=("改正事项编号，或先按程序列入目录", "Correct the id, or have the item entered first"),
)
shape(
    "nine-elements",
    "GZ 5.2a",
    *(
        f"item/{element}"
        for element in (
            "name", "basis", "conditions", "needs", "steps", "service-object", "limits", "result", "fee",
            "limits/promised", "result/name", "needs/materials", "needs/elements",
        )
    ),
    title=("办事指南九要素应齐备", "The nine elements of the guide are all there"),
    mend=("补全名称、依据、受理条件、材料、程序、服务对象、时限、结果、收费", "Complete all nine of GZ 5.2a"),
)  # fmt: skip
shape(
    "chief-representative",
    "GZ 8.3",
    "departments/departments/*/chief-representative",
    "departments/departments/*/chief-representative/account",
    title=("每个部门有一名首席事务代表", "Each department has a chief representative"),
    mend=("写明 chief-representative.account", "Name chief-representative.account"),
)


@rule(
    "chief-shared",
    "GZ 8.3",
    title=("首席事务代表不得兼任", "A chief representative serves one department"),
    mend=("由该部门的派驻人员担任", "Name one of the department's own posted staff"),
)
def chief_shared(bundle: Subject) -> Iterator[Hit]:
    """GZ 8.3: named by each unit among its own posted staff; the deputy is somebody else."""
    parts = bundle.definition.departments
    holders: dict[str, str] = {}
    for name in dict.fromkeys([parts.lead.department, *(part.department for part in parts.cooperating)]):
        chief = bundle.catalogue.departments[name].chief_representative
        other = holders.setdefault(chief.account, name)
        if other != name or chief.deputy == chief.account:
            zh = f"与部门 {other} 是同一人" if other != name else "与代理人是同一人"
            en = f"the same person as in {other}" if other != name else "the same person as the deputy"
            yield Hit(
                place=bundle.department_at(name, "chief-representative", "account"),
                zh=f"{name} 的首席事务代表{zh}",
                en=f"the chief representative of {name} is {en}",
                about=name,
            )


@rule(
    "item-not-in-force",
    "GZ 4.2",
    title=("事项应当有效", "Items are in force"),
    mend=("换用有效的事项，或调整生效日期", "Use an item in force, or move the day of effect"),
)
def item_not_in_force(bundle: Subject) -> Iterator[Hit]:
    """GZ 4.2: entries are set up, adjusted and cancelled with dates; a bundle stands on those in force."""
    start = bundle.definition.effective_from
    for row, _, item in bundle.entries():
        ended = item.in_force_to and item.in_force_to < max(start, bundle.today)
        if item.in_force_from > start or ended:
            begins, begun = day_text(item.in_force_from), day_text(start)
            ends = day_text(item.in_force_to) if item.in_force_to else Text(zh="今", en="now")
            yield Hit(
                place=bundle.at("items", row, "item"),
                zh=f"{item.name.zh} 有效期{begins.zh}至{ends.zh}，一件事自{begun.zh}生效",
                en=f"{item.name.en} is in force from {begins.en} to {ends.en}, the bundle from {begun.en}",
                about=item.id,
            )


@rule(
    "before-the-regulation",
    "GZ 24",
    title=("条例2025年5月1日起施行", "The regulation is in force from 1 May 2025"),
    mend=("effective-from 不早于 2025-05-01", "Let effective-from be 2025-05-01 or later"),
)
def before_the_regulation(bundle: Subject) -> Iterator[Hit]:
    """GZ 24: nothing takes effect under rules that were not in force yet."""
    definition = bundle.definition
    if definition.effective_from < IN_FORCE:
        day = day_text(definition.effective_from)
        yield Hit(place=bundle.at("effective-from"), zh=f"自{day.zh}生效", en=f"takes effect on {day.en}")
    elif date.fromisoformat(definition.rule_set) > definition.effective_from:
        day, rules = day_text(definition.effective_from), day_text(date.fromisoformat(definition.rule_set))
        yield Hit(
            place=bundle.at("rule-set"),
            zh=f"规则自{rules.zh}起，晚于生效日期{day.zh}",
            en=f"the rules of {rules.en} come after the day of effect, {day.en}",
        )


def _texts(source: Source) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Every text in two languages of a file."""
    for where in source.values:
        if where and where[-1] == "zh":
            data = source.data
            for step in where[:-1]:
                data = data[step]
            yield where[:-1], data


def _all_texts(bundle: Subject) -> Iterator[tuple[Place, Pointer, str, str]]:
    """Every text of the bundle and of its items: the place of its Chinese, where it is, both languages."""
    sources = [bundle.source, *(bundle.catalogue.sources.get(f"items/{item.id}") for item in bundle.items())]
    for source in sources:
        if source is not None:
            for pointer, text in _texts(source):
                yield source.place(pointer), pointer, str(text["zh"]), str(text["en"])


@rule(
    "both-languages",
    "GZ 5.2a",
    title=("中英文都要写全", "Both languages are complete"),
    mend=("补写中文和英文", "Write both the Chinese and the English"),
)
def both_languages(bundle: Subject) -> Iterator[Hit]:
    """GZ 5.2a, 10.1a: a guide element that says nothing, or only in one language, is not complete."""
    for place, pointer, zh, en in _all_texts(bundle):
        if PLACEHOLDER.match(zh) or PLACEHOLDER.match(en):
            yield Hit(place=place, zh=f"“{zh}”没有内容", en=f'"{en}" says nothing', about=str(pointer[0]))
        elif not CHINESE.search(zh) or CHINESE.search(en):
            missing = ("缺中文", "no Chinese") if not CHINESE.search(zh) else ("缺英文", "no English")
            yield Hit(place=place, zh=f"{missing[0]}：{zh}", en=f"{missing[1]}: {en}", about=str(pointer[0]))


@rule(
    "catch-all-condition",
    "广东条例 29(2)",
    title=("不得设置兜底条款", "No catch-all clauses"),
    mend=("逐项列明，或删去", "List each one, or drop it"),
)
def catch_all_condition(bundle: Subject) -> Iterator[Hit]:
    """广东条例 29(2), 优化营商环境条例 35: conditions and steps are listed; nothing is left to the desk."""
    for item in bundle.items():
        for kind, texts in (("conditions", item.conditions), ("steps", item.steps)):
            for row, text in enumerate(texts):
                found = CATCH_ALL.search(text.zh) or CATCH_ALL.search(text.en)
                if found:
                    yield Hit(
                        place=bundle.item_at(item.id, kind, row),
                        zh=f"{item.name.zh}：“{found[0]}”是兜底条款",
                        en=f'{item.name.en}: "{found[0]}" is a catch-all',
                        about=item.id,
                    )


@rule(
    "catch-all-material",
    "广东条例 29(2)",
    title=("材料不得写“其他材料”", "No catch-all materials"),
    mend=("写出每份材料的名称", "Name each material"),
)
def catch_all_material(bundle: Subject) -> Iterator[Hit]:
    """广东条例 29(2), 许可法 30: the full list of materials is published, none outside it is asked for."""
    for material in bundle.materials():
        found = CATCH_ALL.search(material.name.zh) or CATCH_ALL.search(material.name.en)
        if found:
            yield Hit(
                place=bundle.material_at(material.id, "name"),
                zh=f"“{material.name.zh}”不是具体材料",
                en=f'"{material.name.en}" names no particular material',
                about=material.id,
            )
    for field in bundle.definition.fields:
        if CATCH_ALL.search(field.title.zh) or CATCH_ALL.search(field.title.en):
            yield Hit(
                place=bundle.at("form", "properties", field.id, "title"),
                zh=f"字段“{field.title.zh}”是兜底内容",
                en=f'the field "{field.title.en}" is a catch-all',
                about=field.id,
            )


@rule(
    "typical-unmarked",
    "GZ 5.2a",
    severity=Severity.WARNING,
    title=("示例数值应当标明", "Typical values are marked"),
    mend=("写 typical: true（示例，非官方）", "Write typical: true (example, not official)"),
)
def typical_unmarked(bundle: Subject) -> Iterator[Hit]:
    """A value that no provision fixes is shown as 示例，非官方, so that nobody takes it for the law."""
    published = any(entry.typical for entry in bundle.definition.published)
    items = any(item.limits.promised.typical for item in bundle.items())
    if (published or items) and not bundle.definition.typical:
        yield Hit(
            place=bundle.at("id"),
            zh="所用时限含示例数值，定义没有标明 typical",
            en="limits hold typical values, yet the bundle is not marked typical",
        )
