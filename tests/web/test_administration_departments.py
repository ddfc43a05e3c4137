"""How departments are connected is shown without a secret; a connection is tried out for real, and never for long."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import httpx
import pytest

from departments.connections import load_connections
from departments.connector import Tools
from departments.registry import standard_kinds
from departments.vocabulary import CONTRACT_VERSION
from domain.case.commands import Role
from tests.office import Office
from tests.pages import Visitor

Staff = Callable[..., Awaitable[Visitor]]
DEPARTMENTS = "/staff/administration/departments"
SECRET = b"a secret that only tests may know, 32 bytes and more"
CONFIG = {
    "kind": "http",
    "base_url": "https://police.example/onego",
    "key_id": "police-2026",
    "secret": "police-secret-file",
    "mode": "push",
    "also_accept": [{"key_id": "police-2025", "secret": "police-older-file"}],
}


class Secrets:
    """Knows one secret under every name."""

    def secret(self, reference: str) -> bytes | None:
        assert reference
        return SECRET


async def well(request: httpx.Request) -> httpx.Response:
    if request.url.path.endswith("/health"):
        return httpx.Response(200, json={"status": "ok", "contract": CONTRACT_VERSION})
    return httpx.Response(404, json={"title": "no such lodging"})


async def silent(_: httpx.Request) -> httpx.Response:
    await asyncio.sleep(60)
    raise AssertionError


async def foreign(request: httpx.Request) -> httpx.Response:
    return await well(request) if request.url.path.endswith("/health") else httpx.Response(401)


@dataclass
class System:
    """The police's system, which does what a test wants."""

    does: Callable[[httpx.Request], Awaitable[httpx.Response]] = well

    async def answer(self, request: httpx.Request) -> httpx.Response:
        return await self.does(request)


@pytest.fixture
def system(office: Office) -> System:
    """The police connected, the tax office with a worker of its own; before the portal is made around the desk."""
    system = System()
    tools = Tools(secrets=Secrets(), now=office.clock.now, transport=httpx.MockTransport(system.answer))
    data = {"police": CONFIG, "tax": {"kind": "remote"}, "health": {"kind": "inbox"}}
    connections = load_connections(data, registry=standard_kinds(), tools=tools)
    office.desk = replace(
        office.desk,
        connections=connections,
        department_keys=lambda name: connections[name].callback_keys if name in connections else {},
        rules=replace(office.desk.rules, probe_lasts=timedelta(seconds=0.2)),
    )
    return system


@pytest.mark.usefixtures("system")
async def test_departments_are_listed_with_their_connection_and_representative(office: Office, staff: Staff) -> None:
    await office.person("chief-police", Role.CHIEF, "police")
    admin = await staff(Role.ADMINISTRATOR)
    page = await admin.open(DEPARTMENTS)
    assert "市公安局" in page.text
    assert "部门自有系统" in page.text
    assert "尚未检测" in page.text
    assert "chief-police" in page.text
    assert "没有这个账号" in page.text


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize(
    ("role", "said", "unsaid"),
    [
        (Role.OFFICER, ("经办人员，仅在登记缺勤期间签发",), ("应当是经办人员", "只能有一名在任")),
        (Role.CHIEF, ("应当是经办人员", "只能有一名在任"), ("仅在登记缺勤期间签发",)),
    ],
)
async def test_a_department_has_one_chief_representative_and_a_deputy_who_is_an_officer(
    office: Office, staff: Staff, role: Role, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    """GZ 8.3."""
    await office.person("chief-police", Role.CHIEF, "police")
    await office.person("deputy-police", role, "police")
    admin = await staff(Role.ADMINISTRATOR)
    page = await admin.open(f"{DEPARTMENTS}/police")
    assert "deputy-police" in page.text
    assert [text for text in said if text not in page.text] == []
    assert [text for text in unsaid if text in page.text] == []


@pytest.mark.usefixtures("system")
async def test_settings_are_shown_without_secrets(staff: Staff) -> None:
    admin = await staff(Role.ADMINISTRATOR)
    page = await admin.open(f"{DEPARTMENTS}/police")
    assert "https://police.example/onego" in page.text
    assert "police-2026" in page.text
    assert "police-2025" in page.text
    assert "由部门系统主动回传" in page.text
    assert "secret-file" not in page.response.text
    assert "older-file" not in page.response.text
    assert SECRET.decode() not in page.response.text


@pytest.mark.usefixtures("system")
async def test_a_connection_that_works_is_told_and_noted(staff: Staff) -> None:
    admin = await staff(Role.ADMINISTRATOR)
    await admin.open(f"{DEPARTMENTS}/police")
    tried = await admin.send({})
    assert "系统刚刚正常答复" in tried.text
    assert "最近一次成功：2026年3月2日 10:00" in tried.text
    assert "检测对接" in (await admin.open("/staff/administration/record?of=police")).text


@pytest.mark.parametrize(("does", "said"), [(silent, "没有在规定时间内答复"), (foreign, "签名未被接受")])
async def test_a_connection_that_fails_says_why_and_holds_nobody_up(
    office: Office,
    system: System,
    staff: Staff,
    does: Callable[[httpx.Request], Awaitable[httpx.Response]],
    said: str,
) -> None:
    system.does = does
    admin = await staff(Role.ADMINISTRATOR)
    await admin.open(f"{DEPARTMENTS}/police")
    checking = asyncio.create_task(admin.send({}))
    assert (await (await office.client()).get("/health")).status_code == 200
    tried = await checking
    assert said in tried.text
    assert "时限不因此停止计算" in tried.text
    assert "无法连接" in (await admin.open(DEPARTMENTS)).text


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("department", ["tax", "health"])
async def test_what_cannot_be_tried_from_here_says_so_and_is_not_tried(staff: Staff, department: str) -> None:
    admin = await staff(Role.ADMINISTRATOR)
    page = await admin.open(f"{DEPARTMENTS}/{department}")
    assert "检测" in page.text
    token = next(form.fields["token"] for form in page.forms if "token" in form.fields)
    refused = await admin.client.post(f"{DEPARTMENTS}/{department}", data={"token": token})
    assert refused.status_code == 409
    assert "不能从这里检测" in refused.text


async def test_what_a_department_owes_is_counted(office: Office, applicant: httpx.AsyncClient, staff: Staff) -> None:
    await office.lodge(applicant)
    admin = await staff(Role.ADMINISTRATOR)
    page = await admin.open(f"{DEPARTMENTS}/police")
    assert "待该部门办理的事项 1" in page.text
    assert "没有等待答复的报送" in page.text


async def test_an_unknown_department_and_a_wrong_role_get_nothing(staff: Staff) -> None:
    assert (await (await staff(Role.ADMINISTRATOR)).open(f"{DEPARTMENTS}/nobody")).status == 404
    clerk = await staff(Role.CLERK)
    for path in (DEPARTMENTS, f"{DEPARTMENTS}/police"):
        assert (await clerk.open(path)).status == 403
