"""Form fields: from JSON Schema to what is shown, and from what was typed to values.

Typing is forgiving (full-width digits, spaces in numbers, 2026年2月3日): what is meant clearly is no error.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from desk.errors import Point

LONG_TEXT: Final = 80  # characters from which a field is as wide as the page
FEW: Final = 7  # options that are shown as buttons to choose from; more of them are a list
_DIGITS_ONLY: Final = re.compile(r"\^\[0-9\]\{(\d+),?(\d*)\}\$")
_AUTOCOMPLETE: Final = {"mobile": "tel", "address": "street-address"}


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field as it is shown. `value` is what was typed; `hint` is {"zh", "en"} or None."""

    id: str
    kind: str  # "text", "choice" or "list"
    label: Mapping[str, str]
    hint: Mapping[str, str] | None
    required: bool
    value: str
    options: tuple[tuple[str, Mapping[str, str]], ...] = ()
    inputmode: str = "text"
    width: str = ""
    most: int = 400
    autocomplete: str = "off"


def fields_of(schema: Mapping[str, Any], typed: Mapping[str, str]) -> tuple[Field, ...]:
    """The fields of a form, in its order, with what was typed so far."""
    required = schema["required"]
    return tuple(
        _field(name, one, typed.get(name, ""), required=name in required) for name, one in schema["properties"].items()
    )


def _field(name: str, schema: Mapping[str, Any], value: str, *, required: bool) -> Field:
    options = tuple((one, schema["x-labels"][one]) for one in schema.get("enum", ()))
    numeric = schema.get("type") in ("integer", "number")
    whole = schema.get("type") == "integer" or _DIGITS_ONLY.fullmatch(schema.get("pattern", ""))
    kind = schema.get("format", "")
    inputmode = (
        "numeric" if whole or kind == "date" else "decimal" if numeric else "tel" if kind == "cn-mobile" else "text"
    )
    return Field(
        id=name,
        kind=("choice" if len(options) <= FEW else "list") if options else "text",
        label={"zh": schema["title"], "en": schema["x-title-en"]},
        hint=_hint(schema),
        required=required,
        value=value,
        options=options,
        inputmode=inputmode,
        width="short" if numeric or kind == "date" else "long" if schema.get("maxLength", 0) >= LONG_TEXT else "",
        autocomplete=_AUTOCOMPLETE.get(str(schema.get("x-element", "")), "off"),
    )


def _hint(schema: Mapping[str, Any]) -> Mapping[str, str] | None:
    own = {"zh": schema.get("description", ""), "en": schema.get("x-description-en", "")}
    if own["zh"] and own["en"]:
        return own
    if digits := _DIGITS_ONLY.fullmatch(schema.get("pattern", "")):
        span = "-".join(part for part in digits.groups() if part)
        return {"zh": f"{span}位数字", "en": f"{span} digits"}
    match schema.get("format"):
        case "date":
            return {"zh": "例如 2026-02-20", "en": "For example 2026-02-20"}
        case "cn-resident-id":
            return {"zh": "18位，最后一位可能是 X", "en": "18 characters; the last one may be X"}
        case "cn-credit-code":
            return {"zh": "营业执照上的18位代码", "en": "18 characters, on the business licence"}
        case "cn-mobile":
            return {"zh": "11位手机号码", "en": "11 digits"}
        case _:
            return None


def values_of(schema: Mapping[str, Any], typed: Mapping[str, str]) -> dict[str, Any]:
    """What was typed as values of the form; an empty field is none. What can't be read stays, and is refused."""
    found = {name: _value(one, typed.get(name, "")) for name, one in schema["properties"].items()}
    return {name: value for name, value in found.items() if value != ""}


def _value(schema: Mapping[str, Any], typed: str) -> Any:
    text = unicodedata.normalize("NFKC", typed).strip() if _is_code(schema) else typed.strip()
    match schema.get("type"), schema.get("format"):
        case "integer", _:
            return int(text) if re.fullmatch(r"-?\d{1,15}", text) else text
        case "number", _:
            return float(text) if re.fullmatch(r"-?\d{1,15}(\.\d{1,9})?", text) else text
        case _, "date":
            return _day(text)
        case _, "cn-mobile":
            return re.sub(r"[\s-]", "", text).removeprefix("+86")
        case _, ("cn-resident-id" | "cn-credit-code"):
            return re.sub(r"[\s-]", "", text).upper()
        case _:
            return re.sub(r"\s", "", text) if _is_code(schema) else text


def _is_code(schema: Mapping[str, Any]) -> bool:
    return "format" in schema or "pattern" in schema or schema.get("type") in ("integer", "number")


def _day(text: str) -> str:
    found = re.fullmatch(r"(\d{4})\D{0,2}(\d{1,2})\D{0,2}(\d{1,2})\D?", text) if not text.isdigit() else None
    found = found or re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text)
    if found is None:
        return text
    try:
        return date(*map(int, found.groups())).isoformat()
    except ValueError:
        return text


def wrongs_of(points: Sequence[Point], lang: str, *, under: str = "form") -> dict[str, str]:
    """What is wrong with each field, in words: the first of several points counts."""
    wrong: dict[str, str] = {}
    for point in points:
        _, kind, *rest = point.pointer.split("/")
        if kind == under and rest:
            wrong.setdefault(rest[0], point.zh if lang == "zh" else point.en)
    return wrong
