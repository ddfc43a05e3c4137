"""No JSON body is large: whatever goes on beyond that is cut off before it fills the memory."""

from typing import Final

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desk.errors import TooLarge

LARGEST_BODY: Final = 1024 * 1024
STREAMED: Final = ("/uploads", "/verify/")  # these count for themselves, against their own limits


class BodyLimit:
    """Raises TooLarge from inside the reading of a body that is too long."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, its body counted as it comes."""
        if scope["type"] != "http" or scope["path"].removeprefix(scope.get("root_path", "")).startswith(STREAMED):
            await self._app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "0")
        scope.setdefault("state", {})["too_large"] = declared.isdigit() and int(declared) > LARGEST_BODY
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            if message["type"] == "http.request":
                seen += len(message.get("body", b""))
                if seen > LARGEST_BODY or scope["state"]["too_large"]:
                    raise TooLarge("payload.too-large", most=LARGEST_BODY)
            return message

        await self._app(scope, counted, send)
