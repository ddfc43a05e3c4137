"""What an applicant is owed beyond following: papers, a hearing, the terms of a promise, nothing asked twice."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from desk.accounts import NewAccount, register
from domain.case.commands import Role
from tests.office import ANSWERS, FORM, PASSWORD, PDF, Office
from tests.pages import Page, Visitor

Staff = Callable[..., Awaitable[Visitor]]
TYPED = {f"f-{name}": value for name, value in FORM.items()} | {"a-name": "示例母"}
SHOP = {
    "bundle": "restaurant",
    "answers": {"firm": "existing", "food": "prepackaged", "assembly": "no", "sign": "no", "tobacco": "yes"},
    "form": {
        "enterprise-name": "示例商店",
        "credit-code": "91440101MA59ABCD1D",
        "premises-address": "广州市示例路二号",
    },
    "materials": {},
    "applicant": {"name": "示例商店"},
}
LATER = {
    "answers": ANSWERS | {"card": "yes"},
    "form": FORM | {"card-bank": "示例银行"},
    "promised": ["card-photo"],
}


@pytest.fixture
async def window(office: Office) -> httpx.AsyncClient:
    return await office.person("clerk", Role.CLERK)


async def answer_all(citizen: Visitor) -> Page:
    page = await citizen.open("/apply/newborn")
    while "/questions/" in page.path:
        page = await citizen.send({"answer": ANSWERS[page.path.rpartition("/")[2]]})
    return page


async def heard(office: Office, applicant: httpx.AsyncClient, window: httpx.AsyncClient) -> str:
    """A case in which the tobacco bureau has told the right to a hearing."""
    lodged = await applicant.post("/cases", json=SHOP, headers=office.key())
    assert lodged.status_code == 201, lodged.text
    case: str = lodged.json()["case"]
    assert (await window.post(f"/cases/{case}/acceptance")).status_code == 200
    market = await office.person("market", Role.OFFICER, "market")
    tobacco = await office.person("tobacco", Role.OFFICER, "tobacco")
    await market.post(f"/cases/{case}/items/business-licence-check/decision", json={"outcome": "granted"})
    offered = await tobacco.post(
        f"/cases/{case}/items/tobacco-licence/hearing/offer", json={"notice": "穗烟听告〔2026〕1号"}
    )
    assert offered.status_code == 200, offered.text
    return case


async def test_receipts_and_notices_are_there_to_download_for_the_applicant(
    office: Office, applicant: httpx.AsyncClient, citizen: Visitor, visit: Callable[..., Awaitable[Visitor]]
) -> None:
    case = await office.lodge(applicant)
    page = await citizen.open(f"/follow/{case}")
    (link,) = [one for one in page.links if "/papers/" in one]
    assert "收件凭证" in page.text
    pdf = await citizen.client.get(link)
    assert (pdf.headers["content-type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")
    assert (await citizen.open(f"/follow/{case}/papers/999")).status == 404
    assert (await citizen.open(f"/follow/{case}/papers/x")).status == 404
    stranger = await visit()
    assert (await stranger.open(link)).path == "/sign-in"
    await office.person("another", Role.APPLICANT)
    await stranger.sign_in("another", PASSWORD)
    assert (await stranger.open(link)).status == 404


async def test_the_holder_of_a_receipt_is_told_where_papers_are_given_out(
    office: Office, applicant: httpx.AsyncClient, visitor: Visitor
) -> None:
    case = await office.lodge(applicant)
    await visitor.open("/follow")
    page = await visitor.send({"number": case, "code": office.desk.access_codes.of(case)})
    assert not [one for one in page.links if "/papers/" in one]
    assert "凭身份证件到任一综合窗口打印" in page.text


async def test_a_hearing_that_was_offered_is_explained_and_asked_for_once(
    office: Office, applicant: httpx.AsyncClient, window: httpx.AsyncClient, citizen: Visitor
) -> None:
    case = await heard(office, applicant, window)
    page = await citizen.open(f"/follow/{case}")
    assert "您可以申请听证" in page.text
    page = await citizen.open(f"/follow/{case}/hearings/tobacco-licence")
    assert "20个工作日内组织听证" in page.text
    page = await citizen.send()
    assert page.path == f"/follow/{case}"
    assert "已申请听证" in page.text
    assert "您可以申请听证" not in page.text
    assert (await citizen.open(f"/follow/{case}/hearings/tobacco-licence")).path == f"/follow/{case}"
    assert (await citizen.open(f"/follow/{case}/hearings/nothing")).status == 404


async def test_a_hearing_can_be_asked_for_until_its_day_and_at_the_window(
    office: Office, applicant: httpx.AsyncClient, window: httpx.AsyncClient, citizen: Visitor, staff: Staff
) -> None:
    case = await heard(office, applicant, window)
    clerk = await staff(Role.CLERK)
    page = await clerk.open(f"/staff/window/cases/{case}")
    assert f"/staff/window/cases/{case}/hearings/tobacco-licence" in page.links
    office.clock.advance(days=14)
    await office.engine.tick(case)
    assert "您可以申请听证" not in (await citizen.open(f"/follow/{case}")).text
    page = await clerk.open(f"/staff/window/cases/{case}/hearings/tobacco-licence")
    assert page.path == f"/staff/window/cases/{case}"


async def test_promised_materials_are_asked_for_with_their_terms_and_handed_in(
    office: Office, applicant: httpx.AsyncClient, window: httpx.AsyncClient, citizen: Visitor
) -> None:
    case = await office.lodge(applicant, **LATER)
    assert (await window.post(f"/cases/{case}/acceptance")).status_code == 200
    page = await citizen.open(f"/follow/{case}")
    assert f"/follow/{case}/supplement" in page.links
    page = await citizen.open(f"/follow/{case}/supplement")
    assert "本人承诺在规定期限内补交所列材料" in page.text
    assert "最迟2026年3月16日（星期一）前提交" in page.text
    assert "可不予办结" in page.text
    photo = {"file-card-photo": ("photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"0" * 64, "image/jpeg")}
    page = await citizen.send({}, button="upload", files=photo)
    assert "photo.jpg" in page.text
    page = await citizen.send(button="hand-in")
    assert page.path == f"/follow/{case}"
    assert f"/follow/{case}/supplement" not in page.links


async def test_several_pages_are_uploaded_at_once_and_a_wrong_one_is_named(citizen: Visitor) -> None:
    await answer_all(citizen)
    await citizen.send(TYPED)
    assert citizen.page is not None
    form = next(one for one in citizen.page.forms if one.multipart and one.files)
    pages = [("file", (f"{number}.pdf", PDF + b" " * number, "application/pdf")) for number in (1, 2)]
    pages.append(("file", ("3.pdf", b"MZ...", "application/pdf")))
    data = form.fields | {"act": "upload:naming-statement"}
    answered = await citizen.client.post("/apply/newborn/materials", data=data, files=pages)
    assert answered.status_code == 422
    assert "3.pdf:" in answered.text
    page = await citizen.open("/apply/newborn/materials")
    assert "1.pdf" in page.text
    assert "2.pdf" in page.text
    assert "3.pdf" not in page.text


async def test_the_form_is_judged_while_it_is_filled_in_and_nothing_is_kept(citizen: Visitor) -> None:
    await answer_all(citizen)
    assert citizen.page is not None
    form = next(one for one in citizen.page.forms if "f-mother-id" in one.fields)
    typed = form.fields | TYPED | {"f-mother-id": "123"}
    judged = (await citizen.client.post("/apply/newborn/form/judgement", data=typed)).json()
    assert list(judged) == ["f-mother-id"]
    assert "公民身份号码" in judged["f-mother-id"]
    assert 'value="123"' not in (await citizen.open("/apply/newborn/form")).response.text
    foreign = await citizen.client.post("/apply/newborn/form/judgement", data=typed | {"token": "x"})
    assert foreign.status_code == 403


async def test_what_is_known_is_not_asked_again(office: Office, citizen: Visitor) -> None:
    page = await answer_all(citizen)
    assert "a-mobile" not in page.ids  # the form's own field has it
    assert "不再重复填写" in page.text
    await citizen.send(TYPED | {"f-mobile": "138 0013 8000"})
    await citizen.send(button="done")
    page = await citizen.send()
    case = page.path.rpartition("/")[2]
    assert case in office.engine.started


async def test_an_agent_acts_for_somebody_from_home(citizen: Visitor) -> None:
    await answer_all(citizen)
    page = await citizen.send(TYPED | {"a-agent_name": "示例代"})
    assert (page.status, "a-agent_authority-wrong" in page.ids) == (422, True)
    assert "#a-agent_authority-1" in page.links
    await citizen.send(TYPED | {"a-agent_name": "示例代", "a-agent_authority": "written"})
    page = await citizen.send(button="done")
    assert "书面授权委托书" in page.text
    page = await citizen.send()
    case = page.path.rpartition("/")[2]
    assert "已收件" in (await citizen.open(f"/follow/{case}")).text


async def test_the_name_of_the_account_stands_in_the_form_already(office: Office, visitor: Visitor) -> None:
    await register(office.desk, NewAccount(login="named", password=PASSWORD, role=Role.APPLICANT, name="示例有名"))
    await visitor.sign_in("named", PASSWORD)
    page = await answer_all(visitor)
    assert 'value="示例有名"' in page.response.text
    assert "已从您的账户带出" in page.text
