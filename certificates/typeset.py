"""Typesets a document with the Typst compiler into a PDF/A-2a, PDF/UA-1 file: accessible, and fit to be archived."""

import json
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import typst

from certificates.content import CertificateContent
from certificates.fonts import covered, font_files
from certificates.layout import payload

TEMPLATES = Path(__file__).parent / "templates"


class TypesettingFailed(RuntimeError):
    """The compiler refused. Carries no text of the document: that may be personal data."""


def typeset(content: CertificateContent, *, fonts_dir: Path, created_at: datetime) -> bytes:
    """The document as PDF bytes; same arguments and same versions of fonts and compiler, same bytes.

    `fonts_dir` is `fonts.installed_fonts()` unless an office has its own; `created_at` (with a time zone) becomes the
    file's creation date. Takes some 20 ms of CPU, mostly without the interpreter lock: in asyncio use a thread.
    Raises `FontsMissing` and `TypesettingFailed`.
    """
    if created_at.tzinfo is None:
        raise ValueError("created_at needs a time zone")
    data = json.dumps(payload(content, covered=covered(fonts_dir)), ensure_ascii=False)
    try:
        return typst.compile(
            TEMPLATES / f"{content.kind.value}.typ",
            root=TEMPLATES,
            font_paths=_fonts(fonts_dir),
            ignore_system_fonts=True,
            sys_inputs={"document": data},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int(created_at.timestamp()),
            format="pdf",
        )
    except typst.TypstError:
        # The diagnostic may quote the document's text, so it is not passed on.
        raise TypesettingFailed(f"the template {content.kind.value}.typ could not be typeset") from None


@lru_cache(maxsize=4)
def _fonts(folder: Path) -> typst.Fonts:
    font_files(folder)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])
