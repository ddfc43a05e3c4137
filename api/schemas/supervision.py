"""The supervisor's side."""

from datetime import date, datetime

from pydantic import BaseModel, Field

from api.schemas.common import FreeText, Given, Taken, Words


class Filing(Given):
    """A filed extension that waits for its receipt (GZ 13.4c)."""

    case_id: str
    seq: int
    item: str
    filing: str
    filed_on: date
    department: str
    bundle: str


class FilingPage(BaseModel):
    """A page of filings."""

    rows: list[Filing]
    next: str | None


class Mark(Given):
    """A warning, or (breach) a limit that the law set and that was passed."""

    case_id: str
    seq: int
    at: datetime
    kind: str
    rule: str
    item: str
    department: str
    department_name: Words
    due: date
    breach: bool
    text: Words


class MarkPage(BaseModel):
    """A page of marks."""

    rows: list[Mark]
    next: str | None


class RefusedAct(Given):
    """An act that a rule did not allow; its content was not kept."""

    id: int
    at: datetime
    who: str
    role: str
    department: str
    case_id: str
    command: str
    rule: str
    code: str


class RefusedActPage(BaseModel):
    """A page of refused acts."""

    rows: list[RefusedAct]
    next: str | None


class CalendarNotice(Taken):
    """A year's holiday notice."""

    line: str = Field(
        max_length=4000,
        description="One year in compact form.",
        examples=["2027|国办发明电〔2026〕7号|off:0101-0103|work:0104"],
    )
    notice: FreeText


class Repinned(Given):
    """What the new calendar reached."""

    version: str
    cases: int = Field(description="Running cases that took it in.")
    waiting: int = Field(description="Cases that could not be reached; send the same again.")
