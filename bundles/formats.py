"""Formats of Chinese data that JSON Schema does not know: identity number, unified credit code, mobile number, day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from jsonschema import FormatChecker

_ID_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS: Final = "10X98765432"
_CODE_LETTERS: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def is_day(text: str) -> bool:
    """A day of the calendar as YYYY-MM-DD."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_resident_id(text: str) -> bool:
    """GB 11643: region, day of birth, serial, and the check character of ISO 7064 MOD 11-2."""
    if not re.fullmatch(r"[1-9][0-9]{16}[0-9X]", text):
        return False
    if not is_day(f"{text[6:10]}-{text[10:12]}-{text[12:14]}"):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_ID_WEIGHTS, text[:17], strict=True))
    return _ID_CHECKS[total % 11] == text[17]


def is_credit_code(text: str) -> bool:
    """GB 32100: 18 characters without I, O, S, V, Z; the last one is a check modulo 31 with weights 3^i."""
    if not re.fullmatch(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}", text):
        return False
    total = sum(_CODE_LETTERS.index(letter) * pow(3, place, 31) for place, letter in enumerate(text[:17]))
    return _CODE_LETTERS[(31 - total % 31) % 31] == text[17]


def is_mobile(text: str) -> bool:
    """A mobile number of the mainland: 11 digits, beginning 13-19."""
    return re.fullmatch(r"1[3-9][0-9]{9}", text) is not None


def is_pattern(text: str) -> bool:
    """A regular expression that compiles."""
    try:
        re.compile(text)
    except re.error:
        return False
    return True


FORMATS: Final[dict[str, tuple[Callable[[str], bool], str, str]]] = {
    "date": (is_day, "日期（如 2026-04-27）", "a day such as 2026-04-27"),
    "cn-resident-id": (
        is_resident_id,
        "公民身份号码（18位，含校验码）",
        "a resident identity number with a valid check",
    ),
    "cn-credit-code": (
        is_credit_code,
        "统一社会信用代码（18位，含校验码）",
        "a unified social credit code with a valid check",
    ),
    "regex": (is_pattern, "正则表达式", "a regular expression"),
    "cn-mobile": (is_mobile, "手机号码（11位）", "a mobile number of 11 digits"),
}


def _checker() -> FormatChecker:
    # Starts empty: the library's own formats depend on what else is installed.
    checker = FormatChecker(formats=())
    for name, (holds, _, _) in FORMATS.items():
        checker.checks(name)(_only_text(holds))
    return checker


def _only_text(holds: Callable[[str], bool]) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or holds(value)


CHECKER: Final = _checker()
