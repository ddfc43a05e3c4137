"""That a decision was signed follows from the log: a crash before it is noted hides nothing (GZ 8.3)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import pytest

from db import proposals
from desk import proposals as signing
from desk.acts import decide
from desk.errors import Conflict, EngineUnavailable
from desk.people import Person
from desk.performing import perform
from desk.permissions import Act
from desk.proposal_views import ProposalView
from desk.signing_choices import deciding_of
from desk.task_sheet import task_heading
from domain.case.commands import Order, Role
from tests.direct_engine import DirectEngine
from tests.office import Office
from tests.restaurant import TOBACCO
from tests.signatures import AT, GRANTED, decision_of
from workflows.ports import Performed


@dataclass
class LostAnswers:
    """Records what it is asked to, and then whoever asked is gone."""

    engine: DirectEngine

    async def start(self, case_id: str) -> None:
        await self.engine.start(case_id)

    async def perform(self, case_id: str, order: Order) -> Performed:
        await self.engine.perform(case_id, order)
        raise EngineUnavailable(subject=case_id)


@pytest.fixture
async def crashed(office: Office, at: AT, officer: Person, chief: Person) -> str:
    """A proposal whose signature was recorded and not noted; two days later somebody looks."""
    submitted = await signing.submit(office.desk, officer, at(), GRANTED)
    dying = replace(office.desk, engine=LostAnswers(office.engine))
    with pytest.raises(EngineUnavailable):
        await signing.sign(dying, chief, at(key="key-00001"), submitted.id)
    office.clock.advance(days=2)
    return submitted.id


async def shown(office: Office, person: Person, at: AT) -> ProposalView:
    found = (await task_heading(office.desk, person, at().case_id, TOBACCO)).proposal
    assert found is not None
    return found


@pytest.mark.usefixtures("crashed")
async def test_a_decision_that_was_signed_is_shown_as_signed_by_whom_and_when_it_was_recorded(
    office: Office, at: AT, officer: Person
) -> None:
    assert (await decision_of(office, officer, at().case_id))[0] == "granted"
    found = await shown(office, officer, at)
    signed_at = office.clock.at.replace(day=2)
    assert (found.state, found.answered_by, found.answered_at) == ("signed", "chief-tobacco", signed_at)


async def test_what_was_signed_is_neither_taken_back_nor_returned(
    office: Office, at: AT, officer: Person, chief: Person, crashed: str
) -> None:
    acts: tuple[Callable[[], Awaitable[ProposalView]], ...] = (
        lambda: signing.take_back(office.desk, officer, at(), crashed),
        lambda: signing.send_back(office.desk, chief, at(), crashed, remark="再看"),
    )
    for act in acts:
        with pytest.raises(Conflict) as refused:
            await act()
        assert refused.value.code == "proposal.settled"
    assert (await shown(office, officer, at)).state == "signed"


async def test_the_same_request_again_notes_who_signed_and_decides_nothing_twice(
    office: Office, at: AT, officer: Person, chief: Person, crashed: str
) -> None:
    before = await office.head(at().case_id)
    again = await signing.sign(office.desk, chief, at(key="key-00001"), crashed)
    assert "TaskDecided" in again.events
    assert await office.head(at().case_id) == before
    found = await shown(office, officer, at)
    assert (found.state, found.answered_at) == ("signed", office.clock.at.replace(day=2))


async def test_a_signature_of_before_orders_told_their_proposal_is_known_again_by_its_key(
    office: Office, at: AT, officer: Person, chief: Person
) -> None:
    submitted = await signing.submit(office.desk, officer, at(), GRANTED)
    where = at(key="key-00001")
    async with office.desk.database.reading() as session:
        row = await proposals.find(session, where.case_id, where.item, submitted.id)
    assert row is not None
    # As the release before signed: the order's id said nothing of the proposal.
    asked = where.asked(Act.SIGN_DECISION, facts=(submitted.id,))
    before = await perform(office.desk, chief, asked, lambda _standing, _refs: deciding_of(row))
    assert await signing.sign(office.desk, chief, where, submitted.id) == before
    assert (await shown(office, officer, at)).state == "signed"


async def test_the_same_decision_made_by_others_is_no_signature(
    office: Office, at: AT, officer: Person, chief: Person
) -> None:
    await signing.submit(office.desk, officer, at(), GRANTED)
    await decide(office.desk, chief, at(), GRANTED)
    assert (await shown(office, officer, at)).state == "overtaken"


async def test_a_signature_that_was_never_recorded_is_none(
    office: Office, at: AT, officer: Person, chief: Person
) -> None:
    assert chief.role is Role.CHIEF
    submitted = await signing.submit(office.desk, officer, at(), GRANTED)
    office.engine.down = True
    with pytest.raises(EngineUnavailable):
        await signing.sign(office.desk, chief, at(), submitted.id)
    office.engine.down = False
    assert (await shown(office, officer, at)).state == "submitted"
    await signing.take_back(office.desk, officer, at(), submitted.id)
