"""The shipped bundles as published documents, and readers for what comes out."""

from collections.abc import Callable
from html.parser import HTMLParser

import pypdfium2
import pytest

from bundles.definition import Library
from bundles.load import shipped_library
from desk.publishing.blocks import Document
from desk.publishing.guide import guide
from desk.publishing.rules import rules


class Page(HTMLParser):
    """A page taken apart: its elements with their attributes, and its text without style."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in ("meta", "col", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All text with white space removed, so that line breaks don't matter."""
        return "".join("".join(self.words).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of this name."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped_library()


@pytest.fixture(scope="session")
def guides(library: Library) -> dict[str, Document]:
    return {name: guide(definition, library.catalogue) for name, definition in library.bundles.items()}


@pytest.fixture(scope="session")
def rulebooks(library: Library) -> dict[str, Document]:
    return {name: rules(definition, library.catalogue) for name, definition in library.bundles.items()}


@pytest.fixture(scope="session")
def read_page() -> Callable[[str], Page]:
    return Page


@pytest.fixture(scope="session")
def read_pdf() -> Callable[[bytes], str]:
    """The text of all pages with white space removed."""

    def read(content: bytes) -> str:
        pages = pypdfium2.PdfDocument(content)
        return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pages).replace("\x02", "-")

    return read
