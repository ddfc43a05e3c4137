"""What a department's own worker fetches and reports with its token: its own department's, once, on record."""

import json
from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from db import access, catalogue, outbox
from departments.contract import read_lodging, read_message
from departments.lodging import Supplied
from domain.case.commands import Role
from tests.office import FORM, ITEMS, MONDAY, Office
from tests.problems import told

POLICE = "/departments/police/worker"
ITEM = "birth-registration"


@pytest.fixture
async def case(office: Office, applicant: httpx.AsyncClient) -> str:
    return await office.lodge(applicant)


@pytest.fixture
async def worker(office: Office) -> httpx.AsyncClient:
    """The police's worker, with a token and without a session."""
    return await worker_of(office, "police")


async def worker_of(office: Office, department: str) -> httpx.AsyncClient:
    system = await office.person(f"{department}-system", Role.DEPARTMENT_SYSTEM, department)
    return await office.client((await system.post("/tokens", json={"label": "worker"})).json()["secret"])


def key(case: str, item: str = ITEM, step: str = "precheck:1") -> str:
    return f"{case}:{item}:{step}"


def answer(case: str, **changes: Any) -> dict[str, Any]:
    head = {"answer_id": "A-1", "lodging": key(case), "seq": 1, "occurred_at": MONDAY.isoformat()}
    return {**head, "kind": "precheck", "outcome": {"result": "conforming"}, **changes}


async def lodge(worker: httpx.AsyncClient, case: str, item: str = ITEM, path: str = POLICE) -> None:
    noted = await worker.put(f"{path}/lodgings/{key(case, item)}/receipt", json={"reference": "P-1"})
    assert noted.status_code == 204, noted.text


async def message_ids(office: Office, case: str) -> dict[tuple[str, str], int]:
    """The ids of stored messages, by addressee and kind; of several, the last."""
    async with office.desk.database.reading() as session:
        return {(row.target, row.kind): row.id for row in await outbox.of_case(session, case)}


async def looks(office: Office, case: str) -> list[tuple[str, str, str]]:
    async with office.desk.database.reading() as session:
        return [(row.department, row.what, row.why) for row in await access.looks_at_case(session, case, limit=20)]


async def test_a_slice_is_the_contracts_own_and_holds_what_the_item_needs_only(
    worker: httpx.AsyncClient, case: str
) -> None:
    fetched = await worker.get(f"{POLICE}/lodgings/{key(case)}")
    assert fetched.status_code == 200, fetched.text
    lodging = read_lodging(fetched.content)
    assert (lodging.key, lodging.fields["child-name"]) == (key(case), FORM["child-name"])
    assert set(FORM) - set(lodging.fields) == {"hospital", "mobile"}


async def test_a_slice_is_to_be_had_until_it_has_been_handed_over(worker: httpx.AsyncClient, case: str) -> None:
    await lodge(worker, case)
    await lodge(worker, case)
    handed_over = await worker.get(f"{POLICE}/lodgings/{key(case)}")
    assert (handed_over.status_code, handed_over.content) == (204, b"")


async def test_each_slice_that_leaves_is_on_record(office: Office, worker: httpx.AsyncClient, case: str) -> None:
    before = await looks(office, case)
    for _ in range(2):
        await worker.get(f"{POLICE}/lodgings/{key(case)}")
    assert await looks(office, case) == [("police", f"slice:{ITEM}", "lodging")] * 2 + before
    await lodge(worker, case)
    await worker.get(f"{POLICE}/lodgings/{key(case)}")
    assert len(await looks(office, case)) == len(before) + 2


@pytest.mark.parametrize("step", ["precheck:2", "decision:1", "precheck:0", "precheck", "precheck:1:1"])
async def test_no_slice_is_to_be_had_under_a_key_that_was_made_up(
    worker: httpx.AsyncClient, case: str, step: str
) -> None:
    await lodge(worker, case)
    told(await worker.get(f"{POLICE}/lodgings/{key(case, step=step)}"), 404, "GZ 3.3")


