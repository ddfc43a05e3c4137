"""Who signs, and whether a department's decisions need it: its chief representative settles that (GZ 8.3)."""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest
from sqlalchemy import select, update

from db import proposals
from db.tables.audit import AdministrativeActRow
from db.tables.people import PersonRow
from desk import proposals as signing
from desk.absences import claim, end_absence, noted_absences
from desk.acts import At, decide
from desk.administration import departments, people
from desk.errors import Conflict, NotEntitled
from desk.inbox_views import inbox_figures
from desk.people import Person
from desk.signers import need_signature, signature_needed, signature_out_of_reach
from desk.task_sheet import task_heading
from domain.case.commands import Role
from tests.office import Office
from tests.restaurant import FOOD, TOBACCO
from tests.signatures import AT, GRANTED, REFUSED, decision_of


async def test_the_substitute_signs_while_the_chief_is_away_and_never_what_is_their_own(
    office: Office,
    at: AT,
    officer: Person,
    second: Person,
    away: Callable[[Person], Awaitable[None]],
) -> None:
    submitted = await signing.submit(office.desk, officer, at(), GRANTED)
    await away(second)
    assert (await inbox_figures(office.desk, second))["to-sign"] == 1
    await signing.take_back(office.desk, officer, at(), submitted.id)
    own = await signing.submit(office.desk, second, at(), REFUSED)
    with pytest.raises(Conflict) as refused:
        await signing.sign(office.desk, second, at(), own.id)
    assert refused.value.code == "proposal.own"
    await signing.take_back(office.desk, second, at(), own.id)
    again = await signing.submit(office.desk, officer, at(), REFUSED)
    office.clock.advance(days=7)
    with pytest.raises(NotEntitled):
        await signing.sign(office.desk, second, at(), again.id)
    office.clock.advance(days=-6)
    await claim(office.desk, officer, at().case_id, TOBACCO)  # taken by a colleague: the chief would sign all the same
    await signing.sign(office.desk, second, at(), again.id)
    assert (await decision_of(office, officer, at().case_id))[0] == "refused"


async def test_where_the_department_wants_it_officers_do_not_decide_alone_but_chief_substitute_and_system_do(
    *,
    office: Office,
    at: AT,
    officer: Person,
    second: Person,
    chief: Person,
    away: Callable[[Person], Awaitable[None]],
) -> None:
    assert not await signature_needed(office.desk, officer)
    await need_signature(office.desk, chief, needed=True)
    with pytest.raises(Conflict) as refused:
        await decide(office.desk, officer, at(), GRANTED)
    assert (refused.value.code, refused.value.rule) == ("decision.to-be-signed", "GZ 8.3")
    heading = await task_heading(office.desk, officer, at().case_id, TOBACCO)
    no = heading.choices.acts["decide"]
    assert no is not None
    assert no.rule == "GZ 8.3"
    assert heading.choices.can("submit-decision")
    assert (await task_heading(office.desk, chief, at().case_id, TOBACCO)).choices.can("decide")
    await away(second)
    assert (await task_heading(office.desk, second, at().case_id, TOBACCO)).choices.can("decide")
    await decide(office.desk, second, at(), GRANTED)
    market = At(case_id=at().case_id, item=FOOD)
    await decide(office.desk, office.people["officer-market"], market, REFUSED)  # another department has its own rule


async def test_a_department_s_own_system_decides_as_before(office: Office, at: AT, chief: Person) -> None:
    await need_signature(office.desk, chief, needed=True)
    system = Person(account="tobacco", login="tobacco", role=Role.DEPARTMENT_SYSTEM, department="tobacco")
    await decide(office.desk, system, at(), GRANTED)


async def test_only_the_chief_sets_the_rule_and_each_change_is_on_record_once(
    office: Office, officer: Person, chief: Person
) -> None:
    with pytest.raises(NotEntitled):
        await need_signature(office.desk, officer, needed=True)
    for needed in (True, True, False):
        await need_signature(office.desk, chief, needed=needed)
    async with office.desk.database.reading() as session:
        acts = (await session.scalars(select(AdministrativeActRow).order_by(AdministrativeActRow.id))).all()
        assert not await proposals.signature_needed(session, "tobacco")
    assert [(row.act, row.subject, row.who) for row in acts if row.act.startswith("signature")] == [
        ("signature-needed", "tobacco", chief.account),
        ("signature-not-needed", "tobacco", chief.account),
    ]


