"""Lays the records of a definition out on sheets that people can fill: headers in both languages, notes with the
clause, drop-downs, frozen headers, and cells protected wherever nothing is to be filled in.

Row 1 names a column in Chinese, row 2 in English, row 3 holds the key that import goes by; data begins below.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from rich.cells import cell_len

from bundles.workbook.cells import NONE, shown_choice, written
from bundles.workbook.columns import TITLES, Column, Kind, Sheet, columns_of
from bundles.workbook.tables import Record, groups_of, value_at
from bundles.workbook.words import words_of

HEADER_ROWS: Final = 3
LISTS: Final = "可选值 Lists"
FONT: Final = "Microsoft YaHei"
LINE: Final = 14  # points
MOST_LINES: Final = 12
# Which list of the catalogue a column of ids chooses from.
REFERS: Final[Mapping[tuple[Sheet, str], str]] = {
    (Sheet.DEPARTMENTS, "department"): "departments",
    (Sheet.FIELDS, "element"): "elements",
    (Sheet.MATERIALS, "material"): "materials",
    (Sheet.ITEMS, "item"): "items",
    (Sheet.ITEMS, "after[].item"): "items",
    (Sheet.CATALOGUE, "owner"): "departments",
}

SheetCell = Cell | MergedCell

_HEAD: Final = PatternFill("solid", fgColor="1F3864")
_NEEDED: Final = PatternFill("solid", fgColor="7B2D26")
_KEY: Final = PatternFill("solid", fgColor="E7E6E6")
_EDGE: Final = Border(bottom=Side(style="hair", color="BFBFBF"), right=Side(style="hair", color="BFBFBF"))
_WIDE: Final[Mapping[Kind, int]] = {Kind.TEXT: 32, Kind.CONDITION: 30, Kind.LIST: 36, Kind.ID: 26, Kind.CHOICE: 22}
_OPEN: Final = Protection(locked=False)


def add_table(
    book: Workbook, sheet: Sheet, records: Sequence[Record], lists: Mapping[str, str], *, spare_rows: int
) -> None:
    """Add a sheet with a row (or several) a record. `lists`: the range of each list to choose from."""
    page = book.create_sheet(TITLES[sheet])
    columns = columns_of(sheet)
    for number, column in enumerate(columns, start=1):
        _head(page, sheet, column, number)
    for row in (1, 2):
        _fit(page, row)
    row = HEADER_ROWS + 1
    for record in records:
        for cells in _rows(record, columns):
            for number, column in enumerate(columns, start=1):
                _fill(page.cell(row=row, column=number), column, cells.get(number))
            _fit(page, row)
            row += 1
    last = row + spare_rows
    for spare in range(row, last):
        for number, column in enumerate(columns, start=1):
            _fill(page.cell(row=spare, column=number), column, None)
    for number, column in enumerate(columns, start=1):
        letter = get_column_letter(number)
        _choose(page, sheet, column, f"{letter}{HEADER_ROWS + 1}:{letter}{last}", lists)
    page.freeze_panes = page.cell(row=HEADER_ROWS + 1, column=2)
    _protect(page)


def add_form(book: Workbook, sheet: Sheet, record: Record, lists: Mapping[str, str]) -> None:
    """Add a sheet with a row a key: key, name in both languages, the value to fill in, and the note."""
    page = book.create_sheet(TITLES[sheet])
    for letter, width in (("A", 36), ("B", 26), ("C", 32), ("D", 60), ("E", 60)):
        page.column_dimensions[letter].width = width
    titles = (
        ("键", "key"),
        ("名称", "Chinese name"),
        ("英文名称", "English name"),
        ("填写", "value"),
        ("说明", "note"),
    )
    for number, (zh, en) in enumerate(titles, start=1):
        for row, text in ((1, zh), (2, en), (3, "value" if en == "value" else "")):
            _header_cell(page.cell(row=row, column=number), text, needed=False)
    for row, column in enumerate(columns_of(sheet), start=HEADER_ROWS + 1):
        words = words_of(sheet, column)
        for number, text in ((1, column.key), (2, words.name.zh), (3, words.name.en)):
            cell = page.cell(row=row, column=number, value=text)
            cell.fill, cell.border = _KEY, _EDGE
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = _font(bold=column.required and number > 1, color="7F7F7F" if number == 1 else "000000", size=10)
        _fill(page.cell(row=row, column=4), column, value_at(record, column.path))
        note = page.cell(row=row, column=5, value=f"{words.note.zh}\n{words.note.en}".strip())
        note.alignment = Alignment(wrap_text=True, vertical="top")
        note.font = _font(size=9, color="595959")
        _choose(page, sheet, column, f"D{row}", lists)
        _fit(page, row)
    page.freeze_panes = page.cell(row=HEADER_ROWS + 1, column=1)
    _protect(page)


def add_lists(book: Workbook, lists: Mapping[str, Sequence[tuple[str, str]]]) -> dict[str, str]:
    """Add the sheet of ids to choose from, each beside its name; return the range of each list."""
    page = book.create_sheet(LISTS)
    ranges: dict[str, str] = {}
    for place, (name, entries) in enumerate(lists.items()):
        number = 2 * place + 1
        letter = get_column_letter(number)
        for column, text in ((number, name), (number + 1, f"{name}: 名称 name")):
            _header_cell(page.cell(row=1, column=column), text, needed=False)
            page.column_dimensions[get_column_letter(column)].width = 34
        for row, (code, shown) in enumerate(entries, start=2):
            page.cell(row=row, column=number, value=code)
            page.cell(row=row, column=number + 1, value=shown)
        ranges[name] = f"'{LISTS}'!${letter}$2:${letter}${max(2, len(entries) + 1)}"
    page.freeze_panes = "A2"
    _protect(page)
    return ranges


def _rows(record: Record, columns: tuple[Column, ...]) -> Iterator[dict[int, Any]]:
    """The cells of a record by column number: its own row first, then a row for each further element of its lists."""
    groups = {group: value_at(record, group) for group in groups_of(columns)}
    tall = max([1, *(len(elements) for elements in groups.values() if elements)])
    for place in range(tall):
        cells: dict[int, Any] = {}
        for number, column in enumerate(columns, start=1):
            if not column.group:
                value = value_at(record, column.path) if place == 0 else None
            else:
                value = _element(groups[column.group], place, column, columns)
            if value is not None:
                cells[number] = value
        yield cells


def _element(elements: Any, place: int, column: Column, columns: tuple[Column, ...]) -> Any:
    if elements is None or (place >= len(elements) and elements):
        return None
    if not elements:
        first = next(other for other in columns if other.group == column.group)
        return NONE if column is first and place == 0 else None
    return value_at(elements[place], column.path)


def _fill(cell: SheetCell, column: Column, value: Any) -> None:
    cell.protection, cell.border = _OPEN, _EDGE
    cell.font = _font()
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
    if column.kind is Kind.DAY:
        cell.number_format = "yyyy-mm-dd"
    elif column.kind not in (Kind.WHOLE, Kind.NUMBER):
        cell.number_format = "@"  # text: Excel must not make a date of an id or a number of a version
    if value is None:
        return
    cell.value = NONE if value == NONE else written(column, value)
    if isinstance(cell.value, str):
        cell.data_type = "s"  # never a formula, whatever it begins with


def _head(page: Worksheet, sheet: Sheet, column: Column, number: int) -> None:
    words = words_of(sheet, column)
    for row, text in ((1, words.name.zh), (2, words.name.en)):
        _header_cell(page.cell(row=row, column=number), text, needed=column.required)
    key = page.cell(row=HEADER_ROWS, column=number, value=column.key)
    key.fill, key.font, key.border = _KEY, _font(size=8, color="7F7F7F"), _EDGE
    note = f"{words.note.zh}\n{words.note.en}".strip()
    if note:
        page.cell(row=1, column=number).comment = Comment(note, "OneGo", width=320, height=110)
    page.column_dimensions[get_column_letter(number)].width = _WIDE.get(column.kind, 16)


def _header_cell(cell: SheetCell, text: str, *, needed: bool) -> None:
    cell.value = text or None
    cell.fill = _NEEDED if needed else _HEAD
    cell.font = _font(bold=True, color="FFFFFF", size=10)
    cell.alignment = Alignment(wrap_text=True, vertical="center")


def _choose(page: Worksheet, sheet: Sheet, column: Column, where: str, lists: Mapping[str, str]) -> None:
    """Offer what the column can hold; ids of the catalogue may also be new, so they are only suggested."""
    strict = True
    if column.kind is Kind.YES_NO:
        formula = '"是 yes,否 no"'
    elif column.kind is Kind.CHOICE:
        formula = '"' + ",".join(map(shown_choice, column.choices)) + '"'
    elif (sheet, column.key) in REFERS:
        formula, strict = lists[REFERS[sheet, column.key]], False
    else:
        return
    offer = DataValidation(type="list", formula1=formula, allow_blank=True, showErrorMessage=strict)
    offer.errorTitle, offer.error = "请从列表选择 Choose", "请从下拉列表选择 Please choose from the list"
    offer.add(where)
    page.add_data_validation(offer)


def _font(*, bold: bool = False, color: str = "000000", size: int = 10) -> Font:
    return Font(name=FONT, bold=bold, color=color, size=size)


def _fit(page: Worksheet, row: int) -> None:
    """Make a row as tall as its longest text needs: no program that opens the file does it for protected sheets."""
    lines = 1
    for cell in page[row]:
        if isinstance(cell.value, str):
            wide = page.column_dimensions[cell.column_letter].width - 1
            lines = max(lines, sum(1 + int(cell_len(line) // wide) for line in cell.value.split("\n")))
    page.row_dimensions[row].height = LINE * min(lines, MOST_LINES) + 3


def _protect(page: Worksheet) -> None:
    """No password: the structure is guarded against slips, not against people."""
    page.protection.sheet = True
    page.protection.formatColumns = False
    page.protection.formatRows = False
    page.protection.sort = False
    page.protection.autoFilter = False
