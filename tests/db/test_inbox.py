"""What waits for whom: most urgent first, page by page, and nothing of another department."""

from datetime import date, timedelta

import pytest

from db import inbox
from db.cases import find, mark_started, not_started, of_applicant, open_case, still_open
from db.inbox import Filter
from db.session import Database
from db.tables.people import PersonRow
from domain.case import commands as c
from domain.limits import Ground, working_days
from tests.case_story import HEALTH, MONDAY, POLICE, TAX, Window, at, tell_the_whole_story


@pytest.fixture
async def three_cases(database: Database) -> list[Window]:
    """Received on Monday, Tuesday and Wednesday; the middle one is accepted."""
    windows = [
        Window(database=database, case_id=f"c{number}", now=at(MONDAY + timedelta(days=number))) for number in range(3)
    ]
    for window in windows:
        await window.receive()
    for by, item in ((HEALTH, "birth"), (POLICE, "household"), (TAX, "payment")):
        await windows[1].act(by, c.ReportPrecheck(item=item))
    return windows


async def keys(database: Database, wanted: Filter, *, limit: int = 100) -> list[tuple[str, str, str]]:
    async with database.reading() as session:
        found = await inbox.page(session, wanted, limit=limit)
    return [(entry.task.case_id, entry.task.item, entry.task.turn) for entry in found]


@pytest.mark.usefixtures("three_cases")
async def test_a_department_sees_its_own_tasks_by_legal_due_date(database: Database) -> None:
    assert await keys(database, Filter(department="health")) == [
        ("c0", "birth", "precheck"),  # notice due on Monday next
        ("c2", "birth", "precheck"),  # on Wednesday next
        ("c1", "birth", "decide"),  # the statutory limit, weeks away
    ]
    assert await keys(database, Filter(department="police", turn="precheck")) == [
        ("c0", "household", "precheck"),
        ("c2", "household", "precheck"),
    ]


@pytest.mark.usefixtures("three_cases")
async def test_a_task_that_waits_for_a_result_is_nobodys_turn(database: Database) -> None:
    assert await keys(database, Filter(department="police", case_id="c1")) == [("c1", "household", "")]
    async with database.reading() as session:
        assert await inbox.counts(session, Filter(department="police")) == {"": 1, "precheck": 2}
        assert await inbox.counts(session, Filter(stage="handling")) == {"": 2, "decide": 1}


@pytest.mark.usefixtures("three_cases")
async def test_pages_follow_each_other_without_gap_or_repeat(database: Database) -> None:
    whole = await keys(database, Filter())
    for size in (1, 2, 4):
        paged, after = [], None
        while True:
            async with database.reading() as session:
                part = await inbox.page(session, Filter(), limit=size, after=after)
            if not part:
                break
            paged += [(entry.task.case_id, entry.task.item, entry.task.turn) for entry in part]
            after = part[-1].place
        assert paged == whole
    assert len(whole) == 9


async def test_filters_narrow_the_inbox(database: Database, three_cases: list[Window]) -> None:
    assert len(await keys(database, Filter(due_by=MONDAY + timedelta(days=7)))) == 3
    assert await keys(database, Filter(suspended=True)) == []
    await three_cases[1].act(
        HEALTH, c.StartExclusion(item="birth", ground=Ground.APPRAISAL, estimated=working_days(3), notice="t_1")
    )
    assert await keys(database, Filter(suspended=True)) == [("c1", "birth", "decide")]
    assert len(await keys(database, Filter(stage="handling", bundle="newborn"))) == 3
    assert await keys(database, Filter(bundle="another")) == []


