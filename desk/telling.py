"""What an applicant is told without having to ask: accepted, notice, exclusion, extension, decision, ready (GZ 13.4a).

Every message is on the case's page in any case. Where a gateway for short messages is set, it also goes to the mobile
number of the form: the case's number and one sentence of its timeline, which names nobody.
"""

from dataclasses import dataclass
from datetime import datetime

from db import cases, outbox
from desk.bundles import edition_of
from desk.case_views import note_look
from desk.context import Desk
from desk.holdings import holdings_of
from desk.shelf import library_of
from desk.story import Said, sentence
from domain.case.commands import ENGINE

MOBILE = "mobile"  # the data element of the catalogue


@dataclass(frozen=True, kw_only=True)
class Telling:
    """One short message. `to` is personal data; `key` is the same whenever the message is tried again."""

    key: str
    to: str
    case_id: str
    kind: str
    text: Said
    since: datetime


async def message_to_tell(desk: Desk, message: int) -> Telling | None:
    """A stored message for its applicant; None where it has been sent, or the form asks for no mobile number.

    That the number was looked at is on record.
    """
    async with desk.database.reading() as session:
        row = await outbox.find(session, message)
        case = await cases.find(session, row.case_id) if row is not None else None
        if row is None or case is None or row.audience != outbox.APPLICANT or row.sent_at is not None:
            return None
        held = await holdings_of(session, case.id)
    edition = await edition_of(desk, case.bundle, case.bundle_version)
    numbers = [held.form.get(field.id) for field in edition.definition.fields if field.element == MOBILE]
    to = next((str(number) for number in numbers if number), "")
    if not to:
        return None
    await note_look(desk, ENGINE, case.id, what="mobile", why="GZ 13.4a")
    return Telling(
        key=row.key,
        to=to,
        case_id=case.id,
        kind=row.kind,
        text=_text(desk, case.id, sentence(row.payload["code"], row.payload["args"], library_of(edition))),
        since=row.created_at,
    )


def _text(desk: Desk, case_id: str, said: Said) -> Said:
    return Said(
        zh=f"【高效办成一件事】办件 {case_id}：{said.zh}查询：{desk.address}/follow",
        en=f"[OneGo] Case {case_id}: {said.en} Follow it: {desk.address}/follow",
    )
