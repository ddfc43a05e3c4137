"""Following a case, answering its one notice, withdrawing, collecting, rating: all without a script."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from tests.office import ITEMS, PDF, Office
from tests.pages import Visitor

Officers = dict[str, httpx.AsyncClient]


async def asked_case(office: Office, applicant: httpx.AsyncClient, officers: Officers) -> str:
    """A case of which one notice asks for a material and for a field."""
    case = await office.lodge(applicant)
    asks = {
        "birth-certificate": [{"target": "material:naming-statement", "requirement": "请由父母双方签名"}],
        "birth-registration": [{"target": "field:home-address", "requirement": "请填写门牌号"}],
    }
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={"defects": asks.get(item, [])})
    return case


async def test_the_holder_of_a_receipt_follows_without_signing_in_and_without_the_code_in_an_address(
    office: Office, applicant: httpx.AsyncClient, visitor: Visitor
) -> None:
    case = await office.lodge(applicant)
    await visitor.open("/follow")
    code = office.desk.access_codes.of(case)
    page = await visitor.send({"number": case.lower(), "code": code.lower().replace("-", " ")})
    assert page.path == f"/follow/{case}"
    assert "预审中" in page.text
    assert code not in str(page.response.url)
    assert "示例宝" not in page.response.text
    assert (await visitor.open(f"/follow/{case}/withdrawal")).path == "/sign-in"


async def test_a_wrong_number_and_a_wrong_code_are_the_same_answer(
    office: Office, applicant: httpx.AsyncClient, visitor: Visitor
) -> None:
    case = await office.lodge(applicant)
    pages = []
    for number, code in ((case, "0000-0000-0000"), ("OG20260302000009994", office.desk.access_codes.of(case))):
        await visitor.open("/follow")
        page = await visitor.send({"number": number, "code": code})
        pages.append((page.status, page.text.replace(number, "")))
    assert pages[0] == pages[1]
    assert pages[0][0] == 422


@pytest.mark.parametrize(
    ("typed", "said", "places"),
    [
        ({}, ("请填写办件编号", "请填写查询码"), {"#number", "#code"}),
        ({"number": "OG20260302000009994"}, ("请填写查询码",), {"#code"}),
        ({"code": "0000-0000-0000"}, ("请填写办件编号",), {"#number"}),
    ],
)
async def test_what_was_left_empty_is_named_and_not_looked_for(
    visitor: Visitor, typed: dict[str, str], said: tuple[str, ...], places: set[str]
) -> None:
    await visitor.open("/follow")
    page = await visitor.send({"number": "", "code": "", **typed})
    assert page.status == 422
    assert places == {link for link in page.links if link in ("#number", "#code")}
    assert all(text in page.text for text in said)
    assert "编号与查询码不符" not in page.text
    assert typed.get("number", "") in page.response.text
    assert "novalidate" in page.response.text, "the browser's own words would hide the list above"


async def test_a_case_is_not_shown_to_anybody_else(
    office: Office, applicant: httpx.AsyncClient, visitor: Visitor
) -> None:
    case = await office.lodge(applicant)
    assert (await visitor.open(f"/follow/{case}")).path == "/sign-in"
    assert (await visitor.open(f"/receipts/{case}")).path == "/sign-in"


async def test_every_date_says_why(
    office: Office, applicant: httpx.AsyncClient, citizen: Visitor, officers: Officers
) -> None:
    case = await office.accepted(applicant, officers)
    page = await citizen.open(f"/follow/{case}")
    assert "整件承诺办结日： 2026年3月6日（星期五）" in page.text
    assert page.response.text.count("<details") >= 3
    assert "为什么是这一天" in page.text
    await citizen.open("/language/en?next=/")
    assert "Friday, 6 March 2026" in (await citizen.open(f"/follow/{case}")).text


async def test_the_one_notice_is_answered_in_one_place(
    office: Office, applicant: httpx.AsyncClient, citizen: Visitor, officers: Officers
) -> None:
    case = await asked_case(office, applicant, officers)
    page = await citizen.open(f"/follow/{case}")
    assert "请由父母双方签名" in page.text
    page = await citizen.open(f"/follow/{case}/supplement")
    file = {"file-naming-statement": ("signed.pdf", PDF, "application/pdf")}
    page = await citizen.send({"f-home-address": "广州市示例路一号101"}, button="upload", files=file)
    assert "signed.pdf" in page.text
    assert 'value="广州市示例路一号101"' in page.response.text  # uploading loses nothing typed
    page = await citizen.send(button="hand-in")
    assert page.path == f"/follow/{case}"
    assert "已收到补正材料" in page.text
    cut = (await officers["police"].get(f"/cases/{case}/items/birth-registration/slice")).json()
    assert cut["fields"]["home-address"] == "广州市示例路一号101"


async def test_a_mistake_in_the_answer_is_told_beside_its_field(
    office: Office, applicant: httpx.AsyncClient, citizen: Visitor, officers: Officers
) -> None:
    case = await asked_case(office, applicant, officers)
    await citizen.open(f"/follow/{case}/supplement")
    page = await citizen.send({"f-home-address": "一"}, button="hand-in")
    assert page.status == 422
    assert "f-home-address-wrong" in page.ids


async def test_withdrawing_asks_first_and_then_does_it(
    office: Office, applicant: httpx.AsyncClient, citizen: Visitor
) -> None:
    case = await office.lodge(applicant)
    page = await citizen.open(f"/follow/{case}/withdrawal")
    assert "确定要撤回" in page.text
    assert "申请人撤回" not in (await citizen.open(f"/follow/{case}")).text
    await citizen.open(f"/follow/{case}/withdrawal")
    page = await citizen.send({"reason": "不再需要"})
    assert "申请人撤回" in page.text
    assert page.text.count("已终止（申请人撤回）") == len(ITEMS), "none is being checked any more"


async def test_documents_are_downloaded_and_the_service_is_rated_once(
    office: Office, applicant: httpx.AsyncClient, citizen: Visitor, officers: Officers
) -> None:
    case = await office.accepted(applicant, officers)
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/decision", json={"outcome": "granted"})
    page = await citizen.open(f"/follow/{case}")
    link = next(one for one in page.links if "/documents/" in one and one.endswith("-1"))
    pdf = await citizen.client.get(link)
    assert (pdf.headers["content-type"], pdf.content[:5]) == ("application/pdf", b"%PDF-")
    page = await citizen.send({"level": "5", "comment": "很好"})
    assert "办结" in page.text
    assert 'name="level"' not in page.response.text


async def test_an_engine_that_is_away_loses_nothing_and_says_so(
    office: Office, applicant: httpx.AsyncClient, citizen: Visitor
) -> None:
    case = await office.lodge(applicant)
    await citizen.open(f"/follow/{case}/withdrawal")
    office.engine.down = True
    page = await citizen.send({})
    assert page.status == 503
    assert page.response.headers["retry-after"]
    assert "内容没有丢失" in page.text


async def test_live_news_tell_that_something_happened_and_nothing_else(
    office: Office, applicant: httpx.AsyncClient, visit: Callable[..., Awaitable[Visitor]], citizen: Visitor
) -> None:
    case = await office.lodge(applicant)
    await applicant.post(f"/cases/{case}/withdrawal", json={})
    whole = (await citizen.client.get(f"/follow/{case}/live?after=0")).text
    assert "data: new" in whole
    assert whole.rstrip().endswith("event: end\ndata: end")
    stranger = await visit()
    assert (await stranger.open(f"/follow/{case}/live")).path == "/sign-in"


async def test_a_promise_that_was_passed_is_said_to_be_and_the_reason_owed(
    office: Office, applicant: httpx.AsyncClient, officers: Officers, citizen: Visitor
) -> None:
    case = await office.accepted(applicant, officers)
    assert "这一天已经过了" not in (await citizen.open(f"/follow/{case}")).text
    office.clock.advance(days=120)
    page = await citizen.open(f"/follow/{case}")
    assert "这一天已经过了" in page.text
    assert "优化营商环境条例" in page.text
