"""The words of moving a running case to a newer version of its bundle: why that would make its applicant worse off."""

from __future__ import annotations

from typing import Final

WORDING: Final[dict[str, tuple[str, str]]] = {
    "plan.other_bundle": (
        "新方案属于另一项“一件事”（{bundle}）。",
        "The new plan belongs to another bundle ({bundle}).",
    ),
    "plan.nothing_new": (
        "本办件已经适用该版本（{version}）。",
        "The case already follows this version ({version}).",
    ),
    "plan.not_running": (
        "办件已到“{stage:stage}”阶段，不再转用其他版本。",
        "The case has come to “{stage:stage}” and moves to no other version.",
    ),
    "plan.reason_missing": ("转用新版本须说明理由。", "Moving a case to another version needs its reason."),
    "plan.item_dropped": (
        "新版本不再包含事项“{item}”，申请人已经提出的申请不能因此落空。",
        "The new version lacks “{item}”; what has been applied for can't be dropped.",
    ),
    "plan.item_added": (
        "新版本增加事项“{item}”，申请人没有就此提出申请。",
        "The new version adds “{item}”, for which the applicant has not applied.",
    ),
    "plan.other_organ": (
        "新版本中“{item}”由另一部门办理，不能在办理中变更。",
        "In the new version “{item}” belongs to another department; that can't change on the way.",
    ),
    "plan.other_lead": (
        "新版本的牵头部门是“{department}”，不能在办理中变更。",
        "The new version is led by “{department}”; the lead can't change on the way.",
    ),
    "plan.other_result": (
        "新版本改变了事项“{item}”的性质或者结果。",
        "The new version changes what “{item}” is, or what it ends in.",
    ),
    "plan.new_material": (
        "新版本的事项“{item}”要求原版本没有的材料“{material}”，不得要求再次提交。",
        "In the new version “{item}” needs “{material}”, which was not asked for; it can't be demanded now.",
    ),
    "plan.new_field": (
        "新版本的事项“{item}”要求原版本没有的信息“{field}”。",
        "In the new version “{item}” needs “{field}”, which was not asked for.",
    ),
    "plan.new_order": (
        "新版本中“{item}”还须等待“{earlier}”。",
        "In the new version “{item}” also waits for “{earlier}”.",
    ),
    "plan.longer_limit": (
        "新版本中“{item}”的期限（{now:limit}）长于或者不能比作原期限（{was:limit}）。",
        "In the new version the limit of “{item}”, {now:limit}, is longer than {was:limit} or of another kind.",
    ),
    "plan.limit_lost": (
        "新版本中“{item}”不再有法定期限（原为{was:limit}）。",
        "In the new version “{item}” has no legal limit any more (it was {was:limit}).",
    ),
    "plan.longer_published": (
        "新版本公布的期限（{now:limit}）长于或者不能比作原期限（{was:limit}）。",
        "The limit of the new version, {now:limit}, is longer than {was:limit} or can't be compared with it.",
    ),
    "plan.longer_delivery": (
        "新版本的送达期限（{now:limit}）长于或者不能比作原期限（{was:limit}）。",
        "The new version delivers within {now:limit}, which is longer than {was:limit} or can't be compared with it.",
    ),
    "plan.other_window": (
        "新版本改变了年度集中受理的日期。",
        "The new version has other dates for the yearly window.",
    ),
    "plan.new_ground": (
        "新版本允许“{item}”以{ground:ground}扣除时间，原版本没有规定。",
        "The new version lets {ground:ground} stop the clock of “{item}”, which the old one did not.",
    ),
    "plan.more_extension": (
        "新版本对“{item}”规定了更长或者更容易的延期。",
        "The new version lets “{item}” be extended for longer, or more easily.",
    ),
    "plan.new_site_check": (
        "新版本要求对“{item}”实地核查，原版本没有规定。",
        "The new version has “{item}” checked on site, which the old one did not.",
    ),
    "plan.ceiling_lost": (
        "新版本不再统一、联合或者集中办理，原有的45日上限会因此落空。",
        "The new version is no joint handling any more; the ceiling of 45 days would be lost.",
    ),
    "plan.less_tolerance": (
        "新版本收紧了容缺受理（材料或者补交期限）。",
        "The new version tolerates less: fewer materials may follow later, or sooner.",
    ),
    "plan.less_time": (
        "新版本缩短了申请人补正或者评价的时间，或者逾期即结束办件。",
        "The new version gives the applicant less time to supply or to rate, or closes the case when it is over.",
    ),
    "plan.later_release": (
        "新版本要等全部事项办结才发证。",
        "The new version hands out certificates only when everything is decided.",
    ),
    "plan.later_date": (
        "转用新版本会使日期（{key}）由 {was:date} 推后到 {on:date}。",
        "The new version would move a date ({key}) from {was:date} to the later {on:date}.",
    ),
    "plan.date_past": (
        "转用新版本会使日期（{key}）提前到已经过去的 {on:date}，凭空造成超期。",
        "The new version would move a date ({key}) to {on:date}, which is over: a delay made out of nothing.",
    ),
}
