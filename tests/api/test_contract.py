"""The OpenAPI document is the contract: committed, current, complete, in both languages."""

import json
import re
from pathlib import Path

import httpx
import pytest

from api.app import contract
from tests.office import Office

COMMITTED = Path(__file__).parents[2] / "docs" / "contract" / "onego-openapi.json"


def test_the_committed_contract_is_current(office: Office) -> None:
    current = json.loads(json.dumps(contract(office.app)))
    assert json.loads(COMMITTED.read_text(encoding="utf-8")) == current, "run: python -m api.contract"


def test_every_operation_has_an_id_and_a_summary_in_both_languages(office: Office) -> None:
    document = contract(office.app)
    operations = [operation for path in document["paths"].values() for operation in path.values()]
    ids = [operation["operationId"] for operation in operations]
    assert len(set(ids)) == len(ids)
    for operation in operations:
        assert re.fullmatch(r"[\u4e00-\u9fff“”（）]+.* · [A-Z].*", operation["summary"]), operation["summary"]


def test_every_error_of_every_operation_is_a_problem(office: Office) -> None:
    for path in contract(office.app)["paths"].values():
        for operation in path.values():
            for status, response in operation["responses"].items():
                if status >= "400" and operation["operationId"] != "ready":
                    reference = response["content"]["application/problem+json"]["schema"]["$ref"]
                    assert reference == "#/components/schemas/Problem"


def test_every_reference_leads_somewhere(office: Office) -> None:
    document = contract(office.app)
    wanted = set(re.findall(r"#/components/schemas/([A-Za-z0-9_-]+)", json.dumps(document)))
    assert wanted <= set(document["components"]["schemas"])


async def test_answers_carry_strict_headers_and_a_request_id(applicant: httpx.AsyncClient) -> None:
    answered = await applicant.get("/bundles", headers={"x-request-id": "trace-12345678", "origin": "http://evil"})
    assert answered.headers["x-request-id"] == "trace-12345678"
    assert answered.headers["content-security-policy"].startswith("default-src 'none'")
    assert answered.headers["x-content-type-options"] == "nosniff"
    assert answered.headers["cache-control"] == "no-store"
    assert "access-control-allow-origin" not in answered.headers
    forged = await applicant.get("/bundles", headers={"x-request-id": "a b c d e f g h"})
    assert forged.headers["x-request-id"] != "a b c d e f g h"


@pytest.mark.parametrize("path", ["/health", "/ready"])
async def test_the_house_says_that_it_is_well(office: Office, path: str) -> None:
    assert (await (await office.client()).get(path)).status_code == 200


async def test_an_unknown_address_is_a_problem_too(office: Office) -> None:
    answered = await (await office.client()).get("/nothing/here")
    assert (answered.status_code, answered.headers["content-type"]) == (404, "application/problem+json")


async def test_the_guide_and_the_form_are_open_to_everybody(office: Office) -> None:
    anybody = await office.client()
    listed = (await anybody.get("/bundles")).json()
    assert "newborn" in [one["id"] for one in listed]
    first = (await anybody.post("/bundles/newborn/application", json={})).json()
    assert (first["form"], first["refused"]["rule"]) == (None, "GZ 11.2b")
    assert (await anybody.get("/bundles/newborn/guide")).json()["guide"]["items"]


async def test_a_document_of_no_known_number_does_not_hold(office: Office) -> None:
    anybody = await office.client()
    assert (await anybody.get("/verify/GZZZ-none")).json()["holds"] is False
    checked = (await anybody.post("/verify/GZZZ-none", content=b"%PDF-1.7 forged")).json()
    assert (checked["holds"], checked["matches"]) == (False, False)
    assert checked["problems"]
