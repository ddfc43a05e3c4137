"""Keeps the catalogue in step with the templates: `python -m web.messages` adds what is new and drops what is gone."""

from collections.abc import Iterator
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from web.rendering import HERE
from web.words import TRANSLATIONS

CHINESE: Final = TRANSLATIONS / "zh.po"
Message = str | tuple[str, ...]


def used() -> Iterator[tuple[str, Message]]:
    """Every message of the templates with the template it stands in; one with a plural as a pair."""
    for path in sorted((HERE / "templates").glob("*.html")):
        with path.open("rb") as file:
            options = {"trimmed": "true", "newstyle_gettext": "true"}
            for _, function, found, _ in babel_extract(file, ("_", "gettext", "ngettext"), (), options):
                said = (found,) if isinstance(found, str) else tuple(one for one in found or () if isinstance(one, str))
                yield path.name, said if function == "ngettext" else said[0]


def kept() -> Catalog:
    """The catalogue as it is stored."""
    with CHINESE.open("rb") as file:
        return read_po(file, locale="zh_Hans_CN")


def updated(stored: Catalog) -> Catalog:
    """A catalogue with exactly the messages that are used; translations that are there stay."""
    fresh = Catalog(
        locale="zh_Hans_CN", project="OneGo", fuzzy=False, header_comment="# Words of the portal in Simplified Chinese."
    )
    for template, message in used():
        known = stored.get(message[0] if isinstance(message, tuple) else message)
        fresh.add(message, known.string if known else None, user_comments=[template])
    return fresh


def main() -> None:
    """Write the catalogue anew."""
    fresh = updated(kept() if CHINESE.exists() else Catalog(locale="zh_Hans_CN"))
    with CHINESE.open("wb") as file:
        write_po(file, fresh, width=110, omit_header=True, sort_output=True)


if __name__ == "__main__":
    main()
