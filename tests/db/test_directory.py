"""Accounts are listed by login, page by page; the administrators in force are known; acts of administration stay."""

from datetime import date, datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from db import accounts, administrative_acts, directory
from db.accounts import Account
from db.directory import Wanted
from db.session import Database
from domain.calendar import CHINA
from domain.case.words import Role

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=CHINA)
STAFF = (Role.CLERK, Role.OFFICER, Role.ADMINISTRATOR)
_ids = count(1)


async def add(
    database: Database, login: str, role: Role, department: str = "", *, active: bool = True, until: date | None = None
) -> str:
    account = f"p_{next(_ids):024x}"
    row = Account(
        account=account,
        login=login,
        password_hash="x",
        role=role,
        department=department,
        active=active,
        valid_from=None,
        valid_until=until,
    )
    async with database.transaction() as session:
        await accounts.add_account(session, row, name="示例", locale="zh", created_at=NOW)
    return account


async def logins(database: Database, wanted: Wanted, *, limit: int = 10, after: str = "") -> list[str]:
    async with database.reading() as session:
        return [row.login for row in await directory.page(session, wanted, limit=limit, after=after)]


async def test_accounts_come_by_login_page_by_page_and_filtered(database: Database) -> None:
    for login, role, department in (
        ("b-officer", Role.OFFICER, "health"),
        ("a-clerk", Role.CLERK, ""),
        ("c-officer", Role.OFFICER, "police"),
        ("citizen", Role.APPLICANT, ""),
    ):
        await add(database, login, role, department)
    every = Wanted(roles=STAFF)
    assert await logins(database, every) == ["a-clerk", "b-officer", "c-officer"]
    assert await logins(database, every, limit=1, after="a-clerk") == ["b-officer"]
    assert await logins(database, Wanted(roles=STAFF, department="police")) == ["c-officer"]
    assert await logins(database, Wanted(roles=STAFF, login="C-")) == ["c-officer"]
    assert await logins(database, Wanted(roles=STAFF, login="%")) == []


async def test_who_is_locked_or_whose_time_is_over_administers_no_more(database: Database) -> None:
    mine = await add(database, "in-force", Role.ADMINISTRATOR)
    await add(database, "locked", Role.ADMINISTRATOR, active=False)
    await add(database, "over", Role.ADMINISTRATOR, until=NOW.date() - timedelta(days=1))
    async with database.transaction() as session:
        assert await directory.administrators(session, NOW.date()) == [mine]
        await directory.set_active(session, mine, active=False)
    async with database.reading() as session:
        assert await directory.administrators_in_force(session, NOW.date()) == []


async def test_a_password_made_by_somebody_else_is_known_for_one(database: Database) -> None:
    account = await add(database, "new", Role.CLERK)
    async with database.transaction() as session:
        await directory.set_given(session, account, NOW)
    async with database.reading() as session:
        found = await accounts.by_id(session, account)
        entry = await directory.entry(session, account)
    assert found is not None
    assert entry is not None
    assert found.password_given
    assert entry.password_given


async def test_sessions_and_tokens_are_seen_and_end(database: Database) -> None:
    account = await add(database, "busy", Role.CLERK)
    later = NOW + timedelta(hours=1)
    async with database.transaction() as session:
        for name in ("s1", "s2", "s3"):
            await accounts.open_session(session, token_hash=name, account=account, now=NOW, expires_at=later)
        await accounts.add_token(session, token_hash="t1", account=account, label="程序", now=NOW, expires_at=later)
    async with database.transaction() as session:
        assert await directory.end_session_of(session, account, "s3")
        assert not await directory.end_session_of(session, "another", "s2")
        assert await directory.end_other_sessions(session, account, "s1") == 1
        assert [one.id for one in await directory.sessions(session, account, NOW, limit=10)] == ["s1"]
        assert [one.label for one in await directory.tokens(session, account, limit=10)] == ["程序"]
        assert await directory.tasks_held(session, account) == 0


async def test_acts_of_administration_are_read_newest_first_and_never_changed(own_database: Database) -> None:
    async with own_database.transaction() as session:
        for subject in ("p1", "p2", "p1"):
            administrative_acts.note(
                session, at=NOW, who="me", act="account-locked", subject=subject, detail={"count": 1}
            )
    async with own_database.reading() as session:
        rows = await administrative_acts.page(session, subject="p1", limit=10)
        assert [row.subject for row in rows] == ["p1", "p1"]
        assert rows[0].id > rows[1].id
        older = await administrative_acts.page(session, limit=10, before=rows[0].id)
        assert [row.subject for row in older] == ["p2", "p1"]
    with pytest.raises(DBAPIError, match="only added"):
        async with own_database.transaction() as session:
            await session.execute(text("UPDATE administrative_acts SET who = 'nobody'"))
