"""One case as the supervisor checks it: what went wrong, what was tried in vain, whether the log is whole."""

from dataclasses import dataclass

from db import caselog
from db.supervision import MarkFilter, RefusalFilter
from desk.case_shapes import View
from desk.case_views import case_view
from desk.context import Desk
from desk.paging import MOST
from desk.paper_kinds import RECORDED, title_of
from desk.people import Person
from desk.permissions import Act, reach
from desk.story import Said
from desk.supervision import Mark, RefusedAct, marks, refused_acts


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A receipt or notice that the record gives a right to; its content is for the applicant and the window."""

    seq: int
    title: Said


@dataclass(frozen=True, kw_only=True)
class CaseRecord:
    """`broken_at` is the first row of the log that is not what was written, None where all `rows` are whole."""

    view: View
    marks: tuple[Mark, ...]
    refused: tuple[RefusedAct, ...]
    papers: tuple[Paper, ...]
    rows: int
    broken_at: int | None


async def case_record(desk: Desk, person: Person, case_id: str) -> CaseRecord:
    """The case without the form. Raises NotEntitled, NotFound."""
    reach(person.actor, Act.SUPERVISE)
    view = await case_view(desk, person, case_id)
    stood = await marks(desk, person, MarkFilter(case_id=case_id), cursor=None, most=MOST)
    tried = await refused_acts(desk, person, RefusalFilter(case_id=case_id), cursor=None, most=MOST)
    async with desk.database.reading() as session:
        broken_at = await caselog.broken_at(session, case_id)
        rows = await caselog.log_rows(session, case_id)
    # A row that was tampered with may not be readable any more; the papers wait until somebody has looked.
    events = [(row.seq, caselog.event_of(row)) for row in rows] if broken_at is None else []
    papers = [(seq, title_of(event)) for seq, event in events if isinstance(event, RECORDED)]
    return CaseRecord(
        view=view,
        marks=stood.rows,
        refused=tried.rows,
        papers=tuple(Paper(seq=seq, title=Said(zh=title.zh, en=title.en)) for seq, title in papers),
        rows=len(rows),
        broken_at=broken_at,
    )
