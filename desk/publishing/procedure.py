"""The sections of the guide on how a case goes and on what comes out of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bundles.definition import BundleDefinition
from bundles.diagram.flow import Flow
from bundles.diagram.svg import svg
from bundles.entries import Catalogue
from bundles.findings import Text
from bundles.phrases import length
from bundles.terms import name_of
from desk.publishing.blocks import Cell, Facts, Figure, Grid, Line, Points, Section, cell, inline, line, said
from domain.plan import NeverSupplied, ReleasePolicy

_APPLY: Final = line(
    "一次申报：回答情形问题，填写一张表单，提交一套材料，取得一个办件编号。",
    "Apply once: answer the questions, fill in one form, hand in one set of materials, get one case number.",
    "GZ 11.2b",
)
_ACCEPTED: Final = line(
    "一窗受理：材料齐全即予受理，出具受理凭证；办理期限自受理次日起算。",
    "Accepted at one window: what is complete must be accepted, with a receipt; limits run from the next day.",
    "GZ 13.1 · 许可法 32(2)",
)
_SIDE_BY_SIDE: Final = line(
    "并联办理：没有先后要求的事项同时办理；有先后要求的，前一事项办成即接续办理，无需再次申请。",
    "Side by side: items that need not wait start together; the others follow without another application.",
    "GZ 11.2d",
)


def procedure(definition: BundleDefinition, flow: Flow) -> Section:
    """The way of a case in steps, and the picture of its items."""
    drawing = svg(flow)
    figure = Figure(
        svg=drawing.text,
        width=drawing.width,
        height=drawing.height,
        caption=said(
            "办理流程图：各部门事项的先后、期限和关键路径",
            "The order of the items by department, with limits and critical path",
        ),
    )
    return Section(
        id="procedure",
        title=said("办理流程", "How it goes"),
        clause="GZ 11.2",
        blocks=(Points(lines=tuple(_steps(definition)), ordered=True), figure),
    )


def _steps(definition: BundleDefinition) -> Iterator[Line]:
    yield _APPLY
    yield from _notice(definition)
    yield from _tolerance(definition)
    yield _ACCEPTED
    yield _SIDE_BY_SIDE
    delivery = length(definition.issuance.delivery)
    yield line(
        f"一窗发证：结果由一个窗口送达，自作出决定之日起{delivery.zh}内；随后可以评价。",
        f"Results from one window, within {delivery.en} of the decision; then you may rate the service.",
        "GZ 11.2e · 许可法 44",
    )


def _notice(definition: BundleDefinition) -> Iterator[Line]:
    within, supply = length(definition.notice.within), length(definition.notice.supply_within.limit)
    closes = definition.notice.never_supplied is NeverSupplied.CLOSE
    yield line(
        f"一次告知：材料不齐或者不符合要求的，各部门合并为一份通知，在收件之日起{within.zh}内一次告知全部内容；"
        "逾期不告知的，自收件之日起即为受理。",
        f"Told once: whatever is missing is told in one notice of all departments within {within.en} of receipt; "
        "without it your application counts as accepted from the day of receipt.",
        "GZ 13.2 · 许可法 32(1)(四)",
    )
    yield Line(
        text=Text(
            zh=f"补正：请在告知之日起{supply.zh}内一次补齐；逾期未补的，"
            + ("终止办件，可以重新申请。" if closes else "办件保留，补齐后继续办理。"),
            en=f"Supply: within {supply.en} of the notice; after that "
            + ("the case is closed and you may apply again." if closes else "the case stays open until you do."),
        ),
        typical=definition.notice.supply_within.typical,
    )


def _tolerance(definition: BundleDefinition) -> Iterator[Line]:
    if definition.tolerance is None:
        return
    terms = definition.tolerance
    within = length(terms.supply_within.limit)
    yield Line(
        text=Text(
            zh=f"容缺受理：主要材料齐全的，应当受理；标为“可容缺”的材料可以书面承诺，自受理之日起{within.zh}内补交。"
            f"承诺内容：{terms.promise.zh}",
            en=f"Materials marked “may follow” can be promised in writing and handed in within {within.en}. "
            f"The promise: {terms.promise.en}",
        ),
        clause="GZ 13.1c · 广东条例 32",
        typical=terms.supply_within.typical,
    )


def results(definition: BundleDefinition, catalogue: Catalogue) -> Section:
    """What comes out, how it reaches the applicant, and what it costs."""
    together = definition.issuance.release is ReleasePolicy.TOGETHER
    rows = tuple(
        (
            cell(catalogue.items[entry.item].result.name),
            cell(catalogue.items[entry.item].name),
            cell(
                said("电子件", "Electronic")
                if catalogue.items[entry.item].result.electronic
                else said("纸质件", "Paper")
            ),
        )
        for entry in definition.items
    )
    policy = (
        line(
            "全部事项办结后一并送达；等待会超过法定送达期限的，先行送达。",
            "All results leave together; one that would be late by waiting leaves first.",
            "GZ 11.2e · 许可法 44",
        )
        if together
        else line("办结一项，送达一项。", "Each result leaves as soon as it is there.", "GZ 11.2e")
    )
    facts = Facts(
        rows=(
            (said("送达方式", "Ways of delivery"), inline([name_of(way) for way in definition.issuance.methods])),
            (said("送达时间", "When"), (policy,)),
            (said("收费", "Fee"), (Line(text=definition.fee.standard), *_fee_basis(definition))),
        )
    )
    grid = Grid(
        caption=said("办理结果一览", "The results"),
        head=(said("结果", "Result"), said("来自事项", "Of which item"), said("形式", "Form")),
        rows=rows,
        widths=(40, 42, 18),
    )
    return Section(id="results", title=said("办理结果与收费", "Results and fee"), blocks=(facts, grid))


def _fee_basis(definition: BundleDefinition) -> Cell:
    return cell(definition.fee.basis) if definition.fee.basis else ()
