"""A workbook that strangers have filled: each defect is one finding at its sheet and cell; nothing ever falls over."""

import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook as Book
from openpyxl.worksheet.worksheet import Worksheet

from bundles.definition import Library
from bundles.findings import Finding, Severity
from bundles.workbook.guard import LARGEST_FILE
from bundles.workbook.take_in import TakenIn, take_in

Spoil = Callable[[Book], None]
YES: bool = True
SITUATIONS, MATERIALS, BUNDLE = "情形 Situations", "材料 Materials", "一件事 Bundle"
ITEMS, FIELDS, LIMITS = "事项与顺序 Items", "表单字段 Form fields", "公布时限 Limits"
DEPARTMENTS, CATALOGUE = "部门职责 Departments", "目录事项 Catalogue"


def put(sheet: str, cell: str, value: Any) -> Spoil:
    def change(book: Book) -> None:
        book[sheet][cell] = value

    return change


def on(sheet: str, act: Callable[[Worksheet], Any]) -> Spoil:
    return lambda book: act(book[sheet])


def row_of(key: str, book: Book) -> int:
    page = book[BUNDLE]
    return next(row for row in range(4, page.max_row + 1) if page.cell(row=row, column=1).value == key)


def bundle_value(key: str, value: Any) -> Spoil:
    def change(book: Book) -> None:
        book[BUNDLE].cell(row=row_of(key, book), column=4).value = value

    return change


def written(present: str, value: str) -> Spoil:
    """Another value in the one cell that holds this one."""

    def change(book: Book) -> None:
        (cell,) = [
            cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value == present
        ]
        cell.value = value

    return change


SPOILT: list[tuple[str, Spoil, str, str]] = [
    ("merged cells", on(SITUATIONS, lambda page: page.merge_cells("B4:C4")), f"[{SITUATIONS}!B4:C4]", "合并"),
    ("a missing sheet", lambda book: book.remove(book[MATERIALS]), "in.xlsx", "缺少工作表"),
    ("a missing column", put(MATERIALS, "A3", None), f"[{MATERIALS}!A3]", "缺少列"),
    ("an unknown column", put(MATERIALS, "A3", "colour"), f"[{MATERIALS}!A3]", "未知的列"),
    ("a column twice", put(MATERIALS, "F3", "role"), f"[{MATERIALS}!F3]", "重复"),
    ("a missing row of a form", put(BUNDLE, "A4", None), f"[{BUNDLE}!A4]", "缺少"),
    ("an unknown row of a form", put(BUNDLE, "A60", "colour"), f"[{BUNDLE}!A60]", "未知的键"),
    ("a row of a form twice", put(BUNDLE, "A60", "id"), f"[{BUNDLE}!A60]", "重复"),
    ("a missing cell", put(MATERIALS, "C4", None), f"[{MATERIALS}!A4]", "source"),
    ("a formula", put(SITUATIONS, "B4", "=A4"), f"[{SITUATIONS}!B4]", "公式"),
    ("an error value", put(SITUATIONS, "B4", "#REF!"), f"[{SITUATIONS}!B4]", "错误值"),
    ("a number where a choice should be", put(MATERIALS, "B4", 7), f"[{MATERIALS}!B4]", "main"),
    ("another choice", put(MATERIALS, "B4", "perhaps"), f"[{MATERIALS}!B4]", "deferrable"),
    ("a number for a limit", put(LIMITS, "A4", 5), f"[{LIMITS}!A4]", "时限"),
    ("a limit without unit", put(LIMITS, "A4", "5"), f"[{LIMITS}!A4]", "时限"),
    ("a limit in weeks", put(LIMITS, "A4", "5 weeks"), f"[{LIMITS}!A4]", "时限"),
    ("a condition that is none", put(MATERIALS, "D4", "always"), f"[{MATERIALS}!D4]", "条件"),
    ("a condition broken off", put(MATERIALS, "D4", "{firm: [new"), f"[{MATERIALS}!D4]", "条件"),
    ("an unknown situation", put(MATERIALS, "D4", "weather: good"), f"[{MATERIALS}!D4]", "没有这个情形"),
    ("an unknown material", put(MATERIALS, "A4", "passport-of-cat"), f"[{MATERIALS}!A4]", "没有这个材料"),
    ("a material twice", put(MATERIALS, "A5", "operator-identity"), f"[{MATERIALS}!A5]", "重复"),
    ("a field twice", put(FIELDS, "A5", "enterprise-name"), f"[{FIELDS}!A5]", "重复"),
    ("a field without id", put(FIELDS, "A5", None), f"[{FIELDS}!B5]", "缺少编号"),
    ("an item twice", put(ITEMS, "A5", "business-licence-check"), f"[{ITEMS}!A5]", "重复"),
    ("a catalogue item twice", put(CATALOGUE, "A4", "signboard"), CATALOGUE, "重复"),
    ("an id with spaces", put(ITEMS, "A4", "business licence"), f"[{ITEMS}!A4]", "写法不符"),
    ("an orphan row", put(SITUATIONS, "A4", None), SITUATIONS, ""),
    ("two leads", put(DEPARTMENTS, "A6", "lead 牵头部门"), f"[{DEPARTMENTS}!A6]", "牵头部门只能有一个"),
    ("an unknown owner", put(CATALOGUE, "E4", "ministry-of-magic"), f"[{CATALOGUE}!E4]", "没有这个部门"),
    ("a date that is none", bundle_value("effective-from", "2025年5月1日"), BUNDLE, "日期"),
    ("a date with an hour", bundle_value("effective-from", datetime(2025, 5, 1, 9, 30)), BUNDLE, "日期"),  # noqa: DTZ001
    ("a number for a date", bundle_value("effective-from", 45778.5), BUNDLE, "日期"),
    ("a date for a text", bundle_value("version", datetime(2025, 5, 1)), BUNDLE, "文字"),  # noqa: DTZ001
    ("text for an amount", bundle_value("fee.amount", "free"), BUNDLE, "整数"),
    ("half an amount", bundle_value("fee.amount", 0.5), BUNDLE, "整数"),
    ("yes for an amount", bundle_value("fee.amount", YES), BUNDLE, "整数"),
    ("perhaps for yes or no", bundle_value("typical", "perhaps"), BUNDLE, "是 或 否"),
    ("an unknown channel", bundle_value("audience.channels", "web, pigeon"), BUNDLE, "web"),
    ("a far cell", put(MATERIALS, "XFD1048576", "x"), MATERIALS, "超过"),
]


