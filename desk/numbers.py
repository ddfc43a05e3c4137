"""Case numbers and access codes: what a person reads out, types in, and keeps on a receipt.

No national rule for case numbers could be verified (LAW.md 2.8), so the generator is pluggable: at most 50 characters,
with a check digit. The middle part is drawn, not counted: a serial would tell everybody how many cases there are.
"""

import base64
import hashlib
import hmac
from collections.abc import Callable
from datetime import date
from typing import Final, Protocol

LONGEST_NUMBER: Final = 50
CODE_LENGTH: Final = 12  # 60 bits in Crockford's base 32

_CROCKFORD: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
_AS_READ: Final = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None})


class CaseNumbers(Protocol):
    """A way to number cases."""

    def new(self, received_on: date) -> str:
        """A fresh number for a case received on this day; at most 50 characters of [A-Z0-9-]."""
        ...

    def well_formed(self, number: str) -> bool:
        """Whether the number could be one of ours: shape and check digit."""
        ...


class DatedNumbers:
    """`OG` + yyyymmdd + eight drawn digits + check digit (ISO/IEC 7064 MOD 11,10): OG20250924417301562."""

    PREFIX: Final = "OG"

    def __init__(self, random_bytes: Callable[[int], bytes]) -> None:
        self._random_bytes = random_bytes

    def new(self, received_on: date) -> str:
        """Draw a number. Two may meet (1 in 10^8 a day and pair): the caller tries again on a taken one."""
        drawn = int.from_bytes(self._random_bytes(8)) % 10**8
        digits = f"{received_on:%Y%m%d}{drawn:08d}"
        return f"{self.PREFIX}{digits}{check_digit(digits)}"

    def well_formed(self, number: str) -> bool:
        """Whether prefix, length and check digit are right; catches one wrong digit and most swaps."""
        digits = number.removeprefix(self.PREFIX)
        if not number.startswith(self.PREFIX) or len(digits) != 17 or not (digits.isascii() and digits.isdigit()):
            return False
        return check_digit(digits[:-1]) == digits[-1]


def check_digit(digits: str) -> str:
    """The check digit of a run of decimal digits by ISO/IEC 7064 MOD 11,10."""
    product = 10
    for digit in digits:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    return str((11 - product) % 10)


class AccessCodes:
    """Codes that let the holder of a receipt follow a case without signing in (GZ 13.4a: number and code).

    A code is derived from the case number under a secret key, so only its digest is stored and a receipt can be
    printed again.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, case_id: str) -> str:
        """The code of this case, in groups of four for reading aloud: 7K3M-09QX-TT2A."""
        digest = hmac.new(self._key, b"access-code\0" + case_id.encode(), hashlib.sha256).digest()
        plain = base64.b32encode(digest)[:CODE_LENGTH].decode().translate(_CROCKFORD)
        return "-".join(plain[start : start + 4] for start in range(0, CODE_LENGTH, 4))


def stored_form(case_id: str, code: str) -> str:
    """What is kept of a code, and what a given one is held against; forgiving about case, hyphens, O/0, I/1, L/1."""
    plain = code.upper().translate(_AS_READ)
    return hashlib.sha256(f"access-code\0{case_id}\0{plain}".encode()).hexdigest()


def code_fits(stored: str, case_id: str, code: str) -> bool:
    """Whether a given code is the one kept; takes the same time whatever is given."""
    return hmac.compare_digest(stored, stored_form(case_id, code))
