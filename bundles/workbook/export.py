"""Makes a workbook of a definition; refuses, with the place, whatever a workbook could not give back unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils.exceptions import IllegalCharacterError

from bundles.additions import ITEMS
from bundles.definition import BundleDefinition
from bundles.entries import Catalogue
from bundles.findings import FORMAT, Finding, Text
from bundles.source import Pointer, Source
from bundles.workbook.columns import FORMS, TITLES, Sheet
from bundles.workbook.read import Workbook as ReadBook
from bundles.workbook.read import read_workbook
from bundles.workbook.sheets import add_form, add_lists, add_table
from bundles.workbook.tables import taken_apart
from bundles.workbook.words import guide

GUIDE_SHEET: Final = "填写说明 Instructions"
SPARE_ROWS: Final = 40


def workbook_of(
    definition: BundleDefinition, catalogue: Catalogue, *, spare_rows: int = SPARE_ROWS
) -> bytes | tuple[Finding, ...]:
    """The definition with its catalogue items as an .xlsx file. The definition must have been read from a source.

    `spare_rows`: how many empty rows can be filled below each table.
    """
    source = definition.source
    if source is None:
        raise ValueError("only a definition that was read from a file can be written to another")
    items = [catalogue.sources[f"{ITEMS}{entry.item}"] for entry in definition.items]
    try:
        content = _written(source.data, [item.data for item in items], catalogue, spare_rows)
    except IllegalCharacterError:
        message = Text(zh="含有 Excel 无法保存的控制字符", en="holds control characters that Excel can't store")
        return (Finding(place=source.place(()), rule=FORMAT, message=message),)
    lost = tuple(_lost(content, source, items))
    return lost or content


def _written(data: Mapping[str, Any], items: list[Mapping[str, Any]], catalogue: Catalogue, spare_rows: int) -> bytes:
    book = Workbook()
    first = book.active
    if first is not None:
        book.remove(first)
    _add_guide(book)
    records = taken_apart(data)
    # The lists come last in the book, and first to be made: validations refer to their ranges.
    ranges = add_lists(book, _lists(catalogue))
    for sheet in Sheet:
        if sheet in FORMS:
            add_form(book, sheet, records[sheet][0], ranges)
        else:
            add_table(book, sheet, items if sheet is Sheet.CATALOGUE else records[sheet], ranges, spare_rows=spare_rows)
    book.move_sheet(book.worksheets[1], offset=len(TITLES))
    book.active = 1
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _lists(catalogue: Catalogue) -> dict[str, list[tuple[str, str]]]:
    return {
        name: [(known.id, f"{known.name.zh} {known.name.en}") for known in entries.values()]
        for name, entries in (
            ("departments", catalogue.departments),
            ("items", catalogue.items),
            ("materials", catalogue.materials),
            ("elements", catalogue.elements),
        )
    }


def _add_guide(book: Workbook) -> None:
    page = book.create_sheet(GUIDE_SHEET)
    for row, (zh, en) in enumerate(guide(), start=1):
        for number, text in ((1, zh), (2, en)):
            cell = page.cell(row=row, column=number, value=text)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=row == 1, size=14 if row == 1 else 11)
    for letter in ("A", "B"):
        page.column_dimensions[letter].width = 70
    page.protection.sheet = True


def _lost(content: bytes, source: Source, items: list[Source]) -> Iterator[Finding]:
    """Read back what was written: a workbook that forgets something must not leave the house."""
    read = read_workbook(content, name=source.name)
    back = read if isinstance(read, ReadBook) else None
    pairs = [(source, back.bundle if back else None)]
    pairs += [(item, back.items.get(item.data["id"]) if back else None) for item in items]
    for original, found in pairs:
        for pointer in _differences(original.data, found.data if found else None, ()):
            message = Text(zh="该值无法用工作簿原样保存", en="a workbook can't hold this value unchanged")
            mend = Text(zh="去掉首尾空格、空白值或不可见字符", en="drop outer spaces, empty or invisible characters")
            yield Finding(place=original.place(pointer), rule=FORMAT, message=message, mend=mend)


def _differences(one: Any, other: Any, pointer: Pointer) -> Iterator[Pointer]:
    if type(one) is not type(other):
        yield pointer
    elif isinstance(one, dict):
        for key in [*one, *(key for key in other if key not in one)]:
            yield from _differences(one.get(key), other.get(key), (*pointer, key))
    elif isinstance(one, list):
        if len(one) != len(other):
            yield pointer
        for place, (here, there) in enumerate(zip(one, other, strict=False)):
            yield from _differences(here, there, (*pointer, place))
    elif one != other:
        yield pointer
