"""What the applicant hands in and fills in, and what departments get themselves: shared data is never demanded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bundles.conditions import ALWAYS
from bundles.definition import BundleDefinition, FormField, MaterialRole, MaterialUse
from bundles.entries import Catalogue, MaterialSource
from bundles.findings import Text
from bundles.phrases import condition_text
from bundles.terms import name_of
from desk.publishing.blocks import Block, Cell, Grid, Line, Paragraph, Section, cell, inline, line, said


def material_sections(definition: BundleDefinition, catalogue: Catalogue) -> Iterator[Section]:
    """Two sections: materials, and the one form."""
    yield Section(
        id="materials",
        title=said("申请材料", "Materials"),
        clause="GZ 5.2a · 17.2",
        blocks=tuple(_materials(definition, catalogue)),
    )
    yield Section(
        id="form",
        title=said("一张表单", "The one form"),
        clause="GZ 11.2b · PIPL 17",
        blocks=tuple(_form(definition, catalogue)),
    )


def _materials(definition: BundleDefinition, catalogue: Catalogue) -> Iterator[Block]:
    asked = [use for use in definition.materials if use.from_applicant]
    held = [use for use in definition.materials if not use.from_applicant]
    if asked:
        yield Grid(
            caption=said("由申请人提交的材料", "What you hand in"),
            head=(said("材料", "Material"), said("类别", "Kind"), said("何时需要", "Needed when"), said("用于", "For")),
            rows=tuple(_asked(use, definition, catalogue) for use in asked),
            widths=(38, 16, 22, 24),
        )
    else:
        yield Paragraph(lines=(line("无需提交任何材料。", "Nothing has to be handed in."),))
    if held:
        text = line(
            "下列材料由部门通过数据共享、电子证照或者前置事项结果取得，不得要求申请人提交；"
            "共享系统确有故障并已记录的，可以先行上传。",
            "Departments get these themselves; nobody may demand them of you. Only when a recorded failure of the "
            "source stands in the way may you upload them instead.",
            "GZ 17.2b · 广东条例 29(2)",
        )
        yield Paragraph(lines=(text,))
        yield Grid(
            caption=said("由部门取得、无需提交的材料", "What departments get themselves"),
            head=(said("材料", "Material"), said("由谁提供", "Who provides it"), said("用于", "For")),
            rows=tuple(_held(use, definition, catalogue) for use in held),
            widths=(38, 34, 28),
        )


def _asked(use: MaterialUse, definition: BundleDefinition, catalogue: Catalogue) -> tuple[Cell, ...]:
    material = catalogue.materials[use.material]
    deferrable = use.role is MaterialRole.DEFERRABLE and definition.tolerance is not None
    kind = [name_of(MaterialRole.DEFERRABLE if deferrable else MaterialRole.MAIN)]
    if use.source is MaterialSource.PROMISE:
        kind.append(said("承诺即可", "A promise is enough"))
    basis = Line(text=material.demanded_by, typical=material.typical, quiet=True)
    allowed = _allowed(material.media_types, material.size)
    name = (*cell(material.name, strong=True), basis, *allowed)
    return name, cell(*kind), _when(use, definition), _used_by(use.material, definition, catalogue)


def _allowed(media_types: Sequence[str], size: int) -> Cell:
    if not media_types:
        return ()
    kinds = "、".join(kind.rpartition("/")[2].upper() for kind in media_types)
    most = f"，≤ {size / 1024 / 1024:.4g} MB" if size else ""
    return (
        Line(text=Text(zh=f"{kinds}{most}", en=f"{kinds.replace('、', ', ')}{most.replace('，', ', ')}"), quiet=True),
    )


def _held(use: MaterialUse, definition: BundleDefinition, catalogue: Catalogue) -> tuple[Cell, ...]:
    material = catalogue.materials[use.material]
    provider = list(cell(name_of(use.source)))
    if use.source is MaterialSource.GENERATED and material.produced_by in catalogue.items:
        item = catalogue.items[material.produced_by]
        owner = catalogue.departments[item.owner].name
        words = Text(zh=f"{owner.zh}（{item.name.zh}）", en=f"{owner.en} ({item.name.en})")
        provider.append(Line(text=words, quiet=True))
    return cell(material.name), tuple(provider), _used_by(use.material, definition, catalogue)


def _when(use: MaterialUse, definition: BundleDefinition) -> Cell:
    """Where the material's own condition says nothing, those of the items that need it do."""
    if use.when != ALWAYS:
        return cell(condition_text(definition, use.when))
    conditions = [entry.when for entry in definition.items if use.material in entry.materials]
    if not conditions or ALWAYS in conditions:
        return cell(condition_text(definition, ALWAYS))
    return cell(*dict.fromkeys(condition_text(definition, condition) for condition in conditions))


def _used_by(material: str, definition: BundleDefinition, catalogue: Catalogue) -> Cell:
    users = [catalogue.items[entry.item].name for entry in definition.items if material in entry.materials]
    return inline(users)


def _form(definition: BundleDefinition, catalogue: Catalogue) -> Iterator[Block]:
    yield Paragraph(
        lines=(
            line(
                "同一信息只填一次；每个部门只取得其事项所需的内容。敏感个人信息依所列规定处理。",
                "Everything is asked once, and a department gets only what its items need. Sensitive personal "
                "information is processed on the basis stated.",
                "PIPL 6 · 28",
            ),
        )
    )
    yield Grid(
        caption=said("表单内容", "What the form asks"),
        head=(said("内容", "Field"), said("填写", "Asked"), said("提供给", "Goes to")),
        rows=tuple(_field(field, definition, catalogue) for field in definition.fields),
        widths=(42, 24, 34),
    )


def _field(field: FormField, definition: BundleDefinition, catalogue: Catalogue) -> tuple[Cell, ...]:
    element = catalogue.elements[field.element]
    name = list(cell(field.title))
    if element.sensitive and element.basis:
        words = Text(zh=f"敏感个人信息：{element.basis.zh}", en=f"Sensitive: {element.basis.en}")
        name.append(Line(text=words, quiet=True))
    asked = [said("必填", "Required") if field.required else said("选填", "Optional")]
    if field.when != ALWAYS:
        asked.append(condition_text(definition, field.when))
    owners = dict.fromkeys(catalogue.items[entry.item].owner for entry in definition.items if field.id in entry.fields)
    return tuple(name), cell(*asked), inline([catalogue.departments[owner].name for owner in owners])
