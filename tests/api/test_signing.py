"""Decisions that are submitted and signed, through the API (GZ 8.3)."""

import httpx
import pytest

from domain.case.commands import Role
from tests.office import Office
from tests.restaurant import TOBACCO, handled

REFUSED = {"outcome": "refused", "reason": "距离学校过近", "remedies": "可以申请行政复议"}
Three = tuple[str, httpx.AsyncClient, httpx.AsyncClient]


@pytest.fixture
async def three(office: Office, applicant: httpx.AsyncClient) -> Three:
    """The address of an open item, its officer and its chief representative."""
    case = await handled(office, applicant)
    officer = await office.person("second-tobacco", Role.OFFICER, "tobacco")
    return f"/cases/{case}/items/{TOBACCO}", officer, await office.person("chief-tobacco", Role.CHIEF, "tobacco")


async def test_a_decision_is_submitted_returned_submitted_and_signed(three: Three) -> None:
    item, officer, chief = three
    first = await officer.post(f"{item}/proposals", json=REFUSED)
    assert (first.status_code, first.json()["state"]) == (201, "submitted")
    one = f"{item}/proposals/{first.json()['id']}"
    listed = (await chief.get("/inbox", params={"signing": "submitted"})).json()["rows"]
    assert [(row["task"]["item"], row["signing"]) for row in listed] == [(TOBACCO, "submitted")]
    seen = (await chief.get(f"{item}/slice")).json()["proposal"]
    assert (seen["reason"], seen["by"]) == ("距离学校过近", "second-tobacco")
    returned = await chief.post(f"{one}/return", json={"remark": "请核实"})
    assert (returned.status_code, returned.json()["remark"]) == (200, "请核实")
    second = await officer.post(f"{item}/proposals", json=REFUSED)
    signed = await chief.post(f"{item}/proposals/{second.json()['id']}/signature")
    assert signed.status_code == 200, signed.text
    assert signed.json()["events"][0] == "TaskDecided"


async def test_whoever_may_not_sign_is_told_by_which_rule(three: Three) -> None:
    item, officer, chief = three
    one = f"{item}/proposals/{(await officer.post(f'{item}/proposals', json=REFUSED)).json()['id']}"
    refused = await officer.post(f"{one}/signature")
    assert (refused.status_code, refused.json()["rule"]) == (403, "GZ 8.3")
    assert refused.headers["content-type"].startswith("application/problem+json")
    assert (await chief.post(f"{item}/proposals", json=REFUSED)).status_code == 403
    assert (await chief.post(f"{item}/proposals/o_none/signature")).status_code == 404
    assert (await chief.post(f"{one}/return", json={"remark": ""})).status_code == 422
    assert (await officer.post(f"{one}/withdrawal")).json()["state"] == "taken-back"
    late = await chief.post(f"{one}/signature")
    assert (late.status_code, late.json()["code"]) == (409, "proposal.settled")


async def test_a_defective_decision_is_refused_with_the_law_s_rule_when_it_is_submitted(three: Three) -> None:
    item, officer, _ = three
    bare = await officer.post(f"{item}/proposals", json={"outcome": "refused"})
    assert (bare.status_code, bare.json()["rule"]) == (409, "许可法 38(2)")


async def test_keys_and_versions_count_as_with_any_act(three: Three, office: Office) -> None:
    item, officer, chief = three
    key = {"idempotency-key": "proposal-key-1"}
    first, again = [await officer.post(f"{item}/proposals", json=REFUSED, headers=key) for _ in range(2)]
    assert first.json() == again.json()
    other = await officer.post(f"{item}/proposals", json={**REFUSED, "reason": "其他"}, headers=key)
    assert (other.status_code, other.json()["code"]) == (409, "request.key-reused")
    head = await office.head(item.split("/")[2])
    one = f"{item}/proposals/{first.json()['id']}"
    assert (await chief.post(f"{one}/signature", headers={"if-match": f'"{head - 1}"'})).status_code == 412
    assert (await chief.post(f"{one}/signature", headers={"if-match": f'"{head}"'})).status_code == 200


async def test_where_the_department_wants_it_an_officer_s_decision_is_refused(three: Three) -> None:
    item, officer, chief = three
    assert (await officer.get("/signing-rule")).json() == {"needed": False}
    assert (await officer.put("/signing-rule", json={"needed": True})).status_code == 403
    assert (await chief.put("/signing-rule", json={"needed": True})).json() == {"needed": True}
    refused = await officer.post(f"{item}/decision", json=REFUSED)
    assert (refused.status_code, refused.json()["code"]) == (409, "decision.to-be-signed")
    assert refused.json()["rule"] == "GZ 8.3"
    assert (await chief.post(f"{item}/decision", json=REFUSED)).status_code == 200
