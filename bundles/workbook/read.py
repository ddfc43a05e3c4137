"""Reads a workbook that strangers may have filled: plain values with their sheet and cell, or findings; no traceback.

What a cell should hold is decided here; whether the definition makes sense is for the same checks as for YAML files.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bundles.findings import FORMAT, Finding, Place, Severity, Text
from bundles.source import Pointer, Source
from bundles.workbook.cells import NONE, Unreadable, read
from bundles.workbook.columns import FORMS, TITLES, Column, Path, Sheet, columns_of
from bundles.workbook.guard import suspicious
from bundles.workbook.sheets import HEADER_ROWS
from bundles.workbook.tables import Placed, joined, put

MOST_ROWS: Final = 5_000
MOST_COLUMNS: Final = 200
MOST_FINDINGS: Final = 100
VALUE_COLUMN: Final = 4  # of a form sheet


@dataclass(frozen=True, kw_only=True, order=True)
class CellPlace(Place):
    """A cell of a sheet; shown as file[sheet!C5]."""

    sheet: str

    def __str__(self) -> str:
        return f"{self.file}[{self.sheet}!{get_column_letter(self.column)}{self.line}]"


@dataclass(frozen=True, kw_only=True)
class Workbook:
    """A workbook that has been read: its bundle, its catalogue items by id, and doubts that stop nothing."""

    bundle: Source
    items: Mapping[str, Source]
    doubts: tuple[Finding, ...] = ()


@dataclass(kw_only=True)
class _Reading:
    name: str
    findings: list[Finding] = field(default_factory=list)
    doubts: list[Finding] = field(default_factory=list)

    def wrong(self, place: Place, zh: str, en: str, mend_zh: str = "", mend_en: str = "") -> None:
        mend = Text(zh=mend_zh, en=mend_en) if mend_zh else None
        self.findings.append(Finding(place=place, rule=FORMAT, message=Text(zh=zh, en=en), mend=mend))

    def place(self, page: Worksheet, row: int, column: int) -> CellPlace:
        return CellPlace(file=self.name, sheet=page.title, line=row, column=column)


def read_workbook(content: bytes, *, name: str) -> Workbook | tuple[Finding, ...]:
    """Read a workbook's bytes. `name` is how findings call it. Never raises for bad content."""
    bad = suspicious(content, name=name)
    if bad:
        return bad
    book = _opened(content)
    reading = _Reading(name=name)
    if book is None:
        reading.wrong(
            Place(file=name), "无法读取", "can't be read", "用 Excel 重新保存为 .xlsx", "save it again as .xlsx"
        )
        return tuple(reading.findings)
    records = {sheet: list(_sheet(book, sheet, reading)) for sheet in Sheet}
    _no_repeats(records[Sheet.FIELDS], reading)
    _no_repeats(records[Sheet.CATALOGUE], reading)
    _one_lead(records[Sheet.DEPARTMENTS], reading)
    if reading.findings:
        return tuple(reading.findings[:MOST_FINDINGS])
    data, places = joined(records, CellPlace(file=name, sheet=TITLES[Sheet.BUNDLE]))
    items = {record.data["id"]: record for record in records[Sheet.CATALOGUE]}
    return Workbook(
        bundle=Source(name=name, data=data, values=places, keys={}),
        items={item: _item_source(record, name) for item, record in items.items()},
        doubts=tuple(reading.doubts),
    )


def _opened(content: bytes) -> Book | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of extensions that it leaves out
        try:
            return load_workbook(BytesIO(content), keep_links=False)
        except Exception:  # noqa: BLE001 - a stranger's file: openpyxl lets its parts raise what they like
            return None


def _item_source(record: Placed, name: str) -> Source:
    return Source(name=name, data=record.data, values={(): record.at, **record.places}, keys={})


