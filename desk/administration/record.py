"""The record of administration, for those who administer: who did what, to whom or what, and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from db import accounts, administrative_acts
from desk.context import Desk
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.permissions import Act, reach


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One act. `who` is a login, empty for the command line; `subject_login` where the subject is an account."""

    id: int
    at: datetime
    who: str
    act: str
    subject: str
    subject_login: str
    detail: dict[str, Any]


async def entries(desk: Desk, person: Person, *, subject: str = "", cursor: str | None, most: int) -> Page[Entry]:
    """Acts, newest first, all or those on one subject. Raises NotEntitled, Malformed."""
    reach(person.actor, Act.MANAGE_ACCOUNTS)
    key = key_of(cursor, int)
    async with desk.database.reading() as session:
        rows = await administrative_acts.page(session, subject=subject, limit=most + 1, before=key[0] if key else None)
        concerned = dict.fromkeys(name for row in rows for name in (row.who, row.subject) if name)
        logins = await accounts.logins_of(session, concerned)
    shown = [
        Entry(
            id=row.id,
            at=row.at,
            who=logins.get(row.who, row.who),
            act=row.act,
            subject=row.subject,
            subject_login=logins.get(row.subject, ""),
            detail=dict(row.detail),
        )
        for row in rows
    ]
    return page_of(shown, most=most, key=lambda entry: (entry.id,))
