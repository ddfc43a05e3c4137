"""What officers, clerks and applicants send with their acts."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from api.schemas.common import DateView, FreeText, Given, Id, LimitText, Taken
from domain.case.commands import DeclineGround, DeliveryMethod, Outcome
from domain.limits import ApproverRank

Target = Annotated[
    str, Field(pattern=r"^(material|field):[A-Za-z0-9][A-Za-z0-9._-]{0,63}$", examples=["material:id-card"])
]


class DefectFound(Taken):
    """One point that is missing or does not conform, with what the applicant has to do about it."""

    target: Target
    requirement: FreeText | None = Field(default=None, description="Empty where a material is missing.")


class PrecheckReport(Taken):
    """The finding on one item's slice: no defects means that it conforms."""

    defects: list[DefectFound] = Field(default_factory=list, max_length=100)


class Decline(Taken):
    """Why an item is not accepted (许可法 32(1)(一), (二))."""

    ground: DeclineGround
    reason: FreeText
    competent_organ: str = Field(default="", max_length=200)


class LateNotice(Taken):
    """Points that the one notice should have named."""

    defects: list[DefectFound] = Field(min_length=1, max_length=100)
    reason: FreeText


class ExclusionStart(Taken):
    """The start of a step whose time is not counted; all eight grounds are those of 许可法 45."""

    ground: str = Field(max_length=64, examples=["inspection"], description="Code or Chinese term of the ground.")
    estimated: LimitText | None = Field(default=None, description="Time needed, as the written notice says.")
    notice: str = Field(default="", max_length=100, description="Number of the written notice.")
    reason: FreeText | None = None
    on: date | None = None
    notified_on: date | None = Field(default=None, description="When the applicant was told; left out: by this act.")


class ExclusionEnd(Taken):
    """The end of an excluded step."""

    ground: str = Field(max_length=64)
    on: date | None = None


class Extension(Taken):
    """An extension: by how much, who approved it, why, and when the applicant was told."""

    by: LimitText
    approver: ApproverRank
    reason: FreeText | None = None
    notified_on: date | None = None
    on: date | None = None


class ExtensionPreview(Given):
    """What an extension would do to the dates; nothing has been done."""

    before: list[DateView]
    after: list[DateView]


class Filing(Taken):
    """The lodging of an extension with the government-services department (GZ 13.4c)."""

    filing: str = Field(min_length=1, max_length=100)
    on: date | None = None


class HearingOffer(Taken):
    """The written notice of the right to a hearing."""

    notice: str = Field(min_length=1, max_length=100)


class HearingSchedule(Taken):
    """The day of the hearing, and the notice that told it."""

    to_be_held_on: date
    notice: str = Field(min_length=1, max_length=100)


class HearingRecord(Taken):
    """The record of a hearing that took place."""

    record: FreeText
    on: date | None = None


class Decision(Taken):
    """A decision. A refusal gives reasons and remedies (许可法 38); an on-site check two officers (许可法 34)."""

    outcome: Outcome
    reason: FreeText | None = None
    remedies: FreeText | None = None
    site_check: list[Id] = Field(default_factory=list, max_length=10)
    on: date | None = None


class Explanation(Taken):
    """The explanation of a passed promise, and what of it is published (优化营商环境条例 36(2))."""

    reason: FreeText = Field(description="For the applicant and the supervisor.")
    public_reason: Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)] = Field(
        default="", description="Published word for word on the list of promises not kept; names nobody."
    )


class HandOver(Taken):
    """To whom a task goes, inside the same department."""

    to: Id


class Absence(Taken):
    """An officer's absence and substitute."""

    officer: Id
    substitute: Id
    first_day: date
    last_day: date


class Delivery(Taken):
    """How the package was handed over, and against what (identification shown, posting number)."""

    method: DeliveryMethod
    proof: FreeText | None = None
    on: date | None = None


class Rating(Taken):
    """A rating: 5 very satisfied … 1 very dissatisfied (GB/T 39734)."""

    level: int = Field(ge=1, le=5)
    comment: FreeText | None = None


class Withdrawal(Taken):
    """The applicant takes the case back; a reason is not needed."""

    reason: FreeText | None = None


class Claimed(Given):
    """Who has a task now; empty when nobody has."""

    case: str
    item: str
    officer: str
