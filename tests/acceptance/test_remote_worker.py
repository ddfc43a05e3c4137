"""A department inside its own network: its worker has a token, a secret and the payload keys, and carries its items."""

import asyncio
import json
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from db import access
from db.migrate import upgrade
from desk.accounts import NewAccount, register
from domain.case.commands import Role
from onego import programs
from onego.processes import Processes, free_port, write_whole
from onego.settings import Settings, environment, inherited
from onego.wiring import client_of, desk_of, opened
from tests.engine_contents import everything_in_the_engine
from tests.office import ANSWERS, FORM, PASSWORD, PDF

pytestmark = pytest.mark.timeout(300)  # a whole stack starts, on whatever machine this is

HEALTH = "health"
ITS_ITEMS = {"birth-certificate", "parenting-guidance"}
OTHERS = {"cdc": "vaccination-record", "police": "birth-registration"}
SECRET = "a secret that the department shares with its own worker only"
WITHIN = 90.0


@dataclass(frozen=True)
class City:
    """OneGo and one department, each with its own folder, and the processes of both."""

    folder: Path
    settings: Settings
    processes: Processes
    simulator: str

    @property
    def department(self) -> Path:
        """What lies on the department's machine."""
        return self.folder / "department"

    def client(self, secret: str = "") -> httpx.AsyncClient:
        """Somebody at the public address, perhaps signed in."""
        headers = {"authorization": f"Bearer {secret}"} if secret else {}
        return httpx.AsyncClient(base_url=self.settings.address, headers=headers, timeout=20, trust_env=False)


@pytest.fixture
async def city(tmp_path: Path) -> AsyncIterator[City]:
    """OneGo with a worker for the cases only, and the simulated system of a department; its worker is not up yet."""
    engine, simulator = free_port(), free_port()
    write_whole(tmp_path / "departments.yaml", {HEALTH: {"kind": "remote"}})
    settings = Settings(
        demo=True,
        data_dir=tmp_path / "onego",
        api_port=free_port(),
        temporal_address=f"127.0.0.1:{engine}",
        departments_file=tmp_path / "departments.yaml",
    )
    async with opened(settings) as house:
        await upgrade(house.database)
        desk = desk_of(house, await client_of(house))
        await register(desk, NewAccount(login="applicant", password=PASSWORD, role=Role.APPLICANT))
        for name in OTHERS:
            await register(desk, NewAccount(login=name, password=PASSWORD, role=Role.OFFICER, department=name))
        system = NewAccount(login="system", password=PASSWORD, role=Role.DEPARTMENT_SYSTEM, department=HEALTH)
        await register(desk, system)
    behaviour = {"precheck_delay": 0.1, "decision_delay": 0.1, "results": {}}
    played = {HEALTH: {"key_id": "k", "secret": SECRET, "mode": "poll", "behaviour": behaviour}}
    write_whole(tmp_path / "simulator.yaml", {"callback_url": settings.address, "departments": played})
    async with Processes(tmp_path / "logs", inherited()) as processes:
        given = environment(settings)
        await asyncio.gather(
            processes.start(programs.engine(engine, ui_port=free_port(), data=tmp_path)),
            processes.start(programs.simulator(simulator, config=tmp_path / "simulator.yaml")),
            processes.start(programs.api(given, address=settings.address)),
        )
        await processes.start(programs.worker(given, "--cases-only", ready_file=tmp_path / "logs" / "worker.ready"))
        yield City(tmp_path, settings, processes, f"http://127.0.0.1:{simulator}/{HEALTH}")


async def signed_in(city: City, login: str) -> str:
    async with city.client() as nobody:
        answered = await nobody.post("/sessions", json={"name": login, "password": PASSWORD})
    return str(answered.json()["secret"])