async def test_a_rule_that_nobody_could_follow_is_not_set(office: Office, chief: Person, administrator: Person) -> None:
    await people.lock(office.desk, administrator, chief.account)
    with pytest.raises(Conflict) as refused:  # asked for while the account was being locked
        await need_signature(office.desk, chief, needed=True)
    assert (refused.value.code, refused.value.rule) == ("decision.nobody-signs", "GZ 8.3")
    assert not await signature_needed(office.desk, chief)


async def test_the_last_chief_of_a_department_that_has_decisions_signed_is_neither_locked_nor_posted_elsewhere(
    office: Office, chief: Person, second: Person, administrator: Person, away: Callable[[Person], Awaitable[None]]
) -> None:
    await need_signature(office.desk, chief, needed=True)
    await away(second)  # who stands in for a chief whose account is locked stands in for nobody
    seen = (await people.detail(office.desk, administrator, chief.account)).seen
    with pytest.raises(Conflict) as locked:
        await people.lock(office.desk, administrator, chief.account)
    assert (locked.value.code, locked.value.rule) == ("account.last-signer", "GZ 8.3")
    for role, department in ((Role.OFFICER, "tobacco"), (Role.CHIEF, "market")):
        with pytest.raises(Conflict) as posted:
            await people.post(office.desk, administrator, chief.account, role=role, department=department, seen=seen)
        assert posted.value.code == "account.last-signer"
    await office.person("next-chief", Role.CHIEF, "tobacco")
    await people.lock(office.desk, administrator, chief.account)
    with pytest.raises(Conflict):
        await people.lock(office.desk, administrator, office.people["next-chief"].account)
    await need_signature(office.desk, office.people["next-chief"], needed=False)
    await people.lock(office.desk, administrator, office.people["next-chief"].account)


async def test_an_officer_of_such_a_department_is_locked_as_ever(
    office: Office, chief: Person, second: Person, administrator: Person
) -> None:
    await need_signature(office.desk, chief, needed=True)
    await people.lock(office.desk, administrator, second.account)


async def test_where_the_chief_s_posting_is_over_the_last_substitute_is_not_taken_away(
    office: Office, chief: Person, second: Person, administrator: Person, away: Callable[[Person], Awaitable[None]]
) -> None:
    await need_signature(office.desk, chief, needed=True)
    await away(second)
    async with office.desk.database.transaction() as session:
        over = update(PersonRow).where(PersonRow.account == chief.account)
        await session.execute(over.values(valid_until=date(2026, 3, 1)))
    number = (await noted_absences(office.desk, chief))[0].id
    with pytest.raises(Conflict) as refused:
        await end_absence(office.desk, chief, number)
    assert (refused.value.code, refused.value.rule) == ("absence.last-signer", "GZ 8.3")
    with pytest.raises(Conflict) as locked:
        await people.lock(office.desk, administrator, second.account)
    assert locked.value.code == "account.last-signer"
    assert not await signature_out_of_reach(office.desk, second)
    office.clock.advance(days=7)
    assert await signature_out_of_reach(office.desk, second)


async def test_an_absence_can_leave_nobody_to_sign_and_is_warned_of_on_its_days(
    office: Office, chief: Person, second: Person, administrator: Person, away: Callable[[Person], Awaitable[None]]
) -> None:
    await need_signature(office.desk, chief, needed=True)
    assert not await signature_out_of_reach(office.desk, second)
    await away(second)
    assert not await signature_out_of_reach(office.desk, second), "the substitute is here"
    assert (await people.detail(office.desk, administrator, second.account)).last_here
    await people.lock(office.desk, administrator, second.account)
    assert await signature_out_of_reach(office.desk, chief)
    assert (await departments.detail(office.desk, administrator, "tobacco")).unsigned
    office.clock.advance(days=7)
    assert not await signature_out_of_reach(office.desk, chief), "the chief is back"
    assert not (await departments.detail(office.desk, administrator, "tobacco")).unsigned


@pytest.fixture
async def administrator(office: Office) -> Person:
    await office.person("root", Role.ADMINISTRATOR)
    return office.people["root"]
