"""Promises of a bundle that were not kept, as the public may read them (优化营商环境条例 36(2))."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from db import migrate, promises, texts
from db.projection.project import rebuild
from db.promises import Key, Unkept
from db.session import Database
from domain.case import commands as c
from tests.case_story import HEALTH, MONDAY, PLAN, POLICE, TAX, Window

THURSDAY = MONDAY + timedelta(days=3)  # promised for birth
OURS = "经办系统停机，已向张三当面说明"
PUBLIC = "经办系统停机，现已恢复。"


async def late(database: Database, case_id: str, passed: date = MONDAY + timedelta(days=7), **plan: str) -> Window:
    """A case whose first item is open and past its promise."""
    window = Window(database=database, case_id=case_id)
    await window.receive(replace(PLAN, **plan))  # type: ignore[arg-type]  # the test's own care
    for by, item in ((HEALTH, "birth"), (POLICE, "household"), (TAX, "payment")):
        await window.act(by, c.ReportPrecheck(item=item))
    await window.until(passed)
    return window


async def explain(window: Window, reason: str, public: str = "") -> None:
    async with window.database.transaction() as session:
        refs = [await texts.store(session, window.case_id, text, window.now) for text in (reason, public)]
    await window.act(HEALTH, c.ExplainOverrun(item="birth", reason=refs[0], public_reason=refs[1]))


async def listed(database: Database, bundle: str = "newborn", *, most: int = 9, before: Key | None = None) -> list[str]:
    return [row.key[1] for row in await found(database, bundle, most=most, before=before)]


async def found(
    database: Database, bundle: str = "newborn", *, most: int = 9, before: Key | None = None
) -> Sequence[Unkept]:
    async with database.reading() as session:
        return await promises.unkept(session, bundle, limit=most, before=before)


async def test_a_promise_not_kept_is_told_until_it_is_decided_and_afterwards(database: Database) -> None:
    assert await found(database) == []
    window = await late(database, "c1")
    (row,) = await found(database)
    assert (row.item, row.department, row.promised_on) == ("birth", "health", THURSDAY)
    assert (row.open, row.decided_on, row.public_reason) == (True, None, "")
    await window.act(HEALTH, c.DecideTask(item="birth", outcome=c.Outcome.GRANTED))
    (row,) = await found(database)
    assert (row.open, row.decided_on) == (False, window.now.date())


async def test_what_was_decided_in_time_and_reported_late_is_not_told(database: Database) -> None:
    window = await late(database, "c1")
    await window.act(HEALTH, c.DecideTask(item="birth", outcome=c.Outcome.GRANTED, on=THURSDAY))
    assert await found(database) == []


async def test_an_application_taken_back_neither_waits_nor_was_decided(database: Database) -> None:
    window = await late(database, "c1")
    await window.act(c.Actor(role=c.Role.APPLICANT, id="applicant-1"), c.Withdraw())
    (row,) = await found(database)
    assert (row.open, row.decided_on) == (False, None)


async def test_only_the_newest_public_wording_is_told_never_the_words_for_the_applicant(database: Database) -> None:
    """优化营商环境条例 36(2), PIPL 6: nobody knows whom the words for the applicant name."""
    window = await late(database, "c1")
    await explain(window, OURS)
    assert [row.public_reason for row in await found(database)] == [""]
    await explain(window, OURS, "写错了")
    await explain(window, OURS, PUBLIC)
    assert [row.public_reason for row in await found(database)] == [PUBLIC]
    await explain(window, "另有补充")
    assert [row.public_reason for row in await found(database)] == [PUBLIC], "what was published stays published"


async def test_the_newest_comes_first_page_by_page_and_each_bundle_has_its_own(database: Database) -> None:
    for number in (1, 2, 3, 4):
        await late(database, f"c{number}", MONDAY + timedelta(days=7 + number % 2))
    await late(database, "other", bundle="restaurant")
    first = await found(database, most=2)
    rest = await found(database, most=9, before=first[-1].key)
    assert [row.key[1] for row in (*first, *rest)] == ["c3", "c1", "c4", "c2"]
    assert await listed(database, "restaurant") == ["other"]
    assert await listed(database, "retirement") == []


async def test_a_rebuild_tells_the_same(database: Database) -> None:
    window = await late(database, "c1")
    await explain(window, OURS, PUBLIC)
    before = await found(database)
    async with database.transaction() as session:
        await rebuild(session, "c1")
    assert await found(database) == before


async def test_promises_broken_before_this_list_was_are_on_it(own_database: Database) -> None:
    window = await late(own_database, "c1")
    await explain(window, OURS)
    await migrate.downgrade(own_database, "0010")
    await migrate.upgrade(own_database)
    (row,) = await found(own_database)
    assert (row.item, row.public_reason) == ("birth", "")
