"""The activities that a workflow may ask for: names, messages, queues and time limits; no bodies.

`activities/` implements them under the same names; a test holds the two together. No message carries personal data:
an id stands for a case, a reference for a text, and the activity fetches what they stand for.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.case.commands import Order
from domain.case.events import Event
from domain.derivation import Refusal

CASES_QUEUE = "cases"

LOAD = "load_case"
ACT = "act_on_case"
ISSUE = "issue_documents"
LODGE = "lodge_item"
TAKE_MESSAGES = "take_messages"
SEND_MESSAGE = "send_message"
SETTLE_MESSAGES = "settle_messages"
RECONCILE = "reconcile"
POLL = "poll_department"

LOCAL_TIMEOUT = timedelta(seconds=30)
ISSUE_TIMEOUT = timedelta(minutes=2)
CALL_TIMEOUT = timedelta(seconds=20)  # one attempt at a department's system
GIVE_UP_AFTER = timedelta(minutes=2)  # then the department counts as out of reach, and attempts go on
RETRY_AT_FIRST = timedelta(seconds=1)
RETRY_AT_MOST = timedelta(minutes=10)
HISTORY_AT_MOST = 2_000  # events, then a case goes on in a fresh history; the server itself would wait for 4,096


def department_queue(department: str) -> str:
    """The task queue a department's own worker listens on."""
    return f"department-{department}"


@dataclass(frozen=True, kw_only=True)
class CaseRef:
    """The input of a case's workflow: the id, and nothing else about anybody.

    `ahead`: seconds by which the engine's clock is ahead of the case's. 0 for every real case; a scenario of last year
    can be carried only so, for no server turns its clock back. `history_at_most`: events, see HISTORY_AT_MOST.
    """

    case_id: str
    ahead: int = 0
    history_at_most: int = HISTORY_AT_MOST


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """A case's log from its beginning: all events, the sequence number of the last (0 = none), and each order's id."""

    seq: int
    events: tuple[Event, ...]
    orders: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ActRequest:
    """Decide this order on the log's case at an aware instant, and record what follows, in one transaction.

    `after_seq` is how far the asking workflow has read the log.
    """

    case_id: str
    after_seq: int
    order: Order
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Acted:
    """What the log holds after `after_seq`, whoever put it there; or the law's refusal, and nothing was recorded.

    An order that was recorded before gets what was recorded then. `seq` is the log's head.
    """

    seq: int
    events: tuple[Event, ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, kw_only=True)
class LodgeRequest:
    """Hand one item's slice to its department. Case, item, step and round make the idempotency key of the call."""

    case_id: str
    item: str
    department: str
    step: str = "precheck"
    round: int = 1


@dataclass(frozen=True, kw_only=True)
class IssueRequest:
    """Make and sign the documents of these items, then record their issuance under `order_id`, once."""

    case_id: str
    after_seq: int
    items: tuple[str, ...]
    order_id: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Performed:
    """The answer to an order: the log's head after it, and the kinds of event it led to."""

    seq: int
    events: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RelayRef:
    """The input of a department's relay."""

    department: str


@dataclass(frozen=True, kw_only=True)
class MessageBatch:
    """Outgoing messages of one department, leased to the relay: (message id, lodging key) in order."""

    messages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class SendRequest:
    """Send one stored message to its department."""

    department: str
    message_id: str


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """Which messages arrived, and which did not and are to be tried again later."""

    department: str
    sent: tuple[str, ...]
    failed: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Reconciled:
    """What the reconciler did: cases it started, relays it woke, cases that were behind their log; and departments
    that are to be asked for answers.
    """

    started: int
    woken: int
    to_poll: tuple[str, ...] = ()
    behind: int = 0


@dataclass(frozen=True, kw_only=True)
class PollRequest:
    """Ask one department's system for its answers and hand them to the desk."""

    department: str
