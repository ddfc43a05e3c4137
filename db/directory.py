"""Accounts as an administrator sees them: listed, posted, locked; with sessions and tokens, never their secrets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, delete, func, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.accounts import Account, by_id
from db.tables.case import TaskRow
from db.tables.people import ApiTokenRow, LoginSessionRow, PersonRow
from domain.case.words import Role


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which accounts to list: of these roles; of one department, or of any; whose login begins like this."""

    roles: tuple[Role, ...]
    department: str = ""
    login: str = ""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An account in the list. `password_given`: somebody else made its password, and it was not changed yet."""

    account: str
    login: str
    role: Role
    department: str
    active: bool
    password_given: bool
    created_at: datetime
    valid_from: date | None
    valid_until: date | None


@dataclass(frozen=True, kw_only=True)
class Access:
    """A session or a token. `id` is the digest of its secret; `label` and `revoked_at` are a token's."""

    id: str
    created_at: datetime
    expires_at: datetime | None
    label: str = ""
    revoked_at: datetime | None = None


async def page(session: AsyncSession, wanted: Wanted, *, limit: int, after: str = "") -> Sequence[Entry]:
    """Return accounts by login, after that of the last one of the page before.

    Each role is asked for by itself, so that the few who work here are found without reading past all applicants.
    """
    each = [select(_of_role(role, wanted, after).limit(limit).subquery()) for role in wanted.roles]
    if not each:
        return []
    found = union_all(*each).subquery()
    return [_entry(row) for row in await session.execute(select(found).order_by(found.c.login).limit(limit))]


def _of_role(role: Role, wanted: Wanted, after: str) -> Select[*tuple[Any, ...]]:
    asked = _entries().where(PersonRow.role == role.value, PersonRow.login > after)
    if wanted.department:
        asked = asked.where(PersonRow.department == wanted.department)
    if wanted.login:
        asked = asked.where(func.lower(PersonRow.login).startswith(wanted.login.lower(), autoescape=True))
    return asked.order_by(PersonRow.login)


async def entry(session: AsyncSession, account: str) -> Entry | None:
    """Return one account, or None."""
    row = (await session.execute(_entries().where(PersonRow.account == account))).first()
    return None if row is None else _entry(row)


async def held(session: AsyncSession, account: str) -> Account | None:
    """Return an account, held against other writers until the transaction ends; None for an unknown one."""
    await session.execute(select(PersonRow.account).where(PersonRow.account == account).with_for_update())
    return await by_id(session, account)


async def administrators(session: AsyncSession, day: date) -> Sequence[str]:
    """Return the administrators in force on a day, by id, all held until the transaction ends.

    Two administrators who lock each other at the same moment come one after the other, and the second is refused.
    """
    return [row.account for row in await session.execute(_administrators(day).with_for_update())]


async def administrators_in_force(session: AsyncSession, day: date) -> Sequence[str]:
    """Return the administrators in force on a day, by id."""
    return [row.account for row in await session.execute(_administrators(day))]


async def set_active(session: AsyncSession, account: str, *, active: bool) -> None:
    """Lock an account, or unlock it."""
    await session.execute(update(PersonRow).where(PersonRow.account == account).values(active=active))


async def set_post(session: AsyncSession, account: str, *, role: Role, department: str) -> None:
    """Give an account another role or department."""
    changed = update(PersonRow).where(PersonRow.account == account)
    await session.execute(changed.values(role=role.value, department=department))


async def set_given(session: AsyncSession, account: str, given_at: datetime | None) -> None:
    """Note that somebody else made the password, or (None) that the person has chosen one."""
    await session.execute(update(PersonRow).where(PersonRow.account == account).values(password_given_at=given_at))


async def sessions(session: AsyncSession, account: str, now: datetime, *, limit: int) -> Sequence[Access]:
    """Return an account's sessions that are not over, newest first."""
    row = LoginSessionRow
    asked = select(row).where(row.account == account, row.expires_at > now)
    found = await session.scalars(asked.order_by(row.created_at.desc(), row.token_hash).limit(limit))
    return [Access(id=one.token_hash, created_at=one.created_at, expires_at=one.expires_at) for one in found]


async def tokens(session: AsyncSession, account: str, *, limit: int) -> Sequence[Access]:
    """Return an account's tokens, revoked and expired ones too, newest first."""
    row = ApiTokenRow
    asked = select(row).where(row.account == account)
    found = await session.scalars(asked.order_by(row.created_at.desc(), row.token_hash).limit(limit))
    return [
        Access(
            id=one.token_hash,
            created_at=one.created_at,
            expires_at=one.expires_at,
            label=one.label,
            revoked_at=one.revoked_at,
        )
        for one in found
    ]


async def end_session_of(session: AsyncSession, account: str, token_hash: str) -> bool:
    """End one session of an account; False where it has no such session."""
    row = LoginSessionRow
    gone = delete(row).where(row.account == account, row.token_hash == token_hash).returning(row.token_hash)
    return (await session.execute(gone)).first() is not None


async def end_other_sessions(session: AsyncSession, account: str, kept: str) -> int:
    """End every session of an account but one; returns how many."""
    row = LoginSessionRow
    gone = delete(row).where(row.account == account, row.token_hash != kept).returning(row.token_hash)
    return len((await session.execute(gone)).all())


async def tasks_held(session: AsyncSession, account: str) -> int:
    """Return how many tasks an account has claimed and not finished."""
    held_by = select(func.count()).select_from(TaskRow).where(TaskRow.claimed_by == account, TaskRow.turn != "")
    return await session.scalar(held_by) or 0


async def chiefs(session: AsyncSession, logins: Sequence[str]) -> dict[str, Entry]:
    """Return the accounts behind the names under which the catalogue has representatives, by login."""
    found = await session.execute(_entries().where(PersonRow.login.in_(logins)))
    return {one.login: one for one in map(_entry, found)}


def _administrators(day: date) -> Select[*tuple[Any, ...]]:
    row = PersonRow
    return (
        select(row.account)
        .where(
            row.role == Role.ADMINISTRATOR.value,
            row.active.is_(True),
            row.valid_from.is_(None) | (row.valid_from <= day),
            row.valid_until.is_(None) | (row.valid_until >= day),
        )
        .order_by(row.account)
    )


def _entries() -> Select[*tuple[Any, ...]]:
    """The columns of an `Entry`: neither the name nor the contact is unsealed for a list."""
    row = PersonRow
    return select(
        row.account,
        row.login,
        row.role,
        row.department,
        row.active,
        row.password_given_at,
        row.created_at,
        row.valid_from,
        row.valid_until,
    )


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        account=row.account,
        login=row.login,
        role=Role(row.role),
        department=row.department,
        active=row.active,
        password_given=row.password_given_at is not None,
        created_at=row.created_at,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
    )
