"""A gateway for short messages, as a city has one: a real HTTP server that checks signatures and keeps messages."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from departments import signing
from onego.gateway import KEY

SECRET = b"a secret of the gateway of some 40 bytes"


@dataclass
class SmsGateway:
    """`down_for`: how many requests are answered with 503 before it works. `taken`: every message, once."""

    url: str = ""
    down_for: int = 0
    taken: dict[str, dict[str, Any]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    async def take(self, request: Request) -> Response:
        """POST /messages."""
        body = await request.body()
        if self.down_for:
            self.down_for -= 1
            return Response(body, status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        asked = signing.Request(method=request.method, target=request.url.path, body=body)
        keys = {KEY: signing.SigningKey(key_id=KEY, secret=SECRET)}
        try:
            signing.check(asked, headers=request.headers, keys=keys, now=datetime.now(UTC))  # noqa: TID251 - stands outside
        except signing.SignatureRefused as refused:
            self.refused.append(refused.reason)
            return Response(status_code=HTTPStatus.UNAUTHORIZED)
        message = json.loads(body)
        self.taken[message["id"]] = message
        return Response(status_code=HTTPStatus.ACCEPTED)


@asynccontextmanager
async def sms_gateway() -> AsyncIterator[SmsGateway]:
    """A gateway on a free port of this machine."""
    gateway = SmsGateway()
    app = Starlette(routes=[Route("/sms/messages", gateway.take, methods=["POST"])])
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", lifespan="off"))
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - the server says so in no other way
        await asyncio.sleep(0.01)
    gateway.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/sms"
    try:
        yield gateway
    finally:
        server.should_exit = True
        await serving
