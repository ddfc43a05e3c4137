"""The work behind `onego bundle export` and `onego bundle import`: a definition as a workbook, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import typer

from bundles.findings import BrokenFiles
from bundles.load import load_catalogue
from bundles.workbook.export import workbook_of
from bundles.workbook.guard import LARGEST_FILE
from bundles.workbook.take_in import TakenIn, take_in
from onego.bundle_folders import Folders
from onego.bundle_overwriting import losses, tell
from onego.bundle_reading import NoSuchBundle, edition_in, ground_of
from onego.finding_lines import say

ERRORS = 1
BROKEN = 2  # exit status for a file that can't be used


@dataclass(frozen=True, kw_only=True)
class Into:
    """Where an import is written: the definition, and the folder of its catalogue items if they are wanted."""

    yaml: Path
    items: Path | None = None
    force: bool = False


def export_workbook(named: str, folders: Folders, *, xlsx: Path, force: bool) -> int:
    """Write a bundle as a workbook; return 0, 1 where it can't be carried whole, 2 where it can't be read or written.

    A workbook that is there already may be one that a colleague filled: it is written over only with `force`.
    """
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
    if xlsx.exists() and not force:
        typer.echo(
            f"未导出：{xlsx} 已存在，其中填写的内容将丢失；请换一个文件名，或者用 --force 覆盖\n"
            f"Nothing exported: {xlsx} is there already, and what was filled in would be lost; "
            "name another file, or overwrite it with --force",
            err=True,
        )
        return ERRORS
    try:
        xlsx.write_bytes(made)
    except OSError as error:
        return _unwritten(error)
    typer.echo(f"已导出 Exported: {xlsx}", err=True)
    return 0


def import_workbook(file: Path, folders: Folders, into: Into) -> int:
    """Write a workbook's definition as YAML, its new or changed catalogue items into a folder; nothing on errors.

    It stands on what the definition written would stand on: the folders named, else those beside that file.
    Returns 1 for errors, and where something would be lost that nobody agreed to lose.
    """
    ground = ground_of(into.yaml, folders)
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
    texts = {into.yaml: taken.text}
    if into.items:
        texts |= {into.items / f"{item}.yaml": text for item, text in taken.items.items()}
    try:
        return _written(texts, taken, into)
    except OSError as error:
        return _unwritten(error)


def _written(texts: Mapping[Path, str], taken: TakenIn, into: Into) -> int:
    lost = losses(texts)
    if lost and not into.force:
        for one in lost:
            tell(one)
        typer.echo(
            "未导入：请换一个文件名，用 onego bundle diff 比较后再取舍；或者用 --force 覆盖\n"
            "Nothing imported: name another file and compare the two with onego bundle diff; or overwrite with --force",
            err=True,
        )
        return ERRORS
    for file, text in texts.items():
        if file != into.yaml:
            file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    typer.echo(f"已导入 Imported: {into.yaml} ({taken.definition.id} {taken.definition.pin})", err=True)
    for file in texts:
        if file != into.yaml:
            typer.echo(f"目录事项 Catalogue item: {file}", err=True)
    if taken.items and into.items is None:
        names = ", ".join(taken.items)
        typer.echo(f"目录事项有新增或改动，用 --items 写出 New or changed items, write with --items: {names}", err=True)
    return 0


def _unwritten(error: OSError) -> int:
    typer.echo(f"无法写入 Can't be written: {error.filename} ({error.strerror})", err=True)
    return BROKEN
