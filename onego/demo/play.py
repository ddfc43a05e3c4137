"""The command `onego demo`: everything is started, cases are carried, and what happened is held against the law."""

import asyncio
import json
import sys
import time
from collections.abc import Mapping
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from onego.accounts import DEMO_ACCOUNTS
from onego.clock import SystemClock
from onego.demo.acts import ACTS, Act, hold_outcomes, play_act
from onego.demo.applicant import Applicant, signed_in
from onego.demo.findings import Findings
from onego.demo.papers import collect
from onego.demo.weeks import play_weeks
from onego.settings import environment, inherited, load
from onego.stack import Stack, running
from onego.temporal import keep_core_quiet
from onego.up import show_where, until_stopped

COLOURS: Final = {"甲": "green", "乙": "cyan", "丙": "magenta"}


async def play(*, stay: bool) -> int:
    """Play the demonstration; 0 if everything was as the law says, else 1. With `stay`, stay up until told to stop."""
    keep_core_quiet()
    console = Console(highlight=False)
    began = time.monotonic()
    findings = Findings()
    async with running(load(), say=lambda text: console.print(text, style="dim")) as stack:
        await _play_cases(console, stack, findings)
        await _play_weeks(console, findings)
        _report(console, findings, time.monotonic() - began)
        if stay:
            show_where(console, stack)
            await until_stopped(stack)
    return 0 if findings.lawful else 1


async def _play_cases(console: Console, stack: Stack, findings: Findings) -> None:
    account = next(account for account in DEMO_ACCOUNTS if account.login == "applicant")
    today = SystemClock().today()

    def say(label: str, line: Mapping[str, Any]) -> None:
        style = COLOURS[label]
        console.print(f"[{style}]{label}[/{style}] {line['at'][11:19]}  {line['text']['zh']}")
        console.print(f"             [dim]{line['text']['en']}[/dim]")

    console.rule("新生儿出生一件事：三个办件 A child is born: three cases")
    for act in ACTS:
        console.print(f"[{COLOURS[act.label]}]{act.label}[/] {act.zh} {act.en}")
    async with signed_in(stack.url, account.login, account.password) as applicant:
        cases = await asyncio.gather(*(play_act(applicant, act, today, findings, say) for act in ACTS))
        for act, case in zip(ACTS, cases, strict=True):
            hold_outcomes(act, case, findings)
            _dates(console, act, case)
            await _papers(console, stack, applicant, act, case, findings)


def _dates(console: Console, act: Act, case: Mapping[str, Any]) -> None:
    console.rule(f"{act.label} {case['summary']['case_id']}")
    for fact in case["dates"]:
        if not fact["key"].startswith("case."):
            continue
        provisional = "（暂定 provisional）" if fact["provisional"] else ""
        console.print(f"[bold]{fact['label']['zh']} {fact['label']['en']}: {fact['on']}{provisional}[/bold]")
        for why in fact["why"]:
            console.print(f"  {why['rule']}  {why['zh']}")
            console.print(f"  [dim]{why['en']}[/dim]")


async def _papers(  # noqa: PLR0917 - the actors of one scene
    console: Console, stack: Stack, applicant: Applicant, act: Act, case: Mapping[str, Any], findings: Findings
) -> None:
    folder = stack.settings.data_dir / "demo" / "certificates"
    for path in await collect(applicant, case, folder, findings):
        console.print(f"  {path}", soft_wrap=True)
    case_id = case["summary"]["case_id"]
    valid = await _verified_by_command(stack, case_id)
    findings.hold(
        "OneGo 2",
        f"{act.label}：日志哈希链、读模型和签章一致",
        "log, read models and signatures agree",
        expected=True,
        found=valid,
    )


async def _verified_by_command(stack: Stack, case_id: str) -> bool:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "onego", "case", "verify", case_id, "--json"),
        stdout=asyncio.subprocess.PIPE,
        env={**inherited(), **environment(stack.settings)},
    )
    said, _ = await process.communicate()
    return process.returncode == 0 and json.loads(said)["valid"] is True


async def _play_weeks(console: Console, findings: Findings) -> None:
    console.rule("除外时间和延期：几周在几秒内过去 Exclusion and extension: weeks pass in seconds")
    await play_weeks(console, findings)


def _report(console: Console, findings: Findings, seconds: float) -> None:
    table = Table("", "依据 rule", "结论 finding", title="与法律对照 Held against the law")
    for finding in findings.by_sentence():
        said = f"{finding.zh}\n[dim]{finding.en}[/dim]"
        if not finding.holds:
            said += f"\n[red]应为 expected {finding.expected!r}，实为 found {finding.found!r}[/red]"
        table.add_row("[green]✓[/green]" if finding.holds else "[red]✗[/red]", finding.rule, said)
    console.print(table)
    right = sum(finding.holds for finding in findings.all)
    console.print(f"{right}/{len(findings.all)} 项与法律一致 as the law says, {seconds:.1f} s", style="bold")
