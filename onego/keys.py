"""Keys and secrets on disk: key rings, and one file for each secret shared with a department.

A key ring is a text file, one key a line: `id base64`, 32 bytes each. The first line seals; all of them open. To
rotate, put a new line on top and keep the old ones for as long as anything sealed with them is kept.
"""

import base64
import binascii
import os
import re
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from onego.settings import Settings

KEY_BYTES = 32
RINGS = ("database.keys", "payload.keys", "access-code.keys")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")


class KeysUnusable(Exception):
    """A key ring is missing, or not in the form above. The text names the file and line, never a key."""


@dataclass(frozen=True, kw_only=True)
class Keys:
    """The keys of one ring by id, in the file's order, and the id of the one that seals."""

    by_id: dict[str, bytes] = field(repr=False)
    active: str


@dataclass(frozen=True, kw_only=True)
class KeyRings:
    """What each ring is for: personal data in the database, what Temporal stores, the codes on receipts."""

    database: Keys
    payload: Keys
    access_code: Keys


class SecretFolder:
    """Secrets shared with departments, one file each, as container platforms mount them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def secret(self, reference: str) -> bytes | None:
        """The file's content without white space around it; None where there is none of this name."""
        if not _NAME.fullmatch(reference):
            return None
        try:
            return (self._folder / reference).read_bytes().strip()
        except FileNotFoundError:
            return None


def payload_ring(settings: Settings) -> Keys:
    """Read the one ring that every worker needs, and make none. Raises KeysUnusable."""
    return read_ring(settings.payload_keys_file or settings.secrets_dir / "payload.keys")


def key_rings(settings: Settings) -> KeyRings:
    """Read the three rings. In a demonstration those that no setting names are made first. Raises KeysUnusable."""

    def ring(named: Path | None, name: str) -> Keys:
        if named is None and settings.demo:
            make_ring(settings.secrets_dir / name)
        return read_ring(named or settings.secrets_dir / name)

    return KeyRings(
        database=ring(settings.database_keys_file, "database.keys"),
        payload=ring(settings.payload_keys_file, "payload.keys"),
        access_code=ring(settings.access_code_keys_file, "access-code.keys"),
    )


def department_secrets(settings: Settings) -> SecretFolder:
    """Where the secrets shared with departments lie."""
    return SecretFolder(settings.department_secrets_dir or settings.secrets_dir / "departments")


def make_ring(path: Path) -> None:
    """Write a ring of one fresh key, readable by its owner only; leaves a file that is already there as it is."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    line = f"k1 {base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()}\n"
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        path.hardlink_to(draft)  # unlike a rename, it fails where another process was first: then its ring counts
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def read_ring(path: Path) -> Keys:
    """Read a ring. Empty lines and lines that start with # don't count. Raises KeysUnusable."""
    try:
        lines = path.read_text(encoding="ascii").splitlines()
    except FileNotFoundError:
        raise KeysUnusable(f"{path}: no such key ring; make one with `onego keys`, and keep a copy elsewhere") from None
    except (OSError, UnicodeDecodeError):
        raise KeysUnusable(f"{path}: can't be read as a key ring") from None
    keys: dict[str, bytes] = {}
    for number, line in enumerate(lines, start=1):
        if line.strip() and not line.startswith("#"):
            key_id, key = _read_line(line, f"{path}:{number}")
            if key_id in keys:
                raise KeysUnusable(f"{path}:{number}: this id stands on an earlier line too")
            keys[key_id] = key
    if not keys:
        raise KeysUnusable(f"{path}: holds no key")
    return Keys(by_id=keys, active=next(iter(keys)))


def _read_line(line: str, place: str) -> tuple[str, bytes]:
    key_id, _, text = line.strip().partition(" ")
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except binascii.Error:
        raise KeysUnusable(f"{place}: not `id base64`") from None
    if not _NAME.fullmatch(key_id) or len(key) != KEY_BYTES:
        raise KeysUnusable(f"{place}: not `id base64` with a key of {KEY_BYTES} bytes")
    return key_id, key