@pytest.mark.parametrize(("change", "place", "says"), [entry[1:] for entry in SPOILT], ids=[one[0] for one in SPOILT])
def test_a_defect_is_named_with_its_sheet_and_cell(
    spoilt: Callable[[Spoil], bytes],
    importing: Callable[[bytes], TakenIn | tuple[Finding, ...]],
    change: Spoil,
    place: str,
    says: str,
) -> None:
    found = importing(spoilt(change))
    assert not isinstance(found, TakenIn)
    wrong = [finding for finding in found if finding.severity is Severity.ERROR]
    assert any(place in str(finding.place) and says in finding.message.zh for finding in wrong), [*map(str, found)]
    assert all(finding.message.en for finding in wrong)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (put(SITUATIONS, "B4", "  是否已有营业执照？ "), "空格"),
        (bundle_value("effective-from", "2025-05-01"), "日期以文字填写"),
        (bundle_value("fee.amount", "0"), "文字已按数字读取"),
        (written("7d", "7天"), "如指工作日，请写 7wd"),
    ],
)
def test_what_can_be_understood_is_taken_and_said(
    spoilt: Callable[[Spoil], bytes],
    importing: Callable[[bytes], TakenIn | tuple[Finding, ...]],
    library: Library,
    change: Spoil,
    says: str,
) -> None:
    taken = importing(spoilt(change))
    assert isinstance(taken, TakenIn)
    assert [finding.severity for finding in taken.doubts] == [Severity.WARNING]
    assert says in taken.doubts[0].message.zh
    assert "!" in str(taken.doubts[0].place)
    assert taken.definition.content == library.bundles["restaurant"].content


def test_people_may_write_as_they_speak(
    spoilt: Callable[[Spoil], bytes], importing: Callable[[bytes], TakenIn | tuple[Finding, ...]], library: Library
) -> None:
    def change(book: Book) -> None:
        book[LIMITS]["A4"] = "11个工作日"
        book[MATERIALS]["B4"] = "主要材料"
        book[MATERIALS]["D7"] = "firm：existing"
        book[BUNDLE].cell(row=row_of("audience.channels", book), column=4).value = "web、mobile，window"
        book[BUNDLE].cell(row=row_of("typical", book), column=4).value = True

    taken = importing(spoilt(change))
    assert isinstance(taken, TakenIn)
    assert taken.definition.content == library.bundles["restaurant"].content


