"""Decisions that are submitted and signed, on their pages: offered, asked about, refused in words (GZ 8.3)."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from domain.case.commands import Role
from tests.office import Office
from tests.pages import Page, Visitor
from tests.restaurant import FOOD, TOBACCO, handled

Staff = Callable[..., Awaitable[Visitor]]
ABSENCES = "/staff/inbox/absences"
REFUSED = {"outcome": "refused", "reason": "距离学校过近", "remedies": "可以申请行政复议"}


def path(case: str, page: str = "") -> str:
    return f"/staff/inbox/tasks/{case}/{TOBACCO}" + (f"/{page}" if page else "")


@pytest.fixture
async def case(office: Office, applicant: httpx.AsyncClient) -> str:
    return await handled(office, applicant)


@pytest.fixture
async def officer(staff: Staff, case: str) -> Visitor:
    assert case
    return await staff(Role.OFFICER, "tobacco")


@pytest.fixture
async def chief(staff: Staff, case: str) -> Visitor:
    assert case
    return await staff(Role.CHIEF, "tobacco")


async def submitted(officer: Visitor, case: str) -> Page:
    await officer.open(path(case, "submit"))
    return await officer.send(REFUSED)


async def test_an_officer_submits_the_chief_returns_once_and_then_signs(
    officer: Visitor, chief: Visitor, case: str, applicant: httpx.AsyncClient
) -> None:
    page = await officer.open(path(case, "submit"))
    assert "报签不停止计时" in page.text
    assert "签发之日即决定之日" in page.text
    bare = await officer.send({**REFUSED, "reason": ""})
    assert (bare.status, "#reason" in bare.links) == (422, True)
    done = await officer.send(REFUSED)
    assert (done.status, done.path) == (200, path(case))
    assert "待签发的决定" in done.text
    assert "距离学校过近" in done.text
    assert path(case, "return") not in done.links
    await _to_sign(chief, "1")
    page = await chief.open(path(case))
    assert "距离学校过近" in page.text
    await chief.open(path(case, "return"))
    empty = await chief.send({"remark": ""})
    assert (empty.status, "#remark" in empty.links) == (422, True)
    assert (await chief.send({"remark": "请补充距离测量记录"})).path == path(case)
    assert "已退回" in (await officer.open("/staff/inbox?signing=returned")).text
    assert "请补充距离测量记录" in (await officer.open(path(case))).text
    again = await officer.open(path(case, "submit"))
    assert "请补充距离测量记录" in again.text
    assert "距离学校过近" in again.text
    await officer.send({"outcome": "refused", "reason": REFUSED["reason"], "remedies": REFUSED["remedies"]})
    await chief.open(path(case))
    sure = await chief.press("/sign")
    assert "确认签发，不予批准该事项" in sure.text
    assert "距离学校过近" in sure.text
    signed = await chief.send(button="yes")
    assert (signed.status, signed.path) == (200, path(case))
    assert "决定已签发" in signed.text
    await _to_sign(chief, "0")
    told = (await applicant.get(f"/cases/{case}")).json()
    assert [one["text"] for one in told["explanations"]] == ["距离学校过近", "可以申请行政复议"]
    assert "请补充" not in str(told)


async def test_what_is_wrong_with_it_is_said_when_it_is_submitted_and_nothing_typed_is_lost(
    staff: Staff, case: str
) -> None:
    officer = await staff(Role.OFFICER, "market")
    food = f"/staff/inbox/tasks/{case}/{FOOD}"
    await officer.open(f"{food}/submit")
    alone = await officer.send({"outcome": "granted", "reason": "现场核查符合要求"})
    assert alone.status == 409
    assert "#on-site" in alone.links
    assert "现场核查符合要求" in alone.text


async def test_an_officer_takes_it_back(officer: Visitor, chief: Visitor, case: str) -> None:
    await submitted(officer, case)
    again = await officer.open(path(case, "submit"))
    assert "已有一份决定待签发" in again.text
    await chief.open(path(case))
    await officer.open(path(case))
    assert "待签发的决定" not in (await officer.press("/take-back")).text
    late = await chief.press("/sign")
    assert late.status == 409
    assert "已不是待签发状态" in late.text


async def test_only_the_chief_or_a_substitute_is_offered_to_sign(
    staff: Staff, officer: Visitor, chief: Visitor, case: str, office: Office
) -> None:
    await office.person("colleague", Role.OFFICER, "tobacco")
    await submitted(officer, case)
    assert not any(form.action.endswith("/sign") for form in (await officer.open(path(case))).forms)
    assert "signing=submitted" not in " ".join((await officer.open("/staff/inbox")).links)
    proposal = next(form for form in (await chief.open(path(case))).forms if form.action.endswith("/sign")).fields
    page = await officer.open(path(case))
    token = {name: value for name, value in page.forms[0].fields.items() if name in ("token", "holder")}
    forged = await officer.client.post(path(case, "sign"), data={**proposal, **token, "sure": "yes"})
    assert forged.status_code == 403
    other = await staff(Role.OFFICER, "market")
    assert (await other.open(path(case))).status == 403


async def test_what_is_decided_meanwhile_is_shown_as_no_longer_needed(
    officer: Visitor, chief: Visitor, case: str
) -> None:
    await submitted(officer, case)
    await chief.open(path(case, "decide"))
    await chief.send(REFUSED)
    done = await chief.send(button="yes")
    assert "报签的决定不再需要" in done.text
    await _to_sign(chief, "0")


async def test_the_chief_has_every_decision_signed_after_a_question(
    officer: Visitor, chief: Visitor, case: str, staff: Staff
) -> None:
    assert "可以直接作出决定" in (await officer.open(ABSENCES)).text
    assert not any(form.action.endswith("/signature") for form in (await officer.open(ABSENCES)).forms)
    await officer.open(path(case, "decide"))
    await officer.send(REFUSED)  # asked whether sure; meanwhile the rule changes
    await chief.open(ABSENCES)
    sure = await chief.press("/signature", {"needed": "yes"})
    assert "确认决定一律报首席事务代表签发" in sure.text
    assert "须由首席事务代表签发" in (await chief.send(button="yes")).text
    late = await officer.send(button="yes")
    assert late.status == 409
    assert "请报签" in late.text
    assert "距离学校过近" in late.text
    page = await officer.open(path(case))
    assert path(case, "submit") in page.links
    assert path(case, "decide") not in page.links
    assert "现在不能办理" in (await officer.open(path(case, "decide"))).text
    assert path(case, "decide") in (await chief.open(path(case))).links
    record = await (await staff(Role.ADMINISTRATOR)).open("/staff/administration/record")
    assert "决定须经签发" in record.text


async def test_an_officer_can_not_change_the_rule_with_a_form_of_their_own(officer: Visitor) -> None:
    page = await officer.open("/staff/inbox")
    token = {name: value for name, value in page.forms[0].fields.items() if name in ("token", "holder")}
    sent = await officer.client.post(f"{ABSENCES}/signature", data={**token, "needed": "yes", "sure": "yes"})
    assert sent.status_code == 403
    assert "可以直接作出决定" in (await officer.open(ABSENCES)).text


async def _to_sign(chief: Visitor, count: str) -> None:
    """The inbox says so much, and lists it."""
    page = await chief.open("/staff/inbox")
    assert "/staff/inbox?signing=submitted" in page.links
    assert f"{count} 待签发" in page.text
    listed = (await chief.open("/staff/inbox?signing=submitted")).links
    assert any(f"/{TOBACCO}" in link for link in listed) is (count != "0")
