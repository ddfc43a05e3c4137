"""The simulator's replies over HTTP: contract JSON, problems (RFC 9457), and connections that break off."""

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from departments.contract import to_json
from departments.errors import ContractBroken
from departments.lodging import Problem
from departments.simulator.behaviour import OutageStyle
from departments.simulator.setup import Outage


def reply(value: object, *, status: int = 200) -> Response:
    """A contract value as JSON."""
    return Response(to_json(value), status_code=status, media_type="application/json")


def problem(status: int, title: str, *, rule: str | None = None, detail: str | None = None) -> Response:
    """An error as the contract words it."""
    body = Problem(title=title, status=status, rule=rule, detail=detail)
    return Response(to_json(body), status_code=status, media_type="application/problem+json")


def malformed(error: ContractBroken) -> Response:
    """422, naming every field that is wrong."""
    said = "; ".join(f"{one.path}: {one.zh} / {one.en}" for one in error.problems)
    return problem(422, "不符合约定 / does not follow the contract", rule="contract", detail=said[:4000])


class BrokenOff(Response):
    """A reply that promises more than it sends, so that the server cuts the connection."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the head alone."""
        del scope, receive
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"10")]})


def down(outage: Outage) -> Response:
    """What a request meets while the department is down."""
    if outage.style is OutageStyle.DROP:
        return BrokenOff()
    busy = outage.style is OutageStyle.BUSY
    response = problem(429 if busy else 503, "系统暂不可用 / temporarily unavailable")
    if outage.retry_after is not None:
        response.headers["Retry-After"] = str(outage.retry_after)
    return response
