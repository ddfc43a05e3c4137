"""The supervisor's desk: filings to acknowledge, warnings and breaches, refused acts, a new year's holiday notice."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bundles.definition import Library
from db import acknowledgements, cases
from db import supervision as found
from db.acknowledgements import Filing
from db.supervision import MarkFilter, RefusalFilter
from db.tables.proceedings import MarkRow
from desk.calendars import Repinned, take_in
from desk.context import Desk
from desk.errors import Conflict, Malformed, NotFound
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.permissions import Act, reach
from desk.story import WHOLE, Said, department_name, item_name, mark_words
from domain.calendar import table_from_line

__all__ = ["Filing", "MarkFilter", "RefusalFilter"]


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A warning or a breach of any case."""

    case_id: str
    seq: int
    at: datetime
    kind: str
    rule: str
    item: str
    item_name: Said
    department: str
    department_name: Said
    due: date
    breach: bool
    text: Said


@dataclass(frozen=True, kw_only=True)
class RefusedAct:
    """Who tried what, and which rule did not allow it. The content of the act was not kept."""

    id: int
    at: datetime
    who: str
    role: str
    department: str
    case_id: str
    command: str
    rule: str
    code: str
    login: str  # of staff; who an applicant is, the supervisor need not know


async def filings_waiting(
    desk: Desk, person: Person, *, cursor: str | None, most: int, department: str | None = None
) -> Page[Filing]:
    """Filed extensions without a receipt, oldest first (GZ 13.4c)."""
    reach(person.actor, Act.SUPERVISE)
    key = key_of(cursor, date, str, int)
    after = (key[0], key[1], key[2]) if key else None
    async with desk.database.reading() as session:
        rows = await acknowledgements.unacknowledged(session, after=after, most=most + 1, department=department)
    return page_of(rows, most=most, key=lambda row: (row.filed_on.isoformat(), row.case_id, row.seq))


async def filings_acknowledged(desk: Desk, person: Person, *, cursor: str | None, most: int) -> Page[Filing]:
    """Filings that have their receipt, the newest receipt first; `acknowledged_by` is a login."""
    reach(person.actor, Act.SUPERVISE)
    key = key_of(cursor, datetime, str, int)
    before = (key[0], key[1], key[2]) if key else None
    async with desk.database.reading() as session:
        rows = await acknowledgements.acknowledged(session, before=before, most=most + 1)
        logins = await found.logins(session, [row.acknowledged_by for row in rows])
    shown = [replace(row, acknowledged_by=logins.get(row.acknowledged_by, "")) for row in rows]
    return page_of(shown, most=most, key=lambda row: (_instant(row), row.case_id, row.seq))


async def filings_chosen(desk: Desk, person: Person, filings: Sequence[tuple[str, int]]) -> tuple[Filing, ...]:
    """What a supervisor is about to give receipts for; those that are unknown are left out."""
    reach(person.actor, Act.ACKNOWLEDGE_FILING)
    async with desk.database.reading() as session:
        rows = [await acknowledgements.find_filing(session, *one) for one in dict.fromkeys(filings)]
    return tuple(row for row in rows if row)


async def acknowledge_filings(desk: Desk, person: Person, filings: Sequence[tuple[str, int]]) -> tuple[int, int]:
    """Give the receipts for several filings at once: how many got one now, and how many had one or are unknown.

    What a colleague has acknowledged meanwhile is no reason to leave the others without a receipt.
    """
    reach(person.actor, Act.ACKNOWLEDGE_FILING)
    given = 0
    for case_id, seq in dict.fromkeys(filings):
        try:
            await acknowledge_filing(desk, person, case_id, seq)
        except (NotFound, Conflict):
            continue
        given += 1
    return given, len(dict.fromkeys(filings)) - given


def _instant(filing: Filing) -> str:
    return filing.acknowledged_at.isoformat() if filing.acknowledged_at else ""


async def acknowledge_filing(desk: Desk, person: Person, case_id: str, seq: int) -> None:
    """Give the receipt for a filing. Raises NotFound, Conflict where it was given before."""
    reach(person.actor, Act.ACKNOWLEDGE_FILING)
    async with desk.database.transaction() as session:
        filing = await acknowledgements.find_filing(session, case_id, seq)
        if filing is None:
            raise NotFound("filing.unknown", subject=case_id)
        if filing.acknowledged_at is not None:
            raise Conflict("filing.acknowledged", subject=case_id)
        await acknowledgements.acknowledge(session, case_id, seq, by=person.account, at=desk.now())


async def marks(desk: Desk, person: Person, wanted: MarkFilter, *, cursor: str | None, most: int) -> Page[Mark]:
    """Warnings and breaches that stand, over all cases, newest first."""
    reach(person.actor, Act.SUPERVISE)
    key = key_of(cursor, datetime, str, int)
    before = (key[0], key[1], key[2]) if key else None
    async with desk.database.reading() as session:
        rows = await found.marks(session, wanted, limit=most + 1, before=before)
        pins = await cases.pins_of(session, {row.case_id for row in rows})
    names = await desk.shelf.libraries(pins.values())
    shown = [_mark(row, names[pins[row.case_id]]) for row in rows]
    return page_of(shown, most=most, key=lambda mark: (mark.at.isoformat(), mark.case_id, mark.seq))


def _mark(row: MarkRow, library: Library) -> Mark:
    return Mark(
        case_id=row.case_id,
        seq=row.seq,
        at=row.at,
        kind=row.kind,
        rule=row.rule,
        item=row.subject,
        item_name=item_name(row.subject, library) if row.subject else WHOLE,
        department=row.department,
        department_name=department_name(row.department, library),
        due=row.due,
        breach=row.breach,
        text=mark_words(row, library),
    )


async def refused_acts(
    desk: Desk, person: Person, wanted: RefusalFilter, *, cursor: str | None, most: int
) -> Page[RefusedAct]:
    """Acts that a rule did not allow, newest first: an attempted second notice is found here (GZ 13.2)."""
    reach(person.actor, Act.SUPERVISE)
    key = key_of(cursor, datetime, int)
    before = (key[0], key[1]) if key else None
    async with desk.database.reading() as session:
        rows = await found.refused_acts(session, wanted, limit=most + 1, before=before)
        logins = await found.logins(session, [row.who for row in rows])
    shown = [
        RefusedAct(
            id=row.id,
            at=row.at,
            who=row.who,
            role=row.role,
            department=row.department,
            case_id=row.case_id,
            command=row.command,
            rule=row.rule,
            code=row.code,
            login=logins.get(row.who, ""),
        )
        for row in rows
    ]
    return page_of(shown, most=most, key=lambda act: (act.at.isoformat(), act.id))


async def publish_calendar(desk: Desk, person: Person, *, line: str, notice: str) -> Repinned:
    """Take in a year's holiday notice, for new cases and (as a recorded event) for all running ones (LAW 2.10(11)).

    `line` is the compact form of one year: "2027|notice|off:…|work:…". The same calendar again only goes on with the
    cases that it has not reached yet. Raises NotEntitled, Malformed, Refused.
    """
    reach(person.actor, Act.PUBLISH_CALENDAR)
    try:
        table = table_from_line(line)
    except (ValueError, KeyError, IndexError):
        raise Malformed("calendar.line") from None
    return await take_in(desk, person.actor, [table], notice=notice)
