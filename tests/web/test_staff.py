"""Every kind of staff finds its own place of work, and no other; what they typed outlives a session."""

from collections.abc import Awaitable, Callable

import pytest

from domain.case.commands import Role
from tests.office import PASSWORD, Office
from tests.pages import Visitor
from web.places import PLACES

Staff = Callable[..., Awaitable[Visitor]]
DEPARTMENTS = {Role.OFFICER: "health", Role.CHIEF: "health"}


@pytest.mark.parametrize("role", PLACES)
async def test_signing_in_leads_to_where_one_works(staff: Staff, role: Role) -> None:
    visitor = await staff(role, DEPARTMENTS.get(role, ""))
    page = await visitor.open("/staff")
    assert page.status == 200
    assert page.path == PLACES[role][0].path
    for place in PLACES[role]:
        assert place.path in page.links
        assert (await visitor.open(place.path)).status == 200, place.path


@pytest.mark.parametrize("role", PLACES)
async def test_a_place_that_is_not_for_a_role_is_closed_to_it(staff: Staff, role: Role) -> None:
    visitor = await staff(role, DEPARTMENTS.get(role, ""))
    every = {place.path for places in PLACES.values() for place in places}
    for path in sorted(every - {place.path for place in PLACES[role]}):
        assert (await visitor.open(path)).status == 403, path


@pytest.mark.usefixtures("applicant")
async def test_an_applicant_has_no_staff_pages(visitor: Visitor) -> None:
    await visitor.sign_in("applicant", PASSWORD)
    assert (await visitor.open("/staff")).path == "/mine"
    assert (await visitor.open("/staff/inbox")).status == 403


async def test_nobody_sees_a_staff_page_without_signing_in(visitor: Visitor) -> None:
    for path in ("/staff", *(place.path for places in PLACES.values() for place in places)):
        assert (await visitor.open(path)).path == "/sign-in"


async def test_what_was_typed_when_the_session_ended_is_shown_again_and_sent_when_asked(
    office: Office, applicant: object, citizen: Visitor
) -> None:
    assert applicant
    case = await office.lodge(await office.client(await _secret(office)))
    await citizen.open(f"/follow/{case}/withdrawal")
    citizen.client.cookies.delete("onego_session")
    asked = await citizen.send({"reason": "孩子的名字还没有想好"})
    assert asked.status == 401
    shown = await citizen.send({"login": "applicant", "password": PASSWORD})
    assert "孩子的名字还没有想好" in shown.text
    assert office.engine.started == [case]
    sent = await citizen.send({"reason": "孩子的名字还没有想好"})
    assert sent.path == f"/follow/{case}"
    assert "撤回" in sent.text


async def _secret(office: Office) -> str:
    answered = await (await office.client()).post("/sessions", json={"name": "applicant", "password": PASSWORD})
    secret: str = answered.json()["secret"]
    return secret
