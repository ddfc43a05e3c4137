"""The commands that make something of a definition: `onego bundle guide`, `diagram` and `diff`."""

from pathlib import Path
from typing import Annotated

import typer

from onego.bundle_folders import Folders
from onego.due import Language

Named = Annotated[str, typer.Argument(metavar="BUNDLE|FILE", help="一件事编号或定义文件 Id of a bundle, or a file.")]
Lang = Annotated[Language, typer.Option("--lang", help="语言 Language.")]
Catalogue = Annotated[
    Path | None,
    typer.Option(
        exists=True,
        file_okay=False,
        help="目录 Folder of the basic catalogue; by default the one beside the file, else the shipped one.",
    ),
]
Additions = Annotated[
    Path | None,
    typer.Option(
        exists=True,
        file_okay=False,
        help="增补 Folder of entries added to the catalogue; by default `additions` beside the file, if any.",
    ),
]


def add_outputs(bundle: typer.Typer) -> None:
    """Register the commands with `onego bundle`."""
    bundle.command("guide")(guide)
    bundle.command("diagram")(diagram)
    bundle.command("diff")(diff)


def guide(  # noqa: PLR0917 - typer passes options by name
    named: Named,
    html: Annotated[Path | None, typer.Option(help="网页 Write an HTML page here.")] = None,
    pdf: Annotated[Path | None, typer.Option(help="打印件 Write a PDF here.")] = None,
    rules: Annotated[  # noqa: FBT002 - typer makes an option of it
        bool, typer.Option("--rules", help="操作规程 The departments' operating rules instead of the guide.")
    ] = False,
    lang: Lang = Language.BOTH,
    catalogue: Catalogue = None,
    additions: Additions = None,
) -> None:
    """办事指南 Publish the service guide, or with --rules the operating rules, as web page and PDF of one source."""
    from onego.bundle_outputs import write_guide  # noqa: PLC0415 - so that help is quick

    if html is None and pdf is None:
        raise typer.BadParameter("请指明 name --html FILE, --pdf FILE")
    folders = Folders(catalogue=catalogue, additions=additions)
    raise typer.Exit(write_guide(named, folders, html_to=html, pdf_to=pdf, lang=lang.value, with_rules=rules))


def diagram(  # noqa: PLR0917 - as above
    named: Named,
    svg: Annotated[Path | None, typer.Option(help="图 Write an SVG picture here.")] = None,
    bpmn: Annotated[Path | None, typer.Option(help="模型 Write a BPMN 2.0 file here.")] = None,
    answers: Annotated[
        list[str] | None,
        typer.Option(
            metavar="QUESTION=ANSWER,…", help="情形 A situation: all its answers. Without it, all items are shown."
        ),
    ] = None,
    catalogue: Catalogue = None,
    additions: Additions = None,
) -> None:
    """流程图 Draw the items' order with limits and critical path."""
    from onego.bundle_outputs import write_diagram  # noqa: PLC0415 - so that help is quick

    if svg is None and bpmn is None:
        raise typer.BadParameter("请指明 name --svg FILE, --bpmn FILE")
    folders = Folders(catalogue=catalogue, additions=additions)
    raise typer.Exit(write_diagram(named, folders, svg_to=svg, bpmn_to=bpmn, answers=answers or ()))


def diff(  # noqa: PLR0917 - as above
    old: Annotated[str, typer.Argument(metavar="OLD", help="旧版本 Id of a bundle, or a file.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="新版本 Id of a bundle, or a file.")],
    as_json: Annotated[bool, typer.Option("--json", help="机器可读 For programs.")] = False,  # noqa: FBT002 - as above
    lang: Lang = Language.BOTH,
    catalogue: Catalogue = None,
    additions: Additions = None,
) -> None:
    """比较 Tell what a new version changes, in the law's terms, and whom it hurts."""
    from onego.bundle_outputs import tell_difference  # noqa: PLC0415 - so that help is quick

    folders = Folders(catalogue=catalogue, additions=additions)
    raise typer.Exit(tell_difference(old, new, folders, lang=lang.value, as_json=as_json))
