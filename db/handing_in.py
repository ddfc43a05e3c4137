"""Storing what is handed in: a submission with its files, in the transaction that the log's row belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from db import caselog
from db.submissions import by_digest, next_number
from db.tables.submission import MaterialRow, SubmissionRow
from db.uploads import Upload


@dataclass(frozen=True, kw_only=True)
class HandedIn:
    """One handing-in; `kind`, `answers`, `form`, `applicant` as in `SubmissionRow`. `materials`: files by material."""

    kind: str
    digest: str
    answers: dict[str, str]
    form: dict[str, Any]
    applicant: dict[str, Any]
    materials: dict[str, Sequence[Upload]]
    submitted_by: str


async def store(session: AsyncSession, case_id: str, handed_in: HandedIn, now: datetime) -> int:
    """Store it and return its number in the case; what was stored before under the same digest is stored once."""
    known = await by_digest(session, case_id, handed_in.digest)
    if known is not None:
        return known.number
    number = await next_number(session, case_id)
    session.add(
        SubmissionRow(
            case_id=case_id,
            number=number,
            kind=handed_in.kind,
            digest=handed_in.digest,
            answers=handed_in.answers,
            form=handed_in.form,
            applicant=handed_in.applicant,
            materials={name: [file.sha256 for file in files] for name, files in handed_in.materials.items()},
            submitted_by=handed_in.submitted_by,
            stored_at=now,
        )
    )
    await session.flush()
    for material, files in handed_in.materials.items():
        for file in {file.sha256: file for file in files}.values():
            session.add(_material(case_id, number, material, file, handed_in.submitted_by))
    await session.flush()
    return number


async def take_back(session: AsyncSession, case_id: str, number: int) -> None:
    """Remove what was stored for an act that was then refused. What the log refers to stays."""
    row = await session.get(SubmissionRow, (case_id, number))
    logged = {getattr(event, "submission", "") for event in await caselog.events(session, case_id)}
    if row is None or row.digest in logged:
        return
    for table in (MaterialRow, SubmissionRow):
        await session.execute(delete(table).where(table.case_id == case_id, table.number == number))


def _material(case_id: str, number: int, material: str, file: Upload, submitted_by: str) -> MaterialRow:
    return MaterialRow(
        case_id=case_id,
        number=number,
        material=material,
        sha256=file.sha256,
        filename=file.filename,
        media_type=file.media_type,
        size=file.size,
        uploaded_by=submitted_by,
        uploaded_at=file.uploaded_at,
    )
