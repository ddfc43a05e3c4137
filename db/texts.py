"""Free texts of a case: stored sealed, known to the log and the engine only by an opaque reference.

The reference comes from the text and the case's own salt: the same text in the same case is stored once, a repeated
request finds it again, and nobody without the salt can guess what a reference stands for.
"""

import hashlib
import hmac
from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from db.cases import UnknownCase
from db.tables.case import CaseRow
from db.tables.submission import TextRow
from domain.case.words import TextRef


def text_ref(salt: str, text: str) -> TextRef:
    """Return the reference of a text in the case of this salt: "t_" and 32 hex digits."""
    return f"t_{hmac.new(salt.encode(), text.encode(), hashlib.sha256).hexdigest()[:32]}"


async def store(session: AsyncSession, case_id: str, text: str, at: datetime) -> TextRef:
    """Store a text and return its reference; an empty text has the empty one. `UnknownCase` if there is none."""
    if not text:
        return ""
    salt = await session.scalar(select(CaseRow.salt).where(CaseRow.id == case_id))
    if salt is None:
        raise UnknownCase(case_id)
    ref = text_ref(salt, text)
    if await session.get(TextRow, (case_id, ref)) is None:
        session.add(TextRow(case_id=case_id, ref=ref, body=text, stored_at=at))
        await session.flush()
    return ref


async def read(session: AsyncSession, case_id: str, refs: Collection[TextRef]) -> Mapping[TextRef, str]:
    """Return the texts of these references; unknown and empty ones are left out."""
    asked = select(TextRow.ref, TextRow.body).where(TextRow.case_id == case_id, TextRow.ref.in_(list(refs)))
    return {row.ref: row.body for row in await session.execute(asked)}


async def read_many(session: AsyncSession, refs: Collection[tuple[str, TextRef]]) -> Mapping[tuple[str, TextRef], str]:
    """Return the texts of many cases, by (case, reference); unknown and empty ones are left out."""
    key = tuple_(TextRow.case_id, TextRow.ref)
    found = await session.execute(select(TextRow.case_id, TextRow.ref, TextRow.body).where(key.in_(list(refs))))
    return {(row.case_id, row.ref): row.body for row in found}
