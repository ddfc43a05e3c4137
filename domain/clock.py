"""The legal clock of one limit: when it ends, what stops it, what extends it (LAW.md 2.10).

A date is always computed from its facts (start, limit, exclusions, extensions), never adjusted in place: taking one
fact away gives the date as if it had never been.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from domain.calendar import WorkingCalendar
from domain.derivation import Derivation, Refusal
from domain.limits import ApproverRank, Ground, Limit, working_days


@dataclass(frozen=True, kw_only=True, slots=True)
class Exclusion:
    """许可法 45: time that is not counted, the days of (start, end].

    `end` None: still open. `estimated`: the length announced in the written notice. `notice`: that notice's reference.
    `reason_ref`: opaque reference of a stored text.
    """

    ground: Ground
    start: date
    end: date | None
    estimated: Limit | None
    notice: str
    reason_ref: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Extension:
    """An approved prolongation by `by`, counted on from the due date as it stands (OneGo 2.10(6)).

    `basis`: the provision it rests on. `reason_ref`: opaque reference of the reason told to the applicant.
    `filing`: reference of the record lodged under GZ 13.4c, empty until lodged.
    """

    by: Limit
    decided_on: date
    notified_on: date | None
    approver: ApproverRank
    basis: str
    reason_ref: str = ""
    filing: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtensionTerms:
    """What the law of an item allows: at most `max`, approved by `approver` or above, resting on `basis`."""

    max: Limit
    approver: ApproverRank
    basis: str


LICENCE_EXTENSION: Final = ExtensionTerms(
    max=working_days(10), approver=ApproverRank.HEAD_OF_ORGAN, basis="许可法 42(1)"
)
JOINT_EXTENSION: Final = ExtensionTerms(
    max=working_days(15), approver=ApproverRank.HEAD_OF_GOVERNMENT, basis="许可法 42(2)"
)
REGISTRATION_EXTENSION: Final = ExtensionTerms(
    max=working_days(3), approver=ApproverRank.HEAD_OF_ORGAN, basis="登记条例 19"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Due:
    """When a limit ends, and why.

    `start`: the day that is not counted. `on`: the last day, in China. `at`: the moment, for limits in hours only.
    `provisional_years`: unpublished years the date leans on. `suspended`: an exclusion is open, `on` is a projection.
    """

    start: date
    on: date
    at: datetime | None = None
    provisional_years: tuple[int, ...] = ()
    suspended: bool = False
    derivation: Derivation = ()

    @property
    def provisional(self) -> bool:
        """Whether a notice that is not published yet may still move the date (OneGo 2.10(11))."""
        return bool(self.provisional_years)


def due_date(
    start: date | datetime,
    limit: Limit,
    calendar: WorkingCalendar,
    *,
    exclusions: Sequence[Exclusion] = (),
    extensions: Sequence[Extension] = (),
    today: date | None = None,
) -> Due:
    """Compute when `limit` ends, counted from `start` (OneGo 2.10(2)-(6), (10))."""
    raise NotImplementedError


def check_exclusion(
    exclusion: Exclusion,
    *,
    start: date,
    today: date,
    existing: Sequence[Exclusion],
    allowed: Collection[Ground],
) -> Refusal | None:
    """Say why an exclusion may not be recorded, or None."""
    raise NotImplementedError


def check_extension(
    extension: Extension,
    *,
    due: Due,
    terms: ExtensionTerms | None,
    already: int,
    today: date,
) -> Refusal | None:
    """Say why an extension may not be recorded, or None."""
    raise NotImplementedError
