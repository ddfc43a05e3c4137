"""The officer's side: inbox, slice."""

from datetime import date
from typing import Any

from pydantic import BaseModel, Field

from api.schemas.cases import TaskView
from api.schemas.common import Given, Id, Taken, Words
from api.schemas.signing import ProposalView


class InboxEntry(Given):
    """A task, most urgent first by the law's date."""

    case_id: str
    task: TaskView
    bundle: str
    stage: str
    received_on: date | None
    accepted_on: date | None
    legal_due: date | None = Field(description="The day the law sets; null where nothing is due.")
    days_left: int | None
    overdue: bool
    signing: str = Field(description="submitted or returned where a decision was submitted for signature, else empty.")
    demo: bool


class InboxPage(BaseModel):
    """A page of the inbox."""

    rows: list[InboxEntry]
    next: str | None
    counts: dict[str, int] = Field(description="How many tasks match in all, by turn.")


class SliceFile(Given):
    """One file that the item needs."""

    material: str
    sha256: str
    filename: str
    media_type: str
    size: int


class SliceView(Given):
    """The fields and files one item needs, and nothing else (PIPL 6). Every look is on record."""

    case_id: str
    item: str
    version: int
    fields: dict[str, Any]
    titles: dict[str, Words]
    files: list[SliceFile]
    texts: dict[str, str] = Field(description="Free texts of the item's points, by reference.")
    proposal: ProposalView | None = Field(default=None, description="What was last submitted for signature (GZ 8.3).")


class TaskRef(Taken):
    """One task."""

    case: Id
    item: Id


class BulkClaim(Taken):
    """Tasks to take at once."""

    tasks: list[TaskRef] = Field(min_length=1, max_length=200)


class BulkClaimed(Given):
    """The tasks that were got; the others had been taken, or are not the department's."""

    tasks: list[TaskRef]


class AbsenceView(Given):
    """An absence, both days included."""

    officer: str
    substitute: str
    first_day: date
    last_day: date
