"""What bad input gets: a problem response with its rule, in both languages, and a case that has not changed."""

import httpx
import pytest

from domain.case.commands import Role
from tests.office import ANSWERS, FORM, ITEMS, PDF, Office
from tests.problems import told

People = dict[str, httpx.AsyncClient]
REGISTRATION = "birth-registration"


async def test_an_unknown_bundle_is_not_received(office: Office, applicant: httpx.AsyncClient) -> None:
    body = await office.submission(applicant, bundle="no-such-bundle")
    problem = told(await applicant.post("/cases", json=body, headers=office.key()), 422, "GZ 11.1c")
    assert problem["points"][0]["pointer"] == "/bundle"
    told(await applicant.get("/bundles/no-such-bundle/guide"), 404, "GZ 11.1c")
    assert (await applicant.get("/cases")).json()["rows"] == []


async def test_a_field_outside_the_form_is_not_taken(office: Office, applicant: httpx.AsyncClient) -> None:
    body = await office.submission(applicant, form=FORM | {"religion": "none"})
    problem = told(await applicant.post("/cases", json=body, headers=office.key()), 422, "许可法 29")
    assert problem["points"][0]["pointer"] == "/form/religion"
    assert "none" not in str(problem)
    assert (await applicant.get("/cases")).json()["rows"] == []


async def test_an_answer_that_leads_out_of_the_bundle_says_where_to_go(
    office: Office, applicant: httpx.AsyncClient
) -> None:
    body = await office.submission(applicant, answers=ANSWERS | {"born-in": "elsewhere"})
    told(await applicant.post("/cases", json=body, headers=office.key()), 409, "母婴保健法 23")


async def test_an_unknown_member_of_a_payload_is_malformed(office: Office, applicant: httpx.AsyncClient) -> None:
    body = await office.submission(applicant, extra=1)
    problem = told(await applicant.post("/cases", json=body, headers=office.key()), 422, "OneGo API")
    assert problem["points"] == [{"pointer": "/extra", "zh": "没有这一项", "en": "is not known"}]


async def test_what_is_not_json_is_malformed_in_both_languages(applicant: httpx.AsyncClient) -> None:
    told(await applicant.post("/cases", content=b"{", headers={"content-type": "application/json"}), 422, "OneGo API")


async def test_a_submission_needs_a_key(office: Office, applicant: httpx.AsyncClient) -> None:
    told(await applicant.post("/cases", json=await office.submission(applicant)), 422, "GZ 11.2b")


@pytest.mark.parametrize(
    ("content", "name", "status"),
    [
        (b"%PDF-1.7" + b" " * 60_000, "big.pdf", 413),
        (b"MZ\x90\x00 a program", "a.pdf", 415),
        (b"\x89PNG\r\n\x1a\n....", "a.pdf", 415),
        (b"PK\x03\x04 not an OFD at all", "a.ofd", 415),
    ],
)
async def test_oversized_and_wrong_typed_files_leave_nothing(
    office: Office, applicant: httpx.AsyncClient, content: bytes, name: str, status: int
) -> None:
    told(await applicant.post("/uploads", content=content, headers={"x-file-name": name}), status, "GZ 5.2a")
    assert (await applicant.get("/uploads")).json() == []
    assert not [path for path in office.desk.files.path_of("0" * 64).parents[1].rglob("*") if path.is_file()]


async def test_a_person_cannot_hand_in_anothers_upload(office: Office, applicant: httpx.AsyncClient) -> None:
    other = await office.person("other", Role.APPLICANT)
    body = await office.submission(applicant, materials={"naming-statement": [await office.upload(other)]})
    told(await applicant.post("/cases", json=body, headers=office.key()), 422, "GZ 11.2b")


async def test_uploads_have_a_quota(office: Office, applicant: httpx.AsyncClient) -> None:
    for _ in range(office.desk.rules.uploads_per_person):
        await office.upload(applicant)
    told(await applicant.post("/uploads", content=PDF, headers={"x-file-name": "a.pdf"}), 409, "OneGo API")


