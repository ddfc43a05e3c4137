"""Documents of the result: downloaded by those entitled, verified by anybody who holds one (GZ 11.2e)."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256 as _sha256
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from certificates.numbering import is_valid_number
from certificates.verify import Verification, verify
from db import cases, documents
from db.tables.document import DocumentRow
from desk.case_views import note_look
from desk.context import Desk
from desk.errors import NotFound, TooLarge
from desk.people import Person
from desk.permissions import Act, require
from desk.standing import standing_of
from desk.story import Said, item_name

LARGEST_TO_VERIFY: Final = 20 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Verified:
    """What is known of a document. It says nothing about whose it is; who holds it knows.

    `known`: the number was issued here; `matches`: the file is the one issued, byte for byte (None when no file was
    given); `signature_valid`, `signed_at`, `problems`: what its signature says; `item_name`: as the case has it.
    """

    number: str
    known: bool
    kind: str = ""
    item: str = ""
    item_name: Said | None = None
    issued_on: date | None = None
    revoked_on: date | None = None
    matches: bool | None = None
    signature_valid: bool | None = None
    signed_at: datetime | None = None
    problems: tuple[tuple[str, str], ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the document may be relied on."""
        unbroken = self.matches is not False and self.signature_valid is not False
        return self.known and self.revoked_on is None and unbroken


async def download(desk: Desk, person: Person, case_id: str, number: str) -> tuple[str, bytes]:
    """A document's file, and a name for it. Raises NotFound, NotEntitled. The look is put on record."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.DOWNLOAD, standing.subject)
        row = await documents.by_number(session, number)
    content = await desk.documents.read(row.sha256) if row and row.case_id == case_id else None
    if content is None:
        raise NotFound("document.unknown", subject=case_id)
    await note_look(desk, person.actor, case_id, what=f"document:{number}", why="collect")
    return f"{number}.pdf", content


async def verify_number(desk: Desk, number: str) -> Verified:
    """What is known under this number; for the page behind a document's QR code. Open to everybody."""
    if not is_valid_number(number):
        return Verified(number=number[:64], known=False)
    async with desk.database.reading() as session:
        row = await documents.by_number(session, number)
        return await _known(desk, session, number, row)


async def verify_file(desk: Desk, number: str, pdf: bytes) -> Verified:
    """Hold a file against what was issued under a number, and check its signature. Raises TooLarge."""
    if len(pdf) > LARGEST_TO_VERIFY:
        raise TooLarge("file.too-large", most=LARGEST_TO_VERIFY)
    found = await asyncio.to_thread(_looked_into, pdf, desk.trust_roots, desk.now())
    async with desk.database.reading() as session:
        row = await documents.by_number(session, number) if is_valid_number(number) else None
        known = await _known(desk, session, number, row)
    return replace(
        known,
        matches=row is not None and row.sha256 == _sha256(pdf).hexdigest(),
        signature_valid=found.valid,
        signed_at=found.signed_at,
        problems=tuple((problem.zh, problem.en) for problem in found.problems),
    )


def _looked_into(pdf: bytes, trust_roots: Sequence[bytes], at: datetime) -> Verification:
    # In a thread with a loop of its own: a stranger's file may keep its reader busy for seconds.
    return asyncio.run(verify(pdf, trust_roots=trust_roots, at=at))


async def _known(desk: Desk, session: AsyncSession, number: str, row: DocumentRow | None) -> Verified:
    if row is None:
        return Verified(number=number[:64], known=False)
    case = await cases.find(session, row.case_id)
    names = await desk.shelf.library(case.bundle, case.bundle_version, within=session) if case else desk.library
    return Verified(
        number=row.number,
        known=True,
        kind=row.kind,
        item=row.item,
        item_name=item_name(row.item, names) if row.item else None,
        issued_on=row.issued_on,
        revoked_on=row.revoked_on,
    )
