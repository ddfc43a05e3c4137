"""What a clerk has before them at the counter: what waits for the window, what came in today, one case and its person.

What may be done to a case is asked of the core itself: an act that it would refuse is shown with its reason.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from db import counter, documents, requests
from desk.case_shapes import Summary
from desk.case_views import note_look, summary_of
from desk.context import Desk
from desk.errors import NotFound
from desk.holdings import holdings_of
from desk.masking import masked
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.permissions import Act, reach, require
from desk.requests import scope_of
from desk.standing import standing_of
from desk.story import Said, department_name
from domain.calendar import CHINA
from domain.case import commands as c
from domain.case.decide import decide
from domain.case.points import found_points
from domain.case.state import Case, Stage
from domain.derivation import Refusal

_TRIED: Final = "t_tried"  # stands for a text that is not written yet
LONGEST_SCAN: Final = 200


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A case in pre-check: `by` is the day by which the window tells or accepts, `departments` have not reported."""

    summary: Summary
    by: date | None
    departments: tuple[Said, ...]


@dataclass(frozen=True, kw_only=True)
class Holder:
    """Who stands behind a case, as far as a clerk needs it to hand results to the right person."""

    name: str
    masked_id: str
    mobile: str
    agent_name: str
    agent_masked_id: str
    authority: str


@dataclass(frozen=True, kw_only=True)
class AtCounter:
    """One case at the counter. `refusals`: why an act of the window can't be done now; an act without one can.

    `waiting` are the numbers of documents that can be handed out; `points` how many points have been found so far.
    """

    holder: Holder
    refusals: Mapping[Act, Refusal]
    waiting: tuple[str, ...]
    points: int
    deferred: tuple[str, ...]

    def can(self, act: Act) -> bool:
        """Whether the core would do this now."""
        return act not in self.refusals


async def waiting_cases(desk: Desk, person: Person, *, cursor: str | None, most: int) -> Page[Waiting]:
    """Cases that wait for notice or acceptance, the oldest first."""
    reach(person.actor, Act.ISSUE_NOTICE)
    key = key_of(cursor, str)
    async with desk.database.reading() as session:
        found = await counter.in_precheck(session, limit=most + 1, after=key[0] if key else "")
    libraries = await desk.shelf.libraries((one.case.bundle, one.case.bundle_version) for one in found)
    rows = []
    for one in found:
        library = libraries[one.case.bundle, one.case.bundle_version]
        silent = tuple(department_name(name, library) for name in one.departments)
        rows.append(Waiting(summary=summary_of(one.case, library), by=one.by, departments=silent))
    return page_of(rows, most=most, key=lambda row: (row.summary.case_id,))


async def taken_in_today(desk: Desk, person: Person, *, most: int) -> tuple[Sequence[Summary], int]:
    """What this clerk has taken in since midnight, the latest first and at most so many, and how many there are."""
    reach(person.actor, Act.CREATE_FOR_PERSON)
    midnight = datetime.combine(desk.today(), time(), CHINA)
    async with desk.database.reading() as session:
        answers = await requests.answered_since(session, scope_of(person, "create"), midnight)
        ids = [str(one.response["case"]) for one in answers]
        rows = await counter.cases_of(session, ids[:most])
    libraries = await desk.shelf.libraries((row.bundle, row.bundle_version) for row in rows)
    return [summary_of(row, libraries[row.bundle, row.bundle_version]) for row in rows], len(ids)


async def case_meant(desk: Desk, person: Person, typed: str) -> str:
    """The case that somebody names at the counter: its own number, one of its papers or documents, or what a scanner

    reads from any of them. Raises NotFound.
    """
    reach(person.actor, Act.SEE_READY)
    number = typed[:LONGEST_SCAN].strip().rstrip("/").rpartition("/")[2].upper()
    plain = number.replace(" ", "").replace("-", "")
    if desk.numbers.well_formed(plain):
        return plain
    async with desk.database.reading() as session:
        row = await documents.by_number(session, number.replace(" ", ""))
    if row is None:
        raise NotFound("case.unknown")
    return row.case_id


async def at_counter(desk: Desk, person: Person, case_id: str) -> AtCounter:
    """One case with its person, and what the window can do for them. The look at the person is put on record."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.DELIVER, standing.subject)
        held = await holdings_of(session, case_id)
        issued = await documents.of_case(session, case_id)
    await note_look(desk, person.actor, case_id, what="applicant", why="window")
    return AtCounter(
        holder=_holder(held.applicant),
        refusals=_refusals(standing.case, person, desk.now()),
        waiting=tuple(row.number for row in issued if row.package and row.delivered_on is None),
        points=len(found_points(standing.case)) if standing.case.stage is Stage.PRECHECK else 0,
        deferred=standing.case.deferred,
    )


def _refusals(case: Case, person: Person, now: datetime) -> dict[Act, Refusal]:
    """What the core says to each act of the window, tried without anybody hearing of it."""
    points = tuple(point.id for point in case.notice.points) if case.notice else ()
    deferred = case.deferred[0] if case.deferred else ""
    hearing = next((task.item.id for task in case.tasks if task.hearing), case.tasks[0].item.id if case.tasks else "")
    tried: dict[Act, c.Command] = {
        Act.SUPPLY: c.Supply(points=points, submission=_TRIED),
        Act.SUPPLY_DEFERRED: c.SupplyDeferred(material=deferred, submission=_TRIED),
        Act.ACCEPT: c.Accept(),
        Act.ISSUE_NOTICE: c.IssueNotice(),
        Act.REQUEST_HEARING: c.RequestHearing(item=hearing),
        Act.DELIVER: c.Deliver(method=c.DeliveryMethod.WINDOW, receipt=_TRIED),
        Act.WITHDRAW: c.Withdraw(reason=_TRIED),
    }
    said = {
        act: decide(case, c.Order(id=_TRIED, by=person.actor, command=command), now) for act, command in tried.items()
    }
    return {act: answer for act, answer in said.items() if isinstance(answer, Refusal)}


def _holder(applicant: Mapping[str, object]) -> Holder:
    agent = applicant.get("agent")
    acting = agent if isinstance(agent, Mapping) else {}
    return Holder(
        name=str(applicant.get("name", "")),
        masked_id=str(masked(applicant.get("id_number", ""))),
        mobile=str(masked(applicant.get("mobile", ""))),
        agent_name=str(acting.get("name", "")),
        agent_masked_id=str(masked(acting.get("id_number", ""))),
        authority=str(acting.get("authority", "")),
    )
