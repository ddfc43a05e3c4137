"""The words both directions of the department contract are built from.

Every message is a frozen dataclass that pydantic checks strictly: an unknown key, a missing key or a number in place
of a text is refused, so that a typing error in a department's system is found on the first day and not in court.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeVar, dataclass_transform

from pydantic import AwareDatetime, ConfigDict, Field, with_config

from domain.limits import Limit, Unit

CONTRACT_VERSION = "1"
MAX_BODY_BYTES = 1_048_576
"""No message of the contract is larger; materials travel as download addresses, never inside a message."""

T = TypeVar("T")
_STRICT = ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True, allow_inf_nan=False)


@dataclass_transform(kw_only_default=True, frozen_default=True)
def wire(cls: type[T]) -> type[T]:
    """Make `cls` a message of the contract: frozen, keyword-only, strict, without unknown keys."""
    return with_config(_STRICT)(dataclass(frozen=True, kw_only=True)(cls))


_ID = r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}"
_KEY = rf"(?P<case>{_ID}):(?P<item>{_ID}):(?P<step>precheck|decision):(?P<round>[1-9][0-9]{{0,3}})"
_KEY_FORM = re.compile(_KEY)

Id = Annotated[str, Field(pattern=rf"^{_ID}$")]
KeyText = Annotated[
    str,
    Field(pattern="^" + re.sub(r"\?P<\w+>", "", _KEY) + "$", examples=["GZ-1:birth-registration:precheck:1"]),
]
Line = Annotated[str, Field(min_length=1, max_length=200)]
Prose = Annotated[str, Field(min_length=1, max_length=4000)]
Instant = AwareDatetime
Ordinal = Annotated[int, Field(ge=1, le=1_000_000)]


class Step(StrEnum):
    """What a lodging asks for first: a pre-check with the decision to follow, or the decision alone."""

    PRECHECK = "precheck"
    DECISION = "decision"


@wire
class Wording:
    """A text for people: Simplified Chinese always, English when the writer has it."""

    zh: Prose
    """Simplified Chinese."""
    en: Prose | None = None
    """English."""


@wire
class Span:
    """A length of legal time: `wd` working days, `d` calendar days, `mo` months, `h` hours."""

    amount: Annotated[int, Field(ge=1, le=3650)]
    """How many units."""
    unit: Unit
    """The unit counted."""

    @property
    def limit(self) -> Limit:
        """The same length in the words of the law."""
        return Limit(amount=self.amount, unit=self.unit)


@wire
class LodgingKey:
    """The parts of a lodging's idempotency key, written `case:item:step:round`."""

    case_id: Id
    item_id: Id
    step: Step
    round: Ordinal

    @property
    def text(self) -> str:
        """The key as it stands in addresses and messages."""
        return f"{self.case_id}:{self.item_id}:{self.step}:{self.round}"


def parse_key(text: str) -> LodgingKey | None:
    """The parts of a key, or None where `text` is not a key of the contract."""
    found = _KEY_FORM.fullmatch(text)
    if found is None:
        return None
    return LodgingKey(case_id=found["case"], item_id=found["item"], step=Step(found["step"]), round=int(found["round"]))
