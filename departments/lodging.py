"""What OneGo says to a department's system: a lodging (one item's slice of a case) and the messages that follow it.

A slice holds only the fields and materials the item needs (PIPL 6); it never names the other departments' data.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from departments.vocabulary import Id, Instant, KeyText, Line, Prose, Wording, wire

Fields = Annotated[dict[Id, JsonValue], Field(max_length=500)]


class Needed(StrEnum):
    """The answers OneGo waits for."""

    PRECHECK = "precheck"
    DECISION = "decision"


class DueKind(StrEnum):
    """What a date to respond by rests on: the notice clock (许可法 32(1)(四)), the promised or the statutory limit."""

    NOTICE = "notice"
    PROMISED = "promised"
    STATUTORY = "statutory"


class LodgingState(StrEnum):
    """How far the department's system has come with a lodging."""

    RECEIVED = "received"
    PRECHECKED = "prechecked"
    OPEN = "open"
    DECIDED = "decided"
    ENDED = "ended"


@wire
class RespondBy:
    """One date to respond by, with the reason for it. The department being down never moves it."""

    answer: Needed
    """The answer that is due."""
    kind: DueKind
    """What the date rests on."""
    due: date
    """The last day, Asia/Shanghai."""
    provisional: bool
    """True while the date leans on a year whose working-day notice is unpublished."""
    rules: Annotated[tuple[Line, ...], Field(max_length=50)]
    """Rule ids the date was derived from, such as `许可法 32(1)(四)`."""
    why: Wording
    """The derivation in words."""


@wire
class Material:
    """A material of the slice; its bytes are fetched from `url` while the address is valid."""

    id: Id
    """The material's code in the bundle."""
    filename: Line
    """Name given by the applicant; for display only."""
    media_type: Annotated[str, Field(pattern=r"^[a-z0-9.+-]+/[a-z0-9.+-]+$", max_length=100)]
    """Media type as checked by OneGo."""
    size: Annotated[int, Field(ge=0)]
    """Bytes."""
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    """Digest of the bytes, lower-case hexadecimal; check it after downloading."""
    url: Annotated[str, Field(pattern="^https?://", max_length=2000)]
    """Download address with a short-lived token. Not part of what makes two lodgings the same."""
    url_expires_at: Instant
    """After this instant, the address is dead; OneGo sends a fresh one when it repeats the lodging."""


@wire
class Lodging:
    """One item of one case, handed to the department that owns the item."""

    key: KeyText
    """Idempotency key `case:item:step:round`."""
    case_id: Id
    """The case number the applicant follows."""
    item_id: Id
    """The item of the basic catalogue."""
    bundle_id: Id
    """The bundle the case belongs to."""
    bundle_version: Line
    """The version the case is pinned to."""
    received_on: date
    """Day of receipt; the notice clock runs from it (许可法 32(1)(四))."""
    respond_by: Annotated[tuple[RespondBy, ...], Field(max_length=20)]
    """Dates known so far; later ones come with the messages."""
    fields: Fields
    """The item's fields, by code."""
    materials: Annotated[tuple[Material, ...], Field(max_length=200)]
    """The item's materials."""
    answers_needed: Annotated[tuple[Needed, ...], Field(min_length=1, max_length=2)]
    """What OneGo waits for."""


@wire
class Receipt:
    """The department's reply to a lodging; the same for every repeat of the same lodging."""

    reference: Line
    """The department's own number for the lodging."""
    state: LodgingState
    """How far it has come."""


@wire
class MessageHead:
    """What every message carries."""

    # Described in annotations, because docstrings of fields are not inherited.
    message_id: Annotated[Id, Field(description="Idempotency key of the message within its lodging.")]
    occurred_at: Annotated[Instant, Field(description="When it happened.")]


@wire
class Accepted(MessageHead):
    """The case is accepted; the legal clocks run from `accepted_on` (GZ 13.1)."""

    kind: Literal["accepted"] = "accepted"
    accepted_on: date
    deemed: bool
    """True where silence made it so (许可法 32(1)(四))."""


@wire
class NotAccepted(MessageHead):
    """The case is not accepted; the lodging ends."""

    kind: Literal["not_accepted"] = "not_accepted"
    on: date
    reason: Wording


@wire
class Opened(MessageHead):
    """The item may now be decided: the case is accepted and what it depends on is finished."""

    kind: Literal["opened"] = "opened"
    opened_on: date
    respond_by: Annotated[tuple[RespondBy, ...], Field(max_length=20)]


@wire
class Supplied(MessageHead):
    """The applicant supplied what was missing; `fields` and `materials` are the slice's new full state."""

    kind: Literal["supplied"] = "supplied"
    supplied_on: date
    round: Annotated[int, Field(ge=2, le=9999)]
    """The round of pre-check this opens; the answer names it."""
    fields: Fields
    materials: Annotated[tuple[Material, ...], Field(max_length=200)]
    respond_by: Annotated[tuple[RespondBy, ...], Field(max_length=20)]


@wire
class Withdrawn(MessageHead):
    """The applicant withdrew; the lodging ends."""

    kind: Literal["withdrawn"] = "withdrawn"
    on: date


@wire
class CutOff(MessageHead):
    """An item this one depends on was refused; the lodging ends."""

    kind: Literal["cut_off"] = "cut_off"
    on: date
    because_of: Id
    """The item that was refused."""


@wire
class ExclusionEnd(MessageHead):
    """OneGo recorded the end of an exclusion (许可法 45), for instance by an officer's act."""

    kind: Literal["exclusion_ended"] = "exclusion_ended"
    exclusion_id: Id
    ended_on: date


@wire
class DatesChanged(MessageHead):
    """Dates to respond by have changed, for instance because a new year's holiday notice was loaded."""

    kind: Literal["dates_changed"] = "dates_changed"
    respond_by: Annotated[tuple[RespondBy, ...], Field(max_length=20)]
    reason: Wording


@wire
class AnswerRefused(MessageHead):
    """An answer was well formed and signed but the law does not allow it; nothing was changed by it."""

    kind: Literal["answer_refused"] = "answer_refused"
    answer_id: Id
    rule: Line
    """The rule that refused it, such as `许可法 42(1)`."""
    reason: Wording


@wire
class Decided(MessageHead):
    """An officer of the department decided on OneGo's pages, for instance while its system was down; it ends here."""

    kind: Literal["decided"] = "decided"
    decided_on: date
    result: Literal["granted", "refused"]


@wire
class Closed(MessageHead):
    """The case is closed; the lodging ends."""

    kind: Literal["closed"] = "closed"
    on: date


Message = Annotated[
    Accepted
    | NotAccepted
    | Opened
    | Supplied
    | Withdrawn
    | CutOff
    | ExclusionEnd
    | DatesChanged
    | AnswerRefused
    | Decided
    | Closed,
    Field(discriminator="kind"),
]


@wire
class Health:
    """Reply of `GET /health`."""

    status: Literal["ok", "degraded"]
    """`degraded`: answers, but may be slow."""
    contract: Line
    """Version of this contract that the system speaks."""


@wire
class Problem:
    """An error reply (RFC 9457) as the contract uses it."""

    title: Prose
    """What went wrong."""
    status: Annotated[int, Field(ge=400, le=599)]
    """The HTTP status."""
    type: Prose = "about:blank"
    """A URI naming the kind of problem."""
    rule: Line | None = None
    """The rule or contract clause that refused."""
    detail: Prose | None = None
    """More for the reader; never personal data."""
    instance: Prose | None = None
    """The subject."""
