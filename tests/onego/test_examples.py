"""The example cases of a demonstration: lawful, at every stage, made once, whatever day it is and whatever breaks."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles.load import shipped_library
from bundles.scenario_core import made_up_documents
from db import caselog, cases
from db.act import act
from db.agreement import disagreements
from db.cases import CaseView
from db.session import Database
from desk.context import Rules
from domain.calendar import CHINA
from domain.calendar_cn import CHINA_CALENDAR
from domain.case.commands import ENGINE, Order, Role
from domain.case.events import MarkKind
from domain.case.evolve import replay
from domain.case.state import Stage, TaskState
from domain.limits import Ground
from onego.accounts import DEMO_ACCOUNTS, make_demo_accounts
from onego.examples.play import NotADemonstration, play_examples, wanted
from onego.examples.progress import Progress, read_progress
from onego.examples.story import Days, Story, stories
from tests.office import Office, opened
from workflows.ports import Acted, ActRequest, IssueRequest

pytestmark = pytest.mark.timeout(120)  # some sixty cases are played

SUNDAY_AT_DAWN = datetime(2026, 5, 10, 5, 0, tzinfo=CHINA)
TROUBLES = {
    MarkKind.PROMISED_DUE_SOON.value,
    MarkKind.PROMISED_PASSED.value,
    MarkKind.STATUTORY_PASSED.value,
    MarkKind.EXCLUSION_OVERRUN.value,
    MarkKind.EXTENSION_UNFILED.value,
    MarkKind.TOLERANCE_LAPSED.value,
    "late-notice",
    "deemed-acceptance",
}
PAST_STAGES = {Stage.PRECHECK, Stage.SUPPLEMENT, Stage.HANDLING, Stage.ISSUED, Stage.DELIVERED, Stage.CLOSED}


class PowerCut(Exception):
    """The machine goes down."""


class Shop:
    """Makes no documents, and has their issuance recorded; after `lasts` packages the power is cut."""

    def __init__(self, database: Database, lasts: int = 1000) -> None:
        self._database = database
        self._lasts = lasts

    async def issue(self, asked: IssueRequest) -> Acted:
        self._lasts -= 1
        if self._lasts < 0:
            raise PowerCut
        async with self._database.reading() as session:
            case = replay(await caselog.events(session, asked.case_id))
        order = Order(id=asked.order_id, by=ENGINE, command=made_up_documents(case))
        wanted = ActRequest(case_id=asked.case_id, after_seq=asked.after_seq, order=order, at=asked.at)
        acted = await act(self._database, wanted)
        return Acted(seq=acted.seq, events=acted.events, refusal=acted.refusal)


@pytest.fixture
async def office(embedded_database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    async with opened(embedded_database, tmp_path, Rules(demo=True)) as office:
        office.clock.at = SUNDAY_AT_DAWN
        await make_demo_accounts(office.desk)
        yield office


async def played(office: Office, progress: Progress, shop: Shop | None = None) -> list[CaseView]:
    """All cases, once the examples have been played."""
    shop = shop or Shop(office.desk.database)
    await play_examples(office.desk, shop.issue, progress, lambda _: None)
    return await all_cases(office.desk.database)


async def all_cases(database: Database) -> list[CaseView]:
    async with database.reading() as session:
        ids = await cases.not_started(session, lodged_before=datetime.max.replace(tzinfo=CHINA), limit=1000)
        views = [await cases.view(session, case_id) for case_id in ids]
    return [view for view in views if view]


async def broken(database: Database, case_id: str) -> object:
    async with database.reading() as session:
        return await caselog.broken_at(session, case_id) or await disagreements(database, case_id) or None


def fresh(tmp_path: Path, now: datetime = SUNDAY_AT_DAWN) -> Progress:
    return read_progress(tmp_path / "examples.json", now)


async def test_a_start_broken_off_goes_on_and_leaves_lawful_examples_of_every_kind(
    office: Office, tmp_path: Path
) -> None:
    with pytest.raises(ExceptionGroup):
        await played(office, fresh(tmp_path), Shop(office.desk.database, lasts=9))
    half = fresh(tmp_path, SUNDAY_AT_DAWN.replace(hour=18))
    assert await wanted(office.desk.database, half)
    found = await played(office, half)
    assert len(found) == len(stories())
    assert [view.case.id for view in found if await broken(office.desk.database, view.case.id)] == []
    every_stage_and_every_kind_of_trouble(found)
    every_department_with_an_account_has_something_to_do(found)
    assert [await hearing_of(office.desk.database, *one) for one in stopped_for_a_hearing(found)] == [True]
    assert not await wanted(office.desk.database, fresh(tmp_path))


def every_stage_and_every_kind_of_trouble(found: list[CaseView]) -> None:
    assert {view.case.stage for view in found} == {stage.value for stage in PAST_STAGES}
    assert len({view.case.bundle for view in found}) >= 6
    assert {mark.kind for view in found for mark in view.marks} >= TROUBLES
    assert {view.case.closed_as for view in found} >= {"completed", "withdrawn"}
    assert any(exclusion.ended_on is None for view in found for exclusion in view.exclusions)
    extended = {(row.case_id, row.item) for view in found for row in view.extensions}
    assert extended > {(row.case_id, row.item) for view in found for row in view.filings}
    assert all(view.case.lodged_at <= SUNDAY_AT_DAWN for view in found)


def stopped_for_a_hearing(found: list[CaseView]) -> list[tuple[str, str]]:
    return [(one.case_id, one.item) for view in found for one in view.exclusions if one.ground == Ground.HEARING.value]


async def hearing_of(database: Database, case_id: str, item: str) -> bool:
    """Whether the hearing for which the clock stands still was offered, asked for and set (许可法 47, 48)."""
    async with database.reading() as session:
        task = replay(await caselog.events(session, case_id)).task(item)
    hearing = task.hearing if task else None
    return hearing is not None and None not in (hearing.requested_on, hearing.to_be_held_on)


def every_department_with_an_account_has_something_to_do(found: list[CaseView]) -> None:
    working = (TaskState.PRECHECK.value, TaskState.OPEN.value)
    tasks = Counter(task.department for view in found for task in view.tasks if task.state in working)
    printed = [account for account in DEMO_ACCOUNTS if account.printed and account.department]
    assert [account.login for account in printed if not tasks[account.department]] == []


def test_each_department_has_one_chief_representative_and_a_deputy_who_is_an_officer() -> None:
    """GZ 8.3: exactly one; the deputy signs as a substitute while an absence is noted, and not all the time."""
    departments = shipped_library().catalogue.departments.values()
    roles = {(account.login, account.department): account.role for account in DEMO_ACCOUNTS}
    named = [(one.chief_representative.account, one.id) for one in departments]
    assert sorted(who for who, role in roles.items() if role is Role.CHIEF) == sorted(named)
    deputies = [(one.chief_representative.deputy, one.id) for one in departments if one.chief_representative.deputy]
    assert deputies
    assert {roles.get(who) for who in deputies} == {Role.OFFICER}


@given(st.datetimes(datetime(2025, 10, 1), datetime(2026, 12, 31)), st.sampled_from(stories()))  # noqa: DTZ001 - made aware
def test_what_happened_happened_on_working_days_in_order_and_not_in_future(now: datetime, story: Story) -> None:
    as_of = now.replace(tzinfo=CHINA)
    instants = Days(as_of=as_of, calendar=CHINA_CALENDAR).instants(story)
    assert len(instants) == len(story.steps) + 1
    assert list(instants) == sorted(set(instants))
    assert instants[-1] < as_of
    past = [at.date() for at in instants if at.date() < as_of.date()]
    assert all(map(CHINA_CALENDAR.is_working_day, past))


async def test_a_database_that_is_gone_is_filled_anew(office: Office, tmp_path: Path) -> None:
    gone = fresh(tmp_path)
    gone.case_is(1, "OG20260101000000000")
    gone.all_done()
    assert await wanted(office.desk.database, fresh(tmp_path))


async def test_where_cases_are_real_no_examples_are_made(office: Office, tmp_path: Path) -> None:
    desk = replace(office.desk, rules=Rules(demo=False))
    with pytest.raises(NotADemonstration):
        await play_examples(desk, Shop(desk.database).issue, fresh(tmp_path), lambda _: None)
