"""The chief representative carries out approval for the unit: decisions submitted, signed, returned (GZ 8.3)."""

from dataclasses import replace
from datetime import date

import httpx
import pytest
from sqlalchemy import select

from db.tables.audit import RefusedActRow
from db.tables.submission import TextRow
from desk import proposals as signing
from desk.acts import At, decide, end_exclusion, start_exclusion
from desk.applicant_acts import withdraw
from desk.errors import Conflict, NotEntitled, NotFound, Refused, StaleVersion
from desk.inbox_views import inbox_figures
from desk.people import Person
from desk.task_sheet import task_heading
from domain.case.commands import Role
from tests.office import Office
from tests.restaurant import FOOD, TOBACCO
from tests.signatures import AT, GRANTED, REFUSED, decision_of, waiting_for


async def test_what_an_officer_submits_the_chief_signs_and_it_is_decided_on_the_day_of_signing(
    office: Office, at: AT, officer: Person, chief: Person
) -> None:
    submitted = await signing.submit(office.desk, officer, at(), REFUSED)
    assert (submitted.state, submitted.reason, submitted.by) == ("submitted", "距离学校过近", "officer-tobacco")
    assert await decision_of(office, officer, at().case_id) == (None, None)
    assert await waiting_for(office, chief) == [TOBACCO]
    office.clock.advance(days=2)
    await signing.sign(office.desk, chief, at(), submitted.id)
    assert await decision_of(office, officer, at().case_id) == ("refused", date(2026, 3, 4))
    assert await waiting_for(office, chief) == []
    shown = (await task_heading(office.desk, officer, at().case_id, TOBACCO)).proposal
    assert shown is not None
    assert (shown.state, shown.answered_by) == ("signed", "chief-tobacco")


async def test_the_clock_runs_until_the_signature(office: Office, at: AT, officer: Person) -> None:
    before = await task_heading(office.desk, officer, at().case_id, TOBACCO)
    await signing.submit(office.desk, officer, at(), GRANTED)
    after = await task_heading(office.desk, officer, at().case_id, TOBACCO)
    assert after.due == before.due
    assert not after.task.suspended


async def test_a_refusal_without_reasons_is_not_even_submitted(office: Office, at: AT, officer: Person) -> None:
    with pytest.raises(Refused) as refused:
        await signing.submit(office.desk, officer, at(), replace(REFUSED, reason=""))
    assert refused.value.rule == "许可法 38(2)"
    async with office.desk.database.reading() as session:
        assert (await session.scalars(select(TextRow.ref).where(TextRow.case_id == at().case_id))).all() == []
        noted = (await session.scalars(select(RefusedActRow))).all()
    assert [(row.command, row.code) for row in noted] == [("submit-decision", "decision.reason_missing")]


async def test_an_on_site_check_needs_two_officers_when_it_is_submitted_too(office: Office, case: str) -> None:
    market, at = office.people["officer-market"], At(case_id=case, item=FOOD)
    with pytest.raises(Refused) as refused:
        await signing.submit(office.desk, market, at, replace(GRANTED, site_check=("one",)))
    assert refused.value.rule == "许可法 34(3)"


async def test_one_decision_waits_for_an_item_at_a_time(
    office: Office, at: AT, officer: Person, second: Person
) -> None:
    first = await signing.submit(office.desk, officer, at(), GRANTED)
    with pytest.raises(Conflict) as refused:
        await signing.submit(office.desk, second, at(), REFUSED)
    assert (refused.value.code, refused.value.rule) == ("proposal.waits", "GZ 8.3")
    with pytest.raises(Conflict):
        await signing.take_back(office.desk, second, at(), first.id)
    await signing.take_back(office.desk, officer, at(), first.id)
    assert (await signing.submit(office.desk, second, at(), REFUSED)).by == "second-tobacco"


async def test_what_was_taken_back_is_not_signed(office: Office, at: AT, officer: Person, chief: Person) -> None:
    first = await signing.submit(office.desk, officer, at(), GRANTED)
    await signing.take_back(office.desk, officer, at(), first.id)
    assert (await task_heading(office.desk, officer, at().case_id, TOBACCO)).proposal is None
    again = await signing.submit(office.desk, officer, at(), REFUSED)
    with pytest.raises(Conflict) as refused:
        await signing.sign(office.desk, chief, at(), first.id)
    assert refused.value.code == "proposal.settled"
    assert await decision_of(office, officer, at().case_id) == (None, None)
    await signing.sign(office.desk, chief, at(), again.id)
    assert (await decision_of(office, officer, at().case_id))[0] == "refused"


async def test_a_decision_is_returned_with_a_remark_and_submitted_anew(
    office: Office, at: AT, officer: Person, chief: Person
) -> None:
    first = await signing.submit(office.desk, officer, at(), GRANTED)
    await signing.send_back(office.desk, chief, at(), first.id, remark="请补充踏勘情况")
    shown = (await task_heading(office.desk, officer, at().case_id, TOBACCO)).proposal
    assert shown is not None
    assert (shown.state, shown.remark, shown.answered_by) == ("returned", "请补充踏勘情况", "chief-tobacco")
    assert await waiting_for(office, officer, "returned") == [TOBACCO]
    assert (await inbox_figures(office.desk, officer))["returned"] == 1
    second = await signing.submit(office.desk, officer, at(), REFUSED)
    assert (await inbox_figures(office.desk, chief))["to-sign"] == 1
    assert await waiting_for(office, officer, "returned") == []
    with pytest.raises(Conflict):
        await signing.send_back(office.desk, chief, at(), first.id, remark="再看")
    await signing.sign(office.desk, chief, at(), second.id)


