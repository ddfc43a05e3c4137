"""Reading and writing the messages of the department contract: JSON in, typed values out, and back.

A message that does not follow the contract is refused with every wrong field named in both languages, and without a
word of its content: the content may be personal data.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from departments.answers import Answer, AnswerPage
from departments.errors import ContractBroken, FieldProblem
from departments.lodging import Health, Lodging, Message, Problem, Receipt
from departments.vocabulary import MAX_BODY_BYTES

_PROBLEMS: Mapping[str, tuple[str, str]] = {
    "missing": ("缺少必填项", "is required"),
    "unexpected_keyword_argument": ("约定中没有该项", "is not part of the contract"),
    "extra_forbidden": ("约定中没有该项", "is not part of the contract"),
    "json_invalid": ("不是有效的 JSON", "is not valid JSON"),
    "union_tag_not_found": ("缺少类型标记", "lacks its tag"),
    "union_tag_invalid": ("类型标记不在约定之内", "has a tag the contract does not know"),
    "literal_error": ("取值不在约定之内", "is not one of the values allowed"),
    "enum": ("取值不在约定之内", "is not one of the values allowed"),
    "string_type": ("应为文本", "must be a text"),
    "string_pattern_mismatch": ("格式不符", "does not have the form required"),
    "string_too_short": ("不能为空", "must not be empty"),
    "string_too_long": ("过长", "is too long"),
    "too_short": ("项数不足", "has too few entries"),
    "too_long": ("项数过多", "has too many entries"),
    "int_type": ("应为整数", "must be a whole number"),
    "bool_type": ("应为 true 或 false", "must be true or false"),
    "tuple_type": ("应为数组", "must be an array"),
    "dict_type": ("应为对象", "must be an object"),
    "dataclass_type": ("应为对象", "must be an object"),
    "dataclass_exact_type": ("应为对象", "must be an object"),
    "greater_than_equal": ("数值过小", "is too small"),
    "less_than_equal": ("数值过大", "is too large"),
    "timezone_aware": ("时刻须带时区", "must carry its time zone"),
}
_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}
_NOT_JSON = FieldProblem(path="body", zh="不是有效的 JSON", en="is not valid JSON")
_TOO_LARGE = FieldProblem(path="body", zh="超过 1 MiB", en="is larger than 1 MiB")
_OTHERWISE = ("不符合约定", "does not follow the contract")


def field_problems(error: ValidationError, body: Any = None) -> tuple[FieldProblem, ...]:
    """Every wrong field of a pydantic error, in both languages and without the values.

    `body` is the JSON data that was refused; with it, paths name only what the sender wrote.
    """
    return tuple(_problem(entry, body) for entry in error.errors(include_input=False, include_url=False))


def _problem(entry: ErrorDetails, body: Any) -> FieldProblem:
    kind, location = entry["type"], entry["loc"]
    if kind.startswith("union_tag"):
        location = (*location, str(entry["ctx"]["discriminator"]).strip("'"))
    if kind.startswith(("date_", "datetime_")):
        zh, en = "不是有效的日期或时刻", "is not a valid date or instant"
    else:
        zh, en = _PROBLEMS.get(kind, _OTHERWISE)
    return FieldProblem(path=_path(location, body), zh=zh, en=en)


def _path(location: tuple[int | str, ...], body: Any) -> str:
    parts: list[str] = []
    here = body
    for index, part in enumerate(location):
        inside = isinstance(here, dict) and part in here
        if isinstance(here, dict) and not inside and index < len(location) - 1:
            continue  # pydantic names the branch of a union here, which the sender never wrote
        parts.append(str(part))
        if inside or (isinstance(here, list) and isinstance(part, int) and part < len(here)):
            here = here[part]
    # A key we don't know was chosen by the sender; only what looks like a code is repeated.
    shown = [part if part.isascii() and len(part) <= 64 and part.isprintable() else "?" for part in parts]
    return ".".join(shown) or "body"


def _refuse(_: str) -> None:
    raise ValueError("NaN and infinities are no JSON")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _data(body: bytes, what: str) -> Any:
    """The body as plain data. Two readers of one signed body must see the same: no double keys, no NaN."""
    try:
        if len(body) <= MAX_BODY_BYTES:
            return json.loads(body, parse_constant=_refuse, object_pairs_hook=_unique)
    except (ValueError, RecursionError):
        raise ContractBroken(what=what, problems=(_NOT_JSON,)) from None
    raise ContractBroken(what=what, problems=(_TOO_LARGE,))


def _adapter(shape: Any) -> TypeAdapter[Any]:
    if shape not in _ADAPTERS:
        _ADAPTERS[shape] = TypeAdapter(shape)
    return _ADAPTERS[shape]


def _read(shape: Any, body: bytes, what: str) -> Any:
    data = _data(body, what)
    try:
        return _adapter(shape).validate_json(body)
    except ValidationError as error:
        raise ContractBroken(what=what, problems=field_problems(error, data)) from None


def read_answer(body: bytes) -> Answer:
    """The answer in a callback's body. Raises ContractBroken, listing the fields."""
    answer: Answer = _read(Answer, body, "answer")
    return answer


def read_answers(body: bytes) -> AnswerPage:
    """The reply to a poll. Raises ContractBroken."""
    page: AnswerPage = _read(AnswerPage, body, "answer page")
    return page


def read_lodging(body: bytes) -> Lodging:
    """A lodging, as a department's system receives it. Raises ContractBroken."""
    lodging: Lodging = _read(Lodging, body, "lodging")
    return lodging


def read_message(body: bytes) -> Message:
    """A message about a lodging. Raises ContractBroken."""
    message: Message = _read(Message, body, "message")
    return message


def read_receipt(body: bytes) -> Receipt:
    """The reply to a lodging. Raises ContractBroken."""
    receipt: Receipt = _read(Receipt, body, "receipt")
    return receipt


def read_health(body: bytes) -> Health:
    """The reply to a health question. Raises ContractBroken."""
    health: Health = _read(Health, body, "health")
    return health


def read_problem(body: bytes) -> Problem | None:
    """The problem in an error reply, or None where the reply is none (a proxy's page, say)."""
    try:
        known = {key: value for key, value in json.loads(body).items() if key in Problem.__annotations__}
        problem: Problem = _adapter(Problem).validate_json(json.dumps(known))
    except (ValueError, AttributeError):
        return None
    return problem


def to_json(value: object) -> bytes:
    """The value as the bytes that are sent, and signed."""
    return _adapter(type(value)).dump_json(value)


def to_data(value: object) -> Any:
    """The value as plain JSON data."""
    return _adapter(type(value)).dump_python(value, mode="json")


def fingerprint(value: Lodging | Message) -> str:
    """What makes two lodgings (or messages) the same: all but the download addresses, whose tokens are short-lived.

    Lower-case hexadecimal SHA-256 over the JSON with sorted keys and without white space.
    """
    data = to_data(value)
    for material in data.get("materials", ()):
        del material["url"], material["url_expires_at"]
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
