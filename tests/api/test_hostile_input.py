"""What only somebody who means harm sends: refused like any mistake, never an internal error, and nothing changes."""

import asyncio
import base64
import json

import httpx
import pytest

from domain.case.commands import Role
from tests.office import Office
from tests.problems import told

NUMBERS = (b"NaN", b"Infinity", b"-Infinity", b"1e999")
TEXTS = (rb'"\ud800"', rb'"a\udfffb"', rb'"\u0000"', rb'{"\ud800": 1}')
NESTED = b"[" * 100_000


@pytest.mark.parametrize("value", [*NUMBERS, *TEXTS, b"[" * 400 + b"NaN" + b"]" * 400])
async def test_what_no_database_can_hold_is_malformed(
    office: Office, applicant: httpx.AsyncClient, value: bytes
) -> None:
    body = json.dumps(await office.submission(applicant)).encode()
    known = json.dumps("示例宝").encode()
    assert known in body
    for sent in (body.replace(known, value), body[:-1] + b', "more": ' + value + b"}"):
        headers = office.key() | {"content-type": "application/json"}
        told(await applicant.post("/cases", content=sent, headers=headers), 422, "OneGo API")
    assert (await applicant.get("/cases")).json()["rows"] == []


async def test_a_password_that_is_no_text_is_malformed(applicant: httpx.AsyncClient) -> None:
    body = rb'{"name": "somebody", "password": "\ud800 long enough a password"}'
    headers = {"content-type": "application/json"}
    told(await applicant.post("/sessions", content=body, headers=headers), 422, "OneGo API")


@pytest.mark.parametrize("body", [NESTED, b'{"form": ' * 100_000, b"9" * 10_000])
async def test_depth_and_length_of_json_end_nowhere(office: Office, applicant: httpx.AsyncClient, body: bytes) -> None:
    headers = office.key() | {"content-type": "application/json"}
    refused = await applicant.post("/cases", content=body, headers=headers)
    assert refused.status_code in {400, 422}
    assert refused.headers["content-type"] == "application/problem+json"


KEYS = (
    ["yesterday", "x", 1],
    ["2026-02-30", "x", 1],
    ["2026-01-01T00:00:00", "x", 1],  # nobody's time zone
    ["0001-01-01T00:00:00+14:00", "x", 1],
    ["2026-01-01T00:00:00+08:00", "x", 10**30],
    ["2026-01-01T00:00:00+08:00", 10**30],
    ["2026-01-01T00:00:00+08:00", "\ud800"],
    ["2026-01-01", "\ud800", "x"],
    ["2026-01-01", "\0", "x"],
    ["2026-01-01", "x", True],
    ["\ud800"],
)


@pytest.mark.parametrize("key", KEYS)
async def test_a_made_up_cursor_is_malformed(office: Office, applicant: httpx.AsyncClient, key: list[object]) -> None:
    cursor = {"cursor": base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")}
    supervisor = await office.person("supervisor", Role.SUPERVISOR)
    clerk = await office.person("clerk", Role.CLERK)
    told(await applicant.get("/cases", params=cursor), 422, "OneGo API")
    told(await supervisor.get("/inbox", params=cursor), 422, "OneGo API")
    told(await clerk.get("/window/ready", params=cursor), 422, "OneGo API")
    for name in ("filings", "marks", "refused-acts"):
        told(await supervisor.get(f"/supervision/{name}", params=cursor), 422, "OneGo API")


async def test_a_number_in_an_address_fits_the_database(office: Office) -> None:
    supervisor = await office.person("supervisor", Role.SUPERVISOR)
    path = f"/supervision/filings/x/{10**30}/acknowledgement"
    told(await supervisor.put(path), 422, "OneGo API")


async def test_guesses_made_at_once_are_counted_like_guesses_one_by_one(office: Office) -> None:
    await office.person("somebody", Role.APPLICANT)
    nobody = await office.client()
    guess = {"name": "somebody", "password": "not the password at all"}
    answers = await asyncio.gather(*(nobody.post("/sessions", json=guess) for _ in range(20)))
    judged = [answer.status_code for answer in answers].count(401)
    assert judged == office.desk.rules.free_failures
    assert all("retry-after" in answer.headers for answer in answers if answer.status_code == 429)
