"""The words of a case's story: stages, states, turns, dates, and one sentence for each line of the timeline."""

from typing import Final

from domain.wording.terms import TERMS

Words = tuple[str, str]

STAGES: Final[dict[str, Words]] = {
    "new": ("尚未收件", "not received"),
    "precheck": ("预审中", "being pre-checked"),
    "supplement": ("待补正", "waiting for your supplement"),
    "handling": ("办理中", "being handled"),
    "decided": ("已办理，正在制证", "decided, documents being made"),
    "issued": ("待领取", "ready for collection"),
    "delivered": ("已送达", "delivered"),
    "closed": ("已办结", "closed"),
}

TASK_STATES: Final[dict[str, Words]] = {
    "precheck": ("预审", "pre-check"),
    "waiting": ("等待前置事项", "waiting for an earlier item"),
    "open": ("办理中", "being handled"),
    "decided": ("已决定", "decided"),
    "cut-off": ("因前置事项未通过而终止", "ended with an earlier item"),
    "declined": ("不予受理", "not accepted"),
}

OUTCOMES: Final = TERMS["outcome"]
CLOSED: Final = TERMS["ending"]

# Named values: {item} is the item's name, {date:…} are ISO days said as days, see `desk.story`.
TIMELINE: Final[dict[str, Words]] = {
    "case-received": ("已收件。", "The application was received."),
    "precheck-reported": (
        "“{item}”已预审，有{count}处需要补正。",
        "“{item}” was pre-checked; points to be asked for: {count}.",
    ),
    "precheck-reported.conforms": (
        "“{item}”已预审，没有需要补正的内容。",
        "“{item}” was pre-checked; nothing is missing or wrong.",
    ),
    "item-declined.not-required": (
        "“{item}”无需申请，不予受理。",
        "“{item}” needs no application; it was not accepted.",
    ),
    "item-declined.wrong-organ": (
        "“{item}”不属本机关职权，不予受理；应向哪个机关申请，见不予受理决定书。",
        "“{item}” is not this organ's to decide; the written decision names the organ to apply to.",
    ),
    "notice-issued": (
        "已一次性告知需要补正的全部内容（{points}项）。",
        "Everything that has to be supplied was told in one notice ({points} points).",
    ),
    "late-notice-admitted": (
        "部门承认遗漏并补充告知{points}项；已记录为违规并报告监督部门。",
        "A department admitted that it had left out {points} points; recorded as a breach and reported.",
    ),
    "supplement-supplied": ("已收到补正材料。", "The supplement was received."),
    "supplement-returned": (
        "补正材料仍有{points}项不符合要求，请再次提交。",
        "The supplement still lacks {points} of the points asked for; please supply them.",
    ),
    "case-accepted.complete": (
        "材料齐全，已受理，自{accepted_on}起算。",
        "Complete and accepted; counted from {accepted_on}.",
    ),
    "case-accepted.supplied": (
        "补正齐全，已受理，自{accepted_on}起算。",
        "Complete after the supplement and accepted; counted from {accepted_on}.",
    ),
    "case-accepted.tolerance": (
        "主要材料齐全，容缺受理，自{accepted_on}起算。",
        "Accepted with the main materials, the rest promised; counted from {accepted_on}.",
    ),
    "case-accepted.deemed-no-notice": (
        "五个工作日内未告知补正，依法自收件之日（{accepted_on}）起即为受理。",
        "No notice came within five working days: accepted by law as of the day of receipt, {accepted_on}.",
    ),
    "case-accepted.deemed-after-supply": (
        "补正后未再审查，依法自{accepted_on}起即为受理。",
        "What was supplied was not checked in time: accepted by law as of {accepted_on}.",
    ),
    "task-opened": ("“{item}”开始办理，自{opened_on}起算。", "“{item}” is being handled, counted from {opened_on}."),
    "task-cut-off": (
        "“{item}”因“{because_of}”未通过而不再办理。",
        "“{item}” can't be handled because “{because_of}” was not granted.",
    ),
    "exclusion-started": (
        "“{item}”进行{ground}，所需时间依法不计入期限。",
        "“{item}”: {ground} has begun; by law its time is not counted.",
    ),
    "exclusion-ended": ("“{item}”的{ground}结束，期限继续计算。", "“{item}”: {ground} is over; time counts again."),
    "task-extended": ("“{item}”延期{by}，理由已告知。", "“{item}” was extended by {by}; the reason was told."),
    "case-extended": ("整件延期{by}，理由已告知。", "The whole case was extended by {by}; the reason was told."),
    "extension-filed": ("延期已备案（{filing}）。", "The extension was filed ({filing})."),
    "hearing-offered": (
        "“{item}”：已告知听证权利，五个工作日内可提出申请。",
        "“{item}”: you may ask for a hearing within five working days.",
    ),
    "hearing-requested": ("“{item}”：已申请听证。", "“{item}”: a hearing was asked for."),
    "hearing-scheduled": ("“{item}”：听证定于{to_be_held_on}举行。", "“{item}”: the hearing is on {to_be_held_on}."),
    "hearing-held": ("“{item}”：听证已举行。", "“{item}”: the hearing took place."),
    "task-decided.granted": ("“{item}”已准予。", "“{item}” was granted."),
    "task-decided.refused": (
        "“{item}”不予批准；理由和救济途径见决定书。",
        "“{item}” was refused; the decision gives the reasons and the remedies.",
    ),
    "overrun-explained": (
        "“{item}”已说明超过承诺期限的原因。",
        "Why the promise for “{item}” was passed was explained.",
    ),
    "release-ordered": ("“{item}”的证照须先行发放。", "The certificate of “{item}” has to go out first."),
    "documents-issued": ("结果文书已制作（{documents}份）。", "The documents of the result were made ({documents})."),
    "documents-delivered": ("结果文书已送达。", "The documents were delivered."),
    "deferred-supplied": ("容缺材料已补交。", "A deferred material was handed in."),
    "case-withdrawn": ("申请人已撤回。", "The applicant withdrew the application."),
    "case-rated": ("已评价。", "The service was rated."),
    "case-closed.completed": ("办结。", "The case is closed."),
    "case-closed.not-accepted": ("不予受理，办件结束。", "Not accepted; the case is closed."),
    "case-closed.withdrawn": ("已撤回，办件结束。", "Withdrawn; the case is closed."),
    "case-closed.never-supplied": ("逾期未补正，办件结束。", "Nothing was supplied in time; the case is closed."),
    "calendar-repinned": (
        "国务院办公厅公布了新的放假安排（{notice}），相关日期已重新计算。",
        "A new holiday notice was published ({notice}); the dates that it touches were worked out again.",
    ),
    "plan-repinned": (
        "本办件改按“一件事”的新版本办理（原版本{was}）；日期不推后，材料不增加。",
        "The case now follows a newer version of the bundle (before: {was}); no date got later, no material was added.",
    ),
    "department-reported.reachable": ("{department}的系统已恢复。", "The system of {department} answers again."),
    "department-reported.unreachable": (
        "{department}的系统暂时无法连接；期限不受影响。",
        "The system of {department} can't be reached for now; no limit is affected.",
    ),
    "marked.notice-due-soon": ("一次性告知将于{due}到期。", "The one notice is due on {due}."),
    "marked.supply-due-soon": ("补正将于{due}到期。", "The supplement is due on {due}."),
    "marked.promised-due-soon": ("“{subject}”的承诺期限将于{due}到期。", "The promise for “{subject}” ends on {due}."),
    "marked.promised-passed": (
        "“{subject}”超过承诺期限（{due}）。",
        "“{subject}” has passed its promised limit, {due}.",
    ),
    "marked.statutory-passed": (
        "“{subject}”超过法定期限（{due}），属违法超期。",
        "“{subject}” has passed its legal limit, {due}: an unlawful delay.",
    ),
    "marked.case-promised-passed": ("整件超过承诺期限（{due}）。", "The case has passed its promised limit, {due}."),
    "marked.case-statutory-passed": (
        "整件超过法定期限（{due}），属违法超期。",
        "The case has passed its legal limit, {due}: an unlawful delay.",
    ),
    "marked.exclusion-overrun": (
        "“{subject}”的扣除时间已超过告知的时长（{due}）。",
        "“{subject}”: the step that stops the clock has outrun its announced length, {due}.",
    ),
    "marked.extension-unfiled": (
        "“{subject}”的延期尚未备案（{due}）。",
        "The extension of “{subject}” was not filed by {due}.",
    ),
    "marked.tolerance-due-soon": ("容缺材料将于{due}到期。", "The deferred materials are due on {due}."),
    "marked.tolerance-lapsed": ("容缺材料逾期未补交（{due}）。", "The deferred materials did not come by {due}."),
    "marked.hearing-request-lapsed": (
        "“{subject}”：未在期限内申请听证（{due}）。",
        "“{subject}”: no hearing was asked for by {due}.",
    ),
    "marked.hearing-late": (
        "“{subject}”：听证未在期限内组织（{due}）。",
        "“{subject}”: the hearing was not held by {due}.",
    ),
    "marked.delivery-passed": ("“{subject}”超过送达期限（{due}）。", "“{subject}” was not delivered by {due}."),
    "marked.deemed-acceptance": (
        "至{due}既未告知补正也未受理，依法视为受理。",
        "By {due} nobody had told what is missing or accepted: by law the case is accepted.",
    ),
    "marked.supply-lapsed": ("逾期未补正（{due}）。", "Nothing was supplied by {due}."),
    "dates-set": ("日期已更新。", "Dates were set."),
}

ROLES: Final[dict[str, Words]] = {
    "applicant": ("申请人", "applicant"),
    "clerk": ("综合窗口", "the window"),
    "officer": ("经办人员", "officer"),
    "chief": ("首席事务代表", "chief representative"),
    "supervisor": ("政务服务管理部门", "government-services department"),
    "administrator": ("管理员", "administrator"),
    "department-system": ("部门系统", "the department's system"),
    "engine": ("系统", "the system"),
}
