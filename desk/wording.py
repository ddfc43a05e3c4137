"""The desk's own answers: code -> the rule behind it, and the words in both languages, with named fields.

What the core refuses has its words in `domain.wording`; these are the window's: who may, which file, which request.
"""

from dataclasses import dataclass
from typing import Final

from desk.account_words import ACCOUNT_WORDS
from desk.signing_words import SIGNING_WORDS


@dataclass(frozen=True, kw_only=True)
class Said:
    """A rule, and what is said about it in Chinese and English."""

    rule: str
    zh: str
    en: str


def _said(rule: str, zh: str, en: str) -> Said:
    return Said(rule=rule, zh=zh, en=en)


_SIGNING_IN: Final = {
    "sign-in.wrong": _said("PIPL 51", "用户名或密码不正确。", "The name or the password is not right."),
    "sign-in.needed": _said("PIPL 51", "请先登录。", "Please sign in first."),
    "sign-in.over": _said(
        "PIPL 51", "登录已失效，请重新登录。", "The session or token is no longer good; sign in again."
    ),
    "attempts.wait": _said(
        "PIPL 51", "失败次数过多，请稍后再试。", "Too many failed attempts; please wait and try again."
    ),
    "follow.crowded": _said(
        "PIPL 51",
        "同时关注本办件的连接已达上限；页面仍可使用，刷新即可看到最新进展。",
        "As many connections as are allowed follow this case already; the page works without one, reload it for news.",
    ),
    "token.unknown": _said("PIPL 51", "没有这个令牌。", "There is no such token."),
    "password.length": _said(
        "PIPL 51", "密码长度须为{least}至{most}个字符。", "A password has {least} to {most} characters."
    ),
    "account.login-taken": _said("PIPL 51", "该登录名已被使用。", "This name is taken."),
    "account.department": _said(
        "GZ 3.3",
        "经办人员、首席事务代表和部门系统须属于一个部门，其他人员不属于部门。",
        "Officers, chief representatives and departments' systems belong to a department, and nobody else does.",
    ),
    "account.unknown-department": _said("GZ 3.3", "没有这个部门。", "There is no such department."),
}

_MAY: Final = {
    "permission.role": _said("GZ 3.3", "您的身份不能办理此操作（{act}）。", "Your role may not do this ({act})."),
    "permission.department": _said(
        "GZ 3.3",
        "只能办理本部门的事项（{act}）。",
        "A department acts only on its own items ({act}).",
    ),
    "task.claimed": _said(
        "GZ 8.3",
        "该事项已由同事认领；请其移交，或由首席事务代表指派。",
        "A colleague has taken this task; it can be handed over, or assigned by the chief representative.",
    ),
    "task.no-colleague": _said(
        "GZ 8.3", "只能移交给本部门的在岗人员。", "Only a colleague of the same department can take it."
    ),
    "absence.unknown": _said("GZ 8.3", "没有这项缺勤安排。", "There is no such absence."),
    "view.name": _said(
        "OneGo API",
        "视图名称须为1至{most}个字符，并至少有一项筛选条件。",
        "A view has a name of 1 to {most} characters, and at least one filter.",
    ),
    "view.too-many": _said(
        "OneGo API", "最多保存{most}个视图，请先删除不用的。", "At most {most} views are kept; drop one first."
    ),
    "absence.days": _said("GZ 8.3", "请核对缺勤日期和代理人。", "Check the days of the absence and the substitute."),
}

