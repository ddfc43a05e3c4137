"""Issued documents on disk, addressed by their content."""

import os
from pathlib import Path


class DocumentStore:
    """Files under `root`/documents/ab/abcdef…; the same bytes are kept once, and half a file never has an address."""

    def __init__(self, root: Path) -> None:
        self._root = root / "documents"

    def store(self, sha256: str, content: bytes) -> None:
        """Keep a document for good. Returns once it is on disk."""
        path = self._path(sha256)
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        arriving = path.with_suffix(f".{os.getpid()}.part")
        with arriving.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        arriving.replace(path)

    def read(self, sha256: str) -> bytes | None:
        """The document's bytes, or None for one that is not here."""
        try:
            return self._path(sha256).read_bytes()
        except FileNotFoundError:
            return None

    def _path(self, sha256: str) -> Path:
        if not sha256.isalnum():
            raise ValueError("not a digest")
        return self._root / sha256[:2] / sha256
