"""A whole application without a script: questions, form, materials, check, receipt; and nothing typed is lost."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import httpx

from db import accounts
from desk import accounts as signing
from domain.case.commands import Role
from tests.office import ANSWERS, FORM, PASSWORD, PDF, Office
from tests.pages import Page, Visitor

TYPED = {f"f-{name}": value for name, value in FORM.items()} | {"a-name": "示例母"}
FILE = ("取名声明.pdf", PDF, "application/pdf")


async def answer_all(citizen: Visitor) -> Page:
    page = await citizen.open("/apply/newborn")
    while "/questions/" in page.path:
        page = await citizen.send({"answer": ANSWERS[page.path.rpartition("/")[2]]})
    return page


async def upload(citizen: Visitor) -> Page:
    return await citizen.send(button="upload:naming-statement", files={"file": FILE})


async def test_an_application_goes_from_the_first_question_to_the_receipt(office: Office, citizen: Visitor) -> None:
    page = await answer_all(citizen)
    assert page.path == "/apply/newborn/form"
    page = await citizen.send(TYPED)
    assert page.path == "/apply/newborn/materials"
    page = await upload(citizen)
    assert "取名声明.pdf" in page.text
    page = await citizen.send(button="done")
    assert page.path == "/apply/newborn/check"
    assert "示例市第一医院" in page.text
    page = await citizen.send()
    assert page.path.startswith("/receipts/OG")
    case = page.path.rpartition("/")[2]
    assert office.desk.access_codes.of(case) in page.text
    assert office.engine.started == [case]
    assert "已收件" in (await citizen.open(f"/follow/{case}")).text
    assert case in (await citizen.open("/mine")).text


async def test_no_personal_data_ever_stands_in_an_address(citizen: Visitor) -> None:
    asked: list[str] = []
    citizen.client.event_hooks["request"].append(_noting(asked))
    await answer_all(citizen)
    await citizen.send(TYPED)
    await upload(citizen)
    await citizen.send(button="done")
    await citizen.send()
    assert len(asked) > 10
    for value in (*FORM.values(), *ANSWERS.values(), "取名声明"):
        assert not any(str(value) in url for url in asked if len(str(value)) > 3), value


async def test_a_mistake_is_told_beside_the_field_and_at_the_top_and_nothing_is_lost(citizen: Visitor) -> None:
    await answer_all(citizen)
    page = await citizen.send(TYPED | {"f-mother-id": "123", "f-child-name": "", "a-name": ""})
    assert page.status == 422
    assert {"f-mother-id-wrong", "f-child-name-wrong", "a-name-wrong"} <= set(page.ids)
    assert {"#f-mother-id", "#f-child-name", "#a-name"} <= set(page.links)
    assert "应为公民身份号码" in page.text
    assert 'value="示例市第一医院"' in page.response.text
    again = await citizen.open("/apply/newborn/form")
    assert 'value="123"' in again.response.text


async def test_what_is_meant_clearly_is_no_mistake(citizen: Visitor) -> None:
    await answer_all(citizen)
    spaced = {
        "f-child-birth-day": "2026年2月20日",
        "f-mobile": "１３８ 0013-8000",
        "f-mother-id": "110105 19491231 002x",
    }
    assert (await citizen.send(TYPED | spaced)).path == "/apply/newborn/materials"


async def test_a_question_wants_an_answer_and_a_changed_answer_asks_what_follows_from_it(citizen: Visitor) -> None:
    page = await citizen.open("/apply/newborn")
    page = await citizen.send({})
    assert (page.status, "请选择一个答案" in page.text) == (422, True)
    await answer_all(citizen)
    await citizen.open("/apply/newborn/questions/card")
    page = await citizen.send({"answer": "yes"})
    assert page.path == "/apply/newborn/form"
    assert "社保卡服务银行" in page.text


async def test_an_answer_that_leads_elsewhere_says_where(citizen: Visitor, office: Office) -> None:
    (edition,) = [one for one in await office.desk.shelf.offered(office.desk.today()) if one.definition.ways_out][:1]
    page = await citizen.open(f"/apply/{edition.definition.id}")
    for _ in range(20):
        if "/questions/" not in page.path:
            break
        last = page.response.text.split('type="radio"')[-1].split('value="')[1].split('"')[0]
        page = await citizen.send({"answer": last})
    assert page.path.endswith(("/elsewhere", "/form"))
    assert page.status == 200


async def test_a_file_that_can_not_be_taken_is_told_beside_its_material(citizen: Visitor) -> None:
    await answer_all(citizen)
    await citizen.send(TYPED)
    page = await citizen.send(button="upload:naming-statement", files={"file": ("a.pdf", b"MZ....", "application/pdf")})
    assert page.status == 422
    assert "file-naming-statement-wrong" in page.ids
    page = await citizen.send(button="upload:naming-statement")
    assert "请先选择文件" in page.text
    big = ("b.pdf", PDF + b" " * 500_000, "application/pdf")
    page = await citizen.send(button="upload:naming-statement", files={"file": big})
    assert page.status == 413
    assert "一次最多提交" in page.text
    assert "降低拍照分辨率" in page.text


async def test_an_uploaded_file_can_be_removed_again(citizen: Visitor) -> None:
    await answer_all(citizen)
    await citizen.send(TYPED)
    page = await upload(citizen)
    remove = next(value for form in page.forms for _, value in form.buttons if value.startswith("remove:"))
    page = await citizen.send(button=remove)
    assert "取名声明.pdf" not in page.text


async def test_a_missing_material_does_not_keep_an_application_out(citizen: Visitor) -> None:
    await answer_all(citizen)
    await citizen.send(TYPED)
    page = await citizen.send(button="done")
    assert "将在一次性告知中提出" in page.text
    assert (await citizen.send()).path.startswith("/receipts/")


async def test_nothing_typed_is_lost_by_an_ended_session(office: Office, citizen: Visitor) -> None:
    await answer_all(citizen)
    await end_sessions(office)
    page = await citizen.send(TYPED | {"f-hospital": "另一家医院"})
    assert page.status == 401
    assert "您填写的内容已保留" in page.text
    assert "另一家医院" not in page.response.text  # carried sealed
    page = await citizen.send({"login": "applicant", "password": PASSWORD})
    assert page.path == "/apply/newborn/form"
    assert 'value="另一家医院"' in page.response.text


async def test_what_was_typed_comes_back_to_the_same_person_only(office: Office, citizen: Visitor) -> None:
    await office.person("another", Role.APPLICANT)
    await answer_all(citizen)
    await end_sessions(office)
    await citizen.send(TYPED)
    await citizen.send({"login": "another", "password": PASSWORD})
    page = await citizen.open("/apply/newborn")
    assert page.path == "/apply/newborn/questions/born-in"


async def test_a_draft_is_its_owners_alone_and_can_be_thrown_away(
    office: Office, citizen: Visitor, visit: Callable[..., Awaitable[Visitor]]
) -> None:
    await answer_all(citizen)
    await office.person("another", Role.APPLICANT)
    other = await visit()
    await other.sign_in("another", PASSWORD)
    assert "/apply/newborn" not in (await other.open("/mine")).links
    page = await citizen.open("/mine")
    assert "/apply/newborn" in page.links
    page = await citizen.send({})
    assert "确定丢弃这份申请草稿" in page.text
    assert "/apply/newborn" in (await citizen.open("/mine")).links
    await citizen.send({})
    page = await citizen.send({"sure": "yes"}, button="yes")
    assert "/apply/newborn" not in page.links


async def test_an_officer_does_not_apply(office: Office, visitor: Visitor) -> None:
    await office.person("officer", Role.OFFICER, "health")
    await visitor.sign_in("officer", PASSWORD)
    page = await visitor.open("/apply/newborn")
    assert page.status == 403


async def end_sessions(office: Office) -> None:
    """Let every session be over."""
    opened = await signing.sign_in(office.desk, "applicant", PASSWORD)
    async with office.desk.database.transaction() as session:
        await accounts.end_all(session, opened.person.account, office.desk.now() + timedelta(0))


def _noting(asked: list[str]) -> Callable[[httpx.Request], Awaitable[None]]:
    async def note(request: httpx.Request) -> None:
        asked.append(str(request.url))

    return note
