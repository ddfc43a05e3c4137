"""Receipt, acceptance, non-acceptance and the one notice: dated, in writing, signed, and the same paper ever after."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pypdfium2

from api.app import create_app
from certificates.identity import make_demo_identity
from certificates.signing import PadesSigner
from desk.context import Stationery
from domain.case.commands import Role
from tests.office import ITEMS, Office

People = dict[str, httpx.AsyncClient]


async def listed(client: httpx.AsyncClient, case: str) -> list[dict[str, Any]]:
    answered = await client.get(f"/cases/{case}/papers")
    assert answered.status_code == 200, answered.text
    rows: list[dict[str, Any]] = answered.json()
    return rows


async def text_of(client: httpx.AsyncClient, case: str, paper: dict[str, Any]) -> str:
    answered = await client.get(f"/cases/{case}/papers/{paper['seq']}")
    assert answered.status_code == 200, answered.text
    assert answered.headers["content-type"] == "application/pdf"
    pages = pypdfium2.PdfDocument(answered.content)
    return "".join(page.get_textpage().get_text_range() for page in pages).replace("\r\n", "")


async def test_receipt_and_acceptance_are_papers_with_their_dates(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    receipt, acceptance = await listed(applicant, case)
    assert (receipt["title"]["zh"], acceptance["title"]["zh"]) == ("收件凭证", "受理通知书")
    said = await text_of(applicant, case, receipt)
    assert "2026年3月2日" in said
    assert "2026年3月9日" in said  # the fifth working day: silence is acceptance
    said = await text_of(applicant, case, acceptance)
    promised = (await applicant.get(f"/cases/{case}")).json()["summary"]["promised_on"]
    year, month, day = map(int, promised.split("-"))
    assert f"{year}年{month}月{day}日" in said
    assert "予以受理" in said


async def test_a_deemed_acceptance_has_its_paper_dated_from_the_day_of_receipt(
    office: Office, applicant: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    office.clock.advance(days=8)
    await office.engine.tick(case)
    _, acceptance = await listed(applicant, case)
    said = await text_of(applicant, case, acceptance)
    assert "五个工作日内未告知补正，依法自收件之日（2026年3月2日）起即为受理" in said


async def test_the_one_notice_is_a_dated_paper_with_every_point_of_every_department(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.lodge(applicant, materials={})
    for item, department in ITEMS.items():
        asked = [{"target": "field:home-address", "requirement": "请填写门牌号"}] if department == "police" else []
        done = await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={"defects": asked})
        assert done.status_code == 200, done.text
    _, notice = await listed(applicant, case)
    said = await text_of(applicant, case, notice)
    assert notice["kind"] == "notice"
    assert "请填写门牌号" in said
    assert "未提交" in said
    assert "共 2 项" in said
    assert "naming-statement" not in said
    assert "home-address" not in said


async def test_not_accepting_is_a_paper_with_ground_reason_and_rights(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.lodge(applicant)
    body = {"ground": "wrong-organ", "reason": "户籍不在本市", "competent_organ": "示例县公安局"}
    done = await officers["police"].post(f"/cases/{case}/items/birth-registration/decline", json=body)
    assert done.status_code == 200, done.text
    (_, refusal) = await listed(applicant, case)
    said = await text_of(applicant, case, refusal)
    assert refusal["item"] == "birth-registration"
    for expected in ("不予受理决定书", "户籍不在本市", "示例县公安局", "行政复议", "行政诉讼", "第一款第二项"):
        assert expected in said


async def test_a_paper_is_made_once_and_its_number_can_be_verified(
    office: Office, applicant: httpx.AsyncClient, clerk: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    (receipt,) = await listed(applicant, case)
    path = f"/cases/{case}/papers/{receipt['seq']}"
    first = await applicant.get(path)
    office.clock.advance(days=1)
    again = await clerk.get(path)
    assert first.content == again.content
    number = first.headers["content-disposition"].split('"')[1].removesuffix(".pdf")
    known = (await (await office.client()).get(f"/verify/{number}")).json()
    assert (known["known"], known["kind"], known["issued_on"]) == (True, "receipt", "2026-03-02")
    assert (await applicant.get(f"/cases/{case}")).json()["documents"] == []


async def test_a_paper_is_for_its_applicant_and_the_window_only(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.lodge(applicant)
    (receipt,) = await listed(applicant, case)
    stranger = await office.person("stranger", Role.APPLICANT)
    path = f"/cases/{case}/papers/{receipt['seq']}"
    assert (await stranger.get(path)).status_code == 404
    assert (await officers["police"].get(path)).status_code == 403
    assert (await applicant.get(f"/cases/{case}/papers/999")).status_code == 404


async def test_a_paper_bears_a_valid_seal(office: Office, applicant: httpx.AsyncClient, tmp_path: Path) -> None:
    case = await office.lodge(applicant)
    started = office.clock.now() - timedelta(days=1)
    identity = make_demo_identity(tmp_path / "seal", common_name="测试", now=started)
    stationery = office.desk.stationery
    sealed = Stationery(signer=PadesSigner(identity), fonts_dir=stationery.fonts_dir, store=stationery.store)
    office.app = create_app(replace(office.desk, stationery=sealed, trust_roots=identity.trust_roots))
    secret = applicant.headers["authorization"].removeprefix("Bearer ")
    client = await office.client(secret)
    (receipt,) = await listed(client, case)
    answered = await client.get(f"/cases/{case}/papers/{receipt['seq']}")
    number = answered.headers["content-disposition"].split('"')[1].removesuffix(".pdf")
    kind = {"content-type": "application/pdf"}
    found = (await client.post(f"/verify/{number}", content=answered.content, headers=kind)).json()
    assert (found["holds"], found["matches"], found["signature_valid"]) == (True, True, True)
