"""Shapes that several answers share."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
FreeText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
LimitText = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}(wd|d|mo|h)$")]


class Taken(BaseModel):
    """A payload that we take: unknown members are refused, so that a typing error is never silently dropped."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Given(BaseModel):
    """An answer that we give, read from the desk's values."""

    model_config = ConfigDict(from_attributes=True, frozen=True)


class Words(Given):
    """A text in both languages."""

    zh: str
    en: str


class Step(Given):
    """One applied rule of a derivation, in words."""

    rule: str = Field(examples=["许可法 82"])
    zh: str
    en: str


class Performed(Given):
    """What an act led to: the case's new version, and the kinds of event recorded."""

    case: str
    version: int = Field(description="Sequence number of the case's log after the act; use it as If-Match.")
    events: list[str] = Field(examples=[["TaskDecided", "DatesSet"]])


class DateView(Given):
    """One date of a case as it stands, and why it stands there."""

    key: str = Field(examples=["case.promised"])
    label: Words
    on: date
    was: date | None = None
    provisional: bool
    suspended: bool
    why: list[Step]
