"""What the window's start page asks of the database: cases in pre-check, the clerk's own day, a person's name."""

from datetime import timedelta
from typing import Any

import pytest

from db import counter, particulars, requests
from db.requests import Answered
from db.session import Database
from db.tables.people import PersonRow
from domain.case import commands as c
from tests.case_story import HEALTH, MONDAY, POLICE, TAX, Window, at


@pytest.fixture
async def cases(database: Database) -> list[Window]:
    """Three cases in pre-check; of the second one the health department has reported, the third one is accepted."""
    windows = [Window(database=database, case_id=f"c{number}", now=at(MONDAY)) for number in range(3)]
    for window in windows:
        await window.receive()
    await windows[1].act(HEALTH, c.ReportPrecheck(item="birth"))
    for by, item in ((HEALTH, "birth"), (POLICE, "household"), (TAX, "payment")):
        await windows[2].act(by, c.ReportPrecheck(item=item))
    return windows


@pytest.mark.usefixtures("cases")
async def test_cases_in_precheck_say_by_when_and_who_is_silent(database: Database) -> None:
    async with database.reading() as session:
        found = await counter.in_precheck(session, limit=10)
        following = await counter.in_precheck(session, limit=10, after="c0")
    assert [(one.case.id, one.by, one.departments) for one in found] == [
        ("c0", MONDAY + timedelta(days=7), ("health", "police", "tax")),
        ("c1", MONDAY + timedelta(days=7), ("police", "tax")),
    ]
    assert [one.case.id for one in following] == ["c1"]


@pytest.mark.usefixtures("cases")
async def test_cases_come_in_the_order_asked_for(database: Database) -> None:
    async with database.reading() as session:
        found = await counter.cases_of(session, ["c2", "nobody's", "c0"])
    assert [row.id for row in found] == ["c2", "c0"]


async def test_the_answers_of_a_day_are_those_of_one_scope_the_latest_first(database: Database) -> None:
    async with database.transaction() as session:
        for hour, scope in ((8, "create:a"), (9, "create:b"), (10, "create:a"), (11, "create:a")):
            answer = Answered(digest="d", response={"case": f"c{hour}"})
            await requests.remember(session, scope, f"key-{hour:04d}", answer, at(MONDAY, hour))
    async with database.reading() as session:
        found = await requests.answered_since(session, "create:a", at(MONDAY, 9))
    assert [one.response["case"] for one in found] == ["c11", "c10"]


async def test_an_account_tells_its_name_and_an_unknown_one_nothing(database: Database) -> None:
    values: dict[str, Any] = {column.name: None for column in PersonRow.__table__.columns}
    values |= {"account": "p1", "login": "one", "password_hash": "h", "role": "applicant", "department": ""}
    values |= {"active": True, "name": "示例名", "locale": "zh", "created_at": at(MONDAY)}
    async with database.transaction() as session:
        session.add(PersonRow(**values))
    async with database.reading() as session:
        assert await particulars.name_of(session, "p1") == "示例名"
        assert await particulars.name_of(session, "p2") == ""
