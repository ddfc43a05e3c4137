"""Looks at a workbook's bytes before anything parses them: size, what it unpacks to, macros, links, merged cells.

A merged range of the whole sheet makes a parser create 17,000 million cells, and a small archive can unpack to
gigabytes; both are told from the bytes alone.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from bundles.findings import FORMAT, Finding, Place, Text

LARGEST_FILE: Final = 5_000_000  # bytes
LARGEST_PART: Final = 20_000_000
LARGEST_WHOLE: Final = 40_000_000
MOST_PARTS: Final = 300
MOST_MERGED: Final = 20

_OLD: Final = b"\xd0\xcf\x11\xe0"  # the container of .xls files and of encrypted .xlsx files
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z0-9:]{2,30})"')
_TITLE: Final = re.compile(r'<(?:\w+:)?sheet\b[^>]*\bname="([^"]{1,60})"')


def suspicious(content: bytes, *, name: str) -> tuple[Finding, ...]:
    """What speaks against parsing the file at all; nothing for a plain workbook."""
    if len(content) > LARGEST_FILE:
        return (
            _finding(name, f"文件超过{LARGEST_FILE}字节", f"larger than {LARGEST_FILE} bytes", "拆分文件", "split it"),
        )
    if content.startswith(_OLD):
        zh, en = "是旧版 .xls 文件或加密文件", "an old .xls file, or an encrypted one"
        return (_finding(name, zh, en, "另存为不加密的 .xlsx", "save it as .xlsx without a password"),)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return tuple(_parts(archive, name)) or tuple(_contents(archive, name))
    # All that zipfile raises for bytes that are no archive, are cut short, encrypted, or packed in an unknown way.
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error):
        return (_finding(name, "不是 Excel 工作簿", "not an Excel workbook", "另存为 .xlsx", "save it as .xlsx"),)


def _parts(archive: zipfile.ZipFile, name: str) -> Iterator[Finding]:
    parts = archive.infolist()
    whole = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or whole > LARGEST_WHOLE or any(part.file_size > LARGEST_PART for part in parts):
        zh, en = "解压后过大", "unpacks to far more than a definition needs"
        yield _finding(name, zh, en, "只保留本模板的工作表", "keep only the sheets of the template")
        return
    if any("vbaproject" in part.filename.lower() for part in parts) or name.lower().endswith((".xlsm", ".xltm")):
        yield _finding(name, "含有宏", "contains macros", "另存为不含宏的 .xlsx", "save it as .xlsx without macros")
    if any("externallinks/" in part.filename.lower() for part in parts):
        zh, en = "含有指向其他文件的链接", "refers to other files"
        yield _finding(name, zh, en, "断开链接，只保留值", "break the links and keep the values")


def _contents(archive: zipfile.ZipFile, name: str) -> Iterator[Finding]:
    titles = _titles(archive)
    sheets = sorted((part for part in archive.namelist() if _SHEET.fullmatch(part)), key=_number)
    for part in archive.infolist():
        if part.filename.endswith((".xml", ".rels")):
            text = _unpacked(archive, part)
            if text is None or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
                zh, en = "内部结构可疑", "its inner structure is suspicious"
                yield _finding(name, zh, en, "用 Excel 重新保存", "save it again with Excel")
                return
            if part.filename in sheets:
                place = sheets.index(part.filename)
                title = titles[place] if place < len(titles) else part.filename
                yield from _merged(text, name, title)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes | None:
    """The part's bytes; None when it unpacks to more than it says."""
    with archive.open(part) as stream:
        text = stream.read(LARGEST_PART + 1)
    return text if len(text) <= LARGEST_PART else None


def _merged(text: bytes, name: str, title: str) -> Iterator[Finding]:
    for found in list(_MERGED.finditer(text))[:MOST_MERGED]:
        where = found[1].decode()
        message = Text(zh="有合并单元格", en="merged cells")
        mend = Text(zh="取消合并，每个单元格各填各的", en="unmerge them and fill each cell by itself")
        place = Place(file=f"{name}[{title}!{where}]")
        yield Finding(place=place, rule=FORMAT, message=message, mend=mend)


def _titles(archive: zipfile.ZipFile) -> list[str]:
    if "xl/workbook.xml" not in archive.namelist():
        return []
    text = _unpacked(archive, archive.getinfo("xl/workbook.xml")) or b""
    return _TITLE.findall(text.decode("utf-8", "replace"))


def _number(part: str) -> tuple[int, str]:
    digits = re.search(r"([0-9]+)\.xml$", part)
    return (int(digits[1]) if digits else 0), part


def _finding(name: str, zh: str, en: str, mend_zh: str, mend_en: str) -> Finding:
    return Finding(place=Place(file=name), rule=FORMAT, message=Text(zh=zh, en=en), mend=Text(zh=mend_zh, en=mend_en))
