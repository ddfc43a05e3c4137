"""The supervisor's figures and lists: what is near, over its promise, unlawfully late, stopped; and since when."""

from datetime import date, datetime, timedelta

import pytest

from db import acknowledgements, statistics, watching
from db import supervision as found
from db.act import Acted
from db.lateness import Lateness
from db.projection.project import rebuild
from db.session import Database
from db.statistics import Decided, Duties, Standing
from db.supervision import MarkFilter, RefusalFilter
from db.watching import Days, Within
from domain.case import commands as c
from domain.limits import ApproverRank, Ground, working_days
from tests.case_story import HEALTH, MONDAY, POLICE, TAX, Window, at, tell_the_whole_story

FOREVER = (at(date(2026, 1, 1)), at(date(2027, 1, 1)))


async def accepted_case(database: Database, case_id: str) -> Window:
    """Accepted on Monday: birth is open, promised for Thursday, its legal limit twenty working days away."""
    window = Window(database=database, case_id=case_id)
    await window.receive()
    for by, item in ((HEALTH, "birth"), (POLICE, "household"), (TAX, "payment")):
        await window.act(by, c.ReportPrecheck(item=item))
    return window


async def standing(database: Database, today: date) -> Standing:
    async with database.reading() as session:
        found = await statistics.tasks_by_department(session, today=today, soon=today + timedelta(days=3))
    return found.get("health", Standing())


async def listed(database: Database, lateness: Lateness, today: date, within: Within | None = None) -> list[str]:
    days = Days(today=today, soon=today + timedelta(days=3))
    async with database.reading() as session:
        rows = await watching.tasks(session, lateness, days, within or Within(), limit=9)
        cases = await watching.cases(session, lateness, days, within or Within(), limit=9)
    return [f"{task.case_id}/{task.item}" for task, _ in rows] + [row.id for row in cases]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (MONDAY, Standing(all=1, near=1)),
        (MONDAY - timedelta(days=2), Standing(all=1)),
        (MONDAY + timedelta(days=3), Standing(all=1, near=1)),
        (MONDAY + timedelta(days=4), Standing(all=1, over=1)),
        (MONDAY + timedelta(days=60), Standing(all=1, late=1)),
    ],
)
async def test_a_clock_is_counted_where_it_stands(database: Database, today: date, expected: Standing) -> None:
    await accepted_case(database, "c1")
    assert await standing(database, today) == expected
    names = [name for name in ("near", "over", "late") if getattr(expected, name)]
    for lateness in (Lateness.NEAR, Lateness.OVER, Lateness.LATE):
        assert ("c1/birth" in await listed(database, lateness, today)) == (lateness.value in names)


async def test_a_clock_that_stands_still_is_neither_near_nor_late(database: Database) -> None:
    window = await accepted_case(database, "c1")
    await window.act(
        HEALTH, c.StartExclusion(item="birth", ground=Ground.APPRAISAL, estimated=working_days(2), notice="t_1")
    )
    for today in (MONDAY, MONDAY + timedelta(days=60)):
        assert await standing(database, today) == Standing(all=1, suspended=1)
        assert await listed(database, Lateness.SUSPENDED, today) == ["c1/birth", "c1"]


async def test_stopping_a_clock_after_its_end_takes_nobody_off_the_list(database: Database) -> None:
    window = await accepted_case(database, "c1")
    week = MONDAY + timedelta(days=7)
    await window.until(week)
    await window.act(
        HEALTH, c.StartExclusion(item="birth", ground=Ground.APPRAISAL, estimated=working_days(2), notice="t_1")
    )
    assert await standing(database, week) == Standing(all=1, over=1, suspended=1)
    assert "c1/birth" in await listed(database, Lateness.OVER, week)


async def test_lists_are_paged_and_kept_to_a_department_and_a_bundle(database: Database) -> None:
    for case_id in ("c1", "c2", "c3"):
        await accepted_case(database, case_id)
    days = Days(today=MONDAY, soon=MONDAY + timedelta(days=30))
    async with database.reading() as session:
        first = await watching.tasks(session, Lateness.NEAR, days, Within(), limit=2)
        last = first[-1][0]
        after = (last.promised_on or date.max, last.case_id, last.item)
        rest = await watching.tasks(session, Lateness.NEAR, days, Within(), limit=2, after=after)
        cases = await watching.cases(session, Lateness.NEAR, days, Within(department="health"), limit=2)
        more = await watching.cases(
            session, Lateness.NEAR, days, Within(), limit=2, after=(cases[-1].promised_on or date.max, cases[-1].id)
        )
    assert [task.case_id for task, _ in (*first, *rest)] == ["c1", "c2", "c3"]
    assert [row.id for row in (*cases, *more)] == ["c1", "c2", "c3"]
    assert await listed(database, Lateness.NEAR, MONDAY, Within(department="tax")) == []
    assert await listed(database, Lateness.NEAR, MONDAY, Within(bundle="restaurant")) == []


