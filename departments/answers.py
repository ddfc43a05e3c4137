"""What a department's system says to OneGo: a tagged union of answers, by callback or by polling.

The shape refuses what the law never allows (an exclusion without a ground or a written notice, a refusal without
reasons or remedies); whether the answer is lawful *now* is decided by the case itself.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, JsonValue

from departments.vocabulary import Id, Instant, KeyText, Line, Ordinal, Span, Wording, wire
from domain.limits import ApproverRank, Ground

Results = Annotated[dict[Id, JsonValue], Field(max_length=200)]


class TargetKind(StrEnum):
    """What a defect is found in."""

    MATERIAL = "material"
    FIELD = "field"


class RemedyKind(StrEnum):
    """The two remedies a refusal must name (许可法 38)."""

    RECONSIDERATION = "reconsideration"
    LITIGATION = "litigation"


@wire
class AnswerHead:
    """What every answer carries."""

    # Described in annotations, because docstrings of fields are not inherited.
    answer_id: Annotated[Id, Field(description="The answer's own id: the same whenever it is sent again.")]
    lodging: Annotated[KeyText, Field(description="The lodging it answers.")]
    seq: Annotated[Ordinal, Field(description="1, 2, 3… within the lodging, without gaps.")]
    occurred_at: Annotated[Instant, Field(description="When the act was done in the department.")]


@wire
class Target:
    """The material or field a defect is found in."""

    kind: TargetKind
    code: Id
    """Code of the material or field, as it stands in the lodging's bundle."""


@wire
class Defect:
    """One point to be put right, told once and completely (GZ 13.2)."""

    target: Target
    requirement: Wording
    """What the applicant has to do; it may stand in the notice word for word."""


@wire
class Conforming:
    """Complete and in the legal form: it must be accepted (许可法 32(1)(五))."""

    result: Literal["conforming"] = "conforming"


@wire
class Defective:
    """Not complete or not in the legal form (许可法 32(1)(四)): every defect, all at once."""

    result: Literal["defective"] = "defective"
    defects: Annotated[tuple[Defect, ...], Field(min_length=1, max_length=200)]


@wire
class NotRequired:
    """The matter needs no licence (许可法 32(1)(一))."""

    result: Literal["not_required"] = "not_required"
    reason: Wording


@wire
class WrongOrgan:
    """Not this organ's power; the competent one must be named (许可法 32(1)(二))."""

    result: Literal["wrong_organ"] = "wrong_organ"
    competent_organ: Wording
    reason: Wording


@wire
class Precheck(AnswerHead):
    """The result of pre-checking the slice, once in each round."""

    kind: Literal["precheck"] = "precheck"
    round: Ordinal = 1
    """1, or the round that a `supplied` message opened."""
    outcome: Annotated[Conforming | Defective | NotRequired | WrongOrgan, Field(discriminator="result")]


@wire
class ExclusionStarted(AnswerHead):
    """Time stops counting, on one of the eight grounds and by written notice (许可法 45)."""

    kind: Literal["exclusion_started"] = "exclusion_started"
    exclusion_id: Id
    """The department's own id of the exclusion; its end names it."""
    ground: Ground
    estimated: Span
    """The time needed, as the applicant was told in writing."""
    notice_number: Line
    """Number of the written notice."""
    started_on: date


@wire
class ExclusionEnded(AnswerHead):
    """Time counts again from the day after `ended_on`."""

    kind: Literal["exclusion_ended"] = "exclusion_ended"
    exclusion_id: Id
    ended_on: date


@wire
class Approver:
    """Who approved an extension."""

    name: Line
    rank: ApproverRank


@wire
class Extension(AnswerHead):
    """The limit is extended, once, before it is due; the reason is told to the applicant (许可法 42, GZ 13.4)."""

    kind: Literal["extension"] = "extension"
    by: Span
    reason: Wording
    approver: Approver
    decided_on: date
    notified_on: date
    """Day on which the applicant was told."""
    notice_number: Line | None = None


@wire
class Certificate:
    """Data for the certificate OneGo issues, or that the department has issued itself."""

    type: Id
    number: Line
    issued_on: date
    valid_from: date | None = None
    valid_until: date | None = None
    fields: Results
    """What stands on the certificate, by code."""


@wire
class Granted:
    """The application is granted."""

    result: Literal["granted"] = "granted"
    fields: Results
    """Results other items of the bundle may need, by code."""
    certificate: Certificate | None = None


@wire
class Remedy:
    """One way to challenge a refusal (许可法 38)."""

    kind: RemedyKind
    body: Wording
    """The organ or court to turn to."""
    within: Span


@wire
class Refused:
    """The application is refused; reasons and remedies are part of the decision (许可法 38)."""

    result: Literal["refused"] = "refused"
    reasons: Annotated[tuple[Wording, ...], Field(min_length=1, max_length=50)]
    legal_basis: Annotated[tuple[Line, ...], Field(min_length=1, max_length=50)]
    """Clauses the refusal rests on."""
    remedies: Annotated[tuple[Remedy, ...], Field(min_length=1, max_length=10)]


@wire
class OnSiteCheck:
    """A check on the spot, by two officers or more (许可法 34)."""

    checked_on: date
    officers: Annotated[tuple[Line, ...], Field(min_length=2, max_length=20)]


@wire
class Decision(AnswerHead):
    """The decision; sent only after the `opened` message."""

    kind: Literal["decision"] = "decision"
    outcome: Annotated[Granted | Refused, Field(discriminator="result")]
    decided_on: date
    document_number: Line | None = None
    on_site_check: OnSiteCheck | None = None


Answer = Annotated[
    Precheck | ExclusionStarted | ExclusionEnded | Extension | Decision,
    Field(discriminator="kind"),
]


@wire
class AnswerPage:
    """Reply of `GET /lodgings/{key}/answers`: answers with a `seq` above `after`, ascending."""

    answers: Annotated[tuple[Answer, ...], Field(max_length=1000)]
    more: bool
    """True where there are further answers; ask again after the last one."""
