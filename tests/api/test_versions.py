"""The life of a version through the API: who may do what when, and what is said of it (GZ 4.4a, 11.2a)."""

from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from domain.case.commands import Role
from tests.bureau import LEAD, NEWBORN, OTHERS, TODAY, VERSIONS, Bureau, bureau_of
from tests.editions import published, renamed, text_of
from tests.office import Office


@pytest.fixture
async def bureau(office: Office) -> Bureau:
    return await bureau_of(office)


def of(answered: httpx.Response, status: int) -> dict[str, Any]:
    assert answered.status_code == status, answered.text
    found: dict[str, Any] = answered.json()
    return found


async def test_a_version_is_drafted_signed_by_all_published_and_supersedes_the_one_before(
    bureau: Bureau, applicant: httpx.AsyncClient
) -> None:
    pin = await bureau.published("1.1.0", renamed("新生儿一件事"), first_day=TODAY)
    offered = {one["id"]: one for one in (await applicant.get("/bundles")).json()}
    assert offered["newborn"]["version"] == pin
    assert offered["newborn"]["name"]["zh"] == "新生儿一件事"
    versions = (await applicant.get(VERSIONS)).json()
    assert [(one["pin"], one["standing"]) for one in versions] == [(NEWBORN.pin, "superseded"), (pin, "in-force")]
    signed = [one["department"] for one in versions[1]["signatures"]]
    assert signed == sorted(["", LEAD, *OTHERS])
    assert versions[1]["waits_for"] == []


async def test_the_audit_log_says_who_did_what_when_on_which_content(bureau: Bureau) -> None:
    pin = await bureau.published()
    acts = await bureau.acts()
    assert [one["act"] for one in acts] == ["draft", "submit", *["sign"] * (len(OTHERS) + 2), "publish", "supersede"]
    version = (await bureau.lead.get(f"{VERSIONS}/{pin}")).json()["version"]
    for act in acts[:-1]:
        assert (act["pin"], act["hash"]) == (pin, version["hash"])
        assert act["who"]
    assert [one["department"] for one in acts if one["act"] == "sign"] == [LEAD, *OTHERS, ""]
    assert acts[-2]["detail"] == {"from": TODAY.isoformat(), "number": "1.1.0"}
    assert acts[-1]["pin"] == NEWBORN.pin
    for client in (bureau.chiefs[OTHERS[0]], bureau.administrator):
        assert len(of(await client.get("/bundles/newborn/acts"), 200)["rows"]) == len(acts) + 1


async def test_what_is_announced_is_offered_from_its_day_and_not_before(
    bureau: Bureau, applicant: httpx.AsyncClient
) -> None:
    pin = await bureau.published(first_day=TODAY + timedelta(days=7))
    assert await bureau.standing(pin) == "announced"
    assert await bureau.standing(NEWBORN.pin) == "in-force"
    bureau.office.clock.advance(days=7)
    assert await bureau.standing(pin) == "in-force"
    assert await bureau.standing(NEWBORN.pin) == "superseded"
    assert (await applicant.post("/bundles/newborn/application", json={"answers": {}})).json()["version"] == pin


async def test_findings_are_told_at_once_and_errors_keep_a_draft_from_being_signed(bureau: Bureau) -> None:
    text = text_of("newborn", "1.1.0", published("400wd"))
    drafted = of(await bureau.lead.post(VERSIONS, json={"text": text}), 201)
    found = drafted["findings"][0]
    assert (found["rule"], found["severity"]) == ("GZ 13.3", "error")
    assert found["place"]["line"] > 1
    assert found["message"]["zh"]
    pin = drafted["version"]["pin"]
    refused = of(await bureau.lead.put(f"{VERSIONS}/{pin}/submission"), 422)
    assert refused["code"] == "version.errors"
    assert refused["points"][0]["zh"].startswith(f"{found['place']['line']}:")
    assert await bureau.standing(pin) == "draft"


@pytest.mark.parametrize("text", ["", "id: [", "a: 1\na: 2", "\x00", "x: &a [*a]", "id: newborn"])
async def test_what_cannot_be_read_is_refused_with_its_place(bureau: Bureau, text: str) -> None:
    refused = of(await bureau.lead.post(VERSIONS, json={"text": text}), 422)
    assert refused["points"]


async def test_half_a_character_is_a_malformed_payload(bureau: Bureau) -> None:
    sent = await bureau.lead.post(
        VERSIONS, content=b'{"text": "\\ud800"}', headers={"content-type": "application/json"}
    )
    assert sent.status_code == 422


async def test_the_text_comes_back_word_for_word(bureau: Bureau) -> None:
    text = "# a comment\n" + text_of("newborn", "1.1.0")
    drafted = of(await bureau.lead.post(VERSIONS, json={"text": text}), 201)
    read = of(await bureau.chiefs[OTHERS[0]].get(f"{VERSIONS}/{drafted['version']['pin']}"), 200)
    assert read["text"] == text
    assert read["version"]["waits_for"] == [LEAD, *OTHERS, ""]
    assert read["findings"] == drafted["findings"]