async def test_the_five_days_of_the_one_notice_are_watched(database: Database) -> None:
    await Window(database=database).receive()
    days = Days(today=MONDAY + timedelta(days=4), soon=MONDAY + timedelta(days=7))
    async with database.reading() as session:
        assert await statistics.notices_by_department(session, soon=MONDAY) == {}
        assert await statistics.waiting_by_bundle(session) == {"newborn": 1}
        due = await statistics.notices_by_department(session, soon=days.soon)
        assert due == dict.fromkeys(("health", "police", "tax"), 1)
        near = await watching.notices(session, days, Within(department="police"), limit=9)
    assert [(task.item, task.legal_due) for task, _ in near] == [("household", MONDAY + timedelta(days=7))]


async def test_a_decision_reported_late_takes_its_mark_back(database: Database) -> None:
    window = await accepted_case(database, "c1")
    thursday = MONDAY + timedelta(days=3)
    await window.until(thursday + timedelta(days=1))
    assert await _kinds(database) == ["promised-passed"]
    await window.act(HEALTH, c.DecideTask(item="birth", outcome=c.Outcome.GRANTED, on=thursday))
    assert await _kinds(database) == []
    async with database.transaction() as session:
        await rebuild(session, "c1")
    assert await _kinds(database) == []
    async with database.reading() as session:
        decided = await statistics.decided_by_department(session, first=thursday, last=thursday)
    assert decided == {"health": Decided(all=1)}


async def _kinds(database: Database) -> list[str]:
    async with database.reading() as session:
        rows = await found.marks(session, MarkFilter(), limit=99)
        counted = await statistics.marks_by_kind(session, since=FOREVER[0], until=FOREVER[1])
    assert sum(counted.values()) == len(rows)
    return [row.kind for row in rows if not row.kind.endswith("-soon")]


async def test_what_happened_in_a_period_is_counted_by_department_and_bundle(database: Database) -> None:
    await tell_the_whole_story(Window(database=database))
    year = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}
    made = {"since": FOREVER[0], "until": FOREVER[1]}
    async with database.reading() as session:
        decided = await statistics.decided_by_department(session, **year)
        assert decided["police"] == Decided(all=1, late=1)
        assert decided["health"] == Decided(all=1)
        assert await statistics.received_by_bundle(session, **year) == {"newborn": 1}
        assert await statistics.delivered_by_bundle(session, **year) == {"newborn": 1}
        assert await statistics.waiting_by_bundle(session) == {}
        assert await statistics.handled_by_bundle(session, today=MONDAY, soon=MONDAY) == {}
        blamed = await statistics.breaches_by_department(session, **made)
        assert blamed["police"] >= 1
        assert await statistics.breaches_by_bundle(session, **made) == {"newborn": sum(blamed.values())}
        nothing = await statistics.decided_by_department(session, first=date(2027, 1, 1), last=date(2027, 1, 2))
    assert nothing == {}


async def extended(window: Window) -> Acted:
    extend = c.ExtendTask(item="birth", by=working_days(5), approver=ApproverRank.HEAD_OF_ORGAN, reason="t_extend")
    return await window.act(HEALTH, extend)


