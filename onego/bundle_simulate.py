"""The command `onego bundle simulate`: what a bundle will be like, from assumptions, before it is published."""

from __future__ import annotations

import gc
import json
import multiprocessing
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bundles.findings import BrokenFiles
from bundles.simulation.assumptions import Assumptions
from bundles.simulation.chart import chart
from bundles.simulation.effects import Effect, changes, effect_of
from bundles.simulation.figures import Figures, figures_of
from bundles.simulation.model import Change, Model, NoCases, model_of
from bundles.simulation.read import read_assumptions
from bundles.simulation.report import as_data
from bundles.simulation.run import Run, Unending, simulate
from domain.calendar_cn import CHINA_CALENDAR
from onego.bundle_folders import NONE_NAMED, Folders
from onego.bundle_reading import NoSuchBundle, lawful_edition
from onego.bundle_simulate_tables import tables
from onego.finding_lines import say

BROKEN = 2  # exit status for a file that can't be used
TOLD_EVERY = 50  # cases between two steps of the progress bar


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What was asked for on the command line."""

    cases: int
    seed: int
    what_if: bool
    jobs: int
    as_json: bool
    chart: Path | None
    assumptions: Path | None = None
    folders: Folders = NONE_NAMED


def run_simulation(named: str, wanted: Wanted) -> int:
    """Simulate a shipped bundle (by id) or a file; return 0, or 2 where something can't be used."""
    try:
        edition = lawful_edition(named, wanted.folders)
    except NoSuchBundle as unknown:
        typer.echo(str(unknown), err=True)
        return BROKEN
    except BrokenFiles as broken:
        say(broken.findings)
        return BROKEN
    definition, catalogue = edition.definition, edition.catalogue
    told = read_assumptions(wanted.assumptions, definition, catalogue) if wanted.assumptions else Assumptions()
    if not isinstance(told, Assumptions):
        say(told)
        return BROKEN
    try:
        model = model_of(definition, catalogue, CHINA_CALENDAR, told, cases=wanted.cases)
        simulated = _simulate(model, wanted)
    except NoCases:
        typer.echo("没有任何情形组合能在本“一件事”内办理 No answers stay in the bundle: nothing to simulate", err=True)
        return BROKEN
    except (Unending, OverflowError):
        typer.echo("依此假设，办件积压将超过百年 By these assumptions work piles up for a century", err=True)
        return BROKEN
    _show(model, simulated, wanted)
    return 0


@dataclass(frozen=True, kw_only=True)
class Simulated:
    """A run with its re-runs. `seconds`: processor time of the first run."""

    run: Run
    figures: Figures
    effects: tuple[Effect, ...]
    seconds: float


def _simulate(model: Model, wanted: Wanted) -> Simulated:
    planned = changes(model) if wanted.what_if else ()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        cases = progress.add_task("办件 cases", total=wanted.cases)

        def told(over: int) -> None:
            if over % TOLD_EVERY == 0 or over == wanted.cases:
                progress.update(cases, completed=over)

        with _without_collector():
            begun = time.process_time()
            run = simulate(model, cases=wanted.cases, seed=wanted.seed, told=told)
            seconds = time.process_time() - begun
        again = progress.add_task("假如重跑 what-if re-runs", total=len(planned), visible=bool(planned))
        effects = []
        for effect in _effects(model, run, planned, wanted):
            effects.append(effect)
            progress.advance(again)
    return Simulated(run=run, figures=figures_of(model, run), effects=tuple(effects), seconds=seconds)


def _effects(model: Model, run: Run, planned: Sequence[Change], wanted: Wanted) -> Iterator[Effect]:
    """Re-run with one thing changed each, in processes of their own; their number changes no result."""
    again = partial(_again, model, run, wanted.cases, wanted.seed)
    if wanted.jobs == 1 or len(planned) < 2:
        yield from map(again, planned)
        return
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=wanted.jobs, mp_context=fresh) as pool:
        yield from pool.map(again, planned)


def _again(model: Model, run: Run, cases: int, seed: int, change: Change) -> Effect:
    with _without_collector():
        return effect_of(model, change, run, simulate(model.changed(change), cases=cases, seed=seed))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Cases are trees of values without circles: looking for circles in thousands of them takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _show(model: Model, simulated: Simulated, wanted: Wanted) -> None:
    run, figures, effects = simulated.run, simulated.figures, simulated.effects
    console = Console(stderr=True, highlight=False)
    if wanted.as_json:
        data = as_data(model, run, figures, effects, seed=wanted.seed, seconds=simulated.seconds)
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        for table in tables(model, figures, effects):
            Console(highlight=False).print(table)
    if wanted.chart:
        wanted.chart.write_text(chart(model, figures), encoding="utf-8")
        console.print(f"图 chart: {wanted.chart}", markup=False)
    speed = wanted.cases / simulated.seconds if simulated.seconds else 0
    console.print(
        f"{wanted.cases} 件，{run.orders} 道指令，{simulated.seconds:.1f} 秒（处理器时间），每秒 {speed:.0f} 件 "
        f"({speed:.0f} cases/s, one core)",
        markup=False,
    )
