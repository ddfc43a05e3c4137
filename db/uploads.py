"""Uploaded files before they are handed in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.submission import MaterialRow
from db.tables.upload import UploadRow


@dataclass(frozen=True, kw_only=True)
class Upload:
    """A file that its owner may hand in. `size` in bytes; `filename` is personal data."""

    id: str
    owner: str
    sha256: str
    filename: str
    media_type: str
    size: int
    uploaded_at: datetime


async def add_upload(session: AsyncSession, upload: Upload) -> None:
    """Store one."""
    session.add(UploadRow(**upload.__dict__))
    await session.flush()


async def uploads_of(session: AsyncSession, owner: str, ids: Sequence[str]) -> dict[str, Upload]:
    """Those of the ids that exist and belong to this owner, by id."""
    rows = await session.scalars(select(UploadRow).where(UploadRow.owner == owner, UploadRow.id.in_(ids)))
    return {row.id: _upload(row) for row in rows}


async def list_uploads(session: AsyncSession, owner: str) -> tuple[Upload, ...]:
    """All of one owner, oldest first."""
    rows = await session.scalars(
        select(UploadRow).where(UploadRow.owner == owner).order_by(UploadRow.uploaded_at, UploadRow.id)
    )
    return tuple(_upload(row) for row in rows)


async def used_by(session: AsyncSession, owner: str) -> tuple[int, int]:
    """How many files and how many bytes an owner has waiting."""
    found = await session.execute(
        select(func.count(), func.coalesce(func.sum(UploadRow.size), 0)).where(UploadRow.owner == owner)
    )
    count, size = found.one()
    return int(count), int(size)


async def remove_uploads(session: AsyncSession, ids: Sequence[str]) -> None:
    """Forget these; their files may live on as materials of a case."""
    await session.execute(delete(UploadRow).where(UploadRow.id.in_(ids)))


async def forget_stale(session: AsyncSession, *, before: datetime) -> None:
    """Forget uploads from before an instant; their files stay until nothing refers to them."""
    await session.execute(delete(UploadRow).where(UploadRow.uploaded_at < before))


async def unreferred(session: AsyncSession, digests: Sequence[str]) -> tuple[str, ...]:
    """Those of the digests that no upload and no case's material has."""
    uploads = await session.scalars(select(UploadRow.sha256).where(UploadRow.sha256.in_(digests)))
    materials = await session.scalars(select(MaterialRow.sha256).where(MaterialRow.sha256.in_(digests)))
    known = {*uploads, *materials}
    return tuple(digest for digest in digests if digest not in known)


def _upload(row: UploadRow) -> Upload:
    return Upload(
        id=row.id,
        owner=row.owner,
        sha256=row.sha256,
        filename=row.filename,
        media_type=row.media_type,
        size=row.size,
        uploaded_at=row.uploaded_at,
    )