async def test_extensions_are_followed_to_their_filing_and_its_receipt(database: Database) -> None:
    window = await accepted_case(database, "c1")
    await extended(window)
    assert await _extensions(database, "unfiled") == [("c1", None, None, False)]
    assert await _extensions(database, "filed") == []
    await window.until(MONDAY + timedelta(days=60))
    assert await _extensions(database, "overdue") == [("c1", None, None, True)]
    async with database.reading() as session:
        duties = await statistics.duties(session)
    assert (duties.unfiled, duties.unfiled_overdue, duties.filings) == (1, 1, 0)
    await window.act(HEALTH, c.FileExtension(filing="F-1", item="birth"))
    async with database.transaction() as session:
        (waiting,) = await acknowledgements.unacknowledged(session, after=None, most=9, department="health")
        assert await acknowledgements.unacknowledged(session, after=None, most=9, department="tax") == ()
        assert (await statistics.duties(session)).filings == 1
        await acknowledgements.acknowledge(session, waiting.case_id, waiting.seq, by="p1", at=window.now)
        (done,) = await acknowledgements.acknowledged(session, before=None, most=9)
        key = (window.now, done.case_id, done.seq)
        assert await acknowledgements.acknowledged(session, before=key, most=9) == ()
    assert (done.acknowledged_by, done.acknowledged_at) == ("p1", window.now)
    assert await _extensions(database, "") == [("c1", window.now.date(), window.now, False)]


async def _extensions(database: Database, only: str) -> list[tuple[str, date | None, datetime | None, bool]]:
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    async with database.reading() as session:
        rows = await watching.extensions(
            session, Within(department="health", bundle="newborn"), first=first, last=last, only=only, limit=9
        )
        before = (date(2026, 1, 1), "", 0)
        assert await watching.extensions(session, Within(), first=first, last=last, limit=9, before=before) == []
    return [
        (
            row.case.id,
            row.filing.filed_on if row.filing else None,
            row.receipt.acknowledged_at if row.receipt else None,
            row.overdue,
        )
        for row in rows
    ]


async def test_exclusions_are_listed_while_they_run(database: Database) -> None:
    window = await accepted_case(database, "c1")
    await window.act(
        HEALTH, c.StartExclusion(item="birth", ground=Ground.APPRAISAL, estimated=working_days(2), notice="t_1")
    )
    assert await _exclusions(database) == {"": ["c1"], "endless": [], "outrun": []}
    await window.until(MONDAY + timedelta(days=14))
    assert await _exclusions(database) == {"": ["c1"], "endless": [], "outrun": ["c1"]}
    async with database.reading() as session:
        assert await statistics.duties(session) == Duties(
            exclusions=1, endless=0, outrun=1, unfiled=0, unfiled_overdue=0, filings=0
        )
    await window.act(HEALTH, c.EndExclusion(item="birth", ground=Ground.APPRAISAL))
    assert await _exclusions(database) == {"": [], "endless": [], "outrun": []}


async def _exclusions(database: Database) -> dict[str, list[str]]:
    async with database.reading() as session:
        found = {
            only: await watching.exclusions(session, Within(department="health"), only=only, limit=9)
            for only in ("", "endless", "outrun")
        }
        later = (date.max, "", 0)
        assert await watching.exclusions(session, Within(), limit=9, after=later) == []
    return {only: [row.case.id for row in rows] for only, rows in found.items()}


async def test_a_passed_promise_is_looked_for_until_it_is_explained(database: Database) -> None:
    window = await accepted_case(database, "c1")
    await window.until(MONDAY + timedelta(days=7))
    assert await _passed(database) == {True: [], False: ["c1"], None: ["c1"]}
    await window.act(HEALTH, c.ExplainOverrun(item="birth", reason="t_0"))
    assert await _passed(database) == {True: ["c1"], False: [], None: ["c1"]}
    since, until = FOREVER
    async with database.reading() as session:
        (told,) = await found.explanations(session, bundle="newborn", since=since, until=until, limit=9)
        before = (told.line.at, told.line.case_id, told.line.seq)
        assert await found.explanations(session, bundle=None, since=since, until=until, limit=9, before=before) == []
    assert (told.case.id, told.line.args["item"]) == ("c1", "birth")


async def _passed(database: Database) -> dict[bool | None, list[str]]:
    async with database.reading() as session:
        return {
            explained: [
                row.case_id
                for row in await found.marks(
                    session,
                    MarkFilter(
                        kind="promised-passed",
                        explained=explained,
                        bundle="newborn",
                        department="health",
                        since=FOREVER[0],
                        until=FOREVER[1],
                    ),
                    limit=9,
                )
            ]
            for explained in (True, False, None)
        }


async def test_nothing_refused_is_no_page(database: Database) -> None:
    async with database.reading() as session:
        assert await found.refused_acts(session, RefusalFilter(since=FOREVER[0], until=FOREVER[1]), limit=9) == []
        assert await found.logins(session, []) == {}
