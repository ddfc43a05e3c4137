"""Accounts are made, posted, locked and let in again by an administrator, on record; the last one stays in force."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from domain.case.commands import Role
from tests.office import PASSWORD, Office
from tests.pages import Visitor

Staff = Callable[..., Awaitable[Visitor]]
Visit = Callable[..., Awaitable[Visitor]]
PEOPLE = "/staff/administration/people"
OWN = "a password of my own"


@pytest.fixture
async def admin(staff: Staff) -> Visitor:
    return await staff(Role.ADMINISTRATOR)


async def made(admin: Visitor, login: str, role: Role, department: str = "") -> str:
    """Make an account on the page; returns the password that it shows."""
    await admin.open(f"{PEOPLE}/new")
    page = await admin.send({"login": login, "name": "示例", "role": role.value, "department": department})
    assert page.status == 200, page.text
    return page.response.text.partition('once">')[2].partition("<")[0]


async def of(office: Office, admin: Visitor, login: str) -> str:
    """The address of an account's page."""
    assert office.people
    await admin.open(PEOPLE)
    await admin.send({"login": login, "role": "", "department": ""})
    assert admin.page is not None
    return next(link for link in admin.page.links if link.startswith(f"{PEOPLE}/p_"))


async def test_a_first_password_is_shown_once_and_opens_nothing_but_its_own_change(
    admin: Visitor, visit: Visit
) -> None:
    password = await made(admin, "new-clerk", Role.CLERK)
    assert len(password) == 24
    clerk = await visit()
    page = await clerk.sign_in("new-clerk", password)
    assert page.path == "/staff/password"
    assert "请设置您本人的密码" in page.text
    assert (await clerk.open("/staff/window")).path == "/staff/password"
    done = await clerk.send({"password": password, "new-password": OWN, "repeat-password": OWN})
    assert "密码已修改" in done.text
    assert (await clerk.open("/staff/window")).path == "/staff/window"
    assert (await (await visit()).sign_in("new-clerk", password)).status == 401
    assert password not in (await admin.open(PEOPLE)).response.text


async def test_the_api_too_is_closed_to_a_first_password(office: Office, admin: Visitor) -> None:
    password = await made(admin, "new-clerk", Role.CLERK)
    opened = await (await office.client()).post("/sessions", json={"name": "new-clerk", "password": password})
    clerk = await office.client(opened.json()["secret"])
    refused = await clerk.get("/window/ready")
    assert (refused.status_code, refused.json()["code"]) == (403, "password.given")
    assert (await clerk.get("/sessions/current")).status_code == 200
    body = {"old": password, "new": OWN}
    assert (await clerk.post("/sessions/current/password", json=body)).status_code == 204


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"login": "a b", "role": "clerk"}, "登录名须为"),
        ({"login": "administrator", "role": "clerk"}, "该登录名已被使用"),
        ({"login": "x-officer", "role": "officer"}, "须属于一个部门"),
        ({"login": "x-engine", "role": "engine"}, "不能改为这种身份"),
    ],
)
async def test_what_does_not_fit_is_said_and_what_was_typed_stays(
    admin: Visitor, typed: dict[str, str], said: str
) -> None:
    await admin.open(f"{PEOPLE}/new")
    page = await admin.send({"name": "示例名", "department": "", **typed})
    assert page.status in (409, 422)
    assert said in page.text
    assert f'value="{typed["login"]}"' in page.response.text
    assert 'value="示例名"' in page.response.text


async def test_an_account_without_name_and_role_is_told_both_at_once(admin: Visitor) -> None:
    page = await admin.open(f"{PEOPLE}/new")
    assert "novalidate" in page.response.text
    page = await admin.send({"login": "", "name": "示例名", "role": "", "department": ""})
    assert page.status == 422
    assert {"#login", "#role"} <= set(page.links)
    assert "登录名须为" in page.text
    assert "请选择身份" in page.text
    assert "不能改为这种身份" not in page.text
    assert 'value="示例名"' in page.response.text


