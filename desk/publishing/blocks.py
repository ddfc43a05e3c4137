"""A document before anybody thinks of screen or paper: sections of a few kinds of blocks, every text in two languages.

Both renderers take the same document, so that the guide online and the guide in print can't differ (GZ 9.3).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from bundles.entries import TYPICAL
from bundles.findings import Text
from domain.citations import cited


@dataclass(frozen=True, kw_only=True)
class Line:
    """One statement: its clause in small print behind it, `typical` marks it as 示例，非官方, `strong` stands out."""

    text: Text
    clause: str = ""
    typical: bool = False
    strong: bool = False
    quiet: bool = False


Cell: TypeAlias = tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Running text."""

    lines: Cell


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Labels with what they stand for."""

    rows: tuple[tuple[Text, Cell], ...]


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A table; `widths` are shares of the width on paper. On a phone each row becomes a card."""

    caption: Text
    head: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Points:
    """A list; `ordered` for steps that follow one another."""

    lines: Cell
    ordered: bool = False


@dataclass(frozen=True, kw_only=True)
class Note:
    """Something that must not be overlooked."""

    lines: Cell


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A picture as SVG with its size in pixels, and what it shows."""

    svg: str
    width: int
    height: int
    caption: Text


Block: TypeAlias = Paragraph | Facts | Grid | Points | Note | Figure


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with its clause and what stands below it; `parts` are the sections inside."""

    id: str
    title: Text
    clause: str = ""
    blocks: tuple[Block, ...] = ()
    parts: tuple[Section, ...] = ()
    new_page: bool = False


class DocumentKind(StrEnum):
    """What is published of a bundle (GZ 11.2a)."""

    GUIDE = "guide"
    RULES = "rules"


@dataclass(frozen=True, kw_only=True)
class Document:
    """A whole document. `content` is the hash shown in every form of it; `effective_from` its date in ISO form."""

    kind: DocumentKind
    name: Text
    title: Text
    summary: Text
    department: Text
    version: str
    content: str
    effective_from: str
    typical: bool
    sections: tuple[Section, ...]


def said(zh: str, en: str) -> Text:
    """A text in both languages."""
    return Text(zh=zh, en=en)


def line(zh: str, en: str, clause: str = "", *, strong: bool = False) -> Line:
    """A line of new words."""
    return Line(text=Text(zh=zh, en=en), clause=clause, strong=strong)


def cell(*texts: Text, strong: bool = False) -> Cell:
    """A cell of texts that are there already."""
    return tuple(Line(text=text, strong=strong) for text in texts)


def inline(texts: Sequence[Text]) -> Cell:
    """A cell with these texts in one line."""
    return (Line(text=Text(zh="、".join(text.zh for text in texts), en=", ".join(text.en for text in texts))),)


def none() -> Cell:
    """A cell that says that there is nothing, so that nobody thinks it was forgotten."""
    return (Line(text=Text(zh="无", en="None"), quiet=True),)


def listed(texts: Sequence[Text]) -> Cell:
    """A cell with these texts, or one that says there are none."""
    return cell(*texts) if texts else none()


def citation(clause: str) -> Text:
    """A clause as the public reads it: 条例 13.3, Regulation 13.3 instead of the short name our rules have for it."""
    return Text(zh=cited(clause, "zh"), en=cited(clause, "en"))


TYPICAL_NOTE: Final = Text(
    zh=f"标有“{TYPICAL.zh}”的内容仅为示例，不是任何机关公布的规定。",
    en=f"What is marked “{TYPICAL.en}” is made up for illustration; no authority has published it.",
)
