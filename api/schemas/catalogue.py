"""What the window offers: bundles, guides, situation questions, forms."""

from datetime import date
from typing import Any

from pydantic import BaseModel, Field

from api.schemas.common import Given, Taken, Words


class BundleSummary(Given):
    """One bundle of the public list (GZ 11.1c)."""

    id: str
    version: str
    name: Words
    summary: Words
    lead: str
    typical: bool = Field(description="示例，非官方: some values are examples.")


class Answers(Taken):
    """Answers to the situation questions so far: question id → answer value."""

    answers: dict[str, str] = Field(default_factory=dict, max_length=100, examples=[{"born-in": "institution"}])


class WayOut(Given):
    """Why these answers can't be used yet, or lead elsewhere."""

    rule: str
    code: str
    zh: str
    en: str


class Application(Given):
    """What to ask: questions, and once all are answered the form (JSON Schema 2020-12), materials and limit."""

    bundle: str
    version: str
    questions: list[dict[str, Any]]
    form: dict[str, Any] | None
    materials: list[dict[str, Any]]
    published: dict[str, str] | None
    delivery: list[str]
    promise: Words | None
    refused: WayOut | None


class Guide(Given):
    """The guide with its nine elements for each item (GZ 5.2a), the same online and at the window (GZ 9.3)."""

    guide: dict[str, Any]


class UnkeptPromise(Given):
    """A promised limit that was passed. No case, no person."""

    item: str
    item_name: Words
    department: str
    department_name: Words
    promised_on: date
    decided_on: date | None
    open: bool = Field(description="Whether the item still waits for its decision.")
    days: int | None = Field(
        description="Working days past the promise, until today while open; 0 for less than a day, "
        "null where the item ended without a decision."
    )
    public_reason: str = Field(description="The published reason; empty while there is none.")


class UnkeptPromisePage(BaseModel):
    """A page of promises that were not kept."""

    rows: list[UnkeptPromise]
    next: str | None
