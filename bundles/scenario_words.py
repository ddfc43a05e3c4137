"""What the steps of a scenario and the things held against them are called, in both languages."""

from __future__ import annotations

from typing import Final

from bundles.findings import Text
from bundles.terms import terms_of

RECEIPT: Final = Text(zh="收件", en="Receipt")
PASSING: Final = Text(zh="时间推移", en="Time passes")

COMMANDS: Final[dict[str, Text]] = {
    "report-precheck": Text(zh="部门预审", en="Pre-check"),
    "decline-item": Text(zh="不予受理", en="Item not accepted"),
    "issue-notice": Text(zh="发出一次性补正告知", en="Issue the one-time notice"),
    "admit-late-notice": Text(zh="承认漏告并补充告知", en="Admit a late notice"),
    "supply": Text(zh="申请人补正", en="Applicant supplies"),
    "supply-deferred": Text(zh="补交容缺材料", en="Deferred material handed in"),
    "accept": Text(zh="受理", en="Accept"),
    "withdraw": Text(zh="申请人撤回", en="Applicant withdraws"),
    "start-exclusion": Text(zh="法定除外时间开始", en="Exclusion starts"),
    "end-exclusion": Text(zh="法定除外时间结束", en="Exclusion ends"),
    "extend-task": Text(zh="事项延期", en="Extend an item"),
    "extend-case": Text(zh="联合办理延期", en="Extend joint handling"),
    "file-extension": Text(zh="延期备案", en="File the extension"),
    "offer-hearing": Text(zh="告知听证权利", en="Right to a hearing told"),
    "request-hearing": Text(zh="申请听证", en="Hearing requested"),
    "schedule-hearing": Text(zh="通知听证时间", en="Hearing announced"),
    "hold-hearing": Text(zh="举行听证", en="Hearing held"),
    "decide-task": Text(zh="作出决定", en="Decision"),
    "explain-overrun": Text(zh="公开说明超承诺时限", en="Overrun explained in public"),
    "issue-documents": Text(zh="出件", en="Documents issued"),
    "deliver": Text(zh="送达", en="Delivery"),
    "rate": Text(zh="评价", en="Rating"),
    "repin-calendar": Text(zh="载入新一年放假通知", en="New year's calendar loaded"),
    "report-department": Text(zh="部门系统状态", en="Department's system"),
    "tick": Text(zh="时间推移", en="Time passes"),
}

MARKS: Final[dict[str, Text]] = {
    "notice-due-soon": Text(zh="一次性告知将到期", en="the one notice is due soon"),
    "supply-due-soon": Text(zh="补正将到期", en="the supplement is due soon"),
    "promised-due-soon": Text(zh="承诺期限将到期", en="the promise ends soon"),
    "promised-passed": Text(zh="超过承诺期限", en="past its promised limit"),
    "statutory-passed": Text(zh="超过法定期限", en="past its legal limit"),
    "case-promised-passed": Text(zh="整件超过承诺期限", en="the case is past its promised limit"),
    "case-statutory-passed": Text(zh="整件超过法定期限", en="the case is past its legal limit"),
    "exclusion-overrun": Text(zh="扣除时间超过告知的预计时间", en="the exclusion outlasts its announced time"),
    "extension-unfiled": Text(zh="延期未备案", en="the extension is not filed"),
    "tolerance-due-soon": Text(zh="容缺材料将到期", en="deferred materials are due soon"),
    "tolerance-lapsed": Text(zh="容缺材料逾期未补", en="deferred materials were not handed in"),
    "hearing-request-lapsed": Text(zh="逾期未申请听证", en="no hearing was asked for in time"),
    "hearing-late": Text(zh="听证逾期未举行", en="the hearing is late"),
    "delivery-passed": Text(zh="超过送达期限", en="past its limit for delivery"),
    "supply-lapsed": Text(zh="逾期未补正", en="never supplied"),
}

STAGES: Final = terms_of("stage")
TASKS: Final = terms_of("task_state") | terms_of("outcome")
ENDINGS: Final = terms_of("ending")

