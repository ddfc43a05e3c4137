"""The same request again gets the same answer: what an Idempotency-Key stands for."""

import re
from typing import Any, Final

from desk.context import Desk
from desk.digests import keyed
from desk.errors import Conflict, Malformed
from desk.people import Person

_WELL_FORMED: Final = re.compile(r"[\x21-\x7e]{8,128}")


def check_key(key: str) -> str:
    """The key, if it is one: 8 to 128 visible ASCII characters. Raises Malformed."""
    if not _WELL_FORMED.fullmatch(key):
        raise Malformed("request.key")
    return key


def scope_of(person: Person, act: str) -> str:
    """Within what a key must be unique: one person and one kind of act."""
    return f"{act}:{person.account}"


def digest_of(desk: Desk, request: Any) -> str:
    """A digest of what was asked, keyed because it is kept open and the request holds personal data."""
    return keyed(desk.secret, "request", request)


def same(known: str, now: str) -> None:
    """Raise Conflict when a key comes back with another request."""
    if known != now:
        raise Conflict("request.key-reused")
