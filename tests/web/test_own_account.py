"""One's own password, sessions and tokens are in one's own hands."""

from collections.abc import Awaitable, Callable

from domain.case.commands import Role
from tests.office import PASSWORD, Office
from tests.pages import Visitor

Visit = Callable[..., Awaitable[Visitor]]
OWN = "a password of my own"


async def test_ones_own_password_and_sessions_are_in_ones_own_hands(office: Office, visit: Visit) -> None:
    program = await office.person("clerk", Role.CLERK)
    await program.post("/tokens", json={"label": "报表程序"})
    clerk = await visit()
    await clerk.sign_in("clerk", PASSWORD)
    page = await clerk.open("/staff/password")
    assert "报表程序" in page.text
    assert "本浏览器" in page.text
    await clerk.send(button="end-others")
    assert (await program.get("/sessions/current")).status_code == 401
    revoke = next(
        value for form in (clerk.page.forms if clerk.page else []) for _, value in form.buttons if ":" in value
    )
    await clerk.send(button=revoke)
    assert "报表程序" not in (await clerk.send(button="yes")).text
    for fields, said in (
        ({"password": "wrong wrong wrong", "new-password": OWN, "repeat-password": OWN}, "当前密码不正确"),
        ({"password": PASSWORD, "new-password": OWN, "repeat-password": f"{OWN}!"}, "不一致"),
        ({"password": PASSWORD, "new-password": "short", "repeat-password": "short"}, "密码长度"),
        ({"password": PASSWORD, "new-password": PASSWORD, "repeat-password": PASSWORD}, "不能与原密码相同"),
    ):
        wrong = await clerk.send(fields, button="change")
        assert wrong.status in (401, 422)
        assert said in wrong.text
        assert OWN not in wrong.response.text
    done = await clerk.send({"password": PASSWORD, "new-password": OWN, "repeat-password": OWN}, button="change")
    assert "密码已修改" in done.text
    assert (await clerk.open("/staff/password")).status == 200


async def test_an_applicant_too_has_a_page_for_the_password(citizen: Visitor) -> None:
    page = await citizen.open("/staff/password")
    assert page.status == 200
    assert "/staff/inbox" not in page.links
