"""Opening what a department posts to OneGo: the signature first, then the shape, then whose lodging it is about."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from departments.answers import Answer
from departments.contract import read_answer
from departments.signing import NonceStore, Request, SigningKey, admit


def callback_path(department: str) -> str:
    """The path a department posts its answers to."""
    return f"/departments/{department}/callbacks"


def request_target(scope: Mapping[str, Any]) -> str:
    """What was signed as the target, from an ASGI scope: the raw path and query as they stood on the request line."""
    raw, query = scope["raw_path"].decode("ascii"), scope["query_string"].decode("ascii")
    return f"{raw}?{query}" if query else raw


async def open_callback(
    request: Request,
    *,
    headers: Mapping[str, str],
    keys: Mapping[str, SigningKey],
    nonces: NonceStore,
    now: datetime,
) -> Answer:
    """The answer in a callback. `keys` are those of the department named in the path, and no other's.

    Raises SignatureRefused (reply 401) before anything in the body is looked at, ContractBroken (reply 422). The
    caller still has to see that the lodging is this department's, and replies 202, or 200 where it has the answer id.
    """
    await admit(request, headers=headers, keys=keys, nonces=nonces, now=now)
    return read_answer(request.body)
