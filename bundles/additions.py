"""A department's own entries beside the basic catalogue, until they are published in it (GZ 4.3, 4.4a).

Additions add and never replace: the same item stays the same everywhere, so an id that is there already is a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from bundles.findings import Place
from bundles.source import Pointer, Source

ADDED: Final = "additions/"  # opens the names of files that are sent as texts
LISTS: Final = ("departments", "materials", "elements")  # the catalogue's files of many entries
ITEMS: Final = "items/"  # opens the name of each other one


def add_list(base: Source, more: Source, kind: str) -> Source:
    """One list of entries after another as one source; every value keeps its own place. Both schemas must hold."""
    before = len(base.data[kind])
    return Source(
        name=base.name,
        data={**base.data, kind: [*base.data[kind], *more.data[kind]]},
        values={**base.values, **_moved(more.values, kind, before)},
        keys={**base.keys, **_moved(more.keys, kind, before)},
    )


def kind_of(name: str) -> str | None:
    """What a file of a catalogue holds by its name there: one of LISTS, or "item"; None for any other file."""
    stem, dot, ending = name.rpartition(".")
    if dot and ending == "yaml" and stem in LISTS:
        return stem
    return "item" if dot and ending == "yaml" and stem.startswith(ITEMS) and stem != ITEMS else None


def entries_in(read: Iterable[tuple[str, Source]]) -> Iterator[tuple[tuple[str, str], Any, Place]]:
    """Each entry of additions, by what it is and its id: its data, and where it begins."""
    for kind, source in read:
        if kind in LISTS:
            for row, entry in enumerate(source.data[kind]):
                yield (kind, entry["id"]), entry, source.place((kind, row, "id"))
        else:
            yield (kind, source.data["id"]), source.data, source.place(("id",))


def located(sources: Mapping[str, Source], added: Iterable[tuple[str, Source]]) -> dict[str, Source]:
    """A kept catalogue's sources with the places of the additions it was made with, each with what it holds.

    A kept catalogue knows no places; with these a finding about an addition points to its line again.
    """
    found = dict(sources)
    for kind, source in added:
        if kind in LISTS:
            base = found[kind]
            before = len(base.data[kind]) - len(source.data[kind])  # additions come last
            found[kind] = replace(
                base,
                values={**base.values, **_moved(source.values, kind, before)},
                keys={**base.keys, **_moved(source.keys, kind, before)},
            )
        else:
            found[f"{ITEMS}{source.data['id']}"] = source
    return found


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
