"""One signed request to a department's system, and what its reply means in the words of `departments.errors`."""

import ssl
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

import httpx

from departments.connector import Tools
from departments.contract import read_problem
from departments.errors import DepartmentDown, DepartmentMisbehaved, DepartmentRejected, DownReason, FieldProblem
from departments.http.config import HttpConfig
from departments.signing import Request, SigningKey, sign
from departments.timeouts import PATIENCE
from departments.vocabulary import MAX_BODY_BYTES

_REQUEST_TIMEOUT, _TOO_MANY = 408, 429
_MALFORMED = FieldProblem(path="reply", zh="不符合约定", en="does not follow the contract")
_TOO_LARGE = FieldProblem(path="reply", zh="超过 1 MiB", en="is larger than 1 MiB")


@dataclass(frozen=True, kw_only=True)
class Reply:
    """A reply with a status of 2xx."""

    status: int
    body: bytes


class Wire:
    """Sends signed requests to one department."""

    def __init__(self, *, department: str, config: HttpConfig, key: SigningKey, tools: Tools) -> None:
        self._department = department
        self._base_url = config.base_url
        self._key = key
        self._tools = tools
        patience = PATIENCE[config.pace]
        self._timeout = httpx.Timeout(patience.read, connect=patience.connect)
        # Made once, because making one costs more than a call; plain http has no use for it.
        secure = config.base_url.startswith("https://")
        self._verify = ssl.create_default_context(cafile=config.ca_file) if secure else False

    async def call(self, method: str, path: str, *, body: bytes = b"") -> Reply:
        """Make the request once. Raises DepartmentDown, DepartmentRejected, DepartmentMisbehaved."""
        # A connection per call: calls are rare, and a worker's activities may run on different event loops.
        # The environment is not asked for proxies: only onego/settings.py reads it.
        async with httpx.AsyncClient(
            timeout=self._timeout, verify=self._verify, transport=self._tools.transport, trust_env=False
        ) as client:
            return await self._exchange(client, client.build_request(method, self._base_url + path, content=body))

    async def _exchange(self, client: httpx.AsyncClient, request: httpx.Request) -> Reply:
        signed = Request(method=request.method, target=request.url.raw_path.decode("ascii"), body=request.content)
        headers = sign(signed, key=self._key, now=self._tools.now(), nonce=self._tools.new_nonce())
        request.headers.update(headers)
        if request.content:
            request.headers["Content-Type"] = "application/json"
        try:
            response = await client.send(request, stream=True)
            try:
                return self._meaning(response, await self._read(response))
            finally:
                await response.aclose()
        except httpx.TimeoutException:
            raise DepartmentDown(department=self._department, reason=DownReason.TIMEOUT) from None
        except httpx.TransportError:
            raise DepartmentDown(department=self._department, reason=DownReason.UNREACHABLE) from None
        except httpx.RequestError:
            raise DepartmentMisbehaved(department=self._department, status=0, problems=(_MALFORMED,)) from None

    async def _read(self, response: httpx.Response) -> bytes:
        body = bytearray()
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > MAX_BODY_BYTES:
                status = response.status_code
                raise DepartmentMisbehaved(department=self._department, status=status, problems=(_TOO_LARGE,))
        return bytes(body)

    def _meaning(self, response: httpx.Response, body: bytes) -> Reply:
        status, department = response.status_code, self._department
        if response.is_success:
            return Reply(status=status, body=body)
        wait = retry_after(response.headers.get("Retry-After"), now=self._tools.now())
        if response.is_server_error:
            raise DepartmentDown(department=department, reason=DownReason.UNAVAILABLE, retry_after=wait)
        if status in (_REQUEST_TIMEOUT, _TOO_MANY):
            raise DepartmentDown(department=department, reason=DownReason.BUSY, retry_after=wait)
        if response.is_client_error:
            problem = read_problem(body)
            raise DepartmentRejected(
                department=department,
                status=status,
                rule=problem.rule if problem else None,
                detail=(problem.detail or problem.title) if problem else None,
            )
        # Redirects among them: a signature holds for one target, so following would only be refused elsewhere.
        raise DepartmentMisbehaved(department=department, status=status, problems=(_MALFORMED,))


def retry_after(value: str | None, *, now: datetime) -> float | None:
    """Seconds to wait from a Retry-After header (seconds or an HTTP date); None where it says nothing usable."""
    if value is None:
        return None
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, (parsedate_to_datetime(value) - now).total_seconds())
    except (ValueError, TypeError):
        return None
