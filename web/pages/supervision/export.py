"""A list as a file: CSV that opens in a spreadsheet as it is, JSON for programs; written page by page as it is read.

A cell that a spreadsheet would take for a formula gets an apostrophe before it, so that nobody's text is ever run.
"""

import csv
import io
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from starlette.responses import StreamingResponse

from desk.story import Said
from domain.derivation import Lang

Cell = str | int | date | datetime | Said | None
Cells = Mapping[str, Cell]
FORMULA: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
BYTE_ORDER_MARK: Final = "\ufeff"  # without it Excel takes UTF-8 for the machine's own code page


def csv_file(name: str, heads: Sequence[tuple[str, str]], rows: AsyncIterator[Cells], *, say: Any) -> StreamingResponse:
    """A CSV file. `heads` are columns and what they are called, `say(column, cell)` gives a cell in words."""

    async def lines() -> AsyncIterator[str]:
        yield BYTE_ORDER_MARK + _line([head for _, head in heads])
        async for row in rows:
            yield _line([guarded(row[column], say(column, row[column])) for column, _ in heads])

    return _download(lines(), f"{name}.csv", "text/csv; charset=utf-8")


def json_file(name: str, columns: Sequence[str], rows: AsyncIterator[Cells]) -> StreamingResponse:
    """A JSON file: a list of objects, days and instants in ISO 8601, names in both languages."""

    async def parts() -> AsyncIterator[str]:
        before = "[\n"
        async for row in rows:
            yield before + json.dumps({column: _plain(row[column]) for column in columns}, ensure_ascii=False)
            before = ",\n"
        yield "[]\n" if before == "[\n" else "\n]\n"

    return _download(parts(), f"{name}.json", "application/json")


def guarded(cell: Cell, said: str) -> str:
    """What stands in the file. A number is no formula, whatever its sign; any text that looks like one is marked."""
    return f"'{said}" if not isinstance(cell, int) and said.startswith(FORMULA) else said


def said(cell: Cell, lang: Lang) -> str:
    """A cell as plain text: days and instants in the form that spreadsheets know."""
    match cell:
        case None:
            return ""
        case datetime():
            return cell.strftime("%Y-%m-%d %H:%M:%S")
        case date():
            return cell.isoformat()
        case Said():
            return cell.zh if lang == "zh" else cell.en
        case _:
            return str(cell)


def _plain(cell: Cell) -> Any:
    if isinstance(cell, Said):
        return {"zh": cell.zh, "en": cell.en}
    return cell.isoformat() if isinstance(cell, date) else cell  # an instant is a date, too


def _line(cells: Sequence[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue()


def _download(parts: AsyncIterator[str], name: str, media_type: str) -> StreamingResponse:
    disposition = f'attachment; filename="{name}"'
    return StreamingResponse(parts, media_type=media_type, headers={"content-disposition": disposition})
