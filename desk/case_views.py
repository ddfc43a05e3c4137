"""A case as its people see it: where it stands, its story, its dates and why, what was asked for, what came out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bundles.definition import Library
from db import access, cases, documents, texts
from db.cases import CaseView
from db.projection.marks import REDRESS
from db.tables.case import CaseRow, TaskRow
from db.tables.document import DocumentRow
from db.tables.proceedings import MarkRow, NoticeRow
from desk import attempts
from desk.case_shapes import DocumentView, MarkView, NoticeView, PointView, Summary, TaskView, View
from desk.context import Desk
from desk.errors import NotFound
from desk.explanations import explanations_of
from desk.holdings import holdings_of
from desk.masking import masked
from desk.numbers import code_fits
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.permissions import Act, require
from desk.standing import standing_of
from desk.story import Said, dated_row, department_name, item_name, line_of, mark_words
from desk.story_words import CLOSED, OUTCOMES, STAGES, TASK_STATES, Words
from domain.case.commands import Actor, Role
from domain.case.state import TaskState

EVERYONE = "everyone"
UNFINISHED = (TaskState.PRECHECK, TaskState.WAITING, TaskState.OPEN)


async def case_view(desk: Desk, person: Person, case_id: str) -> View:
    """The case as this person may see it; the look is put on record. Raises NotFound, NotEntitled."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.FOLLOW, standing.subject)
        own = person.role in (Role.APPLICANT, Role.CLERK)
        # What a department asked for may name people: other departments read their own points only (PIPL 6).
        reads = None if own or not person.department else person.department
        staff = person.role is not Role.APPLICANT
        row = standing.row
        library = await desk.shelf.library(row.bundle, row.bundle_version, within=session)
        view = await _view(session, case_id, library, staff=staff, personal=own, texts_of=reads)
        theirs = [task.item for task in view.tasks if reads in (None, task.department)]
        view = replace(
            view,
            deferred=standing.case.deferred,
            unreachable=standing.case.unreachable,
            explanations=await explanations_of(session, case_id, library, items=theirs),
        )
    if own:
        await note_look(desk, person.actor, case_id, what="form", why="follow")
    return view


async def case_by_code(desk: Desk, case_id: str, code: str) -> View:
    """The case for the holder of its receipt, without form and without texts (GZ 13.4a).

    A wrong number and a wrong code are the same answer. Raises NotFound, TooManyAttempts.
    """
    subject = attempts.subject_of("code", case_id)
    await attempts.refuse_if_blocked(desk, subject)
    async with desk.database.reading() as session:
        row = await cases.find(session, case_id) if desk.numbers.well_formed(case_id) else None
    if row is not None and code_fits(row.access_code_hash, case_id, code):
        return await _open_view(desk, row, staff=False)
    await attempts.failed(desk, subject)
    raise NotFound("case.unknown")


async def own_cases(desk: Desk, person: Person, *, cursor: str | None, most: int) -> Page[Summary]:
    """The applicant's cases, newest first."""
    key = key_of(cursor, datetime, str)
    before = (key[0], key[1]) if key else None
    async with desk.database.reading() as session:
        rows = await cases.of_applicant(session, person.account, limit=most + 1, before=before)
    names = await desk.shelf.libraries((row.bundle, row.bundle_version) for row in rows)
    summaries = [summary_of(row, names[row.bundle, row.bundle_version]) for row in rows]
    return page_of(summaries, most=most, key=lambda one: (one.lodged_at.isoformat(), one.case_id))


async def note_look(desk: Desk, who: Actor, case_id: str, *, what: str, why: str) -> None:
    """Put a look at personal data on record (PIPL 51, 54)."""
    async with desk.database.transaction() as session:
        access.note_access(session, at=desk.now(), who=who, case_id=case_id, what=what, why=why)


def summary_of(row: CaseRow, library: Library) -> Summary:
    """A case in one line, under the names of its version."""
    return Summary(
        case_id=row.id,
        bundle=row.bundle,
        bundle_name=bundle_name(row.bundle, library),
        stage=row.stage,
        stage_words=stage_words(row.stage),
        received_on=row.received_on,
        accepted_on=row.accepted_on,
        promised_on=row.promised_on,
        provisional=row.provisional,
        suspended=row.suspended,
        lodged_at=row.lodged_at,
        version=row.head_seq,
        demo=row.demo,
    )


def bundle_name(bundle: str, library: Library) -> Said:
    """A bundle's name; its id where nobody knows it."""
    known = library.bundles.get(bundle)
    return Said(zh=known.name.zh, en=known.name.en) if known else Said(zh=bundle, en=bundle)


def stage_words(stage: str) -> Said:
    """A stage in words."""
    return _said(STAGES, stage)


