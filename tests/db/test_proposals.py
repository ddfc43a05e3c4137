"""Decisions that wait for a signature: one at a time for an item, found by department and state (GZ 8.3)."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from db import inbox, proposals
from db.inbox import Filter
from db.session import Database
from db.tables.people import PersonRow
from db.tables.proposal import ProposalRow
from tests.case_story import MONDAY, Window, at

NOON = at(MONDAY)


@pytest.fixture
async def people(accepted: Window, database: Database) -> None:
    """An officer and a chief representative of the department whose item is open."""
    assert accepted.case_id == "c1"
    async with database.transaction() as session:
        for account, role in (("p_officer", "officer"), ("p_chief", "chief")):
            session.add(
                PersonRow(
                    account=account,
                    login=account,
                    password_hash="",
                    role=role,
                    department="health",
                    active=True,
                    name="",
                    locale="zh",
                    created_at=NOON,
                )
            )


def proposal(name: str, when: datetime = NOON, item: str = "birth") -> ProposalRow:
    return ProposalRow(
        id=name,
        case_id="c1",
        item=item,
        department="health",
        state=proposals.SUBMITTED,
        outcome="granted",
        reason="",
        remedies="",
        site_check=[],
        proposed_by="p_officer",
        proposed_at=when,
        remark="",
    )


async def listed(database: Database, state: str, department: str | None = "health") -> list[str]:
    async with database.reading() as session:
        found = await inbox.page(session, Filter(department=department, turn="decide", signing=state), limit=9)
    return [entry.task.item for entry in found]


async def add(database: Database, row: ProposalRow) -> None:
    async with database.transaction() as session:
        await proposals.add(session, row)


@pytest.mark.usefixtures("people")
async def test_one_decision_waits_for_an_item_at_a_time(database: Database) -> None:
    await add(database, proposal("first"))
    with pytest.raises(IntegrityError):
        await add(database, proposal("second"))
    async with database.transaction() as session:
        assert await proposals.take_back(session, "first", by="p_officer", at=NOON)
        assert not await proposals.take_back(session, "first", by="p_officer", at=NOON)
    await add(database, proposal("second"))
    assert await listed(database, "submitted") == ["birth"]


@pytest.mark.usefixtures("people")
async def test_a_returned_decision_is_listed_as_returned_until_another_one_is_submitted(database: Database) -> None:
    await add(database, proposal("first"))
    async with database.transaction() as session:
        assert await proposals.send_back(session, "first", by="p_chief", at=NOON, remark="t_1")
        assert await proposals.states(session, [("c1", "birth"), ("c1", "payment")]) == {("c1", "birth"): "returned"}
    assert (await listed(database, "submitted"), await listed(database, "returned")) == ([], ["birth"])
    assert await listed(database, "returned", "police") == []
    assert await listed(database, "returned", None) == ["birth"]
    await add(database, proposal("second", NOON + timedelta(hours=1)))
    assert (await listed(database, "submitted"), await listed(database, "returned")) == (["birth"], [])
    async with database.reading() as session:
        last = await proposals.latest(session, "c1", "birth")
        first = await proposals.find(session, "c1", "birth", "first")
    assert last is not None
    assert first is not None
    assert (last.id, first.state) == ("second", "replaced")


@pytest.mark.usefixtures("people")
async def test_only_what_is_to_be_decided_is_listed(database: Database) -> None:
    await add(database, proposal("other", item="household"))  # it waits for the result of another item
    assert await listed(database, "submitted") == []


@pytest.mark.usefixtures("people")
async def test_who_signed_first_stays_on_record(database: Database) -> None:
    await add(database, proposal("first"))
    for who, when in (("p_chief", NOON), ("p_officer", NOON + timedelta(hours=1))):
        async with database.transaction() as session:
            await proposals.note_signed(session, "first", by=who, at=when)
    async with database.reading() as session:
        row = await proposals.find(session, "c1", "birth", "first")
    assert row is not None
    assert (row.state, row.answered_by, row.answered_at) == ("signed", "p_chief", NOON)


@pytest.mark.usefixtures("people")
async def test_no_decision_needs_a_signature_until_the_department_says_so(database: Database) -> None:
    for needed in (None, True, False):
        async with database.transaction() as session:
            if needed is not None:
                await proposals.set_signature_needed(session, "health", needed=needed, by="p_chief", at=NOON)
        async with database.reading() as session:
            assert await proposals.signature_needed(session, "health") is bool(needed)
            assert not await proposals.signature_needed(session, "police")
