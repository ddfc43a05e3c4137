"""The words of the case: why an order is refused, and where its own dates come from."""

from __future__ import annotations

from typing import Final

from domain.wording.moving import WORDING as _MOVING

WORDING: Final[dict[str, tuple[str, str]]] = {
    **_MOVING,
    # Dates of the case.
    "date.notice": (
        "自收件日 {start:date} 起 {limit:limit}内须一次性告知需要补正的全部内容；逾期不告知的，自收件之日起即为受理。",
        (
            "Counted from receipt on {start:date}, everything missing must be told once within {limit:limit}; "
            "with no notice the case is accepted as of the day of receipt."
        ),
    ),
    "date.recheck": (
        "申请人于 {start:date} 补正完毕，{limit:limit}内未再告知的，自该日起视为受理。",
        (
            "The applicant supplied everything on {start:date}; unless points are returned within {limit:limit}, "
            "the case is accepted as of that day."
        ),
    ),
    "date.supply": (
        "自 {start:date} 告知之日起，请在 {limit:limit}内补正；补正所用时间不计入办理期限。",
        "Asked for on {start:date}; please supply within {limit:limit}. This time is not counted as handling time.",
    ),
    "date.tolerance": (
        "容缺受理：自受理日 {start:date} 起 {limit:limit}内补交承诺的材料。",
        "Accepted with tolerance: the promised materials are due within {limit:limit} of acceptance on {start:date}.",
    ),
    "date.hearing": (
        "听证程序：自 {start:date} 起 {limit:limit}。",
        "Hearing: {limit:limit} from {start:date}.",
    ),
    "date.delivery": (
        "自 {start:date} 作出决定起 {limit:limit}内颁发、送达证件。",
        "The certificate is to be delivered within {limit:limit} of the decision on {start:date}.",
    ),
    "date.window": (
        "本事项每年集中受理，本次受理期为 {opens:date} 至 {closes:date}；{today:date} 不在受理期内。",
        "This is handed in once a year, this time from {opens:date} to {closes:date}; {today:date} lies outside.",
    ),
    # Days, items, roles.
    "day.in_future": (
        "日期 {on:date} 晚于今天（{today:date}），不能登记尚未发生的行为。",
        "{on:date} lies after today ({today:date}); an act that has not happened can't be recorded.",
    ),
    "day.too_early": (
        "日期 {on:date} 早于该行为可以发生的最早日期 {earliest:date}。",
        "{on:date} lies before {earliest:date}, the first day on which this could happen.",
    ),
    "item.unknown": (
        "本办件不包含事项“{item}”。",
        "The item “{item}” is not part of this case.",
    ),
    "role.may_not": (
        "角色“{role:role}”无权进行此项操作（{order}）。",
        "The role “{role:role}” may not give this order ({order}).",
    ),
    "department.not_owner": (
        "事项“{item}”不属于部门“{department}”；各部门只能办理本部门职责范围内的事项。",
        "The item “{item}” does not belong to the department “{department}”; a department handles its own items only.",
    ),
    "department.not_lead": (
        "此项操作由牵头部门进行，部门“{department}”不是本办件的牵头部门。",
        "This is for the lead department; “{department}” does not lead this case.",
    ),
    "department.no_change": (
        "部门“{department}”的系统连接状态没有变化。",
        "The reachability of the system of “{department}” has not changed.",
    ),
    # The case as a whole.
    "case.already_received": ("办件 {case} 已经收件，不能重复收件。", "The case {case} was already received."),
    "case.moved_on": (
        "您看到的是第 {seen} 条记录时的办件，现在已到第 {now} 条，请刷新后再操作。",
        "You saw the case at entry {seen} of its log; it is at {now} now. Look again before you act.",
    ),
    "case.not_received": ("办件尚未收件。", "The case has not been received."),
    "case.closed": ("办件已经办结，不能再进行操作。", "The case is closed; nothing more can be done to it."),
    "plan.flawed": (
        "办件方案有误，不能按此收件（{flaw}）。",
        "No case can run by this plan ({flaw}).",
    ),
    # Pre-check and the one-time notice.
    "precheck.not_now": (
        "现在不是预审阶段，不能报告事项“{item}”的预审结果。",
        "The case is not being pre-checked; no finding on “{item}” can be reported now.",
    ),
    "precheck.done": (
        "事项“{item}”本轮预审结果已经报告，或者已逾期视为没有意见。",
        "The finding on “{item}” is already in for this round, or its time has passed.",
    ),
    "precheck.too_late": (
        "事项“{item}”告知补正的期限已于 {ended:instant} 届满，不得再要求补正。",
        "The time to ask for anything missing for “{item}” ended on {ended:instant}; nothing can be asked for now.",
    ),
    "notice.second": (
        "补正内容只能一次性告知。首次申请中已经存在而未告知的问题，不得再次要求补正。",
        "What is missing is told once. Points that were there in the first submission can't be asked for again.",
    ),
    "notice.not_now": ("现在不能发出补正告知。", "No supplement notice can be issued now."),
    "notice.nothing_missing": (
        "没有需要补正的内容；材料齐全、符合法定形式的，应当受理。",
        "Nothing is missing; a complete application must be accepted.",
    ),
    "late_notice.not_now": (
        "受理之后，或者从未发出一次性告知时，不能登记“迟到的告知”。",
        "A late notice can be admitted only after the one notice and before acceptance.",
    ),
    "late_notice.reason_missing": (
        "登记“迟到的告知”须写明内容和理由；该情形将作为违规记录并通报监督人员。",
        "A late notice needs its points and a reason; it is recorded as a breach and shown to the supervisor.",
    ),
    "defect.other_item": (
        "事项“{item}”的预审结果中不能包含事项“{other}”的问题。",
        "A finding on “{item}” can't name points of “{other}”.",
    ),
    "defect.not_needed": (
        "“{target}”不是事项“{item}”依法所需，不得要求申请人提交与申请事项无关的材料。",
        "“{target}” is not needed for “{item}”; nothing unrelated may be demanded.",
    ),
    "defect.promised": (
        "“{target}”已依法承诺容缺后补，受理前不得要求补正（事项“{item}”）。",
        "“{target}” was lawfully promised for later; it can't be demanded before acceptance (item “{item}”).",
    ),
    "defect.repeated": ("同一问题被重复列出（事项“{item}”）。", "The same point is listed twice (item “{item}”)."),
    # Non-acceptance and acceptance.
    "decline.not_now": (
        "事项“{item}”已不在预审阶段；材料齐全的应当受理。",
        "“{item}” is no longer being pre-checked; a complete application must be accepted.",
    ),
    "decline.reason_missing": (
        "不予受理须书面说明理由（事项“{item}”）。",
        "Not accepting “{item}” needs its reason in writing.",
    ),
    "decline.organ_missing": (
        "不属于本机关职权范围的，应当告知申请人向哪个机关申请（事项“{item}”）。",
        "Where “{item}” belongs to another organ, the applicant must be told which one.",
    ),
    "accept.not_now": ("现在不能受理：不在预审阶段。", "The case can't be accepted now: it is not being pre-checked."),
    "accept.points_open": (
        "还有未补正的内容，应当先一次性告知。",
        "Points are still open; they must be told in the one notice first.",
    ),
    "supply.not_now": ("现在没有等待补正的内容。", "Nothing is waiting to be supplied."),
    "supply.unknown_point": (
        "补正告知中没有“{point}”这一项。",
        "The notice has no point “{point}”.",
    ),
    "supply.nothing_new": (
        "没有提交尚待补正的内容。",
        "None of the open points was supplied.",
    ),
    "tolerance.not_deferrable": (
        "材料“{material}”是主要材料，不能容缺后补。",
        "“{material}” is a main material and can't be promised for later.",
    ),
    "tolerance.not_deferred": (
        "材料“{material}”不在容缺后补之列。",
        "“{material}” is not among the materials promised for later.",
    ),
    # Handling.
    "task.not_accepted": ("办件尚未受理，或者不在办理中。", "The case has not been accepted, or is not being handled."),
    "task.not_open": (
        "事项“{item}”不在办理中（{state:task_state}）。",
        "“{item}” is not being handled ({state:task_state}).",
    ),
    "exclusion.already_open": (
        "事项“{item}”的{ground:ground}已经在进行，不能重复开始。",
        "The {ground:ground} of “{item}” is already going on.",
    ),
    "exclusion.not_told_yet": (
        "事项“{item}”的法定除外时间不能早于书面告知申请人之日（{told:date}）开始（{on:date}）。",
        "An exclusion of “{item}” can't start on {on:date}, before the applicant was told in writing on {told:date}.",
    ),
    "exclusion.not_open": (
        "事项“{item}”没有正在进行的{ground:ground}。",
        "No {ground:ground} of “{item}” is going on.",
    ),
    "exclusion.unknown": (
        "事项“{item}”没有收到过该编号的除外时间开始通知，无法结束。",
        "No start of an exclusion with this number has come for “{item}”, so none can end.",
    ),
    "extension.not_joint": (
        "本办件不是许可事项的统一、联合或者集中办理，不能按此条延期。",
        "This is no joint handling of licences; it can't be extended under this article.",
    ),
    "filing.nothing_to_file": (
        "没有尚未备案的延期。",
        "No extension is waiting to be filed.",
    ),
    "filing.number_missing": ("备案须有备案编号。", "A filing needs its number."),
    "decision.suspended": (
        "事项“{item}”的法定除外时间尚未结束，请先登记其结束。",
        "An exclusion of “{item}” is still open; record its end first.",
    ),
    "decision.hearing_open": (
        "事项“{item}”的听证程序尚未结束；应当根据听证笔录作出决定。",
        "The hearing on “{item}” is not over; the decision must rest on its record.",
    ),
    "decision.reason_missing": (
        "不予许可的决定应当说明理由（事项“{item}”）。",
        "A refusal of “{item}” must give its reasons.",
    ),
    "decision.remedies_missing": (
        "不予许可的决定应当告知申请行政复议或者提起行政诉讼的权利（事项“{item}”）。",
        "A refusal of “{item}” must tell the right to reconsideration and to go to court.",
    ),
    "decision.one_on_site": (
        "实地核查应当指派两名以上工作人员（事项“{item}”）。",
        "An on-site check for “{item}” needs at least two officers.",
    ),
    "overrun.none": ("事项“{item}”没有超过承诺期限。", "“{item}” has not passed its promised limit."),
    "overrun.reason_missing": ("请说明超过承诺期限的原因。", "The reason for passing the promised limit is missing."),
    # Hearings.
    "hearing.not_provided": (
        "事项“{item}”不是行政许可，其办事指南也没有规定听证程序。",
        "“{item}” is no licence, and its guide provides for no hearing.",
    ),
    "hearing.already_offered": ("事项“{item}”已经告知听证权利。", "A hearing on “{item}” was already offered."),
    "hearing.notice_missing": ("听证事项须以书面告知。", "This needs its written notice."),
    "hearing.not_offered": ("事项“{item}”没有告知听证权利。", "No hearing on “{item}” was offered."),
    "hearing.already_requested": ("事项“{item}”已经申请听证。", "A hearing on “{item}” was already requested."),
    "hearing.request_late": (
        "申请听证的期限已于 {due:date} 届满。",
        "The time to ask for a hearing ended on {due:date}.",
    ),
    "hearing.not_requested": ("没有人申请听证。", "No hearing was requested."),
    "hearing.too_soon": (
        "应当于举行听证的七日前通知；现在距听证只有 {days} 个工作日。",
        "A hearing is announced 7 working days before; only {days} are left.",
    ),
    "hearing.rest_day": ("{day:date} 不是工作日，不能举行听证。", "{day:date} is no working day for a hearing."),
    "hearing.not_scheduled": ("听证尚未确定日期。", "The hearing has not been scheduled."),
    "hearing.record_missing": ("听证应当制作笔录。", "A hearing needs its record."),
    "hearing.over": ("听证已经举行。", "The hearing is over."),
    # The end.
    "issue.nothing_waits": ("没有等待出证的事项。", "No document is waiting to be issued."),
    "issue.not_due": ("事项“{item}”现在不出证。", "No document of “{item}” is due now."),
    "issue.number_missing": (
        "结果包和每份文书须有编号，且不得重复。",
        "The package and each document need a number of their own.",
    ),
    "issue.wrong_kind": (
        "事项“{item}”的文书与其决定不符。",
        "The document made for “{item}” doesn't fit its decision.",
    ),
    "issue.nothing_made": ("没有可以出具的文书。", "No document was made."),
    "deliver.nothing_ready": ("没有可以领取的结果。", "Nothing is ready to be handed over."),
    "deliver.receipt_missing": (
        "窗口领取须核验身份，邮寄须有寄送凭证。",
        "Handing over needs proof of identity; mailing needs proof of posting.",
    ),
    "withdraw.not_now": (
        "办件已到“{stage:stage}”阶段，不能撤回。",
        "The case has come to “{stage:stage}” and can't be withdrawn.",
    ),
    "withdraw.already_decided": (
        "已有事项作出决定，不能撤回整个办件。",
        "An item has been decided; the whole case can't be withdrawn.",
    ),
    "rate.once": ("一次服务只能评价一次。", "A service is rated once."),
    "rate.not_now": ("结果送达后才能评价。", "The service can be rated once the results have been delivered."),
    "rate.level": ("评价等级为 1 至 5，“{level}”无效。", "A rating is 1 to 5; “{level}” is not."),
    "calendar.not_one": ("无法读取工作日历。", "The calendar can't be read."),
    "calendar.nothing_new": (
        "该工作日历与本办件已采用的日历相同。",
        "The case already counts by this calendar.",
    ),
    "calendar.year_lost": (
        "新的工作日历缺少 {year} 年已公布的安排，不能载入。",
        "The calendar lacks the published year {year}; it can't replace one that has it.",
    ),
    "calendar.unnamed": (
        "载入新的工作日历须注明国务院办公厅通知文号。",
        "A new calendar year needs the number of the State Council's notice.",
    ),
}