async def test_what_is_another_departments_does_not_exist_for_a_worker(
    office: Office, worker: httpx.AsyncClient, case: str
) -> None:
    head = await office.head(case)
    unknown = told(await worker.get(f"{POLICE}/lodgings/{key('GZ-nobody')}"), 404, "GZ 3.3")
    foreign = told(await worker.get(f"{POLICE}/lodgings/{key(case, 'birth-certificate')}"), 404, "GZ 3.3")
    assert {name: unknown[name] for name in ("code", "subject")} == {
        name: foreign[name] for name in ("code", "subject")
    }
    noted = await worker.put(f"{POLICE}/lodgings/{key(case, 'birth-certificate')}/receipt", json={})
    told(noted, 404, "GZ 3.3")
    lodging = key(case, "birth-certificate")
    told(await worker.post(f"{POLICE}/answers", json=answer(case, lodging=lodging)), 404, "GZ 3.3")
    assert await office.head(case) == head
    assert not [look for look in await looks(office, case) if look[0] == "police"]


async def test_a_worker_gets_messages_to_its_own_department_only(
    office: Office, worker: httpx.AsyncClient, applicant: httpx.AsyncClient, officers: Mapping[str, httpx.AsyncClient]
) -> None:
    case = await office.accepted(applicant, officers)
    ids = await message_ids(office, case)
    fetched = (await worker.get(f"{POLICE}/messages/{ids['police', 'accepted']}")).json()
    assert fetched["lodging"] == key(case)
    assert read_message(json.dumps(fetched["message"]).encode()).kind == "accepted"
    not_its_own = [found for (target, _), found in ids.items() if target != "police"]
    assert len(not_its_own) > 2
    for message in (*not_its_own, 10**12):
        told(await worker.get(f"{POLICE}/messages/{message}"), 404, "PIPL 6")


async def test_a_message_is_to_be_had_until_it_was_sent(
    office: Office, worker: httpx.AsyncClient, applicant: httpx.AsyncClient, officers: Mapping[str, httpx.AsyncClient]
) -> None:
    case = await office.accepted(applicant, officers)
    message = (await message_ids(office, case))["police", "accepted"]
    async with office.desk.database.transaction() as session:
        await outbox.mark_sent(session, message, MONDAY)
    assert (await worker.get(f"{POLICE}/messages/{message}")).status_code == 204


async def test_a_message_with_a_slice_is_on_record_too(
    office: Office, worker: httpx.AsyncClient, applicant: httpx.AsyncClient, officers: Mapping[str, httpx.AsyncClient]
) -> None:
    case = await office.lodge(applicant)
    point = {"target": {"kind": "field", "code": "home-address"}, "requirement": {"zh": "请填写门牌号", "en": None}}
    defects = answer(case, outcome={"result": "defective", "defects": [point]})
    assert (await worker.post(f"{POLICE}/answers", json=defects)).json()["state"] == "done"
    for item, department in ITEMS.items():
        if item != ITEM:
            await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={})
    supplied = await applicant.post(
        f"/cases/{case}/supplement", json={"form": {"home-address": "广州市示例路二号"}}, headers=office.key()
    )
    assert supplied.status_code == 200, supplied.text
    message = (await message_ids(office, case))["police", "supplied"]
    fetched = (await worker.get(f"{POLICE}/messages/{message}")).json()["message"]
    read = read_message(json.dumps(fetched).encode())
    assert isinstance(read, Supplied)
    assert read.fields["home-address"] == "广州市示例路二号"
    assert ("police", f"slice:{ITEM}", "lodging") in await looks(office, case)


async def test_an_answer_counts_as_if_it_had_been_called_back(
    office: Office, worker: httpx.AsyncClient, case: str
) -> None:
    await lodge(worker, case)
    listed = (await worker.get(f"{POLICE}/lodgings")).json()["lodgings"]
    assert listed == [{"lodging": key(case), "after": 0}]
    first = await worker.post(f"{POLICE}/answers", json=answer(case))
    assert (first.status_code, first.json()["state"]) == (202, "done")
    head = await office.head(case)
    again = await worker.post(f"{POLICE}/answers", json=answer(case))
    assert (again.status_code, again.json()["repeated"], await office.head(case)) == (200, True, head)
    assert (await worker.get(f"{POLICE}/lodgings")).json()["lodgings"] == [{"lodging": key(case), "after": 1}]