_CASES: Final = {
    "case.unknown": _said("GZ 13.4a", "没有找到该办件。", "There is no such case."),
    "case.stale": _said(
        "OneGo API",
        "办件已有变化（您看到的是{seen}，现在是{now}），请刷新后再办。",
        "The case has changed (you saw {seen}, it is now at {now}); look again before you act.",
    ),
    "case.number-taken": _said("GZ 13.4a", "暂时不能编号，请重试。", "No number could be drawn; please try again."),
    "exclusion.none": _said(
        "许可法 45",
        "该事项没有正在进行的法定除外时间，计时没有停止。",
        "No exclusion of this item is open: its clock does not stand still.",
    ),
    "item.unknown": _said("GZ 11.2a", "该办件没有这个事项。", "The case has no such item."),
    "bundle.unknown": _said("GZ 11.1c", "没有这个“一件事”。", "There is no such bundle."),
    "bundle.version-changed": _said(
        "GZ 9.3",
        "“一件事”已更新，请按新版本重新核对后提交。",
        "The bundle has a new version; please check against it and submit again.",
    ),
    "submission.malformed": _said(
        "许可法 31", "提交的内容有误，请按提示修改。", "Some of what was handed in does not fit; see the points."
    ),
    "submission.no-file": _said("GZ 13.1c", "请上传文件。", "Please upload a file."),
    "supplement.not-asked": _said(
        "GZ 13.2",
        "只需补交告知中列出的内容。",
        "Only what the one notice asked for is to be supplied.",
    ),
    "filing.unknown": _said("GZ 13.4c", "没有这项备案。", "There is no such filing."),
    "filing.acknowledged": _said("GZ 13.4c", "该备案已回执。", "This filing was acknowledged before."),
    "calendar.line": _said(
        "OneGo 2.10(11)", "放假安排的格式无法识别。", "The holiday notice is not in the form expected."
    ),
    "document.unknown": _said("GZ 11.2e", "没有这份文书。", "There is no such document."),
}

_FILES: Final = {
    "file.name": _said(
        "OneGo API", "文件名须为1至{most}个字符，不含路径。", "A file name has 1 to {most} characters and no path."
    ),
    "file.empty": _said("OneGo API", "文件是空的。", "The file is empty."),
    "file.too-large": _said(
        "GZ 5.2a", "文件过大；最多{most}字节。", "The file is too large; {most} bytes is the most."
    ),
    "file.type-unknown": _said(
        "GZ 5.2a",
        "只接受 PDF、PNG、JPEG、TIFF、OFD 文件。",
        "Only PDF, PNG, JPEG, TIFF and OFD files are accepted.",
    ),
    "file.extension-differs": _said(
        "GZ 5.2a",
        "文件内容是{kind}，与扩展名不符。",
        "The content is {kind}, which is not what the name's extension says.",
    ),
    "file.media-type-differs": _said(
        "GZ 5.2a", "文件内容是{kind}，与声明的类型不符。", "The content is {kind}, which is not the type declared."
    ),
    "file.unknown": _said("PIPL 6", "没有这个文件。", "There is no such file."),
    "upload.unknown": _said("OneGo API", "没有这个已上传的文件。", "There is no such uploaded file."),
    "upload.unknown-in-submission": _said(
        "GZ 11.2b", "所列文件中有未上传的。", "Some of the files named were not uploaded by you."
    ),
    "upload.too-many": _said(
        "OneGo API", "待提交的文件最多{most}个，请先删除不用的。", "At most {most} files may wait; remove some first."
    ),
    "upload.quota": _said(
        "OneGo API", "待提交的文件合计最多{most}字节。", "Files that wait may have {most} bytes in all."
    ),
}

_REQUESTS: Final = {
    "payload.malformed": _said(
        "OneGo API", "提交的内容不符合约定，请按提示修改。", "The payload does not fit; see the points."
    ),
    "payload.half-sent": _said("OneGo API", "请求没有发送完整。", "The request was not sent to its end."),
    "payload.too-large": _said(
        "OneGo API", "内容过大；最多{most}字节。", "The body is too large; {most} bytes is the most."
    ),
    "request.key": _said(
        "GZ 11.2b",
        "请在 Idempotency-Key 中给出8至128个可见字符。",
        "Give an Idempotency-Key of 8 to 128 visible characters.",
    ),
    "request.key-reused": _said(
        "GZ 11.2b",
        "该 Idempotency-Key 已用于另一项请求。",
        "This Idempotency-Key was used for another request.",
    ),
    "request.if-match": _said("OneGo API", "If-Match 须为办件版本号。", "If-Match has to be the version of the case."),
    "paging.cursor": _said(
        "OneGo API", "分页标记无效，请从头查询。", "The cursor is not valid; begin again without it."
    ),
    "engine.unavailable": _said(
        "OneGo API",
        "暂时无法办理，已提交的内容没有丢失，请稍后重试。",
        "Not available at the moment; nothing is lost. Please try again a little later.",
    ),
}

