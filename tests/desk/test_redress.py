"""The grounds for the "办不成事" window are found by the system and shown to the applicant (GZ 13.5a, 19.1)."""

import httpx

from tests.office import ITEMS, Office

People = dict[str, httpx.AsyncClient]


async def grounds(client: httpx.AsyncClient, case: str) -> list[tuple[str, str]]:
    marks = (await client.get(f"/cases/{case}")).json()["marks"]
    return [(mark["kind"], mark["item"]) for mark in marks if mark["redress"]]


async def test_no_notice_in_five_days_is_a_ground_and_a_breach_that_the_supervisor_sees(
    office: Office, applicant: httpx.AsyncClient, supervisor: httpx.AsyncClient, officers: People
) -> None:
    case = await office.lodge(applicant)
    for item, department in ITEMS.items():
        if department != "police":
            await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={})
    office.clock.advance(days=8)
    await office.engine.tick(case)
    assert ("deemed-acceptance", "birth-registration") in await grounds(applicant, case)
    breaches = (await supervisor.get("/supervision/marks", params={"breach": "true"})).json()["rows"]
    (silent,) = [row for row in breaches if row["kind"] == "deemed-acceptance"]
    assert (silent["department"], silent["rule"], silent["due"]) == ("police", "许可法 32(1)(四)", "2026-03-09")
    assert "依法视为受理" in silent["text"]["zh"]


async def test_not_finished_as_promised_is_a_ground_though_no_breach(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    assert await grounds(applicant, case) == []
    office.clock.advance(days=3)
    await office.engine.tick(case)
    assert await grounds(applicant, case) == [("promised-passed", "birth-certificate")]


async def test_a_case_in_good_order_gives_no_ground(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    assert (await applicant.get(f"/cases/{case}")).json()["marks"] == []
