"""What departments' systems post: signed, once, in order; anything else changes nothing."""

import json
from typing import Any

import httpx
import pytest

from db import outbox
from departments.signing import Request as Signed
from departments.signing import SigningKey, sign
from desk.callbacks import retry_waiting
from desk.material_links import path as material_path
from tests.office import ITEMS, MONDAY, POLICE_KEY, Office

PATH = "/departments/police/callbacks"
ITEM = "birth-registration"


class PoliceSystem:
    """The police's own system, posting answers about one case."""

    def __init__(self, office: Office, client: httpx.AsyncClient, case: str) -> None:
        self.office, self.client, self.case = office, client, case
        self.nonces = 0

    def answer(self, kind: str, seq: int, **fields: Any) -> dict[str, Any]:
        head = {"answer_id": f"A-{seq}", "lodging": f"{self.case}:{ITEM}:precheck:1", "seq": seq}
        return {**head, "occurred_at": MONDAY.isoformat(), "kind": kind, **fields}

    def signed(self, body: bytes, key: SigningKey = POLICE_KEY, path: str = PATH) -> dict[str, str]:
        self.nonces += 1
        request = Signed(method="POST", target=path, body=body)
        return sign(request, key=key, now=self.office.clock.now(), nonce=f"nonce-0123456789-{self.nonces}")

    async def post(self, answer: dict[str, Any]) -> httpx.Response:
        body = json.dumps(answer).encode()
        return await self.client.post(PATH, content=body, headers=self.signed(body))

    async def conforming(self) -> httpx.Response:
        return await self.post(self.answer("precheck", 1, outcome={"result": "conforming"}))


@pytest.fixture
async def police(office: Office, applicant: httpx.AsyncClient) -> PoliceSystem:
    return PoliceSystem(office, await office.client(), await office.lodge(applicant))


async def accept_the_rest(officers: dict[str, httpx.AsyncClient], case: str) -> None:
    for item, department in ITEMS.items():
        if item != ITEM:
            await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={})


async def test_an_answer_repeated_is_recorded_once(office: Office, police: PoliceSystem) -> None:
    first = await police.conforming()
    assert (first.status_code, first.json()["state"]) == (202, "done")
    head = await office.head(police.case)
    again = await police.conforming()
    assert (again.status_code, again.json()["repeated"]) == (200, True)
    assert await office.head(police.case) == head


async def test_a_replayed_request_is_refused(office: Office, police: PoliceSystem) -> None:
    body = json.dumps(police.answer("precheck", 1, outcome={"result": "conforming"})).encode()
    headers = police.signed(body)
    assert (await police.client.post(PATH, content=body, headers=headers)).status_code == 202
    head = await office.head(police.case)
    replayed = await police.client.post(PATH, content=body, headers=headers)
    assert (replayed.status_code, replayed.json()["code"]) == (401, "callback.replayed")
    assert replayed.json()["rule"] == "OneGo contract"
    assert await office.head(police.case) == head


async def test_a_broken_signature_is_refused(office: Office, police: PoliceSystem) -> None:
    head = await office.head(police.case)
    body = json.dumps(police.answer("precheck", 1, outcome={"result": "conforming"})).encode()
    wrong = SigningKey(key_id=POLICE_KEY.key_id, secret=b"x" * 32)
    for headers in (police.signed(body, wrong), {}, police.signed(b"other")):
        refused = await police.client.post(PATH, content=body, headers=headers)
        assert refused.status_code == 401, refused.text
        assert refused.json()["detail_zh"]
    assert await office.head(police.case) == head


async def test_a_malformed_answer_names_its_fields(office: Office, police: PoliceSystem) -> None:
    head = await office.head(police.case)
    malformed = await police.post(police.answer("precheck", 1, outcome={"result": "maybe"}))
    assert malformed.status_code == 422
    assert malformed.json()["points"]
    assert await office.head(police.case) == head


async def test_another_departments_lodging_does_not_exist_for_a_department(
    office: Office, police: PoliceSystem
) -> None:
    head = await office.head(police.case)
    answer = police.answer("precheck", 1, outcome={"result": "conforming"})
    answer["lodging"] = f"{police.case}:birth-certificate:precheck:1"
    assert (await police.post(answer)).status_code == 404
    assert await office.head(police.case) == head


async def test_the_same_answer_id_with_another_content_is_refused(office: Office, police: PoliceSystem) -> None:
    await police.conforming()
    head = await office.head(police.case)
    reason = {"zh": "无需办理", "en": None}
    other = police.answer("precheck", 1, outcome={"result": "not_required", "reason": reason})
    assert (await police.post(other)).json()["code"] == "callback.answer-differs"
    assert await office.head(police.case) == head


