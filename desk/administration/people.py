"""The administrator's accounts: made, posted, locked, given a new password; each act on record, none by a token.

The last administrator in force can neither be locked nor given another role: nobody could let anybody in again. The
last one who signs for a department that requires it can't either: nothing could be decided there (GZ 8.3).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import accounts as stored
from db import administrative_acts, directory
from db.accounts import Account
from db.directory import Access, Entry, Wanted
from desk import accounts
from desk.accounts import OF_A_DEPARTMENT, NewAccount
from desk.context import Desk
from desk.errors import Conflict, Malformed, NotEntitled, NotFound
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.permissions import Act, reach
from desk.signers import is_last_here, is_last_signer
from domain.case.commands import Role

STAFF: Final = (Role.CLERK, Role.OFFICER, Role.CHIEF, Role.SUPERVISOR, Role.ADMINISTRATOR)
LISTED: Final = (*STAFF, Role.DEPARTMENT_SYSTEM)
MADE: Final = (*LISTED, Role.APPLICANT)
_LOGIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{1,63}")
_SOUGHT: Final = re.compile(r"[A-Za-z0-9._@-]{0,64}")
# No letters or digits that are taken for one another when they are read out or copied from paper.
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_GROUPS, _IN_A_GROUP = 5, 4
_SHOWN: Final = 100  # sessions and tokens of one account


@dataclass(frozen=True, kw_only=True)
class Made:
    """An account and the password the desk made for it, which is shown once; empty for a department's system."""

    account: str
    login: str
    password: str


@dataclass(frozen=True, kw_only=True)
class Detail:
    """One account: what it is, by what it comes in, the tasks it holds, and for what it is the last one.

    `last_signer`: nobody else can sign for its department, which requires it; `last_here`: nobody else who is there.
    """

    entry: Entry
    sessions: tuple[Access, ...]
    tokens: tuple[Access, ...]
    tasks: int
    last_administrator: bool
    last_signer: bool
    last_here: bool

    @property
    def seen(self) -> str:
        """A mark of the state that a form was made for."""
        return seen_mark(self.entry)


def seen_mark(entry: Entry | Account) -> str:
    """A mark of what an administrator may change, to find out whether somebody else has changed it meanwhile."""
    return f"{entry.role.value}/{entry.department}/{'active' if entry.active else 'locked'}"


async def listed(
    desk: Desk,
    person: Person,
    *,
    roles: tuple[Role, ...] = LISTED,
    department: str = "",
    login: str = "",
    cursor: str | None = None,
    most: int,
) -> Page[Entry]:
    """Accounts by login, those that begin like `login`; none where no account can. Raises NotEntitled, Malformed."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    if not _SOUGHT.fullmatch(login):
        return Page(rows=(), next=None)
    wanted = Wanted(roles=roles, department=department, login=login)
    key = key_of(cursor, str)
    async with desk.database.reading() as session:
        rows = await directory.page(session, wanted, limit=most + 1, after=key[0] if key else "")
    return page_of(rows, most=most, key=lambda row: (row.login,))


async def detail(desk: Desk, person: Person, account: str) -> Detail:
    """One account. Raises NotEntitled, NotFound."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    async with desk.database.reading() as session:
        entry = await directory.entry(session, account)
        if entry is None:
            raise NotFound("account.unknown")
        return Detail(
            entry=entry,
            sessions=tuple(await directory.sessions(session, account, desk.now(), limit=_SHOWN)),
            tokens=tuple(await directory.tokens(session, account, limit=_SHOWN)),
            tasks=await directory.tasks_held(session, account),
            last_administrator=await _is_last(desk, session, account),
            last_signer=await is_last_signer(session, account, entry.department, desk.today()),
            last_here=await is_last_here(session, account, entry.department, desk.today()),
        )


async def make(desk: Desk, person: Person, *, login: str, role: Role, department: str, name: str) -> Made:
    """Make an account with a password that has to be changed at the first signing in.

    Raises NotEntitled, Malformed, Conflict where the login is taken.
    """
    _may(person)
    if not _LOGIN.fullmatch(login):
        raise Malformed("account.login")
    if role not in MADE:
        raise Malformed("account.role")
    password = _drawn(desk)
    new = NewAccount(
        login=login, password=password, role=role, department=department, name=name[:200], password_given=True
    )
    made = await accounts.register(desk, new, by=person.account)
    system = role is Role.DEPARTMENT_SYSTEM
    return Made(account=made.account, login=login, password="" if system else password)


async def post(desk: Desk, person: Person, account: str, *, role: Role, department: str, seen: str) -> None:
    """Give an account another role or department; its sessions and tokens end. `seen` is the mark of `Detail`.

    Raises NotEntitled, NotFound, Malformed, Conflict.
    """
    _may(person)
    if role not in STAFF:
        raise Malformed("account.role")
    if needs_department(role) is not bool(department):
        raise Malformed("account.department")
    if department and department not in desk.library.catalogue.departments:
        raise Malformed("account.unknown-department")
    async with desk.database.transaction() as session:
        in_force = await directory.administrators(session, desk.today())
        found = await _held(session, account)
        if seen_mark(found) != seen:
            raise Conflict("account.changed")
        if found.role not in STAFF:
            raise Malformed("account.role")
        if (found.role, found.department) == (role, department):
            return
        if role is not Role.ADMINISTRATOR:
            _leaves_one(in_force, person, account)
        await _leaves_a_signer(desk, session, found)
        await directory.set_post(session, account, role=role, department=department)
        await stored.end_all(session, account, desk.now())
        changed = {"role": role.value, "department": department}
        before = {"role-before": found.role.value, "department-before": found.department}
        _note(desk, session, person, "account-posted", account, **changed, **before)


