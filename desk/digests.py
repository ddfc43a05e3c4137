"""Digests that can be kept and passed on, because nobody can guess from them what was digested."""

import hashlib
import hmac
from typing import Any

from records.chain import canonical


def keyed(key: bytes, purpose: str, value: Any) -> str:
    """HMAC-SHA256 (hex) over a purpose and the canonical JSON of a value."""
    return hmac.new(key, purpose.encode() + b"\0" + canonical(value).encode(), hashlib.sha256).hexdigest()


def salted(salt: str, value: Any) -> str:
    """SHA-256 (hex) over a case's salt and the canonical JSON of a value: what the log says of a submission.

    With the salt a court can hold the stored submission against the log; without it the digest tells nothing.
    """
    return hashlib.sha256(f"{salt}\0{canonical(value)}".encode()).hexdigest()
