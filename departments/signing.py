"""Signatures on the requests between OneGo and departments, the same scheme in both directions.

HMAC-SHA256 over six lines: scheme, method, target (path and query), timestamp, nonce, SHA-256 of the body. A request
is good for five minutes around its timestamp, and once.
"""

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Protocol

SCHEME = "onego-hmac-sha256-v1"
WINDOW = timedelta(minutes=5)
SHORTEST_SECRET = 32
"""Bytes: as long as the digest, or the key is the weakest part (RFC 2104, section 3)."""

KEY_ID = "OneGo-Key-Id"
TIMESTAMP = "OneGo-Timestamp"
NONCE = "OneGo-Nonce"
SIGNATURE = "OneGo-Signature"

_NONCE_FORM = re.compile(r"[A-Za-z0-9_-]{16,64}")
_TIMESTAMP_FORM = re.compile(r"[0-9]{1,10}")


class Refusal(StrEnum):
    """Why a signature was not accepted."""

    MISSING_HEADER = "missing_header"
    MALFORMED_HEADER = "malformed_header"
    UNKNOWN_KEY = "unknown_key"
    OUTSIDE_WINDOW = "outside_window"
    WRONG_SIGNATURE = "wrong_signature"
    REPLAYED = "replayed"


class SignatureRefused(Exception):
    """A request is not shown to come from the other side; nothing in it may be believed."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(f"signature refused: {reason}")
        self.reason = reason


class WeakSecret(Exception):
    """A shared secret is shorter than 32 bytes."""


@dataclass(frozen=True, kw_only=True)
class SigningKey:
    """A shared secret and the id both sides call it by."""

    key_id: str
    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) < SHORTEST_SECRET:
            raise WeakSecret(f"the secret of key {self.key_id} has {len(self.secret)} bytes of {SHORTEST_SECRET}")


@dataclass(frozen=True, kw_only=True)
class Request:
    """What is signed: `target` is the path with its query exactly as it stands on the request line."""

    method: str
    target: str
    body: bytes = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Proof:
    """Outcome of a good check: whose key, and until when its nonce has to be remembered."""

    key_id: str
    nonce: str
    remember_until: datetime


class NonceStore(Protocol):
    """Remembers nonces; shared by all processes that receive for the same key."""

    async def first_use(self, *, key_id: str, nonce: str, until: datetime) -> bool:
        """Remember the nonce until then; False where it was already there. Must be atomic."""
        ...


class MemoryNonces:
    """Nonces of one process, for the simulator, the conformance suite and tests."""

    def __init__(self) -> None:
        self._until: dict[tuple[str, str], datetime] = {}
        self._next_sweep = datetime.min.replace(tzinfo=UTC)

    async def first_use(self, *, key_id: str, nonce: str, until: datetime) -> bool:
        """See NonceStore. Forgets, once in a window, what ended two windows before the newest end it has seen."""
        if until >= self._next_sweep:
            self._until = {known: end for known, end in self._until.items() if end >= until - 2 * WINDOW}
            self._next_sweep = until + WINDOW
        if (key_id, nonce) in self._until:
            return False
        self._until[key_id, nonce] = until
        return True


def string_to_sign(request: Request, *, timestamp: str, nonce: str) -> bytes:
    """The six lines, joined by a line feed, without one at the end."""
    digest = hashlib.sha256(request.body).hexdigest()
    return f"{SCHEME}\n{request.method.upper()}\n{request.target}\n{timestamp}\n{nonce}\n{digest}".encode()


def sign(request: Request, *, key: SigningKey, now: datetime, nonce: str) -> dict[str, str]:
    """The four headers for the request. `nonce`: 16 to 64 of `A-Za-z0-9_-`, never used before with this key."""
    timestamp = str(int(now.timestamp()))
    return {
        KEY_ID: key.key_id,
        TIMESTAMP: timestamp,
        NONCE: nonce,
        SIGNATURE: _signature(request, secret=key.secret, timestamp=timestamp, nonce=nonce),
    }


def check(request: Request, *, headers: Mapping[str, str], keys: Mapping[str, SigningKey], now: datetime) -> Proof:
    """Check everything but the nonce's first use. Header names are compared without case. Raises SignatureRefused.

    `keys` by id; two at once while a secret is being changed.
    """
    given = {name.lower(): value for name, value in headers.items()}
    try:
        key_id, timestamp, nonce, signature = (given[n.lower()] for n in (KEY_ID, TIMESTAMP, NONCE, SIGNATURE))
    except KeyError:
        raise SignatureRefused(Refusal.MISSING_HEADER) from None
    if not _NONCE_FORM.fullmatch(nonce) or not _TIMESTAMP_FORM.fullmatch(timestamp) or not signature.isascii():
        raise SignatureRefused(Refusal.MALFORMED_HEADER)
    if key_id not in keys:
        raise SignatureRefused(Refusal.UNKNOWN_KEY)
    expected = _signature(request, secret=keys[key_id].secret, timestamp=timestamp, nonce=nonce)
    if not hmac.compare_digest(expected, signature):
        raise SignatureRefused(Refusal.WRONG_SIGNATURE)
    signed_at = datetime.fromtimestamp(int(timestamp), UTC)
    if abs(now - signed_at) > WINDOW:
        raise SignatureRefused(Refusal.OUTSIDE_WINDOW)
    # A second past the window: a request signed in this very second stays checkable until its last moment.
    return Proof(key_id=key_id, nonce=nonce, remember_until=signed_at + WINDOW + timedelta(seconds=1))


async def admit(
    request: Request,
    *,
    headers: Mapping[str, str],
    keys: Mapping[str, SigningKey],
    nonces: NonceStore,
    now: datetime,
) -> Proof:
    """Check a request and use up its nonce. The nonce comes last, so that strangers can't fill the store.

    Raises SignatureRefused.
    """
    proof = check(request, headers=headers, keys=keys, now=now)
    if not await nonces.first_use(key_id=proof.key_id, nonce=proof.nonce, until=proof.remember_until):
        raise SignatureRefused(Refusal.REPLAYED)
    return proof


def _signature(request: Request, *, secret: bytes, timestamp: str, nonce: str) -> str:
    text = string_to_sign(request, timestamp=timestamp, nonce=nonce)
    return "v1=" + hmac.new(secret, text, hashlib.sha256).hexdigest()
