"""How simulated departments behave: what they answer, how long they take, and which faults they show.

A department has one behaviour, and patterns that override parts of it for cases that match. Delays are seconds; a
delay given as a range is drawn from the seed and the lodging's key, so the same case always takes the same time.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from fnmatch import fnmatchcase
from typing import Annotated, Any

from pydantic import Field, JsonValue

from departments.answers import Defect, RemedyKind
from departments.lodging import Lodging
from departments.settings_form import read_setting, setting
from departments.vocabulary import Id, Line, Span, Wording
from domain.limits import ApproverRank, Ground, Unit

Seconds = Annotated[float, Field(ge=0, le=86_400)]
Delay = Seconds | tuple[Seconds, Seconds]


class PrecheckStyle(StrEnum):
    """What the first pre-check comes to; later rounds conform."""

    CONFORMING = "conforming"
    DEFECTS = "defects"
    NOT_REQUIRED = "not_required"
    WRONG_ORGAN = "wrong_organ"
    SILENT = "silent"


class DecisionStyle(StrEnum):
    """What the decision is."""

    GRANTED = "granted"
    REFUSED = "refused"
    SILENT = "silent"


class Malformed(StrEnum):
    """Callbacks that OneGo must refuse; each is sent before the right one."""

    NOT_JSON = "not_json"
    MISSING_FIELD = "missing_field"
    EXTRA_FIELD = "extra_field"
    UNKNOWN_KIND = "unknown_kind"
    BAD_SIGNATURE = "bad_signature"
    OLD_TIMESTAMP = "old_timestamp"
    FOREIGN_LODGING = "foreign_lodging"


class OutageStyle(StrEnum):
    """How a department that is down looks from outside."""

    UNAVAILABLE = "503"
    DROP = "drop"
    BUSY = "429"


@setting
class ExclusionPlan:
    """An exclusion after `after` seconds; it ends `lasts` seconds later, or by OneGo's message where None."""

    ground: Ground
    estimated: Span
    notice_number: Line = "示例〔2026〕1号"
    after: Delay = 0.0
    lasts: Delay | None = 0.0


@setting
class ExtensionPlan:
    """An extension `after` seconds after the item is open."""

    by: Span
    reason: Wording = Wording(zh="情况复杂，需进一步核实。", en="Further verification is needed.")
    rank: ApproverRank = ApproverRank.HEAD_OF_ORGAN
    after: Delay = 0.0


@setting
class Refusal:
    """What a refusal says."""

    reasons: tuple[Wording, ...] = (Wording(zh="不符合法定条件。", en="The legal conditions are not met."),)
    legal_basis: tuple[Line, ...] = ("许可法 38",)
    body: Wording = Wording(zh="本级人民政府或者人民法院", en="the people's government or the people's court")
    remedies: tuple[tuple[RemedyKind, Span], ...] = (
        (RemedyKind.RECONSIDERATION, Span(amount=60, unit=Unit.CALENDAR_DAY)),
        (RemedyKind.LITIGATION, Span(amount=6, unit=Unit.MONTH)),
    )


@setting
class Faults:
    """What goes wrong with the callbacks."""

    duplicate: Annotated[int, Field(ge=0, le=20)] = 0
    """Send each answer so many times more, newly signed."""
    replay: bool = False
    """Send each accepted request once more, byte for byte."""
    late: Delay = 0.0
    """Wait before each callback; polling shows the answer at once."""
    out_of_order: bool = False
    """Hold an answer back until the next one is sent, at most `hold` seconds."""
    hold: Seconds = 1.0
    malformed: tuple[Malformed, ...] = ()
    """Send these before each right answer."""


@setting
class Behaviour:
    """Everything about how one kind of case fares."""

    precheck: PrecheckStyle = PrecheckStyle.CONFORMING
    precheck_delay: Delay = 0.0
    defects: tuple[Defect, ...] = ()
    """Where empty, the first material (or else the first field) of the slice is found wanting."""
    competent_organ: Wording = Wording(zh="区级主管部门", en="the competent department of the district")
    decision: DecisionStyle = DecisionStyle.GRANTED
    decision_delay: Delay = 0.0
    decides_unopened: bool = False
    """Decide right after the pre-check, which OneGo must refuse."""
    refusal: Refusal = Refusal()
    results: dict[Id, JsonValue] = field(default_factory=dict)
    certificate: bool = True
    """Send certificate data with a grant."""
    officers: tuple[Line, ...] = ("示例核查员甲", "示例核查员乙")
    """Two names or more: the decision reports a check on the spot, as some items need (许可法 34(3)); fewer: none."""
    exclusion: ExclusionPlan | None = None
    extension: ExtensionPlan | None = None
    faults: Faults = Faults()
    fetch_materials: bool = False
    """Download every material and compare its digest; the log shows the outcome."""


@setting
class Match:
    """Which lodgings a pattern is for; shell patterns (`GZ-*`), all of which must fit."""

    case: str = "*"
    item: str = "*"
    bundle: str = "*"
    fields: dict[str, str] = field(default_factory=dict)

    def fits(self, lodging: Lodging) -> bool:
        """Whether the lodging is meant."""
        own = (
            fnmatchcase(lodging.case_id, self.case)
            and fnmatchcase(lodging.item_id, self.item)
            and fnmatchcase(lodging.bundle_id, self.bundle)
        )
        return own and all(fnmatchcase(str(lodging.fields.get(code)), form) for code, form in self.fields.items())


@setting
class Pattern:
    """Overrides of the department's behaviour for the lodgings that match; the first that fits is used."""

    when: Match
    behaviour: dict[str, Any]


@setting
class Rules:
    """The behaviour of one department. Raises ConfigRefused through `read_rules` where a pattern makes no sense."""

    behaviour: dict[str, Any] = field(default_factory=dict)
    patterns: tuple[Pattern, ...] = ()

    def for_lodging(self, lodging: Lodging, *, department: str) -> Behaviour:
        """What the lodging will meet."""
        chosen = next((p.behaviour for p in self.patterns if p.when.fits(lodging)), {})
        return read_setting(Behaviour, department=department, data={**self.behaviour, **chosen})


def read_rules(data: Mapping[str, Any], *, department: str) -> Rules:
    """Rules from a mapping, with every pattern tried out. Raises ConfigRefused."""
    rules = read_setting(Rules, department=department, data=data)
    for override in ({}, *(pattern.behaviour for pattern in rules.patterns)):
        read_setting(Behaviour, department=department, data={**rules.behaviour, **override})
    return rules


def seconds(delay: Delay, *, seed: int, label: str) -> float:
    """The delay in seconds; a range gives the same value for the same seed and label."""
    if not isinstance(delay, tuple):
        return delay
    low, high = delay
    digest = hashlib.sha256(f"{seed}|{label}".encode()).digest()
    return low + (high - low) * int.from_bytes(digest[:6], "big") / 2**48