async def test_the_same_draft_twice_is_one_and_a_new_text_replaces_it(bureau: Bureau) -> None:
    first = await bureau.drafted()
    assert await bureau.drafted() == first
    second = await bureau.drafted("1.1.0", renamed("改过的名称"))
    assert await bureau.standing(first) == "dropped"
    assert await bureau.standing(second) == "draft"
    assert await bureau.drafted() == first
    assert (await bureau.standing(first), await bureau.standing(second)) == ("draft", "dropped")
    acts = [(one["act"], one["pin"]) for one in await bureau.acts()]
    assert acts == [("draft", first), ("drop", first), ("draft", second), ("drop", second), ("redraft", first)]


async def test_a_number_stands_for_one_content(bureau: Bureau) -> None:
    await bureau.submitted("1.1.0")
    changed = text_of("newborn", "1.1.0", renamed("改过的名称"))
    assert of(await bureau.lead.post(VERSIONS, json={"text": changed}), 409)["code"] == "version.number-taken"
    shipped = text_of("newborn", NEWBORN.version, renamed("改过的名称"))
    assert of(await bureau.lead.post(VERSIONS, json={"text": shipped}), 409)["code"] == "version.number-taken"


async def test_a_version_is_compared_in_the_terms_of_the_law(bureau: Bureau) -> None:
    pin = await bureau.drafted("1.1.0", renamed("新名称"), published("1wd"))
    query = {"since": NEWBORN.pin}
    found = of(await bureau.chiefs[OTHERS[0]].get(f"{VERSIONS}/{pin}/difference", params=query), 200)
    assert (found["old"], found["new"]) == (NEWBORN.pin, pin)
    assert "better" in {one["effect"] for one in found["changes"]}
    assert all(one["text"]["zh"] and one["whom"]["en"] and one["rule"] for one in found["changes"])


async def test_drafts_are_seen_by_the_departments_taking_part_only(office: Office, bureau: Bureau) -> None:
    pin = await bureau.drafted()
    stranger = await office.person("stranger", Role.CHIEF, "tobacco")
    visitor = await office.client()
    for client in (stranger, visitor, await office.person("applicant-2", Role.APPLICANT)):
        assert (await client.get(f"{VERSIONS}/{pin}")).status_code == 404
        assert [one["pin"] for one in (await client.get(VERSIONS)).json()] == [NEWBORN.pin]
        assert (await client.get(f"{VERSIONS}/{pin}/difference", params={"since": NEWBORN.pin})).status_code == 404
    assert (await stranger.get("/bundles/newborn/acts")).status_code == 404
    assert (await visitor.get("/bundles/newborn/acts")).status_code == 401
    for client in (bureau.chiefs[OTHERS[0]], bureau.administrator, await office.person("supervisor", Role.SUPERVISOR)):
        assert (await client.get(f"{VERSIONS}/{pin}")).status_code == 200


async def test_only_the_lead_drafts_submits_publishes_and_retires(office: Office, bureau: Bureau) -> None:
    pin = await bureau.signed()
    other = bureau.chiefs[OTHERS[0]]
    day = {"first_day": TODAY.isoformat()}
    assert (await other.post(VERSIONS, json={"text": text_of("newborn", "2.0.0")})).status_code == 403
    officer = await office.person("officer-lead", Role.OFFICER, LEAD)
    for client, status in ((other, 403), (officer, 403), (bureau.administrator, 403), (bureau.lead, 200)):
        assert (await client.put(f"{VERSIONS}/{pin}/publication", json=day)).status_code == status
    retiring = {**day, "reason": "合并"}
    for client, status in ((other, 403), (officer, 403), (bureau.administrator, 200)):
        assert (await client.put(f"{VERSIONS}/{pin}/retirement", json=retiring)).status_code == status


async def test_an_officer_of_the_lead_drafts_and_submits(office: Office, bureau: Bureau) -> None:
    officer = await office.person("officer-lead", Role.OFFICER, LEAD)
    drafted = of(await officer.post(VERSIONS, json={"text": text_of("newborn", "1.1.0")}), 201)
    pin = drafted["version"]["pin"]
    of(await officer.put(f"{VERSIONS}/{pin}/submission"), 200)
    assert await bureau.standing(pin) == "signing"


