"""Reads a holiday notice that was pasted: as a file for `onego calendar load` has it, or in the API's compact lines."""

import re
from typing import Final

import yaml

from desk.errors import Malformed, Refused
from domain.calendar import YearTable, table_from_line
from domain.calendar_file import years_from_mapping
from domain.derivation import Refusal, refusal

LONGEST: Final = 20_000  # characters; a year needs some hundred
_LINE: Final = re.compile(r"\d{4}\|")
_RULE: Final = "OneGo 2.10(11)"


def read_notice(text: str) -> tuple[YearTable, ...]:
    """The years of a notice, ascending. Raises Malformed, and Refused, which names the place not understood."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.strip().startswith("#")]
    if not lines:
        raise Malformed("calendar.empty")
    # YAML's references can make a short text endless, and no notice needs them.
    if len(text) > LONGEST or any(sign in text for sign in "&*\0"):
        raise Malformed("calendar.notice-size")
    tables = _from_lines(lines) if all(map(_LINE.match, lines)) else _from_yaml(text)
    years = [table.year for table in tables]
    if twice := next((year for year in years if years.count(year) > 1), None):
        raise Refused(refusal(_RULE, "calendar.year_twice", year=twice))
    return tuple(sorted(tables, key=lambda table: table.year))


def notice_of(tables: tuple[YearTable, ...]) -> str:
    """What running cases are told to be counting by: the numbers of the notices."""
    return "、".join(dict.fromkeys(table.notice for table in tables if table.notice))


def _from_lines(lines: list[str]) -> tuple[YearTable, ...]:
    try:
        return tuple(map(table_from_line, lines))
    except (ValueError, IndexError):
        raise Malformed("calendar.line") from None


def _from_yaml(text: str) -> tuple[YearTable, ...]:
    try:
        content = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Malformed("calendar.line") from None
    years = years_from_mapping(content)
    if isinstance(years, Refusal):
        raise Refused(years)
    return years