@pytest.mark.usefixtures("three_cases")
async def test_a_task_is_claimed_by_one_person(database: Database) -> None:
    async with database.transaction() as session:
        assert await inbox.claim(session, "c0", "birth", "officer-1")
        assert await inbox.claim(session, "c0", "birth", "officer-1")
        assert not await inbox.claim(session, "c0", "birth", "officer-2")
        assert not await inbox.claim(session, "c0", "no such item", "officer-2")
    assert await keys(database, Filter(claimed_by="officer-1")) == [("c0", "birth", "precheck")]
    assert await keys(database, Filter(claimed=True)) == [("c0", "birth", "precheck")]
    assert len(await keys(database, Filter(claimed=False))) == 8
    async with database.transaction() as session:
        assert await inbox.assign(session, "c0", "birth", None)
        assert await inbox.claim(session, "c0", "birth", "officer-2")


async def test_an_act_leaves_the_claim_alone(database: Database, three_cases: list[Window]) -> None:
    async with database.transaction() as session:
        await inbox.claim(session, "c0", "birth", "officer-1")
    await three_cases[0].act(HEALTH, c.ReportPrecheck(item="birth"))
    assert await keys(database, Filter(claimed_by="officer-1")) == [("c0", "birth", "")]


@pytest.mark.usefixtures("three_cases")
async def test_what_was_stored_and_not_started_is_found_oldest_first(database: Database) -> None:
    now = at(MONDAY + timedelta(days=2))
    async with database.transaction() as session:
        assert await not_started(session, lodged_before=now, limit=10) == ["c0", "c1"]
        await mark_started(session, "c0", now)
        await mark_started(session, "c0", now + timedelta(days=1))
        assert await not_started(session, lodged_before=now, limit=10) == ["c1"]
    async with database.reading() as session:
        row = await find(session, "c0")
    assert row is not None
    assert row.started_at == now


@pytest.mark.usefixtures("three_cases")
async def test_a_recovery_finds_every_case_that_is_not_closed(database: Database) -> None:
    await tell_the_whole_story(Window(database=database, case_id="c9"))
    async with database.reading() as session:
        assert await still_open(session, limit=2) == ["c0", "c1"]
        assert await still_open(session, limit=2, after="c1") == ["c2"]


async def test_an_applicant_sees_only_their_own_cases_newest_first(database: Database) -> None:
    async with database.transaction() as session:
        for account in ("a", "b"):
            session.add(person(account))
        await session.flush()
        for number, owner in enumerate("aabaa"):
            lodged = at(MONDAY) + timedelta(hours=number // 2)  # two at the same instant, too
            await open_case(session, case_id=f"c{number}", lodged_at=lodged, applicant=owner, access_code_hash="")
    async with database.reading() as session:
        first = await of_applicant(session, "a", limit=3)
        rest = await of_applicant(session, "a", limit=3, before=(first[-1].lodged_at, first[-1].id))
    assert [row.id for row in (*first, *rest)] == ["c4", "c3", "c1", "c0"]


def person(account: str) -> PersonRow:
    return PersonRow(
        account=account,
        login=account,
        password_hash="",
        role="applicant",
        department="",
        active=True,
        name="某人",
        contact=None,
        locale="zh",
        substitute_for=None,
        valid_from=None,
        valid_until=None,
        created_at=at(MONDAY),
    )


@pytest.mark.usefixtures("three_cases")
async def test_the_figures_count_each_kind_and_stop_where_nobody_reads_on(database: Database) -> None:
    wanted = {
        "all": Filter(due_by=date.max - timedelta(days=1)),
        "health": Filter(department="health", turn="precheck"),
        "handling": Filter(stage="handling"),
        "late": Filter(due_by=MONDAY, suspended=False),
        "later": Filter(department="health", due_from=MONDAY + timedelta(days=8), due_by=date.max - timedelta(days=1)),
        "none": Filter(claimed=True),
    }
    async with database.reading() as session:
        assert await inbox.figures(session, wanted, most=100) == {
            "all": 7,
            "health": 2,
            "handling": 3,
            "late": 0,
            "later": 2,
            "none": 0,
        }
        assert (await inbox.figures(session, wanted, most=2))["all"] == 2
