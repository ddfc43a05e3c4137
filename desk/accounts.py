"""Signing in and out. A wrong name and a wrong password are one and the same answer, and take the same time.

A token is for a program: it can't make further tokens, so that a leaked one ends with its days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from db import accounts as stored
from db import administrative_acts, directory
from desk import attempts
from desk.context import Desk
from desk.errors import Conflict, Malformed, NotEntitled, NotFound, NotSignedIn, PasswordGiven
from desk.passwords import LONGEST_PASSWORD, SHORTEST_PASSWORD, digest_of
from desk.people import Person
from desk.permissions import Act, Subject, require
from domain.case.commands import Role

SESSION: Final = "os"  # first letters of a session's secret, and of a token's: a leaked one is known for what it is
TOKEN: Final = "ot"  # noqa: S105 - a prefix

OF_A_DEPARTMENT: Final = (Role.OFFICER, Role.CHIEF, Role.DEPARTMENT_SYSTEM)


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A session or token just made. The secret is not stored and can't be shown again."""

    id: str
    secret: str
    expires_at: datetime
    person: Person


@dataclass(frozen=True, kw_only=True)
class NewAccount:
    """What an account is made of; `department` only for those who belong to one."""

    login: str
    password: str
    role: Role
    department: str = ""
    name: str = ""
    locale: str = "zh"
    password_given: bool = False  # has to be changed at the first signing in


async def sign_in(desk: Desk, login: str, password: str) -> Opened:
    """Open a session. Raises NotSignedIn, TooManyAttempts."""
    subject = attempts.subject_of("login", login)
    await attempts.begin(desk, subject)
    async with desk.database.reading() as session:
        account = await stored.by_login(session, login)
    fits = await desk.passwords.fits(account.password_hash if account else None, password)
    if account is None or not fits or not account.good_on(desk.today()):
        raise NotSignedIn("sign-in.wrong")
    await attempts.succeeded(desk, subject)
    if desk.passwords.outdated(account.password_hash):
        renewed = await desk.passwords.hash(password)
        async with desk.database.transaction() as session:
            await stored.set_password(session, account.account, renewed)
    secret, expires_at = _secret(desk, SESSION), desk.now() + desk.rules.session_lasts
    async with desk.database.transaction() as session:
        await stored.open_session(
            session,
            token_hash=digest_of(secret),
            account=account.account,
            now=desk.now(),
            expires_at=expires_at,
        )
    return Opened(id=digest_of(secret), secret=secret, expires_at=expires_at, person=_person(account, secret))


async def who(desk: Desk, secret: str) -> Person:
    """Who holds this session or token. Raises NotSignedIn when it is unknown, over, or its account is not in force."""
    find = stored.of_token if secret.startswith(f"{TOKEN}_") else stored.of_session
    async with desk.database.reading() as session:
        account = await find(session, digest_of(secret), desk.now())
    if account is None or not account.good_on(desk.today()):
        raise NotSignedIn("sign-in.over")
    return _person(account, secret)


async def sign_out(desk: Desk, person: Person) -> None:
    """End the session that the person came with."""
    async with desk.database.transaction() as session:
        await stored.end_session(session, person.session)
        await stored.revoke_token(session, token_hash=person.session, account=person.account, now=desk.now())


def password_session(person: Person) -> None:
    """Raise NotEntitled for somebody who came with a token: what follows is for people with a password."""
    if person.by_token:
        raise NotEntitled("token.by-token")


def password_chosen(person: Person) -> Person:
    """The person, who may go on. Raises PasswordGiven while the password is one that somebody else made."""
    if person.password_given:
        raise PasswordGiven("password.given")
    return person


async def issue_token(desk: Desk, person: Person, *, label: str, lasts: timedelta) -> Opened:
    """Make a token with which a program acts as this person. Raises NotEntitled for somebody who came with one."""
    password_session(person)
    return await token_for(desk, person, by=person.account, label=label, lasts=lasts)


