"""What stands in a single cell: values of a definition as people write them, and back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import zip_longest
from typing import Any, Final

from bundles.conditions import parse_condition
from bundles.findings import Finding, Text
from bundles.source import parse_source
from bundles.workbook.columns import Column, Kind
from bundles.workbook.words import choice_words

Cell = str | int | float | bool | date | None

YES: Final = ("是", "yes", "y", "true")
NO: Final = ("否", "no", "n", "false")
NONE: Final = "[]"  # a list that is there and empty, which is not the same as a list that is not there
UNITS: Final[Mapping[str, str]] = {
    "个工作日": "wd",
    "工作日": "wd",
    "个自然日": "d",
    "日历日": "d",
    "自然日": "d",
    "日": "d",
    "天": "d",
    "个月": "mo",
    "月": "mo",
    "个小时": "h",
    "小时": "h",
}
_PLAIN: Final = re.compile(r"[a-z][a-z0-9-]*")
_QUOTED: Final = re.compile(r'("(?:[^"\\]|\\.)*")')
_SEPARATORS: Final = re.compile(r"[,，、;；\s]+")
_EXCEL_BEGINS: Final = 1901  # dates before that are text: Excel has no number for them


class Unreadable(Exception):
    """A cell that does not hold what its column is for; says what is wanted."""

    def __init__(self, wanted: Text) -> None:
        super().__init__(wanted.en)
        self.wanted = wanted


@dataclass(frozen=True, kw_only=True)
class Read:
    """What a cell says. `doubt`: it could be understood, but is not written as it should be."""

    value: Any
    doubt: Text | None = None


def written(column: Column, value: Any) -> Cell:
    """The cell for a value; a list's empty mark for an empty list."""
    match column.kind:
        case Kind.YES_NO:
            return "是 yes" if value else "否 no"
        case Kind.DAY:
            day = date.fromisoformat(value)
            return day if day.year >= _EXCEL_BEGINS else str(value)
        case Kind.CHOICE:
            return shown_choice(str(value))
        case Kind.CONDITION:
            return flow(value)[1:-1] if isinstance(value, dict) and len(value) == 1 else flow(value)
        case Kind.LIST:
            return ", ".join(value) if value else NONE
        case Kind.NUMBER:
            return str(value) if isinstance(value, float) and value.is_integer() else value
        case _:
            cell: Cell = value
            return cell


def shown_choice(value: str) -> str:
    """A choice with its Chinese word, e.g. "lead 牵头"."""
    word = choice_words().get(value, "")
    return f"{value} {word}".strip()


def read(column: Column, cell: Cell) -> Read:
    """The value of a cell that is not empty. Unreadable when it can't be told."""
    return _READERS[column.kind](column, cell)


def flow(data: Any) -> str:
    """Data as YAML on one line, e.g. {firm: existing, sign: [yes, no]}."""
    if isinstance(data, dict):
        return "{" + ", ".join(f"{_scalar(key)}: {flow(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(flow, data)) + "]"
    return _scalar(data)


def _scalar(data: Any) -> str:
    if isinstance(data, str) and _PLAIN.fullmatch(data) and data not in ("null", "true", "false"):
        return data
    return json.dumps(data, ensure_ascii=False)


def _text(_column: Column, cell: Cell) -> Read:
    if isinstance(cell, str):
        trimmed = cell.strip()
        doubt = None if trimmed == cell else Text(zh="首尾有空格，已忽略", en="spaces around the text were ignored")
        return Read(value=trimmed, doubt=doubt)
    if isinstance(cell, bool | datetime | date | time):
        raise Unreadable(Text(zh="文字", en="text"))
    doubt = Text(zh="数字已按文字读取", en="a number was read as text")
    return Read(value=str(cell), doubt=doubt)


def _string(column: Column, cell: Cell, wanted: Text) -> Read:
    if not isinstance(cell, str):
        raise Unreadable(wanted)
    return _text(column, cell)


def _id(column: Column, cell: Cell) -> Read:
    return _string(
        column, cell, Text(zh="编号（小写字母、数字、连字符）", en="an id of small letters, digits, hyphens")
    )


def _choice(column: Column, cell: Cell) -> Read:
    wanted = Text(zh="、".join(column.choices), en=", ".join(column.choices))
    found = _string(column, cell, wanted)
    code = found.value.split(" ")[0].lower()
    by_word = {word: value for value, word in choice_words().items() if value in column.choices}
    code = by_word.get(found.value, code)
    if code not in column.choices:
        raise Unreadable(wanted)
    return Read(value=code, doubt=found.doubt)


def _yes_no(_column: Column, cell: Cell) -> Read:
    if isinstance(cell, bool):
        return Read(value=cell)
    word = cell.strip().lower().split(" ")[0] if isinstance(cell, str) and cell.strip() else ""
    if word in YES or word in NO:
        return Read(value=word in YES)
    raise Unreadable(Text(zh="是 或 否", en="yes or no"))


