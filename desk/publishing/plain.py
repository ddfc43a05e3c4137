"""A document as plain data in the language wanted: what both templates read, so that neither decides what is said."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any, Final, TypeAlias, assert_never

from bundles.entries import TYPICAL
from bundles.findings import Text
from desk.publishing.blocks import (
    Block,
    Cell,
    Document,
    Facts,
    Figure,
    Grid,
    Line,
    Note,
    Paragraph,
    Points,
    Section,
    citation,
)
from desk.publishing.words import CITATIONS, WORDS

Plain: TypeAlias = dict[str, Any]
Clean: TypeAlias = Callable[[str], str]
WIDE: Final = 1000  # pixels beyond which a picture is too small to read across an upright page


class Language(StrEnum):
    """What a document is published in; `BOTH` puts Chinese first and English in small print below it."""

    BOTH = "both"
    ZH = "zh"
    EN = "en"


def plain(document: Document, language: Language, *, clean: Clean = str) -> Plain:
    """The document as JSON data. Every text is {"main", "sub"}; `clean` goes over each of them."""
    voice = _Voice(language, clean)
    return {
        "lang": "en" if language is Language.EN else "zh-CN",
        "both": language is Language.BOTH,
        "kind": document.kind.value,
        "name": voice.text(document.name),
        "title": voice.text(document.title),
        "summary": voice.text(document.summary),
        "department": voice.text(document.department),
        "version": document.version,
        "effective": document.effective_from,
        "content": document.content,
        "content_groups": [document.content[start : start + 8] for start in range(0, len(document.content), 8)],
        "typical": document.typical,
        "mark": voice.text(TYPICAL),
        "words": {name: voice.text(text) for name, text in WORDS.items()},
        "citations": voice.text(CITATIONS),
        "sections": [voice.section(section) for section in document.sections],
    }


class _Voice:
    def __init__(self, language: Language, clean: Clean) -> None:
        self._language, self._clean = language, clean

    def text(self, text: Text) -> Plain:
        zh, en = self._clean(text.zh), self._clean(text.en)
        match self._language:
            case Language.BOTH:
                return {"main": zh, "sub": en if en != zh else ""}
            case Language.ZH:
                return {"main": zh, "sub": ""}
            case Language.EN:
                return {"main": en, "sub": ""}
            case _:
                assert_never(self._language)

    def _clause(self, clause: str) -> str:
        """A clause once only, in the language that comes first: the legend says what it is called in the other."""
        return str(self.text(citation(clause))["main"])

    def section(self, section: Section) -> Plain:
        return {
            "id": section.id,
            "title": self.text(section.title),
            "clause": self._clause(section.clause),
            "blocks": [self._block(block) for block in section.blocks],
            "parts": [self.section(part) for part in section.parts],
        }

    def _block(self, block: Block) -> Plain:
        match block:
            case Paragraph():
                return {"kind": "paragraph", "lines": self._cell(block.lines)}
            case Note():
                return {"kind": "note", "lines": self._cell(block.lines)}
            case Points():
                return {"kind": "points", "ordered": block.ordered, "lines": self._cell(block.lines)}
            case Facts():
                return {
                    "kind": "facts",
                    "rows": [{"label": self.text(label), "lines": self._cell(lines)} for label, lines in block.rows],
                }
            case Grid():
                return {
                    "kind": "grid",
                    "caption": self.text(block.caption),
                    "head": [self.text(head) for head in block.head],
                    "rows": [[self._cell(lines) for lines in row] for row in block.rows],
                    "widths": list(block.widths),
                }
            case Figure():
                return {
                    "kind": "figure",
                    "svg": block.svg,
                    "width": block.width,
                    "height": block.height,
                    "wide": block.width > WIDE,
                    "caption": self.text(block.caption),
                }
            case _:
                assert_never(block)

    def _cell(self, lines: Cell) -> list[Plain]:
        return [self._line(line) for line in lines]

    def _line(self, line: Line) -> Plain:
        return {
            "text": self.text(line.text),
            "clause": self._clause(line.clause),
            "typical": line.typical and TYPICAL.zh not in line.text.zh,  # some texts say so themselves
            "strong": line.strong,
            "quiet": line.quiet,
        }
