"""What keeps a file from being read as meant, and what is wrong with a waiver: the compiler's own house rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bundles.compiler.registry import rule, shape
from bundles.compiler.subject import Hit, Subject
from bundles.findings import FORMAT, Place, Severity
from domain.limits import Limit, Unit

# Ten years in each unit: beyond that a limit is a slip of the pen, and dates would leave the calendar.
LONGEST: Final = {Unit.WORKING_DAY: 2500, Unit.CALENDAR_DAY: 3660, Unit.MONTH: 120, Unit.HOUR: 9999}

shape(
    "unreadable",
    FORMAT,
    title=("文件无法读取", "The file can't be read"),
    mend=("改为有效的 YAML", "Make it valid YAML"),
)
shape(
    "shape",
    FORMAT,
    title=("内容与格式不符", "The file has not the expected form"),
    mend=("按编辑器提示的格式填写（bundle.schema.json）", "Follow the form your editor shows (bundle.schema.json)"),
)
shape(
    "form-reference",
    FORMAT,
    "bundle/form/properties/*/$ref",
    title=("表单只引用目录中的数据元", "A form refers only to the catalogue's data elements"),
    mend=("写成 #/$defs/数据元编号；不得引用外部地址", "Write #/$defs/<element>; nothing is fetched from elsewhere"),
)
shape(
    "unknown-name",
    FORMAT,
    title=("引用的名称不存在", "A name refers to nothing"),
    mend=("改正名称，或先定义它", "Correct the name, or define it first"),
)
shape(
    "named-twice",
    FORMAT,
    title=("同一名称定义了两次", "A name is defined twice"),
    mend=("只保留一处", "Keep one of them"),
)
shape(
    "fixed-window",
    "GZ 5.2a",
    title=("年度受理期的日期应前后一致", "The days of a yearly window are in order"),
    mend=("核对受理首日、末日和结果公布日", "Check when it opens, when it closes and when the result comes"),
)
shape(
    "waiver-unknown",
    "OneGo waiver",
    title=("豁免的规则不存在", "A waiver names no rule"),
    mend=("规则名称见 onego bundle rules", "See onego bundle rules for the names"),
)
shape(
    "waiver-impossible",
    "OneGo waiver",
    title=("法律不容例外的，不得豁免", "A waiver where the law leaves no room"),
    mend=("删除豁免，改正定义", "Drop the waiver and mend the definition"),
)
shape(
    "waiver-unused",
    "OneGo waiver",
    severity=Severity.WARNING,
    title=("豁免没有对象", "A waiver that nothing needs"),
    mend=("删除豁免", "Drop the waiver"),
)
shape(
    "waiver-expired",
    "OneGo waiver",
    title=("豁免已到期", "A waiver has expired"),
    mend=("改正定义，或重新说明理由并延长", "Mend the definition, or give the reasons anew and extend it"),
)


@rule(
    "limit-beyond-reason",
    FORMAT,
    gate=True,
    title=("期限超过十年", "A limit of more than ten years"),
    mend=("更正期限", "Correct the limit"),
)
def limit_beyond_reason(bundle: Subject) -> Iterator[Hit]:
    """No limit of a service item counts in decades."""
    for place, limit, about in _limits(bundle):
        if limit.amount > LONGEST[limit.unit]:
            yield Hit(place=place, zh=f"期限 {limit} 超过十年", en=f"{limit} is more than ten years", about=about)


def _limits(bundle: Subject) -> Iterator[tuple[Place, Limit, str]]:
    definition = bundle.definition
    yield bundle.at("notice", "within"), definition.notice.within, "notice"
    yield bundle.at("notice", "supply-within", "limit"), definition.notice.supply_within.limit, "notice"
    if definition.tolerance:
        yield bundle.at("tolerance", "supply-within", "limit"), definition.tolerance.supply_within.limit, "tolerance"
    for row, published in enumerate(definition.published):
        yield bundle.at("published", row, "limit"), published.limit, "published"
    yield bundle.at("issuance", "delivery"), definition.issuance.delivery, "issuance"
    yield bundle.at("rating-window"), definition.rating_window, "rating-window"
    for item in bundle.items():
        yield bundle.item_at(item.id, "limits", "promised", "limit"), item.limits.promised.limit, item.id
        if item.limits.statutory:
            yield bundle.item_at(item.id, "limits", "statutory", "limit"), item.limits.statutory.limit, item.id
        if item.extension:
            yield bundle.item_at(item.id, "extension", "max"), item.extension.max, item.id
