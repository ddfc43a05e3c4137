"""A department's own entries beside the basic catalogue, until they are published in it (GZ 4.3, 4.4a).

Additions add and never replace: the same item stays the same everywhere, so an id that is there already is a finding.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bundles.source import Pointer, Source


def add_list(base: Source, more: Source, kind: str) -> Source:
    """One list of entries after another as one source; every value keeps its own place. Both schemas must hold."""
    before = len(base.data[kind])
    return Source(
        name=base.name,
        data={**base.data, kind: [*base.data[kind], *more.data[kind]]},
        values={**base.values, **_moved(more.values, kind, before)},
        keys={**base.keys, **_moved(more.keys, kind, before)},
    )


def _moved(places: Mapping[Pointer, Any], kind: str, by: int) -> dict[Pointer, Any]:
    """The places of entries, counted on; the places of the file itself and of its list stay the first file's."""
    return {
        (kind, int(pointer[1]) + by, *pointer[2:]): place
        for pointer, place in places.items()
        if len(pointer) > 1 and pointer[0] == kind
    }


def additions_beside(file: Path) -> Path | None:
    """The folder `additions` in a definition's own folder or in the one above; None where there is neither."""
    here = file.resolve().parent
    return next((folder for folder in (here / "additions", here.parent / "additions") if folder.is_dir()), None)