async def token_for(desk: Desk, person: Person, *, by: str, label: str, lasts: timedelta) -> Opened:
    """Make a token of an account; the caller has settled that `by` may. On record."""
    secret, expires_at = _secret(desk, TOKEN), desk.now() + lasts
    async with desk.database.transaction() as session:
        await stored.add_token(
            session,
            token_hash=digest_of(secret),
            account=person.account,
            label=label,
            now=desk.now(),
            expires_at=expires_at,
        )
        _note(desk, session, by, "token-issued", person.account, {"token": digest_of(secret)[:12]})
    return Opened(id=digest_of(secret), secret=secret, expires_at=expires_at, person=person)


async def revoke_token(desk: Desk, person: Person, token: str) -> None:
    """Revoke one of the person's own tokens by its id. Raises NotFound."""
    async with desk.database.transaction() as session:
        if not await stored.revoke_token(session, token_hash=token, account=person.account, now=desk.now()):
            raise NotFound("token.unknown")
        _note(desk, session, person.account, "token-revoked", person.account, {"token": token[:12]})


async def change_password(desk: Desk, person: Person, *, old: str, new: str) -> None:
    """Replace the password; every session and token ends, for they may have leaked. Raises NotSignedIn, Malformed."""
    subject = attempts.subject_of("login", person.login)
    _check_password(new)
    if new == old:
        raise Malformed("password.same")
    await attempts.begin(desk, subject)
    async with desk.database.reading() as session:
        account = await stored.by_id(session, person.account)
    if account is None or not await desk.passwords.fits(account.password_hash, old):
        raise NotSignedIn("sign-in.wrong")
    await attempts.succeeded(desk, subject)
    hashed = await desk.passwords.hash(new)
    async with desk.database.transaction() as session:
        await stored.set_password(session, person.account, hashed)
        await directory.set_given(session, person.account, None)
        await stored.end_all(session, person.account, desk.now())
        _note(desk, session, person.account, "password-changed", person.account)


async def make_account(desk: Desk, person: Person, new: NewAccount) -> Person:
    """Make an account. Raises NotEntitled, Malformed, Conflict where the login is taken."""
    require(person.actor, Act.MANAGE_ACCOUNTS, Subject())
    password_session(person)
    return await register(desk, new, by=person.account)


async def register(desk: Desk, new: NewAccount, *, by: str = "") -> Person:
    """Make an account without asking who does so: for the command line and the demo. Raises Malformed, Conflict."""
    _check_password(new.password)
    if new.role is Role.ENGINE:
        raise Malformed("account.role")
    if (new.role in OF_A_DEPARTMENT) is not bool(new.department):
        raise Malformed("account.department")
    if new.department and new.department not in desk.library.catalogue.departments:
        raise Malformed("account.unknown-department")
    account = stored.Account(
        account=desk.new_id("p"),
        login=new.login,
        password_hash=await desk.passwords.hash(new.password),
        role=new.role,
        department=new.department,
        active=True,
        valid_from=None,
        valid_until=None,
    )
    try:
        async with desk.database.transaction() as session:
            await stored.add_account(session, account, name=new.name, locale=new.locale, created_at=desk.now())
            if new.password_given:
                await directory.set_given(session, account.account, desk.now())
            post = {"role": new.role.value, "department": new.department}
            _note(desk, session, by, "account-made", account.account, post)
    except IntegrityError:
        raise Conflict("account.login-taken") from None
    return Person(account=account.account, login=account.login, role=account.role, department=account.department)


def _check_password(password: str) -> None:
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise Malformed("password.length", least=SHORTEST_PASSWORD, most=LONGEST_PASSWORD)


def _secret(desk: Desk, kind: str) -> str:
    return f"{kind}_{desk.random_bytes(32).hex()}"


def _note(  # noqa: PLR0917 - one line of the record is just this much
    desk: Desk, session: AsyncSession, who: str, act: str, subject: str, detail: Mapping[str, str] | None = None
) -> None:
    administrative_acts.note(session, at=desk.now(), who=who, act=act, subject=subject, detail=detail)


def _person(account: stored.Account, secret: str) -> Person:
    by_token = secret.startswith(f"{TOKEN}_")
    return Person(
        account=account.account,
        login=account.login,
        role=account.role,
        department=account.department,
        session=digest_of(secret),
        by_token=by_token,
        # A token outlives no new password: whoever holds one was given it, and has no password to change.
        password_given=account.password_given and not by_token,
    )
