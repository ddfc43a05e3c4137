"""Short messages to applicants (GZ 13.4a): fetched by id where they are sent from, and posted to the city's gateway.

To Temporal this is one more relay and one more queue, "department-applicants": a gateway that is down backs off there,
outside the histories of cases, and no message carries anything but an id.
"""

import json
from collections.abc import Awaitable, Callable
from typing import Protocol

from temporalio import activity
from temporalio.exceptions import ApplicationError

from departments.errors import DepartmentError
from desk.telling import Telling
from workflows import ports


class Gateway(Protocol):
    """Where a signed POST goes to; `departments.http.wire.Wire` is one. One attempt, raises DepartmentError."""

    async def call(self, method: str, path: str, *, body: bytes = b"") -> object:
        """Make the request once."""
        ...


class TellingActivities:
    """`fetch` gives a stored message by its id, or None for one that needs no sending."""

    def __init__(self, fetch: Callable[[int], Awaitable[Telling | None]], gateway: Gateway) -> None:
        self._fetch = fetch
        self._gateway = gateway

    @activity.defn(name=ports.SEND_MESSAGE)
    async def send_message(self, request: ports.SendRequest) -> None:
        """Send one message. The gateway drops a repeated `id`: an answer that got lost is no second message."""
        telling = await self._fetch(int(request.message_id))
        if telling is None:
            return
        try:
            await self._gateway.call("POST", "/messages", body=_body(telling))
        except DepartmentError as error:
            # What kind it was and nothing else: the gateway's reply may repeat the number.
            raise ApplicationError(f"gateway: {type(error).__name__}", type=type(error).__name__) from None


def _body(telling: Telling) -> bytes:
    message = {
        "id": telling.key,
        "to": telling.to,
        "case": telling.case_id,
        "kind": telling.kind,
        "since": telling.since.isoformat(),
        "zh": telling.text.zh,
        "en": telling.text.en,
    }
    return json.dumps(message, ensure_ascii=False, sort_keys=True).encode()
