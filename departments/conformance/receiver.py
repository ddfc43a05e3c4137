"""A small stand-in for OneGo that receives a department's callbacks and remembers what came."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from departments.answers import Answer
from departments.callbacks import callback_path, open_callback, request_target
from departments.errors import ContractBroken, FieldProblem
from departments.signing import MemoryNonces, Refusal, SignatureRefused, SigningKey
from departments.signing import Request as Signed

_ACCEPTED, _HAD_IT, _UNAUTHORIZED, _MALFORMED, _UNAVAILABLE = 202, 200, 401, 422, 503


class Receiver:
    """Answers by lodging, in the order of arrival; `stumble` callbacks get 503 first, to see them come again."""

    def __init__(
        self, *, department: str, keys: Mapping[str, SigningKey], now: Callable[[], datetime], stumble: int = 0
    ) -> None:
        self.arrived: list[Answer] = []
        """Every good callback, repeats included, also those answered with 503."""
        self.accepted: dict[str, list[Answer]] = {}
        """Answers taken, by lodging, each once."""
        self.unsigned: list[Refusal] = []
        self.malformed: list[FieldProblem] = []
        self.statuses: list[int] = []
        self._keys = keys
        self._now = now
        self._stumble = stumble
        self._nonces = MemoryNonces()
        self._changed = asyncio.Condition()
        path = callback_path(department)
        self.app = Starlette(routes=[Route(path, self._callback, methods=["POST"])])

    async def wait(self, condition: Callable[[], bool], *, seconds: float) -> bool:
        """Wait until the condition on what has come holds; False where it doesn't in time."""
        try:
            async with self._changed, asyncio.timeout(seconds):
                await self._changed.wait_for(condition)
        except TimeoutError:
            return condition()
        return True

    async def _callback(self, request: Request) -> Response:
        signed = Signed(method=request.method, target=request_target(request.scope), body=await request.body())
        try:
            answer = await open_callback(
                signed, headers=request.headers, keys=self._keys, nonces=self._nonces, now=self._now()
            )
            status = self._take(answer)
        except SignatureRefused as error:
            self.unsigned.append(error.reason)
            status = _UNAUTHORIZED
        except ContractBroken as error:
            self.malformed.extend(error.problems)
            status = _MALFORMED
        async with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()
        return Response(status_code=status)

    def _take(self, answer: Answer) -> int:
        self.arrived.append(answer)
        if self._stumble:
            self._stumble -= 1
            return _UNAVAILABLE
        taken = self.accepted.setdefault(answer.lodging, [])
        if any(known.answer_id == answer.answer_id for known in taken):
            return _HAD_IT
        taken.append(answer)
        return _ACCEPTED


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one."""
    # Named as TCP, or asyncio leaves Nagle's algorithm on and every reply comes 40 ms late.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen()
    return listener


@asynccontextmanager
async def serving(receiver: Receiver, listener: socket.socket) -> AsyncIterator[str]:
    """Serve the receiver while the block runs; gives its address."""
    server = uvicorn.Server(uvicorn.Config(receiver.app, log_level="warning", lifespan="off"))
    task = asyncio.get_running_loop().create_task(server.serve(sockets=[listener]))
    host, port = listener.getsockname()
    try:
        yield f"http://{host}:{port}"
    finally:
        server.should_exit = True
        await task