async def test_an_answer_that_the_law_refuses_is_taken_and_the_department_told_by_message(
    office: Office, worker: httpx.AsyncClient, case: str
) -> None:
    early = answer(case, kind="extension", by={"amount": 3, "unit": "wd"}, reason={"zh": "情况复杂", "en": None})
    early |= {
        "approver": {"name": "示例负责人", "rank": "head-of-organ"},
        "decided_on": "2026-03-02",
        "notified_on": "2026-03-02",
    }
    del early["outcome"]
    head = await office.head(case)
    taken = await worker.post(f"{POLICE}/answers", json=early)
    assert (taken.status_code, taken.json()["state"]) == (202, "refused"), taken.text
    assert taken.json()["rule"]
    assert await office.head(case) == head
    message = (await message_ids(office, case))["police", "answer_refused"]
    told_so = (await worker.get(f"{POLICE}/messages/{message}")).json()["message"]
    assert (told_so["answer_id"], told_so["rule"]) == ("A-1", taken.json()["rule"])


async def test_the_same_answer_id_with_another_content_is_refused(worker: httpx.AsyncClient, case: str) -> None:
    await worker.post(f"{POLICE}/answers", json=answer(case))
    other = answer(case, outcome={"result": "not_required", "reason": {"zh": "无需办理", "en": None}})
    told(await worker.post(f"{POLICE}/answers", json=other), 409, "OneGo contract")


async def test_a_malformed_answer_names_its_fields_and_repeats_no_value(worker: httpx.AsyncClient, case: str) -> None:
    broken = await worker.post(f"{POLICE}/answers", json=answer(case, outcome={"result": FORM["mother-name"]}))
    assert told(broken, 422, "OneGo contract")["points"]
    assert FORM["mother-name"] not in broken.text


async def test_how_the_departments_system_does_is_noted_as_a_kind_and_never_in_words(
    office: Office, worker: httpx.AsyncClient
) -> None:
    assert (await worker.put(f"{POLICE}/health", json={"error": "DepartmentDown"})).status_code == 204
    told(await worker.put(f"{POLICE}/health", json={"error": "no such person: 示例母"}), 422, "OneGo API")
    async with office.desk.database.reading() as session:
        (row,) = await catalogue.health(session)
    assert (row.department, row.reachable, row.last_error) == ("police", False, "DepartmentDown")
    await worker.put(f"{POLICE}/health", json={})
    async with office.desk.database.reading() as session:
        assert (await catalogue.health(session))[0].reachable


def calls(case: str, message: int) -> tuple[tuple[str, str, dict[str, Any] | None], ...]:
    """Every call that a worker can make, with what would be right for the police's."""
    return (
        ("GET", "/lodgings", None),
        ("GET", f"/lodgings/{key(case)}", None),
        ("PUT", f"/lodgings/{key(case)}/receipt", {}),
        ("GET", f"/messages/{message}", None),
        ("POST", "/answers", answer(case)),
        ("PUT", "/health", {}),
    )


async def test_a_worker_of_another_department_gets_and_reports_nothing(office: Office, case: str) -> None:
    ids, head = await message_ids(office, case), await office.head(case)
    other = await worker_of(office, "health")
    for method, path, body in calls(case, next(iter(ids.values()), 1)):
        refused = await other.request(method, POLICE + path, json=body)
        assert told(refused, 403, "GZ 3.3")["code"] == "permission.department"
        assert not any(value in refused.text for value in FORM.values())
    assert await office.head(case) == head


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.DEPARTMENT_SYSTEM, Role.ENGINE)])
async def test_nobody_but_a_departments_system_is_let_in(office: Office, case: str, role: Role) -> None:
    department = "police" if role in (Role.OFFICER, Role.CHIEF) else ""
    somebody, nobody = await office.person("somebody", role, department), await office.client()
    for method, path, body in calls(case, 1):
        assert (
            told(await somebody.request(method, POLICE + path, json=body), 403, "GZ 3.3")["code"] == "permission.role"
        )
        told(await nobody.request(method, POLICE + path, json=body), 401, "PIPL 51")


async def test_a_revoked_token_is_no_longer_good(worker: httpx.AsyncClient, case: str) -> None:
    assert (await worker.delete("/sessions/current")).status_code == 204
    told(await worker.get(f"{POLICE}/lodgings/{key(case)}"), 401, "PIPL 51")
