"""A document as PDF/A-2a and PDF/UA-1, typeset like the papers of the window and in the same embedded fonts."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from functools import lru_cache, partial
from pathlib import Path
from typing import Final

import typst

from certificates.fonts import covered, font_files
from certificates.layout import printable
from desk.publishing.blocks import Document
from desk.publishing.plain import Language, plain
from domain.calendar import CHINA

TEMPLATES: Final = Path(__file__).parent / "templates"


class NotTypeset(RuntimeError):
    """The compiler refused the document; its diagnostic is in the text. A document holds no personal data."""


def pdf(document: Document, *, fonts_dir: Path, language: Language = Language.BOTH) -> bytes:
    """The document as PDF bytes; the same document, fonts and compiler give the same bytes.

    `fonts_dir` is `certificates.fonts.installed_fonts()` unless an office has its own. Takes about a second.
    Raises `FontsMissing` and `NotTypeset`.
    """
    data = plain(document, language, clean=partial(printable, covered=covered(fonts_dir)))
    day = datetime.combine(date.fromisoformat(document.effective_from), time(), CHINA)
    try:
        return typst.compile(
            TEMPLATES / "document.typ",
            root=TEMPLATES,
            font_paths=_fonts(fonts_dir),
            ignore_system_fonts=True,
            sys_inputs={"document": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int(day.timestamp()),
            format="pdf",
        )
    except typst.TypstError as error:
        raise NotTypeset(str(error)) from error


@lru_cache(maxsize=4)
def _fonts(folder: Path) -> typst.Fonts:
    font_files(folder)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])
