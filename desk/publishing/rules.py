"""The operating rules (操作规程, GZ 11.2a): what each department does, in which order, by when, and what if not.

Written for the lead and the cooperating departments, who sign them; the same source as the guide.
"""

from __future__ import annotations

from collections.abc import Iterator

from bundles.definition import BundleDefinition, Part
from bundles.diagram.flow import Flow, Step, flow_of
from bundles.diagram.svg import svg
from bundles.entries import Catalogue, ConnectorKind
from bundles.findings import Text
from bundles.phrases import condition_text
from bundles.terms import name_of
from desk.publishing.alarms import alarms
from desk.publishing.blocks import (
    TYPICAL_NOTE,
    Block,
    Cell,
    Document,
    DocumentKind,
    Figure,
    Grid,
    Line,
    Note,
    Paragraph,
    Section,
    cell,
    line,
    none,
    said,
)
from desk.publishing.duties import acceptance, clocks, issuance, passing_on
from desk.publishing.limits import item_limits, published_limits


def rules(definition: BundleDefinition, catalogue: Catalogue) -> Document:
    """The whole document. ValueError where the bundle's items wait for each other."""
    flow = flow_of(definition, catalogue)
    return Document(
        kind=DocumentKind.RULES,
        name=definition.name,
        title=said("操作规程", "Operating rules"),
        summary=said(
            "供牵头部门和配合部门共同遵守，经各部门确认后公布。",
            "For the lead and the cooperating departments; published once each of them has signed.",
        ),
        department=catalogue.departments[definition.departments.lead.department].name,
        version=definition.version,
        content=definition.content,
        effective_from=definition.effective_from.isoformat(),
        typical=definition.typical,
        sections=tuple(_sections(definition, catalogue, flow)),
    )


def _sections(definition: BundleDefinition, catalogue: Catalogue, flow: Flow) -> Iterator[Section]:
    yield _grounds(definition)
    yield _duties(definition, catalogue)
    yield acceptance(definition)
    yield _order(definition, catalogue, flow)
    yield Section(
        id="limits",
        title=said("办理时限", "Time limits"),
        clause="GZ 13.3",
        blocks=(*published_limits(definition, catalogue), *item_limits(definition, catalogue)),
    )
    yield clocks(definition, catalogue)
    yield passing_on(definition, catalogue)
    yield alarms()
    yield issuance(definition)
    yield _signatures(definition, catalogue)


def _grounds(definition: BundleDefinition) -> Section:
    chosen = definition.selection
    rows = (
        (cell(said("关联性强", "Closely related")), cell(chosen.related)),
        (cell(said("需求量大", "Widely needed")), cell(chosen.demand)),
        (cell(said("办理频次高", "Frequent")), cell(chosen.frequent)),
        (cell(said("办理时间相近", "Close in time")), cell(chosen.close_in_time)),
    )
    blocks: list[Block] = [
        Grid(
            caption=said("列为“一件事”的理由", "Why these items are bundled"),
            head=(said("标准", "Ground"), said("说明", "Evidence")),
            rows=rows,
            widths=(26, 74),
        )
    ]
    if definition.handling is not None:
        way = name_of(definition.handling)
        blocks.append(
            Paragraph(
                lines=(
                    line(
                        f"涉及多个部门行政许可的，实行{way.zh}，自受理之日起不超过四十五个工作日；"
                        "经本级人民政府负责人批准可以延长十五个工作日。",
                        f"Licences of several departments come under {way.en}: 45 working days from acceptance, 15 "
                        "more if the head of the people's government at the same level approves.",
                        "许可法 26(2) · 42(2)",
                    ),
                )
            )
        )
    if definition.typical:
        blocks.append(Note(lines=(Line(text=TYPICAL_NOTE),)))
    return Section(
        id="grounds", title=said("适用范围与依据", "Scope and grounds"), clause="GZ 11.1a", blocks=tuple(blocks)
    )


def _duties(definition: BundleDefinition, catalogue: Catalogue) -> Section:
    parts = [(True, definition.departments.lead), *((False, part) for part in definition.departments.cooperating)]
    grid = Grid(
        caption=said("牵头部门与配合部门", "Lead and cooperating departments"),
        head=(said("部门", "Department"), said("职责", "Duties"), said("办理事项", "Items"), said("系统", "System")),
        rows=tuple(_part(part, definition, catalogue, lead=lead) for lead, part in parts),
        widths=(28, 34, 24, 14),
    )
    note = line(
        "每个部门明确一名首席事务代表，负责本部门的审批、协调和督办；缺席时由其代理人履行。",
        "Each department has one chief representative who signs, coordinates and is pressed; a deputy stands in.",
        "GZ 8.3",
    )
    return Section(
        id="duties",
        title=said("职责分工", "Who does what"),
        clause="GZ 11.1b",
        blocks=(grid, Paragraph(lines=(note,))),
    )