def test_a_new_catalogue_item_comes_out_as_a_file_of_its_own(
    spoilt: Callable[[Spoil], bytes], importing: Callable[[bytes], TakenIn | tuple[Finding, ...]]
) -> None:
    taken = importing(spoilt(put(CATALOGUE, "B4", "改了名的事项")))
    assert isinstance(taken, TakenIn)
    assert list(taken.items) == ["business-licence-check"]
    assert "改了名的事项" in taken.items["business-licence-check"]


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_part(book: bytes, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(book)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    return zipped(parts | {name: content})


def replaced(book: bytes, name: str, old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(book)) as archive:
        content = archive.read(name)
    assert old in content
    return with_part(book, name, content.replace(old, new, 1))


BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
ENTIRE = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (lambda _: b"", "不是 Excel"),
        (lambda _: b"id: restaurant\n", "不是 Excel"),
        (lambda _: b"\xd0\xcf\x11\xe0" + b"\0" * 600, "旧版"),
        (lambda _: b"x" * (LARGEST_FILE + 1), "超过"),
        (lambda _: b"PK\x03\x04" + b"\0" * 100, "不是 Excel"),
        (lambda _: zipped({"a.txt": b"a"}), "无法读取"),
        (lambda _: zipped({"xl/worksheets/sheet1.xml": b"0" * 21_000_000}), "解压后过大"),
        (lambda _: zipped({f"p{number}": b"" for number in range(400)}), "解压后过大"),
        (lambda book: with_part(book, "xl/vbaProject.bin", b"macro"), "宏"),
        (lambda book: with_part(book, "xl/externalLinks/externalLink1.xml", b"<a/>"), "链接"),
        (lambda book: with_part(book, "xl/media.xml", BOMB), "可疑"),
        (lambda book: book[: len(book) // 2], "不是 Excel"),
        (lambda book: with_part(book, "xl/workbook.xml", b"<a"), "无法读取"),
        (lambda book: with_part(book, "xl/worksheets/sheet3.xml", b"<worksheet"), "无法读取"),
        (lambda book: replaced(book, "xl/worksheets/sheet3.xml", b"</sheetData>", b"</sheetData>" + ENTIRE), "合并"),
    ],
)
def test_a_dangerous_or_broken_file_is_refused_before_it_is_parsed(
    restaurant_book: bytes,
    importing: Callable[[bytes], TakenIn | tuple[Finding, ...]],
    content: Callable[[bytes], bytes],
    says: str,
) -> None:
    found = importing(content(restaurant_book))
    assert not isinstance(found, TakenIn)
    assert says in found[0].message.zh


def test_a_file_with_macros_is_refused_by_its_name(restaurant_book: bytes, library: Library) -> None:
    found = take_in(restaurant_book, library.catalogue, name="in.xlsm")
    assert not isinstance(found, TakenIn)
    assert "宏" in found[0].message.zh


def test_bytes_that_lie_about_their_size_are_refused(restaurant_book: bytes, library: Library) -> None:
    spoilt = bytearray(restaurant_book)
    place = spoilt.rfind(b"PK\x01\x02")
    spoilt[place + 24 : place + 28] = (1).to_bytes(4, "little")  # the unpacked size in the directory
    assert not isinstance(take_in(bytes(spoilt), library.catalogue, name="in.xlsx"), TakenIn)


WHATEVER = [None, "", " ", "x", "[]", "{", "{a: [b", 0, -1.5, True, "=1", "是", "5wd", "2026-01-01", "a" * 3000, "\n"]
CELLS = st.tuples(st.integers(0, 12), st.integers(1, 14), st.integers(1, 20), st.sampled_from(WHATEVER))


@settings(max_examples=12)
@given(st.lists(CELLS, min_size=1, max_size=6))
def test_any_cells_spoilt_end_in_findings_or_in_a_definition(
    spoilt: Callable[[Spoil], bytes],
    importing: Callable[[bytes], TakenIn | tuple[Finding, ...]],
    cells: list[tuple[int, int, int, Any]],
) -> None:
    def change(book: Book) -> None:
        for sheet, row, column, value in cells:
            page = book.worksheets[sheet % len(book.worksheets)]
            page.cell(row=row, column=column).value = value

    found = importing(spoilt(change))
    if not isinstance(found, TakenIn):
        assert all(finding.message.zh and finding.message.en for finding in found)
