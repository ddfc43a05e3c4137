"""The command `onego scenario`: plays scenarios and holds what the law makes of them against what they say."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Final, TypeAlias

import typer
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from bundles.compiler.library import Gate
from bundles.definition import Library
from bundles.findings import FORMAT, BrokenFiles, Finding, Place
from bundles.findings import Text as Words
from bundles.load import shipped_library
from bundles.scenario import Scenario, scenario_from
from bundles.scenario_checks import Check
from bundles.scenario_core import CoreEngine, Engine, Played, StepResult, as_data, play
from bundles.scenario_words import CHECKS
from bundles.source import Source, read_source
from domain.calendar_cn import CHINA_CALENDAR
from domain.derivation import render
from onego.bundle_folders import NONE_NAMED, Folders
from onego.bundle_reading import NoSuchBundle, edition_in

DISAGREES: Final = 1
BROKEN: Final = 2

EngineFactory: TypeAlias = Callable[[Scenario], AbstractAsyncContextManager[Engine]]


@asynccontextmanager
async def core_engine(_scenario: Scenario) -> AsyncIterator[Engine]:
    """The core alone, anew for each scenario."""
    yield CoreEngine()


@asynccontextmanager
async def time_skipping_engine(scenario: Scenario) -> AsyncIterator[Engine]:
    """Workflows on a time-skipping Temporal server, anew for each scenario. Imported only when it is asked for."""
    from onego.scenario_engine import temporal_engine  # noqa: PLC0415 - brings the whole engine along
    from onego.temporal import keep_core_quiet  # noqa: PLC0415

    keep_core_quiet()
    async with temporal_engine(scenario) as engine:
        yield engine


@asynccontextmanager
async def server_engine(scenario: Scenario) -> AsyncIterator[Engine]:
    """The durable shell on a test server of its own."""
    from onego.scenario_engine import temporal_engine  # noqa: PLC0415 - a server is loaded only when asked for

    async with temporal_engine(scenario) as engine:
        yield engine


# What `--engine` may name. A factory is asked once per scenario and cleans up after it.
ENGINES: Final[dict[str, EngineFactory]] = {"core": core_engine, "temporal": time_skipping_engine}


def run_scenarios(
    files: Sequence[Path],
    *,
    engine: str = "core",
    as_json: bool = False,
    draft: str = "",
    folders: Folders = NONE_NAMED,
) -> int:
    """Play the files, and all files of folders; return 0, 1 where a step disagrees, 2 where a file can't be used.

    `draft`: the definition file whose bundle the scenarios play on; without it they name shipped ones.
    """
    factory = ENGINES.get(engine)
    if factory is None:
        typer.echo(f"没有这个引擎 No such engine: {engine} ({', '.join(ENGINES)})", err=True)
        return BROKEN
    try:
        scenarios, broken = _read(files, _draft(draft, folders) if draft else shipped_library())
    except (NoSuchBundle, BrokenFiles) as error:
        typer.echo(str(error), err=True)
        return BROKEN
    played = asyncio.run(_play_all(scenarios, factory, quiet=as_json))
    if as_json:
        typer.echo(json.dumps(_mapping(played, broken, engine), ensure_ascii=False, indent=2))
    else:
        _say_broken(broken)
        _say_sum(played, broken)
    if broken:
        return BROKEN
    return 0 if all(one.agrees for one in played) else DISAGREES


def _draft(definition: str, folders: Folders) -> Library:
    edition = edition_in(definition, folders)
    return Library(catalogue=edition.catalogue, bundles={edition.definition.id: edition.definition})


async def _play_all(scenarios: Sequence[Scenario], factory: EngineFactory, *, quiet: bool) -> tuple[Played, ...]:
    out = Console(highlight=False)
    found = []
    for scenario in scenarios:
        async with factory(scenario) as engine:
            played = await play(scenario, engine)
        found.append(played)
        if not quiet:
            out.print(_table(played))
    return tuple(found)


def _read(files: Sequence[Path], library: Library) -> tuple[tuple[Scenario, ...], tuple[Finding, ...]]:
    """Read every scenario whose bundle compiles; what is wrong with a file or with a bundle is told once."""
    gate = Gate(library)
    scenarios: list[Scenario] = []
    broken: list[Finding] = []
    for path in files:
        found = list(_files(path))
        if not found:
            message = Words(zh="没有场景文件", en="no scenario file here")
            broken.append(Finding(place=Place(file=path.as_posix()), rule=FORMAT, message=message))
        for file in found:
            read = _scenario(file, library, gate)
            if isinstance(read, Scenario):
                scenarios.append(read)
            else:
                broken.extend(read)
    return tuple(scenarios), tuple(dict.fromkeys(broken))


def _scenario(file: Path, library: Library, gate: Gate) -> Scenario | tuple[Finding, ...]:
    source = read_source(file)
    if not isinstance(source, Source):
        return (source,)
    # Before the scenario is read any further: no plan is made of a definition that breaks the law.
    bundle = source.data.get("bundle") if isinstance(source.data, dict) else None
    unlawful = gate.errors(bundle) if isinstance(bundle, str) and bundle in library.bundles else ()
    return unlawful or scenario_from(source, library, CHINA_CALENDAR)


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(path.rglob("*.yaml"))
    else:
        yield path


def _table(played: Played) -> Group:
    scenario = played.scenario
    head = Text(f"{scenario.title.zh}\n{scenario.title.en}", style="bold")
    clauses = Text(f"{'、'.join(scenario.clauses)}  {scenario.name}", style="dim")
    table = Table(pad_edge=False, expand=True)
    table.add_column("时间 at", no_wrap=True)
    table.add_column("步骤 step", ratio=2, overflow="fold")
    table.add_column("应当 expected", ratio=3, overflow="fold")
    table.add_column("结果 found", ratio=3, overflow="fold")
    table.add_column("", width=1)
    for step in played.steps:
        mark = Text("✓", style="green") if step.agrees else Text("✗", style="bold red")
        at = f"{step.at:%Y-%m-%d %H:%M}"
        table.add_row(at, Text(f"{step.what.zh}\n{step.what.en}"), _expected(step), _found(step), mark)
    return Group(head, clauses, table, Text(""))


def _expected(step: StepResult) -> Text:
    # What agrees stands as in the file, short; a difference is said in words on both sides.
    lines = (_as_written(check) if check.agrees else _said(check.what, check.wanted_said) for check in step.checks)
    return Text("\n".join(lines))


def _found(step: StepResult) -> Text:
    said = Text()
    for refusal in step.refusals:
        said.append(f"[{refusal.rule}] {render(refusal, 'zh')} {render(refusal, 'en')}\n", style="yellow")
    for check in step.checks:
        # What agrees stands on the left already; only a difference needs its own words.
        if not check.agrees:
            said.append(f"{_said(check.what, check.found_said)}\n", style="red")
    if step.checks and step.agrees:
        said.append("相符 as expected")
    said.rstrip()
    return said


def _as_written(check: Check) -> str:
    kind = CHECKS[check.name]
    return f"{kind.zh} {kind.en}: {check.wanted}"


def _said(what: Words, value: Words) -> str:
    """A difference in words, a line for each language."""
    return f"{what.zh}：{value.zh}\n{what.en}: {value.en}"


def _say_broken(broken: Sequence[Finding]) -> None:
    for finding in broken:
        typer.echo(str(finding), err=True)


def _say_sum(played: Sequence[Played], broken: Sequence[Finding]) -> None:
    agreeing = sum(1 for one in played if one.agrees)
    steps = sum(len(one.steps) for one in played)
    typer.echo(
        f"场景 {len(played)} 个，步骤 {steps} 个，相符 {agreeing} 个，不相符 {len(played) - agreeing} 个\n"
        f"{len(played)} scenarios, {steps} steps; {agreeing} agree, {len(played) - agreeing} do not"
    )
    for one in played:
        if not one.agrees:
            typer.echo(f"✗ {one.scenario.name}")
    if broken:
        typer.echo(f"文件问题 {len(broken)} 处 {len(broken)} findings in broken files")


def _mapping(played: Sequence[Played], broken: Sequence[Finding], engine: str) -> dict[str, Any]:
    return {
        "engine": engine,
        "agrees": not broken and all(one.agrees for one in played),
        "scenarios": [as_data(one) for one in played],
        "broken": [
            {
                "place": str(finding.place),
                "rule": finding.rule,
                "message": {"zh": finding.message.zh, "en": finding.message.en},
            }
            for finding in broken
        ],
    }
