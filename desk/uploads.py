"""Files before they are handed in: checked by what they are, kept for a while, of one person only.

A material is uploaded once, then named by its id in a submission or a supplement (GZ 11.2b: one set of materials).
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from typing import Final

from db import uploads as stored
from db.uploads import Upload
from desk.context import Desk
from desk.errors import Conflict, Malformed, NotFound, Point, TooLarge, UnsupportedType
from desk.file_store import Arrived
from desk.people import Person
from desk.permissions import Act, reach
from desk.sniffing import FileKind, extension_of, sniff

LONGEST_FILENAME: Final = 200
SETTLED_AFTER: Final = timedelta(hours=1)


async def take_upload(
    desk: Desk, person: Person, chunks: AsyncIterator[bytes], *, filename: str, media_type: str = ""
) -> Upload:
    """Take a file in as it streams by. A stream that breaks off leaves nothing behind.

    `media_type` is what the sender says it is; empty when it says nothing. Raises NotEntitled, Malformed, TooLarge,
    UnsupportedType, Conflict (too many files waiting).
    """
    reach(person.actor, Act.UPLOAD)
    if not 0 < len(filename) <= LONGEST_FILENAME or "/" in filename or "\\" in filename or not filename.isprintable():
        raise Malformed("file.name", most=LONGEST_FILENAME)
    room = await _room(desk, person)
    async with desk.files.arriving(chunks, most=desk.rules.largest_file) as arrived:
        kind = await asyncio.to_thread(_checked, arrived, filename, media_type)
        if arrived.size > room:
            raise TooLarge("upload.quota", most=desk.rules.upload_bytes_per_person)
        await desk.files.keep(arrived)
        upload = Upload(
            id=desk.new_id("up"),
            owner=person.account,
            sha256=arrived.sha256,
            filename=filename,
            media_type=kind.media_type,
            size=arrived.size,
            uploaded_at=desk.now(),
        )
        async with desk.database.transaction() as session:
            await stored.add_upload(session, upload)
    return upload


async def own_uploads(desk: Desk, person: Person) -> tuple[Upload, ...]:
    """The person's files that wait to be handed in, oldest first."""
    reach(person.actor, Act.UPLOAD)
    async with desk.database.reading() as session:
        return await stored.list_uploads(session, person.account)


async def drop_upload(desk: Desk, person: Person, upload_id: str) -> None:
    """Throw one of the person's waiting files away. Raises NotFound."""
    reach(person.actor, Act.UPLOAD)
    async with desk.database.transaction() as session:
        found = await stored.uploads_of(session, person.account, [upload_id])
        if upload_id not in found:
            raise NotFound("upload.unknown")
        await stored.remove_uploads(session, [upload_id])


async def sweep_uploads(desk: Desk) -> int:
    """Throw away what nobody handed in within the time allowed; returns how many files went. Called on a schedule."""
    async with desk.database.transaction() as session:
        await stored.forget_stale(session, before=desk.now() - desk.rules.uploads_kept_for)
    gone = 0
    # Only files that have lain for a while: one that is just arriving has no row yet.
    for digests in desk.files.older_than(desk.now() - SETTLED_AFTER):
        async with desk.database.reading() as session:
            unused = await stored.unreferred(session, digests)
        for digest in unused:
            desk.files.discard(digest)
        gone += len(unused)
    return gone


def chosen(found: dict[str, Upload], ids: Sequence[str], pointer: str) -> tuple[Upload, ...]:
    """The uploads of these ids, in this order. Raises Malformed naming those that are not the person's own."""
    strangers = tuple(
        Point(pointer=f"{pointer}/{place}", zh="没有这个已上传的文件", en="no such uploaded file")
        for place, upload_id in enumerate(ids)
        if upload_id not in found
    )
    if strangers:
        raise Malformed("upload.unknown-in-submission", points=strangers)
    return tuple(found[upload_id] for upload_id in ids)


async def _room(desk: Desk, person: Person) -> int:
    async with desk.database.reading() as session:
        count, size = await stored.used_by(session, person.account)
    if count >= desk.rules.uploads_per_person:
        raise Conflict("upload.too-many", most=desk.rules.uploads_per_person)
    return desk.rules.upload_bytes_per_person - size


def _checked(arrived: Arrived, filename: str, media_type: str) -> FileKind:
    if arrived.size == 0:
        raise Malformed("file.empty")
    kind = sniff(arrived.path)
    if kind is None:
        raise UnsupportedType("file.type-unknown")
    if extension_of(filename) not in kind.extensions:
        raise UnsupportedType("file.extension-differs", kind=kind.name)
    if media_type and media_type not in (kind.media_type, "application/octet-stream"):
        raise UnsupportedType("file.media-type-differs", kind=kind.name)
    return kind
