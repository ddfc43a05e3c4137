"""Checks a file's data against its JSON Schema (2020-12) and says each mismatch at its line, in both languages.

References resolve among the schemas of this folder and nowhere else: nothing is ever fetched.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from bundles.findings import FORMAT, Finding, Text
from bundles.formats import CHECKER
from bundles.source import Source

FOLDER: Final = Path(__file__).parent / "schema"
KINDS: Final = ("common", "departments", "item", "materials", "elements", "bundle", "scenario")
MOST_FINDINGS: Final = 50


def check(source: Source, kind: str) -> tuple[Finding, ...]:
    """Everything in which the file differs from the schema of its kind, ordered by place; at most 50 findings."""
    errors = _validator(kind).iter_errors(source.data)
    found = [_finding(source, kind, leaf) for error in errors for leaf in _leaves(error)]
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


def _finding(source: Source, kind: str, error: ValidationError) -> Finding:
    pointer = tuple(error.absolute_path)
    at_key = False
    if error.validator == "additionalProperties" and isinstance(error.instance, dict):
        unknown = _unknown(error)
        if unknown:
            pointer, at_key = (*pointer, unknown), True
    zh, en = _words(error)
    path = (kind, *pointer)
    if error.validator == "required":
        given = cast("Any", error.instance)
        path = (*path, next(name for name in cast("Any", error.validator_value) if name not in given))
    return Finding(
        place=source.place(pointer, of_key=at_key), rule=FORMAT, message=Text(zh=zh, en=en), slug="shape", path=path
    )


def _unknown(error: ValidationError) -> str:
    known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
    return next((key for key in cast("Any", error.instance) if key not in known), "")


def _words(error: ValidationError) -> tuple[str, str]:
    value, wanted = _shown(error.instance), cast("Any", error.validator_value)
    given = cast("Any", error.instance)
    match error.validator:
        case "required":
            missing = "、".join(name for name in wanted if name not in given)
            return f"缺少：{missing}", f"missing: {missing}"
        case "additionalProperties":
            known = ", ".join(error.schema.get("properties", {})) if isinstance(error.schema, dict) else ""
            return f"未知的键“{_unknown(error)}”，可用：{known}", f'unknown key "{_unknown(error)}"; known: {known}'
        case "type":
            return f"类型不符，应为 {wanted}", f"wrong type, wanted {wanted}"
        case "enum" | "const":
            options = ", ".join(map(str, wanted)) if isinstance(wanted, list) else str(wanted)
            return f"“{value}”不在可用值之内：{options}", f'"{value}" is none of: {options}'
        case "pattern" | "format":
            return f"“{value}”的写法不符：{wanted}", f'"{value}" is not written as {wanted}'
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


def _shown(value: Any) -> str:
    return value[:80] if isinstance(value, str) else str(value)[:80]
