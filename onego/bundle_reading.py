"""Finds the bundle that a command names: a shipped one by its id, or a file with the catalogue it stands on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import typer

from bundles.additions import additions_beside
from bundles.compiler.check import Report, report
from bundles.diff import Edition
from bundles.findings import BrokenFiles, Finding
from bundles.load import SHIPPED, load_catalogue, read_bundle, shipped_library
from onego.bundle_folders import Folders


class NoSuchBundle(ValueError):
    """Neither a file nor the id of a shipped bundle; the text says which ids there are."""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """The catalogue that a definition stands on: a folder, and a department's additions to it if there are any."""

    folder: Path
    additions: Path | None = None

    def shown(self, finding: Finding) -> Finding:
        """A finding about one of its files, with the file as seen from here."""
        path = (self.folder / finding.place.file).resolve()
        here = Path.cwd()
        name = path.relative_to(here) if path.is_relative_to(here) else path
        return replace(finding, place=replace(finding.place, file=name.as_posix()))


def ground_of(file: Path, folders: Folders) -> Ground:
    """The folders given, else those beside the file, else the shipped catalogue without additions."""
    beside = file.resolve().parent.parent / "catalogue"
    folder = folders.catalogue or (beside if (beside / "departments.yaml").is_file() else SHIPPED / "catalogue")
    return Ground(folder=folder, additions=folders.additions or additions_beside(file))


def edition_in(named: str, folders: Folders) -> Edition:
    """Read a bundle with its catalogue: the folders given, else those beside the file, else the shipped one.

    Raises NoSuchBundle, and BrokenFiles with findings for a file that can't be used.
    """
    file = Path(named)
    if not file.is_file():
        library = shipped_library()
        definition = library.bundles.get(named)
        if definition is None:
            known = ", ".join(sorted(library.bundles))
            raise NoSuchBundle(f"没有这个文件或一件事 no such file or bundle: {named} ({known})")
        return Edition(definition=definition, catalogue=library.catalogue)
    ground = ground_of(file, folders)
    try:
        entries = load_catalogue(ground.folder, additions=ground.additions)
    except BrokenFiles as broken:
        raise BrokenFiles(tuple(ground.shown(finding) for finding in broken.findings)) from None
    read = read_bundle(file, entries, name=file.as_posix())
    if isinstance(read, tuple):
        raise BrokenFiles(read)
    return Edition(definition=read, catalogue=entries)


def sound_edition(named: str, folders: Folders) -> Edition:
    """As `edition_in`, for work on a draft: told on standard error while it breaks the law.

    Raises BrokenFiles, too, for what no path can be worked out of, such as items that wait for each other.
    """
    edition = edition_in(named, folders)
    found = _compiled(edition)
    if found.obstacles:
        raise BrokenFiles(found.obstacles)
    if found.errors:
        count = len(found.errors)
        typer.echo(
            f"注意：本定义有错误 {count} 处，先用 onego bundle check 改正 Beware: this definition has "
            f"{count} error{'s' if count > 1 else ''}, which onego bundle check shows: {edition.definition.pin}",
            err=True,
        )
    return edition


def lawful_edition(named: str, folders: Folders) -> Edition:
    """As `edition_in`, for what goes to applicants. Raises BrokenFiles, too, with every error of the definition."""
    edition = edition_in(named, folders)
    found = _compiled(edition)
    if found.errors:
        raise BrokenFiles(found.errors)
    return edition


def _compiled(edition: Edition) -> Report:
    # By the day from which it applies, as `bundles.compiler.library` judges: an old version is looked at as it was.
    return report(edition.definition, edition.catalogue, today=edition.definition.effective_from)
