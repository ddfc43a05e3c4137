"""A document as one HTML file: nothing to fetch, no script, readable on a phone, on paper and by a screen reader."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from desk.publishing.blocks import Document
from desk.publishing.plain import Language, plain

TEMPLATES: Final = Path(__file__).parent / "templates"


def html(document: Document, *, language: Language = Language.BOTH) -> str:
    """The page as text to be written as UTF-8; the same document gives the same page."""
    data = plain(document, language)
    # Besides our own style sheet and our own pictures, nothing goes in unescaped.
    style = Markup((TEMPLATES / "page.css").read_text(encoding="utf-8"))  # noqa: S704
    running = f"{data['name']['main']} {data['title']['main']} {document.version} · SHA-256 {document.content[:16]}…"
    template = _environment().get_template("page.html")
    return template.render(document=data, style=style, running=_css_string(running), drawn=Markup)


def _css_string(text: str) -> Markup:
    """A text as a CSS string that can end neither itself nor the style element."""
    safe = "".join(one if one.isalnum() or one in " .·…-+" else f"\\{ord(one):06x}" for one in text)
    return Markup(f'"{safe}"')  # noqa: S704


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
