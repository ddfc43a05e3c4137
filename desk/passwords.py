"""Passwords and secrets at rest: argon2id for what people choose, SHA-256 for what we draw ourselves."""

import asyncio
import hashlib
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST_PASSWORD: Final = 12  # characters; length is what counts (NIST SP 800-63B)
LONGEST_PASSWORD: Final = 200  # a longer one only costs us time


class Passwords:
    """Hashes passwords with argon2id. The cost is a parameter so that tests need not pay it."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher()
        self._nobody = ""

    async def hash(self, password: str) -> str:
        """The hash to store. Runs in a thread: it takes tens of milliseconds on purpose."""
        return await asyncio.to_thread(self._hasher.hash, password)

    async def fits(self, stored: str | None, password: str) -> bool:
        """Whether the password is the stored one; None stands for an unknown account and takes as long."""
        return await asyncio.to_thread(self._fits, stored, password)

    def outdated(self, stored: str) -> bool:
        """Whether the hash was made at another cost than today's and should be made anew."""
        return self._hasher.check_needs_rehash(stored)

    def _fits(self, stored: str | None, password: str) -> bool:
        if stored is None and not self._nobody:
            self._nobody = self._hasher.hash("nobody's password")
        try:
            self._hasher.verify(stored or self._nobody, password)
        except (VerificationError, InvalidHashError):
            return False
        return stored is not None


def digest_of(secret: str) -> str:
    """What is stored of a drawn secret (session, token): its SHA-256 in hexadecimal; 256 drawn bits need no salt."""
    return hashlib.sha256(secret.encode()).hexdigest()