def _day(_column: Column, cell: Cell) -> Read:
    wanted = Text(
        zh="日期，如 2026-05-01（单元格格式为日期）", en="a date such as 2026-05-01, in a cell formatted as date"
    )
    if isinstance(cell, datetime):
        if cell.time() != time():
            raise Unreadable(wanted)
        return Read(value=cell.date().isoformat())
    if isinstance(cell, date):
        return Read(value=cell.isoformat())
    if not isinstance(cell, str):
        raise Unreadable(wanted)
    try:
        day = date.fromisoformat(cell.strip())
    except ValueError:
        raise Unreadable(wanted) from None
    doubt = Text(zh="日期以文字填写，已按日期读取", en="a date written as text was read as a date")
    return Read(value=day.isoformat(), doubt=doubt if day.year >= _EXCEL_BEGINS else None)


def _limit(column: Column, cell: Cell) -> Read:
    wanted = Text(zh="时限，如 5wd（5个工作日）、20d、1mo、24h", en="a limit such as 5wd, 20d, 1mo, 24h")
    found = _string(column, cell, wanted)
    told = re.fullmatch(r"([0-9]{1,4})\s*(.*)", found.value)
    if told is None:
        raise Unreadable(wanted)
    word = told[2].strip()
    unit = UNITS.get(word, word)
    if unit not in ("wd", "d", "mo", "h"):
        raise Unreadable(wanted)
    return Read(value=f"{told[1]}{unit}", doubt=_which_days(told[1], word) or found.doubt)


def _which_days(amount: str, word: str) -> Text | None:
    """In a letter people often mean working days (许可法 82); the file has to say which days it counts."""
    if word not in ("日", "天"):
        return None
    return Text(
        zh=f"“{amount}{word}”已按自然日读取（{amount}d）；如指工作日，请写 {amount}wd",
        en=f'"{amount}{word}" was read as calendar days ({amount}d); for working days write {amount}wd',
    )


def _condition(column: Column, cell: Cell) -> Read:
    wanted = Text(zh="条件，如 firm: existing", en="a condition such as firm: existing")
    found = _string(column, cell, wanted)
    text = _typed_in_chinese(found.value)
    for attempt in (text, f"{{{text}}}"):
        source = parse_source(attempt, name="")
        if not isinstance(source, Finding) and _is_condition(source.data):
            return Read(value=source.data, doubt=found.doubt)
    raise Unreadable(wanted)


def _typed_in_chinese(text: str) -> str:
    """The text with the colons and commas of a Chinese keyboard as YAML has them; what is quoted stays as it is."""
    parts = _QUOTED.split(text)  # every second one is quoted
    plain = (part.replace("：", ": ").replace("，", ", ") for part in parts[::2])
    return "".join(piece for pair in zip_longest(plain, parts[1::2], fillvalue="") for piece in pair)


def _is_condition(data: Any) -> bool:
    try:
        parse_condition(data)
    except ValueError:
        return False
    return True


def _whole(_column: Column, cell: Cell) -> Read:
    wanted = Text(zh="整数", en="a whole number")
    if isinstance(cell, bool | date):
        raise Unreadable(wanted)
    if isinstance(cell, float) and cell.is_integer():
        return Read(value=int(cell))
    if isinstance(cell, int):
        return Read(value=cell)
    if isinstance(cell, str) and re.fullmatch(r"-?[0-9]{1,15}", cell.strip()):
        return Read(value=int(cell), doubt=Text(zh="文字已按数字读取", en="text was read as a number"))
    raise Unreadable(wanted)


def _number(_column: Column, cell: Cell) -> Read:
    wanted = Text(zh="数字", en="a number")
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Read(value=cell)
    if isinstance(cell, str) and re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", cell.strip()):
        return Read(value=float(cell) if "." in cell else int(cell))
    raise Unreadable(wanted)


def _list(column: Column, cell: Cell) -> Read:
    found = _string(column, cell, Text(zh="以逗号分隔的编号", en="ids separated by commas"))
    if found.value == NONE:
        return Read(value=[])
    parts = [part for part in _SEPARATORS.split(found.value) if part]
    wrong = next((part for part in parts if column.choices and part not in column.choices), "")
    if wrong or not parts:
        raise Unreadable(Text(zh="、".join(column.choices), en=", ".join(column.choices)))
    return Read(value=parts, doubt=found.doubt)


_READERS: Final[Mapping[Kind, Callable[[Column, Cell], Read]]] = {
    Kind.TEXT: _text,
    Kind.ID: _id,
    Kind.CHOICE: _choice,
    Kind.YES_NO: _yes_no,
    Kind.DAY: _day,
    Kind.LIMIT: _limit,
    Kind.CONDITION: _condition,
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.LIST: _list,
}
