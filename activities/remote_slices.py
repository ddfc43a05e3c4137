"""Slices over the public API: how a department's own worker, which has no database, gets and reports what it must.

What goes wrong on the way to OneGo is a typed error that says neither what was asked nor what was answered: both may be
personal data, and the error ends up in the engine's history. Each of them may be tried again.
"""

import json
import logging
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, TypeVar
from urllib.parse import quote

import httpx

from departments.answers import Answer
from departments.connector import LodgeReceipt
from departments.contract import read_lodging, read_message, to_json
from departments.errors import ContractBroken, DownReason
from departments.lodging import Lodging, Message
from departments.timeouts import TOWARDS_ONEGO
from workflows.ports import LodgeRequest

T = TypeVar("T")

LOG: Final = logging.getLogger("onego.department")
NEVER_TAKEN: Final = (HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT, HTTPStatus.UNPROCESSABLE_ENTITY)


class OneGoError(Exception):
    """A call to OneGo failed. The text names a kind or a status and nothing else."""


class OneGoUnreachable(OneGoError):
    """OneGo can't be reached now, or not served by what stands before it."""

    def __init__(self, reason: DownReason) -> None:
        super().__init__(f"OneGo can't be reached: {reason}")
        self.reason = reason


class OneGoRefused(OneGoError):
    """OneGo refused the call (4xx): the token is over or another department's, or what was asked for isn't there."""

    def __init__(self, status: int) -> None:
        super().__init__(f"OneGo refused the call with status {status}")
        self.status = status


class OneGoMisunderstood(OneGoError):
    """OneGo answered with something that this worker does not know: one of the two is of another version."""

    def __init__(self) -> None:
        super().__init__("OneGo's answer is not understood")


@dataclass(frozen=True, kw_only=True)
class Access:
    """How OneGo is reached. `address` has no slash at its end; `token` is asked anew for each call, so that one that
    was replaced is used at once; `verify` are the authorities to trust; `transport` replaces the network, in tests.
    """

    address: str
    token: Callable[[], str]
    verify: ssl.SSLContext | bool = True
    transport: httpx.AsyncBaseTransport | None = None


class RemoteSlices:
    """Has the shape of `Slices`, for one department. Every method raises OneGoError."""

    def __init__(self, department: str, access: Access) -> None:
        self._path = f"/departments/{quote(department, safe='')}/worker"
        self._access = access

    async def lodging(self, request: LodgeRequest) -> Lodging | None:
        """See Slices."""
        reply = await self._call("GET", _lodging(request))
        return None if reply.status_code == HTTPStatus.NO_CONTENT else _understood(read_lodging, reply.content)

    async def lodged(self, request: LodgeRequest, receipt: LodgeReceipt) -> None:
        """See Slices."""
        await self._call("PUT", f"{_lodging(request)}/receipt", body={"reference": receipt.reference})

    async def message(self, message_id: str) -> tuple[str, Message] | None:
        """See Slices."""
        reply = await self._call("GET", f"/messages/{quote(message_id, safe='')}")
        if reply.status_code == HTTPStatus.NO_CONTENT:
            return None
        told = _object(reply)
        message = _understood(read_message, json.dumps(told.get("message")).encode())
        return str(told.get("lodging")), message

    async def open_lodgings(self, department: str) -> Sequence[tuple[str, int]]:
        """See Slices."""
        del department  # the address names it, and the token belongs to it
        told = _object(await self._call("GET", "/lodgings"))
        try:
            return [(str(one["lodging"]), int(one["after"])) for one in told["lodgings"]]
        except (KeyError, TypeError, ValueError):
            raise OneGoMisunderstood from None

    async def take(self, department: str, answer: Answer) -> None:
        """See Slices. One that OneGo can never take is passed over, and holds up no other."""
        try:
            await self._call("POST", "/answers", content=to_json(answer))
        except OneGoRefused as error:
            if error.status not in NEVER_TAKEN:
                raise
            LOG.warning("an answer of %s was not taken: status %s", department, error.status)

    async def health(self, department: str, error: str) -> None:
        """See Slices."""
        del department
        await self._call("PUT", "/health", body={"error": error or None})

    async def _call(self, method: str, path: str, *, body: Any = None, content: bytes | None = None) -> httpx.Response:
        sent = content if content is not None else None if body is None else json.dumps(body).encode()
        headers = {"authorization": f"Bearer {self._access.token()}"}
        if sent is not None:
            headers["content-type"] = "application/json"
        # A client per call: calls are rare, and a proxy in between may have closed an idle connection.
        # The environment is not asked for proxies: only onego/settings.py reads it.
        async with httpx.AsyncClient(
            base_url=self._access.address,
            timeout=httpx.Timeout(TOWARDS_ONEGO.read, connect=TOWARDS_ONEGO.connect),
            verify=self._access.verify,
            transport=self._access.transport,
            trust_env=False,
        ) as client:
            try:
                reply = await client.request(method, self._path + path, content=sent, headers=headers)
            except httpx.TimeoutException:
                raise OneGoUnreachable(DownReason.TIMEOUT) from None
            except httpx.TransportError:
                raise OneGoUnreachable(DownReason.UNREACHABLE) from None
            except httpx.RequestError:
                raise OneGoMisunderstood from None
        return _fine(reply)


def _lodging(request: LodgeRequest) -> str:
    key = f"{request.case_id}:{request.item}:{request.step}:{request.round}"
    return f"/lodgings/{quote(key, safe=':')}"


def _fine(reply: httpx.Response) -> httpx.Response:
    """The reply, if it is a success. Raises OneGoError."""
    if reply.is_success:
        return reply
    if reply.is_server_error:
        raise OneGoUnreachable(DownReason.UNAVAILABLE)
    if reply.status_code in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.REQUEST_TIMEOUT):
        raise OneGoUnreachable(DownReason.BUSY)
    if reply.is_client_error:
        raise OneGoRefused(reply.status_code)
    raise OneGoMisunderstood  # a redirect among them: the token belongs to one address


def _object(reply: httpx.Response) -> dict[str, Any]:
    try:
        told = reply.json()
    except ValueError:
        raise OneGoMisunderstood from None
    if not isinstance(told, dict):
        raise OneGoMisunderstood
    return told


def _understood(read: Callable[[bytes], T], body: bytes) -> T:
    try:
        return read(body)
    except ContractBroken:
        raise OneGoMisunderstood from None
