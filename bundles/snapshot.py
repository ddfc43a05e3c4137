"""A catalogue as one text, so that a version of a bundle can be kept with everything it stands on.

A pin covers the catalogue's entries: to read a version again as it was, they have to be kept as they were.
"""

from __future__ import annotations

import json

from bundles import schemas
from bundles.additions import ITEMS
from bundles.entries import Catalogue
from bundles.findings import BrokenFiles
from bundles.load import catalogue_of
from bundles.source import Source


def to_text(catalogue: Catalogue) -> str:
    """The catalogue's files as one canonical text: equal catalogues are equal texts."""
    files = {name: source.data for name, source in catalogue.sources.items()}
    return json.dumps(files, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_text(text: str) -> Catalogue:
    """Read a catalogue again. BrokenFiles where this program can't use it any more; places name only the file."""
    sources = {
        name: Source(name=f"catalogue/{name}.yaml", data=data, values={}, keys={})
        for name, data in json.loads(text).items()
    }
    for name, source in sources.items():
        found = schemas.check(source, "item" if name.startswith(ITEMS) else name)
        if found:
            raise BrokenFiles(found)
    return catalogue_of(sources)
