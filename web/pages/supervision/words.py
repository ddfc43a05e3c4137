"""The area's words that pages and exported files share: heads of columns, and what the codes in cells mean."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

from domain.derivation import Lang
from web.pages.supervision.export import Cell, said
from web.rendering import clause, moment, on, render


@cache
def words(lang: Lang) -> Mapping[str, Any]:
    """Tables of words by name: "heads", and for some columns the words of their codes. From a template, so that they
    are translated like all others.
    """
    return dict(json.loads(render("supervision/words.html", lang, {})))


def in_words(column: str, cell: Cell, lang: Lang) -> str:
    """One cell of a list in the words of its column; days as spreadsheets know them."""
    if isinstance(cell, bool):
        return str(words(lang)["flags"][str(cell).lower()])
    if isinstance(cell, str):
        if column == "rule":
            return clause(cell, lang) or cell
        return str(words(lang).get(column, {}).get(cell, cell))
    return said(cell, lang)


def on_page(column: str, cell: Cell, lang: Lang) -> str:
    """One cell of a list as it stands on a page, where days are read by people."""
    if isinstance(cell, datetime):
        return moment(cell, lang)
    return on(cell, lang) if isinstance(cell, date) else in_words(column, cell, lang)
