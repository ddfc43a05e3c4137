"""The commands about published versions: `onego bundle versions`, `publish` and `migrate`."""

from datetime import datetime
from typing import Annotated

import typer

from onego.mended import run

Json = Annotated[bool, typer.Option("--json", help="机器可读 For programs.")]
Bundle = Annotated[str, typer.Argument(help="一件事编号 Id of a bundle.")]
As = Annotated[
    str,
    typer.Option("--as", metavar="LOGIN", help="以此账号办理 In whose name: the lead's chief representative."),
]


def add_versions(bundle: typer.Typer) -> None:
    """Register the commands with `onego bundle`."""
    bundle.command("versions")(versions)
    bundle.command("publish")(publish)
    bundle.command("migrate")(migrate)


def versions(
    bundle: Annotated[str, typer.Argument(help="一件事编号 Id of a bundle; all when none is named.")] = "",
    as_json: Json = False,  # noqa: FBT002 - typer makes an option of it
) -> None:
    """版本 The versions of bundles: where each stands, from when it is offered, whose signature is missing."""
    from onego.bundle_versions import list_versions  # noqa: PLC0415 - so that help is quick

    raise typer.Exit(run(list_versions(bundle, as_json=as_json)))


def publish(
    bundle: Bundle,
    pin: Annotated[str, typer.Argument(help="版本 The version, as `onego bundle versions` names it.")],
    login: As,
    first_day: Annotated[
        datetime | None,
        typer.Option("--from", formats=["%Y-%m-%d"], help="施行日期 From which day; today by default."),
    ] = None,
    as_json: Json = False,  # noqa: FBT002 - as above
) -> None:
    """公布 Publish a version that every department has signed and the administrator approved. Status 1 if refused."""
    from onego.bundle_versions import publish_version  # noqa: PLC0415 - as above

    day = first_day.date() if first_day else None
    raise typer.Exit(run(publish_version(bundle, pin, login=login, first_day=day, as_json=as_json)))


def migrate(  # noqa: PLR0917 - typer passes options by name
    bundle: Bundle,
    login: As,
    pin: Annotated[str, typer.Option("--to", help="目标版本 Which version; the one in force by default.")] = "",
    reason: Annotated[str, typer.Option(help="理由 Why; it stands on each case's timeline.")] = "",
    dry_run: Annotated[  # noqa: FBT002 - as above
        bool, typer.Option("--dry-run", help="只看效果 Only show what it would do to each case.")
    ] = False,
    as_json: Json = False,  # noqa: FBT002 - as above
) -> None:
    """在办件转用 Move running cases to a newer version, only where no applicant is worse off; again is harmless.

    Exit status 1 if it is refused, or if cases could not be reached.
    """
    from onego.bundle_versions import migrate_cases  # noqa: PLC0415 - as above

    if not dry_run and not reason.strip():
        raise typer.BadParameter("请说明理由 give --reason, or --dry-run")
    work = migrate_cases(bundle, pin, login=login, reason=reason, dry_run=dry_run, as_json=as_json)
    raise typer.Exit(run(work))
