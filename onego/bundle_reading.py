"""Finds the bundle that a command names: a shipped one by its id, or a file with the catalogue it stands on."""

from __future__ import annotations

from pathlib import Path

from bundles.diff import Edition
from bundles.findings import BrokenFiles
from bundles.load import load_catalogue, read_bundle, shipped_library


class NoSuchBundle(ValueError):
    """Neither a file nor the id of a shipped bundle; the text says which ids there are."""


def edition_of(named: str, *, catalogue: Path | None = None) -> Edition:
    """Read a bundle with its catalogue: the folder given, else the one beside the file, else the shipped one.

    Raises NoSuchBundle, and BrokenFiles with findings for a file that can't be used.
    """
    library = shipped_library()
    file = Path(named)
    if not file.is_file():
        definition = library.bundles.get(named)
        if definition is None:
            known = ", ".join(sorted(library.bundles))
            raise NoSuchBundle(f"没有这个文件或一件事 no such file or bundle: {named} ({known})")
        return Edition(definition=definition, catalogue=library.catalogue)
    folder = catalogue or _beside(file)
    entries = load_catalogue(folder) if folder else library.catalogue
    read = read_bundle(file, entries, name=file.as_posix())
    if isinstance(read, tuple):
        raise BrokenFiles(read)
    return Edition(definition=read, catalogue=entries)


def _beside(file: Path) -> Path | None:
    beside = file.resolve().parent.parent / "catalogue"
    return beside if (beside / "departments.yaml").is_file() else None
