"""The service guide (办事指南, GZ 5.2a, 11.2a) of a bundle: what an applicant has to know, in the order it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bundles.definition import BundleDefinition
from bundles.diagram.flow import Flow, flow_of
from bundles.entries import Catalogue
from bundles.findings import Text
from bundles.phrases import condition_text, published_text
from bundles.terms import SCOPES, name_of
from desk.publishing.blocks import (
    TYPICAL_NOTE,
    Block,
    Cell,
    Document,
    DocumentKind,
    Facts,
    Grid,
    Line,
    Note,
    Paragraph,
    Section,
    cell,
    inline,
    line,
    said,
)
from desk.publishing.elements import item_sections
from desk.publishing.limits import item_limits, published_limits
from desk.publishing.materials import material_sections
from desk.publishing.procedure import procedure, results
from desk.publishing.remedies import remedies


def guide(definition: BundleDefinition, catalogue: Catalogue) -> Document:
    """The whole guide, for all situations. ValueError where the bundle's items wait for each other."""
    flow = flow_of(definition, catalogue)
    return Document(
        kind=DocumentKind.GUIDE,
        name=definition.name,
        title=said("办事指南", "Service guide"),
        summary=definition.summary,
        department=catalogue.departments[definition.departments.lead.department].name,
        version=definition.version,
        content=definition.content,
        effective_from=definition.effective_from.isoformat(),
        typical=definition.typical,
        sections=tuple(_sections(definition, catalogue, flow)),
    )


def _sections(definition: BundleDefinition, catalogue: Catalogue, flow: Flow) -> Iterator[Section]:
    yield _glance(definition, catalogue)
    if definition.situations:
        yield _situations(definition, catalogue)
    yield from material_sections(definition, catalogue)
    yield procedure(definition, flow)
    yield Section(
        id="limits",
        title=said("办理时限", "Time limits"),
        clause="GZ 13",
        blocks=(*published_limits(definition, catalogue), *item_limits(definition, catalogue)),
    )
    yield results(definition, catalogue)
    yield Section(
        id="items",
        title=said("各事项办事要素", "Each item and its nine elements"),
        clause="GZ 5.2a",
        parts=tuple(item_sections(definition, catalogue)),
    )
    yield remedies(definition, catalogue)


def _glance(definition: BundleDefinition, catalogue: Catalogue) -> Section:
    asked = [use for use in definition.materials if use.from_applicant]
    held = len(definition.materials) - len(asked)
    count = len(definition.items)
    departments = dict.fromkeys(catalogue.items[entry.item].owner for entry in definition.items)
    limits = dict.fromkeys(published_text(entry) for entry in definition.published)
    kept = Text(
        zh="、".join(one.zh for one in limits) + ("（按情形）" if len(limits) > 1 else ""),
        en=", ".join(one.en for one in limits) + (" (by situation)" if len(limits) > 1 else ""),
    )
    results = [catalogue.items[entry.item].result.name for entry in definition.items]
    rows: list[tuple[Text, Cell]] = [
        (said("服务对象", "For whom"), cell(definition.audience.who)),
        (
            said("一并办理", "Handled in one go"),
            (line(f"{count} 个事项，{len(departments)} 个部门", f"{count} items of {len(departments)} departments"),),
        ),
        (said("公布时限", "Published limit"), (Line(text=kept, strong=True, typical=_any_typical(definition)),)),
        (
            said("申请人提交", "You hand in"),
            (
                line(
                    f"最多 {len(asked)} 份材料；另有 {held} 份由部门取得，无需提交",
                    f"{len(asked)} materials at most; departments get {held} more themselves",
                    "GZ 17.2b",
                ),
            ),
        ),
        (said("收费", "Fee"), cell(definition.fee.standard)),
        (said("办理结果", "Results"), inline(results)),
        (said("办理渠道", "Where"), inline([name_of(channel) for channel in definition.audience.channels])),
        (said("通办范围", "Scope"), cell(SCOPES[definition.audience.scope])),
        (
            said("牵头部门", "Lead department"),
            cell(catalogue.departments[definition.departments.lead.department].name),
        ),
    ]
    blocks: list[Block] = [Facts(rows=tuple(rows))]
    if definition.typical:
        blocks.append(Note(lines=(Line(text=TYPICAL_NOTE),)))
    return Section(id="glance", title=said("一眼看懂", "At a glance"), blocks=tuple(blocks))


def _any_typical(definition: BundleDefinition) -> bool:
    return any(entry.typical for entry in definition.published)


def _situations(definition: BundleDefinition, catalogue: Catalogue) -> Section:
    rows = []
    for situation in definition.situations:
        asked = cell(situation.question, strong=True) + (cell(situation.hint) if situation.hint else ())
        answers = _alternatives([answer.label for answer in situation.answers])
        rows.append((asked, answers, cell(condition_text(definition, situation.when))))
    blocks: list[Block] = [
        Paragraph(
            lines=(
                line(
                    "申报时先回答下列问题，只办理、只填写、只提交与您有关的内容。",
                    "These questions come first, so that you only do, fill in and hand in what concerns you.",
                ),
            )
        ),
        Grid(
            caption=said("情形引导问题", "Questions of the situation guide"),
            head=(said("问题", "Question"), said("可选答案", "Answers"), said("何时询问", "Asked when")),
            rows=tuple(rows),
            widths=(46, 30, 24),
        ),
        *_switched(definition, catalogue),
    ]
    if definition.ways_out:
        lines = tuple(
            Line(
                text=Text(
                    zh=f"{condition_text(definition, way.when).zh}：{way.reason.zh}",
                    en=f"{condition_text(definition, way.when).en}. {way.reason.en}",
                ),
                clause=way.rule,
            )
            for way in definition.ways_out
        )
        head = line("以下情形不通过本“一件事”办理：", "Not handled by this bundle:", strong=True)
        blocks.append(Note(lines=(head, *lines)))
    return Section(
        id="situations", title=said("情形引导", "Which case is yours"), clause="GZ 11.2b", blocks=tuple(blocks)
    )


def _alternatives(texts: Sequence[Text]) -> Cell:
    return (Line(text=Text(zh=" / ".join(text.zh for text in texts), en=" / ".join(text.en for text in texts))),)


def _switched(definition: BundleDefinition, catalogue: Catalogue) -> Iterator[Block]:
    rows = tuple(
        (
            cell(catalogue.items[entry.item].name),
            cell(catalogue.departments[catalogue.items[entry.item].owner].name),
            cell(condition_text(definition, entry.when)),
        )
        for entry in definition.items
    )
    yield Grid(
        caption=said("各事项在何种情形下办理", "Which items are handled when"),
        head=(said("事项", "Item"), said("办理部门", "Department"), said("办理情形", "Handled when")),
        rows=rows,
        widths=(34, 32, 34),
    )
