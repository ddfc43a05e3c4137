"""The command `onego`. Each command's work is imported when it is asked for, so that `--help` answers at once."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from domain.case.words import Role
from onego.bundle_commands import bundle
from onego.bundle_folders import Folders
from onego.bundle_output_commands import Additions, Catalogue
from onego.due import due
from onego.farewell import let_engine_threads_finish
from onego.mended import run as _run

app = typer.Typer(
    help="高效办成一件事 OneGo: bundled government-service cases with legal clocks, on Temporal.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
case = typer.Typer(help="办件 Look at one case, or verify it.", no_args_is_help=True)
app.add_typer(case, name="case")
app.add_typer(bundle, name="bundle")
app.command(name="due", help="期限 When a limit ends, and why.")(due)

account = typer.Typer(help="账号 Accounts, made from the machine itself.", no_args_is_help=True)
app.add_typer(account, name="account")

calendar = typer.Typer(help="放假安排 The working-day calendar.", no_args_is_help=True)
app.add_typer(calendar, name="calendar")

Ready = Annotated[Path | None, typer.Option(hidden=True, help="Written once it serves.")]
Json = Annotated[bool, typer.Option("--json", help="机器可读 For programs.")]


def main() -> None:
    """Run the command line; the last step lets the engine's threads end in order."""
    try:
        app()
    finally:
        let_engine_threads_finish()


@app.command()
def up() -> None:
    """启动 Run everything on this machine and stay: engine, worker, simulated departments, API."""
    from onego.up import stay_up

    _run(stay_up())


@app.command()
def demo(
    stay: Annotated[
        bool | None, typer.Option("--stay/--no-stay", help="演示后保持运行 Stay up afterwards (on a terminal: yes).")
    ] = None,
) -> None:
    """演示 Carry cases through the public API and say what happened and why. Exit status 1 if anything was unlawful."""
    from onego.demo.play import play

    raise typer.Exit(_run(play(stay=Console().is_terminal if stay is None else stay)))


@app.command()
def worker(
    department: Annotated[
        list[str] | None, typer.Option(help="只服务该部门队列 Serve only this department's queue; repeat for more.")
    ] = None,
    cases_only: Annotated[
        bool,
        typer.Option("--cases-only", help="只推进办件，不调用部门系统 Carry cases, and call no department's system."),
    ] = False,
    ready_file: Ready = None,
) -> None:
    """工作进程 Carry cases and call departments, until told to stop."""
    from onego.serving import Serving, serve_worker

    if cases_only and department:
        raise typer.BadParameter("不能同时使用 They exclude each other: --cases-only, --department")
    serving = Serving.CASES_ONLY if cases_only else Serving.ALL
    _run(serve_worker(serving, departments=tuple(department or ()), ready=ready_file))


@app.command()
def department_worker(
    department: Annotated[str, typer.Argument(help="部门编号 The department's id.")], ready_file: Ready = None
) -> None:
    """部门自有工作进程 Make one department's calls from inside its network: no database, no keys of OneGo's."""
    from onego.department_worker import serve_department

    _run(serve_department(department, ready=ready_file))


@app.command()
def api() -> None:
    """接口 Serve the API, until told to stop."""
    from onego.serving import serve_api

    _run(serve_api())


@app.command()
def migrate(
    revision: Annotated[str, typer.Argument(help="目标版本 Where to: head, or an older revision.")] = "head",
) -> None:
    """迁移 Bring the database's tables up to date."""
    from onego.serving import migrate_database

    _run(migrate_database(revision))


@app.command()
def scenario(  # noqa: PLR0917 - typer makes options of them
    files: Annotated[list[Path], typer.Argument(help="场景文件 Scenario files or folders.", exists=True)],
    engine: Annotated[str, typer.Option(help="core 或 temporal: which engine carries the case.")] = "core",
    draft: Annotated[
        str, typer.Option("--bundle", help="草案 Definition file that the scenarios play on; else the shipped ones.")
    ] = "",
    catalogue: Catalogue = None,
    additions: Additions = None,
    as_json: Json = False,
) -> None:
    """场景 Play scenarios and hold every expectation against what happens."""
    from onego.scenario import run_scenarios

    folders = Folders(catalogue=catalogue, additions=additions)
    raise typer.Exit(run_scenarios(files, engine=engine, as_json=as_json, draft=draft, folders=folders))


@case.command("show")
def case_show(case_id: Annotated[str, typer.Argument(help="办件编号 Case number.")], as_json: Json = False) -> None:
    """查看 The case with its timeline, its dates and why."""
    from onego.case_commands import show

    raise typer.Exit(_run(show(case_id, as_json=as_json)))


@case.command("verify")
def case_verify(case_id: Annotated[str, typer.Argument(help="办件编号 Case number.")], as_json: Json = False) -> None:
    """核验 Check the log's hash chain, the read models, and every issued document's signature."""
    from onego.case_commands import verify

    raise typer.Exit(_run(verify(case_id, as_json=as_json)))


@calendar.callback()
def calendar_group() -> None:
    """放假安排 The working-day calendar."""


@calendar.command("load")
def calendar_load(
    file: Annotated[Path, typer.Argument(help="放假安排文件 YAML: year, notice, days_off, make_up_days.")],
    as_json: Json = False,
) -> None:
    """载入放假安排 Load a year's notice; running cases follow, each once. Given again, it goes on with those left."""
    from onego.calendar_commands import load_calendar

    raise typer.Exit(_run(load_calendar(file, as_json=as_json)))


@account.command("add")
def account_add(
    login: Annotated[str, typer.Argument(help="登录名 Login.")],
    password: Annotated[
        str, typer.Option(prompt="密码 Password", hide_input=True, confirmation_prompt=True, help="不在命令行上写。")
    ],
    role: Annotated[Role, typer.Option(help="角色 Role.")] = Role.ADMINISTRATOR,
    department: Annotated[str, typer.Option(help="所属部门 Department, for officers and chief representatives.")] = "",
    name: Annotated[str, typer.Option(help="姓名 Name, sealed in the database.")] = "",
) -> None:
    """新建账号 Make an account, for instance the first administrator."""
    from onego.account_commands import add

    raise typer.Exit(_run(add(login, password=password, role=role, department=department, name=name)))


@app.command()
def recover(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只列出 Only list what would be started.")] = False,
    as_json: Json = False,
) -> None:
    """恢复 Start every open case again from its log, for instance after the engine was lost."""
    from onego.case_commands import recover_all

    raise typer.Exit(_run(recover_all(dry_run=dry_run, as_json=as_json)))


@app.command()
def settings(
    markdown: Annotated[bool, typer.Option("--markdown", help="手册页 As the page of the manual.")] = False,
) -> None:
    """设置 Every setting, its default and its meaning."""
    from onego.settings_page import markdown as page

    Console().print(page(), markup=False, highlight=False, soft_wrap=markdown, end="")


@app.command()
def keys(
    folder: Annotated[Path, typer.Argument(help="目录 Folder for the key rings, readable by its owner only.")],
) -> None:
    """密钥 Make the three key rings that are missing in a folder; none is ever overwritten."""
    from onego.keys import RINGS, make_ring

    for name in RINGS:
        make_ring(folder / name)
        Console().print(folder / name, highlight=False)
