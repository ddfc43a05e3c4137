"""What is refused for how it is asked: stale, by a stranger, while the engine is away; and nothing has changed."""

from dataclasses import replace

import httpx
import pytest

from domain.case.commands import Order, Role
from tests.direct_engine import DirectEngine
from tests.office import ITEMS, Office
from tests.problems import told
from workflows.ports import Performed

People = dict[str, httpx.AsyncClient]
REGISTRATION = "birth-registration"


async def test_a_stale_version_is_refused(office: Office, applicant: httpx.AsyncClient, officers: People) -> None:
    case = await office.accepted(applicant, officers)
    head = await office.head(case)
    path = f"/cases/{case}/items/birth-certificate/decision"
    stale = await officers["health"].post(path, json={"outcome": "granted"}, headers={"if-match": '"1"'})
    told(stale, 412, "OneGo API")
    told(
        await officers["health"].post(path, json={"outcome": "granted"}, headers={"if-match": "what"}), 422, "OneGo API"
    )
    assert await office.head(case) == head
    fresh = await officers["health"].post(path, json={"outcome": "granted"}, headers={"if-match": f'"{head}"'})
    assert fresh.status_code == 200


async def test_a_task_that_a_colleague_took_is_left_alone(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    head = await office.head(case)
    colleague = await office.person("colleague", Role.OFFICER, "health")
    item = f"/cases/{case}/items/birth-certificate"
    assert (await officers["health"].put(f"{item}/claim")).status_code == 200
    told(await colleague.put(f"{item}/claim"), 409, "GZ 8.3")
    told(await colleague.post(f"{item}/decision", json={"outcome": "granted"}), 409, "GZ 8.3")
    assert await office.head(case) == head


async def test_nobody_acts_without_signing_in(office: Office, applicant: httpx.AsyncClient) -> None:
    case = await office.lodge(applicant)
    stranger = await office.client()
    told(await stranger.get(f"/cases/{case}"), 401, "PIPL 51")
    told(await (await office.client("os_forged")).get(f"/cases/{case}"), 401, "PIPL 51")
    told(await stranger.get(f"/cases/{case}", headers={"x-access-code": "0000-0000-0000"}), 404, "GZ 13.4a")


@pytest.mark.usefixtures("applicant")
async def test_guessing_a_password_gets_slower(office: Office) -> None:
    stranger = await office.client()
    wrong = {"name": "applicant", "password": "not the password"}
    for _ in range(office.desk.rules.free_failures):
        told(await stranger.post("/sessions", json=wrong), 401, "PIPL 51")
    blocked = await stranger.post("/sessions", json=wrong)
    told(blocked, 429, "PIPL 51")
    assert int(blocked.headers["retry-after"]) >= 1


async def test_an_engine_out_of_reach_loses_nothing(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    office.engine.down = True
    case = await office.lodge(applicant)
    assert office.engine.started == []
    head = await office.head(case)
    path = f"/cases/{case}/items/birth-certificate/precheck"
    key = office.key()
    answered = await officers["health"].post(path, json={}, headers=key)
    told(answered, 503, "OneGo API")
    assert answered.headers["retry-after"] == "5"
    assert await office.head(case) == head
    office.engine.down = False
    assert (await officers["health"].post(path, json={}, headers=key)).status_code == 200


async def test_a_body_without_end_is_cut_off(applicant: httpx.AsyncClient) -> None:
    told(await applicant.post("/cases", content=b"[" * 1_100_000), 413, "OneGo API")


async def test_english_is_given_to_those_who_ask_for_it(applicant: httpx.AsyncClient) -> None:
    answered = await applicant.get("/cases/unknown", headers={"accept-language": "en-GB,en;q=0.9,zh;q=0.1"})
    problem = answered.json()
    assert problem["detail"] == problem["detail_en"]
    assert answered.headers["content-language"] == "en"


async def test_a_bug_tells_nobody_anything(office: Office, applicant: httpx.AsyncClient) -> None:
    case = await office.lodge(applicant)

    class Broken(DirectEngine):
        async def perform(self, case_id: str, order: Order) -> Performed:
            raise RuntimeError(f"personal data of {case_id}")

    office.app.state.desk = replace(office.desk, engine=Broken(database=office.desk.database, clock=office.clock))
    transport = httpx.ASGITransport(app=office.app, raise_app_exceptions=False)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://office.test", headers=applicant.headers
    ) as client:
        answered = await client.post(f"/cases/{case}/withdrawal", json={})
    told(answered, 500, "OneGo API")
    assert "personal data" not in answered.text
    assert answered.headers["x-content-type-options"] == "nosniff"


async def test_a_department_reads_only_its_own_points_of_the_notice(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.lodge(applicant)
    point = {"target": "field:home-address", "requirement": "请填写门牌号"}
    for item, department in ITEMS.items():
        defects = [point] if item == REGISTRATION else []
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={"defects": defects})
    for department, read in (("police", "请填写门牌号"), ("health", "")):
        (notice,) = (await officers[department].get(f"/cases/{case}")).json()["notices"]
        assert [one["requirement"] for one in notice["points"]] == [read]
