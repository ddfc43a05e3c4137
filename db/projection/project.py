"""Carry recorded events into the read models; and do all of it again from the log when asked."""

from collections.abc import Iterable

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from db.caselog import event_of, log_rows
from db.projection.marks import marks_stand
from db.projection.moment import Moment
from db.projection.proceedings import keep_proceedings
from db.projection.standing import dates_stand, received, stands, tasks_stand
from db.projection.timeline import timeline_row
from db.tables.case import CaseDateRow, CaseRow
from db.tables.log import LogRow, TimelineRow
from db.tables.proceedings import ExclusionRow, ExtensionRow, FilingRow, MarkRow, NoticeRow
from domain.case.events import CaseReceived
from domain.case.evolve import evolve
from domain.case.state import Case

# Rows that hold nothing but what the log says; they are made anew. Tasks and documents are updated in place.
_MADE_ANEW = (TimelineRow, NoticeRow, ExclusionRow, ExtensionRow, FilingRow, MarkRow, CaseDateRow)


def moments(before: Case, rows: Iterable[LogRow]) -> tuple[Moment, ...]:
    """Put logged events in their place, after a case as it stood before them."""
    made = []
    case = before
    for row in rows:
        event = event_of(row)
        after = evolve(case, event)
        made.append(Moment(seq=row.seq, at=row.at, event=event, before=case, after=after))
        case = after
    return tuple(made)


async def project(session: AsyncSession, row: CaseRow, steps: Iterable[Moment]) -> None:
    """Carry events into the read models. `row` is the case's own, locked by the caller."""
    case = None
    for step in steps:
        if isinstance(step.event, CaseReceived):
            received(row, step.event)
        session.add(timeline_row(row.id, step))
        await keep_proceedings(session, row.id, step)
        await dates_stand(session, row.id, step)
        case = step.after
    if case is not None:
        stands(row, case)
        await tasks_stand(session, case)
        await marks_stand(session, case)


async def rebuild(session: AsyncSession, case_id: str) -> None:
    """Make a case's read models again from its log. Messages are not sent again. KeyError for an unknown case."""
    row = await session.get(CaseRow, case_id, with_for_update=True)
    if row is None:
        raise KeyError(case_id)
    for table in _MADE_ANEW:
        await session.execute(delete(table).where(table.case_id == case_id))
    await project(session, row, moments(Case(), await log_rows(session, case_id)))
