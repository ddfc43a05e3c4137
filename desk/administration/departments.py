"""How each department is connected, whether its system answers, and what it still owes; tried out when asked to.

Keys are shown by their ids: a secret never reaches the desk's pages, not even by its name.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from bundles.entries import CatalogueItem, Department
from db import administrative_acts, catalogue, department_work, directory
from db.department_work import Owed
from db.directory import Entry
from db.tables.catalogue import DepartmentHealthRow
from departments.connections import Setting
from departments.connector import ConfigReport
from departments.errors import FieldProblem
from desk.context import Desk
from desk.errors import Conflict, NotFound
from desk.people import Person
from desk.permissions import Act, reach
from desk.signers import nobody_signs
from domain.case.commands import Role

INBOX: Final = "inbox"
NOT_FROM_HERE: Final = (INBOX, "remote")  # nothing to try out, or only from inside the department's network
Report: TypeAlias = ConfigReport
DOWN: Final = "DepartmentDown"  # as the activities note it
_SLOW: Final = FieldProblem(path="base_url", zh="没有在规定时间内答复", en="did not answer in time")


@dataclass(frozen=True, kw_only=True)
class Health:
    """What is known of a department's system: whether it answers, since when, when it was last asked."""

    reachable: bool
    since: datetime
    checked_at: datetime
    last_error: str


@dataclass(frozen=True, kw_only=True)
class Connected:
    """A department in the list. `representative` is the account the catalogue names, if there is one."""

    department: Department
    kind: str
    health: Health | None
    representative: Entry | None
    items: int

    @property
    def can_be_tried(self) -> bool:
        """Whether its system can be asked from here."""
        return self.kind not in NOT_FROM_HERE


@dataclass(frozen=True, kw_only=True)
class Detail:
    """One department, all that is known of it. `chiefs`: its accounts of that role.

    `unsigned`: it requires signatures, and nobody who signs is there today.
    """

    of: Connected
    deputy: Entry | None
    chiefs: tuple[Entry, ...]
    items: tuple[CatalogueItem, ...]
    settings: tuple[Setting, ...]
    keys: tuple[str, ...]
    owed: Owed
    waiting: int
    unsigned: bool


async def listed(desk: Desk, person: Person) -> tuple[Connected, ...]:
    """Every department of the catalogue, in its order. Raises NotEntitled."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    known = desk.library.catalogue.departments.values()
    named = [one.chief_representative.account for one in known]
    async with desk.database.reading() as session:
        health = {row.department: _health(row) for row in await catalogue.health(session)}
        accounts = await directory.chiefs(session, named)
    owners = [item.owner for item in desk.library.catalogue.items.values()]
    return tuple(_connected(desk, one, health, accounts, items=owners.count(one.id)) for one in known)


async def detail(desk: Desk, person: Person, department: str) -> Detail:
    """One department. Raises NotEntitled, NotFound."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    found = _known(desk, department)
    named = found.chief_representative
    async with desk.database.reading() as session:
        health = {row.department: _health(row) for row in await catalogue.health(session)}
        accounts = await directory.chiefs(session, [named.account, named.deputy])
        posted = await directory.page(session, directory.Wanted(roles=(Role.CHIEF,), department=department), limit=20)
        owed = await department_work.owed_by(session, department)
        outboxes = await department_work.outboxes(session)
        unsigned = await nobody_signs(session, department, desk.today())
    items = tuple(item for item in desk.library.catalogue.items.values() if item.owner == department)
    return Detail(
        of=_connected(desk, found, health, accounts, items=len(items)),
        deputy=accounts.get(named.deputy),
        chiefs=tuple(posted),
        items=items,
        settings=desk.connections.settings(department),
        keys=tuple(desk.department_keys(department)),
        owed=owed,
        waiting=sum(one.waiting for one in outboxes if (one.audience, one.target) == ("department", department)),
        unsigned=unsigned,
    )


async def check(desk: Desk, person: Person, department: str) -> ConfigReport:
    """Try a department's connection out, now, without leaving a trace there; what it finds is noted. On record.

    Raises NotEntitled, NotFound, Conflict where nothing can be tried from here.
    """
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    _known(desk, department)
    if _kind(desk, department) in NOT_FROM_HERE:
        raise Conflict("department.no-probe", subject=department)
    try:
        async with asyncio.timeout(desk.rules.probe_lasts.total_seconds()):
            report = await desk.connections[department].check_config()
    except TimeoutError:
        report = ConfigReport(problems=(_SLOW,))
    error = "" if report.ok else _error_of(report.problems[0])
    async with desk.database.transaction() as session:
        await catalogue.note_health(session, department, reachable=report.ok, error_code=error, now=desk.now())
        administrative_acts.note(
            session,
            at=desk.now(),
            who=person.account,
            act="department-checked",
            subject=department,
            detail={"found": error or "ok"},
        )
    return report


def _error_of(problem: FieldProblem) -> str:
    return DOWN if problem.path == "base_url" else f"check.{problem.path}"


def _known(desk: Desk, department: str) -> Department:
    found = desk.library.catalogue.departments.get(department)
    if found is None:
        raise NotFound("department.unknown")
    return found


def _kind(desk: Desk, department: str) -> str:
    return desk.connections[department].kind if department in desk.connections else INBOX


def _connected(
    desk: Desk, department: Department, health: Mapping[str, Health], accounts: Mapping[str, Entry], *, items: int
) -> Connected:
    return Connected(
        department=department,
        kind=_kind(desk, department.id),
        health=health.get(department.id),
        representative=accounts.get(department.chief_representative.account),
        items=items,
    )


def _health(row: DepartmentHealthRow) -> Health:
    return Health(reachable=row.reachable, since=row.since, checked_at=row.checked_at, last_error=row.last_error)
