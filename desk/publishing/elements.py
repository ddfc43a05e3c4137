"""The nine elements of GZ 5.2a for each item of the bundle, with kind and owner."""

from __future__ import annotations

from collections.abc import Iterator

from bundles.definition import BundleDefinition, BundleItem
from bundles.entries import Catalogue
from bundles.findings import Text
from bundles.phrases import condition_text
from bundles.terms import name_of
from desk.publishing.blocks import Cell, Facts, Line, Section, cell, line, listed, said
from desk.publishing.limits import promised, statutory


def item_sections(definition: BundleDefinition, catalogue: Catalogue) -> Iterator[Section]:
    """One section for each item, in the order of the bundle."""
    for number, entry in enumerate(definition.items, start=1):
        item = catalogue.items[entry.item]
        title = Text(zh=f"{number}. {item.name.zh}", en=f"{number}. {item.name.en}")
        yield Section(
            id=f"item-{entry.item}",
            title=title,
            blocks=(Facts(rows=tuple(_elements(entry, definition, catalogue))),),
        )


def _elements(entry: BundleItem, definition: BundleDefinition, catalogue: Catalogue) -> Iterator[tuple[Text, Cell]]:
    item = catalogue.items[entry.item]
    owner = catalogue.departments[item.owner]
    yield said("① 事项名称", "Name"), (*cell(item.name, strong=True), Line(text=name_of(item.kind), quiet=True))
    yield said("办理部门", "Department"), (Line(text=owner.name, typical=owner.typical),)
    yield said("② 办理依据", "Basis"), cell(*item.basis)
    yield said("③ 受理条件", "Conditions"), cell(*item.conditions)
    yield said("④ 申请材料", "Materials"), _materials(entry, definition, catalogue)
    yield said("⑤ 办理流程", "Steps"), cell(*item.steps)
    if item.site_check:
        checked = Text(
            zh=f"现场核查：{item.site_check.zh}（两名以上工作人员，计入期限）",
            en=f"On-site check: {item.site_check.en} (two officers at least, inside the limit)",
        )
        yield said("现场核查", "On-site check"), (Line(text=checked, clause="许可法 34(3)"),)
    yield said("⑥ 服务对象", "For whom"), cell(item.service_object)
    yield said("⑦ 办理时限", "Time limit"), _limits(entry, catalogue)
    form = said("电子件", "electronic") if item.result.electronic else said("纸质件", "paper")
    yield (
        said("⑧ 办理结果", "Result"),
        (Line(text=Text(zh=f"{item.result.name.zh}（{form.zh}）", en=f"{item.result.name.en} ({form.en})")),),
    )
    yield said("⑨ 收费标准", "Fee"), (*cell(item.fee.standard), *(cell(item.fee.basis) if item.fee.basis else ()))
    if entry.after:
        yield said("先后关系", "Order"), tuple(_order(entry, catalogue))
    yield said("办理情形", "Handled when"), cell(condition_text(definition, entry.when))


def _limits(entry: BundleItem, catalogue: Catalogue) -> Cell:
    item = catalogue.items[entry.item]
    before = line("承诺：", "Promised:")
    law = line("法定：", "Statutory:")
    return (*_labelled(before, promised(item)), *_labelled(law, statutory(item)))


def _labelled(label: Line, limit: Cell) -> Cell:
    first, *rest = limit
    words = Text(zh=label.text.zh + first.text.zh, en=f"{label.text.en} {first.text.en}")
    return (Line(text=words, typical=first.typical, strong=first.strong, quiet=first.quiet), *rest)


def _materials(entry: BundleItem, definition: BundleDefinition, catalogue: Catalogue) -> Cell:
    texts = []
    for name in entry.materials:
        use = definition.use_of(name)
        if use is not None:
            source, known = name_of(use.source), catalogue.materials[name].name
            texts.append(Text(zh=f"{known.zh}（{source.zh}）", en=f"{known.en} (from {source.en})"))
    return listed(texts)


def _order(entry: BundleItem, catalogue: Catalogue) -> Iterator[Line]:
    for edge in entry.after:
        before, ground = catalogue.items[edge.item].name, name_of(edge.ground)
        yield Line(
            text=Text(
                zh=f"在“{before.zh}”之后（{ground.zh}）：{edge.basis.zh}",
                en=f"after “{before.en}” ({ground.en}): {edge.basis.en}",
            )
        )
