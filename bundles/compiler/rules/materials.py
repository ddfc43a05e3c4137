"""GZ 16-17, 许可法 29-31: nothing asked that can be shared, nothing twice, nothing unneeded or seen too widely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bundles.compiler.registry import rule, shape
from bundles.compiler.subject import Hit, Subject
from bundles.entries import MaterialSource
from bundles.findings import Severity

FREE: Final = {
    MaterialSource.SHARED: ("数据共享", "data sharing"),
    MaterialSource.E_CERT: ("电子证照", "e-certificate"),
}

shape(
    "material-by-law",
    "许可法 31",
    "materials/materials/*/demanded-by",
    title=("材料须有法定依据", "A material is demanded by law"),
    mend=("在 demanded-by 写明要求该材料的条文", "Cite the provision that asks for it"),
)


@rule(
    "shareable-demanded",
    "GZ 17.2b",
    waivable=True,
    title=("能共享的材料不得要求提交", "What can be shared is not demanded"),
    mend=("source 改为 shared 或 e-cert", "Make its source shared or e-cert"),
)
def shareable_demanded(bundle: Subject) -> Iterator[Hit]:
    """GZ 16.2, 17.2b, 政务数据共享条例: what sharing can supply departments must not collect again."""
    for row, use in enumerate(bundle.definition.materials):
        material = bundle.catalogue.materials[use.material]
        shareable = [told for source, told in FREE.items() if source in material.sources]
        if use.source is MaterialSource.APPLICANT and shareable:
            zh, en = "、".join(one for one, _ in shareable), " or ".join(one for _, one in shareable)
            yield Hit(
                place=bundle.at("materials", row, "source"),
                zh=f"{material.name.zh}可由{zh}取得，却要求申请人提交",
                en=f"{material.name.en} can come by {en}, yet the applicant is asked for it",
                about=use.material,
            )


@rule(
    "generated-demanded",
    "GZ 17.2b",
    title=("本件事产生的结果不得要求提交", "What the bundle itself produces is not demanded"),
    mend=("source 改为 generated", "Make its source generated"),
)
def generated_demanded(bundle: Subject) -> Iterator[Hit]:
    """GZ 17.2b, 许可法 35: a result that an earlier item of this bundle produces goes from desk to desk by itself."""
    items = [entry.item for entry in bundle.definition.items]
    for row, use in enumerate(bundle.definition.materials):
        maker = bundle.catalogue.materials[use.material].produced_by
        if use.from_applicant and maker in items:
            yield Hit(
                place=bundle.at("materials", row, "source"),
                zh=f"{use.material} 是 {maker} 的结果，却要求申请人提交",
                en=f"{use.material} is {maker}'s result, yet the applicant is asked for it",
                about=use.material,
            )


@rule(
    "source-not-offered",
    "GZ 17.2b",
    title=("材料来源应在目录之内", "A material comes from where the catalogue says"),
    mend=("改用目录所列来源", "Use a source that the catalogue lists"),
)
def source_not_offered(bundle: Subject) -> Iterator[Hit]:
    """GZ 9.2b, 17.2: sharing that does not exist, or a promise that is not allowed, can't be relied on."""
    for row, use in enumerate(bundle.definition.materials):
        sources = bundle.catalogue.materials[use.material].sources
        if use.source not in sources:
            known = "、".join(sources)
            yield Hit(
                place=bundle.at("materials", row, "source"),
                zh=f"{use.material} 不能以 {use.source} 取得，可用：{known}",
                en=f"{use.material} can't come by {use.source}; known: {known}",
                about=use.material,
            )


