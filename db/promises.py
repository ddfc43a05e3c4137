"""Promises of a bundle that were not kept, as the public may read them (优化营商环境条例 36(2))."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import and_, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from db import texts
from db.projection.standing import DECIDE
from db.tables.case import CaseRow, TaskRow
from db.tables.log import TimelineRow
from db.tables.proceedings import MarkRow
from domain.case.events import MarkKind

PASSED: Final = MarkKind.PROMISED_PASSED.value
EXPLAINED: Final = "OverrunExplained"

Key = tuple[datetime, str, int]


@dataclass(frozen=True, kw_only=True)
class Unkept:
    """A promise that was not kept. `key` has the case's number in it: it orders the list and is shown to nobody.

    `open`: the item still waits for its decision; an item without that and without a day has ended in another way.
    """

    key: Key
    item: str
    department: str
    version: str
    promised_on: date
    decided_on: date | None
    open: bool
    public_reason: str


async def unkept(session: AsyncSession, bundle: str, *, limit: int, before: Key | None = None) -> Sequence[Unkept]:
    """Promises of a bundle that were not kept, the newest first; `before` is the key of the last of the page before."""
    key = (MarkRow.at, MarkRow.case_id, MarkRow.seq)
    its_task = and_(TaskRow.case_id == MarkRow.case_id, TaskRow.item == MarkRow.subject)
    asked = (
        select(MarkRow, CaseRow.bundle_version, TaskRow.decided_on, TaskRow.turn)
        .join(CaseRow, CaseRow.id == MarkRow.case_id)
        .outerjoin(TaskRow, its_task)
        # Written into the question, not given beside it: only so does a database find the index of these alone.
        .where(
            MarkRow.bundle == bundle, MarkRow.kind == literal(PASSED, literal_execute=True), MarkRow.stands.is_(True)
        )
    )
    if before is not None:
        asked = asked.where(tuple_(*key) < before)
    rows = (await session.execute(asked.order_by(*(column.desc() for column in key)).limit(limit))).all()
    said = await _public_reasons(session, [mark for mark, *_ in rows])
    return [
        Unkept(
            key=(mark.at, mark.case_id, mark.seq),
            item=mark.subject,
            department=mark.department,
            version=version,
            promised_on=mark.due,
            decided_on=decided_on,
            open=turn == DECIDE,
            public_reason=said.get((mark.case_id, mark.subject), ""),
        )
        for mark, version, decided_on, turn in rows
    ]


async def _public_reasons(session: AsyncSession, marks: Sequence[MarkRow]) -> Mapping[tuple[str, str], str]:
    """The newest public wording by case and item. The words for the applicant are not even looked up."""
    asked = select(TimelineRow.case_id, TimelineRow.args).where(
        TimelineRow.case_id.in_({mark.case_id for mark in marks}), TimelineRow.kind == EXPLAINED
    )
    refs = {
        (case_id, str(args.get("item", ""))): (case_id, str(args["public_reason"]))
        for case_id, args in await session.execute(asked.order_by(TimelineRow.case_id, TimelineRow.seq))
        if args.get("public_reason")  # lines of before have none
    }
    said = await texts.read_many(session, set(refs.values()))
    return {about: said[ref] for about, ref in refs.items() if ref in said}
