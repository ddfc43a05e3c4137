"""Who works on a task: claimed by one officer, handed over by the officer or the chief, covered while one is away.

Claims and absences are about work, not about law: any officer of the department could decide; so they are kept beside
the log and not in it.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, accounts, inbox
from db.absences import Absence
from desk.context import Desk
from desk.errors import Conflict, Malformed, NotFound
from desk.people import Person
from desk.permissions import Act, reach, require
from desk.signers import is_last_absence, signs
from desk.standing import claimed_by, standing_of
from domain.case.commands import Role

WORKS_ON_TASKS = (Role.OFFICER, Role.CHIEF)


async def may_touch(desk: Desk, session: AsyncSession, person: Person, holder: str) -> bool:
    """Whether a person may act on a task that `holder` has claimed: the holder, the chief, a system.

    So may a substitute: the holder's, and the chief's, who has what the chief has (GZ 8.3).
    """
    if person.account == holder or person.role in (Role.CHIEF, Role.DEPARTMENT_SYSTEM) or not person.department:
        return True
    if await absences.stands_in(session, substitute=person.account, officer=holder, day=desk.today()):
        return True
    return await signs(desk, session, person)


@dataclass(frozen=True, kw_only=True)
class Colleague:
    """Somebody of the same department who works on tasks."""

    account: str
    login: str
    role: Role


async def colleagues(desk: Desk, person: Person) -> tuple[Colleague, ...]:
    """Who works on tasks in the person's department, the person included, by login. Raises NotEntitled."""
    reach(person.actor, Act.CLAIM)
    async with desk.database.reading() as session:
        found = await accounts.of_department(session, person.department)
    return tuple(
        Colleague(account=one.account, login=one.login, role=one.role)
        for one in sorted(found, key=lambda one: one.login)
        if one.role in WORKS_ON_TASKS and one.good_on(desk.today())
    )


async def claim(desk: Desk, person: Person, case_id: str, item: str) -> str:
    """Take a free task; returns who has it. Raises NotFound, NotEntitled, Conflict."""
    async with desk.database.transaction() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.CLAIM, standing.about(item))
        if not await inbox.claim(session, case_id, item, person.account):
            raise Conflict("task.claimed", subject=case_id)
    return person.account


async def claim_many(desk: Desk, person: Person, tasks: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Take what is free of these (case, item) pairs; returns those that were got."""
    got = []
    for case_id, item in tasks:
        try:
            await claim(desk, person, case_id, item)
        except (Conflict, NotFound):
            continue
        got.append((case_id, item))
    return got


async def release(desk: Desk, person: Person, case_id: str, item: str) -> None:
    """Give a claimed task back to everybody. Raises NotFound, NotEntitled, Conflict."""
    await _assign(desk, person, case_id, item, to=None)


async def hand_over(desk: Desk, person: Person, case_id: str, item: str, *, to: str) -> str:
    """Give a task to a colleague of the same department; the holder, the chief or a substitute may (GZ 8.3).

    Raises NotFound, NotEntitled, Conflict, Malformed where the colleague is none.
    """
    await _assign(desk, person, case_id, item, to=to)
    return to


async def set_absence(desk: Desk, person: Person, absence: Absence) -> None:
    """Note that an officer is away and who acts meanwhile; for the chief representative. Raises Malformed."""
    reach(person.actor, Act.SET_ABSENCE)
    if absence.last_day < absence.first_day or absence.officer == absence.substitute:
        raise Malformed("absence.days")
    async with desk.database.transaction() as session:
        for account in (absence.officer, absence.substitute):
            await _colleague(session, person, account)
        await absences.add_absence(session, absence, set_by=person.account, set_at=desk.now())


async def department_absences(desk: Desk, person: Person, *, since: date) -> tuple[Absence, ...]:
    """The absences in the person's department that are not over by a day."""
    reach(person.actor, Act.CLAIM)
    async with desk.database.reading() as session:
        people = await accounts.of_department(session, person.department)
        return await absences.absences_from(session, tuple(one.account for one in people), since)


@dataclass(frozen=True, kw_only=True)
class NotedAbsence:
    """An absence as the department reads it: by login names, and under the number by which it is ended."""

    id: int
    officer: str
    substitute: str
    first_day: date
    last_day: date


async def noted_absences(desk: Desk, person: Person) -> tuple[NotedAbsence, ...]:
    """The absences in the person's department that are not over."""
    reach(person.actor, Act.CLAIM)
    async with desk.database.reading() as session:
        people = await accounts.of_department(session, person.department)
        noted = await absences.noted_from(session, tuple(one.account for one in people), desk.today())
        involved = [name for one in noted for name in (one.absence.officer, one.absence.substitute)]
        logins = await accounts.logins_of(session, involved)
    return tuple(
        NotedAbsence(
            id=one.id,
            officer=logins.get(one.absence.officer, one.absence.officer),
            substitute=logins.get(one.absence.substitute, one.absence.substitute),
            first_day=one.absence.first_day,
            last_day=one.absence.last_day,
        )
        for one in noted
    )


async def end_absence(desk: Desk, person: Person, number: int) -> None:
    """Let an absence end with yesterday: the officer is back, and nobody stands in any more.

    Raises NotFound, and Conflict where only the substitute can sign what the department has signed (GZ 8.3).
    """
    reach(person.actor, Act.SET_ABSENCE)
    async with desk.database.transaction() as session:
        people = tuple(one.account for one in await accounts.of_department(session, person.department))
        if await is_last_absence(session, number, person.department, desk.today()):
            raise Conflict("absence.last-signer", subject=person.department)
        if not await absences.end_absence(session, number, people, last_day=desk.today() - timedelta(days=1)):
            raise NotFound("absence.unknown")


async def _assign(desk: Desk, person: Person, case_id: str, item: str, *, to: str | None) -> None:
    async with desk.database.transaction() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.HAND_OVER, standing.about(item))
        holder = await claimed_by(session, case_id, item)
        if holder and not await may_touch(desk, session, person, holder):
            raise Conflict("task.claimed", subject=case_id)
        if to is not None:
            await _colleague(session, person, to)
        await inbox.assign(session, case_id, item, to)


async def _colleague(session: AsyncSession, person: Person, account: str) -> None:
    found = await accounts.by_id(session, account)
    if found is None or found.department != person.department or found.role not in WORKS_ON_TASKS or not found.active:
        raise Malformed("task.no-colleague")