def _sheet(book: Book, sheet: Sheet, reading: _Reading) -> Iterator[Placed]:
    title = TITLES[sheet]
    page = next((page for page in book.worksheets if page.title.strip() == title), None)
    if page is None:
        reading.wrong(
            Place(file=reading.name), f"缺少工作表“{title}”", f'the sheet "{title}" is missing',
            "从模板复制回来", "copy it back from the template",
        )  # fmt: skip
        return
    if page.max_row > MOST_ROWS or page.max_column > MOST_COLUMNS:
        place = reading.place(page, page.max_row, page.max_column)
        zh, en = f"超过{MOST_ROWS}行或{MOST_COLUMNS}列", f"more than {MOST_ROWS} rows or {MOST_COLUMNS} columns"
        reading.wrong(place, zh, en, "删除多余的行列", "delete what is not needed")
        return
    if sheet in FORMS:
        yield _form(page, sheet, reading)
    else:
        yield from _table(page, sheet, reading)


def _form(page: Worksheet, sheet: Sheet, reading: _Reading) -> Placed:
    record = Placed(data={}, at=reading.place(page, 1, 1))
    known = {column.key for column in columns_of(sheet)}
    rows = _keys(page, reading)
    for key, row in rows.items():
        if key not in known:
            place = reading.place(page, row, 1)
            reading.wrong(place, f"未知的键“{key[:60]}”", f'unknown key "{key[:60]}"', "恢复模板的键", "restore it")
    for column in columns_of(sheet):
        if column.key not in rows:
            place = reading.place(page, HEADER_ROWS + 1, 1)
            reading.wrong(
                place, f"缺少“{column.key}”一行", f'the row "{column.key}" is missing', "恢复该行", "restore it"
            )
            continue
        value = _value(page, rows[column.key], VALUE_COLUMN, column, reading)
        if value is not None:
            put(record.data, column.path, value)
            _mark(record, column.path, reading.place(page, rows[column.key], VALUE_COLUMN))
    return record


def _keys(page: Worksheet, reading: _Reading) -> dict[str, int]:
    rows: dict[str, int] = {}
    for row in range(HEADER_ROWS + 1, page.max_row + 1):
        value = page.cell(row=row, column=1).value
        key = "" if value is None else str(value).strip()
        if key in rows:
            place = reading.place(page, row, 1)
            reading.wrong(
                place, f"“{key[:60]}”一行重复", f'the row "{key[:60]}" is there twice', "删除一行", "delete one"
            )
        elif key:
            rows[key] = row
    return rows


def _table(page: Worksheet, sheet: Sheet, reading: _Reading) -> Iterator[Placed]:
    columns = dict(_columns(page, sheet, reading))
    if len(columns) < len(columns_of(sheet)):
        return
    numbers = {column: number for number, column in columns.items()}
    record: Placed | None = None
    for row in range(HEADER_ROWS + 1, page.max_row + 1):
        values = {column: _value(page, row, number, column, reading) for number, column in columns.items()}
        given = {column: value for column, value in values.items() if value is not None}
        if not given:
            continue
        own = {column: value for column, value in given.items() if not column.group}
        if own:
            if record:
                yield record
            record = Placed(data={}, at=reading.place(page, row, min(numbers[column] for column in given)))
        if record is None:
            place = reading.place(page, row, min(numbers[column] for column in given))
            reading.wrong(place, "上方没有所属的记录", "belongs to no record above", "先填编号", "fill in the id first")
            continue
        for column, value in own.items():
            put(record.data, column.path, value)
            _mark(record, column.path, reading.place(page, row, numbers[column]))
        _take_elements(record, given, {column: reading.place(page, row, numbers[column]) for column in given})
    if record:
        yield record