@rule(
    "asked-twice",
    "GZ 11.2b",
    title=("同一内容只填一次", "Nothing is asked twice"),
    mend=("合并为一个字段，各事项共用", "Make it one field that the items share"),
)
def asked_twice(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2b, 17.2b: one declaration; the same datum of the same person is given once."""
    seen: dict[tuple[str, str], str] = {}
    for field in bundle.definition.fields:
        key = (field.element, re.sub(r"\W", "", field.title.zh))
        first = seen.setdefault(key, field.id)
        if first != field.id:
            yield Hit(
                place=bundle.at("form", "properties", field.id, of_key=True),
                zh=f"“{field.title.zh}”与字段 {first} 重复",
                en=f'"{field.title.en}" is asked for by {first} already',
                about=field.id,
            )


@rule(
    "asked-although-on-file",
    "GZ 17.2b",
    title=("同一材料只交一次", "No material is handed in twice"),
    mend=("各事项共用一份材料", "Let the items share one material"),
)
def asked_although_on_file(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2b: one set of materials; two entries of the same name are one paper asked for twice."""
    seen: dict[str, str] = {}
    for row, use in enumerate(bundle.definition.materials):
        name = re.sub(r"\W", "", bundle.catalogue.materials[use.material].name.zh)
        first = seen.setdefault(name, use.material)
        if first != use.material and use.from_applicant:
            yield Hit(
                place=bundle.at("materials", row, "material"),
                zh=f"{use.material} 与 {first} 同名，是同一份材料",
                en=f"{use.material} bears the name of {first}: the same paper twice",
                about=use.material,
            )


@rule(
    "field-not-needed",
    "PIPL 6",
    title=("没有事项需要的字段不得收集", "No field that no item needs"),
    mend=("删去该字段", "Drop the field"),
)
def field_not_needed(bundle: Subject) -> Iterator[Hit]:
    """PIPL 6, 许可法 29: no more than the purpose needs; a form holds nothing unrelated."""
    needed = {name for entry in bundle.definition.items for name in entry.fields}
    for field in bundle.definition.fields:
        if field.id not in needed:
            yield Hit(
                place=bundle.at("form", "properties", field.id, of_key=True),
                zh=f"没有事项需要“{field.title.zh}”",
                en=f'no item needs "{field.title.en}"',
                about=field.id,
            )


@rule(
    "material-not-needed",
    "许可法 31",
    title=("没有事项需要的材料不得要求", "No material that no item needs"),
    mend=("删去该材料", "Drop the material"),
)
def material_not_needed(bundle: Subject) -> Iterator[Hit]:
    """许可法 31: no material that has nothing to do with the item."""
    needed = {name for entry in bundle.definition.items for name in entry.materials}
    for row, use in enumerate(bundle.definition.materials):
        if use.material not in needed:
            yield Hit(
                place=bundle.at("materials", row, "material"),
                zh=f"没有事项需要材料 {use.material}",
                en=f"no item needs {use.material}",
                about=use.material,
            )


@rule(
    "department-sees-too-much",
    "PIPL 6",
    title=("部门只得到其事项所需的内容", "A department gets only what its items need"),
    mend=("从该事项的 fields 或 materials 中删去", "Take it out of the item's fields or materials"),
)
def department_sees_too_much(bundle: Subject) -> Iterator[Hit]:
    """PIPL 6, 34, 令716 7(2): what an item's entry in the catalogue does not need its department does not see."""
    elements = {field.id: field.element for field in bundle.definition.fields}
    for row, entry, item in bundle.entries():
        for number, name in enumerate(entry.fields):
            if elements[name] not in item.needs.elements:
                yield Hit(
                    place=bundle.at("items", row, "fields", number),
                    zh=f"{item.name.zh} 不需要 {elements[name]}（字段 {name}）",
                    en=f"{item.name.en} does not need {elements[name]} (field {name})",
                    about=item.id,
                )
        for number, name in enumerate(entry.materials):
            if name not in item.needs.materials:
                yield Hit(
                    place=bundle.at("items", row, "materials", number),
                    zh=f"{item.name.zh} 不需要材料 {name}",
                    en=f"{item.name.en} does not need {name}",
                    about=item.id,
                )


@rule(
    "need-not-met",
    "GZ 11.2b",
    severity=Severity.WARNING,
    waivable=True,
    title=("事项所需内容应在一次申报中取得", "One declaration gathers what each item needs"),
    mend=("补上字段或材料，或在目录中去掉该项", "Add the field or material, or take the need out of the catalogue"),
)
def need_not_met(bundle: Subject) -> Iterator[Hit]:
    """GZ 11.2b, 13.2: what is not gathered now would have to be asked for later, and there is only one notice."""
    elements = {field.id: field.element for field in bundle.definition.fields}
    for row, entry, item in bundle.entries():
        given = {elements[name] for name in entry.fields} | set(entry.materials)
        for name in (*item.needs.elements, *item.needs.materials):
            if name not in given:
                yield Hit(
                    place=bundle.at("items", row, "item"),
                    zh=f"{item.name.zh} 需要 {name}，申报时没有取得",
                    en=f"{item.name.en} needs {name}, which is not gathered",
                    about=item.id,
                )
