"""A definition's data taken apart into one table a sheet, and put together again with the place of every value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from bundles.findings import Place
from bundles.source import Pointer
from bundles.workbook.columns import FORMS, TABLES, Column, Path, Sheet

Record = Mapping[str, Any]
REFERENCE: Final = "#/$defs/"
FORM: Final = {"type": "object", "additionalProperties": False}


@dataclass(kw_only=True)
class Placed:
    """A record that has been read from rows, the place of each value in it, and where it begins."""

    data: dict[str, Any]
    places: dict[Pointer, Place] = field(default_factory=dict)
    at: Place


def taken_apart(data: Record) -> dict[Sheet, list[Record]]:
    """The records of each sheet of a bundle."""
    form = data["form"]
    parts = data["departments"]
    return {
        Sheet.DEPARTMENTS: [
            {"role": "lead", **parts["lead"]},
            *({"role": "cooperating", **part} for part in parts["cooperating"]),
        ],
        Sheet.FIELDS: list(_fields(form)),
        **{sheet: list(data.get(key, ())) for sheet, key in TABLES.items()},
        **{sheet: [data] for sheet in FORMS},
    }


def _fields(form: Record) -> Iterator[Record]:
    required = list(form["required"])
    in_order = required == [name for name in form["properties"] if name in required]
    for name, entry in form["properties"].items():
        field_data = {"id": name, **{key: value for key, value in entry.items() if key != "$ref"}}
        field_data["element"] = entry["$ref"].removeprefix(REFERENCE)
        if name in required:
            # In the form's own order a word is enough; any other order is told by its number.
            field_data["required"] = "是 yes" if in_order else str(required.index(name) + 1)
        yield field_data


def joined(read: Mapping[Sheet, list[Placed]], file: Place) -> tuple[dict[str, Any], dict[Pointer, Place]]:
    """The bundle's data of all sheets' records, and where each value of it stands."""
    data: dict[str, Any] = {}
    places: dict[Pointer, Place] = {(): file}
    for sheet in FORMS:
        for record in read.get(sheet, ()):
            data.update(record.data)
            places.update(record.places)
    dialect = data.pop("form", {})
    _join_departments(data, places, read.get(Sheet.DEPARTMENTS, []), file)
    for sheet, key in TABLES.items():
        records = read.get(sheet, [])
        if records or key in NEEDED:
            data[key] = [record.data for record in records]
            _place(places, (key,), records, file)
    data["form"] = {**FORM, **dialect, **_form(places, read.get(Sheet.FIELDS, []), file)}
    return data, places


NEEDED: Final = ("situations", "materials", "items", "published")


def _place(places: dict[Pointer, Place], at: Pointer, records: list[Placed], file: Place) -> None:
    places[at] = records[0].at if records else file
    for number, record in enumerate(records):
        places[*at, number] = record.at
        places.update({(*at, number, *pointer): place for pointer, place in record.places.items()})


def _join_departments(data: dict[str, Any], places: dict[Pointer, Place], records: list[Placed], file: Place) -> None:
    parts: dict[str, Any] = {"cooperating": []}
    places["departments",] = records[0].at if records else file
    for record in records:
        part = {key: value for key, value in record.data.items() if key != "role"}
        at: Pointer = ("departments", "lead")
        if record.data.get("role") == "lead":
            parts["lead"] = part
        else:
            at = ("departments", "cooperating", len(parts["cooperating"]))
            parts["cooperating"].append(part)
        places[at] = record.at
        places.update({(*at, *pointer): place for pointer, place in record.places.items()})
    data["departments"] = parts


def _form(places: dict[Pointer, Place], records: list[Placed], file: Place) -> dict[str, Any]:
    places["form",] = places["form", "properties"] = records[0].at if records else file
    properties: dict[str, Any] = {}
    required: list[tuple[int, str]] = []
    for number, record in enumerate(records):
        name = record.data.get("id", "")
        entry = {key: value for key, value in record.data.items() if key not in ("id", "element", "required")}
        if "element" in record.data:
            entry = {"$ref": f"{REFERENCE}{record.data['element']}", **entry}
        if "required" in record.data:
            told = record.data["required"]
            required.append((int(told) if told.isdigit() else number, name))
        properties[name] = entry
        at: Pointer = ("form", "properties", name)
        places[at] = record.at
        for pointer, place in record.places.items():
            places[(*at, "$ref") if pointer == ("element",) else (*at, *pointer)] = place
            if pointer == ("required",):
                places["form", "required"] = place
    return {"required": [name for _, name in sorted(required, key=lambda entry: entry[0])], "properties": properties}


def value_at(record: Any, path: Path) -> Any:
    """The value at a path of mappings; None where any part is missing."""
    for key in path:
        if not isinstance(record, Mapping) or key not in record:
            return None
        record = record[key]
    return record


def put(record: dict[str, Any], path: Path, value: Any) -> None:
    """Put a value at a path, making the mappings on the way."""
    for key in path[:-1]:
        record = record.setdefault(key, {})
    record[path[-1]] = value


def groups_of(columns: tuple[Column, ...]) -> tuple[Path, ...]:
    """The lists that repeat below a record, in the order of the columns."""
    return tuple(dict.fromkeys(column.group for column in columns if column.group))
