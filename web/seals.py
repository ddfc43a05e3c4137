"""What pages hand to browsers and want back unchanged: form tokens against forgery, and sealed texts.

All keys are derived from the desk's secret, one for each purpose.
"""

import base64
import binascii
import hmac
import json
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desk.context import Desk

_NONCE_BYTES: Final = 12
_TOKEN_BYTES: Final = 32


def form_token(desk: Desk, visitor: str) -> str:
    """The token that every form of this visitor's pages carries.

    Masked anew each time: pages are compressed, and what stays the same could be guessed from their lengths (BREACH).
    """
    mask = desk.random_bytes(_TOKEN_BYTES)
    return mask.hex() + _mixed(mask, _derived(desk, f"form token\0{visitor}")).hex()


def token_fits(desk: Desk, visitor: str, token: str) -> bool:
    """Whether a form came from a page that this visitor was given; takes the same time whatever is given."""
    try:
        mask, mixed = bytes.fromhex(token[: 2 * _TOKEN_BYTES]), bytes.fromhex(token[2 * _TOKEN_BYTES :])
    except ValueError:
        return False
    if not visitor or len(mask) != _TOKEN_BYTES or len(mixed) != _TOKEN_BYTES:
        return False
    return hmac.compare_digest(_mixed(mask, mixed), _derived(desk, f"form token\0{visitor}"))


def holder_of(desk: Desk, account: str) -> str:
    """A mark of an account that tells nothing about it: what was typed comes back to the same person only."""
    return _derived(desk, f"holder\0{account}").hex()[:32]


def seal(desk: Desk, value: Any, *, visitor: str) -> str:
    """Encrypt JSON data for one visitor."""
    nonce = desk.random_bytes(_NONCE_BYTES)
    plain = json.dumps(value, ensure_ascii=False).encode()
    sealed = AESGCM(_derived(desk, "carried")).encrypt(nonce, plain, visitor.encode())
    return base64.urlsafe_b64encode(nonce + sealed).decode()


def unseal(desk: Desk, sealed: str, *, visitor: str) -> Any:
    """What `seal` was given; None for anything else."""
    try:
        raw = base64.urlsafe_b64decode(sealed.encode())
        plain = AESGCM(_derived(desk, "carried")).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], visitor.encode())
        return json.loads(plain)
    except (binascii.Error, InvalidTag, ValueError):
        return None


def _derived(desk: Desk, purpose: str) -> bytes:
    return hmac.digest(desk.secret, f"web\0{purpose}".encode(), "sha256")


def _mixed(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
