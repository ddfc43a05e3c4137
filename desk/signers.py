"""Who signs a department's decisions: its chief representative, or the substitute while that one is away (GZ 8.3).

The law leaves open which decisions need it, so each department has a rule of its own; without one none does.
"""

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, accounts, administrative_acts, proposals
from desk.context import Desk
from desk.errors import Conflict, NotEntitled
from desk.people import Person
from desk.permissions import Act, reach
from domain.case.commands import Role


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
    """Set the rule of one's department; for the chief representative, and on record. Setting it twice is one act."""
    reach(person.actor, Act.SET_SIGNATURE)
    async with desk.database.transaction() as session:
        if needed is await proposals.signature_needed(session, person.department):
            return
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
