"""The simulator's HTTP face: the contract under `/{department}`, and beside it `/log` and `/admin`.

`/admin` and `/log` ask nobody who they are; the simulator is for a developer's machine or a closed test network.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from departments.callbacks import request_target
from departments.contract import read_lodging, read_message
from departments.errors import ConfigRefused, ContractBroken, FieldProblem
from departments.lodging import Health
from departments.settings_form import read_setting
from departments.signing import MemoryNonces, SignatureRefused, SigningKey, admit
from departments.signing import Request as Signed
from departments.simulator.behaviour import read_rules
from departments.simulator.courier import Courier
from departments.simulator.journal import Journal
from departments.simulator.office import Conflict, Office
from departments.simulator.replies import down, malformed, problem, reply
from departments.simulator.setup import Outage, Setup, rules_of
from departments.vocabulary import CONTRACT_VERSION, MAX_BODY_BYTES

Now = Callable[[], datetime]
Handler = Callable[["Department", Request, bytes], Response]


class Department:
    """One simulated department: its office, its keys, and whether it is down."""

    def __init__(self, *, name: str, setup: Setup, client: httpx.AsyncClient, journal: Journal, now: Now) -> None:
        own = setup.departments[name]
        key = SigningKey(key_id=own.key_id, secret=own.secret.encode())
        courier = Courier(
            department=name,
            client=client,
            callback_url=setup.callback_url,
            key=key,
            retry=setup.retry,
            journal=journal,
            now=now,
            seed=setup.seed,
        )
        self.name = name
        self.office = Office(
            department=name,
            setup=own,
            rules=rules_of(own, department=name),
            seed=setup.seed,
            courier=courier,
            client=client,
            journal=journal,
            now=now,
        )
        self._keys: Mapping[str, SigningKey] = {key.key_id: key}
        self._nonces = MemoryNonces()
        self._now = now
        self._outage: Outage | None = None
        self._outage_began = now()
        self._requests_down = 0
        if own.down is not None:
            self.go_down(own.down)

    def go_down(self, outage: Outage) -> None:
        """Be down from now on, as long as the outage says."""
        self._outage, self._outage_began, self._requests_down = outage, self._now(), 0

    def is_down(self) -> Outage | None:
        """The outage this request meets, which counts it."""
        outage = self._outage
        if outage is None:
            return None
        self._requests_down += 1
        lasted = (self._now() - self._outage_began).total_seconds()
        if self._requests_down <= outage.requests or lasted < outage.seconds:
            return outage
        self._outage = None
        return None

    async def admit(self, request: Request, body: bytes) -> None:
        """Check the signature. Raises SignatureRefused."""
        signed = Signed(method=request.method, target=request_target(request.scope), body=body)
        await admit(signed, headers=request.headers, keys=self._keys, nonces=self._nonces, now=self._now())


def build_app(setup: Setup, *, now: Now, transport: httpx.AsyncBaseTransport | None = None) -> Starlette:
    """The simulator as an ASGI application. `transport` carries its callbacks elsewhere than the network."""
    journal = Journal()
    client = httpx.AsyncClient(timeout=10.0, transport=transport, trust_env=False)
    departments = {
        name: Department(name=name, setup=setup, client=client, journal=journal, now=now) for name in setup.departments
    }

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        for department in departments.values():
            await department.office.close()
        await client.aclose()

    contract = _Contract(departments=departments, journal=journal, now=now)
    admin = _Admin(departments=departments, journal=journal)
    routes = [
        Route("/log", admin.log, methods=["GET"]),
        Route("/admin/{department}/rules", admin.rules, methods=["PUT"]),
        Route("/admin/{department}/outage", admin.outage, methods=["PUT"]),
        Route("/{department}/health", contract.health, methods=["GET"]),
        Route("/{department}/lodgings/{key}", contract.signed(_lodge), methods=["PUT"]),
        Route("/{department}/lodgings/{key}/messages", contract.signed(_message), methods=["POST"]),
        Route("/{department}/lodgings/{key}/answers", contract.signed(_answers), methods=["GET"]),
    ]
    return Starlette(routes=routes, lifespan=lifespan)


class _Contract:
    """The contract's own addresses."""

    def __init__(self, *, departments: Mapping[str, Department], journal: Journal, now: Now) -> None:
        self._departments = departments
        self._journal = journal
        self._now = now

    async def health(self, request: Request) -> Response:
        """No signature: a load balancer may ask, and nothing is told."""
        department = self._departments.get(request.path_params["department"])
        if department is None:
            return problem(404, "没有该部门 / no such department")
        outage = department.is_down()
        return down(outage) if outage else reply(Health(status="ok", contract=CONTRACT_VERSION))

    def signed(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        """The handler behind the outage, the signature and the journal."""

        async def endpoint(request: Request) -> Response:
            department = self._departments.get(request.path_params["department"])
            if department is None:
                return problem(404, "没有该部门 / no such department")
            response = await self._answer(department, handler, request)
            self._journal.write(
                at=self._now(),
                department=department.name,
                direction="received",
                what=getattr(request.state, "what", request.method),
                lodging=request.path_params["key"],
                status=response.status_code,
            )
            return response

        return endpoint

    async def _answer(self, department: Department, handler: Handler, request: Request) -> Response:
        outage = department.is_down()
        if outage is not None:
            request.state.what = "while down"
            return down(outage)
        body = await _body(request)
        try:
            await department.admit(request, body)
            return handler(department, request, body)
        except SignatureRefused as error:
            return problem(401, "签名未通过 / signature refused", rule=error.reason)
        except ContractBroken as error:
            return malformed(error)
        except Conflict:
            return problem(409, "同一标识，内容不同 / same key, different content", rule="idempotency")


def _lodge(department: Department, request: Request, body: bytes) -> Response:
    request.state.what = "lodging"
    lodging = read_lodging(body)
    if lodging.key != request.path_params["key"]:
        said = FieldProblem(path="key", zh="与地址不一致", en="differs from the address")
        raise ContractBroken(what="lodging", problems=(said,))
    receipt, new = department.office.lodge(lodging)
    return reply(receipt, status=201 if new else 200)


def _message(department: Department, request: Request, body: bytes) -> Response:
    message = read_message(body)
    request.state.what = message.kind
    new = department.office.take(request.path_params["key"], message)
    if new is None:
        return problem(404, "没有该报送 / no such lodging")
    return Response(status_code=202 if new else 200)


def _answers(department: Department, request: Request, body: bytes) -> Response:
    del body
    request.state.what = "poll"
    after = request.query_params.get("after", "0")
    if not (after.isascii() and after.isdigit() and len(after) < 10):
        said = FieldProblem(path="after", zh="应为整数", en="must be a whole number")
        raise ContractBroken(what="poll", problems=(said,))
    page = department.office.answers(request.path_params["key"], after=int(after))
    return problem(404, "没有该报送 / no such lodging") if page is None else reply(page)


class _Admin:
    """What a demo or a test turns while the simulator runs."""

    def __init__(self, *, departments: Mapping[str, Department], journal: Journal) -> None:
        self._departments = departments
        self._journal = journal

    async def log(self, request: Request) -> Response:
        """`/log?after=&department=&lodging=`."""
        asked = request.query_params
        after = asked.get("after", "0")
        entries = self._journal.read(
            after=int(after) if after.isdigit() else 0,
            department=asked.get("department", ""),
            lodging=asked.get("lodging", ""),
        )
        return JSONResponse({"entries": entries})

    async def rules(self, request: Request) -> Response:
        """New behaviour and patterns, for lodgings that arrive from now on."""

        def change(department: Department, data: Mapping[str, Any]) -> None:
            department.office.rules = read_rules(data, department=department.name)

        return await self._change(request, change)

    async def outage(self, request: Request) -> Response:
        """Take the department down."""

        def change(department: Department, data: Mapping[str, Any]) -> None:
            department.go_down(read_setting(Outage, department=department.name, data=data))

        return await self._change(request, change)

    async def _change(self, request: Request, change: Callable[[Department, Mapping[str, Any]], None]) -> Response:
        department = self._departments.get(request.path_params["department"])
        if department is None:
            return problem(404, "没有该部门 / no such department")
        try:
            change(department, dict(json.loads(await _body(request))))
        except ConfigRefused as error:
            return malformed(ContractBroken(what="setup", problems=error.problems))
        except (ValueError, TypeError):
            return problem(422, "不是有效的 JSON 对象 / not a JSON object")
        return Response(status_code=204)


async def _body(request: Request) -> bytes:
    """The body, cut just above the largest size, which no reader accepts."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            break
    return bytes(body)
