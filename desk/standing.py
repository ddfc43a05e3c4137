"""One case as the desk needs it before an act: whose it is, who takes part, where its log stands."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from db import cases, inbox
from db.caselog import events
from db.tables.case import CaseRow
from desk.errors import NotFound
from desk.people import Person
from desk.permissions import Subject, knows_of
from domain.case.evolve import replay
from domain.case.state import Case


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A case's row, the case itself as its log has it, and what permission asks about it."""

    row: CaseRow
    case: Case
    subject: Subject

    def about(self, item: str) -> Subject:
        """The same, for an act on one item. Raises NotFound where the case has no such item."""
        task = self.case.task(item)
        if task is None:
            raise NotFound("item.unknown", subject=self.row.id)
        return Subject(
            case_id=self.subject.case_id,
            applicant=self.subject.applicant,
            lead=self.subject.lead,
            departments=self.subject.departments,
            item_department=task.item.department,
        )


async def standing_of(session: AsyncSession, person: Person, case_id: str) -> Standing:
    """The case, if it exists and the person may know of it. Raises NotFound, the same for both."""
    row = await cases.find(session, case_id)
    if row is None:
        raise NotFound("case.unknown")
    case = replay(await events(session, case_id))
    departments = tuple(dict.fromkeys(task.item.department for task in case.tasks))
    subject = Subject(case_id=row.id, applicant=row.applicant or "", lead=row.lead, departments=departments)
    if not knows_of(person.actor, subject):
        raise NotFound("case.unknown")
    return Standing(row=row, case=case, subject=subject)


async def claimed_by(session: AsyncSession, case_id: str, item: str) -> str:
    """The account that has taken this task; empty when nobody has."""
    task = await inbox.task(session, case_id, item)
    return (task.claimed_by or "") if task else ""
