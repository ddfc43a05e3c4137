"""What the ids of the catalogue and the keys of dates are called; the id itself where the catalogue has dropped it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from bundles.entries import Catalogue
from bundles.findings import Text
from domain.wording.dates import DATES

Naming: TypeAlias = Callable[[str, Catalogue], Text]


def item_name(item: str, catalogue: Catalogue) -> Text:
    """An item's name."""
    known = catalogue.items.get(item)
    return known.name if known else Text(zh=item, en=item)


def department_name(department: str, catalogue: Catalogue) -> Text:
    """A department's name."""
    known = catalogue.departments.get(department)
    return known.name if known else Text(zh=department, en=department)


def material_name(material: str, catalogue: Catalogue) -> Text:
    """A material's name."""
    known = catalogue.materials.get(material)
    return known.name if known else Text(zh=material, en=material)


def date_label(key: str, catalogue: Catalogue) -> Text:
    """What a date is about: its kind, after the item's name where it concerns one."""
    if key in DATES:
        zh, en = DATES[key]
        return Text(zh=zh, en=en)
    item, _, kind = key.rpartition(".")
    zh, en = DATES.get(kind, (kind, kind))
    name = item_name(item, catalogue)
    return Text(zh=f"{name.zh}：{zh}", en=f"{name.en}: {en}")


def with_id(naming: Naming, code: str, catalogue: Catalogue) -> Text:
    """A name with its id in brackets, for who has to find the id again in a file."""
    name = naming(code, catalogue)
    return Text(zh=f"{name.zh} [{code}]", en=f"{name.en} [{code}]")
