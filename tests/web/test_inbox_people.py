"""The work beside the law: views that somebody keeps, absences, substitutes, hand-overs by the chief (GZ 8.3)."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from domain.case.commands import Role
from tests.office import PASSWORD, Office
from tests.pages import Visitor

Staff = Callable[..., Awaitable[Visitor]]
ABSENCES = "/staff/inbox/absences"
ITEM = "birth-certificate"


@pytest.fixture
async def colleague(office: Office) -> str:
    """The account of a second officer of the department."""
    await office.person("colleague", Role.OFFICER, "health")
    return office.people["colleague"].account


async def test_filters_are_kept_under_a_name_and_are_one_s_own(staff: Staff) -> None:
    officer = await staff(Role.OFFICER, "health")
    assert "保存为视图" not in (await officer.open("/staff/inbox")).text
    await officer.open("/staff/inbox?turn=precheck&bundle=newborn")
    kept = await officer.send({"name": "新生儿预审"})
    assert "/staff/inbox?turn=precheck&bundle=newborn" in kept.links
    assert "新生儿预审" in kept.text
    chief = await staff(Role.CHIEF, "health")
    assert "新生儿预审" not in (await chief.open("/staff/inbox")).text
    view = next(form for form in kept.forms if form.action.endswith("/drop")).fields
    await chief.open("/staff/inbox?turn=precheck")
    await chief.send({"name": "我的"})
    token = {"token": chief.page.forms[-1].fields["token"]} if chief.page else {}
    await chief.client.post("/staff/inbox/views/drop", data={**view, **token})
    assert "新生儿预审" in (await officer.open("/staff/inbox")).text
    gone = await officer.client.post("/staff/inbox/views/drop", data=view)
    assert gone.status_code == 200
    assert "新生儿预审" not in (await officer.open("/staff/inbox")).text


async def test_a_view_needs_a_name_and_there_are_not_too_many(staff: Staff) -> None:
    officer = await staff(Role.OFFICER, "health", lang="en")
    await officer.open("/staff/inbox?overdue=yes")
    nameless = await officer.send({"name": " "})
    assert nameless.status == 422
    assert "1 to 40 characters" in nameless.text
    for number in range(20):
        await officer.open("/staff/inbox?overdue=yes")
        await officer.send({"name": f"late {number}"})
    await officer.open("/staff/inbox?overdue=yes")
    many = await officer.send({"name": "one too many"})
    assert many.status == 409
    assert "one too many" in many.response.text


async def test_the_chief_notes_an_absence_and_ends_it(
    staff: Staff, office: Office, colleague: str, applicant: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    officer = await staff(Role.OFFICER, "health")
    assert "缺勤由首席事务代表登记" in (await officer.open(ABSENCES)).text
    task = f"/staff/inbox/tasks/{case}/{ITEM}"
    await officer.open("/staff/inbox")
    await officer.send(button=f"{case}/{ITEM}")
    chief = await staff(Role.CHIEF, "health")
    assert "目前没有人缺勤" in (await chief.open(ABSENCES)).text
    wrong = await chief.send({"officer": "", "substitute": colleague, "first-day": "2026-03-02", "last-day": "x"})
    assert (wrong.status, {"#officer", "#last-day"} <= set(wrong.links)) == (422, True)
    away = {"officer": office.people["officer-health"].account, "substitute": colleague}
    backwards = await chief.send({**away, "first-day": "2026-03-05", "last-day": "2026-03-04"})
    assert (backwards.status, "核对缺勤日期" in backwards.text) == (422, True)
    noted = await chief.send({**away, "first-day": "2026-03-02", "last-day": "2026-03-06"})
    assert "今天缺勤" in noted.text
    substitute = await _colleague(staff)
    assert "报告预审结果" in (await substitute.open(task)).text
    assert "目前没有人缺勤" in await _end(chief)
    assert "您不能办理" in (await substitute.open(task)).text


async def test_an_absence_of_another_department_is_not_there(staff: Staff, office: Office, colleague: str) -> None:
    chief = await staff(Role.CHIEF, "health")
    await chief.open(ABSENCES)
    own = office.people["chief-health"].account
    await chief.send({"officer": own, "substitute": colleague, "first-day": "2026-03-03", "last-day": "2026-03-06"})
    form = next(form for form in chief.page.forms if form.action.endswith("/end")).fields if chief.page else {}
    other = await staff(Role.CHIEF, "police")
    page = await other.open(ABSENCES)
    assert "没有其他可以代理的人员" in page.text
    token = {"token": page.forms[0].fields["token"]}
    assert (await other.client.post(f"{ABSENCES}/end", data={**form, **token})).status_code == 404
    assert "colleague" in (await chief.open(ABSENCES)).text


async def _end(chief: Visitor) -> str:
    assert chief.page is not None
    form = next(form for form in chief.page.forms if form.action.endswith("/end"))
    return (await chief.client.post(form.action, data=form.fields)).text


async def _colleague(staff: Staff) -> Visitor:
    visitor = await staff(Role.CHIEF, "health")
    await visitor.open("/staff/inbox")
    await visitor.client.post(
        "/sign-out", data={"token": visitor.page.forms[0].fields["token"] if visitor.page else ""}
    )
    await visitor.sign_in("colleague", PASSWORD)
    return visitor