BASES: Final[dict[str, Text]] = {
    "complete": Text(zh="材料齐全", en="complete"),
    "supplied": Text(zh="补正齐全", en="complete after the supplement"),
    "tolerance": Text(zh="容缺受理", en="with the main materials, the rest promised"),
    "deemed-no-notice": Text(zh="逾期未告知，视为受理", en="by law, no notice in time"),
    "deemed-after-supply": Text(zh="补正后逾期未审查，视为受理", en="by law, the supplement not checked in time"),
}

EVENTS: Final[dict[str, Text]] = {
    "case-received": Text(zh="收件", en="case received"),
    "precheck-reported": Text(zh="预审", en="pre-check reported"),
    "item-declined": Text(zh="不予受理", en="item not accepted"),
    "notice-issued": Text(zh="一次性告知", en="the one notice issued"),
    "late-notice-admitted": Text(zh="承认漏告", en="late notice admitted"),
    "supplement-supplied": Text(zh="补正", en="supplement handed in"),
    "supplement-returned": Text(zh="补正不符合要求", en="supplement returned"),
    "deferred-supplied": Text(zh="补交容缺材料", en="deferred material handed in"),
    "case-accepted": Text(zh="受理", en="case accepted"),
    "case-withdrawn": Text(zh="撤回", en="case withdrawn"),
    "case-closed": Text(zh="办结", en="case closed"),
    "case-extended": Text(zh="联合办理延期", en="joint handling extended"),
    "case-rated": Text(zh="评价", en="case rated"),
    "task-opened": Text(zh="事项开始办理", en="item opened"),
    "task-extended": Text(zh="事项延期", en="item extended"),
    "task-decided": Text(zh="作出决定", en="item decided"),
    "task-cut-off": Text(zh="因前置事项终止", en="item cut off"),
    "exclusion-started": Text(zh="法定除外时间开始", en="exclusion started"),
    "exclusion-ended": Text(zh="法定除外时间结束", en="exclusion ended"),
    "extension-filed": Text(zh="延期备案", en="extension filed"),
    "hearing-offered": Text(zh="告知听证权利", en="right to a hearing told"),
    "hearing-requested": Text(zh="申请听证", en="hearing requested"),
    "hearing-scheduled": Text(zh="通知听证时间", en="hearing announced"),
    "hearing-held": Text(zh="举行听证", en="hearing held"),
    "overrun-explained": Text(zh="公开说明超承诺时限", en="overrun explained in public"),
    "release-ordered": Text(zh="出件", en="release ordered"),
    "documents-issued": Text(zh="出具文书", en="documents issued"),
    "documents-delivered": Text(zh="送达", en="documents delivered"),
    "dates-set": Text(zh="确定期限", en="dates set"),
    "marked": Text(zh="预警或者逾期记录", en="marked"),
    "calendar-repinned": Text(zh="载入新一年放假通知", en="new year's calendar loaded"),
    "plan-repinned": Text(zh="转用新版本", en="moved to another version"),
    "department-reported": Text(zh="部门系统状态", en="department's system reported"),
}

CHECKS: Final[dict[str, Text]] = {
    "refused": Text(zh="被拒绝，依据", en="refused by"),
    "unchanged": Text(zh="拒绝后案件不变", en="a refusal changes nothing"),
    "events": Text(zh="发生", en="happened"),
    "no-events": Text(zh="未发生", en="did not happen"),
    "stage": Text(zh="阶段", en="stage"),
    "task": Text(zh="环节", en="task"),
    "date": Text(zh="日期", en="date"),
    "provisional": Text(zh="暂定日期", en="provisional"),
    "suspended": Text(zh="中止计时", en="suspended"),
    "settled": Text(zh="确定日期", en="settled"),
    "next": Text(zh="下一时点", en="next moment"),
    "marks": Text(zh="预警与逾期", en="marks"),
    "no-marks": Text(zh="无预警与逾期", en="no marks"),
    "accepted": Text(zh="受理日", en="accepted on"),
    "basis": Text(zh="受理依据", en="basis"),
    "open-points": Text(zh="待补正", en="open points"),
    "deferred": Text(zh="容缺待补", en="deferred"),
    "breaches": Text(zh="违规记录", en="breaches"),
    "closed-as": Text(zh="办结方式", en="closed as"),
    "delivered": Text(zh="已送达", en="delivered"),
    "unreachable": Text(zh="系统不可用部门", en="out of reach"),
    "published": Text(zh="公布时限", en="published limit"),
}
