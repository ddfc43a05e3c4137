"""Time limits as the guides write them, the eight grounds that stop a clock, and the ranks that may extend one.

A limit keeps its unit: "20日" in a licensing law is working days (许可法 82), elsewhere calendar days (民法典 200-203).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.derivation import Refusal, refusal
from domain.wording.terms import TERMS

LARGEST_AMOUNT: Final = 9999


class Unit(StrEnum):
    """What a limit is counted in; the value is its short form."""

    WORKING_DAY = "wd"
    CALENDAR_DAY = "d"
    MONTH = "mo"
    HOUR = "h"


@dataclass(frozen=True, kw_only=True, slots=True)
class Limit:
    """A length of legal time: a positive amount of one unit. ValueError for any other amount."""

    amount: int
    unit: Unit

    def __post_init__(self) -> None:
        if not 1 <= self.amount <= LARGEST_AMOUNT:
            raise ValueError(f"a limit is between 1 and {LARGEST_AMOUNT} units, not {self.amount}")

    def __str__(self) -> str:
        return f"{self.amount}{self.unit.value}"


class Ground(StrEnum):
    """许可法 45: the only eight matters whose time is not counted. An on-site check is not among them."""

    HEARING = "hearing"
    TENDERING = "tendering"
    AUCTION = "auction"
    INSPECTION = "inspection"
    TESTING = "testing"
    QUARANTINE = "quarantine"
    APPRAISAL = "appraisal"
    EXPERT_REVIEW = "expert-review"

    @property
    def zh(self) -> str:
        """The term of 许可法 45."""
        return TERMS["ground"][self.value][0]


class ApproverRank(StrEnum):
    """Who may approve an extension, lowest first; compare with `reaches`."""

    OFFICER = "officer"
    CHIEF_REPRESENTATIVE = "chief-representative"
    HEAD_OF_ORGAN = "head-of-organ"
    HEAD_OF_GOVERNMENT = "head-of-government"

    def reaches(self, needed: ApproverRank) -> bool:
        """Whether this rank is the needed one or above it."""
        ranks = tuple(ApproverRank)
        return ranks.index(self) >= ranks.index(needed)

    @property
    def zh(self) -> str:
        """The term of 许可法 42, or of 条例 8 for the chief representative."""
        return TERMS["rank"][self.value][0]


def working_days(amount: int) -> Limit:
    """Make a limit in working days."""
    return Limit(amount=amount, unit=Unit.WORKING_DAY)


def parse_limit(text: str) -> Limit | Refusal:
    """Read "20wd", "20d", "1mo" or "24h"; anything else, zero and negative amounts are refused."""
    found = re.fullmatch(r"([+-]?[0-9]+)(wd|d|mo|h)", text.strip())
    if found is None:
        return refusal("OneGo 2.10", "limit.malformed", text=text)
    # Compare lengths before int(): a thousand digits are not worth converting.
    digits = found[1].lstrip("+-").lstrip("0")
    if found[1].startswith("-") or not digits:
        return refusal("OneGo 2.10", "limit.not_positive", text=text)
    if len(digits) > len(str(LARGEST_AMOUNT)):
        return refusal("OneGo 2.10", "limit.too_long", text=text, most=LARGEST_AMOUNT)
    return Limit(amount=int(digits), unit=Unit(found[2]))


def parse_ground(text: str) -> Ground | Refusal:
    """Read a ground by its code or its Chinese term; anything else is no ground of 许可法 45."""
    wanted = text.strip()
    for ground in Ground:
        if wanted in (ground.value, ground.zh):
            return ground
    return refusal("许可法 45", "ground.unknown", text=text)


def parse_rank(text: str) -> ApproverRank | Refusal:
    """Read an approver's rank by its code or its Chinese term."""
    wanted = text.strip()
    for rank in ApproverRank:
        if wanted in (rank.value, rank.zh):
            return rank
    return refusal("许可法 42", "rank.unknown", text=text)