def _part(part: Part, definition: BundleDefinition, catalogue: Catalogue, *, lead: bool) -> tuple[Cell, ...]:
    department = catalogue.departments[part.department]
    role = said("牵头部门", "Lead") if lead else said("配合部门", "Cooperating")
    representative = Text(
        zh=f"首席事务代表岗位：{department.chief_representative.account}",
        en=f"chief representative: {department.chief_representative.account}",
    )
    system = (
        said("部门业务系统", "Own system")
        if department.connector.kind is ConnectorKind.HTTP
        else said("统一平台待办", "Shared inbox")
    )
    items = [catalogue.items[entry.item] for entry in definition.items]
    own = cell(*(item.name for item in items if item.owner == part.department)) or none()
    name = (
        Line(text=department.name, strong=True, typical=department.typical),
        Line(text=role, quiet=True),
        Line(text=representative, quiet=True),
    )
    return name, cell(*part.duties), own, cell(system)


def _order(definition: BundleDefinition, catalogue: Catalogue, flow: Flow) -> Section:
    rows = [_starts(step, definition, catalogue) for step in flow.steps]
    text = line(
        "没有法定前置或者数据前置的事项同时开始；前置事项准予后，后续事项即时开始；前置事项未准予的，后续事项终止并告知申请人。"
        "某事项不参与办理的，等待它的要求随之取消。",
        "Items without a ground to wait start together. Once a predecessor is granted its successors open at once; if "
        "it is refused they end and the applicant is told. Nobody waits for an item that takes no part.",
        "GZ 11.2d",
    )
    drawing = svg(flow)
    caption = said("办理顺序、期限与关键路径", "Order, limits and critical path")
    figure = Figure(svg=drawing.text, width=drawing.width, height=drawing.height, caption=caption)
    grid = Grid(
        caption=said("各事项开始办理的条件与理由", "When each item starts, and on what ground"),
        head=(said("事项", "Item"), said("何时开始", "Starts"), said("办理情形", "Handled when")),
        rows=tuple(rows),
        widths=(30, 44, 26),
    )
    return Section(
        id="order",
        title=said("办理顺序", "Order"),
        clause="GZ 11.2d · 13.3",
        blocks=(
            Paragraph(lines=(text,)),
            figure,
            grid,
        ),
    )


def _starts(step: Step, definition: BundleDefinition, catalogue: Catalogue) -> tuple[Cell, ...]:
    waits = []
    for edge in step.after:
        earlier, ground = catalogue.items[edge.item].name, name_of(edge.ground)
        words = Text(
            zh=f"“{earlier.zh}”办成后（{ground.zh}）：{edge.basis.zh}",
            en=f"once “{earlier.en}” is granted ({ground.en}): {edge.basis.en}",
        )
        waits.append(Line(text=words))
    who = (*cell(step.item.name, strong=True), Line(text=step.department.name, quiet=True))
    at_once = (line("受理后立即开始", "At once after acceptance"),)
    return who, tuple(waits) or at_once, cell(condition_text(definition, step.when))


def _signatures(definition: BundleDefinition, catalogue: Catalogue) -> Section:
    parts = (definition.departments.lead, *definition.departments.cooperating)
    empty: Cell = ()
    grid = Grid(
        caption=said("各部门确认", "Sign-off"),
        head=(said("部门", "Department"), said("首席事务代表", "Chief representative"), said("日期", "Date")),
        rows=tuple((cell(catalogue.departments[part.department].name), empty, empty) for part in parts),
        widths=(46, 32, 22),
    )
    text = line(
        "各部门首席事务代表确认与下列校验码对应的内容；内容有任何变化，校验码随之改变，须重新确认。",
        "Each chief representative signs the content behind the hash below; any change of content changes the hash and "
        "has to be signed again.",
        "GZ 8.3 · 9.3",
    )
    return Section(
        id="signatures",
        title=said("确认", "Sign-off"),
        clause="GZ 11.2a",
        blocks=(Paragraph(lines=(text,)), grid),
    )
