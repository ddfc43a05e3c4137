"""The supervisor's lists of clocks: items and whole cases near a limit or past it, exclusions, extensions (GZ 3.2).

Nothing here is personal data: cases by number, items, departments, days.
"""

from datetime import date, datetime

from bundles.definition import Library
from db import supervision as found
from db import watching
from db.lateness import Lateness
from db.tables.case import CaseRow, TaskRow
from db.watching import Days, Excluded, Extended, Within
from desk.context import Desk
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.permissions import Act, reach
from desk.statistics import Period, newest_calendar
from desk.story import WHOLE, Said, department_name, item_name
from desk.watched import Explained, GivenExtension, RunningExclusion, Watched, Where
from domain.calendar import WorkingCalendar
from domain.counting import advance
from domain.limits import Limit, parse_limit

__all__ = ["Lateness", "Within"]


async def notices_near(
    desk: Desk, person: Person, within: Within, *, working_days: int, cursor: str | None, most: int
) -> Page[Watched]:
    """Items whose department has to say within some working days what is missing (许可法 32(1)(四))."""
    reach(person.actor, Act.SUPERVISE)
    calendar = await newest_calendar(desk)
    days = _days(desk, calendar, working_days)
    key = key_of(cursor, date, str, str)
    after = (key[0], key[1], key[2]) if key else None
    async with desk.database.reading() as session:
        rows = await watching.notices(session, days, within, limit=most + 1, after=after)
    return await _tasks_page(
        desk, calendar, [(task, case, task.legal_due, task.legal_due) for task, case in rows], most
    )


async def items(
    desk: Desk,
    person: Person,
    lateness: Lateness,
    within: Within,
    *,
    working_days: int,
    cursor: str | None,
    most: int,
) -> Page[Watched]:
    """Items that wait for a decision, by promised day."""
    reach(person.actor, Act.SUPERVISE)
    calendar = await newest_calendar(desk)
    key = key_of(cursor, date, str, str)
    after = (key[0], key[1], key[2]) if key else None
    async with desk.database.reading() as session:
        days = _days(desk, calendar, working_days)
        rows = await watching.tasks(session, lateness, days, within, limit=most + 1, after=after)
    late = lateness is Lateness.LATE
    about = [
        (task, case, (task.statutory_on if late else None) or task.promised_on, task.promised_on) for task, case in rows
    ]
    return await _tasks_page(desk, calendar, [(t, c, due, day) for t, c, due, day in about if due and day], most)


async def whole_cases(
    desk: Desk,
    person: Person,
    lateness: Lateness,
    within: Within,
    *,
    working_days: int,
    cursor: str | None,
    most: int,
) -> Page[Watched]:
    """Cases that are being handled, by promised day; the lead department answers for them."""
    reach(person.actor, Act.SUPERVISE)
    calendar = await newest_calendar(desk)
    key = key_of(cursor, date, str)
    after = (key[0], key[1]) if key else None
    async with desk.database.reading() as session:
        days = _days(desk, calendar, working_days)
        rows = await watching.cases(session, lateness, days, within, limit=most + 1, after=after)
    names = await desk.shelf.libraries((case.bundle, case.bundle_version) for case in rows)
    late, today = lateness is Lateness.LATE, desk.today()
    shown = [
        (
            Watched(
                where=_where(case, None, names[case.bundle, case.bundle_version]),
                due=(due := (case.statutory_on if late else None) or day),
                days_left=_left(calendar, today, due),
                promised_on=case.promised_on,
                statutory_on=case.statutory_on,
                suspended=case.suspended,
                extended=False,
                provisional=case.provisional,
            ),
            day,
        )
        for case in rows
        if (day := case.promised_on)
    ]
    page = page_of(shown, most=most, key=lambda row: (row[1].isoformat(), row[0].where.case_id))
    return Page(rows=tuple(row for row, _ in page.rows), next=page.next)


async def exclusions(
    desk: Desk, person: Person, within: Within, *, only: str, cursor: str | None, most: int
) -> Page[RunningExclusion]:
    """Exclusions that run, longest first. `only`: "endless", "outrun" or empty for all."""
    reach(person.actor, Act.SUPERVISE)
    calendar, today = await newest_calendar(desk), desk.today()
    key = key_of(cursor, date, str, int)
    after = (key[0], key[1], key[2]) if key else None
    async with desk.database.reading() as session:
        rows = await watching.exclusions(session, within, only=only, limit=most + 1, after=after)
    names = await desk.shelf.libraries((row.case.bundle, row.case.bundle_version) for row in rows)
    shown = [_exclusion(row, names[row.case.bundle, row.case.bundle_version], calendar, today) for row in rows]
    return page_of(shown, most=most, key=lambda row: (row.started_on.isoformat(), row.where.case_id, row.seq))


