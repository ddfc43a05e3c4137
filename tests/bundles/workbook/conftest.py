"""A shipped bundle as a workbook, and a way to spoil it."""

from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import Workbook as Book
from openpyxl import load_workbook

from bundles.definition import Library
from bundles.findings import Finding
from bundles.workbook.export import workbook_of
from bundles.workbook.take_in import TakenIn, take_in

Spoil = Callable[[Book], None]
Import = Callable[[bytes], TakenIn | tuple[Finding, ...]]


@pytest.fixture(scope="session")
def restaurant_book(library: Library) -> bytes:
    made = workbook_of(library.bundles["restaurant"], library.catalogue, spare_rows=3)
    assert isinstance(made, bytes)
    return made


@pytest.fixture(scope="session")
def importing(library: Library) -> Import:
    return lambda content: take_in(content, library.catalogue, name="in.xlsx")


@pytest.fixture(scope="session")
def spoilt(restaurant_book: bytes) -> Callable[[Spoil], bytes]:
    def spoil(change: Spoil) -> bytes:
        book = load_workbook(BytesIO(restaurant_book))
        change(book)
        stream = BytesIO()
        book.save(stream)
        return stream.getvalue()

    return spoil
