"""What officers see: their inbox by legal urgency, a task's slice, and what an extension would do before it is done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bundles.definition import Library
from db import inbox, texts
from db.inbox import Entry, Filter, Place
from desk.acts import At, Extending, extension_command
from desk.bundles import edition_of
from desk.case_shapes import TaskView
from desk.case_views import note_look, task_view
from desk.context import Desk
from desk.errors import NotEntitled, NotFound, Refused
from desk.holdings import File, holdings_of
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.permissions import Act, reach, require
from desk.standing import standing_of
from desk.story import Dated, Said, Why, date_label
from domain.case.commands import Order, Role
from domain.case.dates import case_dates
from domain.case.decide import decide
from domain.case.evolve import evolve
from domain.case.state import Case
from domain.derivation import Refusal, render

IN_ONE_DEPARTMENT = (Role.OFFICER, Role.CHIEF)


@dataclass(frozen=True, kw_only=True)
class InboxFilter:
    """What to show of the inbox; None shows all. `mine` shows what the person has claimed."""

    turn: str | None = None
    bundle: str | None = None
    stage: str | None = None
    department: str | None = None
    due_by: date | None = None
    overdue: bool = False
    suspended: bool | None = None
    mine: bool = False
    claimed: bool | None = None


@dataclass(frozen=True, kw_only=True)
class InboxEntry:
    """A task in the inbox. `legal_due`: the day the law sets, or None; `days_left` may be negative."""

    case_id: str
    task: TaskView
    bundle: str
    stage: str
    received_on: date | None
    accepted_on: date | None
    legal_due: date | None
    days_left: int | None
    overdue: bool
    demo: bool


@dataclass(frozen=True, kw_only=True)
class SliceView:
    """The fields and files one item needs, unmasked, and what is said about it. Every look is on record."""

    case_id: str
    item: str
    version: int
    fields: Mapping[str, Any]
    titles: Mapping[str, Said]
    files: tuple[File, ...]
    texts: Mapping[str, str]


async def inbox_page(
    desk: Desk, person: Person, wanted: InboxFilter, *, cursor: str | None, most: int
) -> Page[InboxEntry]:
    """Tasks by legal urgency. A department's people see their department's only (GZ 3.3)."""
    reach(person.actor, Act.SEE_INBOX)
    key = key_of(cursor, date, str, str)
    after = Place(legal_due=key[0], case_id=key[1], item=key[2]) if key else None
    async with desk.database.reading() as session:
        found = await inbox.page(session, _filter(desk, person, wanted), limit=most + 1, after=after)
    places = [entry.place for entry in found]
    names = await desk.shelf.libraries((entry.bundle, entry.bundle_version) for entry in found)
    shown = [_entry(entry, names[entry.bundle, entry.bundle_version], desk.today()) for entry in found]
    rows = list(zip(shown, places, strict=True))
    page = page_of(rows, most=most, key=lambda row: (row[1].legal_due.isoformat(), row[1].case_id, row[1].item))
    return Page(rows=tuple(entry for entry, _ in page.rows), next=page.next)


async def inbox_counts(desk: Desk, person: Person, wanted: InboxFilter) -> dict[str, int]:
    """How many tasks match, by turn ("precheck", "decide", "")."""
    reach(person.actor, Act.SEE_INBOX)
    async with desk.database.reading() as session:
        return await inbox.counts(session, _filter(desk, person, wanted))


async def task_slice(desk: Desk, person: Person, case_id: str, item: str, *, why: str = "handling") -> SliceView:
    """What an item's department sees of the submission: nothing but what the item needs (PIPL 6). On record."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.SEE_SLICE, standing.about(item))
    definition = (await edition_of(desk, standing.row.bundle, standing.row.bundle_version)).definition
    async with desk.database.reading() as session:
        cut = (await holdings_of(session, case_id)).slice(definition, item)
        task = standing.case.task(item)
        notice = standing.case.notice
        points = (*(task.defects if task else ()), *(notice.points if notice else ()))
        refs = [point.text for point in points if point.item == item]
        said = await texts.read(session, case_id, [ref for ref in refs if ref])
    await note_look(desk, person.actor, case_id, what=f"slice:{item}", why=why)
    asked = [field for field in definition.fields if field.id in cut.fields]
    titles = {field.id: Said(zh=field.title.zh, en=field.title.en) for field in asked}
    return SliceView(
        case_id=case_id,
        item=item,
        version=standing.row.head_seq,
        fields=cut.fields,
        titles=titles,
        files=cut.files,
        texts=said,
    )


