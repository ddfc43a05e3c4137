"""A scenario whose weeks pass in seconds, on Temporal's time-skipping server."""

import time
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.markup import escape

import bundles
from bundles.compiler.library import compiled_library
from bundles.scenario import Scenario, read_scenario
from bundles.scenario_core import StepResult, play
from domain.calendar_cn import CHINA_CALENDAR
from domain.derivation import render
from onego.demo.findings import Findings
from onego.scenario_engine import temporal_engine

SCENARIO: Final = Path(bundles.__file__).parent / "scenarios" / "restaurant" / "exclusion-then-extension.yaml"


async def play_weeks(console: Console, findings: Findings) -> None:
    """Play the scenario with an exclusion and an extension on the durable engine."""
    scenario = read_scenario(SCENARIO, compiled_library(), CHINA_CALENDAR)
    if not isinstance(scenario, Scenario):
        findings.hold("OneGo 2", "场景文件完好", "the scenario file is whole", expected=(), found=scenario)
        return
    console.print(f"{scenario.title.zh}\n[dim]{scenario.title.en}[/dim]")
    began = time.monotonic()
    async with temporal_engine(scenario) as engine:
        played = await play(scenario, engine)
    for step in played.steps:
        _say(console, step)
    days = (scenario.steps[-1].at - scenario.received).days
    console.print(f"{days} 天在 {time.monotonic() - began:.1f} 秒内过去 days passed in so many seconds", style="dim")
    for step in played.steps:
        for check in step.checks:
            findings.hold(
                "、".join(scenario.clauses[:2]),
                f"{step.at:%m月%d日} {check.what.zh} {check.wanted}",
                f"{step.at:%d %b}, {check.what.en} {check.wanted}",
                expected=True,
                found=check.agrees,
            )


def _say(console: Console, step: StepResult) -> None:
    console.print(
        f"{step.at:%Y-%m-%d %H:%M}  {escape(step.what.zh)}\n                  [dim]{escape(step.what.en)}[/dim]"
    )
    for refusal in step.refusals:
        console.print(f"                  [yellow]拒绝 refused ({refusal.rule}): {render(refusal, 'zh')}[/yellow]")
    for check in step.checks:
        mark = "[green]✓[/green]" if check.agrees else "[red]✗[/red]"
        console.print(f"                  {mark} {check.what.zh} {check.what.en}: {check.wanted}")
