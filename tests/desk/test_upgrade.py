"""An installation that an earlier release filled goes on under this one: tables, versions, cases, signatures."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from bundles.load import shipped_library
from db import bundle_versions, migrate
from db.agreement import disagreements
from db.caselog import broken_at
from db.session import Database
from desk.context import Rules
from tests.databases import KEYS
from tests.office import PASSWORD, Office, opened
from tests.restaurant import ANSWERS, CHECK, FOOD, FORM, TOBACCO

FILLED: Final = Path(__file__).with_name("release_0009.sql")
OLD: Final = "1.0.0+9dc33c9b93ec"
NEW: Final = shipped_library().bundles["restaurant"].pin
CASES: Final = {
    "precheck": "OG20260302000000014",
    "supplement": "OG20260302000000022",
    "proposed": "OG20260302000000039",
    "returned": "OG20260302000000047",
    "signed": "OG20260302000000055",
    "stopped": "OG20260302000000063",
    "delivered": "OG20260302000000071",
    "closed": "OG20260302000000080",
    "explained": "OG20260302000000098",
}
SITE: Final = {"outcome": "granted", "site_check": ["one", "other"]}
PLAN: Final = "kitchen-plan"
GOES_ON: Final[dict[str, tuple[str, str, dict[str, Any]]]] = {
    "precheck": ("officer-market", f"items/{CHECK}/precheck", {}),
    "proposed": ("officer-market", f"items/{FOOD}/decision", SITE),
    "returned": ("officer-tobacco", f"items/{TOBACCO}/proposals", SITE),
    "signed": (
        "officer-market",
        f"items/{FOOD}/extension",
        {"by": "5wd", "approver": "head-of-organ", "reason": "复查"},
    ),
    "stopped": ("officer-market", f"items/{FOOD}/exclusions/end", {"ground": "inspection"}),
    "delivered": ("applicant", "rating", {"level": 5}),
}


@pytest.fixture
async def upgraded(tmp_path: Path) -> AsyncIterator[Database]:
    """The filled database, brought to this program's tables."""
    file = tmp_path / "onego.db"
    with closing(sqlite3.connect(file)) as filled:
        filled.executescript(FILLED.read_text(encoding="utf-8"))
    database = Database(f"sqlite+aiosqlite:///{file}", keys=KEYS)
    await migrate.upgrade(database)
    yield database
    await database.close()


@pytest.fixture
async def office(upgraded: Database, tmp_path: Path) -> AsyncIterator[Office]:
    """The office of this program on it, a day later."""
    rules = Rules(uploads_per_person=20)  # more than wait from before
    async with opened(upgraded, tmp_path / "files", rules) as office:
        office.clock.advance(days=1)
        office.keys = count(1000).__next__  # the first ones were used before
        yield office


async def signed_in(office: Office, login: str) -> httpx.AsyncClient:
    """Somebody whose account the earlier release made, with the password of then."""
    answered = await (await office.client()).post("/sessions", json={"name": login, "password": PASSWORD})
    assert answered.status_code == 201, answered.text
    return await office.client(answered.json()["secret"])


async def uploaded(applicant: httpx.AsyncClient) -> list[list[str]]:
    """Files that were uploaded before and not handed in, each as a material's."""
    return [[file["id"]] for file in (await applicant.get("/uploads")).json()]


async def test_the_tables_of_an_earlier_release_become_those_of_this_one(upgraded: Database) -> None:
    assert await migrate.is_current(upgraded)
    assert not await migrate.differs(upgraded)


async def test_a_running_case_stays_on_its_version_and_a_new_one_gets_the_shipped(office: Office) -> None:
    """GZ 9.3: the pin of a case, and what is offered today."""
    applicant = await signed_in(office, "applicant")
    files = dict(zip(("premises-proof", PLAN, "food-safety-rules"), await uploaded(applicant), strict=False))
    new = await office.lodge(applicant, bundle="restaurant", answers=ANSWERS, form=FORM, materials=files)
    pins = [(await applicant.get(f"/cases/{case}")).json()["bundle_version"] for case in (*CASES.values(), new)]
    assert pins == [OLD] * len(CASES) + [NEW]


async def test_versions_of_two_releases_have_numbers_of_their_own(office: Office) -> None:
    async with office.desk.database.reading() as session:
        rows = await bundle_versions.of_bundle(session, "restaurant")
    assert [(row.pin, row.ended_as) for row in rows] == [(OLD, "superseded"), (NEW, None)]
    assert len({row.number for row in rows}) == len(rows)


@pytest.mark.parametrize("stage", CASES)
async def test_what_was_recorded_is_read_as_it_was_recorded(office: Office, stage: str) -> None:
    async with office.desk.database.reading() as session:
        assert await broken_at(session, CASES[stage]) is None
    assert await disagreements(office.desk.database, CASES[stage]) == ()


@pytest.mark.parametrize("stage", GOES_ON)
async def test_a_case_of_before_goes_on(office: Office, stage: str) -> None:
    login, act, said = GOES_ON[stage]
    done = await (await signed_in(office, login)).post(f"/cases/{CASES[stage]}/{act}", json=said, headers=office.key())
    assert done.status_code in (200, 201), done.text


@pytest.mark.parametrize(
    ("stage", "kind"), [("precheck", "CaseAccepted"), ("proposed", "Marked"), ("supplement", "CaseClosed")]
)
async def test_time_does_to_a_case_of_before_what_it_does_to_any(office: Office, stage: str, kind: str) -> None:
    """许可法 32(1)(四): silence is acceptance; a passed date is marked; a notice never answered ends the case."""
    office.clock.advance(days=60)
    await office.engine.tick(CASES[stage])
    shown = await (await signed_in(office, "applicant")).get(f"/cases/{CASES[stage]}")
    assert kind in {line["kind"] for line in shown.json()["timeline"]}


async def test_what_the_notice_of_before_asked_for_is_supplied(office: Office) -> None:
    """GZ 13.2: the one notice stands, whichever release wrote it."""
    applicant = await signed_in(office, "applicant")
    said = {"materials": {PLAN: (await uploaded(applicant))[0]}}
    done = await applicant.post(f"/cases/{CASES['supplement']}/supplement", json=said, headers=office.key())
    assert done.status_code == 200, done.text


async def test_a_decision_that_waited_for_its_signature_is_signed(office: Office) -> None:
    """GZ 8.3."""
    chief, case = await signed_in(office, "chief-tobacco"), CASES["proposed"]
    proposal = (await chief.get(f"/cases/{case}/items/{TOBACCO}/slice")).json()["proposal"]
    assert proposal["state"] == "submitted"
    done = await chief.post(f"/cases/{case}/items/{TOBACCO}/proposals/{proposal['id']}/signature", headers=office.key())
    assert "TaskDecided" in done.json()["events"]


async def test_a_signature_is_answered_again_under_its_key_as_it_was_before(office: Office) -> None:
    """GZ 8.3: the answer may have been lost while the program was replaced."""
    chief, case = await signed_in(office, "chief-tobacco"), CASES["signed"]
    proposal = (await chief.get(f"/cases/{case}/items/{TOBACCO}/slice")).json()["proposal"]
    path = f"/cases/{case}/items/{TOBACCO}/proposals/{proposal['id']}/signature"
    again = await chief.post(path, headers={"idempotency-key": "signed-1"})
    assert (proposal["state"], again.status_code) == ("signed", 200), again.text
    assert "TaskDecided" in again.json()["events"]
