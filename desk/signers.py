"""Who signs a department's decisions: its chief representative, or the substitute while that one is away (GZ 8.3).

The law leaves open which decisions need it, so each department has a rule of its own; without one none does.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, accounts, administrative_acts, directory, proposals
from desk.context import Desk
from desk.errors import Conflict, NotEntitled
from desk.people import Person
from desk.permissions import Act, reach
from domain.case.commands import Role


@dataclass(frozen=True, kw_only=True)
class Signers:
    """The accounts that sign for a department on a day; `here` are those of them of whom no absence is noted."""

    in_force: tuple[str, ...]
    here: tuple[str, ...]


NOBODY: Final = Signers(in_force=(), here=())


async def absent_chief(desk: Desk, session: AsyncSession, person: Person) -> str:
    """The account of the chief representative for whom the person stands in today; empty for none."""
    for account in await accounts.of_department(session, person.department):
        if account.role is Role.CHIEF and await absences.stands_in(
            session, substitute=person.account, officer=account.account, day=desk.today()
        ):
            return account.account
    return ""


async def signs(desk: Desk, session: AsyncSession, person: Person) -> bool:
    """Whether the person signs for the department today."""
    if person.role is Role.CHIEF:
        return True
    return person.role is Role.OFFICER and bool(await absent_chief(desk, session, person))


async def signers_of(
    session: AsyncSession, department: str, day: date, *, without: str = "", ended: int = 0
) -> Signers:
    """Who signs for a department on a day: chief representatives in force, and whoever stands in for an absent one.

    As it would be `without` an account, or once the absence of the number `ended` is over.
    """
    people = [one for one in await accounts.of_department(session, department) if one.account != without]
    chiefs = [one.account for one in people if one.role is Role.CHIEF]
    noted = await absences.noted_from(session, tuple(one.account for one in people), day)
    away = [one.absence for one in noted if one.id != ended and one.absence.first_day <= day]
    substitutes = [one.substitute for one in away if one.officer in chiefs]
    in_force = tuple(
        one.account
        for one in people
        if one.good_on(day) and (one.role is Role.CHIEF or (one.role is Role.OFFICER and one.account in substitutes))
    )
    absent = [one.officer for one in away]
    return Signers(in_force=in_force, here=tuple(one for one in in_force if one not in absent))


async def is_last_signer(session: AsyncSession, account: str, department: str, day: date) -> bool:
    """Whether nobody could sign for a department that requires it, if this account were not there."""
    before, after = await _signers_without(session, department, day, account=account)
    return bool(before.in_force) and not after.in_force


async def is_last_here(session: AsyncSession, account: str, department: str, day: date) -> bool:
    """Whether nobody who is there on a day would sign any more, if this account were not there."""
    before, after = await _signers_without(session, department, day, account=account)
    return bool(before.here) and not after.here


async def is_last_absence(session: AsyncSession, number: int, department: str, day: date) -> bool:
    """Whether only the substitute of this absence can sign for a department that requires it."""
    before, after = await _signers_without(session, department, day, ended=number)
    return bool(before.in_force) and not after.in_force


async def nobody_signs(session: AsyncSession, department: str, day: date) -> bool:
    """Whether a department requires signatures and none of those who sign is there on a day."""
    if not department or not await proposals.signature_needed(session, department):
        return False
    return not (await signers_of(session, department, day)).here


async def signature_out_of_reach(desk: Desk, person: Person) -> bool:
    """Whether nobody is there today who signs for the person's department, which requires it. A date can do that."""
    async with desk.database.reading() as session:
        return await nobody_signs(session, person.department, desk.today())


async def by_the_department_s_rule(desk: Desk, session: AsyncSession, person: Person, act: Act) -> None:
    """Keep signing to who signs, and deciding too where the department wants it so. Raises NotEntitled, Conflict.

    A department's own system decides as before: what it sends has been approved over there.
    """
    if act in (Act.SIGN_DECISION, Act.RETURN_DECISION) and not await signs(desk, session, person):
        raise NotEntitled("decision.not-a-signer", subject=person.department)
    if act is Act.DECIDE and person.role is Role.OFFICER and not await decides_alone(desk, session, person):
        raise Conflict("decision.to-be-signed", subject=person.department)


async def decides_alone(desk: Desk, session: AsyncSession, person: Person) -> bool:
    """Whether an officer's decision needs nobody else's signature."""
    return not await proposals.signature_needed(session, person.department) or await signs(desk, session, person)


async def signature_needed(desk: Desk, person: Person) -> bool:
    """Whether decisions of the person's department need the chief representative's signature."""
    reach(person.actor, Act.CLAIM)
    async with desk.database.reading() as session:
        return await proposals.signature_needed(session, person.department)


async def need_signature(desk: Desk, person: Person, *, needed: bool) -> None:
    """Set the rule of one's department; for the chief representative, and on record. Setting it twice is one act.

    Raises NotEntitled, and Conflict where nobody could sign.
    """
    reach(person.actor, Act.SET_SIGNATURE)
    async with desk.database.transaction() as session:
        # Held, so that nobody is locked meanwhile: an administrator holds the account too.
        await directory.held(session, person.account)
        if needed is await proposals.signature_needed(session, person.department):
            return
        if needed and not (await signers_of(session, person.department, desk.today())).in_force:
            raise Conflict("decision.nobody-signs", subject=person.department)
        await proposals.set_signature_needed(
            session, person.department, needed=needed, by=person.account, at=desk.now()
        )
        administrative_acts.note(
            session,
            at=desk.now(),
            who=person.account,
            act="signature-needed" if needed else "signature-not-needed",
            subject=person.department,
            detail=None,
        )


async def _signers_without(
    session: AsyncSession, department: str, day: date, *, account: str = "", ended: int = 0
) -> tuple[Signers, Signers]:
    """Who signs, as it is and as it would be; nobody either way where no signature is required."""
    if not department or not await proposals.signature_needed(session, department):
        return NOBODY, NOBODY
    before = await signers_of(session, department, day)
    return before, await signers_of(session, department, day, without=account, ended=ended)
