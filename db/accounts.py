"""People's accounts and their ways in: browser sessions, programs' tokens. Secrets are looked up by their hash."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.people import ApiTokenRow, LoginSessionRow, PersonRow
from domain.case.commands import Role


@dataclass(frozen=True, kw_only=True)
class Account:
    """An account as sign-in and permissions need it; no name, no contact."""

    account: str
    login: str
    password_hash: str
    role: Role
    department: str
    active: bool
    valid_from: date | None
    valid_until: date | None
    password_given: bool = False  # somebody else made it, and it has to be changed at the first signing in

    def good_on(self, day: date) -> bool:
        """Whether the account may be used on this day."""
        begun = self.valid_from is None or self.valid_from <= day
        return self.active and begun and (self.valid_until is None or day <= self.valid_until)


async def by_login(session: AsyncSession, login: str) -> Account | None:
    """The account with this login name, or None."""
    row = await session.scalar(select(PersonRow).where(PersonRow.login == login))
    return None if row is None else _account(row)


async def by_id(session: AsyncSession, account: str) -> Account | None:
    """The account of this id, or None."""
    row = await session.get(PersonRow, account)
    return None if row is None else _account(row)


async def of_department(session: AsyncSession, department: str) -> tuple[Account, ...]:
    """A department's active accounts, by id."""
    rows = await session.scalars(
        select(PersonRow)
        .where(PersonRow.department == department, PersonRow.active.is_(True))
        .order_by(PersonRow.account)
    )
    return tuple(_account(row) for row in rows)


async def logins_of(session: AsyncSession, accounts: Collection[str]) -> dict[str, str]:
    """The login names behind these account ids; ids that nobody has are left out."""
    if not accounts:
        return {}
    rows = await session.execute(select(PersonRow.account, PersonRow.login).where(PersonRow.account.in_(accounts)))
    return {row.account: row.login for row in rows}


async def add_account(session: AsyncSession, account: Account, *, name: str, locale: str, created_at: datetime) -> None:
    """Store a new account; IntegrityError where the login is taken."""
    session.add(
        PersonRow(
            account=account.account,
            login=account.login,
            password_hash=account.password_hash,
            role=account.role.value,
            department=account.department,
            active=account.active,
            name=name,
            contact=None,
            locale=locale,
            substitute_for=None,
            valid_from=account.valid_from,
            valid_until=account.valid_until,
            created_at=created_at,
        )
    )
    await session.flush()


async def set_password(session: AsyncSession, account: str, password_hash: str) -> None:
    """Replace the password's hash."""
    await session.execute(update(PersonRow).where(PersonRow.account == account).values(password_hash=password_hash))


async def open_session(
    session: AsyncSession, *, token_hash: str, account: str, now: datetime, expires_at: datetime
) -> None:
    """Store a session by the hash of its secret."""
    session.add(LoginSessionRow(token_hash=token_hash, account=account, created_at=now, expires_at=expires_at))
    await session.flush()


async def add_token(
    session: AsyncSession, *, token_hash: str, account: str, label: str, now: datetime, expires_at: datetime
) -> None:
    """Store a program's token by the hash of its secret."""
    session.add(
        ApiTokenRow(
            token_hash=token_hash,
            account=account,
            label=label,
            created_at=now,
            expires_at=expires_at,
            revoked_at=None,
        )
    )
    await session.flush()


async def of_session(session: AsyncSession, token_hash: str, now: datetime) -> Account | None:
    """Whose session this is, or None when it is unknown or over."""
    row = await session.scalar(
        select(PersonRow)
        .join(LoginSessionRow, LoginSessionRow.account == PersonRow.account)
        .where(LoginSessionRow.token_hash == token_hash, LoginSessionRow.expires_at > now)
    )
    return None if row is None else _account(row)


async def of_token(session: AsyncSession, token_hash: str, now: datetime) -> Account | None:
    """Whose token this is, or None when it is unknown, over, or revoked."""
    row = await session.scalar(
        select(PersonRow)
        .join(ApiTokenRow, ApiTokenRow.account == PersonRow.account)
        .where(
            ApiTokenRow.token_hash == token_hash,
            ApiTokenRow.revoked_at.is_(None),
            ApiTokenRow.expires_at.is_(None) | (ApiTokenRow.expires_at > now),
        )
    )
    return None if row is None else _account(row)


async def end_session(session: AsyncSession, token_hash: str) -> None:
    """End one session."""
    await session.execute(delete(LoginSessionRow).where(LoginSessionRow.token_hash == token_hash))


async def end_all(session: AsyncSession, account: str, now: datetime) -> None:
    """End every session and revoke every token of an account."""
    await session.execute(delete(LoginSessionRow).where(LoginSessionRow.account == account))
    await session.execute(
        update(ApiTokenRow)
        .where(ApiTokenRow.account == account, ApiTokenRow.revoked_at.is_(None))
        .values(revoked_at=now)
    )


async def revoke_token(session: AsyncSession, *, token_hash: str, account: str, now: datetime) -> bool:
    """Revoke one token of an account; False where it has no such token."""
    revoked = await session.scalar(
        update(ApiTokenRow)
        .where(ApiTokenRow.token_hash == token_hash, ApiTokenRow.account == account)
        .values(revoked_at=now)
        .returning(ApiTokenRow.token_hash)
    )
    return revoked is not None


async def forget_ended(session: AsyncSession, now: datetime) -> None:
    """Forget sessions that are over."""
    await session.execute(delete(LoginSessionRow).where(LoginSessionRow.expires_at <= now))


def _account(row: PersonRow) -> Account:
    return Account(
        account=row.account,
        login=row.login,
        password_hash=row.password_hash,
        role=Role(row.role),
        department=row.department,
        active=row.active,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        password_given=row.password_given_at is not None,
    )
