"""Issued documents on disk, addressed by their content."""

import asyncio
import os
from pathlib import Path


class DocumentStore:
    """Files under `root`/documents/ab/abcdef…; the same bytes are kept once, and half a file never has an address."""

    def __init__(self, root: Path) -> None:
        self._root = root / "documents"

    def store(self, sha256: str, content: bytes) -> None:
        """Keep a document for good. Returns once it is on disk."""
        path = self.path_of(sha256)
        if path.exists():
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        arriving = path.with_name(f"{path.name}.{os.getpid()}.part")
        with arriving.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        arriving.replace(path)

    async def read(self, sha256: str) -> bytes | None:
        """The document's bytes, or None for one that is not here."""
        path = self.path_of(sha256)
        return await asyncio.to_thread(path.read_bytes) if path.exists() else None

    def path_of(self, sha256: str) -> Path:
        """Where the document of this digest lies, or would lie. ValueError for what is no digest."""
        if len(sha256) != 64 or not sha256.isalnum():
            raise ValueError("not a SHA-256 digest")
        return self._root / sha256[:2] / sha256