async def equip(city: City) -> dict[str, str]:
    """Put on the department's machine what its worker needs, and nothing else; returns the worker's environment."""
    secrets = city.department / "secrets"
    (secrets / "departments").mkdir(parents=True)
    shutil.copy(city.settings.data_dir / "secrets" / "payload.keys", secrets)
    (secrets / "departments" / "ours").write_text(SECRET, encoding="ascii")
    own = {"kind": "http", "base_url": city.simulator, "key_id": "k", "secret": "ours", "mode": "poll"}
    write_whole(city.department / "departments.yaml", {HEALTH: own | {"plain_http": True}})
    async with city.client(await signed_in(city, "system")) as system:
        token = (await system.post("/tokens", json={"label": "worker"})).json()["secret"]
    (city.department / "token").write_text(f"{token}\n", encoding="ascii")
    settings = Settings(
        data_dir=city.department,
        temporal_address=city.settings.temporal_address,
        public_url=city.settings.address,
        departments_file=city.department / "departments.yaml",
        worker_token_file=city.department / "token",
    )
    return environment(settings)


def files_of(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@asynccontextmanager
async def people(city: City) -> AsyncIterator[dict[str, httpx.AsyncClient]]:
    """Applicant and officers, signed in."""
    async with AsyncExitStack() as stack:
        found = {}
        for login in ("applicant", *OTHERS):
            found[login] = await stack.enter_async_context(city.client(await signed_in(city, login)))
        yield found


async def lodge(applicant: httpx.AsyncClient) -> str:
    upload = await applicant.post("/uploads", content=PDF, headers={"x-file-name": "a.pdf"})
    body = {
        "bundle": "newborn",
        "answers": ANSWERS,
        "form": FORM,
        "materials": {"naming-statement": [upload.json()["id"]]},
        "applicant": {"name": FORM["mother-name"], "id_number": FORM["mother-id"]},
    }
    receipt = await applicant.post("/cases", json=body, headers={"idempotency-key": "the-only-one"})
    assert receipt.status_code == 201, receipt.text
    return str(receipt.json()["case"])


async def outcomes(applicant: httpx.AsyncClient, case: str) -> set[str | None]:
    return {task["outcome"] for task in (await applicant.get(f"/cases/{case}")).json()["tasks"]}


async def act(somebody: httpx.AsyncClient, path: str, body: Mapping[str, Any]) -> None:
    """Do something as soon as the case allows it."""
    async with asyncio.timeout(WITHIN):
        while (await somebody.post(path, json=body)).status_code == 409:  # noqa: ASYNC110 - it happens elsewhere
            await asyncio.sleep(0.1)


async def carried(applicant: httpx.AsyncClient, officers: Mapping[str, httpx.AsyncClient]) -> str:
    """Carry a case until everything is decided: officers act on the pages, the department by its worker."""
    case = await lodge(applicant)
    for department, item in OTHERS.items():
        await act(officers[department], f"/cases/{case}/items/{item}/precheck", {})
    for department, item in OTHERS.items():
        await act(officers[department], f"/cases/{case}/items/{item}/decision", {"outcome": "granted"})
    async with asyncio.timeout(WITHIN):
        while await outcomes(applicant, case) != {"granted"}:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.1)
    return case


async def looks(city: City, case: str) -> set[tuple[str, str]]:
    async with opened(city.settings) as house, house.database.reading() as session:
        return {(look.department, look.what) for look in await access.looks_at_case(session, case, limit=100)}


async def test_a_department_carries_its_items_from_inside_its_network_and_the_engine_learns_of_nobody(
    city: City,
) -> None:
    given = await equip(city)
    before = files_of(city.department)
    own = programs.department_worker(HEALTH, given, ready_file=city.folder / "logs" / "health.ready")
    await city.processes.start(own)
    async with people(city) as somebody:
        case = await carried(somebody["applicant"], somebody)
    assert {(HEALTH, f"slice:{item}") for item in ITS_ITEMS} <= await looks(city, case)
    assert files_of(city.department) == before, "The worker opened something that is not on the department's machine"
    assert not [path for path in before if "database" in path or "signing" in path or path.endswith(".db")]
    stored = await everything_in_the_engine(city.settings)
    assert case.encode() in stored
    assert b'"lodge_item"' in stored
    for value in FORM.values():
        assert value.encode() not in stored
        assert json.dumps(value).encode() not in stored
