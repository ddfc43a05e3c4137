"""The public list of promises that were not kept, each with the reason that is published (优化营商环境条例 36(2))."""

import base64
import binascii
import hmac
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bundles.definition import Library
from db import promises
from desk.context import Desk
from desk.errors import Malformed, NotFound
from desk.paging import Page, key_of, page_of
from desk.statistics import bundle_names, newest_calendar
from desk.story import Said, department_name, item_name
from domain.calendar import WorkingCalendar

_NONCE_BYTES: Final = 12


@dataclass(frozen=True, kw_only=True)
class Unkept:
    """A promise that was not kept: nothing here tells whose case it was.

    `days`: working days from the promised day to the decision, or to today while it is `open`; 0 for less than a day,
    None where the item ended without a decision. `public_reason`: empty while none is published.
    """

    item: str
    item_name: Said
    department: str
    department_name: Said
    promised_on: date
    decided_on: date | None
    open: bool
    days: int | None
    public_reason: str


async def name_of(desk: Desk, bundle: str) -> Said:
    """What a bundle is called, also one that is not offered any more. Raises NotFound."""
    names = await bundle_names(desk)
    if bundle not in names:
        raise NotFound("bundle.unknown")
    return names[bundle]


async def unkept(desk: Desk, bundle: str, *, cursor: str | None, most: int) -> Page[Unkept]:
    """Promises of a bundle that were not kept, the newest first; for everybody. Raises NotFound, Malformed."""
    await name_of(desk, bundle)
    calendar = await newest_calendar(desk)
    key = key_of(_opened(desk, cursor), datetime, str, int)
    before = (key[0], key[1], key[2]) if key else None
    async with desk.database.reading() as session:
        rows = await promises.unkept(session, bundle, limit=most + 1, before=before)
    page = page_of(rows, most=most, key=lambda row: (row.key[0].isoformat(), *row.key[1:]))
    libraries = await desk.shelf.libraries((bundle, row.version) for row in page.rows)
    shown = (_shown(row, libraries[bundle, row.version], calendar, desk.today()) for row in page.rows)
    return Page(rows=tuple(shown), next=_sealed(desk, page.next))


def _shown(row: promises.Unkept, library: Library, calendar: WorkingCalendar, today: date) -> Unkept:
    return Unkept(
        item=row.item,
        item_name=item_name(row.item, library),
        department=row.department,
        department_name=department_name(row.department, library),
        promised_on=row.promised_on,
        decided_on=row.decided_on,
        open=row.open,
        days=_days(calendar, row.promised_on, today if row.open else row.decided_on),
        public_reason=row.public_reason,
    )


def _days(calendar: WorkingCalendar, promised_on: date, ended_on: date | None) -> int | None:
    if ended_on is None:
        return None
    # A limit in hours may be passed on its own day; one in days, decided on the next rest day, was passed too.
    return max(1, calendar.working_days_between(promised_on, ended_on)) if ended_on > promised_on else 0


def _sealed(desk: Desk, cursor: str | None) -> str | None:
    """A cursor that strangers may have: the case's number in it is nobody else's business."""
    if cursor is None:
        return None
    nonce = desk.random_bytes(_NONCE_BYTES)
    return base64.urlsafe_b64encode(nonce + _cipher(desk).encrypt(nonce, cursor.encode(), None)).decode()


def _opened(desk: Desk, sealed: str | None) -> str | None:
    """What `_sealed` was given. Raises Malformed for anything else."""
    if sealed is None:
        return None
    try:
        raw = base64.urlsafe_b64decode(sealed.encode())
        return _cipher(desk).decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], None).decode()
    except (binascii.Error, InvalidTag, ValueError):
        raise Malformed("paging.cursor") from None


def _cipher(desk: Desk) -> AESGCM:
    return AESGCM(hmac.digest(desk.secret, b"cursor of promises", "sha256"))
