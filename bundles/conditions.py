"""The small language that switches items, fields and materials on or off by the answers to situation questions.

It is data, never code: `{situation: value}`, `{situation: [value, …]}`, `{all: […]}`, `{any: […]}`, `{not: …}`.
Several keys in one mapping must all hold. A situation that was not asked equals no value.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, assert_never

from bundles.typed import READERS

Answers: TypeAlias = Mapping[str, str]  # situation id -> answer value


@dataclass(frozen=True, kw_only=True)
class Is:
    """The situation was answered with one of these values."""

    situation: str
    values: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class All:
    """Every part holds; true when there is none."""

    parts: tuple[Condition, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, kw_only=True)
class Not:
    """The part does not hold."""

    part: Condition


Condition: TypeAlias = Is | All | AnyOf | Not
ALWAYS = All()
RESERVED = ("all", "any", "not")


def parse_condition(data: Any) -> Condition:
    """Read a condition of plain data; ValueError for anything else."""
    if not isinstance(data, dict) or not data:
        raise ValueError("a condition is a mapping")
    parts = tuple(_parse_entry(key, value) for key, value in data.items())
    return parts[0] if len(parts) == 1 else All(parts=parts)


def _parse_entry(key: str, value: Any) -> Condition:
    if key == "not":
        return Not(part=parse_condition(value))
    if key in ("all", "any"):
        if not isinstance(value, list) or not value:
            raise ValueError("a list of conditions")
        parts = tuple(map(parse_condition, value))
        return All(parts=parts) if key == "all" else AnyOf(parts=parts)
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(entry, str) for entry in values):
        raise ValueError("an answer or a list of answers")
    return Is(situation=key, values=tuple(values))


def holds(condition: Condition, answers: Answers) -> bool:
    """Whether the condition holds for these answers."""
    match condition:
        case Is():
            return answers.get(condition.situation) in condition.values
        case All():
            return all(holds(part, answers) for part in condition.parts)
        case AnyOf():
            return any(holds(part, answers) for part in condition.parts)
        case Not():
            return not holds(condition.part, answers)
        case _:
            assert_never(condition)


def comparisons_in(condition: Condition) -> tuple[Is, ...]:
    """Every comparison inside a condition, in the order written."""
    match condition:
        case Is():
            return (condition,)
        case All() | AnyOf():
            return tuple(test for part in condition.parts for test in comparisons_in(part))
        case Not():
            return comparisons_in(condition.part)
        case _:
            assert_never(condition)


READERS[Condition] = (parse_condition, "a condition such as {situation: answer}")
