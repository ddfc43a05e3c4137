"""The desk's two faces at one address: pages for people, the API for programs.

Neither knows of the other; which of them answers is settled here, by the path and by what the caller accepts.
"""

from collections.abc import Callable
from typing import Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.app import contract, create_app
from desk.context import Desk
from web.app import create_web

PAGES: Final = frozenset(
    {"", "docs", "guides", "sign-in", "sign-out", "settings", "language", "accessibility", "assets", "apply", "mine"}
    | {"receipts", "follow", "staff"}
)
"""First parts of the paths that only pages have."""


def both(desk: Desk) -> "Faces":
    """Pages and API around one desk: what a server serves."""
    api = create_app(desk)

    def api_paths() -> frozenset[str]:
        return frozenset(path.split("/")[1] for path in contract(api)["paths"]) | {"openapi.json"}

    return Faces(api=api, web=create_web(desk, contract=lambda: contract(api)), api_paths=api_paths)


class Faces:
    """Hands each request to the portal or to the API. Lifespan goes to the API."""

    def __init__(self, *, api: ASGIApp, web: ASGIApp, api_paths: Callable[[], frozenset[str]]) -> None:
        """`api_paths` gives the first parts of the API's paths, so that an unknown address is answered by a page."""
        self._api, self._web, self._api_paths = api, web, api_paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._api(scope, receive, send)
            return
        first, _, rest = scope["path"].removeprefix("/").partition("/")
        if first in PAGES or (first == "verify" and not rest):
            await self._web(scope, receive, send)
            return
        reads = scope["method"] in ("GET", "HEAD")
        asks_for_a_page = reads and wants_a_page(Headers(scope=scope).get("accept", ""))
        is_page = asks_for_a_page and (first == "verify" or first not in self._api_paths())
        await (self._web if is_page else self._api)(scope, receive, _varied(send) if reads else send)


def wants_a_page(accept: str) -> bool:
    """Whether a caller names HTML, and not JSON with more weight: browsers do, programs that take anything don't."""
    weights = {"text/html": 0.0, "application/json": 0.0}
    for entry in accept.split(",")[:20]:
        kind, *parameters = (part.strip().lower() for part in entry.split(";"))
        if kind in weights:
            weights[kind] = next((_weight(one[2:]) for one in parameters if one.startswith("q=")), 1.0)
    return weights["text/html"] > 0 and weights["text/html"] >= weights["application/json"]


def _weight(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _varied(send: Send) -> Send:
    async def varied(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept")
        await send(message)

    return varied
