"""The commands about bundles' definitions: `onego bundle …`. Work is imported when asked for, so that help is quick."""

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onego.bundle_folders import Folders
from onego.bundle_output_commands import Additions, Catalogue, add_outputs
from onego.bundle_trial_commands import add_trials
from onego.bundle_version_commands import add_versions

bundle = typer.Typer(help="一件事 Check and look at bundles' definitions.", no_args_is_help=True)
add_trials(bundle)
add_outputs(bundle)
add_versions(bundle)

Json = Annotated[bool, typer.Option("--json", help="机器可读 For programs.")]


class Language(StrEnum):
    """In which language findings are told."""

    BOTH = "both"
    ZH = "zh"
    EN = "en"


Lang = Annotated[Language, typer.Option("--lang", help="语言 Language of the messages.")]


@bundle.command("check")
def check(  # noqa: PLR0917 - typer passes options by name
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="定义文件 Definitions, or folders of them; the shipped ones when none is named."),
    ] = None,
    catalogue: Catalogue = None,
    additions: Additions = None,
    day: Annotated[
        datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help="日期 The day to judge by; today by default.")
    ] = None,
    lang: Lang = Language.BOTH,
    as_json: Json = False,  # noqa: FBT002 - typer makes an option of it
) -> None:
    """检查 Check definitions against the law. Exit status 1 for errors, 2 for files that can't be read at all."""
    from onego.bundle_check import check_files  # noqa: PLC0415 - as the module says

    folders = Folders(catalogue=catalogue, additions=additions)
    raise typer.Exit(check_files(files or [], folders, on=_day(day), lang=lang.value, as_json=as_json))


@bundle.command("rules")
def rules(lang: Lang = Language.BOTH, as_json: Json = False) -> None:  # noqa: FBT002 - typer makes an option of it
    """规则 Every rule of the compiler with its clause, and whether a waiver may accept it."""
    from onego.bundle_check import list_rules  # noqa: PLC0415 - as the module says

    raise typer.Exit(list_rules(lang=lang.value, as_json=as_json))


@bundle.command("schema")
def schema(
    folder: Annotated[Path, typer.Argument(file_okay=False, help="文件夹 Where to; made when it is not there.")],
) -> None:
    """编辑器补全 Write the JSON Schemas of all files, so that an editor completes and checks while you type."""
    from bundles.schemas import KINDS, schema_text  # noqa: PLC0415 - as the module says

    folder.mkdir(parents=True, exist_ok=True)
    for kind in KINDS:
        path = folder / f"{kind}.schema.json"
        path.write_text(schema_text(kind), encoding="utf-8")
        typer.echo(path.as_posix())


def _day(given: datetime | None) -> date:
    from onego.clock import SystemClock  # noqa: PLC0415 - as the module says

    return given.date() if given else SystemClock().today()
