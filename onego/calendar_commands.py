"""The command `onego calendar`: a new year's holiday notice, loaded at run time, reaches every running case."""

import json
from pathlib import Path

from rich.console import Console

from desk import calendars
from desk.errors import Refused as RefusedAtDesk
from domain.case.commands import ENGINE
from domain.derivation import Refusal, Refused, render
from onego.calendar_years import calendar_years
from onego.mended import USAGE_ERROR
from onego.settings import load
from onego.wiring import client_of, desk_of, opened


async def load_calendar(file: Path, *, as_json: bool) -> int:
    """Load the years of a file; status 1 while cases are left to be told, 2 for a file that is not understood."""
    try:
        tables = calendar_years(file)
        notice = "、".join(dict.fromkeys(table.notice for table in tables if table.notice))
        async with opened(load()) as house:
            desk = desk_of(house, await client_of(house))
            found = await calendars.take_in(desk, ENGINE, tables, notice=notice)
    except (Refused, RefusedAtDesk) as error:
        return _not_understood(error.refusal)
    _say(found, notice, as_json=as_json)
    return 1 if found.waiting else 0


def _not_understood(refused: Refusal) -> int:
    said = f"{render(refused, 'zh')} {render(refused, 'en')}"
    Console(stderr=True).print(said, style="red", markup=False, highlight=False, soft_wrap=True)
    return USAGE_ERROR


def _say(found: calendars.Repinned, notice: str, *, as_json: bool) -> None:
    if as_json:
        Console().print_json(json.dumps({"version": found.version, "cases": found.cases, "waiting": found.waiting}))
        return
    counts = f"{found.cases} 件已按其计算 cases count by it, {found.waiting} 件待重试 to be tried again"
    Console().print(f"已载入 loaded {notice}: {counts}", markup=False, highlight=False, soft_wrap=True)
