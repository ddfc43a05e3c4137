"""Materials on disk, addressed by their content: half a file never has an address, the same file is kept once.

A stream goes to a temporary file beside the store, is synced, and only then renamed to its SHA-256; whatever goes
wrong before leaves nothing behind.
"""

import asyncio
import hashlib
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

from desk.errors import TooLarge

CHUNK: Final = 256 * 1024


@dataclass(frozen=True, kw_only=True)
class Arrived:
    """A file that has arrived whole, and has no address yet. `path` is temporary."""

    path: Path
    sha256: str
    size: int


class FileStore:
    """Files under `root`/`folder`/ab/abcdef…, all on one file system."""

    def __init__(self, root: Path, folder: str = "materials") -> None:
        self._folder = root / folder
        self._arriving = self._folder / "arriving"

    def path_of(self, sha256: str) -> Path:
        """Where the file of this digest lies (or would lie). ValueError for what is no digest."""
        if len(sha256) != 64 or any(digit not in "0123456789abcdef" for digit in sha256):
            raise ValueError("a digest is 64 lower-case hexadecimal digits")
        return self._folder / sha256[:2] / sha256

    @asynccontextmanager
    async def arriving(self, chunks: AsyncIterator[bytes], *, most: int) -> AsyncIterator[Arrived]:
        """Write a stream to a temporary file that is gone when the block is left, unless `keep` moved it.

        Raises TooLarge as soon as more than `most` bytes came; whatever the stream raises passes through.
        """
        self._arriving.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._arriving)
        path = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                digest = hashlib.sha256()
                size = 0
                async for chunk in chunks:
                    size += len(chunk)
                    if size > most:
                        raise TooLarge("file.too-large", most=most)
                    digest.update(chunk)
                    await asyncio.to_thread(file.write, chunk)
                await asyncio.to_thread(_sync, file)
            yield Arrived(path=path, sha256=digest.hexdigest(), size=size)
        finally:
            path.unlink(missing_ok=True)  # noqa: ASYNC240 - removing a name is quick, and must happen even when cancelled

    async def keep(self, arrived: Arrived) -> Path:
        """Give an arrived file its address, atomically; the same content again is the same file."""
        return await asyncio.to_thread(self._keep, arrived)

    async def put(self, content: bytes) -> str:
        """Keep a file that is in memory whole; returns its digest."""

        async def all_of_it() -> AsyncIterator[bytes]:
            yield content

        async with self.arriving(all_of_it(), most=len(content)) as arrived:
            await self.keep(arrived)
            return arrived.sha256

    async def read(self, sha256: str) -> bytes | None:
        """The file of this digest, or None where there is none."""
        try:
            return await asyncio.to_thread(self.path_of(sha256).read_bytes)
        except FileNotFoundError:
            return None

    def discard(self, sha256: str) -> None:
        """Remove a file that nothing refers to any more; one that is gone already is no error."""
        self.path_of(sha256).unlink(missing_ok=True)

    def older_than(self, instant: datetime) -> Iterator[tuple[str, ...]]:
        """The digests of files last written before an instant, folder by folder."""
        for folder in sorted(self._folder.glob("[0-9a-f][0-9a-f]")):
            yield tuple(sorted(file.name for file in folder.iterdir() if file.stat().st_mtime < instant.timestamp()))

    def _keep(self, arrived: Arrived) -> Path:
        target = self.path_of(arrived.sha256)
        target.parent.mkdir(parents=True, exist_ok=True)
        arrived.path.replace(target)
        # The name must survive a power cut as well as the bytes: the database row that follows refers to it.
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        return target


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
