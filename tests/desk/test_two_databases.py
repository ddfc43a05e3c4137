"""What the desk does where the databases differ: unique keys met at once, order by key, nonces."""

import asyncio
from datetime import timedelta
from pathlib import Path

from db.answers import StoredNonces
from db.session import Database
from domain.case.commands import Role
from tests.office import ITEMS, MONDAY, opened


async def test_two_submissions_at_once_make_one_case(database: Database, tmp_path: Path) -> None:
    async with opened(database, tmp_path) as office:
        applicant = await office.person("applicant", Role.APPLICANT)
        body, key = await office.submission(applicant), office.key()
        answers = await asyncio.gather(*(applicant.post("/cases", json=body, headers=key) for _ in range(3)))
        assert len({answered.json()["case"] for answered in answers}) == 1
        assert len((await applicant.get("/cases")).json()["rows"]) == 1


async def test_a_case_is_carried_to_its_documents(database: Database, tmp_path: Path) -> None:
    async with opened(database, tmp_path) as office:
        applicant, officers = await office.person("applicant", Role.APPLICANT), await office.officers()
        case = await office.accepted(applicant, officers)
        for item, department in ITEMS.items():
            await officers[department].post(f"/cases/{case}/items/{item}/decision", json={"outcome": "granted"})
        supervisor = await office.person("supervisor", Role.SUPERVISOR)
        for path in ("marks", "refused-acts", "filings"):
            assert (await supervisor.get(f"/supervision/{path}")).status_code == 200
        assert (await applicant.get(f"/cases/{case}")).json()["summary"]["stage"] == "delivered"


async def test_a_nonce_is_good_once_even_when_used_twice_at_once(database: Database) -> None:
    nonces = StoredNonces(database)
    until = MONDAY + timedelta(minutes=5)
    used = await asyncio.gather(*(nonces.first_use(key_id="k", nonce="n" * 16, until=until) for _ in range(4)))
    assert sorted(used) == [False, False, False, True]