async def test_a_task_is_not_decided_before_acceptance(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.lodge(applicant)
    head = await office.head(case)
    path = f"/cases/{case}/items/{REGISTRATION}/decision"
    answered = await officers["police"].post(path, json={"outcome": "granted"})
    assert answered.status_code == 409
    told(answered, 409, answered.json()["rule"])
    assert await office.head(case) == head


async def test_the_wrong_role_may_not_act(
    office: Office, applicant: httpx.AsyncClient, clerk: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    head = await office.head(case)
    for client in (applicant, clerk):
        path = f"/cases/{case}/items/{REGISTRATION}/decision"
        told(await client.post(path, json={"outcome": "granted"}), 403, "GZ 3.3")
    told(await clerk.post(f"/cases/{case}/rating", json={"level": 5}), 403, "GZ 3.3")
    assert await office.head(case) == head


async def test_a_department_decides_only_its_own_items(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    head = await office.head(case)
    path = f"/cases/{case}/items/{REGISTRATION}/decision"
    told(await officers["health"].post(path, json={"outcome": "granted"}), 403, "GZ 3.3")
    assert await office.head(case) == head


async def test_a_case_is_unknown_to_those_who_may_not_know_of_it(office: Office, applicant: httpx.AsyncClient) -> None:
    case = await office.lodge(applicant)
    other = await office.person("other", Role.APPLICANT)
    stranger = await office.person("tobacco", Role.OFFICER, "tobacco")
    for client in (other, stranger):
        real = told(await client.get(f"/cases/{case}"), 404, "GZ 13.4a")
        none = told(await client.get("/cases/OG20260302000000000"), 404, "GZ 13.4a")
        assert real["detail"] == none["detail"]


async def test_a_second_notice_is_refused_and_shown_to_the_supervisor(
    office: Office, applicant: httpx.AsyncClient, officers: People, supervisor: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    point = {"target": "field:home-address", "requirement": "请填写门牌号"}
    for item, department in ITEMS.items():
        defects = [point] if item == REGISTRATION else []
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={"defects": defects})
    await applicant.post(f"/cases/{case}/supplement", json={"form": {"home-address": "广州市示例路一号101"}})
    head = await office.head(case)
    late = {"defects": [{"target": "field:mother-name", "requirement": "请核对"}]}
    told(await officers["police"].post(f"/cases/{case}/items/{REGISTRATION}/precheck", json=late), 409, "GZ 13.2")
    assert await office.head(case) == head
    (refused,) = (await supervisor.get("/supervision/refused-acts", params={"rule": "GZ 13.2"})).json()["rows"]
    assert (refused["case_id"], refused["department"], refused["command"]) == (case, "police", "ReportPrecheck")


async def test_a_supplement_takes_only_what_the_notice_asked_for(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.lodge(applicant)
    point = {"target": "field:home-address", "requirement": "请填写门牌号"}
    for item, department in ITEMS.items():
        defects = [point] if item == REGISTRATION else []
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={"defects": defects})
    head = await office.head(case)
    answered = await applicant.post(f"/cases/{case}/supplement", json={"form": {"mother-name": "另一个"}})
    told(answered, 422, "GZ 13.2")
    assert await office.head(case) == head


async def test_an_extension_after_the_due_date_is_refused(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    item = next(name for name in ITEMS if office.desk.library.catalogue.items[name].extension)
    office.clock.advance(days=120)
    await office.engine.tick(case)
    head = await office.head(case)
    body = {"by": "3wd", "approver": "head-of-organ", "reason": "设备故障", "notified_on": "2026-03-02"}
    answered = await officers[ITEMS[item]].post(f"/cases/{case}/items/{item}/extension", json=body)
    told(answered, 409, answered.json()["rule"])
    assert answered.json()["code"].startswith("extension.")
    assert await office.head(case) == head


@pytest.mark.parametrize("ground", ["", "site-visit", "设备故障"])
async def test_there_is_no_ninth_ground_that_stops_a_clock(
    office: Office, applicant: httpx.AsyncClient, officers: People, ground: str
) -> None:
    case = await office.accepted(applicant, officers)
    head = await office.head(case)
    body = {"ground": ground, "estimated": "5wd", "notice": "N-1"}
    told(
        await officers["health"].post(f"/cases/{case}/items/birth-certificate/exclusions", json=body), 409, "许可法 45"
    )
    assert await office.head(case) == head


async def test_a_refusal_needs_reasons_and_remedies(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    head = await office.head(case)
    path = f"/cases/{case}/items/birth-certificate/decision"
    told(await officers["health"].post(path, json={"outcome": "refused"}), 409, "许可法 38(2)")
    body = {"outcome": "refused", "reason": "不符合条件"}
    told(await officers["health"].post(path, json=body), 409, "许可法 38(2)")
    assert await office.head(case) == head


async def test_a_repeated_act_gets_the_first_answer_and_another_one_under_its_key_is_refused(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    path = f"/cases/{case}/items/birth-certificate/decision"
    key = office.key()
    first = await officers["health"].post(path, json={"outcome": "granted"}, headers=key)
    head = await office.head(case)
    again = await officers["health"].post(path, json={"outcome": "granted"}, headers=key | {"if-match": '"1"'})
    assert again.json() == first.json()
    other = {"outcome": "refused", "reason": "a", "remedies": "b"}
    told(await officers["health"].post(path, json=other, headers=key), 409, "GZ 11.2b")
    without_key = await officers["health"].post(path, json={"outcome": "granted"})
    assert without_key.status_code == 409
    assert await office.head(case) == head
