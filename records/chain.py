"""The hash chain of a case's log: each row carries the hash of the row before, so that no row can be changed unseen.

The chain alone can't show that rows are missing at its end; for that it is held against the head kept with the case.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

GENESIS: Final = "0" * 64  # what the first row of every case has before it


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainedRow:
    """One row of the log as stored. `event` is the canonical JSON text, byte for byte."""

    case_id: str
    seq: int
    order_id: str
    at: datetime
    event: str
    prev_hash: str
    hash: str


def canonical(value: Any) -> str:
    """Write JSON in the one form that is hashed: keys sorted, no spaces, non-ASCII as itself (to be coded as UTF-8)."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def row_hash(  # noqa: PLR0917 - the parts of a row in the order in which they are hashed
    prev_hash: str, case_id: str, seq: int, order_id: str, at: datetime, event_json: str
) -> str:
    """Return the SHA-256 (hex) over everything a row says, and over the row before it.

    `at` is hashed as the same instant in UTC, so the offset in which a database returns it makes no difference.
    ValueError for a naive instant.
    """
    if at.utcoffset() is None:
        raise ValueError("an instant needs its offset")
    instant = at.astimezone(UTC).isoformat(timespec="microseconds")
    # A JSON list keeps the parts apart: no two different rows write the same text.
    whole = canonical([prev_hash, case_id, seq, order_id, instant, event_json])
    return hashlib.sha256(whole.encode()).hexdigest()


def verify_chain(rows: Iterable[ChainedRow]) -> int | None:
    """Return the sequence number at which a case's rows, given in order, stop being what was written; None if whole.

    A missing row breaks the chain at the number that should have come.
    """
    before, case_id = GENESIS, None
    for expected, row in enumerate(rows, start=1):
        case_id = case_id or row.case_id
        made = row_hash(before, case_id, expected, row.order_id, row.at, row.event)
        if row.seq != expected or row.case_id != case_id or row.prev_hash != before or row.hash != made:
            return expected
        before = row.hash
    return None
