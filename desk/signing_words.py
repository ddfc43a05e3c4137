"""What the desk says about decisions that are submitted and signed: code -> rule, Chinese, English."""

from typing import Final

SIGNING_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "decision.to-be-signed": (
        "GZ 8.3",
        "本部门的决定由首席事务代表签发，请报签。",
        "In this department the chief representative signs decisions; submit it for signature.",
    ),
    "decision.not-a-signer": (
        "GZ 8.3",
        "由首席事务代表签发；其缺勤期间由代理人签发。",
        "The chief representative signs, or the substitute while that one is away.",
    ),
    "decision.you-sign": (
        "GZ 8.3",
        "您是首席事务代表，直接作出决定即可。",
        "You are the chief representative: you decide, and submit it to nobody.",
    ),
    "decision.nobody-signs": (
        "GZ 8.3",
        "本部门没有可用的首席事务代表账号，也没有代理人，不能要求决定一律签发；请先由系统管理员设置首席事务代表账号。",
        "Nobody can sign: no chief representative is in force, and no substitute. An administrator makes one first.",
    ),
    "account.last-signer": (
        "GZ 8.3",
        "该部门的决定须经签发，而只有这个账号能签发，不能锁定、改任或者调离；请先另设首席事务代表账号，或者由其改为无须签发。",
        "Decisions are signed there, and only this account can sign them. Make another chief representative first.",
    ),
    "absence.last-signer": (
        "GZ 8.3",
        "本部门的决定须经签发，而只有这位代理人能签发，不能结束此项缺勤；请先由系统管理员另设首席事务代表账号。",
        "Decisions are signed here, and only this substitute can. An administrator makes a chief representative first.",
    ),
    "proposal.unknown": ("GZ 8.3", "没有这份报签的决定。", "There is no such decision to be signed."),
    "proposal.none": ("GZ 8.3", "没有待签发的决定。", "No decision waits to be signed."),
    "proposal.waits": (
        "GZ 8.3",
        "该事项已有一份决定待签发；签发、退回或者撤回之后才能再报。",
        "A decision on this item waits to be signed; another can follow once it is returned or taken back.",
    ),
    "proposal.settled": (
        "GZ 8.3",
        "这份决定已不是待签发状态（已退回、撤回或者另行报签），请按现在的情况重新核对。",
        "This decision no longer waits to be signed: it was returned, taken back or submitted anew. Look again.",
    ),
    "proposal.own": (
        "GZ 8.3",
        "代理人不签发自己报签的决定；可以撤回后直接作出决定。",
        "A substitute does not sign what they submitted themselves; take it back and decide.",
    ),
    "proposal.anothers": (
        "GZ 8.3",
        "由报签人或者其代理人撤回；首席事务代表可以退回。",
        "Whoever submitted it takes it back, or their substitute; the chief representative can return it.",
    ),
}
