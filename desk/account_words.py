"""What the desk says about accounts, passwords and tokens: code -> rule, Chinese, English (see `desk.wording`)."""

from typing import Final

ACCOUNT_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "password.given": (
        "PIPL 51",
        "初始密码由他人设置，请先修改密码。",
        "Somebody else made your password. Choose one of your own first.",
    ),
    "password.same": ("PIPL 51", "新密码不能与原密码相同。", "The new password has to be another one."),
    "token.by-token": (
        "PIPL 51",
        "令牌不能签发令牌，也不能管理账号；请用密码登录后办理。",
        "A token can neither issue tokens nor manage accounts; sign in with a password.",
    ),
    "token.only-systems": (
        "PIPL 51",
        "只能为部门系统的账号签发令牌；个人的令牌由本人签发。",
        "Tokens are issued for departments' systems only; people issue their own.",
    ),
    "token.label": ("PIPL 51", "请用1至100个字说明令牌的用途。", "Say in 1 to 100 characters what the token is for."),
    "token.days": ("PIPL 51", "有效期须为1至365天。", "A token lasts from 1 to 365 days."),
    "session.unknown": ("PIPL 51", "没有这个登录会话。", "There is no such session."),
    "account.unknown": ("PIPL 51", "没有这个账号。", "There is no such account."),
    "account.login": (
        "PIPL 51",
        "登录名须为2至64个字母、数字或者“. _ @ -”，以字母或者数字开头。",
        "A name has 2 to 64 letters, digits or . _ @ -, and begins with a letter or a digit.",
    ),
    "account.role": ("GZ 3.3", "该账号不能改为这种身份。", "The account can't be given this role."),
    "account.no-role": ("GZ 3.3", "请选择身份。", "Choose a role."),
    "account.changed": (
        "PIPL 54",
        "该账号刚刚被他人修改，请按现在的情况重新核对。",
        "Somebody else has just changed this account; look at it as it is now.",
    ),
    "account.last-administrator": (
        "PIPL 51",
        "这是最后一个可用的系统管理员账号，不能锁定或者改为其他身份；请先建立另一个。",
        "This is the last administrator in force; it can't be locked or given another role. Make another one first.",
    ),
    "account.own": (
        "PIPL 51",
        "不能重置本人的密码；请在“我的账号”中修改。",
        "Your own password is not reset but changed, under “My account”.",
    ),
    "department.unknown": ("GZ 3.3", "没有这个部门。", "There is no such department."),
    "department.no-probe": (
        "GZ 9.2",
        "该部门的系统不能从这里检测：在收件箱办理，或者由部门自有工作进程连接。",
        "This department can't be tried out from here: it works in the inbox, or by a worker of its own.",
    ),
    "calendar.notice-size": (
        "OneGo 2.10(11)",
        "放假安排的内容过长，或者含有不允许的标记。",
        "The notice is too long, or has signs that are not allowed.",
    ),
    "calendar.empty": ("OneGo 2.10(11)", "请粘贴放假安排。", "Paste the notice."),
    "calendar.changed": (
        "OneGo 2.10(11)",
        "预览之后日历已有变化，请重新预览。",
        "The calendar has changed since the preview; look at the preview again.",
    ),
    "template.unknown": ("GZ 11.2e", "没有这种文书模板。", "There is no such template."),
}
