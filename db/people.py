"""Accounts and their ways in. Every check of validity takes the day or instant as an argument."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.people import ApiTokenRow, LoginSessionRow, PersonRow
from domain.case.words import Role


async def by_account(session: AsyncSession, account: str) -> PersonRow | None:
    """Return the person of this account, or None."""
    return await session.get(PersonRow, account)


async def by_login(session: AsyncSession, login: str) -> PersonRow | None:
    """Return the person who signs in under this name, or None."""
    return await session.scalar(select(PersonRow).where(PersonRow.login == login))


async def of_department(
    session: AsyncSession, department: str, *, role: Role | None = None, on: date | None = None
) -> Sequence[PersonRow]:
    """Return a department's active people by account; `on` leaves out those whose posting doesn't hold that day."""
    asked = select(PersonRow).where(PersonRow.department == department, PersonRow.active.is_(True))
    if role is not None:
        asked = asked.where(PersonRow.role == role.value)
    if on is not None:
        asked = asked.where(
            or_(PersonRow.valid_from.is_(None), PersonRow.valid_from <= on),
            or_(PersonRow.valid_until.is_(None), PersonRow.valid_until >= on),
        )
    return (await session.scalars(asked.order_by(PersonRow.account))).all()


async def open_session(
    session: AsyncSession, account: str, token_hash: str, *, now: datetime, expires_at: datetime
) -> None:
    """Keep a browser's session, by the hash of its cookie."""
    session.add(LoginSessionRow(token_hash=token_hash, account=account, created_at=now, expires_at=expires_at))
    await session.flush()


async def by_session(session: AsyncSession, token_hash: str, now: datetime) -> PersonRow | None:
    """Return the active person whose session this is, or None when it has expired or never was."""
    asked = (
        select(PersonRow)
        .join(LoginSessionRow, LoginSessionRow.account == PersonRow.account)
        .where(LoginSessionRow.token_hash == token_hash, LoginSessionRow.expires_at > now, PersonRow.active.is_(True))
    )
    return await session.scalar(asked)


async def close_session(session: AsyncSession, token_hash: str) -> None:
    """Forget a browser's session."""
    await session.execute(delete(LoginSessionRow).where(LoginSessionRow.token_hash == token_hash))


async def forget_expired(session: AsyncSession, now: datetime) -> None:
    """Forget all sessions that have expired."""
    await session.execute(delete(LoginSessionRow).where(LoginSessionRow.expires_at <= now))


async def by_token(session: AsyncSession, token_hash: str, now: datetime) -> PersonRow | None:
    """Return the active person whose API token this is, or None when it is expired, revoked or unknown."""
    asked = (
        select(PersonRow)
        .join(ApiTokenRow, ApiTokenRow.account == PersonRow.account)
        .where(
            ApiTokenRow.token_hash == token_hash,
            ApiTokenRow.revoked_at.is_(None),
            or_(ApiTokenRow.expires_at.is_(None), ApiTokenRow.expires_at > now),
            PersonRow.active.is_(True),
        )
    )
    return await session.scalar(asked)
