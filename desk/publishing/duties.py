"""The chapters of the operating rules on acceptance, clocks, data, alarms and issuance: the law's duties in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bundles.definition import BundleDefinition
from bundles.entries import Catalogue, CatalogueItem
from bundles.findings import Text
from bundles.phrases import length
from bundles.terms import name_of
from desk.publishing.blocks import Cell, Grid, Line, Paragraph, Points, Section, cell, line, listed, none, said
from domain.plan import NeverSupplied, ReleasePolicy


def acceptance(definition: BundleDefinition) -> Section:
    """From receipt to acceptance."""
    within, supply = length(definition.notice.within), length(definition.notice.supply_within.limit)
    lines = [
        line(
            "窗口收件即出具凭证，当日分送各部门预审；各部门只看其事项所需内容。",
            "The window gives a receipt and passes the application to all departments the same day, each its own part.",
            "GZ 3.6a · 6.3a · 许可法 32(2)",
        ),
        line(
            f"各部门在收件之日起{within.zh}内提出全部补正内容，由窗口合并为一份一次性告知；此后不得就首次提交时已有的问题再要求补正。",
            f"Within {within.en} of receipt each department names all that is missing; the window sends ONE notice. "
            "What was already there in the first submission can't be asked for later.",
            "GZ 13.2 · 许可法 32(1)(四)",
        ),
        line(
            "逾期不告知的，自收件之日起即为受理；由系统自动记录。",
            "Without a notice in time the case is deemed accepted as of the day of receipt; the system records it.",
            "许可法 32(1)(四)",
        ),
        Line(
            text=Text(
                zh=f"申请人补正期限{supply.zh}；补正后只复核告知过的内容。逾期未补的，{_never(definition).zh}。",
                en=f"The applicant has {supply.en}; afterwards only the noticed points are checked. "
                f"If nothing comes, {_never(definition).en}.",
            ),
            typical=definition.notice.supply_within.typical,
        ),
        *_tolerance(definition),
        line(
            "材料齐全、符合法定形式的必须受理；只有依法无需办理或者不属于本机关职权的，才可以不予受理，并书面说明。",
            "What is complete must be accepted. Only an item that needs no licence, or another organ's, may be turned "
            "away, in writing.",
            "GZ 13.1b · 许可法 32(1)(一)(二)(五)",
        ),
    ]
    return Section(
        id="acceptance",
        title=said("收件、告知与受理", "Receipt, notice, acceptance"),
        clause="GZ 11.2c · 13.1 · 13.2",
        blocks=(Points(lines=tuple(lines), ordered=True),),
    )


def _never(definition: BundleDefinition) -> Text:
    if definition.notice.never_supplied is NeverSupplied.CLOSE:
        return said("终止办件", "the case is closed")
    return said("保留办件", "the case stays open")


def _tolerance(definition: BundleDefinition) -> Iterator[Line]:
    if definition.tolerance:
        terms = definition.tolerance.supply_within
        within = length(terms.limit)
        yield Line(
            text=Text(
                zh=f"主要材料齐全的必须受理，其余材料由申请人书面承诺，自受理之日起{within.zh}内补交。",
                en=f"Once the main materials are there the case must be accepted; the rest follows within {within.en}.",
            ),
            clause="GZ 13.1c · 广东条例 32",
            typical=terms.typical,
        )


_CLOCK_RULES: Final = (
    line(
        "期限自受理次日起算；前置事项办成的，后续事项自其结果产生之日次日起算。承诺期限与法定期限同时计算。",
        "Clocks run from the day after acceptance, or after the predecessor's result. The promised and the "
        "statutory clock run side by side.",
        "GZ 13.1a",
    ),
    line(
        "只有听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审所需时间不计入期限，须书面告知所需时间，并明确结束。"
        "现场踏勘、核查计入期限。",
        "Only hearing, tendering, auction, inspection, testing, quarantine, appraisal and expert review stop a "
        "clock, with a written notice of the time needed and an explicit end. On-site checks do not.",
        "许可法 45 · 优化营商环境条例 36(1)",
    ),
    line(
        "延期只能一次，在当前期限届满前由有权人批准、告知申请人理由和延长的期限，并报政务服务管理部门备案；从当前到期日起续算。",
        "One extension, before the current due date: approved by the right rank, told to the applicant with "
        "its reason, filed with the government-services department; counted on from the current due date.",
        "GZ 13.4b–c · 许可法 42",
    ),
    line(
        "数据共享、部门之间的征询不停止计时；共享来源故障须记录。",
        "Data sharing and questions between departments stop no clock; a failure of a source is recorded.",
        "政务数据共享条例",
    ),
)


def clocks(definition: BundleDefinition, catalogue: Catalogue) -> Section:
    """Exclusion and extension: general rules, then each item's own."""
    items = [catalogue.items[entry.item] for entry in definition.items]
    grid = Grid(
        caption=said("各事项的扣除、延期和现场核查", "Exclusions, extension and on-site check by item"),
        head=(
            said("事项", "Item"),
            said("不计入期限的事由", "Grounds that stop the clock"),
            said("延期", "Extension"),
            said("现场核查", "On-site check"),
        ),
        rows=tuple((cell(item.name), _exclusions(item), _extension(item), _check(item)) for item in items),
        widths=(24, 30, 26, 20),
    )
    return Section(
        id="clocks",
        title=said("计时、扣除与延期", "Clocks, exclusion, extension"),
        clause="GZ 13.4 · 许可法 42 · 45",
        blocks=(Points(lines=_CLOCK_RULES), grid),
    )


