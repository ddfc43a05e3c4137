"""Which kind of file the bytes are: read from the content, never believed from a name or a header.

Only kinds that the guides ask for are known; everything else (archives, programs, office files with macros) is not.
"""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HEAD_LENGTH: Final = 16  # bytes needed to tell every kind apart, save those inside a zip container


@dataclass(frozen=True, kw_only=True)
class FileKind:
    """A kind of file: its media type, and the extensions a name may have."""

    name: str
    media_type: str
    extensions: tuple[str, ...]


PDF: Final = FileKind(name="pdf", media_type="application/pdf", extensions=("pdf",))
PNG: Final = FileKind(name="png", media_type="image/png", extensions=("png",))
JPEG: Final = FileKind(name="jpeg", media_type="image/jpeg", extensions=("jpg", "jpeg"))
TIFF: Final = FileKind(name="tiff", media_type="image/tiff", extensions=("tif", "tiff"))
OFD: Final = FileKind(name="ofd", media_type="application/ofd", extensions=("ofd",))  # GB/T 33190
KINDS: Final = (PDF, PNG, JPEG, TIFF, OFD)

_SIGNATURES: Final = (
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
)
_ZIP: Final = b"PK\x03\x04"


def sniff(path: Path) -> FileKind | None:
    """The kind of the file at this path by its first bytes (and, in a zip, its directory); None when unknown."""
    with path.open("rb") as file:
        head = file.read(HEAD_LENGTH)
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    return OFD if head.startswith(_ZIP) and _is_ofd(path) else None


def _is_ofd(path: Path) -> bool:
    # Only the archive's directory is read; nothing is ever unpacked, so a zip bomb is just a small file here.
    try:
        with zipfile.ZipFile(path) as archive:
            return "OFD.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def extension_of(filename: str) -> str:
    """The extension in lower case without the dot; empty when there is none."""
    return Path(filename).suffix.lower().removeprefix(".")
