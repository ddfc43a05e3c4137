"""Checks a file's data against its JSON Schema (2020-12) and says each mismatch at its line, in both languages.

References resolve among the schemas of this folder and nowhere else: nothing is ever fetched.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from bundles.findings import FORMAT, Finding, Text
from bundles.formats import CHECKER
from bundles.near import meant
from bundles.source import Pointer, Source

FOLDER: Final = Path(__file__).parent / "schema"
KINDS: Final = ("common", "departments", "item", "materials", "elements", "bundle", "scenario")
MOST_FINDINGS: Final = 50
_TYPES: Final = {
    "object": ("“键: 值”", "`key: value` lines"),
    "array": ("列表", "a list"),
    "string": ("文字", "text"),
    "integer": ("整数", "a whole number"),
    "number": ("数字", "a number"),
    "boolean": ("true 或 false", "true or false"),
}
# What the patterns and formats of the schemas want, for people who don't read patterns.
PATTERNS: Final = {
    r"^#/\$defs/[a-z0-9-]+$": ("#/$defs/数据元编号", "#/$defs/<element>"),
    r"^[0-9]+\.[0-9]+\.[0-9]+$": ("三段数字，如 1.0.0", "three numbers such as 1.0.0"),
    r"^[1-9][0-9]{0,3}(wd|d|mo|h)$": (
        "数字加单位：5wd（工作日）、20d（日）、1mo（月）、24h（小时）",
        "a number with a unit: 5wd (working days), 20d, 1mo, 24h",
    ),
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$": ("日期，如 2026-05-01", "a day such as 2026-05-01"),
    "date": ("确有的日期，如 2026-05-01", "a day that there is, such as 2026-05-01"),
    "regex": ("正则表达式", "a regular expression"),
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": (
        "小写字母、数字和单个连字符，以字母开头，如 home-visit",
        "small letters, digits and single hyphens, a letter first, such as home-visit",
    ),
    r"^[a-z]+/[a-z0-9.+-]+$": ("文件类型，如 application/pdf", "a media type such as application/pdf"),
    r"^([0-9]{4}-[0-9]{2}-[0-9]{2}|none)$": ("日期，如 2026-05-01，或 none", "a day such as 2026-05-01, or none"),
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$": (
        "日期和时间，如 2026-05-01 09:30",
        "a day and a time such as 2026-05-01 09:30",
    ),
    r"^(applicant|clerk|officer|chief|supervisor|administrator|department-system|engine)(@[a-z][a-z0-9-]*)?$": (
        "角色，或角色@部门，如 officer@police",
        "a role, or a role at a department, such as officer@police",
    ),
}


def check(source: Source, kind: str) -> tuple[Finding, ...]:
    """Everything in which the file differs from the schema of its kind, ordered by place; at most 50 findings."""
    errors = _validator(kind).iter_errors(source.data)
    found = [finding for error in errors for leaf in _leaves(error) for finding in _findings(source, kind, leaf)]
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: finding.place))[:MOST_FINDINGS]


def schema_text(kind: str) -> str:
    """The schema of a kind of file, as stored."""
    return (FOLDER / f"{kind}.schema.json").read_text(encoding="utf-8")


@cache
def _validator(kind: str) -> Draft202012Validator:
    schemas = {name: json.loads(schema_text(name)) for name in KINDS}
    # A registry without a retriever: an unknown reference raises instead of being looked for on the network.
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas.values()
    )
    checker: FormatChecker = CHECKER
    return Draft202012Validator(schemas[kind], registry=registry, format_checker=checker)


def _leaves(error: ValidationError) -> list[ValidationError]:
    # if/then wraps the mismatch that matters; the author wants to see that one.
    if error.validator == "if" and error.context:
        return [leaf for inner in error.context for leaf in _leaves(inner)]
    return [error]


def _findings(source: Source, kind: str, error: ValidationError) -> Iterator[Finding]:
    pointer = tuple(error.absolute_path)
    if error.validator == "required":  # one finding for each: each may have its own clause
        given = cast("Any", error.instance)
        for name in cast("Any", error.validator_value):
            if name not in given:
                yield _finding(source, pointer, (kind, *pointer, name), (f"缺少：{name}", f"missing: {name}"))
        return
    if error.validator == "additionalProperties" and isinstance(error.schema, dict):
        known = error.schema.get("properties", {})
        for name in cast("Any", error.instance):
            if name not in known:
                path = (*pointer, name)
                yield _finding(source, path, (kind, *path), _stranger(name, known), of_key=True)
        return
    yield _finding(source, pointer, (kind, *pointer), _words(error))


def _finding(
    source: Source, pointer: Pointer, path: Pointer, said: tuple[str, str], *, of_key: bool = False
) -> Finding:
    message = Text(zh=said[0], en=said[1])
    return Finding(place=source.place(pointer, of_key=of_key), rule=FORMAT, message=message, slug="shape", path=path)


def _stranger(name: str, known: Mapping[str, Any]) -> tuple[str, str]:
    (zh, en), all_known = meant(name, known), ", ".join(known)
    return f"未知的键“{_shown(name)}”{zh}，可用：{all_known}", f'unknown key "{_shown(name)}"{en}; known: {all_known}'


def _words(error: ValidationError) -> tuple[str, str]:
    value, wanted = _shown(error.instance), cast("Any", error.validator_value)
    match error.validator:
        case "type" if error.instance is None:
            zh, en = _kinds(wanted)
            return f"这里是空的，应为{zh}", f"nothing here, wanted {en}"
        case "type":
            zh, en = _kinds(wanted)
            return f"类型不符，应为{zh}", f"wrong type, wanted {en}"
        case "enum" | "const":
            options = ", ".join(map(str, wanted)) if isinstance(wanted, list) else str(wanted)
            return f"“{value}”不在可用值之内：{options}", f'"{value}" is none of: {options}'
        case "pattern" | "format":
            zh, en = PATTERNS.get(wanted, (wanted, wanted))
            return f"“{value}”的写法不符，应为{zh}", f'"{value}" is not written as wanted: {en}'
        case "minItems" | "minLength" | "minProperties" | "minimum":
            return f"至少为 {wanted}", f"at least {wanted} wanted"
        case "maxItems" | "maxLength" | "maximum":
            return f"至多为 {wanted}", f"at most {wanted} allowed"
        case "uniqueItems":
            return "有重复的值", "a value is repeated"
        case "dependentRequired":
            return f"还需要：{wanted}", f"this also needs: {wanted}"
        case _:
            return f"不符合规则 {error.validator}", f"does not fit the rule {error.validator}"


def _kinds(wanted: str | list[str]) -> tuple[str, str]:
    kinds = [_TYPES[name] for name in ([wanted] if isinstance(wanted, str) else wanted)]
    return "或".join(zh for zh, _ in kinds), " or ".join(en for _, en in kinds)


def _shown(value: Any) -> str:
    return value[:80] if isinstance(value, str) else str(value)[:80]
