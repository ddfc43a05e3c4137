"""Keyset paging: a cursor says after which row the next page begins. Opaque to callers, so that it may change."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from desk.errors import Malformed

T = TypeVar("T")

MOST: Final = 200
USUAL: Final = 50


@dataclass(frozen=True, kw_only=True)
class Page(Generic[T]):
    """Some rows, and the cursor of the page after them (None at the end)."""

    rows: tuple[T, ...]
    next: str | None


def cursor_of(*key: str | int) -> str:
    """The cursor that stands after the row with this key."""
    text = json.dumps(key, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def key_of(cursor: str | None, *kinds: type[str] | type[int]) -> tuple[str | int, ...] | None:
    """Read a cursor back; None for none. Raises Malformed for what is no cursor of this list."""
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        key = json.loads(base64.urlsafe_b64decode(padded.encode()))
    except (ValueError, binascii.Error):
        raise Malformed("paging.cursor") from None
    if not isinstance(key, list) or [type(part) for part in key] != list(kinds):
        raise Malformed("paging.cursor")
    return tuple(key)


def page_of(rows: Sequence[T], *, most: int, key: Callable[[T], tuple[str | int, ...]]) -> Page[T]:
    """Cut a page out of one row more than it may have: the extra row tells that there is a next page."""
    shown = tuple(rows[:most])
    return Page(rows=shown, next=cursor_of(*key(shown[-1])) if len(rows) > most else None)
