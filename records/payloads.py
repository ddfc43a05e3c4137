"""What crosses into the engine: domain values as compact JSON, sealed before they leave our processes.

A worker that sandboxes workflows has to let `PASSED_THROUGH` through: the converter knows the classes of this process,
and a workflow that imported the domain anew would hold other ones.
"""

import json
import os
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from google.protobuf.message import DecodeError
from temporalio.api.common.v1 import Payload
from temporalio.converter import (
    CompositePayloadConverter,
    DataConverter,
    DefaultFailureConverterWithEncodedAttributes,
    DefaultPayloadConverter,
    EncodingPayloadConverter,
    JSONPlainPayloadConverter,
    PayloadCodec,
)

from records.convert import dump, load

PASSED_THROUGH: Final = ("domain", "records", "cattrs", "cattr", "attrs", "attr")

SEALED: Final = b"binary/onego-aes-gcm"  # the encoding of a payload that only a key holder can read
_KEY_ID: Final = "key-id"
_NONCE_BYTES: Final = 12
_PLAIN, _DEFLATED = b"\x00", b"\x01"


class DomainJSONConverter(EncodingPayloadConverter):
    """json/plain by the converter of domain values; reads by type hint, without one as plain JSON."""

    @property
    def encoding(self) -> str:
        """The standard name, so that the engine's own tools can show the content."""
        return "json/plain"

    def to_payload(self, value: Any) -> Payload | None:
        """Write any domain or JSON value; TypeError for what has no JSON form."""
        text = json.dumps(dump(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return Payload(metadata={"encoding": self.encoding.encode()}, data=text.encode())

    def from_payload(self, payload: Payload, type_hint: type | None = None) -> Any:
        """Read a value of the hinted type; `Unreadable` when the data is of another form."""
        data = json.loads(payload.data)
        return data if type_hint is None or type_hint is Any else load(type_hint, data)


class DomainPayloadConverter(CompositePayloadConverter):
    """The engine's default converters, with ours in the place of its JSON."""

    def __init__(self) -> None:
        super().__init__(
            *(
                DomainJSONConverter() if isinstance(standard, JSONPlainPayloadConverter) else standard
                for standard in DefaultPayloadConverter.default_encoding_payload_converters
            )
        )


class PayloadUnreadable(Exception):
    """A sealed payload names a key we don't hold, or was changed on its way."""


class EncryptingCodec(PayloadCodec):
    """AES-256-GCM over each payload, deflated first where that is shorter.

    `keys` maps key ids to 32 bytes; `active` names the one that seals. To rotate, add a key and make it active; keep
    the old one as long as histories sealed with it are kept. Unsealed payloads pass, so that sealing can be turned on.
    """

    def __init__(self, keys: Mapping[str, bytes], active: str) -> None:
        if active not in keys:
            raise ValueError("the active key is not among the keys")
        if any(len(key) != 32 for key in keys.values()):
            raise ValueError("a payload key has 32 bytes")
        self._ciphers = {key_id: AESGCM(key) for key_id, key in keys.items()}
        self._active = active

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        """Seal each payload, its metadata included."""
        return [self._seal(payload) for payload in payloads]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        """Open each sealed payload; `PayloadUnreadable` without its key."""
        return [self._open(payload) for payload in payloads]

    def _seal(self, payload: Payload) -> Payload:
        plain = payload.SerializeToString()
        deflated = zlib.compress(plain, 9)
        content = _DEFLATED + deflated if len(deflated) < len(plain) else _PLAIN + plain
        nonce = os.urandom(_NONCE_BYTES)
        key_id = self._active.encode()
        sealed = nonce + self._ciphers[self._active].encrypt(nonce, content, key_id)
        return Payload(metadata={"encoding": SEALED, _KEY_ID: key_id}, data=sealed)

    def _open(self, payload: Payload) -> Payload:
        if payload.metadata.get("encoding") != SEALED:
            return payload
        key_id = payload.metadata.get(_KEY_ID, b"")
        cipher = self._ciphers.get(key_id.decode(errors="replace"))
        if cipher is None:
            raise PayloadUnreadable("sealed with a key that is not held")
        try:
            content = cipher.decrypt(payload.data[:_NONCE_BYTES], payload.data[_NONCE_BYTES:], key_id)
            plain = zlib.decompress(content[1:]) if content[:1] == _DEFLATED else content[1:]
            return Payload.FromString(plain)
        except (InvalidTag, ValueError, zlib.error, DecodeError) as error:
            raise PayloadUnreadable("changed on its way") from error


def data_converter(codec: PayloadCodec | None) -> DataConverter:
    """Return the one converter of every client and worker; failures are sealed like all else."""
    return DataConverter(
        payload_converter_class=DomainPayloadConverter,
        payload_codec=codec,
        failure_converter_class=DefaultFailureConverterWithEncodedAttributes,
    )