async def test_answers_that_overtake_each_other_are_carried_out_in_their_order(
    office: Office, police: PoliceSystem
) -> None:
    point = {"target": {"kind": "field", "code": "home-address"}, "requirement": {"zh": "请填写门牌号", "en": None}}
    defects = police.answer("precheck", 1, outcome={"result": "defective", "defects": [point]})
    exclusion = police.answer(
        "exclusion_started",
        2,
        exclusion_id="E-1",
        ground="appraisal",
        estimated={"amount": 3, "unit": "wd"},
        notice_number="N-1",
        started_on="2026-03-02",
    )
    early = await police.post(exclusion)
    assert (early.status_code, early.json()["state"]) == (202, "waiting")
    head = await office.head(police.case)
    told = await police.post(defects)
    assert told.json().get("state") == "done", told.text
    assert await office.head(police.case) > head
    # The exclusion came before acceptance: the law does not allow it, and its turn has come and gone.
    settled = await police.post(exclusion)
    assert (settled.json()["state"], settled.json()["repeated"]) == ("refused", True)
    async with office.desk.database.reading() as session:
        (told_later,) = [row for row in await outbox.of_case(session, police.case) if row.kind == "answer_refused"]
    assert (told_later.target, told_later.payload["answer_id"]) == ("police", "A-2")


async def test_the_end_of_an_exclusion_that_never_began_is_refused_with_its_rule(
    office: Office, police: PoliceSystem
) -> None:
    await police.conforming()
    head = await office.head(police.case)
    ended = await police.post(police.answer("exclusion_ended", 2, exclusion_id="E-unknown", ended_on="2026-03-02"))
    assert (ended.status_code, ended.json()["rule"]) == (409, "许可法 45")
    assert "没有收到过该编号的除外时间开始通知" in ended.json()["detail"]
    assert await office.head(police.case) == head


async def test_an_engine_out_of_reach_keeps_the_answer_for_later(office: Office, police: PoliceSystem) -> None:
    office.engine.down = True
    assert (await police.conforming()).status_code == 503
    head = await office.head(police.case)
    office.engine.down = False
    again = await police.conforming()
    assert again.json()["state"] == "done"
    assert await office.head(police.case) == head + 1


async def test_a_refusal_by_a_department_keeps_its_reasons_out_of_the_log(
    police: PoliceSystem, officers: dict[str, httpx.AsyncClient], applicant: httpx.AsyncClient
) -> None:
    await police.conforming()
    await accept_the_rest(officers, police.case)
    await officers["health"].post(f"/cases/{police.case}/items/birth-certificate/decision", json={"outcome": "granted"})
    outcome = {
        "result": "refused",
        "reasons": [{"zh": "户口簿信息与申报不一致", "en": None}],
        "legal_basis": ["户口登记条例 7"],
        "remedies": [
            {
                "kind": "reconsideration",
                "body": {"zh": "本级人民政府", "en": None},
                "within": {"amount": 60, "unit": "d"},
            }
        ],
    }
    decided = await police.post(police.answer("decision", 2, outcome=outcome, decided_on="2026-03-02"))
    assert decided.json()["state"] == "done", decided.text
    view = (await applicant.get(f"/cases/{police.case}")).json()
    assert next(task for task in view["tasks"] if task["item"] == ITEM)["outcome"] == "refused"
    assert "不一致" not in str(view["timeline"])


async def test_a_departments_file_is_fetched_by_its_short_lived_address_only(
    office: Office, police: PoliceSystem, officers: dict[str, httpx.AsyncClient]
) -> None:
    slice_path = f"/cases/{police.case}/items/birth-certificate/slice"
    (file,) = (await officers["health"].get(slice_path)).json()["files"]
    until = MONDAY.replace(hour=11)
    path = material_path(office.desk, department="health", case_id=police.case, sha256=file["sha256"], until=until)
    assert (await police.client.get(path)).content.startswith(b"%PDF")
    assert (await police.client.get(path.replace("/health/", "/police/"))).status_code == 404
    office.clock.advance(hours=2)
    assert (await police.client.get(path)).status_code == 404


async def test_an_answer_does_not_wait_for_ever_for_one_that_never_comes(office: Office, police: PoliceSystem) -> None:
    second = police.answer("precheck", 2, outcome={"result": "conforming"})
    assert (await police.post(second)).json()["state"] == "waiting"
    office.clock.advance(minutes=11)
    assert await retry_waiting(office.desk) == 1
    assert (await police.post(second)).json()["state"] == "done"