async def task_file(desk: Desk, person: Person, case_id: str, item: str, sha256: str) -> tuple[File, bytes]:
    """One file of an item's slice. Raises NotFound for a file that the item does not need. On record."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.SEE_SLICE, standing.about(item))
    definition = (await edition_of(desk, standing.row.bundle, standing.row.bundle_version)).definition
    async with desk.database.reading() as session:
        cut = (await holdings_of(session, case_id)).slice(definition, item)
    file = next((one for one in cut.files if one.sha256 == sha256), None)
    content = await desk.files.read(sha256) if file else None
    if file is None or content is None:
        raise NotFound("file.unknown", subject=case_id)
    await note_look(desk, person.actor, case_id, what=f"material:{file.material}", why="handling")
    return file, content


async def preview_extension(
    desk: Desk, person: Person, at: At, extending: Extending
) -> tuple[tuple[Dated, ...], tuple[Dated, ...]]:
    """The dates before and after an extension, without doing it. Raises Refused as the act itself would."""
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, at.case_id)
    act = Act.EXTEND if at.item else Act.EXTEND_CASE
    require(person.actor, act, standing.about(at.item) if at.item else standing.subject)
    reference = "t_" + "0" * 32 if extending.reason else ""
    order = Order(id="preview", by=person.actor, command=extension_command(at.item, extending, reason=reference))
    decided = decide(standing.case, order, desk.now())
    if isinstance(decided, Refusal):
        raise Refused(decided, subject=at.case_id)
    after = standing.case
    for event in decided:
        after = evolve(after, event)
    library = await desk.shelf.library(standing.row.bundle, standing.row.bundle_version)
    today = desk.today()
    return dates_of(standing.case, library, today), dates_of(after, library, today)


def dates_of(case: Case, library: Library, today: date) -> tuple[Dated, ...]:
    """A case's dates as they stand, with the reasons; names are those of a library."""
    return tuple(
        Dated(
            key=key,
            label=date_label(key, library),
            on=due.on,
            at=due.at,
            was=None,
            provisional=due.provisional,
            suspended=due.suspended,
            why=tuple(Why(rule=step.rule, zh=render(step, "zh"), en=render(step, "en")) for step in due.derivation),
        )
        for key, due in case_dates(case, today)
    )


def _filter(desk: Desk, person: Person, wanted: InboxFilter) -> Filter:
    own = person.department if person.role in IN_ONE_DEPARTMENT else None
    if own and wanted.department not in (None, own):
        raise NotEntitled("permission.department", act=Act.SEE_INBOX.value)
    return Filter(
        department=own or wanted.department,
        turn=wanted.turn,
        due_by=_before(desk.today()) if wanted.overdue else wanted.due_by,
        suspended=wanted.suspended,
        claimed_by=person.account if wanted.mine else None,
        bundle=wanted.bundle,
        stage=wanted.stage,
        claimed=wanted.claimed,
    )


def _before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _entry(entry: Entry, library: Library, today: date) -> InboxEntry:
    due = None if entry.task.legal_due == date.max else entry.task.legal_due
    return InboxEntry(
        case_id=entry.task.case_id,
        task=task_view(entry.task, library, staff=True),
        bundle=entry.bundle,
        stage=entry.stage,
        received_on=entry.received_on,
        accepted_on=entry.accepted_on,
        legal_due=due,
        days_left=(due - today).days if due else None,
        overdue=due is not None and due < today and not entry.task.suspended,
        demo=entry.demo,
    )
