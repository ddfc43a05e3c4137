"""Requests as OneGo would send them, and as it never would: the suite's hand on the department's system."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import httpx

from departments.connector import fresh_nonce
from departments.signing import Request, SigningKey, sign


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What came back; status 0 where nothing did."""

    status: int
    body: bytes = b""

    @property
    def good(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300


class Probe:
    """Sends single requests to one department's system, never following or repeating."""

    def __init__(
        self, *, client: httpx.AsyncClient, base_url: str, key: SigningKey, now: Callable[[], datetime]
    ) -> None:
        self._client = client
        self._base_url = base_url
        self._key = key
        self._now = now

    async def call(self, method: str, path: str, body: bytes = b"") -> Seen:
        """A request as it should be."""
        return await self._send(self._signed(method, path, body))

    async def unsigned(self, method: str, path: str) -> Seen:
        """Without any of the headers."""
        return await self._send(self._client.build_request(method, self._base_url + path))

    async def wrong_secret(self, method: str, path: str) -> Seen:
        """Signed with a secret the department doesn't know, under the right key id."""
        other = SigningKey(key_id=self._key.key_id, secret=b"conformance suite: not the secret")
        return await self._send(self._signed(method, path, key=other))

    async def old(self, method: str, path: str) -> Seen:
        """Signed six minutes ago."""
        return await self._send(self._signed(method, path, ago=timedelta(minutes=6)))

    async def replayed(self, method: str, path: str) -> Seen:
        """The second sending of one request."""
        request = self._signed(method, path)
        await self._send(request)
        again = self._client.build_request(method, request.url, headers=request.headers)
        return await self._send(again)

    async def altered(self, method: str, path: str, body: bytes, sent: bytes) -> Seen:
        """Signed over one body, sent with another."""
        signed = self._signed(method, path, body)
        headers = {name: value for name, value in signed.headers.items() if name.lower() != "content-length"}
        return await self._send(self._client.build_request(method, signed.url, headers=headers, content=sent))

    def _signed(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        *,
        key: SigningKey | None = None,
        ago: timedelta = timedelta(0),
    ) -> httpx.Request:
        request = self._client.build_request(method, self._base_url + path, content=body)
        signed = Request(method=method, target=request.url.raw_path.decode("ascii"), body=body)
        request.headers.update(sign(signed, key=key or self._key, now=self._now() - ago, nonce=fresh_nonce()))
        if body:
            request.headers["Content-Type"] = "application/json"
        return request

    async def _send(self, request: httpx.Request) -> Seen:
        try:
            response = await self._client.send(request)
        except httpx.RequestError:
            return Seen(status=0)
        return Seen(status=response.status_code, body=response.content)
