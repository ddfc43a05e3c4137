"""What moves a clock or ends a task: asked first, refused in words, nothing typed lost (许可法 34, 38, 42, 45, 47)."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from domain.case.commands import Role
from tests.office import PASSWORD, Office
from tests.pages import Visitor
from tests.restaurant import FOOD, TOBACCO, handled

Staff = Callable[..., Awaitable[Visitor]]
Officers = dict[str, httpx.AsyncClient]
ITEM = "birth-certificate"
MATERIAL = "material:naming-statement"


def path(case: str, item: str = ITEM, page: str = "") -> str:
    return f"/staff/inbox/tasks/{case}/{item}" + (f"/{page}" if page else "")


@pytest.fixture
async def restaurant(office: Office, applicant: httpx.AsyncClient) -> str:
    return await handled(office, applicant)


async def test_a_form_made_for_an_older_state_shows_the_new_one_and_keeps_what_was_typed(
    staff: Staff, office: Office, restaurant: str
) -> None:
    officer = await staff(Role.OFFICER, "tobacco")
    await officer.open(path(restaurant, TOBACCO, "extend"))
    typed = {"amount": "3", "unit": "wd", "approver": "head-of-organ", "reason": "需要补充核实"}
    await officer.send(typed)
    market = await _secret(office, "officer-market")
    body = {"ground": "testing", "estimated": "3wd", "notice": "JC-1"}
    moved = await market.post(f"/cases/{restaurant}/items/{FOOD}/exclusions", json=body)
    assert moved.status_code == 200, moved.text
    stale = await officer.send(button="yes")
    assert stale.status == 412
    assert "办件已有变化" in stale.text
    assert "需要补充核实" in stale.text
    again = await officer.send(typed)
    assert "延期后" in again.text
    done = await officer.send(button="yes")
    assert (done.status, done.path) == (200, path(restaurant, TOBACCO))
    assert "已延期" in done.text


async def test_an_extension_shows_every_date_before_and_after_and_is_then_filed(staff: Staff, restaurant: str) -> None:
    officer = await staff(Role.OFFICER, "market")
    await officer.open(path(restaurant, FOOD, "extend"))
    wrong = await officer.send({"amount": "x", "unit": "wd"})
    assert wrong.status == 422
    assert {"#amount", "#approver", "#reason"} <= set(wrong.links)
    typed = {"unit": "wd", "approver": "head-of-organ", "reason": "检测设备故障"}
    long = await officer.send({**typed, "amount": "6"})
    assert long.status == 409
    assert "检测设备故障" in long.text
    assert "5个工作日" in long.text
    preview = await officer.send({**typed, "amount": "5"})
    assert "只能延期一次" in preview.text
    assert "2026年3月9日（星期一）" in preview.text
    assert "2026年3月16日（星期一）" in preview.text
    assert "延期备案" not in (await officer.open(path(restaurant, FOOD))).response.text.partition("impossible")[0]
    await officer.open(path(restaurant, FOOD, "extend"))
    await officer.send({**typed, "amount": "5"})
    done = await officer.send(button="yes")
    assert "已延期" in done.text
    assert path(restaurant, FOOD, "file") in done.links
    once = await officer.open(path(restaurant, FOOD, "extend"))
    assert "现在不能办理" in once.text
    await officer.open(path(restaurant, FOOD, "file"))
    filed = await officer.send({"filing": "BA-2026-1"})
    assert filed.path == path(restaurant, FOOD)
    assert path(restaurant, FOOD, "file") not in filed.links


async def test_the_clock_is_stopped_on_a_ground_of_the_guide_only_and_runs_on(staff: Staff, restaurant: str) -> None:
    officer = await staff(Role.OFFICER, "market")
    page = await officer.open(path(restaurant, FOOD, "suspend"))
    assert page.text.count("本事项的办事指南没有规定此项") == 5
    typed = {"ground": "testing", "amount": "5", "unit": "wd", "notice": "JC-1", "reason": "抽样送检"}
    early = await officer.send({**typed, "on": "2026-02-27"})
    assert early.status == 409
    assert "抽样送检" in early.text
    assert "#on" in early.links
    stopped = await officer.send({**typed, "on": ""})
    assert stopped.path == path(restaurant, FOOD)
    assert "停止计时" in stopped.text
    assert path(restaurant, FOOD, "decide") not in stopped.links
    assert "抽样送检" in stopped.text
    assert "停止计时" in (await officer.open("/staff/inbox?suspended=yes")).text
    await officer.open(path(restaurant, FOOD, "resume"))
    on = await officer.send({"ground": "testing"})
    assert path(restaurant, FOOD, "decide") in on.links


async def test_a_grant_asks_first_and_an_on_site_check_has_two_names(
    staff: Staff, restaurant: str, office: Office
) -> None:
    await office.person("colleague", Role.OFFICER, "market")
    officer = await staff(Role.OFFICER, "market")
    await officer.open(path(restaurant, FOOD, "decide"))
    one = office.people["officer-market"].account
    assert "确认准予" in (await officer.send({"outcome": "granted", "on-site": one})).text
    alone = await officer.send(button="yes")
    assert alone.status == 409
    assert "#on-site" in alone.links
    both = f"{one}\n{office.people['colleague'].account}"
    sure = await officer.send({"outcome": "granted", "on-site": both})
    assert "colleague" in sure.text
    done = await officer.send(button="yes")
    assert done.path == path(restaurant, FOOD)
    assert "准予" in done.text


async def test_a_refusal_needs_reasons_and_names_the_remedies(
    staff: Staff, restaurant: str, applicant: httpx.AsyncClient
) -> None:
    officer = await staff(Role.OFFICER, "tobacco")
    page = await officer.open(path(restaurant, TOBACCO, "decide"))
    assert "行政复议" in page.text
    bare = await officer.send({"outcome": "refused", "reason": "", "remedies": "可以申请行政复议"})
    assert (bare.status, "#reason" in bare.links) == (422, True)
    sure = await officer.send({"outcome": "refused", "reason": "距离学校过近", "remedies": "可以申请行政复议"})
    assert "距离学校过近" in sure.text
    await officer.send(button="yes")
    told = (await applicant.get(f"/cases/{restaurant}")).json()["explanations"]
    assert [one["text"] for one in told] == ["距离学校过近", "可以申请行政复议"]


async def test_a_hearing_is_told_asked_for_set_and_held_in_its_order(
    staff: Staff, restaurant: str, applicant: httpx.AsyncClient, office: Office
) -> None:
    officer = await staff(Role.OFFICER, "tobacco")
    page = await officer.open(path(restaurant, TOBACCO, "hearing"))
    assert "没有告知听证权利" in page.text
    await officer.send({"step": "offer-hearing", "notice": "TZ-1"})
    asked = await applicant.post(f"/cases/{restaurant}/items/{TOBACCO}/hearing/request", headers=office.key())
    assert asked.status_code == 200, asked.text
    await officer.open(path(restaurant, TOBACCO, "hearing"))
    soon = await officer.send({"step": "schedule-hearing", "day": "2026-03-06", "notice": "TZ-2"})
    assert soon.status == 409
    assert "TZ-2" in soon.response.text
    await officer.send({"step": "schedule-hearing", "day": "2026-03-16", "notice": "TZ-2"})
    office.clock.advance(days=14)
    await officer.open(path(restaurant, TOBACCO, "hearing"))
    held = await officer.send({"step": "hold-hearing", "record": "申请人到场陈述"})
    assert "2026年3月16日" in held.text
    assert path(restaurant, TOBACCO, "decide") in (await officer.open(path(restaurant, TOBACCO))).links


async def test_a_promise_that_was_not_kept_is_explained(staff: Staff, restaurant: str, office: Office) -> None:
    officer = await staff(Role.OFFICER, "market")
    assert "没有超过承诺期限" in (await officer.open(path(restaurant, FOOD, "explain"))).text
    office.clock.advance(days=9)
    await office.engine.tick(restaurant)
    await officer.open(path(restaurant, FOOD, "explain"))
    done = await officer.send({"reason": "检测排队时间较长"})
    assert "检测排队时间较长" in done.text


async def test_the_lead_s_chief_extends_joint_handling_and_files_it(staff: Staff, restaurant: str) -> None:
    officer = await staff(Role.OFFICER, "market")
    assert "牵头部门的首席事务代表" in (await officer.open(path(restaurant, FOOD, "extend-case"))).text
    chief = await staff(Role.CHIEF, "market")
    await chief.open(path(restaurant, FOOD, "extend-case"))
    typed = {"amount": "15", "unit": "wd", "approver": "head-of-government", "reason": "多部门联合踏勘"}
    assert "各项期限" in (await chief.send(typed)).text
    done = await chief.send(button="yes")
    assert path(restaurant, FOOD, "file-case") in done.links
    await chief.open(path(restaurant, FOOD, "file-case"))
    filed = await chief.send({"filing": "BA-9"})
    assert path(restaurant, FOOD, "file-case") not in filed.links


async def test_another_department_and_a_supervisor_can_not_act_even_with_a_form_of_their_own(
    staff: Staff, restaurant: str
) -> None:
    for visitor in (await staff(Role.OFFICER, "tobacco"), await staff(Role.SUPERVISOR)):
        page = await visitor.open("/staff/inbox")
        token = {"token": page.forms[0].fields["token"], "sure": "yes"}
        for act in ("decide", "extend", "suspend", "precheck", "claim", "file-case"):
            sent = {**token, "outcome": "granted", "finding": "conforms", "filing": "X"}
            answered = await visitor.client.post(path(restaurant, FOOD, act), data=sent)
            assert answered.status_code == 403, act


async def test_what_was_typed_outlives_the_session(staff: Staff, restaurant: str) -> None:
    officer = await staff(Role.OFFICER, "tobacco")
    await officer.open(path(restaurant, TOBACCO, "decide"))
    officer.client.cookies.delete("onego_session")
    asked = await officer.send({"outcome": "refused", "reason": "距离学校过近", "remedies": "可以申请行政复议"})
    assert asked.status == 401
    kept = await officer.send({"login": "officer-tobacco", "password": PASSWORD})
    assert "距离学校过近" in kept.text
    assert "确认不予批准" in (await officer.send({"reason": "距离学校过近"})).text


async def _secret(office: Office, login: str) -> httpx.AsyncClient:
    answered = await (await office.client()).post("/sessions", json={"name": login, "password": PASSWORD})
    return await office.client(answered.json()["secret"])