async def _view(
    session: AsyncSession,
    case_id: str,
    library: Library,
    *,
    staff: bool,
    personal: bool,
    texts_of: str | None = None,
) -> View:
    found = await cases.view(session, case_id)
    if found is None:
        raise NotFound("case.unknown")
    held = (await holdings_of(session, case_id)).form if personal else {}
    return View(
        summary=summary_of(found.case, library),
        bundle_version=found.case.bundle_version,
        channel=found.case.channel,
        delivery=found.case.delivery,
        statutory_on=found.case.statutory_on,
        closed_as=found.case.closed_as,
        closed_words=_said(CLOSED, found.case.closed_as) if found.case.closed_as else None,
        rated=found.case.rated,
        tasks=tuple(task_view(row, library, staff=staff, closed_as=found.case.closed_as) for row in found.tasks),
        timeline=tuple(
            line_of(row, library)
            for row in found.timeline
            if (staff or row.audience == EVERYONE) and row.kind != "DatesSet"
        ),
        dates=tuple(dated_row(row, library) for row in found.dates),
        notices=await _notices(session, found, personal=personal or staff, texts_of=texts_of),
        documents=tuple(_document(row) for row in await documents.of_case(session, case_id) if row.package),
        marks=tuple(
            _mark(row, library) for row in found.marks if row.stands and (staff or row.breach or row.kind in REDRESS)
        ),
        deferred=(),
        unreachable=(),
        explanations=(),
        form={name: masked(value) for name, value in held.items()},
    )


async def _notices(
    session: AsyncSession, found: CaseView, *, personal: bool, texts_of: str | None
) -> tuple[NoticeView, ...]:
    items = [task.item for task in found.tasks if texts_of in (None, task.department)]
    points = [point for notice in found.notices for point in notice.points]
    refs = [point.get("text", "") for point in points if point["item"] in items]
    said = await texts.read(session, found.case.id, refs) if personal else {}
    return tuple(_notice(notice, said) for notice in found.notices)


def _notice(row: NoticeRow, said: Mapping[str, str]) -> NoticeView:
    points: Sequence[Mapping[str, str]] = row.points
    return NoticeView(
        issued_on=row.issued_on,
        late=row.late,
        points=tuple(
            PointView(
                id=point["id"],
                item=point["item"],
                target=point["target"],
                requirement=said.get(point.get("text", ""), ""),
                open=point["id"] in row.open,
            )
            for point in points
        ),
    )


def task_view(row: TaskRow, library: Library, *, staff: bool, closed_as: str | None) -> TaskView:
    """One item of a case in words; who works on it is for the staff. `closed_as` is how the case ended, if it has."""
    return TaskView(
        item=row.item,
        name=item_name(row.item, library),
        department=row.department,
        department_name=department_name(row.department, library),
        state=row.state,
        state_words=_task_words(row.state, closed_as),
        turn=row.turn,
        opened_on=row.opened_on,
        promised_on=row.promised_on,
        statutory_on=row.statutory_on,
        provisional=row.provisional,
        suspended=row.suspended,
        extended=row.extended,
        outcome=row.outcome,
        outcome_words=_said(OUTCOMES, row.outcome) if row.outcome else None,
        decided_on=row.decided_on,
        claimed_by=row.claimed_by if staff else None,
    )


def _task_words(state: str, closed_as: str | None) -> Said:
    # What was not finished when its case ended stays in the state it had, and is no longer worked on.
    if not closed_as or state not in UNFINISHED:
        return _said(TASK_STATES, state)
    how = _said(CLOSED, closed_as)
    return Said(zh=f"已终止（{how.zh}）", en=f"ended: {how.en}")


def _document(row: DocumentRow) -> DocumentView:
    return DocumentView(
        number=row.number,
        item=row.item,
        kind=row.kind,
        package=row.package,
        issued_on=row.issued_on,
        delivered_on=row.delivered_on,
        revoked_on=row.revoked_on,
        sha256=row.sha256,
    )


def _mark(row: MarkRow, library: Library) -> MarkView:
    text = mark_words(row, library)
    return MarkView(
        kind=row.kind,
        rule=row.rule,
        item=row.subject,
        due=row.due,
        breach=row.breach,
        redress=row.kind in REDRESS,
        text=text,
    )


def _said(table: Mapping[str, Words], key: str) -> Said:
    zh, en = table.get(key, (key, key))
    return Said(zh=zh, en=en)


async def operators_view(desk: Desk, case_id: str) -> View:
    """The case for whoever runs the machine: everything but personal data. Raises NotFound."""
    async with desk.database.reading() as session:
        row = await cases.find(session, case_id)
    if row is None:
        raise NotFound("case.unknown")
    return await _open_view(desk, row, staff=True)


async def _open_view(desk: Desk, row: CaseRow, *, staff: bool) -> View:
    """The case without personal data."""
    library = await desk.shelf.library(row.bundle, row.bundle_version)
    async with desk.database.reading() as session:
        return await _view(session, row.id, library, staff=staff, personal=False)
