"""The papers of the intake: made once, signed, numbered, and the same file ever after (许可法 32(2), GZ 13.2).

A paper follows from one row of the case's log. It is made when somebody first asks for it, dated as the log has it.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256 as _sha256
from typing import Final

from sqlalchemy.exc import IntegrityError

from certificates.numbering import document_number
from certificates.typeset import typeset
from db import documents, submissions, texts
from db.caselog import event_of, log_rows
from db.tables.log import LogRow
from desk.case_views import note_look
from desk.context import Desk
from desk.errors import NotFound
from desk.masking import masked
from desk.paper_contents import Ground, paper
from desk.paper_kinds import RECORDED, Recorded, kind_of, texts_wanted, title_of
from desk.people import Person
from desk.permissions import Act, require
from desk.standing import standing_of
from desk.story import Said
from domain.calendar import CHINA
from domain.case.commands import IssueDocuments
from domain.case.events import DatesSet, ItemDeclined
from domain.case.evolve import replay

SERIES: Final = "GZPZ"  # 凭证; the national numbering rule is not public in a verifiable form


@dataclass(frozen=True, kw_only=True)
class PaperView:
    """One paper that the record gives a right to. `seq` is the row of the log; `item` is empty for the whole case."""

    seq: int
    kind: str
    title: Said
    item: str
    on: date


async def papers(desk: Desk, person: Person, case_id: str) -> Sequence[PaperView]:
    """The receipts and notices of a case, first to last. Raises NotFound, NotEntitled."""
    return [_view(row, event) for row, event in await _recorded(desk, person, case_id)]


async def download(desk: Desk, person: Person, case_id: str, seq: int) -> tuple[str, bytes]:
    """One paper as a signed PDF, and a name for the file. Raises NotFound, NotEntitled. The look is put on record."""
    found = [event for row, event in await _recorded(desk, person, case_id) if row.seq == seq]
    if not found:
        raise NotFound("document.unknown", subject=case_id)
    made = await _made(desk, case_id, seq) or await _make(desk, case_id, seq, found[0])
    content = await desk.documents.read(made.sha256)
    if content is None:
        raise NotFound("document.unknown", subject=case_id)
    await note_look(desk, person.actor, case_id, what=f"document:{made.package}", why="collect")
    return f"{made.package}.pdf", content


async def _recorded(desk: Desk, person: Person, case_id: str) -> list[tuple[LogRow, Recorded]]:
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case_id)
        require(person.actor, Act.DOWNLOAD, standing.subject)
        rows = [(row, event_of(row)) for row in await log_rows(session, case_id)]
    return [(row, event) for row, event in rows if isinstance(event, RECORDED)]


def _view(row: LogRow, event: Recorded) -> PaperView:
    title = title_of(event)
    return PaperView(
        seq=row.seq,
        kind=kind_of(event).value,
        title=Said(zh=title.zh, en=title.en),
        item=event.item if isinstance(event, ItemDeclined) else "",
        on=row.at.astimezone(CHINA).date(),
    )


def _order_id(seq: int) -> str:
    return f"Paper:{seq}"


async def _made(desk: Desk, case_id: str, seq: int) -> IssueDocuments | None:
    async with desk.database.reading() as session:
        return await documents.made_for(session, case_id, _order_id(seq))


async def _make(desk: Desk, case_id: str, seq: int, event: Recorded) -> IssueDocuments:
    ground = await _ground(desk, case_id, seq, event)
    async with desk.database.transaction() as session:
        serial = await documents.next_serial(session, f"{SERIES}:{ground.day}")
    number = document_number(SERIES, ground.day, serial)
    content = paper(ground, number)
    now = desk.now()
    pdf = await asyncio.to_thread(typeset, content, fonts_dir=desk.stationery.fonts_dir, created_at=now)
    signed = await desk.stationery.signer.sign(
        pdf, reason=content.title.zh, location=content.department.zh, signed_at=now
    )
    digest = _sha256(signed).hexdigest()
    await asyncio.to_thread(desk.stationery.store, digest, signed)
    made = IssueDocuments(package=number, documents=(), sha256=digest)
    item = event.item if isinstance(event, ItemDeclined) else ""
    try:
        async with desk.database.transaction() as session:
            await documents.remember_made(session, case_id, _order_id(seq), made, now)
            documents.keep_paper(
                session, case_id, seq, item=item, kind=content.kind.value, number=number, sha256=digest, on=ground.day
            )
    except IntegrityError:
        # Somebody else asked at the same moment and was faster; there is one paper, and theirs is it.
        return await _made(desk, case_id, seq) or made
    return made


async def _ground(desk: Desk, case_id: str, seq: int, event: Recorded) -> Ground:
    async with desk.database.reading() as session:
        rows = _in_effect(await log_rows(session, case_id), seq)
        said = await texts.read(session, case_id, texts_wanted(event))
        handed_in = await submissions.of_case(session, case_id)
    case = replay(map(event_of, rows))
    plan, _ = case.pinned
    holder = handed_in[0].applicant if handed_in else {}
    return Ground(
        event=event,
        case=case,
        day=next(row.at for row in rows if row.seq == seq).astimezone(CHINA).date(),
        log_head=rows[-1].hash,
        library=await desk.shelf.library(plan.bundle, plan.version),
        holder_name=holder.get("name", ""),
        holder_masked_id=masked(holder.get("id_number", "")),
        texts=said,
        address=desk.address,
    )


def _in_effect(rows: Sequence[LogRow], seq: int) -> list[LogRow]:
    """The log until the event had set its dates: what the paper promises is what was promised then."""
    kept = []
    for row in rows:
        kept.append(row)
        if row.seq >= seq and row.kind == DatesSet.__name__:
            break
        following = row.seq < len(rows) and rows[row.seq].order_id == row.order_id
        if row.seq >= seq and not following:
            break
    return kept
