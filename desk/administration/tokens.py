"""Programs' tokens as the administrator issues and revokes them; each act on record, none by a token."""

from datetime import timedelta
from typing import Final

from db import accounts as stored
from db import administrative_acts
from desk import accounts
from desk.accounts import Opened
from desk.context import Desk
from desk.errors import Malformed, NotEntitled, NotFound
from desk.people import Person
from desk.permissions import Act, reach
from domain.case.commands import Role

LONGEST_LABEL: Final = 100
LONGEST_TOKEN: Final = timedelta(days=365)


def wrong_in_token(label: str, days: int) -> list[Malformed]:
    """What keeps a token from being issued with this label for so many days, all of it."""
    wrong, label = [], label.strip()
    if not 0 < len(label) <= LONGEST_LABEL or not label.isprintable():
        wrong.append(Malformed("token.label"))
    if not timedelta(days=1) <= timedelta(days=days) <= LONGEST_TOKEN:
        wrong.append(Malformed("token.days"))
    return wrong


async def issue_token(desk: Desk, person: Person, account: str, *, label: str, days: int) -> Opened:
    """Issue a token to a department's system; never to a person, who could then be acted for.

    Raises NotEntitled, NotFound, Malformed.
    """
    _may(person)
    if wrong := wrong_in_token(label, days):
        raise wrong[0]
    label = label.strip()
    async with desk.database.reading() as session:
        found = await stored.by_id(session, account)
    if found is None:
        raise NotFound("account.unknown")
    if found.role is not Role.DEPARTMENT_SYSTEM:
        raise NotEntitled("token.only-systems")
    system = Person(account=found.account, login=found.login, role=found.role, department=found.department)
    return await accounts.token_for(desk, system, by=person.account, label=label, lasts=timedelta(days=days))


async def revoke_token(desk: Desk, person: Person, account: str, token: str) -> None:
    """Revoke a token of any account, by its id. Raises NotEntitled, NotFound."""
    _may(person)
    async with desk.database.transaction() as session:
        if not await stored.revoke_token(session, token_hash=token, account=account, now=desk.now()):
            raise NotFound("token.unknown")
        administrative_acts.note(
            session,
            at=desk.now(),
            who=person.account,
            act="token-revoked",
            subject=account,
            detail={"token": token[:12]},
        )


def _may(person: Person) -> None:
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    accounts.password_session(person)
