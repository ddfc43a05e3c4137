"""Transactions keep all or nothing, views are consistent, and SQLite is set to lose nothing."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, StatementError

from db import catalogue, documents
from db.access import looks_at_case, note_access, note_refusal, refusals_of_case
from db.session import Database
from db.tables.catalogue import CalendarRow
from db.tables.submission import TextRow
from domain.calendar import CHINA, calendar_of, year_without_notice
from domain.case import commands as c
from domain.derivation import refusal
from tests.case_story import HEALTH, MONDAY, Window, at

CALENDAR = calendar_of(year_without_notice(2026))


async def test_sqlite_keeps_what_it_has_confirmed(embedded_database: Database) -> None:
    async with embedded_database.reading() as session:
        settings = [
            (await session.execute(text(f"PRAGMA {name}"))).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        ]
    assert settings == ["wal", 2, 1, 30_000]


async def test_what_fails_half_way_leaves_nothing(database: Database) -> None:
    async def broken_off() -> None:
        async with database.transaction() as session:
            await catalogue.load_calendar(session, CALENDAR, notice="", now=at(MONDAY))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await broken_off()
    async with database.reading() as session:
        assert await catalogue.newest_calendar(session) is None


async def test_a_view_keeps_nothing_of_what_is_changed_in_it(database: Database) -> None:
    if database.is_sqlite:
        async with database.reading() as session:
            await catalogue.load_calendar(session, CALENDAR, notice="", now=at(MONDAY))
    async with database.reading() as session:
        assert await catalogue.newest_calendar(session) is None


async def test_a_view_is_of_one_moment(database: Database) -> None:
    async with database.reading() as reader:
        assert await catalogue.newest_calendar(reader) is None
        async with database.transaction() as writer:
            await catalogue.load_calendar(writer, CALENDAR, notice="", now=at(MONDAY))
        assert await catalogue.newest_calendar(reader) is None
    async with database.reading() as reader:
        assert await catalogue.newest_calendar(reader) == CALENDAR


async def test_a_reference_to_nothing_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.transaction() as session:
            session.add(TextRow(case_id="c9", ref="t_1", body="x", stored_at=at(MONDAY)))


async def test_a_naive_instant_is_not_stored(database: Database) -> None:
    with pytest.raises(StatementError):
        async with database.transaction() as session:
            session.add(CalendarRow(version="v", compact="", notice="", loaded_at=datetime(2026, 3, 2)))  # noqa: DTZ001


async def test_instants_come_back_in_chinas_time(database: Database) -> None:
    async with database.transaction() as session:
        await catalogue.load_calendar(session, CALENDAR, notice="n", now=at(MONDAY))
    async with database.reading() as session:
        loaded_at = (await session.scalars(select(CalendarRow.loaded_at))).one()
    assert loaded_at == at(MONDAY)
    assert loaded_at.utcoffset() == CHINA.utcoffset(None)


async def test_the_calendar_that_was_loaded_last_is_the_one_in_use_even_if_it_was_known_before(
    database: Database,
) -> None:
    newer = calendar_of(year_without_notice(2026), year_without_notice(2027))
    async with database.transaction() as session:
        assert await catalogue.load_calendar(session, CALENDAR, notice="", now=at(MONDAY))
        assert await catalogue.load_calendar(session, newer, notice="", now=at(MONDAY) + timedelta(days=1))
        assert not await catalogue.load_calendar(session, newer, notice="", now=at(MONDAY) + timedelta(days=2))
        assert await catalogue.newest_calendar(session) == newer
        assert await catalogue.load_calendar(session, CALENDAR, notice="", now=at(MONDAY) + timedelta(days=3))
        assert await catalogue.newest_calendar(session) == CALENDAR


async def test_a_departments_health_is_news_only_when_it_changes(database: Database) -> None:
    async with database.transaction() as session:
        news = [
            await catalogue.note_health(session, "tax", reachable=reachable, now=at(MONDAY, hour))
            for hour, reachable in ((9, True), (10, False), (11, False), (12, True))
        ]
        (row,) = await catalogue.health(session)
    assert news == [True, True, False, True]
    assert (row.since, row.checked_at) == (at(MONDAY, 12), at(MONDAY, 12))


async def test_serial_numbers_are_given_once_even_at_the_same_time(database: Database) -> None:
    async def one(series: str) -> int:
        async with database.transaction() as session:
            return await documents.next_serial(session, series)

    taken = await asyncio.gather(*(one(series) for series in ("A", "B") for _ in range(5)))
    assert sorted(taken[:5]) == sorted(taken[5:]) == [1, 2, 3, 4, 5]


async def test_documents_made_for_an_order_are_remembered(accepted: Window) -> None:
    part = c.IssuedDocument(item="birth", number="N-1", kind="certificate", sha256="ab" * 32)
    made = c.IssueDocuments(package="P-1", documents=(part,), sha256="cd" * 32)
    async with accepted.database.transaction() as session:
        assert await documents.made_for(session, "c1", "o1") is None
        await documents.remember_made(session, "c1", "o1", made, at(MONDAY))
    async with accepted.database.reading() as session:
        assert await documents.made_for(session, "c1", "o1") == made
        assert await documents.made_for(session, "c1", "o2") is None


async def test_looks_and_refusals_are_kept_newest_first(database: Database) -> None:
    async with database.transaction() as session:
        for hour, what in ((9, "form"), (10, "material:identity")):
            note_access(session, at=at(MONDAY, hour), who=HEALTH, case_id="c1", what=what, why="handling")
        refused = refusal("GZ 13.2", "notice.second")
        note_refusal(session, at=at(MONDAY), who=HEALTH, case_id="c1", command="IssueNotice", refusal=refused)
    async with database.reading() as session:
        looks = await looks_at_case(session, "c1", limit=10)
        refusals = await refusals_of_case(session, "c1", limit=10)
    assert [(row.who, row.what) for row in looks] == [("officer-1", "material:identity"), ("officer-1", "form")]
    assert [(row.rule, row.code, row.command) for row in refusals] == [("GZ 13.2", "notice.second", "IssueNotice")]