async def lock(desk: Desk, person: Person, account: str) -> None:
    """Lock an account: nobody signs in to it, and its sessions and tokens end. Twice changes nothing.

    Raises NotEntitled, NotFound, Conflict.
    """
    _may(person)
    async with desk.database.transaction() as session:
        in_force = await directory.administrators(session, desk.today())
        found = await _held(session, account)
        if not found.active:
            return
        _leaves_one(in_force, person, account)
        await _leaves_a_signer(desk, session, found)
        await directory.set_active(session, account, active=False)
        await stored.end_all(session, account, desk.now())
        _note(desk, session, person, "account-locked", account)


async def unlock(desk: Desk, person: Person, account: str) -> None:
    """Let an account be used again, with the password it had. Raises NotEntitled, NotFound."""
    _may(person)
    async with desk.database.transaction() as session:
        if not (await _held(session, account)).active:
            await directory.set_active(session, account, active=True)
            _note(desk, session, person, "account-unlocked", account)


async def reset_password(desk: Desk, person: Person, account: str) -> Made:
    """Make a new password, which has to be changed at the next signing in; sessions and tokens end.

    Raises NotEntitled, NotFound, Conflict for one's own, Malformed for a department's system, which has none.
    """
    _may(person)
    if account == person.account:
        raise Conflict("account.own")
    password = _drawn(desk)
    hashed = await desk.passwords.hash(password)
    async with desk.database.transaction() as session:
        found = await _held(session, account)
        if found.role is Role.DEPARTMENT_SYSTEM:
            raise Malformed("account.role")
        await stored.set_password(session, account, hashed)
        await directory.set_given(session, account, desk.now())
        await stored.end_all(session, account, desk.now())
        _note(desk, session, person, "password-reset", account)
    return Made(account=account, login=found.login, password=password)


async def end_sessions(desk: Desk, person: Person, account: str) -> int:
    """End every session of an account (but the one that asks); returns how many. Raises NotEntitled, NotFound."""
    _may(person)
    async with desk.database.transaction() as session:
        await _held(session, account)
        ended = await directory.end_other_sessions(session, account, person.session)
        _note(desk, session, person, "sessions-ended", account, count=ended)
    return ended


def needs_department(role: Role) -> bool:
    """Whether people of this role belong to a department (GZ 3.3)."""
    return role in OF_A_DEPARTMENT


def only_department(role: Role, department: str) -> str:
    """The department where the role belongs to one, else empty: a form may leave the field filled in."""
    return department if role in OF_A_DEPARTMENT else ""


def _may(person: Person) -> None:
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    accounts.password_session(person)


async def _held(session: AsyncSession, account: str) -> Account:
    found = await directory.held(session, account)
    if found is None:
        raise NotFound("account.unknown")
    return found


def _leaves_one(in_force: Sequence[str], person: Person, account: str) -> None:
    """Refuse what would leave no administrator in force; and what is asked by one who was locked a moment ago.

    `in_force` were held before the account itself: always in this order, so that nobody waits for each other.
    """
    if person.account not in in_force:
        raise NotEntitled("permission.role", act=Act.MANAGE_ACCOUNTS.value, role=person.role.value)
    if list(in_force) == [account]:
        raise Conflict("account.last-administrator")


async def _leaves_a_signer(desk: Desk, session: AsyncSession, found: Account) -> None:
    """Refuse what would leave a department that requires signatures with nobody who could sign (GZ 8.3)."""
    if await is_last_signer(session, found.account, found.department, desk.today()):
        raise Conflict("account.last-signer", subject=found.department)


async def _is_last(desk: Desk, session: AsyncSession, account: str) -> bool:
    return list(await directory.administrators_in_force(session, desk.today())) == [account]


def _drawn(desk: Desk) -> str:
    """About 99 bits in groups of four, so that it can be read out. A byte that would favour letters is left out."""
    fair = 256 - 256 % len(_ALPHABET)
    letters: list[str] = []
    while len(letters) < _GROUPS * _IN_A_GROUP:
        letters += [_ALPHABET[byte % len(_ALPHABET)] for byte in desk.random_bytes(32) if byte < fair]
    groups = ("".join(letters[at : at + _IN_A_GROUP]) for at in range(0, _GROUPS * _IN_A_GROUP, _IN_A_GROUP))
    return "-".join(groups)


def _note(desk: Desk, session: AsyncSession, person: Person, act: str, subject: str, **detail: str | int) -> None:
    administrative_acts.note(session, at=desk.now(), who=person.account, act=act, subject=subject, detail=detail)