def _take_elements(record: Placed, given: Mapping[Column, Any], places: Mapping[Column, Place]) -> None:
    """Add what this row says of the record's lists: one more element each."""
    for group in dict.fromkeys(column.group for column in given if column.group):
        parts = {column: value for column, value in given.items() if column.group == group}
        elements = _list_at(record.data, group)
        first = next(iter(parts))
        record.places.setdefault(group, places[first])
        if list(parts.values()) == [NONE]:
            continue
        element: dict[str, Any] = {}
        at: Pointer = (*group, len(elements))
        record.places[at] = places[first]
        for column, value in parts.items():
            put(element, column.path, value)
            record.places[*at, *column.path] = places[column]
        elements.append(element)


def _list_at(data: dict[str, Any], path: Path) -> list[Any]:
    for key in path[:-1]:
        data = data.setdefault(key, {})
    found: list[Any] = data.setdefault(path[-1], [])
    return found


def _columns(page: Worksheet, sheet: Sheet, reading: _Reading) -> Iterator[tuple[int, Column]]:
    known = {column.key: column for column in columns_of(sheet)}
    missing = dict.fromkeys(known)
    for number in range(1, page.max_column + 1):
        key = page.cell(row=HEADER_ROWS, column=number).value
        place = reading.place(page, HEADER_ROWS, number)
        if key is None:
            continue
        if not isinstance(key, str) or key.strip() not in known:
            reading.wrong(
                place, f"未知的列“{str(key)[:60]}”", f'unknown column "{str(key)[:60]}"', "删除该列", "delete it"
            )
        elif key.strip() not in missing:
            reading.wrong(
                place, f"列“{key.strip()}”重复", f'the column "{key.strip()}" is there twice', "删除一列", "delete one"
            )
        else:
            del missing[key.strip()]
            yield number, known[key.strip()]
    for key in missing:
        place = reading.place(page, HEADER_ROWS, 1)
        reading.wrong(
            place, f"缺少列“{key}”", f'the column "{key}" is missing', "从模板恢复", "restore it from the template"
        )


def _value(page: Worksheet, row: int, number: int, column: Column, reading: _Reading) -> Any:
    cell = page.cell(row=row, column=number)
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    place = reading.place(page, row, number)
    if cell.data_type == "f" or (cell.data_type != "s" and isinstance(value, str) and value.startswith("=")):
        reading.wrong(place, "单元格是公式", "the cell holds a formula", "粘贴为数值", "paste it as a value")
        return None
    if cell.data_type == "e":
        reading.wrong(place, "单元格是错误值", "the cell holds an error", "填写正确的值", "fill in a value")
        return None
    if column.group and value == NONE:
        return NONE
    try:
        found = read(column, value if isinstance(value, str | int | float | date) else None)
    except Unreadable as error:
        wanted = error.wanted
        reading.wrong(place, f"此处应为{wanted.zh}", f"wanted here: {wanted.en}")
        return None
    if found.doubt:
        doubt = Finding(place=place, rule=FORMAT, message=found.doubt, severity=Severity.WARNING)
        reading.doubts.append(doubt)
    return found.value


def _mark(record: Placed, path: Path, place: Place) -> None:
    for length in range(1, len(path) + 1):
        record.places.setdefault(path[:length], place)


def _no_repeats(records: list[Placed], reading: _Reading) -> None:
    seen: set[str] = set()
    for record in records:
        name = record.data.get("id")
        place = record.places.get(("id",), record.at)
        if name is None:
            reading.wrong(record.at, "缺少编号", "the id is missing", "填写编号", "fill in an id")
        elif name in seen:
            reading.wrong(place, f"“{name}”重复", f'"{name}" is used twice', "改用其他编号", "use another id")
        else:
            seen.add(name)


def _one_lead(records: list[Placed], reading: _Reading) -> None:
    leads = [record for record in records if record.data.get("role") == "lead"]
    for record in leads[1:]:
        reading.wrong(
            record.at, "牵头部门只能有一个", "there can be only one lead", "其余改为配合部门", "make it cooperating"
        )
    for record in records:
        if "role" not in record.data:
            reading.wrong(record.at, "缺少角色", "the role is missing", "选择牵头或配合", "choose lead or cooperating")
