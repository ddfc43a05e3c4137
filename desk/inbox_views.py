"""What waits for whom: the officers' inbox by legal urgency, and how much there is of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from bundles.definition import Library
from db import accounts, inbox, proposals
from db.catalogue import newest_calendar
from db.inbox import Entry, Filter, Place
from db.proposals import RETURNED, SUBMITTED
from desk.case_shapes import TaskView
from desk.case_views import bundle_name, stage_words, task_view
from desk.context import Desk
from desk.errors import NotEntitled
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.permissions import Act, reach
from desk.signers import signs
from desk.story import Said
from domain.calendar import WorkingCalendar
from domain.case.commands import Role

IN_ONE_DEPARTMENT = (Role.OFFICER, Role.CHIEF)
NEAR: Final = 3  # working days that are left of a limit when a task is called near it
MOST_COUNTED: Final = 1000


@dataclass(frozen=True, kw_only=True)
class InboxFilter:
    """What to show of the inbox; None shows all. `mine` shows what the person has claimed.

    `waiting` leaves out what waits for nobody; `overdue` and `near` leave out what stands still by law. `signing`: with
    a decision that waits to be signed ("submitted"), or that was returned unsigned ("returned").
    """

    turn: str | None = None
    bundle: str | None = None
    stage: str | None = None
    department: str | None = None
    case_id: str | None = None
    due_by: date | None = None
    overdue: bool = False
    suspended: bool | None = None
    mine: bool = False
    claimed: bool | None = None
    waiting: bool = False
    near: bool = False
    signing: str | None = None


@dataclass(frozen=True, kw_only=True)
class InboxEntry:
    """A task in the inbox. `legal_due`: the day the law sets, or None; the counts of days left may be negative.

    `holder` is the login of whoever has claimed it; empty for nobody. `signing`: "submitted" or "returned" where a
    decision was submitted for signature and the task still waits for one.
    """

    case_id: str
    task: TaskView
    bundle: str
    bundle_name: Said
    stage: str
    stage_words: Said
    channel: str
    received_on: date | None
    accepted_on: date | None
    legal_due: date | None
    days_left: int | None
    working_days_left: int | None
    overdue: bool
    near: bool
    holder: str
    signing: str
    demo: bool


async def inbox_page(
    desk: Desk, person: Person, wanted: InboxFilter, *, cursor: str | None, most: int
) -> Page[InboxEntry]:
    """Tasks by legal urgency. A department's people see their department's only (GZ 3.3)."""
    reach(person.actor, Act.SEE_INBOX)
    key = key_of(cursor, date, str, str)
    after = Place(legal_due=key[0], case_id=key[1], item=key[2]) if key else None
    async with desk.database.reading() as session:
        counting = await _counting(desk, session)
        found = await inbox.page(session, _filter(person, wanted, counting), limit=most + 1, after=after)
        holders = list(dict.fromkeys(entry.task.claimed_by for entry in found if entry.task.claimed_by))
        proposed = await proposals.states(session, [(entry.task.case_id, entry.task.item) for entry in found])
        counting = replace(counting, logins=await accounts.logins_of(session, holders), proposed=proposed)
    names = await desk.shelf.libraries((entry.bundle, entry.bundle_version) for entry in found)
    rows = [(_entry(entry, names[entry.bundle, entry.bundle_version], counting), entry.place) for entry in found]
    page = page_of(rows, most=most, key=lambda row: (row[1].legal_due.isoformat(), row[1].case_id, row[1].item))
    return Page(rows=tuple(entry for entry, _ in page.rows), next=page.next)


async def inbox_counts(desk: Desk, person: Person, wanted: InboxFilter) -> dict[str, int]:
    """How many tasks match, by turn ("precheck", "decide", "")."""
    reach(person.actor, Act.SEE_INBOX)
    async with desk.database.reading() as session:
        return await inbox.counts(session, _filter(person, wanted, await _counting(desk, session)))


async def inbox_figures(desk: Desk, person: Person, department: str | None = None) -> dict[str, int]:
    """How many tasks there are of each kind that an officer asks for first, counted up to MOST_COUNTED.

    What is to be signed is counted for whoever signs, and for nobody else.
    """
    reach(person.actor, Act.SEE_INBOX)
    kinds = {
        "waiting": InboxFilter(department=department, waiting=True),
        "precheck": InboxFilter(department=department, turn="precheck"),
        "decide": InboxFilter(department=department, turn="decide"),
        "overdue": InboxFilter(department=department, overdue=True),
        "near": InboxFilter(department=department, near=True),
        "suspended": InboxFilter(department=department, suspended=True, waiting=True),
        "mine": InboxFilter(department=department, mine=True, waiting=True),
        "free": InboxFilter(department=department, claimed=False, waiting=True),
    }
    async with desk.database.reading() as session:
        if person.role in IN_ONE_DEPARTMENT:
            kinds["returned"] = InboxFilter(signing=RETURNED)
        if await signs(desk, session, person):
            kinds["to-sign"] = InboxFilter(signing=SUBMITTED)
        counting = await _counting(desk, session)
        wanted = {name: _filter(person, kind, counting) for name, kind in kinds.items()}
        return await inbox.figures(session, wanted, most=MOST_COUNTED)


def _filter(person: Person, wanted: InboxFilter, counting: "_Counting") -> Filter:
    own = person.department if person.role in IN_ONE_DEPARTMENT else None
    if own and wanted.department not in (None, own):
        raise NotEntitled("permission.department", act=Act.SEE_INBOX.value)
    still = wanted.suspended is True and wanted.waiting and wanted.turn is None
    return Filter(
        department=own or wanted.department,
        # Only a clock that runs can stand still, so that what stands still is found without looking at all that waits.
        turn="decide" if still or wanted.signing else wanted.turn,
        due_by=_latest(wanted, counting),
        due_from=counting.today if wanted.near else None,
        suspended=False if wanted.overdue or wanted.near else wanted.suspended,
        claimed_by=person.account if wanted.mine else None,
        case_id=wanted.case_id,
        bundle=wanted.bundle,
        stage=wanted.stage,
        claimed=wanted.claimed,
        signing=wanted.signing,
    )


def _latest(wanted: InboxFilter, counting: "_Counting") -> date | None:
    """The last due date that is wanted: the earliest of what the filters say."""
    days = [wanted.due_by] if wanted.due_by else []
    days += [_before(counting.today)] if wanted.overdue else []
    days += [counting.soon] if wanted.near else []
    days += [_before(date.max)] if wanted.waiting and not wanted.suspended else []
    return min(days, default=None)


@dataclass(frozen=True, kw_only=True)
class _Counting:
    """Today, and the calendar by which days are counted in lists: that of new cases."""

    today: date
    calendar: WorkingCalendar
    logins: Mapping[str, str]
    proposed: Mapping[tuple[str, str], str]

    @property
    def soon(self) -> date:
        return self.calendar.nth_working_day_after(self.today, NEAR)


async def _counting(desk: Desk, session: AsyncSession) -> _Counting:
    calendar = await newest_calendar(session) or desk.calendar
    return _Counting(today=desk.today(), calendar=calendar, logins={}, proposed={})


def _before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def working_days_left(due: date, today: date, calendar: WorkingCalendar) -> int:
    """Working days from tomorrow through the due date; negative: those since it, at least one."""
    if due >= today:
        return calendar.working_days_between(today, due)
    return -max(1, calendar.working_days_between(due, today))


def _entry(entry: Entry, library: Library, counting: _Counting) -> InboxEntry:
    due = None if entry.task.legal_due == date.max else entry.task.legal_due
    today, still = counting.today, entry.task.suspended
    left = working_days_left(due, today, counting.calendar) if due else None
    return InboxEntry(
        case_id=entry.task.case_id,
        task=task_view(entry.task, library, staff=True, closed_as=entry.closed_as),
        bundle=entry.bundle,
        bundle_name=bundle_name(entry.bundle, library),
        stage=entry.stage,
        stage_words=stage_words(entry.stage),
        channel=entry.channel,
        received_on=entry.received_on,
        accepted_on=entry.accepted_on,
        legal_due=due,
        days_left=(due - today).days if due else None,
        working_days_left=left,
        overdue=due is not None and due < today and not still,
        near=left is not None and 0 <= left <= NEAR and not still,
        holder=counting.logins.get(entry.task.claimed_by or "", ""),
        signing=counting.proposed.get((entry.task.case_id, entry.task.item), "") if entry.task.turn == "decide" else "",
        demo=entry.demo,
    )
