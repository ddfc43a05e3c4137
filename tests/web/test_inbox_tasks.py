"""A task's page and its pre-check, as a browser without a script meets them: the slice, the points, who has it."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from domain.case.commands import Role
from tests.office import ITEMS, Office
from tests.pages import Visitor

Staff = Callable[..., Awaitable[Visitor]]
Officers = dict[str, httpx.AsyncClient]
ITEM = "birth-certificate"
MATERIAL = "material:naming-statement"


def path(case: str, item: str = ITEM, page: str = "") -> str:
    return f"/staff/inbox/tasks/{case}/{item}" + (f"/{page}" if page else "")


@pytest.fixture
async def case(office: Office, applicant: httpx.AsyncClient, officers: Officers) -> str:
    """A case that was just handed in."""
    assert officers
    return await office.lodge(applicant)


async def test_a_task_shows_its_own_slice_beside_the_guide_and_says_that_looks_are_on_record(
    staff: Staff, case: str
) -> None:
    officer = await staff(Role.OFFICER, "health")
    page = await officer.open(path(case))
    assert page.status == 200
    assert "示例宝" in page.text
    assert "女" in page.text
    assert "11010519491231002X" in page.text or "母" in page.text
    assert "每次查看本页和文件都会留下记录" in page.text
    assert "③ 受理条件" in page.text
    assert "为什么是这一天" in page.text
    assert "其他部门" in page.text
    file = next(link for link in page.links if "/files/" in link)
    opened = await officer.client.get(file)
    assert opened.content.startswith(b"%PDF")
    assert opened.headers["content-disposition"].startswith("attachment")
    assert (await officer.open(path(case, page=f"files/{'0' * 64}"))).status == 404
    assert (await officer.open(path(case, "birth-registration"))).status == 403
    other = await staff(Role.OFFICER, "cdc")
    assert "示例母" not in (await other.open(path(case, "vaccination-record"))).text


async def test_what_conforms_is_reported_with_one_button(staff: Staff, case: str) -> None:
    officer = await staff(Role.OFFICER, "health")
    await officer.open(path(case))
    page = await officer.send(button="conforms")
    assert page.path == path(case)
    assert "现在无需贵部门办理" in page.text or "无需贵部门办理" in page.text
    assert "conforms" not in page.response.text
    assert "预审" in page.text


async def test_several_points_are_asked_for_at_once_after_a_question(staff: Staff, case: str) -> None:
    officer = await staff(Role.OFFICER, "health")
    await officer.open(path(case))
    nothing = await officer.send(button="ask")
    assert nothing.status == 422
    assert "请至少勾选一项" in nothing.text
    both = {"point": f"field:hospital\n{MATERIAL}", "why-field:hospital": "请填写医院全称"}
    asked = await officer.send(both, button="ask")
    assert "确认要求补正以下内容" in asked.text
    assert "请填写医院全称" in asked.text
    assert "未提交" in asked.text
    done = await officer.send(button="yes")
    assert done.path == path(case)
    assert "请填写医院全称" in done.text
    assert "已发现，尚未告知" in done.text


async def test_a_field_needs_to_be_told_what_is_wrong_with_it_and_nothing_typed_is_lost(
    staff: Staff, case: str
) -> None:
    officer = await staff(Role.OFFICER, "health", lang="en")
    await officer.open(path(case))
    page = await officer.send(
        {"point": f"field:hospital\n{MATERIAL}", f"why-{MATERIAL}": "signed by both parents, please"}, button="ask"
    )
    assert page.status == 422
    assert "#why-field:hospital" in page.links
    assert "signed by both parents, please" in page.text


async def test_a_promised_material_and_a_point_outside_the_notice_can_not_be_asked_for(
    staff: Staff, office: Office, applicant: httpx.AsyncClient, officers: Officers
) -> None:
    case = await office.lodge(applicant)
    asks = {ITEM: [{"target": MATERIAL, "requirement": "请由父母双方签名"}]}
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={"defects": asks.get(item, [])})
    upload = await office.upload(applicant)
    supplied = await applicant.post(
        f"/cases/{case}/supplement", json={"materials": {"naming-statement": [upload]}}, headers=office.key()
    )
    assert supplied.status_code == 200, supplied.text
    page = await (await staff(Role.OFFICER, "health")).open(path(case))
    assert f'value="{MATERIAL}"' in page.response.text
    assert 'value="field:hospital"' not in page.response.text
    assert "条例 13.2" in page.text


async def test_an_item_of_another_organ_is_declined_with_its_name_and_after_a_question(staff: Staff, case: str) -> None:
    officer = await staff(Role.OFFICER, "police")
    item = "birth-registration"
    await officer.open(path(case, item, "decline"))
    nameless = await officer.send({"ground": "wrong-organ", "reason": "应在户籍所在地办理"})
    assert (nameless.status, "#organ" in nameless.links) == (422, True)
    await officer.send({"ground": "wrong-organ", "reason": "应在户籍所在地办理", "organ": "示例市公安局"})
    done = await officer.send(button="yes")
    assert "不予受理" in done.text
    assert "应在户籍所在地办理" in done.text


async def test_only_the_chief_admits_a_late_notice(
    staff: Staff, office: Office, applicant: httpx.AsyncClient, officers: Officers
) -> None:
    case = await office.lodge(applicant)
    asks = {ITEM: [{"target": MATERIAL, "requirement": "请由父母双方签名"}]}
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={"defects": asks.get(item, [])})
    officer = await staff(Role.OFFICER, "health")
    assert "首席事务代表办理" in (await officer.open(path(case, page="late-notice"))).text
    chief = await staff(Role.CHIEF, "health")
    await chief.open(path(case, page="late-notice"))
    points = {"point": "field:hospital", "why-field:hospital": "医院名称不完整", "reason": "预审时疏漏"}
    asked = await chief.send(points)
    assert "违反一次性告知" in asked.text
    done = await chief.send(button="yes")
    assert "医院名称不完整" in done.text
    assert "预审时疏漏" in done.text


async def test_a_task_is_taken_given_back_and_handed_over(staff: Staff, case: str, office: Office) -> None:
    await office.person("colleague", Role.OFFICER, "health")
    officer = await staff(Role.OFFICER, "health")
    await officer.open(path(case))
    await officer.client.post(path(case, page="claim"), data=_form(officer, "claim"))
    assert "您已认领该任务" in (await officer.open(path(case))).text
    handed = {**_form(officer, "hand-over"), "to": office.people["colleague"].account}
    await officer.client.post(path(case, page="hand-over"), data=handed)
    page = await officer.open(path(case))
    assert "colleague 已认领该任务" in page.text
    assert "该任务由他人认领期间，您不能办理" in page.text
    refused = await officer.client.post(path(case, page="claim"), data=_token(officer))
    assert refused.status_code == 409
    chief = await staff(Role.CHIEF, "health")
    await chief.open(path(case))
    await chief.client.post(path(case, page="hand-over"), data={**_form(chief, "hand-over"), "to": "p_nobody"})
    assert "colleague 已认领该任务" in (await chief.open(path(case))).text


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
async def test_every_act_has_a_page_that_says_why_it_can_not_be_done(staff: Staff, case: str, lang: str) -> None:
    officer = await staff(Role.OFFICER, "health", lang=lang)
    for page in ("suspend", "resume", "extend", "file", "explain", "decide", "late-notice", "extend-case", "file-case"):
        shown = await officer.open(path(case, page=page))
        assert shown.status == 200, page
        assert ("现在不能办理" if lang == "zh-CN" else "This can't be done now") in shown.text, page
    assert (await officer.open(path(case, page="hearing"))).status == 200
    for page in ("claim", "release", "hand-over", "precheck"):
        assert (await officer.open(path(case, page=page))).path == path(case)


def _form(visitor: Visitor, act: str) -> dict[str, str]:
    assert visitor.page is not None
    return next(form.fields for form in visitor.page.forms if form.action.endswith(f"/{act}"))


def _token(visitor: Visitor) -> dict[str, str]:
    assert visitor.page is not None
    return {"token": visitor.page.forms[-1].fields["token"]}
