"""Which columns a workbook has: derived from the JSON Schemas, so that no key of a definition can be forgotten.

A list of objects becomes a table; a list inside such an object repeats on the rows below it, the rest left empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, Final

from bundles.schemas import schema_text

Path = tuple[str, ...]


class Kind(StrEnum):
    """What a cell of the column holds."""

    TEXT = "text"
    ID = "id"
    CHOICE = "choice"
    YES_NO = "yes-no"
    DAY = "day"
    LIMIT = "limit"
    CONDITION = "condition"
    WHOLE = "whole"
    NUMBER = "number"
    LIST = "list"  # of ids or choices, separated by commas


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column. `path` lies inside its record, or inside an element of the list `group` of its record."""

    path: Path
    kind: Kind
    group: Path = ()
    choices: tuple[str, ...] = ()
    required: bool = False

    @property
    def key(self) -> str:
        """How the workbook names it, e.g. "answers[].label.zh": what import goes by."""
        inside = ".".join(self.path)
        return f"{'.'.join(self.group)}[].{inside}" if self.group else inside


class Sheet(StrEnum):
    """The sheets, in their order; the value is the English half of the title."""

    BUNDLE = "Bundle"
    DEPARTMENTS = "Departments"
    SITUATIONS = "Situations"
    WAYS_OUT = "Ways out"
    FIELDS = "Form fields"
    MATERIALS = "Materials"
    ITEMS = "Items and order"
    LIMITS = "Published limits"
    TERMS = "Notice and issuance"
    WAIVERS = "Waivers"
    CATALOGUE = "Catalogue items"


TITLES: Final[Mapping[Sheet, str]] = {
    Sheet.BUNDLE: "一件事 Bundle",
    Sheet.DEPARTMENTS: "部门职责 Departments",
    Sheet.SITUATIONS: "情形 Situations",
    Sheet.WAYS_OUT: "另行办理 Ways out",
    Sheet.FIELDS: "表单字段 Form fields",
    Sheet.MATERIALS: "材料 Materials",
    Sheet.ITEMS: "事项与顺序 Items",
    Sheet.LIMITS: "公布时限 Limits",
    Sheet.TERMS: "告知容缺发证 Terms",
    Sheet.WAIVERS: "豁免 Waivers",
    Sheet.CATALOGUE: "目录事项 Catalogue",
}
FORMS: Final = (Sheet.BUNDLE, Sheet.TERMS)  # one record each: a row a key instead of a column
TABLES: Final[Mapping[Sheet, str]] = {  # the key of the definition whose list a sheet holds
    Sheet.SITUATIONS: "situations",
    Sheet.WAYS_OUT: "ways-out",
    Sheet.MATERIALS: "materials",
    Sheet.ITEMS: "items",
    Sheet.LIMITS: "published",
    Sheet.WAIVERS: "waivers",
}
TERMS: Final = ("notice", "tolerance", "issuance", "rating-window")
ELSEWHERE: Final = ("departments", "form", *TABLES.values(), *TERMS)
ROLES: Final = ("lead", "cooperating")
DIALECT: Final = ("form", "$schema")

_WHOLE_KINDS: Final[Mapping[str, Kind]] = {
    "id": Kind.ID,
    "line": Kind.TEXT,
    "day": Kind.DAY,
    "limit": Kind.LIMIT,
    "condition": Kind.CONDITION,
    "ids": Kind.LIST,
}


@cache
def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """The columns of a sheet, in the schema's order."""
    bundle = _schema("bundle")
    match sheet:
        case Sheet.BUNDLE:
            kept = {name: part for name, part in bundle["properties"].items() if name not in ELSEWHERE}
            dialect = Column(path=DIALECT, kind=Kind.TEXT)
            return (*_record({**bundle, "properties": kept}), dialect)
        case Sheet.TERMS:
            kept = {name: part for name, part in bundle["properties"].items() if name in TERMS}
            return tuple(_record({**bundle, "properties": kept}))
        case Sheet.DEPARTMENTS:
            role = Column(path=("role",), kind=Kind.CHOICE, choices=ROLES, required=True)
            return (role, *_record(bundle["$defs"]["part"]))
        case Sheet.FIELDS:
            return tuple(_fields(bundle["$defs"]["field"]))
        case Sheet.CATALOGUE:
            return tuple(_record(_schema("item")))
        case _:
            return tuple(_record(bundle["properties"][TABLES[sheet]]["items"]))


def _fields(schema: Mapping[str, Any]) -> Iterator[Column]:
    yield Column(path=("id",), kind=Kind.ID, required=True)
    yield Column(path=("required",), kind=Kind.TEXT)
    for column in _record(schema):
        if column.path == ("$ref",):
            yield replace(column, path=("element",), kind=Kind.ID)
        else:
            yield column


@cache
def _schema(kind: str) -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = json.loads(schema_text(kind))
    return loaded


def _record(schema: Mapping[str, Any]) -> Iterator[Column]:
    yield from _walk(schema, (), (), required=True)


def _walk(schema: Mapping[str, Any], path: Path, group: Path, *, required: bool) -> Iterator[Column]:
    name, schema = _resolved(schema)
    if name in _WHOLE_KINDS:
        yield Column(path=path, kind=_WHOLE_KINDS[name], group=group, required=required)
    elif "properties" in schema:
        needed = schema.get("required", ())
        for key, part in schema["properties"].items():
            yield from _walk(part, (*path, key), group, required=required and key in needed)
    elif schema.get("type") == "array":
        _, entry = _resolved(schema["items"])
        if "properties" in entry:
            yield from _walk(entry, (), path, required=required)
        else:
            choices = tuple(entry.get("enum", ()))
            yield Column(path=path, kind=Kind.LIST, group=group, choices=choices, required=required)
    else:
        choices = tuple(schema.get("enum", ())) or ((schema["const"],) if "const" in schema else ())
        yield Column(path=path, kind=_kind(schema, choices), group=group, choices=choices, required=required)


def _kind(schema: Mapping[str, Any], choices: tuple[str, ...]) -> Kind:
    if choices:
        return Kind.CHOICE
    kinds = {"boolean": Kind.YES_NO, "integer": Kind.WHOLE, "number": Kind.NUMBER, "string": Kind.TEXT}
    return kinds[schema["type"]]


def _resolved(schema: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    reference = schema.get("$ref", "")
    if not reference:
        return "", schema
    name = reference.rpartition("/")[2]
    pieces, own = _schema("common")["$defs"], _schema("bundle")["$defs"]
    return (name, pieces[name]) if name in pieces else ("", own[name])
