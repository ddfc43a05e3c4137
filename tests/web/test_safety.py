"""Forms of other sites are refused, cookies stay with us, and a session ends when it is told to."""

import pytest

from desk.context import Desk
from tests.office import PASSWORD, Office
from tests.pages import Visitor
from web.seals import form_token, seal, token_fits, unseal

POSTED = ("/sign-in", "/settings", "/follow", "/verify", "/apply/newborn/form", "/apply/newborn/check", "/sign-out")


async def test_a_form_without_our_token_is_refused_and_changes_nothing(citizen: Visitor) -> None:
    for path in POSTED:
        answered = await citizen.client.post(path, data={"login": "applicant", "password": PASSWORD})
        assert answered.status_code == 403, path
    assert (await citizen.open("/mine")).path == "/mine"


async def test_a_form_with_anothers_token_is_refused(office: Office, citizen: Visitor) -> None:
    token = form_token(office.desk, "f" * 32)
    answered = await citizen.client.post("/sign-out", data={"token": token})
    assert answered.status_code == 403


async def test_a_form_that_a_browser_says_comes_from_elsewhere_is_refused(citizen: Visitor) -> None:
    assert citizen.page is not None
    token = next(form.fields["token"] for form in citizen.page.forms if "token" in form.fields)
    answered = await citizen.client.post("/sign-out", data={"token": token}, headers={"sec-fetch-site": "cross-site"})
    assert answered.status_code == 403


async def test_cookies_are_out_of_reach_for_scripts_and_other_sites(visitor: Visitor) -> None:
    await visitor.open("/sign-in")
    given = visitor.page.response.headers.get_list("set-cookie") if visitor.page else []
    assert given
    for cookie in given:
        assert "httponly" in cookie.lower()
        assert "samesite=lax" in cookie.lower()


async def test_signing_out_ends_the_session_on_the_server(citizen: Visitor) -> None:
    secret = citizen.client.cookies["onego_session"]
    assert citizen.page is not None
    token = next(form.fields["token"] for form in citizen.page.forms if form.action == "/sign-out")
    await citizen.client.post("/sign-out", data={"token": token})
    assert "onego_session" not in citizen.client.cookies
    citizen.client.cookies["onego_session"] = secret
    ended = await citizen.open("/mine")
    assert ended.path == "/sign-in"
    assert "登录已到期或者已被终止" in ended.text


async def test_who_was_never_signed_in_is_not_told_that_a_session_is_over(visitor: Visitor) -> None:
    assert "登录已到期" not in (await visitor.open("/mine")).text


@pytest.mark.usefixtures("applicant")
async def test_signing_in_makes_another_visitor_of_a_browser(visitor: Visitor) -> None:
    await visitor.open("/sign-in")
    before = visitor.client.cookies["onego_visitor"]
    await visitor.send({"login": "applicant", "password": PASSWORD})
    assert visitor.client.cookies["onego_visitor"] != before


@pytest.mark.usefixtures("applicant")
async def test_a_wrong_password_says_nothing_about_the_name(visitor: Visitor) -> None:
    said = []
    for login in ("applicant", "nobody-at-all"):
        await visitor.open("/sign-in")
        page = await visitor.send({"login": login, "password": "wrong wrong wrong"})
        said.append((page.status, page.text))
    assert said[0] == said[1]
    assert said[0][0] == 401


@pytest.mark.usefixtures("applicant")
async def test_after_signing_in_one_goes_on_where_one_was_going(visitor: Visitor) -> None:
    page = await visitor.open("/apply/newborn")
    assert page.path == "/sign-in"
    page = await visitor.send({"login": "applicant", "password": PASSWORD})
    assert page.path == "/apply/newborn/questions/born-in"


@pytest.fixture
def desk(office: Office) -> Desk:
    return office.desk


def test_a_token_is_masked_and_of_one_visitor_only(desk: Desk) -> None:
    assert token_fits(desk, "a" * 32, form_token(desk, "a" * 32))
    assert form_token(desk, "a" * 32) != form_token(desk, "a" * 32)
    for wrong in ("", "00", "zz" * 64, form_token(desk, "b" * 32)):
        assert not token_fits(desk, "a" * 32, wrong)
    assert not token_fits(desk, "", form_token(desk, ""))


def test_what_is_sealed_opens_for_its_visitor_only(desk: Desk) -> None:
    sealed = seal(desk, {"name": "示例"}, visitor="a" * 32)
    assert "示例" not in sealed
    assert unseal(desk, sealed, visitor="a" * 32) == {"name": "示例"}
    for other, text in (("b" * 32, sealed), ("a" * 32, sealed[:-4]), ("a" * 32, "nonsense")):
        assert unseal(desk, text, visitor=other) is None
