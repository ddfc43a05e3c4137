"""Where an applicant turns when something goes wrong: the window for what can't be got done, review, court."""

from __future__ import annotations

from typing import Final

from bundles.definition import BundleDefinition
from bundles.entries import Catalogue, OwnerKind
from desk.publishing.blocks import Points, Section, line, said
from domain.plan import ItemKind

_ALWAYS: Final = (
    line(
        "进度查询：凭办件编号随时查询；受理、告知、停止和恢复计时、延期、决定、可领取、送达时主动通知。",
        "Follow your case by its number at any time; you are told of acceptance, notices, clocks stopped and "
        "resumed, extensions, decisions and delivery.",
        "GZ 13.4a",
    ),
    line(
        "“办不成事”窗口：没有一次告知、拒收材料或者没有按时办结的，可以在办件页面或者窗口提出；窗口受理、转办、督办并反馈进展。",
        "The “can't get it done” window: if you were not told everything at once, if materials were refused, or if "
        "a limit has passed. It accepts, passes on, presses and reports back.",
        "GZ 13.5",
    ),
    line(
        "超过承诺期限的，公开说明理由；超过法定期限的，依法追究责任。",
        "Passing the promised limit is explained in public; passing the statutory limit has legal consequences.",
        "优化营商环境条例 36(2) · 许可法 74",
    ),
    line(
        "延期的，在期限届满前告知延长的期限和理由，并报政务服务管理部门备案。",
        "An extension is told with its length and reason before the limit ends, and filed.",
        "GZ 13.4b–c",
    ),
    line(
        "不予许可、不予登记等决定书面说明理由。不服的，可以自收到决定之日起六十日内申请行政复议，"
        "或者六个月内提起行政诉讼；法律另有规定的从其规定。",
        "A refusal comes in writing with its reasons. You may apply for administrative reconsideration within 60 "
        "days or sue within six months of receiving it, unless a law says otherwise.",
        "许可法 38(2) · 行政复议法 20 · 行政诉讼法 46",
    ),
)
_UTILITIES: Final = line(
    "对供水、供电、供气、通信等公用企业的服务有异议的，可以向其行业主管部门投诉。",
    "Complaints about utilities go to the department that supervises their trade.",
    "GZ 5.3 · 22.2",
)
_OPINIONS: Final = line(
    "咨询、投诉和评价：12345 热线、政务服务网、移动端和现场；办结后可以自愿评价。",
    "Questions, complaints, ratings: hotline 12345, web, mobile and on site; rating is voluntary.",
    "GZ 18",
)


def remedies(definition: BundleDefinition, catalogue: Catalogue) -> Section:
    """The section on supervision and remedies; a utility's service is no administrative decision (GZ 22.2)."""
    items = [catalogue.items[entry.item] for entry in definition.items]
    lines = list(_ALWAYS)
    kinds = {catalogue.departments[item.owner].owner_kind for item in items}
    if OwnerKind.UTILITY in kinds or any(item.kind is ItemKind.UTILITY for item in items):
        lines.append(_UTILITIES)
    lines.append(_OPINIONS)
    return Section(
        id="remedies",
        title=said("查询、监督与救济", "Following, complaining, remedies"),
        clause="GZ 13.4 · 13.5 · 18",
        blocks=(Points(lines=tuple(lines)),),
    )
