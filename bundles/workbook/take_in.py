"""A filled workbook as a definition: the same checks as for a YAML file, their findings at sheet and cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bundles import schemas
from bundles.additions import ITEMS
from bundles.definition import BundleDefinition
from bundles.entries import Catalogue
from bundles.findings import BrokenFiles, Finding
from bundles.load import bundle_from, catalogue_of
from bundles.source import Source
from bundles.workbook.read import Workbook, read_workbook
from bundles.workbook.yaml_text import as_yaml

BUNDLE_SCHEMA = "../schema/bundle.schema.json"
ITEM_SCHEMA = "../../schema/item.schema.json"


@dataclass(frozen=True, kw_only=True)
class TakenIn:
    """What a workbook gives: the bundle as YAML, and each catalogue item that is new or differs, by id."""

    definition: BundleDefinition
    text: str
    items: Mapping[str, str]
    doubts: tuple[Finding, ...]


def take_in(content: bytes, catalogue: Catalogue, *, name: str) -> TakenIn | tuple[Finding, ...]:
    """Read a workbook against a catalogue; its own catalogue items go before those of the same id. Never raises."""
    book = read_workbook(content, name=name)
    if not isinstance(book, Workbook):
        return book
    found = tuple(finding for source in book.items.values() for finding in schemas.check(source, "item"))
    if found:
        return (*found, *book.doubts)
    try:
        known = catalogue_of({**catalogue.sources, **{f"{ITEMS}{item}": one for item, one in book.items.items()}})
    except BrokenFiles as broken:
        return (*broken.findings, *book.doubts)
    read = bundle_from(book.bundle, known)
    if not isinstance(read, BundleDefinition):
        return (*read, *book.doubts)
    return TakenIn(
        definition=read,
        text=as_yaml(book.bundle.data, schema=BUNDLE_SCHEMA),
        items=dict(_changed(book, catalogue)),
        doubts=book.doubts,
    )


def _changed(book: Workbook, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for item, source in book.items.items():
        known: Source | None = catalogue.sources.get(f"{ITEMS}{item}")
        data: Any = known.data if known else None
        if data != source.data:
            yield item, as_yaml(source.data, schema=ITEM_SCHEMA)