async def test_no_officer_signs_and_no_other_department_knows_of_it(
    office: Office, at: AT, officer: Person, second: Person
) -> None:
    submitted = await signing.submit(office.desk, officer, at(), GRANTED)
    for act in (
        lambda who: signing.sign(office.desk, who, at(), submitted.id),
        lambda who: signing.send_back(office.desk, who, at(), submitted.id, remark="不"),
    ):
        with pytest.raises(NotEntitled) as refused:
            await act(second)
        assert refused.value.rule == "GZ 8.3"
        with pytest.raises(NotEntitled):
            await act(office.people["officer-market"])
    assert "to-sign" not in await inbox_figures(office.desk, second)
    assert await waiting_for(office, office.people["officer-market"]) == []
    with pytest.raises(NotFound):
        await signing.take_back(office.desk, officer, at(), "o_none")


async def test_a_clock_that_stands_still_stops_the_signature_and_loses_nothing(office: Office, case: str) -> None:
    market, at = office.people["officer-market"], At(case_id=case, item=FOOD)
    await office.person("chief-market", Role.CHIEF, "market")
    chief = office.people["chief-market"]
    submitted = await signing.submit(office.desk, market, at, REFUSED)
    await start_exclusion(office.desk, market, at, ground="testing", estimated="3wd", notice="JC-1", reason="送检")
    with pytest.raises(Refused) as refused:
        await signing.sign(office.desk, chief, at, submitted.id)
    assert refused.value.rule == "许可法 45"
    heading = await task_heading(office.desk, chief, case, FOOD)
    assert heading.proposal is not None
    assert heading.proposal.state == "submitted"
    no = heading.choices.acts["sign-decision"]
    assert no is not None
    assert no.rule == "许可法 45"
    assert heading.choices.can("return-decision")
    await end_exclusion(office.desk, market, at, ground="testing")
    await signing.sign(office.desk, chief, at, submitted.id)


async def test_what_is_decided_or_withdrawn_meanwhile_needs_no_signature_any_more(
    office: Office, at: AT, officer: Person, chief: Person
) -> None:
    submitted = await signing.submit(office.desk, officer, at(), REFUSED)
    system = Person(account="tobacco", login="tobacco", role=Role.DEPARTMENT_SYSTEM, department="tobacco")
    await decide(office.desk, system, at(), GRANTED)
    with pytest.raises(Refused) as refused:
        await signing.sign(office.desk, chief, at(), submitted.id)
    assert refused.value.refusal.code == "task.not_open"
    heading = await task_heading(office.desk, chief, at().case_id, TOBACCO)
    assert heading.proposal is not None
    assert heading.proposal.state == "overtaken"
    assert await waiting_for(office, chief) == []
    assert (await decision_of(office, officer, at().case_id))[0] == "granted"


async def test_a_withdrawn_case_leaves_nothing_to_sign(
    office: Office, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    at = At(case_id=await office.accepted(applicant, officers), item="birth-certificate")
    await office.person("chief-health", Role.CHIEF, "health")
    chief = office.people["chief-health"]
    await signing.submit(office.desk, office.people["officer-health"], at, REFUSED)
    assert (await inbox_figures(office.desk, chief))["to-sign"] == 1
    await withdraw(office.desk, office.people["applicant"], At(case_id=at.case_id))
    heading = await task_heading(office.desk, chief, at.case_id, at.item)
    assert heading.proposal is not None
    assert heading.proposal.state == "overtaken"
    assert (await inbox_figures(office.desk, chief))["to-sign"] == 0


async def test_the_same_request_again_is_one_proposal_and_one_decision(
    office: Office, at: AT, officer: Person, chief: Person
) -> None:
    first = await signing.submit(office.desk, officer, at(key="key-00001"), REFUSED)
    assert (await signing.submit(office.desk, officer, at(key="key-00001"), REFUSED)).id == first.id
    with pytest.raises(Conflict) as other:
        await signing.submit(office.desk, officer, at(key="key-00001"), GRANTED)
    assert other.value.code == "request.key-reused"
    once = await signing.sign(office.desk, chief, at(key="key-00002"), first.id)
    assert await signing.sign(office.desk, chief, at(key="key-00002"), first.id) == once


async def test_taking_back_and_returning_twice_under_one_key_is_one_act(
    office: Office, at: AT, officer: Person, chief: Person
) -> None:
    first = await signing.submit(office.desk, officer, at(), REFUSED)
    for _ in range(2):
        taken = await signing.take_back(office.desk, officer, at(key="key-00003"), first.id)
        assert taken.state == "taken-back"
    second = await signing.submit(office.desk, officer, at(), REFUSED)
    for _ in range(2):
        returned = await signing.send_back(office.desk, chief, at(key="key-00004"), second.id, remark="请核实")
        assert returned.remark == "请核实"


async def test_a_case_that_has_moved_on_is_looked_at_again_before_anything_is_signed(
    office: Office, at: AT, officer: Person, chief: Person
) -> None:
    seen = await office.head(at().case_id)
    submitted = await signing.submit(office.desk, officer, at(version=seen), REFUSED)
    market = At(case_id=at().case_id, item=FOOD)
    await decide(office.desk, office.people["officer-market"], market, REFUSED)
    for act in (
        lambda: signing.sign(office.desk, chief, at(version=seen), submitted.id),
        lambda: signing.send_back(office.desk, chief, at(version=seen), submitted.id, remark="不"),
        lambda: signing.take_back(office.desk, officer, at(version=seen), submitted.id),
    ):
        with pytest.raises(StaleVersion):
            await act()
    assert await waiting_for(office, chief) == [TOBACCO]
