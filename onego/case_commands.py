"""The commands that look at cases from the machine itself: show, verify, recover. None of them shows personal data."""

import dataclasses
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from rich.console import Console
from rich.table import Table

from certificates.verify import verify as verify_signature
from db import caselog, cases, documents
from db.agreement import disagreements
from desk.case_shapes import View
from desk.case_views import operators_view
from desk.context import Desk
from desk.errors import EngineUnavailable, NotFound, Refused
from desk.submissions import start
from domain.case.commands import ENGINE, Order, Tick
from onego.settings import load
from onego.wiring import House, client_of, desk_of, opened

PAGE = 200


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing that was verified. `problem` is empty where it holds; both languages in one text."""

    what: str
    problem: str = ""


async def show(case_id: str, *, as_json: bool) -> int:
    """Print a case with its timeline, its dates and why; status 1 for an unknown one."""
    async with opened(load()) as house:
        desk = desk_of(house, await client_of(house))
        try:
            view = await operators_view(desk, case_id)
        except NotFound:
            return _unknown(case_id, as_json=as_json)
    if as_json:
        Console().print_json(json.dumps(dataclasses.asdict(view), default=_plain, ensure_ascii=False))
    else:
        _print(view)
    return 0


async def verify(case_id: str, *, as_json: bool) -> int:
    """Verify a case's log, its read models and its documents; status 1 if anything does not hold."""
    async with opened(load()) as house:
        async with house.database.reading() as session:
            if await cases.find(session, case_id) is None:
                return _unknown(case_id, as_json=as_json)
        checks = [await _log(house, case_id), await _read_models(house, case_id), *await _documents(house, case_id)]
    bad = [check for check in checks if check.problem]
    if as_json:
        said = {"case": case_id, "valid": not bad, "checks": [dataclasses.asdict(check) for check in checks]}
        Console().print_json(json.dumps(said, ensure_ascii=False))
    else:
        for check in checks:
            mark = "[red]✗[/red]" if check.problem else "[green]✓[/green]"
            Console().print(f"{mark} {check.what}  {check.problem}", highlight=False)
    return 1 if bad else 0


async def recover_all(*, dry_run: bool, as_json: bool) -> int:
    """Start every open case from its log, and let those that run already catch up with it.

    Status 1 if the engine is away. Without a worker, running cases catch up with their next act or moment.
    """
    started: list[str] = []
    missed: list[str] = []
    async with opened(load()) as house:
        desk = desk_of(house, await client_of(house))
        worker_answers = not dry_run
        async for case_id in _open_cases(house):
            alive = dry_run or await start(desk, case_id)
            (started if alive else missed).append(case_id)
            worker_answers = worker_answers and alive and await _caught_up(desk, case_id)
    _say_recovered(started, missed, dry_run=dry_run, as_json=as_json)
    return 1 if missed else 0


async def _open_cases(house: House) -> AsyncIterator[str]:
    after = ""
    while True:
        async with house.database.reading() as session:
            page = await cases.still_open(session, limit=PAGE, after=after)
        for case_id in page:
            yield case_id
        if len(page) < PAGE:
            return
        after = page[-1]


async def _caught_up(desk: Desk, case_id: str) -> bool:
    """Have a running case read its log to the end: an engine restored from a backup lags behind it.

    False when no worker answered; asking for the next case would only wait as long again.
    """
    tick = Order(id=desk.new_id("recover"), by=ENGINE, command=Tick())
    try:
        await desk.engine.perform(case_id, tick)
    except EngineUnavailable:
        return False
    except Refused:
        return True
    return True


def _say_recovered(started: Sequence[str], missed: Sequence[str], *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        Console().print_json(json.dumps({"dry_run": dry_run, "started": started, "not_started": missed}))
        return
    said = "可恢复 could be started" if dry_run else "已启动 started"
    Console().print(f"{said}: {len(started)}", highlight=False)
    if missed:
        Console(stderr=True).print(f"引擎无法连接，未启动 the engine is away; not started: {len(missed)}", style="red")


async def _log(house: House, case_id: str) -> Check:
    what = "办件日志哈希链 hash chain of the log"
    async with house.database.reading() as session:
        rows = await caselog.log_rows(session, case_id)
        broken = await caselog.broken_at(session, case_id)
    if broken is not None:
        return Check(what=what, problem=f"第 {broken} 条不是当初记录的内容 row {broken} is not what was recorded")
    return Check(what=f"{what} ({len(rows)})")


async def _read_models(house: House, case_id: str) -> Check:
    changed = await disagreements(house.database, case_id)
    what = "读模型与日志一致 read models agree with the log"
    return Check(what=what, problem=", ".join(changed))


async def _documents(house: House, case_id: str) -> Sequence[Check]:
    async with house.database.reading() as session:
        rows = await documents.of_case(session, case_id)
    checks = []
    for row in rows:
        pdf = await house.documents.read(row.sha256)
        what = f"{row.kind} {row.number}"
        if pdf is None:
            checks.append(Check(what=what, problem="文件缺失 the file is missing"))
            continue
        found = await verify_signature(pdf, trust_roots=house.identity.trust_roots, at=house.clock.now())
        problems = "; ".join(f"{problem.zh} {problem.en}" for problem in found.problems)
        checks.append(Check(what=f"{what}  {found.signer}", problem=problems))
    return checks


def _unknown(case_id: str, *, as_json: bool) -> int:
    text = f"没有办件 {case_id} There is no such case"
    Console(stderr=not as_json).print(json.dumps({"error": text}, ensure_ascii=False) if as_json else text)
    return 1


def _print(view: View) -> None:
    console = Console(highlight=False)
    summary = view.summary
    console.print(f"[bold]{summary.case_id}[/bold]  {summary.bundle_name.zh} {summary.bundle_name.en}")
    console.print(f"{summary.stage_words.zh} {summary.stage_words.en}")
    tasks = Table("事项 item", "部门 department", "状态 state", "承诺 promised", "法定 statutory", "决定 decided")
    for task in view.tasks:
        outcome = task.outcome_words.zh if task.outcome_words else ""
        tasks.add_row(
            task.name.zh,
            task.department_name.zh,
            task.state_words.zh,
            _plain(task.promised_on) or "",
            _plain(task.statutory_on) or "",
            f"{_plain(task.decided_on) or ''} {outcome}",
        )
    console.print(tasks)
    for line in view.timeline:
        console.print(f"{line.at:%Y-%m-%d %H:%M:%S}  {line.text.zh}\n{'':21}[dim]{line.text.en}[/dim]")
    for dated in view.dates:
        console.print(f"\n[bold]{dated.label.zh} {dated.label.en}: {dated.on}[/bold]")
        for why in dated.why:
            console.print(f"  {why.rule}  {why.zh}\n  {'':{len(why.rule)}}  [dim]{why.en}[/dim]")


def _plain(value: Any) -> Any:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if value is None else str(value)
