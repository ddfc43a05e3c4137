"""A whole office for tests of the desk and the API: real database, real core, real files; only the engine is direct."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import httpx
from argon2 import PasswordHasher
from fastapi import FastAPI

from api.app import create_app
from bundles.load import shipped_library
from certificates.fonts import installed_fonts
from db import cases
from db.answers import StoredNonces
from db.session import Database
from departments.signing import SigningKey
from desk.accounts import NewAccount, register
from desk.context import Desk, Rules, Stationery
from desk.file_store import FileStore
from desk.numbers import AccessCodes, DatedNumbers
from desk.passwords import Passwords
from desk.people import Person
from desk.shelf import Shelf
from desk.stocking import stock
from domain.calendar import CHINA
from domain.case.commands import Role
from tests.direct_engine import DirectEngine

PASSWORD = "a long enough password"
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=CHINA)
POLICE_KEY = SigningKey(key_id="police-1", secret=b"0123456789abcdef0123456789abcdef")
ITEMS = {
    "birth-certificate": "health",
    "vaccination-record": "cdc",
    "birth-registration": "police",
    "parenting-guidance": "health",
}

ANSWERS = {
    "born-in": "institution",
    "parents": "married",
    "household-of": "mother",
    "insure-child": "no",
    "card": "no",
    "reimburse": "no",
}
FORM = {
    "child-name": "示例宝",
    "child-sex": "female",
    "child-birth-day": "2026-02-20",
    "hospital": "示例市第一医院",
    "mother-name": "示例母",
    "mother-id": "11010519491231002X",
    "father-name": "示例父",
    "father-id": "11010519491231002X",
    "mobile": "13800138000",
    "home-address": "广州市示例路一号",
}


@dataclass
class SetClock:
    """A clock that stands still until it is set."""

    at: datetime = MONDAY

    def now(self) -> datetime:
        return self.at

    def advance(self, **span: float) -> None:
        self.at += timedelta(**span)


class Unsigned:
    """A signer that leaves the file as it is."""

    async def sign(self, pdf: bytes, *, reason: str, location: str, signed_at: datetime) -> bytes:
        assert reason
        assert location
        assert signed_at.tzinfo
        return pdf


@dataclass
class Office:
    """Everything a test needs at the window."""

    desk: Desk
    engine: DirectEngine
    clock: SetClock
    app: FastAPI
    stack: AsyncExitStack
    people: dict[str, Person] = field(default_factory=dict)
    keys: Any = field(default_factory=lambda: count(1).__next__)

    async def client(self, secret: str = "") -> httpx.AsyncClient:
        """A client; with a secret, one that is signed in."""
        headers = {"authorization": f"Bearer {secret}"} if secret else {}
        transport = httpx.ASGITransport(app=self.app)
        client = httpx.AsyncClient(transport=transport, base_url="http://office.test", headers=headers)
        return await self.stack.enter_async_context(client)

    async def person(self, login: str, role: Role, department: str = "") -> httpx.AsyncClient:
        """Somebody with an account, signed in."""
        new = NewAccount(login=login, password=PASSWORD, role=role, department=department)
        self.people[login] = await register(self.desk, new)
        answered = await (await self.client()).post("/sessions", json={"name": login, "password": PASSWORD})
        return await self.client(answered.json()["secret"])

    async def officers(self) -> dict[str, httpx.AsyncClient]:
        """An officer in each department of the simple case, by department."""
        names = dict.fromkeys(ITEMS.values())
        return {name: await self.person(f"officer-{name}", Role.OFFICER, name) for name in names}

    async def upload(self, client: httpx.AsyncClient, content: bytes = PDF, name: str = "a.pdf") -> str:
        answered = await client.post("/uploads", content=content, headers={"x-file-name": name})
        assert answered.status_code == 201, answered.text
        upload: str = answered.json()["id"]
        return upload

    async def submission(self, client: httpx.AsyncClient, **changes: Any) -> dict[str, Any]:
        """A complete submission of the simplest newborn case."""
        body = {
            "bundle": "newborn",
            "answers": ANSWERS,
            "form": FORM,
            "materials": {"naming-statement": [await self.upload(client)]},
            "applicant": {"name": "示例母", "id_number": "11010519491231002X"},
        }
        return body | changes

    async def lodge(self, client: httpx.AsyncClient, **changes: Any) -> str:
        """Hand a case in; returns its number."""
        answered = await client.post("/cases", json=await self.submission(client, **changes), headers=self.key())
        assert answered.status_code == 201, answered.text
        case: str = answered.json()["case"]
        return case

    async def accepted(
        self, client: httpx.AsyncClient, officers: Mapping[str, httpx.AsyncClient], **changes: Any
    ) -> str:
        """A case that every department found complete."""
        case = await self.lodge(client, **changes)
        for item, department in ITEMS.items():
            done = await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={})
            assert done.status_code == 200, done.text
        return case

    def key(self) -> dict[str, str]:
        return {"idempotency-key": f"request-{self.keys():04d}"}

    async def head(self, case: str) -> int:
        async with self.desk.database.reading() as session:
            return await cases.head(session, case)


@asynccontextmanager
async def opened(database: Database, folder: Path, rules: Rules | None = None) -> AsyncIterator[Office]:
    """An office on a database and a folder."""
    clock = SetClock()
    engine = DirectEngine(database=database, clock=clock)
    library = shipped_library()
    await stock(database, library, clock.now())
    serial = count(1)
    desk = Desk(
        database=database,
        library=library,
        shelf=Shelf(database, library),
        engine=engine,
        clock=clock,
        files=FileStore(folder),
        passwords=Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)),
        numbers=DatedNumbers(lambda size: next(serial).to_bytes(size)),
        access_codes=AccessCodes(b"k" * 32),
        secret=b"s" * 32,
        nonces=StoredNonces(database),
        documents=engine,
        stationery=Stationery(signer=Unsigned(), fonts_dir=installed_fonts(), store=engine.pdfs.__setitem__),
        department_keys=lambda name: {POLICE_KEY.key_id: POLICE_KEY} if name == "police" else {},
        rules=rules or Rules(largest_file=50_000, uploads_per_person=5, session_lasts=timedelta(days=365)),
    )
    async with AsyncExitStack() as stack:
        app = create_app(desk)
        app.state.ask_every = 0.01
        yield Office(desk=desk, engine=engine, clock=clock, app=app, stack=stack)