async def test_accounts_are_found_by_name_role_and_department_and_no_name_stands_in_an_address(
    office: Office, admin: Visitor
) -> None:
    await office.person("officer-tax", Role.OFFICER, "tax")
    await office.person("officer-police", Role.OFFICER, "police")
    await office.person("citizen", Role.APPLICANT)
    listed = await admin.open(PEOPLE)
    assert "officer-tax" in listed.text
    assert "citizen" not in listed.text
    found = await admin.send({"login": "OFFICER-T", "role": "", "department": ""})
    assert "officer-tax" in found.text
    assert "officer-police" not in found.text
    assert "officer" not in str(found.response.url).lower()
    by_department = await admin.open(f"{PEOPLE}?department=police")
    assert "officer-police" in by_department.text
    assert "officer-tax" not in by_department.text
    nobody = await admin.send({"login": "nobody'%", "role": "", "department": ""})
    assert "没有符合条件的账号" in nobody.text


async def test_long_lists_are_paged_without_a_name_in_the_address(office: Office, admin: Visitor) -> None:
    for number in range(52):
        await office.person(f"clerk-{number:02}", Role.CLERK)
    first = await admin.open(PEOPLE)
    assert "clerk-51" not in first.text
    assert first.forms[-1].buttons[-1][0] == "after"
    second = await admin.send(button=first.forms[-1].buttons[-1][1])
    assert "clerk-51" in second.text
    assert second.response.url.query == b""


async def test_locking_asks_ends_every_session_and_can_be_undone(office: Office, admin: Visitor, visit: Visit) -> None:
    program = await office.person("clerk", Role.CLERK)
    page = await of(office, admin, "clerk")
    await admin.open(page)
    asked = await admin.send(button="lock")
    assert "锁定 clerk？" in asked.text
    assert (await program.get("/sessions/current")).status_code == 200
    locked = await admin.send(button="yes")
    assert "已锁定" in locked.text
    assert (await program.get("/sessions/current")).status_code == 401
    assert (await (await visit()).sign_in("clerk", PASSWORD)).status == 401
    await admin.send(button="unlock")
    assert (await (await visit()).sign_in("clerk", PASSWORD)).path == "/staff/window"


async def test_the_last_administrator_can_be_neither_locked_nor_given_another_role(
    office: Office, admin: Visitor
) -> None:
    page = await of(office, admin, "administrator")
    shown = await admin.open(page)
    assert "最后一个" in shown.text
    assert not [button for form in shown.forms for button in form.buttons if button[1] == "lock"]
    token = next(form.fields["token"] for form in shown.forms if "token" in form.fields)
    for fields in ({"act": "lock"}, {"act": "post", "role": "clerk", "seen": "administrator//active"}):
        for sure in ({}, {"sure": "yes"}):
            answered = await admin.client.post(page, data={"token": token, **fields, **sure})
            assert answered.status_code == 409
            assert "最后一个可用的系统管理员" in answered.text
    await office.person("second", Role.ADMINISTRATOR)
    await admin.open(page)
    await admin.send(button="lock")
    await admin.send(button="yes")
    assert (await admin.open(PEOPLE)).path == "/sign-in"


async def test_a_new_post_ends_the_sessions_and_an_overtaken_one_is_refused(office: Office, admin: Visitor) -> None:
    program = await office.person("clerk", Role.CLERK)
    page = await of(office, admin, "clerk")
    shown = await admin.open(page)
    stale = next(form for form in shown.forms if "seen" in form.fields)
    asked = await admin.send({"role": "officer", "department": "tax"}, button="post")
    assert "更改 clerk 的身份或者部门？" in asked.text
    done = await admin.send(button="yes")
    assert "经办人员" in done.text
    assert "市税务局" in done.text
    assert (await program.get("/sessions/current")).status_code == 401
    late = {**stale.fields, "role": "supervisor", "act": "post", "sure": "yes"}
    overtaken = await admin.client.post(page, data=late)
    assert overtaken.status_code == 409
    assert "刚刚被他人修改" in overtaken.text


