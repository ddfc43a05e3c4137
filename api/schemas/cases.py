"""Cases: handing in, following, supplying."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints

from api.schemas.common import DateView, Given, Id, Taken, Words
from desk.submissions import Authority
from domain.case.commands import Channel, DeliveryMethod

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class Agent(Taken):
    """Somebody who acts for the applicant (委托代理)."""

    name: Name
    id_number: str = Field(default="", max_length=64)
    mobile: str = Field(default="", max_length=32)
    authority: Authority | None = Field(default=None, description="By what the agent acts (许可法 29).")


class Applicant(Taken):
    """Who hands in; stands on the documents of the result."""

    name: Name
    id_number: str = Field(default="", max_length=64)
    mobile: str = Field(default="", max_length=32)
    address: str = Field(default="", max_length=300, description="Needed where results are mailed.")
    agent: Agent | None = None


class Submission(Taken):
    """One form, one set of materials, for all items of the bundle (GZ 11.2b)."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "bundle": "newborn",
                    "answers": {"born-in": "institution", "parents": "married", "household-of": "mother"},
                    "applicant": {"name": "示例"},
                    "form": {"child-name": "示例"},
                    "materials": {"naming-statement": ["up_0123456789abcdef01234567"]},
                }
            ]
        },
    )

    bundle: Id
    version: str = Field(default="", max_length=100, description="The version that was shown; refused if it changed.")
    answers: dict[str, str] = Field(max_length=100)
    applicant: Applicant
    form: dict[str, JsonValue] = Field(max_length=500)
    materials: dict[Id, list[Id]] = Field(default_factory=dict, max_length=200, description="Upload ids by material.")
    promised: list[Id] = Field(
        default_factory=list, max_length=100, description="Deferrable materials promised (容缺)."
    )
    delivery: DeliveryMethod = DeliveryMethod.ELECTRONIC
    channel: Channel = Channel.WEB


class Receipt(Given):
    """The receipt of a submission (GZ 11.2c)."""

    case: str = Field(examples=["OG20260924417301562"])
    access_code: str = Field(description="Follows the case without signing in.", examples=["7K3M-09QX-TT2A"])
    received_on: date
    version: int


class Supplement(Taken):
    """What the one notice asked for: corrected fields, files by material, deferrable materials promised."""

    form: dict[str, JsonValue] = Field(default_factory=dict, max_length=500)
    materials: dict[Id, list[Id]] = Field(default_factory=dict, max_length=200)
    promised: list[Id] = Field(default_factory=list, max_length=100)


class DeferredMaterial(Taken):
    """A material that tolerance had deferred."""

    uploads: list[Id] = Field(max_length=50)


class CaseSummary(Given):
    """One line of a list of cases."""

    case_id: str
    bundle: str
    bundle_name: Words
    stage: str
    stage_words: Words
    received_on: date | None
    accepted_on: date | None
    promised_on: date | None
    provisional: bool
    suspended: bool
    lodged_at: datetime
    version: int
    demo: bool


class CasePage(BaseModel):
    """A page of cases."""

    rows: list[CaseSummary]
    next: str | None


class TaskView(Given):
    """One item of a case."""

    item: str
    name: Words
    department: str
    department_name: Words
    state: str
    state_words: Words
    turn: str = Field(description='What the department has to do now: "precheck", "decide" or nothing.')
    opened_on: date | None
    promised_on: date | None
    statutory_on: date | None
    provisional: bool
    suspended: bool
    extended: bool
    outcome: str | None
    outcome_words: Words | None
    decided_on: date | None
    claimed_by: str | None


class Line(Given):
    """One line of the timeline."""

    seq: int
    at: datetime
    kind: str
    code: str
    text: Words
    item: str
    by_role: str
    by_department: str


class NoticePoint(Given):
    """One point of the one notice."""

    id: str
    item: str
    target: str
    requirement: str
    open: bool


class Notice(Given):
    """A supplement notice (GZ 13.2)."""

    issued_on: date
    late: bool
    points: list[NoticePoint]


class Document(Given):
    """One issued document."""

    number: str
    item: str
    kind: str
    package: str
    issued_on: date
    delivered_on: date | None
    revoked_on: date | None
    sha256: str


class Paper(Given):
    """A receipt or notice of the intake; `seq` is the row of the case's log that it follows from."""

    seq: int
    kind: str = Field(examples=["receipt", "notice"])
    title: Words
    item: str = Field(description="The item that was not accepted; empty for the whole case.")
    on: date


class CaseMark(Given):
    """A warning or a breach."""

    kind: str
    rule: str
    item: str
    due: date
    breach: bool
    redress: bool = Field(description="Lets the applicant go to the “办不成事” window (GZ 13.5a).")
    text: Words


class Explanation(Given):
    """What a department told the applicant: why time was extended or not counted, an item refused, a case moved."""

    kind: str = Field(examples=["extension"])
    label: Words
    item: str = Field(description="Empty where it concerns the whole case.")
    item_name: Words | None
    on: date
    text: str


class CaseView(Given):
    """A case with its timeline, dates and their derivations, in both languages. `form` is masked."""

    summary: CaseSummary
    bundle_version: str
    channel: str
    delivery: str
    statutory_on: date | None
    closed_as: str | None
    closed_words: Words | None
    rated: int | None
    tasks: list[TaskView]
    timeline: list[Line]
    dates: list[DateView]
    notices: list[Notice]
    documents: list[Document]
    marks: list[CaseMark]
    deferred: list[str]
    explanations: list[Explanation] = Field(description="Reasons in the departments' words; none with the access code.")
    unreachable: list[str] = Field(description="Departments whose systems can't be reached now; no clock stops for it.")
    form: dict[str, Any]
