"""Turns plain data of a file into frozen dataclasses: kebab-case keys, limits as "5wd", enums by their value.

Definitions and the commands of scenarios share it, so that both are written alike.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from domain.calendar import CHINA
from domain.derivation import Refusal
from domain.limits import Limit, parse_limit

T = TypeVar("T")


class Mismatch(Exception):
    """The data is not of the type asked for; `pointer` says where, `wanted` what was expected there."""

    def __init__(self, pointer: tuple[str | int, ...], wanted: str) -> None:
        super().__init__(f"{'/'.join(map(str, pointer))}: {wanted}")
        self.pointer = pointer
        self.wanted = wanted


def build(kind: type[T], data: Any, *, pointer: tuple[str | int, ...] = ()) -> T:
    """Make a `kind` of plain data. Mismatch, with the place, when it does not fit."""
    made: T = _build(kind, data, pointer)
    return made


def _build(kind: Any, data: Any, pointer: tuple[str | int, ...]) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _union(kind, data, pointer)
    if origin is tuple:
        return _sequence(get_args(kind)[0], data, pointer)
    if origin is not None:  # Mapping[str, X]
        _expect(isinstance(data, dict), pointer, "a mapping")
        return {key: _build(get_args(kind)[1], value, (*pointer, key)) for key, value in data.items()}
    if kind is Any:
        return data
    if kind in READERS:
        return _read(kind, data, pointer)
    if is_dataclass(kind):
        return _record(kind, data, pointer)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        values = [member.value for member in kind]
        _expect(data in values, pointer, f"one of {', '.join(values)}")
        return kind(data)
    _expect(type(data) is kind, pointer, getattr(kind, "__name__", str(kind)))
    return data


def _union(kind: Any, data: Any, pointer: tuple[str | int, ...]) -> Any:
    if kind in READERS:
        return _read(kind, data, pointer)
    options = [option for option in get_args(kind) if option is not type(None)]
    if data is None and len(options) < len(get_args(kind)):
        return None
    inner: Any = options[0]
    for option in options[1:]:
        inner = inner | option
    return _build(inner, data, pointer)


def _sequence(kind: Any, data: Any, pointer: tuple[str | int, ...]) -> tuple[Any, ...]:
    _expect(isinstance(data, list), pointer, "a list")
    return tuple(_build(kind, entry, (*pointer, place)) for place, entry in enumerate(data))


def _record(kind: Any, data: Any, pointer: tuple[str | int, ...]) -> Any:
    _expect(isinstance(data, dict), pointer, "a mapping")
    hints, found = hints_of(kind), {}
    names = {name.replace("_", "-"): name for name in hints}
    for key, value in data.items():
        _expect(key in names, (*pointer, key), f"one of {', '.join(names)}")
        found[names[key]] = _build(hints[names[key]], value, (*pointer, key))
    for entry in fields(kind):
        needed = entry.default is MISSING and entry.default_factory is MISSING
        _expect(entry.name in found or not needed, pointer, f'"{entry.name.replace("_", "-")}"')
    return kind(**found)


def names_in(kind: type[Any]) -> tuple[str, ...]:
    """The names of a dataclass's fields."""
    return tuple(entry.name for entry in fields(kind))


@cache
def hints_of(kind: Any) -> dict[str, Any]:
    """The resolved types of a dataclass's fields that the file gives, by name."""
    hints = get_type_hints(kind)
    return {entry.name: hints[entry.name] for entry in fields(kind) if entry.init and entry.repr}


def _read(kind: Any, data: Any, pointer: tuple[str | int, ...]) -> Any:
    reader, wanted = READERS[kind]
    try:
        return reader(data)
    except (ValueError, TypeError, KeyError):
        raise Mismatch(pointer, wanted) from None


def _expect(holds: bool, pointer: tuple[str | int, ...], wanted: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not holds:
        raise Mismatch(pointer, wanted)


def read_limit(data: Any) -> Limit:
    """Read "5wd"; ValueError otherwise."""
    limit = parse_limit(data) if isinstance(data, str) else None
    if limit is None or isinstance(limit, Refusal):
        raise ValueError("no limit")
    return limit


def read_instant(data: Any) -> datetime:
    """Read "2026-04-27 10:00" as an aware instant of China; ValueError otherwise."""
    return datetime.strptime(data, "%Y-%m-%d %H:%M").replace(tzinfo=CHINA)


READERS: Final[dict[Any, tuple[Callable[[Any], Any], str]]] = {
    Limit: (read_limit, 'a limit such as "5wd", "20d", "1mo", "24h"'),
    date: (date.fromisoformat, 'a day such as "2026-04-27"'),
    datetime: (read_instant, 'a moment in China such as "2026-04-27 10:00"'),
}


def as_plain(value: Any) -> Any:
    """Turn typed values back into JSON data with kebab-case keys, leaving out what is at its empty default."""
    if is_dataclass(value) and not isinstance(value, type | Limit):
        pairs = ((entry.name.replace("_", "-"), getattr(value, entry.name)) for entry in fields(value) if entry.repr)
        return {name: as_plain(entry) for name, entry in pairs if entry not in (None, (), "")}
    if isinstance(value, Limit | date):
        return str(value)
    if isinstance(value, tuple | list):
        return [as_plain(entry) for entry in value]
    if isinstance(value, Mapping):
        return {key: as_plain(entry) for key, entry in value.items()}
    return value
