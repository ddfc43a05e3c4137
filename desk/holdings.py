"""What has been handed in for a case, all submissions taken together: the latest word on each field and material.

Only submissions that the log knows of count: one that is stored while its act is still being decided is not in yet.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bundles.definition import BundleDefinition
from bundles.form import slice_for
from db import caselog, materials, submissions
from db.tables.submission import MaterialRow
from domain.case.events import CaseReceived, DeferredSupplied, SupplementSupplied


@dataclass(frozen=True, kw_only=True)
class File:
    """One file of a material. `filename` is personal data."""

    material: str
    sha256: str
    filename: str
    media_type: str
    size: int


@dataclass(frozen=True, kw_only=True)
class Holdings:
    """The state of what was handed in. All of it is personal data."""

    answers: Mapping[str, str]
    form: Mapping[str, Any]
    applicant: Mapping[str, Any]
    files: Mapping[str, Sequence[File]]  # by material, as handed in last

    def slice(self, definition: BundleDefinition, item: str) -> "ItemSlice":
        """Just what one item needs (PIPL 6). KeyError for an item the bundle doesn't have."""
        cut = slice_for(definition, item, self.answers, self.form, materials=tuple(self.files))
        return ItemSlice(fields=cut.fields, files=tuple(file for name in cut.materials for file in self.files[name]))


@dataclass(frozen=True, kw_only=True)
class ItemSlice:
    """The fields and files one item needs."""

    fields: Mapping[str, Any]
    files: tuple[File, ...]


async def holdings_of(session: AsyncSession, case_id: str) -> Holdings:
    """Everything handed in for a case so far; empty for an unknown one."""
    known = {
        event.submission
        for event in await caselog.events(session, case_id)
        if isinstance(event, CaseReceived | SupplementSupplied | DeferredSupplied)
    }
    answers: dict[str, str] = {}
    form: dict[str, Any] = {}
    applicant: dict[str, Any] = {}
    files: dict[str, list[File]] = {}
    rows = await materials.of_case(session, case_id)
    for submission in await submissions.of_case(session, case_id):
        if submission.digest not in known:
            continue
        answers |= submission.answers
        form |= submission.form
        applicant |= submission.applicant
        for name, digests in submission.materials.items():
            mine = {row.sha256: row for row in rows if (row.number, row.material) == (submission.number, name)}
            files[name] = [_file(mine[digest]) for digest in dict.fromkeys(digests)]
    return Holdings(answers=answers, form=form, applicant=applicant, files=files)


def _file(row: MaterialRow) -> File:
    return File(
        material=row.material,
        sha256=row.sha256,
        filename=row.filename,
        media_type=row.media_type,
        size=row.size,
    )
