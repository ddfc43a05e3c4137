"""The shapes in which a case is shown; `desk.case_views` fills them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from desk.explanations import Explanation
from desk.story import Dated, Line, Said


@dataclass(frozen=True, kw_only=True)
class TaskView:
    """One item of the case. `reason` and `remedies` of a decision only for those entitled to read them."""

    item: str
    name: Said
    department: str
    department_name: Said
    state: str
    state_words: Said
    turn: str
    opened_on: date | None
    promised_on: date | None
    statutory_on: date | None
    provisional: bool
    suspended: bool
    extended: bool
    outcome: str | None
    outcome_words: Said | None
    decided_on: date | None
    claimed_by: str | None


@dataclass(frozen=True, kw_only=True)
class PointView:
    """One point of the notice. `requirement` is the officer's text; empty where the material is simply missing."""

    id: str
    item: str
    target: str
    requirement: str
    open: bool


@dataclass(frozen=True, kw_only=True)
class NoticeView:
    """A supplement notice; `late` is an admitted breach of GZ 13.2."""

    issued_on: date
    late: bool
    points: tuple[PointView, ...]


@dataclass(frozen=True, kw_only=True)
class DocumentView:
    """One issued document."""

    number: str
    item: str
    kind: str
    package: str
    issued_on: date
    delivered_on: date | None
    revoked_on: date | None
    sha256: str


@dataclass(frozen=True, kw_only=True)
class MarkView:
    """A warning or a breach."""

    kind: str
    rule: str
    item: str
    due: date
    breach: bool
    redress: bool  # lets the applicant go to the "办不成事" window (GZ 13.5a)
    text: Said


@dataclass(frozen=True, kw_only=True)
class Summary:
    """One line of a list of cases; no personal data."""

    case_id: str
    bundle: str
    bundle_name: Said
    stage: str
    stage_words: Said
    received_on: date | None
    accepted_on: date | None
    promised_on: date | None
    provisional: bool
    suspended: bool
    lodged_at: datetime
    version: int
    demo: bool


@dataclass(frozen=True, kw_only=True)
class View:
    """A case. `form` is masked; `deferred` materials are still owed, `unreachable` departments' systems can't be
    reached now (which stops no clock); `explanations` are the departments' reasons, for those who may read them.
    """

    summary: Summary
    bundle_version: str
    channel: str
    delivery: str
    statutory_on: date | None
    closed_as: str | None
    closed_words: Said | None
    rated: int | None
    tasks: tuple[TaskView, ...]
    timeline: tuple[Line, ...]
    dates: tuple[Dated, ...]
    notices: tuple[NoticeView, ...]
    documents: tuple[DocumentView, ...]
    marks: tuple[MarkView, ...]
    deferred: tuple[str, ...]
    unreachable: tuple[str, ...]
    explanations: tuple[Explanation, ...]
    form: Mapping[str, Any]