async def extensions(
    desk: Desk, person: Person, within: Within, period: Period, *, only: str, cursor: str | None, most: int
) -> Page[GivenExtension]:
    """Extensions decided in a period, newest first. `only`: "unfiled", "overdue", "filed" or empty for all."""
    reach(person.actor, Act.SUPERVISE)
    key = key_of(cursor, date, str, int)
    before = (key[0], key[1], key[2]) if key else None
    span = {"first": period.first, "last": period.last}
    async with desk.database.reading() as session:
        rows = await watching.extensions(session, within, **span, only=only, limit=most + 1, before=before)
    names = await desk.shelf.libraries((row.case.bundle, row.case.bundle_version) for row in rows)
    shown = [_extension(row, names[row.case.bundle, row.case.bundle_version]) for row in rows]
    return page_of(shown, most=most, key=lambda row: (row.decided_on.isoformat(), row.where.case_id, row.seq))


async def explanations(
    desk: Desk, person: Person, period: Period, *, bundle: str | None, cursor: str | None, most: int
) -> Page[Explained]:
    """Explanations of passed promises in a period, newest first."""
    reach(person.actor, Act.SUPERVISE)
    key = key_of(cursor, datetime, str, int)
    before = (key[0], key[1], key[2]) if key else None
    span = {"since": period.since, "until": period.until}
    async with desk.database.reading() as session:
        rows = await found.explanations(session, bundle=bundle, **span, limit=most + 1, before=before)
    names = await desk.shelf.libraries((row.case.bundle, row.case.bundle_version) for row in rows)
    shown = []
    for row in rows:
        item, department = (str(row.line.args.get(name, "")) for name in ("item", "by_department"))
        library = names[row.case.bundle, row.case.bundle_version]
        where = _about(row.case, item, department or row.case.lead, library)
        told = {"text": row.text, "published": row.published}
        shown.append(Explained(where=where, seq=row.line.seq, at=row.line.at, **told))
    return page_of(shown, most=most, key=lambda row: (row.at.isoformat(), row.where.case_id, row.seq))


async def _tasks_page(
    desk: Desk, calendar: WorkingCalendar, rows: list[tuple[TaskRow, CaseRow, date, date]], most: int
) -> Page[Watched]:
    """A page of tasks, each with its case, the day it is about and the day by which the list is ordered."""
    names = await desk.shelf.libraries((case.bundle, case.bundle_version) for _, case, _, _ in rows)
    shown = [
        (
            Watched(
                where=_where(case, task, names[case.bundle, case.bundle_version]),
                due=due,
                days_left=_left(calendar, desk.today(), due),
                promised_on=task.promised_on,
                statutory_on=task.statutory_on,
                suspended=task.suspended,
                extended=task.extended,
                provisional=task.provisional,
            ),
            day,
        )
        for task, case, due, day in rows
    ]
    page = page_of(shown, most=most, key=lambda row: (row[1].isoformat(), row[0].where.case_id, row[0].where.item))
    return Page(rows=tuple(row for row, _ in page.rows), next=page.next)


def _days(desk: Desk, calendar: WorkingCalendar, working_days: int) -> Days:
    today = desk.today()
    return Days(today=today, soon=calendar.nth_working_day_after(today, working_days) if working_days else today)


def _left(calendar: WorkingCalendar, today: date, due: date) -> int:
    if due < today:
        return -max(1, calendar.working_days_between(due, today))
    return calendar.working_days_between(today, due)


def _where(case: CaseRow, task: TaskRow | None, library: Library) -> Where:
    return _about(case, task.item if task else "", task.department if task else case.lead, library)


def _about(case: CaseRow, item: str, department: str, library: Library) -> Where:
    known = library.bundles.get(case.bundle)
    return Where(
        case_id=case.id,
        bundle=case.bundle,
        bundle_name=Said(zh=known.name.zh, en=known.name.en) if known else Said(zh=case.bundle, en=case.bundle),
        item=item,
        item_name=item_name(item, library) if item else WHOLE,
        department=department,
        department_name=department_name(department, library),
        demo=case.demo,
    )


def _exclusion(row: Excluded, library: Library, calendar: WorkingCalendar, today: date) -> RunningExclusion:
    started, length = row.exclusion.started_on, parse_limit(row.exclusion.estimated or "")
    ends_by = advance(started, length, calendar) if isinstance(length, Limit) else None
    return RunningExclusion(
        where=_where(row.case, row.task, library),
        seq=row.exclusion.seq,
        ground=row.exclusion.ground,
        started_on=started,
        estimated=row.exclusion.estimated,
        ends_by=ends_by,
        outrun=row.outrun or (ends_by is not None and ends_by < today),
        days=max(0, calendar.working_days_between(started, today)) if started < today else 0,
    )


def _extension(row: Extended, library: Library) -> GivenExtension:
    return GivenExtension(
        where=_where(row.case, row.task, library),
        seq=row.extension.seq,
        by=row.extension.by,
        decided_on=row.extension.decided_on,
        notified_on=row.extension.notified_on,
        approver=row.extension.approver,
        filing=row.filing.filing if row.filing else "",
        filed_on=row.filing.filed_on if row.filing else None,
        acknowledged_at=row.receipt.acknowledged_at if row.receipt else None,
        overdue=row.overdue,
    )
