"""Document numbers with a check character, so that a mistyped number is caught before anybody looks it up.

The national numbering rule for these documents isn't public in a form we could verify; so a number comes from a
replaceable function, and this is the default one.
"""

import re
from collections.abc import Callable
from datetime import date

MAX_LENGTH = 50
"""Characters; the field width of the exchange tables that numbers travel in."""

NumberGenerator = Callable[[str, date, int], str]
"""(prefix, day, serial) -> number of at most `MAX_LENGTH` characters. Same arguments, same number."""

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MODULUS = len(_ALPHABET)
_PREFIX = re.compile(r"[A-Z0-9]{1,20}")
_NUMBER = re.compile(r"[A-Z0-9]{1,20}-[0-9]{8}-[0-9]{6,12}-[A-Z0-9]")
_MAX_SERIAL = 10**12 - 1


def document_number(prefix: str, day: date, serial: int) -> str:
    """`GZSPJY`, 15 May 2025, 42 -> `GZSPJY-20250515-000042-?` with an ISO 7064 MOD 37,36 check character.

    `prefix` is 1-20 capital letters or digits, `serial` 1 to 10**12 - 1 (ValueError otherwise); that a serial is used
    once per prefix and day is the caller's care.
    """
    if not _PREFIX.fullmatch(prefix):
        raise ValueError("a number's prefix is 1 to 20 capital letters or digits")
    if not 1 <= serial <= _MAX_SERIAL:
        raise ValueError(f"a serial is between 1 and {_MAX_SERIAL}")
    stem = f"{prefix}-{day:%Y%m%d}-{serial:06d}"
    return f"{stem}-{check_character(stem)}"


def is_valid_number(number: str) -> bool:
    """True if `number` has the default form and its check character is right; it may still never have been issued."""
    if not _NUMBER.fullmatch(number):
        return False
    stem, _, check = number.rpartition("-")
    return check_character(stem) == check


def check_character(text: str) -> str:
    """ISO 7064 (GB/T 17710) MOD 37,36 over `text` without its hyphens: catches each single wrong character."""
    product = _MODULUS
    for character in text.replace("-", ""):
        product = (product + _ALPHABET.index(character)) % _MODULUS or _MODULUS
        product = product * 2 % (_MODULUS + 1)
    return _ALPHABET[(_MODULUS + 1 - product) % _MODULUS]
