"""Moving running cases to a newer version: shown first, only where nobody is worse off, on each timeline, once."""

from typing import Any

import httpx
import pytest

from domain.case.commands import Role
from tests.bureau import LEAD, NEWBORN, OTHERS, VERSIONS, Bureau, bureau_of
from tests.editions import closed_to, published, renamed, supply_within
from tests.office import ANSWERS, ITEMS, Office

REASON = {"reason": "缩短办理期限"}


@pytest.fixture
async def bureau(office: Office) -> Bureau:
    return await bureau_of(office)


async def preview(bureau: Bureau, pin: str) -> list[dict[str, Any]]:
    answered = await bureau.lead.get(f"{VERSIONS}/{pin}/migration")
    assert answered.status_code == 200, answered.text
    rows: list[dict[str, Any]] = answered.json()["rows"]
    return rows


async def migrate(bureau: Bureau, pin: str, **query: Any) -> dict[str, Any]:
    answered = await bureau.lead.post(f"{VERSIONS}/{pin}/migration", json=REASON, params=query)
    assert answered.status_code == 200, answered.text
    done: dict[str, Any] = answered.json()
    return done


async def version_of(client: httpx.AsyncClient, case: str) -> str:
    version: str = (await client.get(f"/cases/{case}")).json()["bundle_version"]
    return version


async def test_a_shorter_limit_reaches_a_running_case_and_its_timeline(
    bureau: Bureau, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    case = await bureau.office.accepted(applicant, officers)
    pin = await bureau.published("1.1.0", published("2wd"))
    (effect,) = await preview(bureau, pin)
    assert (effect["case_id"], effect["since"], effect["to"], effect["movable"]) == (case, NEWBORN.pin, pin, True)
    (moved,) = effect["dates"]
    assert (moved["key"], moved["was"], moved["on"]) == ("case.promised", "2026-03-06", "2026-03-04")
    assert await version_of(applicant, case) == NEWBORN.pin, "a preview changes nothing"
    assert [one["case_id"] for one in (await migrate(bureau, pin))["moved"]] == [case]
    view = (await applicant.get(f"/cases/{case}")).json()
    assert view["bundle_version"] == pin
    promised = next(one for one in view["dates"] if one["key"] == "case.promised")
    assert (promised["on"], promised["was"]) == ("2026-03-04", "2026-03-06")
    line = next(one for one in view["timeline"] if one["kind"] == "PlanRepinned")
    assert NEWBORN.version in line["text"]["zh"]
    assert NEWBORN.pin not in line["text"]["zh"], "people read the version, not its digest"
    assert (line["by_role"], line["by_department"]) == ("chief", LEAD)


async def test_a_case_goes_on_under_its_new_version(
    bureau: Bureau, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    case = await bureau.office.lodge(applicant)
    pin = await bureau.published("1.1.0", renamed("新名称"))
    await migrate(bureau, pin)
    assert (await applicant.get(f"/cases/{case}")).json()["summary"]["bundle_name"]["zh"] == "新名称"
    for item, department in ITEMS.items():
        done = await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={})
        assert done.status_code == 200
    for item, department in ITEMS.items():
        done = await officers[department].post(f"/cases/{case}/items/{item}/decision", json={"outcome": "granted"})
        assert done.status_code == 200
    assert (await applicant.get(f"/cases/{case}")).json()["summary"]["stage"] == "delivered"


async def test_a_case_stays_where_its_applicant_would_be_worse_off(
    bureau: Bureau, applicant: httpx.AsyncClient
) -> None:
    case = await bureau.office.lodge(applicant)
    first = await bureau.published("1.1.0", published("2wd"))
    await migrate(bureau, first)
    second = await bureau.published("1.2.0", supply_within("5wd"))
    (effect,) = await preview(bureau, second)
    assert not effect["movable"]
    assert effect["dates"] == []
    assert all(one["rule"] and one["zh"] and one["en"] for one in effect["why"])
    done = await migrate(bureau, second)
    assert ([one["case_id"] for one in done["kept"]], done["moved"]) == ([case], [])
    assert await version_of(applicant, case) == first


async def test_a_case_whose_way_is_closed_in_the_new_version_stays_on_its_own(
    bureau: Bureau, applicant: httpx.AsyncClient
) -> None:
    case = await bureau.office.lodge(applicant)
    pin = await bureau.published("1.1.0", closed_to("household-of", ANSWERS["household-of"]))
    (effect,) = await preview(bureau, pin)
    assert (effect["case_id"], effect["movable"]) == (case, False)
    assert effect["why"][0]["zh"] == "不能通过本“一件事”办理：请到窗口办理。"


async def test_moving_again_moves_nothing_more_and_is_on_record(bureau: Bureau, applicant: httpx.AsyncClient) -> None:
    cases = [await bureau.office.lodge(applicant) for _ in range(3)]
    pin = await bureau.published("1.1.0", renamed("新名称"))
    first = await migrate(bureau, pin, limit=2)
    assert [one["case_id"] for one in first["moved"]] == cases[:2]
    assert first["next"]
    again = await migrate(bureau, pin, limit=2)
    assert ([one["case_id"] for one in again["moved"]], again["next"]) == (cases[2:], None)
    assert (await migrate(bureau, pin))["moved"] == []
    moves = [one["detail"] for one in await bureau.acts() if one["act"] == "move-cases"]
    assert [one["moved"] for one in moves] == [2, 1, 0]
    assert moves[0]["reason"] == REASON["reason"]
    kinds = [line["kind"] for line in (await applicant.get(f"/cases/{cases[0]}")).json()["timeline"]]
    assert kinds.count("PlanRepinned") == 1


async def test_what_the_engine_could_not_do_is_done_the_next_time(bureau: Bureau, applicant: httpx.AsyncClient) -> None:
    case = await bureau.office.lodge(applicant)
    pin = await bureau.published("1.1.0", renamed("新名称"))
    bureau.office.engine.down = True
    assert (await migrate(bureau, pin))["waiting"] == [case]
    bureau.office.engine.down = False
    assert [one["case_id"] for one in (await migrate(bureau, pin))["moved"]] == [case]


async def test_a_case_that_is_decided_stays_as_it_is(
    bureau: Bureau, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    case = await bureau.office.accepted(applicant, officers)
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/decision", json={"outcome": "granted"})
    pin = await bureau.published("1.1.0", renamed("新名称"))
    assert await preview(bureau, pin) == []
    assert await version_of(applicant, case) == NEWBORN.pin


async def test_only_the_lead_moves_cases_and_only_to_what_is_in_force(office: Office, bureau: Bureau) -> None:
    pin = await bureau.signed("1.1.0")
    refused = await bureau.lead.get(f"{VERSIONS}/{pin}/migration")
    assert (refused.status_code, refused.json()["code"]) == (409, "version.not-now")
    refused = await bureau.lead.post(f"{VERSIONS}/{pin}/migration", json=REASON)
    assert refused.status_code == 409
    officer = await office.person("officer-lead", Role.OFFICER, LEAD)
    for client in (bureau.chiefs[OTHERS[0]], officer, bureau.administrator):
        assert (await client.get(f"{VERSIONS}/{NEWBORN.pin}/migration")).status_code == 403
        assert (await client.post(f"{VERSIONS}/{NEWBORN.pin}/migration", json=REASON)).status_code == 403
    assert (await bureau.lead.post(f"{VERSIONS}/{NEWBORN.pin}/migration", json={"reason": " "})).status_code == 422
