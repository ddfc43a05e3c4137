"""Claims, hand-overs, absences, filings, the calendar: the office's work beside the acts of law."""

import httpx

from domain.case.commands import Role
from tests.office import ITEMS, Office

People = dict[str, httpx.AsyncClient]
ITEM = "birth-certificate"


async def test_a_substitute_acts_while_the_holder_is_away(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    await officers["health"].put(f"/cases/{case}/items/{ITEM}/claim")
    substitute = await office.person("substitute", Role.OFFICER, "health")
    chief = await office.person("chief", Role.CHIEF, "health")
    absence = {
        "officer": office.people["officer-health"].account,
        "substitute": office.people["substitute"].account,
        "first_day": "2026-03-01",
        "last_day": "2026-03-06",
    }
    assert (await officers["health"].post("/absences", json=absence)).status_code == 403
    assert (await chief.post("/absences", json=absence)).status_code == 204
    assert len((await chief.get("/absences")).json()) == 1
    decided = await substitute.post(f"/cases/{case}/items/{ITEM}/decision", json={"outcome": "granted"})
    assert decided.status_code == 200


async def test_the_chief_hands_a_task_to_a_colleague_and_to_nobody_else(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    chief = await office.person("chief", Role.CHIEF, "health")
    await officers["health"].put(f"/cases/{case}/items/{ITEM}/claim")
    path = f"/cases/{case}/items/{ITEM}/hand-over"
    stranger = await chief.post(path, json={"to": office.people["officer-police"].account})
    assert (stranger.status_code, stranger.json()["rule"]) == (422, "GZ 8.3")
    handed = await chief.post(path, json={"to": office.people["chief"].account})
    assert handed.json()["officer"] == office.people["chief"].account
    mine = (await chief.get("/inbox", params={"mine": "true"})).json()["rows"]
    assert [row["task"]["item"] for row in mine] == [ITEM]


async def test_an_extension_is_filed_and_the_supervisor_gives_a_receipt_once(
    office: Office, applicant: httpx.AsyncClient, officers: People, supervisor: httpx.AsyncClient
) -> None:
    case = await office.accepted(applicant, officers)
    item = next(name for name in ITEMS if office.desk.library.catalogue.items[name].extension)
    officer = officers[ITEMS[item]]
    body = {"by": "3wd", "approver": "head-of-organ", "reason": "设备故障", "notified_on": "2026-03-02"}
    if ITEMS[item] != "health":
        await officers["health"].post(f"/cases/{case}/items/{ITEM}/decision", json={"outcome": "granted"})
    assert (await officer.post(f"/cases/{case}/items/{item}/extension", json=body)).status_code == 200
    filed = await officer.post(f"/cases/{case}/items/{item}/extension/filing", json={"filing": "BA-1"})
    assert filed.status_code == 200, filed.text
    (waiting,) = (await supervisor.get("/supervision/filings")).json()["rows"]
    assert (waiting["case_id"], waiting["filing"], waiting["department"]) == (case, "BA-1", ITEMS[item])
    path = f"/supervision/filings/{case}/{waiting['seq']}/acknowledgement"
    assert (await officer.put(path)).status_code == 403
    assert (await supervisor.put(path)).status_code == 204
    assert (await supervisor.put(path)).json()["rule"] == "GZ 13.4c"
    assert (await supervisor.get("/supervision/filings")).json()["rows"] == []


async def test_the_reason_of_an_extension_is_told_to_the_applicant_and_to_no_other_department(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    item = next(name for name in ITEMS if office.desk.library.catalogue.items[name].extension)
    if ITEMS[item] != "health":
        await officers["health"].post(f"/cases/{case}/items/{ITEM}/decision", json={"outcome": "granted"})
    body = {"by": "3wd", "approver": "head-of-organ", "reason": "设备故障", "notified_on": "2026-03-02"}
    assert (await officers[ITEMS[item]].post(f"/cases/{case}/items/{item}/extension", json=body)).status_code == 200
    (told,) = (await applicant.get(f"/cases/{case}")).json()["explanations"]
    assert (told["kind"], told["item"], told["text"]) == ("extension", item, "设备故障")
    other = next(name for name in officers if name != ITEMS[item])
    assert (await officers[other].get(f"/cases/{case}")).json()["explanations"] == []


async def test_a_holiday_notice_reaches_running_cases_as_a_recorded_event(
    office: Office, applicant: httpx.AsyncClient, supervisor: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    text = "2027|国办发明电〔2026〕9号|off:0101-0103|work:0109"
    published = await supervisor.post("/supervision/calendar", json={"line": text, "notice": "国办发明电〔2026〕9号"})
    assert published.status_code == 200, published.text
    assert published.json()["cases"] == 1
    kinds = [line["kind"] for line in (await applicant.get(f"/cases/{case}")).json()["timeline"]]
    assert "CalendarRepinned" in kinds
    broken = await supervisor.post("/supervision/calendar", json={"line": "2027|", "notice": "x"})
    assert (broken.status_code, broken.json()["rule"]) == (422, "OneGo 2.10(11)")


async def test_an_administrator_makes_accounts_and_nobody_else_does(office: Office, clerk: httpx.AsyncClient) -> None:
    administrator = await office.person("administrator", Role.ADMINISTRATOR)
    new = {"name": "new-officer", "password": "a long password", "role": "officer", "department": "tax"}
    assert (await clerk.post("/accounts", json=new)).status_code == 403
    assert (await administrator.post("/accounts", json=new)).status_code == 201
    assert (await administrator.post("/accounts", json=new)).status_code == 409
    assert (await administrator.post("/accounts", json=new | {"name": "x1", "department": None})).status_code == 422
