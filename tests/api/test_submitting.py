"""One case from many requests: repeats, two at once, transfers that break off."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from starlette.requests import ClientDisconnect

from db.session import Database
from desk.housekeeping import tidy
from desk.uploads import own_uploads, sweep_uploads, take_upload
from domain.case.commands import Role
from tests.office import PASSWORD, Office


async def test_a_repeated_submission_gets_the_first_receipt(office: Office, applicant: httpx.AsyncClient) -> None:
    body, key = await office.submission(applicant), office.key()
    first = await applicant.post("/cases", json=body, headers=key)
    again = await applicant.post("/cases", json=body, headers=key)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    assert len((await applicant.get("/cases")).json()["rows"]) == 1


async def test_another_submission_under_the_same_key_is_refused(office: Office, applicant: httpx.AsyncClient) -> None:
    body, key = await office.submission(applicant), office.key()
    await applicant.post("/cases", json=body, headers=key)
    other = await applicant.post("/cases", json=body | {"materials": {}}, headers=key)
    assert (other.status_code, other.json()["rule"]) == (409, "GZ 11.2b")
    assert len((await applicant.get("/cases")).json()["rows"]) == 1


async def test_two_identical_submissions_at_once_make_one_case(office: Office, applicant: httpx.AsyncClient) -> None:
    body, key = await office.submission(applicant), office.key()
    answers = await asyncio.gather(*(applicant.post("/cases", json=body, headers=key) for _ in range(5)))
    assert len({answered.json()["case"] for answered in answers}) == 1
    assert sorted(answered.status_code for answered in answers) == [200, 200, 200, 200, 201]
    assert len((await applicant.get("/cases")).json()["rows"]) == 1


async def test_the_same_key_of_another_person_is_another_key(office: Office, applicant: httpx.AsyncClient) -> None:
    other, key = await office.person("other", Role.APPLICANT), office.key()
    first = await applicant.post("/cases", json=await office.submission(applicant), headers=key)
    second = await other.post("/cases", json=await office.submission(other), headers=key)
    assert first.json()["case"] != second.json()["case"]


@pytest.mark.usefixtures("applicant")
async def test_a_half_sent_upload_leaves_nothing(office: Office) -> None:
    async def broken() -> AsyncIterator[bytes]:
        yield b"%PDF-1.7 the beginning"
        raise ClientDisconnect

    person = office.people["applicant"]
    with pytest.raises(ClientDisconnect):
        await take_upload(office.desk, person, broken(), filename="a.pdf")
    assert await own_uploads(office.desk, person) == ()
    folder = office.desk.files.path_of("0" * 64).parents[1]
    assert [path for path in folder.rglob("*") if path.is_file()] == []


async def test_the_same_file_is_kept_once_and_swept_when_nobody_needs_it(
    office: Office, applicant: httpx.AsyncClient
) -> None:
    case = await office.lodge(applicant)
    await office.upload(applicant)
    await office.upload(applicant, b"%PDF-1.7 another", "b.pdf")
    folder = office.desk.files.path_of("0" * 64).parents[1]
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 2
    office.clock.at = office.clock.at.replace(year=2100)
    assert await sweep_uploads(office.desk) == 1
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 1
    assert case


async def test_a_signed_out_session_is_over(office: Office, applicant: httpx.AsyncClient) -> None:
    token = (await applicant.post("/tokens", json={"label": "程序", "days": 1})).json()["secret"]
    program = await office.client(token)
    assert (await program.get("/sessions/current")).json()["name"] == "applicant"
    office.clock.advance(days=2)
    assert (await program.get("/sessions/current")).status_code == 401
    assert (await applicant.delete("/sessions/current")).status_code == 204
    assert (await applicant.get("/sessions/current")).status_code == 401


async def test_a_new_password_ends_every_session(applicant: httpx.AsyncClient) -> None:
    body = {"old": PASSWORD, "new": "another long password"}
    assert (await applicant.post("/sessions/current/password", json=body)).status_code == 204
    assert (await applicant.get("/sessions/current")).status_code == 401


async def test_no_password_no_secret_and_no_personal_data_lies_open_in_the_database(
    office: Office, applicant: httpx.AsyncClient, embedded_database: Database
) -> None:
    await office.lodge(applicant)
    secret = applicant.headers["authorization"].removeprefix("Bearer ")
    await embedded_database.close()
    content = b"".join(
        path.read_bytes() for path in Path(embedded_database.engine.url.database or "").parent.glob("*.db*")
    )
    assert b"naming-statement" in content
    for hidden in (PASSWORD, secret, "示例宝", "11010519491231002X"):
        assert hidden.encode() not in content


async def test_what_has_had_its_time_is_forgotten(office: Office, applicant: httpx.AsyncClient) -> None:
    await office.upload(applicant)
    office.clock.at = office.clock.at.replace(year=2100)
    assert (await tidy(office.desk)).files == 1
    assert await own_uploads(office.desk, office.people["applicant"]) == ()
