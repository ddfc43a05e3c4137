"""Finds names in a file that refer to nothing, and ids used twice: what keeps a bundle from being understood at all.

Whether a bundle that can be understood is also lawful is the compiler's question, not this module's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from bundles import windows
from bundles.conditions import comparisons_in, parse_condition
from bundles.entries import Catalogue, CatalogueItem
from bundles.findings import FORMAT, Finding, Text
from bundles.near import meant
from bundles.source import Pointer, Source

DEPARTMENT: Final = ("部门", "department")
ELEMENT: Final = ("数据元", "data element")
MATERIAL: Final = ("材料", "material")
FIELD: Final = ("字段", "field")
ITEM: Final = ("事项", "service item")
SITUATION: Final = ("情形", "situation")
ANSWER: Final = ("情形答案", "answer")


def catalogue_findings(catalogue: Catalogue, sources: Mapping[str, Source]) -> tuple[Finding, ...]:
    """Unknown owners, elements and materials of items; `sources` by item id."""
    return tuple(
        finding
        for item_id, item in catalogue.items.items()
        for finding in _item_findings(item, catalogue, sources[item_id])
    )


def _item_findings(item: CatalogueItem, catalogue: Catalogue, source: Source) -> Iterator[Finding]:
    yield from windows.item_findings(source.data, source)
    if item.owner not in catalogue.departments:
        yield unknown(source, ("owner",), item.owner, DEPARTMENT, catalogue.departments)
    for place, element in enumerate(item.needs.elements):
        if element not in catalogue.elements:
            yield unknown(source, ("needs", "elements", place), element, ELEMENT, catalogue.elements)
    for place, material in enumerate(item.needs.materials):
        if material not in catalogue.materials:
            yield unknown(source, ("needs", "materials", place), material, MATERIAL, catalogue.materials)


def bundle_findings(source: Source, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Everything a bundle refers to and that is not there, and what it names twice. The schema must hold already."""
    return tuple(_bundle_findings(source, source.data, catalogue))


def _bundle_findings(source: Source, data: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Finding]:
    yield from _departments(source, data, catalogue)
    yield from _fields(source, data, catalogue)
    yield from _materials(source, data, catalogue)
    yield from _items(source, data, catalogue)
    yield from _conditions(source, data)
    yield from windows.bundle_findings(source, data, catalogue)
    for key, name in (("situations", "id"), ("items", "item"), ("materials", "material")):
        yield from _repeats(source, (key,), data[key], name)
    for place, situation in enumerate(data["situations"]):
        yield from _repeats(source, ("situations", place, "answers"), situation["answers"], "value")


def _departments(source: Source, data: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Finding]:
    parts: list[tuple[Pointer, str]] = [
        (("departments", "lead", "department"), data["departments"]["lead"]["department"])
    ]
    for place, part in enumerate(data["departments"]["cooperating"]):
        parts.append((("departments", "cooperating", place, "department"), part["department"]))
    for pointer, department in parts:
        if department not in catalogue.departments:
            yield unknown(source, pointer, department, DEPARTMENT, catalogue.departments)


def _fields(source: Source, data: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Finding]:
    form = data["form"]
    for field_id, field in form["properties"].items():
        element = field["$ref"].rpartition("/")[2]
        if element not in catalogue.elements:
            yield unknown(source, ("form", "properties", field_id, "$ref"), element, ELEMENT, catalogue.elements)
    for place, field_id in enumerate(form["required"]):
        if field_id not in form["properties"]:
            yield unknown(source, ("form", "required", place), field_id, FIELD, form["properties"])


def _materials(source: Source, data: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Finding]:
    for place, use in enumerate(data["materials"]):
        if use["material"] not in catalogue.materials:
            yield unknown(source, ("materials", place, "material"), use["material"], MATERIAL, catalogue.materials)


def _items(source: Source, data: Mapping[str, Any], catalogue: Catalogue) -> Iterator[Finding]:
    items = [entry["item"] for entry in data["items"]]
    materials = [use["material"] for use in data["materials"]]
    for place, entry in enumerate(data["items"]):
        if entry["item"] not in catalogue.items:
            yield unknown(source, ("items", place, "item"), entry["item"], ITEM, catalogue.items)
        after = [edge["item"] for edge in entry.get("after", [])]
        here: Pointer = ("items", place)
        yield from _each(source, (*here, "after"), after, items, ("前置事项", "item of this bundle"), inner="item")
        yield from _each(source, (*here, "fields"), entry.get("fields", []), data["form"]["properties"], FIELD)
        yield from _each(
            source, (*here, "materials"), entry.get("materials", []), materials, ("材料", "material of this bundle")
        )


def _each(
    source: Source,
    pointer: Pointer,
    names: list[str],
    known: Collection[str],
    kind: tuple[str, str],
    *,
    inner: str = "",
) -> Iterator[Finding]:
    for place, name in enumerate(names):
        if name not in known:
            yield unknown(source, (*pointer, place, inner) if inner else (*pointer, place), name, kind, known)


def _conditions(source: Source, data: Mapping[str, Any]) -> Iterator[Finding]:
    answers = {
        situation["id"]: [answer["value"] for answer in situation["answers"]] for situation in data["situations"]
    }
    for pointer, condition in _conditions_in(data, ()):
        for test in comparisons_in(parse_condition(condition)):
            if test.situation not in answers:
                yield unknown(source, pointer, test.situation, SITUATION, answers)
                continue
            for value in test.values:
                if value not in answers[test.situation]:
                    full = [f"{test.situation}: {one}" for one in answers[test.situation]]
                    yield unknown(source, pointer, f"{test.situation}: {value}", ANSWER, full)


def _conditions_in(data: Any, pointer: Pointer) -> Iterator[tuple[Pointer, Any]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key in ("when", "x-when"):
                yield (*pointer, key), value
            else:
                yield from _conditions_in(value, (*pointer, key))
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from _conditions_in(value, (*pointer, place))


def _repeats(source: Source, pointer: Pointer, entries: list[Mapping[str, Any]], name: str) -> Iterator[Finding]:
    seen: list[str] = []
    for place, entry in enumerate(entries):
        if entry[name] in seen:
            yield repeated(source, (*pointer, place, name), entry[name])
        seen.append(entry[name])


def unknown(source: Source, pointer: Pointer, name: str, kind: tuple[str, str], known: Collection[str]) -> Finding:
    """A name that refers to nothing; `kind`: of what, in both languages. A near one among the known is told."""
    guess_zh, guess_en = meant(name, known)
    message = Text(zh=f"没有这个{kind[0]}：{name}{guess_zh}", en=f"no such {kind[1]}: {name}{guess_en}")
    return Finding(
        place=source.place(pointer), rule=FORMAT, message=message, slug="unknown-name", about=name, path=pointer
    )


def repeated(source: Source, pointer: Pointer, name: str) -> Finding:
    """An id that was used before."""
    message = Text(zh=f"“{name}”重复", en=f'"{name}" is used twice')
    return Finding(
        place=source.place(pointer), rule=FORMAT, message=message, slug="named-twice", about=name, path=pointer
    )
