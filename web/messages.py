"""Keeps the catalogues in step with the templates: `python -m web.messages` adds what is new and drops what is gone.

Each folder of templates has a catalogue of its own, so that an area can be read, and worked on, by itself.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from web.rendering import HERE
from web.words import TRANSLATIONS

TEMPLATES: Final = HERE / "templates"
Message = str | tuple[str, ...]


def areas() -> list[str]:
    """The folders of templates; the first, "", is the pages for everybody."""
    return ["", *sorted(path.name for path in TEMPLATES.iterdir() if path.is_dir())]


def stored_in(area: str) -> Path:
    """The file of an area's catalogue."""
    return TRANSLATIONS / (f"zh.{area}.po" if area else "zh.po")


def used(area: str) -> Iterator[tuple[str, Message]]:
    """Every message of an area's templates with the template it stands in; one with a plural as a pair."""
    for path in sorted((TEMPLATES / area).glob("*.html")):
        with path.open("rb") as file:
            options = {"trimmed": "true", "newstyle_gettext": "true"}
            for _, function, found, _ in babel_extract(file, ("_", "gettext", "ngettext"), (), options):
                said = (found,) if isinstance(found, str) else tuple(one for one in found or () if isinstance(one, str))
                yield path.name, said if function == "ngettext" else said[0]


def kept(area: str) -> Catalog:
    """An area's catalogue as it is stored; empty for a new area."""
    path = stored_in(area)
    if not path.exists():
        return Catalog(locale="zh_Hans_CN")
    with path.open("rb") as file:
        return read_po(file, locale="zh_Hans_CN")


def updated(area: str) -> Catalog:
    """A catalogue with exactly the messages that the area uses; translations that are there stay."""
    stored = kept(area)
    fresh = Catalog(
        locale="zh_Hans_CN", project="OneGo", fuzzy=False, header_comment="# Words of the portal in Simplified Chinese."
    )
    for template, message in used(area):
        known = stored.get(message[0] if isinstance(message, tuple) else message)
        fresh.add(message, known.string if known else None, user_comments=[template])
    return fresh


def main() -> None:
    """Write the catalogues anew."""
    for area in areas():
        fresh = updated(area)
        with stored_in(area).open("wb") as file:
            write_po(file, fresh, width=110, omit_header=True, sort_output=True)


if __name__ == "__main__":
    main()