_CALLBACKS: Final = {
    "callback.missing-header": _said(
        "OneGo contract", "缺少签名所需的请求头。", "A header of the signature is missing."
    ),
    "callback.malformed-header": _said(
        "OneGo contract", "签名请求头格式不符。", "A header of the signature is malformed."
    ),
    "callback.unknown-key": _said("OneGo contract", "签名密钥未知。", "The key of the signature is not known."),
    "callback.outside-window": _said(
        "OneGo contract", "签名时间超出允许范围。", "The signature's time is outside the window."
    ),
    "callback.wrong-signature": _said("OneGo contract", "签名不正确。", "The signature is wrong."),
    "callback.replayed": _said(
        "OneGo contract", "该请求是重放，未予处理。", "The request is a replay; nothing was done."
    ),
    "callback.malformed": _said(
        "OneGo contract", "内容不符合部门接口约定。", "The answer does not follow the contract."
    ),
    "callback.unknown-lodging": _said(
        "GZ 3.3", "贵部门没有这项转交。", "There is no such lodging with your department."
    ),
    "message.unknown": _said("PIPL 6", "贵部门没有这条消息。", "There is no such message to your department."),
    "callback.answer-differs": _said(
        "OneGo contract",
        "同一答复编号已收到不同内容。",
        "Another content was received under this answer id.",
    ),
}

_VERSIONS: Final = {
    "version.unknown": _said("GZ 11.1c", "没有这个版本。", "There is no such version."),
    "version.unreadable": _said(
        "GZ 11.2a", "定义文件无法读取，请按提示修改。", "The definition can't be read as meant; see the points."
    ),
    "version.new-department": _said(
        "GZ 8.3",
        "新的部门须先由系统管理方接入（账号、对接方式），不能随草案带入。",
        "A new department needs accounts and a connection: whoever runs the system adds it first, no draft can.",
    ),
    "version.not-comparable": _said(
        "GZ 11.2d",
        "其中一个版本存在无法推算的错误，改正后才能比较。",
        "One of the two versions has an error that lets nothing be worked out; mend it before comparing.",
    ),
    "version.errors": _said(
        "GZ 11.2a",
        "定义不符合规定，改正后才能会签、公布。",
        "The definition breaks rules; mend it before it is signed or published.",
    ),
    "version.other-bundle": _said(
        "GZ 11.1c", "定义文件属于另一项“一件事”。", "The definition is that of another bundle."
    ),
    "version.number-taken": _said(
        "GZ 4.4a",
        "版本号 {number} 已经用于其他内容，请换一个版本号。",
        "The number {number} stands for another content; choose another one.",
    ),
    "version.overtaken": _said(
        "OneGo API",
        "其他人已在此期间保存了版本号 {number} 的草案。",
        "Somebody else has saved a draft of number {number} meanwhile.",
    ),
    "version.not-now": _said(
        "GZ 4.4a",
        "该版本处于“{standing}”，不能进行此项操作（{step}）。",
        "The version is “{standing}”; this can't be done to it now ({step}).",
    ),
    "version.not-a-signer": _said(
        "GZ 8.3",
        "会签由参与部门的首席事务代表进行，缺勤期间由其代理人进行。",
        "A department signs by its chief representative, or by the substitute while that one is away.",
    ),
    "version.unsigned": _said(
        "GZ 11.2a, 4.4a",
        "尚待会签或者核准：{missing}。",
        "Still to be signed or approved by: {missing}.",
    ),
    "version.day": _said(
        "GZ 4.2",
        "日期不能早于{earliest:date}。",
        "The day can't be before {earliest:date}.",
    ),
    "version.case-version-lost": _said(
        "OneGo 3",
        "办件原来的版本（{pin}）没有保存，不能比较。",
        "The version of the case ({pin}) was not kept, so nothing can be compared.",
    ),
}

_ACCOUNTS: Final = {code: _said(*words) for code, words in {**ACCOUNT_WORDS, **SIGNING_WORDS}.items()}

SAID: Final[dict[str, Said]] = {
    **_ACCOUNTS,
    **_VERSIONS,
    **_SIGNING_IN,
    **_MAY,
    **_CASES,
    **_FILES,
    **_REQUESTS,
    **_CALLBACKS,
}