async def test_a_reset_password_has_to_be_changed_and_ones_own_is_not_reset(
    office: Office, admin: Visitor, visit: Visit
) -> None:
    await office.person("clerk", Role.CLERK)
    await admin.open(await of(office, admin, "clerk"))
    await admin.send(button="reset")
    shown = await admin.send(button="yes")
    password = shown.response.text.partition('once">')[2].partition("<")[0]
    assert (await (await visit()).sign_in("clerk", password)).path == "/staff/password"
    own = await admin.open(await of(office, admin, "administrator"))
    assert "/staff/password" in own.links
    token = next(form.fields["token"] for form in own.forms if "token" in form.fields)
    refused = await admin.client.post(str(own.response.url), data={"token": token, "act": "reset", "sure": "yes"})
    assert refused.status_code == 409


async def test_a_departments_system_comes_in_by_a_token_that_is_shown_once_and_revoked_for_good(
    office: Office, admin: Visitor
) -> None:
    await admin.open(f"{PEOPLE}/new")
    page = await admin.send({"login": "tax-system", "name": "", "role": "department-system", "department": "tax"})
    here = page.path
    assert "尚无令牌" in page.text
    wrong = await admin.send({"label": "工作进程", "days": "999"}, button="issue")
    assert wrong.status == 422
    assert 'value="工作进程"' in wrong.response.text
    issued = await admin.send({"label": "工作进程", "days": "30"}, button="issue")
    secret = issued.response.text.partition('once">')[2].partition("<")[0]
    program = await office.client(secret)
    assert (await program.get("/sessions/current")).json()["role"] == "department-system"
    refused = await program.post("/tokens", json={"label": "another"})
    assert (refused.status_code, refused.json()["code"]) == (403, "token.by-token")
    listed = await admin.open(here)
    assert secret not in listed.response.text
    button = next(value for form in listed.forms for _, value in form.buttons if value.startswith("revoke:"))
    await admin.send(button=button)
    done = await admin.send(button="yes")
    assert "已吊销" in done.text
    assert (await program.get("/sessions/current")).status_code == 401


async def test_nobody_gets_a_token_to_act_for_a_person(office: Office, admin: Visitor) -> None:
    await office.person("clerk", Role.CLERK)
    page = await admin.open(await of(office, admin, "clerk"))
    token = next(form.fields["token"] for form in page.forms if "token" in form.fields)
    fields = {"token": token, "act": "issue", "label": "x", "days": "1"}
    assert (await admin.client.post(str(page.response.url), data=fields)).status_code == 403


async def test_a_token_manages_no_accounts(office: Office) -> None:
    administrator = await office.person("administrator", Role.ADMINISTRATOR)
    secret = (await administrator.post("/tokens", json={"label": "程序"})).json()["secret"]
    program = await office.client(secret)
    new = {"name": "new-clerk", "password": PASSWORD, "role": "clerk"}
    assert (await program.post("/accounts", json=new)).status_code == 403


async def test_every_act_stands_in_the_record(office: Office, admin: Visitor) -> None:
    empty = await admin.open("/staff/administration/record?of=p_nobody")
    assert "尚无记录" in empty.text
    await made(admin, "new-clerk", Role.CLERK)
    await admin.open(await of(office, admin, "new-clerk"))
    await admin.send(button="lock")
    await admin.send(button="yes")
    read = await admin.open("/staff/administration/record")
    assert read.text.index("锁定账号") < read.text.index("建立账号")
    assert "administrator" in read.text
    assert "命令行" in read.text
    account = (await of(office, admin, "new-clerk")).rpartition("/")[2]
    own = await admin.open(f"/staff/administration/record?of={account}")
    assert "new-clerk" in own.text
    assert "命令行" not in own.text


@pytest.mark.parametrize("role", [Role.CLERK, Role.SUPERVISOR])
async def test_administration_is_for_administrators(staff: Staff, role: Role) -> None:
    visitor = await staff(role)
    for path in ("", "/people", "/people/new", "/people/p_1", "/record"):
        assert (await visitor.open(f"/staff/administration{path}")).status == 403, path


async def test_an_account_that_is_not_there_is_an_answer(admin: Visitor, applicant: httpx.AsyncClient) -> None:
    assert not applicant.is_closed
    assert (await admin.open(f"{PEOPLE}/p_nobody")).status == 404


async def test_the_pages_speak_english_too(staff: Staff) -> None:
    admin = await staff(Role.ADMINISTRATOR, lang="en")
    assert "Make an account" in (await admin.open(PEOPLE)).text
