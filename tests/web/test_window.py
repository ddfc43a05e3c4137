"""The window clerk: opens any case, takes one in for a person at the counter, sees what is ready, hands it out."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from db import texts
from db.caselog import events
from desk.counter import at_counter
from domain.case.commands import Role
from domain.case.events import DocumentsDelivered
from tests.office import ANSWERS, FORM, ITEMS, PASSWORD, PDF, Office
from tests.pages import Page, Visitor

Staff = Callable[..., Awaitable[Visitor]]
Officers = dict[str, httpx.AsyncClient]
TYPED = {f"f-{name}": value for name, value in FORM.items()} | {"a-name": "示例母"}
FILE = ("取名声明.pdf", PDF, "application/pdf")
HANDED = {"method": "window", "collector": "applicant", "shown": "resident-id"}


@pytest.fixture
async def clerk(staff: Staff) -> Visitor:
    return await staff(Role.CLERK)


async def answer_all(clerk: Visitor) -> Page:
    page = await clerk.open("/staff/window/intake")
    page = await clerk.send(button="newborn")
    while "/questions/" in page.path:
        page = await clerk.send({"answer": ANSWERS[page.path.rpartition("/")[2]]})
    return page


async def taken_in(clerk: Visitor, **typed: str) -> str:
    """A case that the clerk has taken in; its number."""
    await answer_all(clerk)
    await clerk.send(TYPED | typed)
    await clerk.send(button="upload:naming-statement", files={"file": FILE})
    await clerk.send(button="done")
    page = await clerk.send({"agreed": "yes"})
    assert page.path.endswith("/receipt"), page.text
    return page.path.split("/")[-2]


async def decided(office: Office, officers: Officers, case: str) -> None:
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={})
    for item, department in ITEMS.items():
        done = await officers[department].post(f"/cases/{case}/items/{item}/decision", json={"outcome": "granted"})
        assert done.status_code == 200, done.text
    assert office.engine.pdfs


async def test_an_empty_window_says_what_comes_next(clerk: Visitor) -> None:
    page = await clerk.open("/staff/window")
    assert page.status == 200
    assert "没有待发放的结果" in page.text
    assert "没有预审中的办件" in page.text
    assert "今天还没有收件" in page.text
    assert (await clerk.open("/staff/window/ready")).status == 200
    assert (await clerk.open("/staff/window/waiting")).status == 200


async def test_a_person_at_the_counter_applies_by_the_same_pages_as_online(office: Office, clerk: Visitor) -> None:
    page = await answer_all(clerk)
    assert page.path.startswith("/staff/window/intake/newborn/")
    assert page.path.endswith("/form")
    page = await clerk.send(TYPED | {"f-mother-id": "123"})
    assert (page.status, "f-mother-id-wrong" in page.ids) == (422, True)
    await clerk.send(TYPED)
    await clerk.send(button="upload:naming-statement", files={"file": FILE})
    page = await clerk.send(button="done")
    assert "取名声明.pdf" in page.text
    page = await clerk.send()
    assert (page.status, "agreed-wrong" in page.ids) == (422, True)
    page = await clerk.send({"agreed": "yes"})
    case = page.path.split("/")[-2]
    assert office.desk.access_codes.of(case) in page.text
    assert "下一位" in page.text
    assert office.engine.started == [case]
    page = await clerk.open("/staff/window")
    assert f"/staff/window/cases/{case}/receipt" in page.links
    assert "今天共收1件" in page.text
    page = await clerk.open(f"/staff/window/cases/{case}")
    assert "窗口" in page.text
    assert "示例母" in page.text
    assert "11010519491231002X" not in page.response.text


async def test_several_people_are_served_side_by_side(clerk: Visitor) -> None:
    first = (await answer_all(clerk)).path
    await clerk.send(TYPED | {"a-name": "第一位"})
    second = (await answer_all(clerk)).path
    await clerk.send(TYPED | {"a-name": "第二位"})
    assert first != second
    page = await clerk.open("/staff/window")
    assert "第一位" in page.text
    assert "第二位" in page.text
    assert 'value="第一位"' in (await clerk.open(first)).response.text
    await clerk.open("/staff/window")
    page = await clerk.press(first.removesuffix("/form") + "/discard")
    assert "第一位" in page.text
    page = await clerk.send({"sure": "yes"}, button="yes")
    assert page.path == "/staff/window"
    assert "第一位" not in page.text
    assert "第二位" in page.text


async def test_an_agent_says_by_what_authority(office: Office, clerk: Visitor) -> None:
    await answer_all(clerk)
    page = await clerk.send(TYPED | {"a-agent_mobile": "13800138001"})
    assert page.status == 422
    assert {"a-agent_name-wrong", "a-agent_authority-wrong"} <= set(page.ids)
    case = await taken_in(clerk, **{"a-agent_name": "示例父", "a-agent_authority": "present"})
    assert "示例父" in (await clerk.open(f"/staff/window/cases/{case}")).text
    holder = (await at_counter(office.desk, office.people["clerk"], case)).holder
    assert (holder.agent_name, holder.authority) == ("示例父", "present")
    assert holder.mobile == "13*******00"  # from the form's own field: not asked for twice (GZ 17.2b)


@pytest.mark.parametrize("typed", ["{case}", " {lower} ", "https://onego.test/follow/{case}", "{paper}"])
async def test_any_case_is_opened_by_what_is_typed_or_scanned(
    office: Office, applicant: httpx.AsyncClient, clerk: Visitor, typed: str
) -> None:
    case = await office.lodge(applicant)
    (paper,) = (await applicant.get(f"/cases/{case}/papers")).json()
    name = (await applicant.get(f"/cases/{case}/papers/{paper['seq']}")).headers["content-disposition"]
    number = name.partition('filename="')[2].removesuffix('.pdf"')
    await clerk.open("/staff/window")
    page = await clerk.send({"number": typed.format(case=case, lower=case.lower(), paper=number)})
    assert page.path == f"/staff/window/cases/{case}"


async def test_a_number_that_nobody_has_is_told_at_the_field(clerk: Visitor) -> None:
    for wrong in ("OG20260302000009994", "12345", "/", "x" * 200):
        await clerk.open("/staff/window")
        page = await clerk.send({"number": wrong})
        assert (page.status, "number-wrong" in page.ids) == (422, True), wrong
        assert f'value="{wrong}"' in page.response.text


async def test_results_are_handed_out_against_identification_and_only_its_kind_is_recorded(
    office: Office, clerk: Visitor, officers: Officers
) -> None:
    case = await taken_in(clerk, delivery="window")
    await decided(office, officers, case)
    page = await clerk.open("/staff/window")
    assert f"/staff/window/cases/{case}/handover" in page.links
    page = await clerk.open(f"/staff/window/cases/{case}/handover")
    assert "示例母" in page.text
    page = await clerk.send({"method": "window"})
    assert page.status == 422
    assert {"collector-wrong", "shown-wrong"} <= set(page.ids)
    page = await clerk.send(HANDED)
    assert "确定已发放" in page.text
    page = await clerk.send({"sure": "yes"}, button="yes")
    assert page.path == f"/staff/window/cases/{case}/handed-over"
    assert f"/staff/window/cases/{case}/handover" not in (await clerk.open("/staff/window/ready")).links
    async with office.desk.database.reading() as session:
        (handed,) = [one for one in await events(session, case) if isinstance(one, DocumentsDelivered)]
        said = await texts.read(session, case, [handed.receipt])
    assert said[handed.receipt] == "申请人本人领取；出示居民身份证"
    page = await clerk.open(f"/staff/window/cases/{case}/handover")
    assert [form.action for form in page.forms] == ["/sign-out"]


async def test_an_agent_collects_only_with_an_authorisation(office: Office, clerk: Visitor, officers: Officers) -> None:
    case = await taken_in(clerk, delivery="window")
    await decided(office, officers, case)
    await clerk.open(f"/staff/window/cases/{case}/handover")
    page = await clerk.send(HANDED | {"collector": "agent"})
    assert (page.status, "authorised-wrong" in page.ids) == (422, True)
    page = await clerk.send(HANDED | {"collector": "agent", "authorised": "yes"})
    assert "代理人" in page.text
    assert (await clerk.send({"sure": "yes"}, button="yes")).path.endswith("/handed-over")


async def test_results_are_posted_under_a_number(office: Office, clerk: Visitor, officers: Officers) -> None:
    case = await taken_in(clerk, delivery="mail", **{"a-address": "广州市示例路一号"})
    await decided(office, officers, case)
    await clerk.open(f"/staff/window/cases/{case}/handover")
    page = await clerk.send({"method": "mail"})
    assert (page.status, "posting-wrong" in page.ids) == (422, True)
    page = await clerk.send({"method": "mail", "posting": "EX123456789CN"})
    assert "EX123456789CN" in page.text
    assert (await clerk.send({"sure": "yes"}, button="yes")).path.endswith("/handed-over")


async def test_a_handover_twice_is_one_and_the_second_is_told_why(
    office: Office, clerk: Visitor, staff: Staff, officers: Officers
) -> None:
    case = await taken_in(clerk, delivery="window")
    await decided(office, officers, case)
    other = await staff(Role.CLERK)
    for visitor in (clerk, other):
        await visitor.open(f"/staff/window/cases/{case}/handover")
        await visitor.send(HANDED)
    assert (await clerk.send({"sure": "yes"}, button="yes")).status == 200
    page = await other.send({"sure": "yes"}, button="yes")
    assert page.status in (409, 412)
    assert "未能办理" in page.text


async def test_a_case_is_accepted_without_waiting_for_the_silent_after_asking(
    office: Office, clerk: Visitor, applicant: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    page = await clerk.open("/staff/window")
    assert case in page.text
    await clerk.open(f"/staff/window/cases/{case}")
    page = await clerk.press("/acceptance")
    assert "尚未反馈" in page.text
    page = await clerk.send({"sure": "yes"}, button="yes")
    assert page.path == f"/staff/window/cases/{case}"
    assert "办理中" in page.text
    assert "目前不能办理的事项及理由" in page.text


async def test_the_one_notice_is_issued_and_answered_for_the_person(
    office: Office, clerk: Visitor, applicant: httpx.AsyncClient, officers: Officers
) -> None:
    case = await office.lodge(applicant)
    asked = {"defects": [{"target": "field:home-address", "requirement": "请填写门牌号"}]}
    await officers["police"].post(f"/cases/{case}/items/birth-registration/precheck", json=asked)
    await clerk.open(f"/staff/window/cases/{case}")
    page = await clerk.press("/notice")
    assert "1项" in page.text
    page = await clerk.send({"sure": "yes"}, button="yes")
    assert "请填写门牌号" in page.text
    await clerk.open(f"/staff/window/cases/{case}/supplement")
    page = await clerk.send({"f-home-address": "广州市示例路一号101"}, button="hand-in")
    assert page.path == f"/staff/window/cases/{case}"
    assert "已收到补正材料" in page.text


async def test_an_act_on_a_case_that_has_moved_on_is_refused_and_shows_how_it_stands(
    office: Office, clerk: Visitor, applicant: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    await clerk.open(f"/staff/window/cases/{case}")
    await clerk.press("/acceptance")
    await applicant.post(f"/cases/{case}/withdrawal", json={})
    page = await clerk.send({"sure": "yes"}, button="yes")
    assert page.status in (409, 412)
    assert "未能办理" in page.text
    assert "撤回" in page.text


async def test_withdrawing_for_a_person_asks_first(
    office: Office, clerk: Visitor, applicant: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    page = await clerk.open(f"/staff/window/cases/{case}/withdrawal")
    assert "确定要撤回" in page.text
    page = await clerk.send({"reason": "当事人当面要求"})
    assert page.path == f"/staff/window/cases/{case}"
    assert "撤回" in page.text


@pytest.mark.parametrize("role", [Role.APPLICANT, Role.OFFICER, Role.SUPERVISOR])
async def test_the_window_is_for_its_clerks(
    office: Office, staff: Staff, applicant: httpx.AsyncClient, role: Role
) -> None:
    case = await office.lodge(applicant)
    if role is Role.APPLICANT:
        await office.person("applicant-", Role.APPLICANT)
    visitor = await staff(role, "health" if role is Role.OFFICER else "")
    for page in ("", "/ready", "/waiting", "/intake", "/intake/newborn/0123abcd/form", f"/cases/{case}/handover"):
        assert (await visitor.open(f"/staff/window{page}")).status == 403, page
    assert (await visitor.open(f"/staff/window/cases/{case}")).status == 403


async def test_the_window_speaks_english(office: Office, staff: Staff, applicant: httpx.AsyncClient) -> None:
    case = await office.lodge(applicant)
    clerk = await staff(Role.CLERK, lang="en")
    assert "Scan a receipt" in (await clerk.open("/staff/window")).text
    assert "Accept now" in (await clerk.open(f"/staff/window/cases/{case}")).text


async def test_nothing_typed_at_the_counter_is_lost_by_an_ended_session(clerk: Visitor) -> None:
    form = (await answer_all(clerk)).path
    clerk.client.cookies.delete("onego_session")
    page = await clerk.send(TYPED | {"f-hospital": "另一家医院"})
    assert page.status == 401
    page = await clerk.send({"login": "clerk", "password": PASSWORD})
    assert page.path == form
    assert 'value="另一家医院"' in page.response.text


async def test_an_intake_that_is_no_number_of_ours_is_not_found(clerk: Visitor) -> None:
    for path in ("newborn/xyz/form", "newborn/0123ABCD/form", "nothing/0123abcd/form"):
        assert (await clerk.open(f"/staff/window/intake/{path}")).status == 404, path
