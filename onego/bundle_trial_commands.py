"""The commands for whoever drafts a definition: try it on made-up cases, fill it in a spreadsheet."""

from pathlib import Path
from typing import Annotated

import typer

from onego.bundle_folders import Folders
from onego.bundle_output_commands import Additions, Catalogue, Named

Force = Annotated[bool, typer.Option("--force", help="覆盖 Overwrite what is there already.")]


def add_trials(bundle: typer.Typer) -> None:
    """Register the commands with `onego bundle`."""
    bundle.command("simulate")(simulate)
    bundle.command("export")(export)
    bundle.command("import")(import_)


def simulate(  # noqa: PLR0917 - typer makes options of them
    named: Named,
    cases: Annotated[int, typer.Option(min=1, max=100_000, help="办件数 How many cases.")] = 5000,
    seed: Annotated[int, typer.Option(help="随机种子 The same seed gives the same result.")] = 1,
    assumptions: Annotated[
        Path | None,
        typer.Option(exists=True, dir_okay=False, help="假设文件 YAML: arrivals, staffing, delays, defects, …"),
    ] = None,
    what_if: Annotated[  # noqa: FBT002 - typer makes an option of it
        bool, typer.Option("--what-if/--no-what-if", help="重跑：增1人、减1日 Re-runs: an officer more, a day less.")
    ] = True,
    jobs: Annotated[int, typer.Option(min=1, max=64, help="重跑进程数 Processes for the re-runs.")] = 2,
    chart: Annotated[Path | None, typer.Option(dir_okay=False, help="图 Write a chart as SVG.")] = None,
    catalogue: Catalogue = None,
    additions: Additions = None,
    as_json: Annotated[bool, typer.Option("--json", help="机器可读 For programs.")] = False,  # noqa: FBT002 - as above
) -> None:
    """模拟 Carry thousands of made-up cases through the core: how long they take, which are late, and why."""
    from onego.bundle_simulate import Wanted, run_simulation  # noqa: PLC0415 - so that help is quick

    wanted = Wanted(
        cases=cases,
        seed=seed,
        what_if=what_if,
        jobs=jobs,
        as_json=as_json,
        chart=chart,
        assumptions=assumptions,
        folders=Folders(catalogue=catalogue, additions=additions),
    )
    raise typer.Exit(run_simulation(named, wanted))


def export(
    named: Named,
    xlsx: Annotated[Path, typer.Option(dir_okay=False, help="工作簿 Write the workbook here.")],
    catalogue: Catalogue = None,
    additions: Additions = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """导出 Write a definition as an Excel workbook that departments can fill."""
    from onego.bundle_workbook import export_workbook  # noqa: PLC0415 - so that help is quick

    raise typer.Exit(export_workbook(named, Folders(catalogue=catalogue, additions=additions), xlsx=xlsx, force=force))


def import_(  # noqa: PLR0917 - typer makes options of them
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="工作簿 A filled workbook.")],
    yaml: Annotated[Path, typer.Option(dir_okay=False, help="定义 Write the definition here.")],
    items: Annotated[
        Path | None, typer.Option(file_okay=False, help="目录事项 Folder for new or changed catalogue items.")
    ] = None,
    catalogue: Catalogue = None,
    additions: Additions = None,
    force: Force = False,  # noqa: FBT002 - as above
) -> None:
    """导入 Read a filled workbook; every problem is named with its sheet and cell. Exit status 1 for errors.

    A file that is there already is kept, and what would be lost of it is told, unless --force is given.
    """
    from onego.bundle_workbook import Into, import_workbook  # noqa: PLC0415 - so that help is quick

    folders = Folders(catalogue=catalogue, additions=additions)
    raise typer.Exit(import_workbook(file, folders, Into(yaml=yaml, items=items, force=force)))
