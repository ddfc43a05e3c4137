"""A case's whole way through the API, as the people at the window see it."""

import httpx

from tests.office import ITEMS, Office

People = dict[str, httpx.AsyncClient]


async def decide_all(officers: People, case: str, outcome: str = "granted") -> None:
    for item, department in ITEMS.items():
        done = await officers[department].post(f"/cases/{case}/items/{item}/decision", json={"outcome": outcome})
        assert done.status_code == 200, done.text


async def test_one_application_goes_straight_through_to_its_documents(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    await decide_all(officers, case)
    view = (await applicant.get(f"/cases/{case}")).json()
    assert view["summary"]["stage"] == "delivered"
    assert len([one for one in view["documents"] if one["kind"] == "certificate"]) == len(ITEMS)
    number = next(one["number"] for one in view["documents"] if one["kind"] == "certificate")
    pdf = await applicant.get(f"/cases/{case}/documents/{number}")
    assert pdf.headers["content-type"] == "application/pdf"
    rated = await applicant.post(f"/cases/{case}/rating", json={"level": 5, "comment": "很好"})
    assert rated.json()["events"] == ["CaseRated", "CaseClosed"]
    assert office.engine.started == [case]


async def test_every_date_says_why_in_both_languages(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    view = (await applicant.get(f"/cases/{case}")).json()
    promised = next(one for one in view["dates"] if one["key"] == "case.promised")
    assert promised["on"] == "2026-03-06"
    assert promised["why"]
    assert all(step["rule"] and step["zh"] and step["en"] for step in promised["why"])
    assert {"zh": "已收件。", "en": "The application was received."} in [line["text"] for line in view["timeline"]]


async def test_points_of_two_departments_come_in_one_notice_and_are_supplied_once(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.lodge(applicant)
    asks = {
        "birth-certificate": [{"target": "material:naming-statement", "requirement": "请由父母双方签名"}],
        "birth-registration": [{"target": "field:home-address", "requirement": "请填写门牌号"}],
    }
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={"defects": asks.get(item, [])})
    view = (await applicant.get(f"/cases/{case}")).json()
    assert view["summary"]["stage"] == "supplement"
    (notice,) = view["notices"]
    assert [point["requirement"] for point in notice["points"]] == ["请由父母双方签名", "请填写门牌号"]
    supplied = await applicant.post(
        f"/cases/{case}/supplement",
        json={
            "form": {"home-address": "广州市示例路一号101"},
            "materials": {"naming-statement": [await office.upload(applicant, name="signed.pdf")]},
        },
    )
    assert supplied.status_code == 200, supplied.text
    for item in asks:
        await officers[ITEMS[item]].post(f"/cases/{case}/items/{item}/precheck", json={})
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={})
    view = (await applicant.get(f"/cases/{case}")).json()
    assert view["summary"]["stage"] == "handling"
    cut = (await officers["police"].get(f"/cases/{case}/items/birth-registration/slice")).json()
    assert cut["fields"]["home-address"] == "广州市示例路一号101"


async def test_a_missing_material_does_not_close_the_door(office: Office, applicant: httpx.AsyncClient) -> None:
    case = await office.lodge(applicant, materials={})
    assert (await applicant.get(f"/cases/{case}")).json()["summary"]["stage"] == "precheck"


async def test_the_holder_of_the_receipt_follows_the_case_without_signing_in(
    office: Office, applicant: httpx.AsyncClient
) -> None:
    receipt = (await applicant.post("/cases", json=await office.submission(applicant), headers=office.key())).json()
    stranger = await office.client()
    code = receipt["access_code"].lower().replace("-", " ")
    seen = await stranger.get(f"/cases/{receipt['case']}", headers={"x-access-code": code})
    assert seen.status_code == 200
    assert seen.json()["form"] == {}


async def test_personal_data_is_masked_for_its_owner_and_each_look_is_recorded(
    office: Office, applicant: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    form = (await applicant.get(f"/cases/{case}")).json()["form"]
    assert form["mother-id"] == "11**************2X"
    assert form["child-name"] == "示*宝"


async def test_a_department_sees_only_the_fields_of_its_items(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.lodge(applicant)
    cut = (await officers["cdc"].get(f"/cases/{case}/items/vaccination-record/slice")).json()
    assert sorted(cut["fields"]) == ["child-birth-day", "child-name", "home-address", "mobile"]
    assert cut["files"] == []
    files = (await officers["health"].get(f"/cases/{case}/items/birth-certificate/slice")).json()["files"]
    path = f"/cases/{case}/items/birth-certificate/files/{files[0]['sha256']}"
    assert (await officers["health"].get(path)).status_code == 200
    assert (await officers["cdc"].get(path.replace("birth-certificate", "vaccination-record"))).status_code == 404


async def test_the_effect_of_an_extension_is_shown_before_it_is_done(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(applicant, officers)
    head = await office.head(case)
    body = {"by": "3wd", "approver": "head-of-organ", "reason": "设备故障", "notified_on": "2026-03-02"}
    item = next(name for name in ITEMS if office.desk.library.catalogue.items[name].extension)
    path = f"/cases/{case}/items/{item}/extension"
    shown = (await officers[ITEMS[item]].post(f"{path}/preview", json=body)).json()
    assert await office.head(case) == head
    done = await officers[ITEMS[item]].post(path, json=body)
    assert done.status_code == 200, done.text
    dates = {one["key"]: one["on"] for one in (await applicant.get(f"/cases/{case}")).json()["dates"]}
    assert {one["key"]: one["on"] for one in shown["after"]}[f"{item}.promised"] == dates[f"{item}.promised"]
    assert shown["before"] != shown["after"]


async def test_live_events_go_on_after_the_last_one_seen_and_end_with_the_case(
    office: Office, applicant: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    await applicant.post(f"/cases/{case}/withdrawal", json={})
    whole = (await applicant.get(f"/cases/{case}/events")).text
    assert "event: CaseReceived" in whole
    assert whole.rstrip().endswith("event: end\ndata: {}")
    rest = (await applicant.get(f"/cases/{case}/events", headers={"last-event-id": "2"})).text
    assert "event: CaseReceived" not in rest
    assert "event: CaseWithdrawn" in rest


async def test_a_clerk_hands_in_for_a_person_and_hands_out_against_proof(
    office: Office, clerk: httpx.AsyncClient, officers: People
) -> None:
    case = await office.accepted(clerk, officers, channel="window", delivery="window")
    await decide_all(officers, case)
    ready = (await clerk.get("/window/ready")).json()["rows"]
    assert [row["case_id"] for row in ready] == [case]
    without = await clerk.post(f"/cases/{case}/delivery", json={"method": "window"})
    assert without.json()["rule"] == "许可法 44"
    handed = await clerk.post(f"/cases/{case}/delivery", json={"method": "window", "proof": "居民身份证"})
    assert handed.json()["events"][0] == "DocumentsDelivered"
    assert (await clerk.get("/window/ready")).json()["rows"] == []


async def test_the_inbox_shows_the_most_urgent_first_and_pages_by_key(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    first = await office.lodge(applicant)
    office.clock.advance(days=1)
    second = await office.lodge(applicant)
    page = (await officers["police"].get("/inbox", params={"limit": 1})).json()
    assert [row["case_id"] for row in page["rows"]] == [first]
    rest = (await officers["police"].get("/inbox", params={"limit": 1, "cursor": page["next"]})).json()
    assert [row["case_id"] for row in rest["rows"]] == [second]
    assert rest["next"] is None
    assert page["counts"] == {"precheck": 2}
