"""The work behind `onego bundle export` and `onego bundle import`: a definition as a workbook, and back."""

from __future__ import annotations

from pathlib import Path

import typer

from bundles.findings import BrokenFiles
from bundles.load import load_catalogue
from bundles.workbook.export import workbook_of
from bundles.workbook.guard import LARGEST_FILE
from bundles.workbook.take_in import TakenIn, take_in
from onego.bundle_folders import Folders
from onego.bundle_reading import NoSuchBundle, edition_in, ground_of
from onego.finding_lines import say

ERRORS = 1
BROKEN = 2  # exit status for a file that can't be used


def export_workbook(named: str, folders: Folders, *, xlsx: Path) -> int:
    """Write a bundle as a workbook; return 0, 1 where it can't be carried whole, 2 where it can't be read."""
    try:
        edition = edition_in(named, folders)
    except NoSuchBundle as unknown:
        typer.echo(str(unknown), err=True)
        return BROKEN
    except BrokenFiles as broken:
        say(broken.findings)
        return BROKEN
    made = workbook_of(edition.definition, edition.catalogue)
    if isinstance(made, tuple):
        say(made)
        return ERRORS
    xlsx.write_bytes(made)
    typer.echo(f"已导出 Exported: {xlsx}", err=True)
    return 0


def import_workbook(file: Path, folders: Folders, *, yaml: Path, items: Path | None) -> int:
    """Write a workbook's definition as YAML, its new or changed catalogue items into a folder; nothing on errors.

    It stands on what the definition written would stand on: the folders named, else those beside that file.
    """
    ground = ground_of(yaml, folders)
    try:
        known = load_catalogue(ground.folder, additions=ground.additions)
    except BrokenFiles as broken:
        say([ground.shown(finding) for finding in broken.findings])
        return BROKEN
    with file.open("rb") as stream:
        content = stream.read(LARGEST_FILE + 1)
    taken = take_in(content, known, name=file.as_posix())
    if not isinstance(taken, TakenIn):
        say(taken)
        typer.echo("未导入，请按上列单元格修改 Nothing imported: please mend the cells above", err=True)
        return ERRORS
    say(taken.doubts)
    yaml.write_text(taken.text, encoding="utf-8")
    typer.echo(f"已导入 Imported: {yaml} ({taken.definition.id} {taken.definition.pin})", err=True)
    _write_items(taken, items)
    return 0


def _write_items(taken: TakenIn, folder: Path | None) -> None:
    if folder is None:
        if taken.items:
            names = ", ".join(taken.items)
            typer.echo(
                f"目录事项有新增或改动，用 --items 写出 New or changed items, write with --items: {names}", err=True
            )
        return
    folder.mkdir(parents=True, exist_ok=True)
    for item, text in taken.items.items():
        (folder / f"{item}.yaml").write_text(text, encoding="utf-8")
        typer.echo(f"目录事项 Catalogue item: {folder / f'{item}.yaml'}", err=True)
