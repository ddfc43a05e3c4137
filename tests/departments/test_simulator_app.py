"""What the simulator does over the network besides answering: it downloads materials and spoils its callbacks."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import httpx

from departments.connector import Tools
from departments.lodging import Lodging
from departments.registry import standard_kinds
from departments.signing import SigningKey
from departments.simulator.app import build_app
from departments.simulator.setup import read_setup
from departments.wallclock import wall_clock

CONTENT = b"the applicant's file"
BASE = "http://simulator.test"


class OneGo(httpx.AsyncBaseTransport):
    """Takes every callback but those about lodgings it doesn't know, and serves one file."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, content=CONTENT)
        return httpx.Response(404 if b"NO-SUCH-CASE" in request.content else 202)


async def log_after(
    lodging: Lodging, behaviour: dict[str, Any], key: SigningKey, tools: Callable[..., Tools], *, entries: int
) -> list[tuple[str, int | None, str]]:
    """Lodge with a simulator in this process, and read its log until it has so many entries."""
    own = {"key_id": "test", "secret": key.secret.decode(), "behaviour": behaviour}
    setup = read_setup({"callback_url": "http://onego.test", "departments": {"health": own}})
    app = build_app(setup, now=wall_clock, transport=OneGo())
    inside = httpx.ASGITransport(app=app)
    config = {"base_url": f"{BASE}/health", "key_id": "test", "secret": "department-secret", "plain_http": True}
    connector = standard_kinds().connector(
        department="health", kind="http", config=config, tools=tools(transport=inside)
    )
    async with app.router.lifespan_context(app), httpx.AsyncClient(transport=inside) as client:
        await connector.lodge(lodging)
        found: list[dict[str, Any]] = []
        while len(found) < entries:
            await asyncio.sleep(0)  # in one process nothing else would let the simulator work
            found = (await client.get(f"{BASE}/log")).json()["entries"]
    return [(entry["what"], entry["status"], entry["note"]) for entry in found]


async def test_materials_are_downloaded_and_their_digests_compared(
    lodging: Lodging, key: SigningKey, tools: Callable[..., Tools]
) -> None:
    right = replace(lodging.materials[0], sha256=hashlib.sha256(CONTENT).hexdigest())
    wrong = replace(lodging.materials[0], id="marriage-certificate")
    both = replace(lodging, materials=(right, wrong))
    behaviour = {"fetch_materials": True, "precheck": "silent"}
    found = await log_after(both, behaviour, key, tools, entries=3)
    assert sorted(found) == [
        ("download", 200, "material birth-certificate: digest agrees"),
        ("download", 200, "material marriage-certificate: digest differs"),
        ("lodging", 201, ""),
    ]


async def test_a_late_callback_comes_after_the_one_about_a_strangers_lodging(
    lodging: Lodging, key: SigningKey, tools: Callable[..., Tools]
) -> None:
    behaviour = {"faults": {"late": [0.01, 0.02], "malformed": ["foreign_lodging"]}}
    found = await log_after(lodging, behaviour, key, tools, entries=3)
    assert found == [("lodging", 201, ""), ("malformed: foreign_lodging", 404, "seq 1"), ("precheck", 202, "seq 1")]


async def test_addresses_outside_the_contract_are_problems(key: SigningKey) -> None:
    own = {"key_id": "test", "secret": key.secret.decode()}
    setup = read_setup({"callback_url": "http://onego.test", "departments": {"health": own}})
    app = build_app(setup, now=wall_clock, transport=OneGo())
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url=BASE) as client:
        assert (await client.get("/tax/health")).status_code == 404
        assert (await client.put("/admin/tax/rules", json={})).status_code == 404
        assert (await client.put("/admin/health/outage", json={"style": "flood"})).status_code == 422
        assert (await client.put("/admin/health/rules", content=b"[")).status_code == 422
        assert (await client.put("/health/lodgings/x", content=b"{}")).status_code == 401
