"""The activities that a case's workflow may ask for: names, messages, queues and time limits; no bodies.

`activities/` implements them under the same names; a test holds the two together.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.case.commands import Actor, IssueDocuments, Order
from domain.case.events import Event


@dataclass(frozen=True, kw_only=True)
class CaseRef:
    """The input of a case's workflow: the id, and nothing else about anybody."""

    case_id: str


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """A case's log from its beginning: all events, and the sequence number of the last (0 = none)."""

    events: tuple[Event, ...]
    seq: int


@dataclass(frozen=True, kw_only=True)
class RecordRequest:
    """Record these events after sequence number `after_seq`, under the order's id, at an aware instant."""

    case_id: str
    after_seq: int
    order_id: str
    at: datetime
    events: tuple[Event, ...]


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """What the log holds after `after_seq`.

    `done` tells whether the order stands in the log, now or from an earlier try. If not, the workflow had fallen
    behind its log: it takes these events in and decides anew. `events` is None when the log holds just what was
    sent, which keeps histories small.
    """

    seq: int
    done: bool
    events: tuple[Event, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class LodgeRequest:
    """Hand one item's slice to its department. The four ids make the idempotency key of the call."""

    case_id: str
    item: str
    department: str
    step: str
    round: int


@dataclass(frozen=True, kw_only=True)
class IssueRequest:
    """Make and sign the documents of these items. `order_id` keeps a repeated call from making others."""

    case_id: str
    items: tuple[str, ...]
    order_id: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Performed:
    """The answer to an order: the log's new head, and the kinds of event it led to."""

    seq: int
    events: tuple[str, ...]


LOAD = "load_case"
RECORD = "record_events"
ISSUE = "issue_documents"
LODGE = "lodge_item"

LOCAL_TIMEOUT = timedelta(seconds=30)
LODGE_ATTEMPT_TIMEOUT = timedelta(seconds=20)
LODGE_GIVE_UP_AFTER = timedelta(minutes=2)
LODGE_TRY_AGAIN_AFTER = timedelta(minutes=5)

CASES_QUEUE = "cases"


def department_queue(department: str) -> str:
    """The task queue a department's own worker listens on."""
    return f"department-{department}"


__all__ = [
    "CASES_QUEUE",
    "ISSUE",
    "LOAD",
    "LOCAL_TIMEOUT",
    "LODGE",
    "LODGE_ATTEMPT_TIMEOUT",
    "LODGE_GIVE_UP_AFTER",
    "LODGE_TRY_AGAIN_AFTER",
    "RECORD",
    "Actor",
    "CaseRef",
    "IssueDocuments",
    "IssueRequest",
    "Loaded",
    "LodgeRequest",
    "Order",
    "Performed",
    "RecordRequest",
    "Recorded",
    "department_queue",
]
