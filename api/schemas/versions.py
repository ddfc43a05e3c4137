"""Versions of bundles: written, compiled, signed, published, superseded, retired; and running cases moved."""

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BaseModel, Field, StringConstraints

from api.schemas.common import FreeText, Given, Step, Taken, Words

Pin = Annotated[str, StringConstraints(max_length=80)]


AdditionName = Annotated[
    str, StringConstraints(pattern=r"^((departments|materials|elements)|items/[a-z][a-z0-9-]{0,60})\.yaml$")
]


class DraftText(Taken):
    """The definition as YAML text; docs describe its form, editors complete it with the JSON Schema."""

    text: str = Field(max_length=1_000_000, description="YAML, at most a megabyte.")
    additions: dict[AdditionName, str] = Field(
        default={},
        max_length=100,
        description="Items, materials and data elements that the basic catalogue lacks: YAML texts by file name, "
        "as in a folder of additions (`materials.yaml`, `elements.yaml`, `items/….yaml`).",
    )


class Place(Given):
    """Where in the text: line and column count from 1."""

    file: str
    line: int
    column: int


class Finding(Given):
    """What the compiler says: which rule, how grave, where, and how to mend it."""

    place: Place
    rule: str = Field(examples=["GZ 13.3"])
    slug: str
    severity: str = Field(examples=["error", "warning", "advice"])
    message: Words
    mend: Words | None


class Signature(Given):
    """A department's signature; an empty department is the government-services department's approval (GZ 4.4a)."""

    department: str
    signed_at: datetime
    stands_in: bool = Field(description="By the active substitute of the chief representative (GZ 8.3).")


class Version(Given):
    """One version of a bundle."""

    bundle: str
    pin: str = Field(description="Number and first digits of the hash: what cases are pinned to.")
    number: str
    standing: str = Field(examples=["draft", "signing", "announced", "in-force", "superseded", "retired", "dropped"])
    lead: str
    departments: list[str] = Field(description="Who has to sign.")
    hash: str = Field(description="SHA-256 over the definition and what it uses of the catalogue: what is signed.")
    origin: str
    drafted_at: datetime
    published_from: date | None
    published_at: datetime | None
    ended_from: date | None
    signatures: list[Signature]
    waits_for: list[str] = Field(description="Whose signature is missing; an empty name is the approval.")


class VersionText(Given):
    """A version with its text and what the compiler says of it today."""

    version: Version
    text: str
    additions: dict[str, str] = Field(description="The entries that it brings for the catalogue, by file name.")
    findings: list[Finding]


class Change(BaseModel):
    """One difference, in the law's terms, and whom it concerns."""

    code: str
    effect: str = Field(examples=["worse", "better", "neutral"])
    rule: str
    subject: str
    text: Words
    whom: Words
    count: int
    of: int = Field(description="Combinations of answers: `count` of `of` are concerned.")


class Difference(BaseModel):
    """What a version changes against another one, what is worse first."""

    bundle: str
    old: str
    new: str
    changes: list[Change]


class Publication(Taken):
    """From which day a version is offered; not in the past."""

    first_day: date


class Retirement(Taken):
    """From which day a version is offered no longer, and why."""

    first_day: date
    reason: FreeText


class MovedDate(Given):
    """A date that a move brings forward; or the applicant's own, put back."""

    key: str
    label: Words
    was: date
    on: date


class CaseEffect(Given):
    """What moving does to one case; or why it stays."""

    case_id: str
    since: str
    to: str
    movable: bool
    dates: list[MovedDate]
    why: list[Step]


class CaseEffectPage(BaseModel):
    """A page of effects."""

    rows: list[CaseEffect]
    next: str | None


class Migration(Taken):
    """Why cases are moved: it stands on each one's timeline and in the audit log."""

    reason: FreeText


class Migrated(Given):
    """What was done with this page of cases; `waiting` ones could not be reached, send the same again."""

    moved: list[CaseEffect]
    kept: list[CaseEffect]
    waiting: list[str]
    next: str | None


class BundleAct(Given):
    """One act on record: who, when, what, on which content."""

    id: int
    at: datetime
    who: str
    role: str
    department: str
    act: str
    pin: str
    hash: str
    detail: dict[str, Any]


class BundleActPage(BaseModel):
    """A page of the audit log."""

    rows: list[BundleAct]
    next: str | None
