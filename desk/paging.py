"""Keyset paging: a cursor says after which row the next page begins. Opaque to callers, so that it may change."""

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final, Generic, TypeVar

from desk.errors import Malformed

T = TypeVar("T")

MOST: Final = 200
USUAL: Final = 50
LARGEST: Final = 2**31  # of a number in a cursor: sequence numbers and ids

Kind = type[str] | type[int] | type[date] | type[datetime]


@dataclass(frozen=True, kw_only=True)
class Page(Generic[T]):
    """Some rows, and the cursor of the page after them (None at the end)."""

    rows: tuple[T, ...]
    next: str | None


def cursor_of(*key: str | int) -> str:
    """The cursor that stands after the row with this key."""
    text = json.dumps(key, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def key_of(cursor: str | None, *kinds: Kind) -> tuple[Any, ...] | None:
    """Read a cursor back, its parts as these kinds (days and instants in ISO 8601); None for none.

    Raises Malformed for what is no cursor of this list: whoever made it up learns nothing else.
    """
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        key = json.loads(base64.urlsafe_b64decode(padded.encode()))
        if not isinstance(key, list):
            raise Malformed("paging.cursor")
        return tuple(_part(part, kind) for part, kind in zip(key, kinds, strict=True))
    except (ValueError, OverflowError):
        raise Malformed("paging.cursor") from None


def _part(part: object, kind: Kind) -> str | int | date | datetime:
    """One part as its kind. ValueError for what a database could not be asked about."""
    if kind is int and type(part) is int and abs(part) < LARGEST:
        return part
    if kind is not int and type(part) is str and "\0" not in part:
        part.encode()  # half a surrogate pair is no text
        if kind is str:
            return part
        if kind is date:
            return date.fromisoformat(part)
        instant = datetime.fromisoformat(part)
        if instant.tzinfo is not None:
            return instant.astimezone(UTC)  # fails here for an instant that is none in UTC
    raise ValueError("no part of this kind")


def page_of(rows: Sequence[T], *, most: int, key: Callable[[T], tuple[str | int, ...]]) -> Page[T]:
    """Cut a page out of one row more than it may have: the extra row tells that there is a next page."""
    shown = tuple(rows[:most])
    return Page(rows=shown, next=cursor_of(*key(shown[-1])) if len(rows) > most else None)
