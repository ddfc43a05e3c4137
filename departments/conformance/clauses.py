"""The clauses of the contract that the suite checks, in both languages; docs/departments.md cites the same ids."""

from enum import StrEnum


class Clause(StrEnum):
    """Ids as they stand in the report."""

    HEALTH = "H1"
    SIGNED_ACCEPTED = "S1"
    UNSIGNED_REFUSED = "S2"
    WRONG_KEY_REFUSED = "S3"
    OLD_TIMESTAMP_REFUSED = "S4"
    REPLAY_REFUSED = "S5"
    ALTERED_BODY_REFUSED = "S6"
    LODGE_RECEIPT = "L1"
    LODGE_REPEATED = "L2"
    LODGE_FRESH_ADDRESSES = "L3"
    LODGE_CONFLICT = "L4"
    LODGE_MALFORMED = "L5"
    MESSAGE_ACCEPTED = "M1"
    MESSAGE_REPEATED = "M2"
    MESSAGE_MALFORMED = "M3"
    MESSAGE_UNKNOWN_LODGING = "M4"
    ANSWER_FORM = "A1"
    PRECHECK_GIVEN = "A2"
    NO_EARLY_DECISION = "A3"
    DECISION_GIVEN = "A4"
    SEQUENCE = "A5"
    NOTHING_AFTER_WITHDRAWAL = "A6"
    POLL_COMPLETE = "P1"
    POLL_AFTER = "P2"
    CALLBACK_SIGNED = "C1"
    CALLBACK_RETRIED = "C2"


WORDS: dict[Clause, tuple[str, str]] = {
    Clause.HEALTH: ("健康检查可用并注明约定版本", "the health question is answered with the contract's version"),
    Clause.SIGNED_ACCEPTED: (
        "正确签名被接受，未知报送答复 404",
        "a good signature is accepted; unknown lodgings get 404",
    ),
    Clause.UNSIGNED_REFUSED: ("无签名的请求答复 401", "requests without a signature get 401"),
    Clause.WRONG_KEY_REFUSED: ("密钥错误的签名答复 401", "signatures made with another secret get 401"),
    Clause.OLD_TIMESTAMP_REFUSED: ("时间戳超出五分钟答复 401", "timestamps outside five minutes get 401"),
    Clause.REPLAY_REFUSED: ("重放的请求答复 401", "a request sent twice with the same nonce gets 401"),
    Clause.ALTERED_BODY_REFUSED: ("正文被改动的请求答复 401", "a body altered after signing gets 401"),
    Clause.LODGE_RECEIPT: ("首次报送答复 201 和编号", "a new lodging gets 201 and a reference"),
    Clause.LODGE_REPEATED: ("重复报送答复 200 和同一编号", "the same lodging again gets 200 and the same reference"),
    Clause.LODGE_FRESH_ADDRESSES: (
        "仅下载地址不同视为同一报送",
        "new download addresses don't make it another lodging",
    ),
    Clause.LODGE_CONFLICT: ("同一标识内容不同答复 409", "the same key with another content gets 409"),
    Clause.LODGE_MALFORMED: ("格式不符的报送答复 400 或 422", "a malformed lodging gets 400 or 422"),
    Clause.MESSAGE_ACCEPTED: ("各类消息答复 2xx", "every kind of message gets 2xx"),
    Clause.MESSAGE_REPEATED: ("重复消息答复 2xx", "the same message again gets 2xx"),
    Clause.MESSAGE_MALFORMED: ("格式不符的消息答复 400 或 422", "a malformed message gets 400 or 422"),
    Clause.MESSAGE_UNKNOWN_LODGING: ("未知报送的消息答复 404", "a message about an unknown lodging gets 404"),
    Clause.ANSWER_FORM: ("所有答复符合约定格式", "every answer has the contract's form"),
    Clause.PRECHECK_GIVEN: ("按时给出预审结果", "a pre-check is given in time"),
    Clause.NO_EARLY_DECISION: ("收到 opened 之前不作决定", "nothing is decided before `opened`"),
    Clause.DECISION_GIVEN: ("收到 opened 之后按时作出决定", "a decision is given in time after `opened`"),
    Clause.SEQUENCE: ("序号从 1 起连续，答复编号不重复", "seq counts 1, 2, 3… and answer ids differ"),
    Clause.NOTHING_AFTER_WITHDRAWAL: ("撤回之后不再作决定", "nothing is decided after a withdrawal"),
    Clause.POLL_COMPLETE: ("轮询可取得全部答复", "polling shows every answer"),
    Clause.POLL_AFTER: ("轮询只给出 after 之后的答复", "polling shows only answers after `after`"),
    Clause.CALLBACK_SIGNED: ("回调签名正确", "callbacks are signed"),
    Clause.CALLBACK_RETRIED: ("答复 503 后以同一答复编号重发", "after 503 the same answer id is sent again"),
}
