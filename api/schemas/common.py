"""Shapes that several answers share."""

from collections.abc import Mapping
from datetime import date
from math import isfinite
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
FreeText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
LimitText = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}(wd|d|mo|h)$")]


def _is_text(text: str) -> bool:
    """Whether it has no zero character and no half of a surrogate pair."""
    return "\0" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


class Taken(BaseModel):
    """A payload that we take: unknown members are refused, so that a typing error is never silently dropped."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _can_be_kept(cls, given: Any) -> Any:
        """Refuse what JSON lets through and no database or later JSON can hold. Repeats nothing of it."""
        waiting = [given]
        while waiting:  # and not by recursion: whoever sends this chooses the depth
            match waiting.pop():
                case str() as text if not _is_text(text):
                    raise ValueError("not a text")
                case float() as number if not isfinite(number):
                    raise ValueError("not a number")
                case Mapping() as members:
                    waiting += [*members, *members.values()]
                case list() as members:
                    waiting += members
                case _:
                    pass
        return given


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
