"""What stops a clock and what prolongs it: the eight grounds of 许可法 45, and extensions by each law's own terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bundles.compiler.paths import later
from bundles.compiler.registry import rule, shape
from bundles.compiler.subject import Hit, Subject
from bundles.entries import CatalogueItem, ExtensionRule
from bundles.findings import Severity
from domain.clock import LICENCE_EXTENSION, REGISTRATION_EXTENSION, ExtensionTerms
from domain.limits import working_days
from domain.plan import ItemKind

shape(
    "exclusion-ground",
    "许可法 45",
    "item/exclusions/*/ground",
    title=("只有八种法定事由可以扣除时间", "Only the eight grounds of the law stop a clock"),
    mend=(
        "听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审之外的时间都计入时限",
        "All time counts but hearing, tendering, auction, inspection, testing, quarantine, appraisal, expert review",
    ),
)
shape(
    "exclusion-basis",
    "许可法 45",
    "item/exclusions/*/basis",
    title=("扣除时间须有依据", "An exclusion needs its provision"),
    mend=("写明规定该程序的条文", "Cite the provision that calls for the procedure"),
)
shape(
    "extension-terms",
    "GZ 13.4b",
    "item/extension/max",
    "item/extension/approver",
    "item/extension/basis",
    title=("延期条款应写明最长期限、批准人、依据", "Extension terms state the most, the approver and the provision"),
    mend=("补全 max、approver、basis", "Complete max, approver and basis"),
)

LICENCE_LAW: Final = re.compile(r"行政许可法|许可法\s*4[25]")


@rule(
    "exclusion-twice",
    "许可法 45",
    title=("同一事由不重复列出", "A ground is listed once"),
    mend=("只保留一处", "Keep one of them"),
)
def exclusion_twice(bundle: Subject) -> Iterator[Hit]:
    """许可法 45: the same ground twice would read as twice the time."""
    for item in bundle.items():
        grounds = [exclusion.ground for exclusion in item.exclusions]
        for row, ground in enumerate(grounds):
            if ground in grounds[:row]:
                yield Hit(
                    place=bundle.item_at(item.id, "exclusions", row, "ground"),
                    zh=f"{item.name.zh}：“{ground.zh}”列了两次",
                    en=f"{item.name.en}: {ground} is listed twice",
                    about=item.id,
                )


@rule(
    "exclusion-not-licence",
    "许可法 45",
    title=("非许可事项不能援引许可法扣除时间", "The Administrative Licensing Law stops no clock of what is no licence"),
    mend=("引用该事项自己的法律依据，或删去扣除", "Cite the item's own law, or drop the exclusion"),
)
def exclusion_not_licence(bundle: Subject) -> Iterator[Hit]:
    """许可法 2, 45: the eight grounds are those of licensing; another procedure needs its own provision."""
    for item in bundle.items():
        for row, exclusion in enumerate(item.exclusions):
            if item.kind is not ItemKind.LICENCE and LICENCE_LAW.search(exclusion.basis.zh):
                yield Hit(
                    place=bundle.item_at(item.id, "exclusions", row, "basis"),
                    zh=f"{item.name.zh} 不是行政许可，却依行政许可法扣除时间",
                    en=f"{item.name.en} is no licence, yet excludes time under the Administrative Licensing Law",
                    about=item.id,
                )


@rule(
    "extension-too-long",
    "许可法 42(1)",
    title=("延期不得超过法定最长期限", "An extension stays within its law"),
    mend=("缩短 max，或引用另有规定的法律", "Shorten max, or cite the law that says otherwise"),
)
def extension_too_long(bundle: Subject) -> Iterator[Hit]:
    """许可法 42(1): ten working days more, once; 登记条例 19: three; other laws as cited."""
    for item, extension, terms in _governed(bundle):
        if later(extension.max, terms.max):
            yield Hit(
                place=bundle.item_at(item.id, "extension", "max"),
                zh=f"{item.name.zh}：依 {terms.basis} 最多延长 {terms.max}，此处为 {extension.max}",
                en=f"{item.name.en}: {terms.basis} allows {terms.max} at most, not {extension.max}",
                about=item.id,
            )


@rule(
    "extension-rank",
    "许可法 42(1)",
    title=("延期须由有权的负责人批准", "An extension is approved at the right rank"),
    mend=("approver 改为 head-of-organ（本机关负责人）", "Make the approver head-of-organ"),
)
def extension_rank(bundle: Subject) -> Iterator[Hit]:
    """许可法 42(1), 登记条例 19: approved by the head of the organ."""
    for item, extension, terms in _governed(bundle):
        if not extension.approver.reaches(terms.approver):
            yield Hit(
                place=bundle.item_at(item.id, "extension", "approver"),
                zh=f"{item.name.zh}：依 {terms.basis} 须由{terms.approver.zh}批准，此处为{extension.approver.zh}",
                en=f"{item.name.en}: {terms.basis} wants {terms.approver}, not {extension.approver}",
                about=item.id,
            )


def _governed(bundle: Subject) -> Iterator[tuple[CatalogueItem, ExtensionRule, ExtensionTerms]]:
    for item in bundle.items():
        extension = item.extension
        for terms in (LICENCE_EXTENSION, REGISTRATION_EXTENSION):
            if extension and _cites(extension, terms):
                yield item, extension, terms


def _cites(extension: ExtensionRule, terms: ExtensionTerms) -> bool:
    law, _, clause = terms.basis.partition(" ")
    return re.search(rf"{law}》?\s*(第?\s*{re.escape(clause.partition('(')[0])})", extension.basis) is not None


@rule(
    "extension-basis",
    "GZ 13.4b",
    title=("延期依据应与事项性质相符", "An extension rests on the item's own law"),
    mend=(
        "许可引用许可法 42(1) 或特别法，登记引用登记条例 19，其他事项引用自己的依据",
        "Licences cite 许可法 42(1) or their special law, registrations 登记条例 19, others their own",
    ),
)
def extension_basis(bundle: Subject) -> Iterator[Hit]:
    """许可法 42(1) is for licences only, 42(2) for whole bundles only; GZ 13.4b grants licences no time."""
    for item in bundle.items():
        wrong = item.extension and _wrong_basis(item, item.extension.basis)
        if wrong:
            yield Hit(
                place=bundle.item_at(item.id, "extension", "basis"),
                zh=f"{item.name.zh}：{wrong[0]}",
                en=f"{item.name.en}: {wrong[1]}",
                about=item.id,
            )


def _wrong_basis(item: CatalogueItem, basis: str) -> tuple[str, str] | None:
    if "42(2)" in basis:
        return "许可法 42(2) 是整件事联合办理的延期", "许可法 42(2) prolongs joint handling, not an item"
    if item.kind is not ItemKind.LICENCE and LICENCE_LAW.search(basis):
        en = "it is no licence and can't be prolonged under the Administrative Licensing Law"
        return "不是行政许可，不能依许可法延期", en
    if item.kind is ItemKind.LICENCE and basis.startswith("GZ"):
        return "许可只能依法律、法规延期", "a licence is prolonged only under a law or regulation"
    if item.kind is not ItemKind.REGISTRATION and "登记条例" in basis:
        return "登记条例 19 只适用于登记", "登记条例 19 is for registrations only"
    return None


@rule(
    "extension-without-law",
    "GZ 13.4b",
    severity=Severity.WARNING,
    waivable=True,
    title=("没有专门依据的延期应从短", "An extension without a law of its own is kept short"),
    mend=("不超过十个工作日，或引用专门依据", "Keep it to ten working days, or cite the law"),
)
def extension_without_law(bundle: Subject) -> Iterator[Hit]:
    """GZ 13.4b: an objective cause, told and filed; longer than a licence's ten days asks for a law (LAW 2.10(6))."""
    for item in bundle.items():
        extension = item.extension
        if extension and extension.basis.startswith("GZ") and later(extension.max, working_days(10)):
            yield Hit(
                place=bundle.item_at(item.id, "extension", "max"),
                zh=f"{item.name.zh}：没有专门依据却可延长 {extension.max}",
                en=f"{item.name.en}: {extension.max} more without a law that says so",
                about=item.id,
            )
