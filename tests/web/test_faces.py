"""One address for people and programs: who names HTML gets a page, everybody else the API, unchanged."""

import httpx
import pytest

from api.app import contract
from onego.faces import PAGES, both, wants_a_page
from tests.office import Office
from tests.pages import Visitor

NUMBER = "GZSPJY-20260306-000042-A"


@pytest.fixture
async def program(office: Office) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=both(office.desk))
    return await office.stack.enter_async_context(
        httpx.AsyncClient(transport=transport, base_url="http://portal.test", headers={"accept": "*/*"})
    )


async def test_the_qr_code_shows_a_citizen_a_page_and_a_program_json(
    visitor: Visitor, program: httpx.AsyncClient
) -> None:
    page = await visitor.open(f"/verify/{NUMBER}")
    assert page.response.headers["content-type"].startswith("text/html")
    assert "本窗口没有出具过该编号的文书" in page.text
    answered = await program.get(f"/verify/{NUMBER}")
    assert answered.json()["holds"] is False
    assert all("accept" in one.headers["vary"].lower() for one in (page.response, answered))


async def test_a_program_that_prefers_json_gets_json(program: httpx.AsyncClient) -> None:
    answered = await program.get(f"/verify/{NUMBER}", headers={"accept": "application/json, text/html;q=0.5"})
    assert answered.headers["content-type"] == "application/json"


async def test_an_unknown_address_is_a_page_for_people_and_a_problem_for_programs(
    visitor: Visitor, program: httpx.AsyncClient
) -> None:
    page = await visitor.open("/no/such/place")
    assert (page.status, page.response.headers["content-type"]) == (404, "text/html; charset=utf-8")
    answered = await program.get("/no/such/place")
    assert (answered.status_code, answered.headers["content-type"]) == (404, "application/problem+json")


async def test_the_api_answers_as_before_behind_both_faces(program: httpx.AsyncClient) -> None:
    assert (await program.get("/bundles")).json()
    assert (await program.get("/cases")).json()["code"] == "sign-in.needed"
    assert (await program.get("/openapi.json")).status_code == 200


def test_no_page_takes_an_address_of_the_api(office: Office) -> None:
    taken = {path.split("/")[1] for path in contract(office.app)["paths"]} & PAGES
    assert not taken


@pytest.mark.parametrize(
    ("accept", "page"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", True),
        ("*/*", False),
        ("", False),
        ("application/json", False),
        ("text/html;q=0.1, application/json;q=0.2", False),
        ("text/html;q=nonsense", False),
    ],
)
def test_who_names_html_wants_a_page(accept: str, page: bool) -> None:  # noqa: FBT001 - a column of the table
    assert wants_a_page(accept) is page
