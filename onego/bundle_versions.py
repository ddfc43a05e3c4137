"""What `onego bundle versions`, `publish` and `migrate` do: the desk's own acts, in the name of an account.

Nothing is done here that could not be done at the window: the same signatures are needed, the same log is written.
"""

import dataclasses
import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from db import accounts, bundle_versions
from desk.bundles import in_force
from desk.context import Desk
from desk.errors import DeskError, Malformed, NotSignedIn
from desk.people import Person
from desk.versions import moving, publishing, reading
from desk.versions.moving import Effect
from desk.versions.reading import VersionView
from domain.case.commands import Role
from onego.serving import check_tables
from onego.settings import load
from onego.wiring import client_of, desk_of, opened

# Whoever may run this command may read the database: the operator sees what the administrator sees.
OPERATOR: Final = Person(account="", login="operator", role=Role.ADMINISTRATOR)
PAGE: Final = 100
REFUSED: Final = 1


async def list_versions(bundle: str, *, as_json: bool) -> int:
    """Print the versions of one bundle, or of all."""
    async with opened(load()) as house:
        await check_tables(house)
        desk = desk_of(house, await client_of(house))
        try:
            found = await _versions(desk, bundle)
        except DeskError as error:
            return _refused(error, as_json=as_json)
    if as_json:
        _print_json([dataclasses.asdict(one) for one in found])
    else:
        _print_versions(found)
    return 0


async def publish_version(bundle: str, pin: str, *, login: str, first_day: date | None, as_json: bool) -> int:
    """Publish a signed version in the name of an account."""
    async with opened(load()) as house:
        await check_tables(house)
        desk = desk_of(house, await client_of(house))
        try:
            person = await _person(desk, login)
            done = await publishing.publish(desk, person, bundle, pin, first_day=first_day or desk.today())
        except DeskError as error:
            return _refused(error, as_json=as_json)
    if as_json:
        _print_json(dataclasses.asdict(done))
    else:
        _print_versions([done])
    return 0


async def migrate_cases(bundle: str, pin: str, *, login: str, reason: str, dry_run: bool, as_json: bool) -> int:
    """Move the running cases of a bundle, or show what that would do. Status 1 where some could not be reached."""
    async with opened(load()) as house:
        await check_tables(house)
        desk = desk_of(house, await client_of(house))
        try:
            target = pin or (await in_force(desk, bundle)).definition.pin
            person = await _person(desk, login)
            effects, waiting = (
                (await _effects(desk, person, bundle, target), ())
                if dry_run
                else await _moved(desk, person, bundle, target, reason)
            )
        except DeskError as error:
            return _refused(error, as_json=as_json)
    if as_json:
        cases = [dataclasses.asdict(effect) for effect in effects]
        _print_json({"bundle": bundle, "to": target, "dry_run": dry_run, "cases": cases, "waiting": list(waiting)})
    else:
        _print_effects(effects, waiting, dry_run=dry_run)
    return REFUSED if waiting else 0


async def _versions(desk: Desk, bundle: str) -> Sequence[VersionView]:
    if bundle:
        return await reading.versions(desk, OPERATOR, bundle)
    async with desk.database.reading() as session:
        names = dict.fromkeys(row.bundle for row in await bundle_versions.every(session))
    return [one for name in names for one in await reading.versions(desk, OPERATOR, name)]


async def _person(desk: Desk, login: str) -> Person:
    """The account in whose name the act is done. Raises NotSignedIn for one that is not in force."""
    async with desk.database.reading() as session:
        account = await accounts.by_login(session, login)
    if account is None or not account.good_on(desk.today()):
        raise NotSignedIn("sign-in.over")
    return Person(account=account.account, login=login, role=account.role, department=account.department)


async def _effects(desk: Desk, person: Person, bundle: str, pin: str) -> list[Effect]:
    effects: list[Effect] = []
    cursor = None
    while True:
        page = await moving.preview(desk, person, bundle, pin, cursor=cursor, most=PAGE)
        effects.extend(page.rows)
        cursor = page.next
        if cursor is None:
            return effects


async def _moved(
    desk: Desk, person: Person, bundle: str, pin: str, reason: str
) -> tuple[list[Effect], tuple[str, ...]]:
    effects: list[Effect] = []
    waiting: list[str] = []
    cursor = None
    while True:
        done = await moving.run(desk, person, bundle, pin, reason=reason, cursor=cursor, most=PAGE)
        effects.extend((*done.moved, *done.kept))
        waiting.extend(done.waiting)
        cursor = done.next
        if cursor is None:
            return effects, tuple(waiting)


def _refused(error: DeskError, *, as_json: bool) -> int:
    points = error.points if isinstance(error, Malformed) else ()
    if as_json:
        said = {"rule": error.rule, "code": error.code, "zh": error.detail("zh"), "en": error.detail("en")}
        _print_json({"refused": said | {"points": [dataclasses.asdict(point) for point in points]}})
        return REFUSED
    console = Console(stderr=True, highlight=False)
    console.print(f"[red]✗[/red] {error.rule}  {error.detail('zh')}\n  [dim]{error.detail('en')}[/dim]")
    for point in points:
        console.print(f"  {point.rule}  {point.zh}\n  [dim]{point.en}[/dim]", soft_wrap=True)
    return REFUSED


def _print_versions(found: Sequence[VersionView]) -> None:
    table = Table("一件事 bundle", "版本 version", "状态 standing", "施行 from", "至 until", "待签 waits for")
    for one in found:
        missing = ", ".join(name or publishing.APPROVER for name in one.waits_for)
        table.add_row(one.bundle, one.pin, one.standing.value, _day(one.published_from), _day(one.ended_from), missing)
    Console(highlight=False).print(table)


def _print_effects(effects: Sequence[Effect], waiting: Sequence[str], *, dry_run: bool) -> None:
    done = "可转用 would move" if dry_run else "已转用 moved"
    table = Table("办件 case", "原版本 from", "结果 outcome", "日期 dates · 理由 why")
    for effect in effects:
        told = [f"{moved.label.zh} {moved.label.en}: {moved.was} → {moved.on}" for moved in effect.dates]
        told += [f"{why.rule} {why.zh}\n{why.en}" for why in effect.why]
        table.add_row(effect.case_id, effect.since, done if effect.movable else "保留 stays", "\n".join(told) or "-")
    console = Console(highlight=False)
    console.print(table)
    moved = sum(effect.movable for effect in effects)
    console.print(f"{done}: {moved}  保留 stay: {len(effects) - moved}  待重试 try again: {len(waiting)}")


def _print_json(value: Any) -> None:
    Console().print_json(json.dumps(value, default=_plain, ensure_ascii=False))


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