def _exclusions(item: CatalogueItem) -> Cell:
    lines = tuple(
        Line(
            text=Text(
                zh=f"{name_of(known.ground).zh}：{known.basis.zh}", en=f"{name_of(known.ground).en}: {known.basis.en}"
            ),
            typical=known.typical,
        )
        for known in item.exclusions
    )
    return lines or none()


def _extension(item: CatalogueItem) -> Cell:
    rule = item.extension
    if rule is None:
        return (Line(text=said("不得延期", "None"), quiet=True),)
    most, rank = length(rule.max), name_of(rule.approver)
    words = Text(zh=f"最长{most.zh}，{rank.zh}批准", en=f"at most {most.en}, approved by {rank.en}")
    return (Line(text=words, clause=rule.basis, typical=rule.typical),)


def _check(item: CatalogueItem) -> Cell:
    if item.site_check is None:
        return none()
    words = Text(zh=f"{item.site_check.zh}；两人以上", en=f"{item.site_check.en}; two officers at least")
    return (Line(text=words, clause="许可法 34(3)"),)


def passing_on(definition: BundleDefinition, catalogue: Catalogue) -> Section:
    """Which data and materials each department gets, item by item."""
    titles = {field.id: field.title for field in definition.fields}
    rows = []
    for entry in definition.items:
        item = catalogue.items[entry.item]
        who = (*cell(item.name, strong=True), Line(text=catalogue.departments[item.owner].name, quiet=True))
        fields = [titles[name] for name in entry.fields]
        one = Text(zh="、".join(field.zh for field in fields), en=", ".join(field.en for field in fields))
        materials = [catalogue.materials[name].name for name in entry.materials]
        rows.append((who, cell(one) if fields else none(), listed(materials)))
    text = line(
        "各部门只取得其事项所需的字段和材料，不得用于其他目的，不得要求申请人重复提交；每次查看个人信息均有记录。",
        "A department gets just the fields and materials of its items, uses them for nothing else and asks for nothing "
        "again; every look at personal data is logged.",
        "PIPL 6 · GZ 17.2b · 政务服务若干规定 7",
    )
    grid = Grid(
        caption=said("各部门取得的数据和材料", "Data and materials by department"),
        head=(said("事项与部门", "Item and department"), said("字段", "Fields"), said("材料", "Materials")),
        rows=tuple(rows),
        widths=(28, 40, 32),
    )
    return Section(
        id="data",
        title=said("数据与材料流转", "Data and materials"),
        clause="GZ 17.2 · PIPL 6",
        blocks=(Paragraph(lines=(text,)), grid),
    )


def issuance(definition: BundleDefinition) -> Section:
    """Decisions and how results leave."""
    delivery = length(definition.issuance.delivery)
    together = definition.issuance.release is ReleasePolicy.TOGETHER
    policy = said("全部办结后一并送达", "together") if together else said("办结一项送达一项", "each as it is finished")
    lines = (
        line(
            "决定一律书面；不予许可、不予登记的说明理由，并告知复议和诉讼权利。",
            "Decisions are written; refusals state their reasons and the rights against them.",
            "许可法 38",
        ),
        Line(
            text=Text(
                zh=f"结果经一个窗口送达：{policy.zh}；自作出决定之日起{delivery.zh}内。准予的和不予的同时列入结果清单。",
                en=f"Results leave through one window: {policy.en}, within {delivery.en} of the decision, granted and "
                "refused on one list.",
            ),
            clause="GZ 11.2e · 许可法 44",
        ),
        line(
            "办件全程记录不可更改，办结后归档，可以核验。",
            "The log of a case can't be altered; it is archived and can be verified.",
            "政务服务若干规定 12",
        ),
    )
    return Section(
        id="issuance",
        title=said("决定、发证与归档", "Decision, issuance, archive"),
        clause="GZ 11.2e",
        blocks=(Points(lines=lines, ordered=True),),
    )