async def test_a_department_signs_by_its_chief_or_by_the_active_substitute(office: Office, bureau: Bureau) -> None:
    pin = await bureau.submitted()
    name = OTHERS[0]
    officer = await office.person("substitute", Role.OFFICER, name)
    refused = of(await officer.put(f"{VERSIONS}/{pin}/signature"), 403)
    assert (refused["rule"], refused["code"]) == ("GZ 8.3", "version.not-a-signer")
    absence = {
        "officer": office.people[f"chief-{name}"].account,
        "substitute": office.people["substitute"].account,
        "first_day": TODAY.isoformat(),
        "last_day": TODAY.isoformat(),
    }
    assert (await bureau.chiefs[name].post("/absences", json=absence)).is_success
    signed = of(await officer.put(f"{VERSIONS}/{pin}/signature"), 200)
    assert [(one["department"], one["stands_in"]) for one in signed["signatures"]] == [(name, True)]
    office.clock.advance(days=1)
    assert (await officer.delete(f"{VERSIONS}/{pin}/signature")).status_code == 403


async def test_nothing_is_published_while_a_signature_is_missing(bureau: Bureau) -> None:
    pin = await bureau.signed()
    day = {"first_day": TODAY.isoformat()}
    for client in (bureau.chiefs[OTHERS[0]], bureau.administrator):
        of(await client.delete(f"{VERSIONS}/{pin}/signature"), 200)
        refused = of(await bureau.lead.put(f"{VERSIONS}/{pin}/publication", json=day), 409)
        assert refused["code"] == "version.unsigned"
        of(await client.put(f"{VERSIONS}/{pin}/signature"), 200)
    of(await bureau.lead.put(f"{VERSIONS}/{pin}/publication", json=day), 200)


async def test_what_is_recalled_has_to_be_signed_again(bureau: Bureau) -> None:
    pin = await bureau.signed()
    recalled = of(await bureau.lead.delete(f"{VERSIONS}/{pin}/submission"), 200)
    assert (recalled["standing"], recalled["signatures"]) == ("draft", [])
    submitted = of(await bureau.lead.put(f"{VERSIONS}/{pin}/submission"), 200)
    assert len(submitted["waits_for"]) == len(OTHERS) + 2


async def test_a_version_begins_neither_in_the_past_nor_before_another_one(bureau: Bureau) -> None:
    first = await bureau.signed("1.1.0")
    path = f"{VERSIONS}/{first}/publication"
    yesterday = {"first_day": (TODAY - timedelta(days=1)).isoformat()}
    assert of(await bureau.lead.put(path, json=yesterday), 422)["code"] == "version.day"
    of(await bureau.lead.put(path, json={"first_day": (TODAY + timedelta(days=9)).isoformat()}), 200)
    second = await bureau.signed("1.2.0")
    path = f"{VERSIONS}/{second}/publication"
    assert of(await bureau.lead.put(path, json={"first_day": TODAY.isoformat()}), 422)["code"] == "version.day"
    of(await bureau.lead.put(path, json={"first_day": (TODAY + timedelta(days=10)).isoformat()}), 200)
    bureau.office.clock.advance(days=9)
    assert await bureau.standing(first) == "in-force"


async def test_a_retired_bundle_is_offered_no_longer_and_its_cases_go_on(
    bureau: Bureau, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    case = await bureau.office.lodge(applicant)
    body = {"first_day": TODAY.isoformat(), "reason": "并入其他一件事"}
    retired = of(await bureau.lead.put(f"{VERSIONS}/{NEWBORN.pin}/retirement", json=body), 200)
    assert retired["standing"] == "retired"
    assert "newborn" not in [one["id"] for one in (await applicant.get("/bundles")).json()]
    refused = await applicant.post(
        "/cases", json=await bureau.office.submission(applicant), headers=bureau.office.key()
    )
    assert refused.status_code == 422
    done = await officers["health"].post(f"/cases/{case}/items/birth-certificate/precheck", json={})
    assert done.status_code == 200
    again = await bureau.lead.put(f"{VERSIONS}/{NEWBORN.pin}/retirement", json=body)
    assert of(again, 409)["code"] == "version.not-now"
    assert (await bureau.acts())[-1]["detail"] == {"from": TODAY.isoformat(), "reason": "并入其他一件事"}


async def test_nobody_takes_a_bundle_over_without_its_present_lead(bureau: Bureau) -> None:
    def led_by_another(data: dict[str, Any]) -> None:
        parts = data["departments"]
        first = parts["cooperating"][0]
        parts["lead"], parts["cooperating"][0] = first, parts["lead"]

    text = text_of("newborn", "1.1.0", led_by_another)
    assert (await bureau.lead.post(VERSIONS, json={"text": text})).status_code == 403
    drafted = of(await bureau.chiefs[OTHERS[0]].post(VERSIONS, json={"text": text}), 201)
    assert LEAD in drafted["version"]["waits_for"]


@pytest.mark.parametrize("path", ["", "/difference?since=x", "/migration"])
async def test_a_version_that_is_none_is_not_found(bureau: Bureau, path: str) -> None:
    assert (await bureau.lead.get(f"{VERSIONS}/9.9.9+000{path}")).status_code == 404
    assert (await bureau.lead.get("/bundles/no-such/versions")).status_code == 404


def test_days_are_those_of_the_tests() -> None:
    assert date(2026, 3, 2) == TODAY
