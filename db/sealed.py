"""Personal data and free text are sealed before they reach the database file (PIPL 51).

The key ring belongs to an engine, not to a table: it is hung on the engine's dialect, where the column types find it.
"""

import base64
import binascii
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator

from records.chain import canonical

_NONCE_BYTES: Final = 12
_FORM: Final = "s1"  # first part of every sealed value; another form would get another name
_ON_DIALECT: Final = "onego_key_ring"


class CannotUnseal(Exception):
    """The key is not held, or the value was changed or moved to another column."""


@dataclass(frozen=True, kw_only=True)
class KeyRing:
    """The keys of the database: ids to 32 bytes each, and the one that seals. To rotate, add one and make it active."""

    keys: Mapping[str, bytes]
    active: str

    def __post_init__(self) -> None:
        if self.active not in self.keys:
            raise ValueError("the active key is not among the keys")
        if any(len(key) != 32 for key in self.keys.values()):
            raise ValueError("a database key has 32 bytes")
        if any(not key_id or "." in key_id for key_id in self.keys):
            raise ValueError("a key id is not empty and has no dot")

    def seal(self, text: str, place: str) -> str:
        """Encrypt a text for one place, "table.column"; it can't be opened as another's."""
        nonce = os.urandom(_NONCE_BYTES)
        sealed = AESGCM(self.keys[self.active]).encrypt(nonce, text.encode(), place.encode())
        return f"{_FORM}.{self.active}.{base64.b64encode(nonce + sealed).decode()}"

    def unseal(self, sealed: str, place: str) -> str:
        """Return what `seal` was given; `CannotUnseal` otherwise."""
        form, _, rest = sealed.partition(".")
        key_id, _, body = rest.partition(".")
        key = self.keys.get(key_id)
        if form != _FORM or key is None:
            raise CannotUnseal(place)
        try:
            content = base64.b64decode(body, validate=True)
            plain = AESGCM(key).decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], place.encode())
        except (InvalidTag, binascii.Error, ValueError) as error:
            raise CannotUnseal(place) from error
        return plain.decode()


def give_keys(dialect: Dialect, keys: KeyRing) -> None:
    """Hang the key ring on an engine's dialect; done once, when the engine is made."""
    setattr(dialect, _ON_DIALECT, keys)


def _keys_of(dialect: Dialect, place: str) -> KeyRing:
    keys = getattr(dialect, _ON_DIALECT, None)
    if not isinstance(keys, KeyRing):
        raise CannotUnseal(place)
    return keys


class EncryptedText(TypeDecorator[str]):
    """Text that is sealed in the database; it can't be searched or sorted there. `place` is "table.column"."""

    impl = Text
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Seal; None stays NULL."""
        return None if value is None else _keys_of(dialect, self.place).seal(value, self.place)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Open; `CannotUnseal` without the key."""
        return None if value is None else _keys_of(dialect, self.place).unseal(value, self.place)


class EncryptedJSON(TypeDecorator[Any]):
    """A JSON value that is sealed in the database. `place` is "table.column"."""

    impl = Text
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Seal the canonical text; None stays NULL."""
        return None if value is None else _keys_of(dialect, self.place).seal(canonical(value), self.place)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Open and read; `CannotUnseal` without the key."""
        return None if value is None else json.loads(_keys_of(dialect, self.place).unseal(value, self.place))
