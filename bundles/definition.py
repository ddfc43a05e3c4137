"""One bundle ("一件事"), as its file defines it (GZ 11): frozen, typed, every reference checked by the loader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from bundles.conditions import ALWAYS, Condition
from bundles.entries import Catalogue, Fee, MaterialSource, StatedLimit
from bundles.findings import Text
from bundles.source import Source
from domain.case.commands import Channel, DeliveryMethod
from domain.limits import Limit, Unit, working_days
from domain.plan import NeverSupplied, ReleasePolicy


class Handling(StrEnum):
    """许可法 26: how several organs work together on licences. Each of them brings the 45 days of 许可法 42(2)."""

    UNIFIED = "unified"
    JOINT = "joint"
    CENTRALISED = "centralised"


class MaterialRole(StrEnum):
    """容缺 (GZ 13.1c, 广东条例 32): main materials make acceptance a duty, deferrable ones may follow on a promise."""

    MAIN = "main"
    DEFERRABLE = "deferrable"


class ClockStart(StrEnum):
    """What a published limit is counted from; there is only one lawful answer (GZ 13.1a)."""

    ACCEPTANCE = "acceptance"


class EdgeGround(StrEnum):
    """Why one item has to wait for another; nothing else justifies an order (GZ 11.2d)."""

    LEGAL = "legal"
    DATA = "data"


@dataclass(frozen=True, kw_only=True)
class Part:
    """A department taking part, and what it has to do (GZ 11.1b)."""

    department: str
    duties: tuple[Text, ...]


@dataclass(frozen=True, kw_only=True)
class Departments:
    """Exactly one lead, at least one cooperating department."""

    lead: Part
    cooperating: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
class Selection:
    """The four grounds of GZ 11.1a, each with its evidence."""

    related: Text
    demand: Text
    frequent: Text
    close_in_time: Text


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer to a situation question."""

    value: str
    label: Text


@dataclass(frozen=True, kw_only=True)
class Situation:
    """A question of the situation guide (情形引导); `when` says for which earlier answers it is asked."""

    id: str
    question: Text
    answers: tuple[Answer, ...]
    when: Condition = ALWAYS
    hint: Text | None = None

    def values(self) -> tuple[str, ...]:
        """The answers' values, in the order shown."""
        return tuple(answer.value for answer in self.answers)


@dataclass(frozen=True, kw_only=True)
class WayOut:
    """Answers for which the bundle is not the way; `reason` says why and where to go instead."""

    when: Condition
    rule: str
    reason: Text


@dataclass(frozen=True, kw_only=True)
class FormField:
    """One field of the one form (GZ 11.2b). `schema` has no references: the element's schema, then the field's."""

    id: str
    element: str
    title: Text
    schema: Mapping[str, Any]
    required: bool
    when: Condition = ALWAYS
    hint: Text | None = None


@dataclass(frozen=True, kw_only=True)
class MaterialUse:
    """How the bundle gets a material, and for which answers it is needed."""

    material: str
    role: MaterialRole
    source: MaterialSource
    when: Condition = ALWAYS

    @property
    def from_applicant(self) -> bool:
        """Whether the applicant hands it in; anything else must not be demanded (GZ 17.2b)."""
        return self.source in (MaterialSource.APPLICANT, MaterialSource.PROMISE)


@dataclass(frozen=True, kw_only=True)
class Edge:
    """An order between two items with the ground that justifies it (GZ 11.2d, 13.3).

    `uses`: the id of the earlier item's result, where this item needs what it says but not as a material.
    """

    item: str
    ground: EdgeGround
    basis: Text
    uses: str = ""


@dataclass(frozen=True, kw_only=True)
class BundleItem:
    """One item of the bundle: when it takes part, what it waits for, and just the fields and materials it needs."""

    item: str
    when: Condition = ALWAYS
    after: tuple[Edge, ...] = ()
    fields: tuple[str, ...] = ()
    materials: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class NoticeTerms:
    """The one-time notice (GZ 13.2, 许可法 32(1)(四)) and what follows when it is never answered."""

    within: Limit
    supply_within: StatedLimit
    never_supplied: NeverSupplied


@dataclass(frozen=True, kw_only=True)
class ToleranceTerms:
    """容缺 (GZ 13.1c, 广东条例 32): how long after acceptance a deferred material is due, and the promise's wording."""

    supply_within: StatedLimit
    promise: Text


@dataclass(frozen=True, kw_only=True)
class PublishedLimit:
    """The bundle's own limit for some answers (GZ 13.3); of several, the first whose condition holds applies.

    With `result_by` the file publishes that date only; `limit` is then the length from the close of the window to it.
    """

    limit: Limit
    result_by: date | None = None
    when: Condition = ALWAYS
    typical: bool = False
    counted_from: ClockStart = ClockStart.ACCEPTANCE


@dataclass(frozen=True, kw_only=True)
class Waiver:
    """A finding accepted where the law leaves room: which rule, about what (empty: anything), why, and until when."""

    rule: str
    reason: Text
    citation: str
    expires: date
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class Issuance:
    """一窗发证 (GZ 11.2e). `delivery` is the clock of 许可法 44 from each decision."""

    release: ReleasePolicy
    methods: tuple[DeliveryMethod, ...]
    delivery: Limit = field(default_factory=lambda: working_days(10))


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Whom the bundle is for (GZ 5.2a) and where it can be handled (GZ 12.1)."""

    who: Text
    scope: str
    channels: tuple[Channel, ...]


@dataclass(frozen=True, kw_only=True)
class BundleDefinition:
    """One version of one bundle. `content` is a SHA-256 over the file and everything of the catalogue it uses."""

    id: str
    version: str
    name: Text
    summary: Text
    departments: Departments
    selection: Selection
    audience: Audience
    situations: tuple[Situation, ...]
    items: tuple[BundleItem, ...]
    fields: tuple[FormField, ...]
    materials: tuple[MaterialUse, ...]
    notice: NoticeTerms
    published: tuple[PublishedLimit, ...]
    issuance: Issuance
    fee: Fee
    effective_from: date
    ways_out: tuple[WayOut, ...] = ()
    tolerance: ToleranceTerms | None = None
    handling: Handling | None = None
    rating_window: Limit = field(default_factory=lambda: Limit(amount=7, unit=Unit.CALENDAR_DAY))
    rule_set: str = "2025-05-01"
    waivers: tuple[Waiver, ...] = ()
    typical: bool = False
    content: str = field(default="", repr=False)
    source: Source | None = field(default=None, repr=False, compare=False)

    @property
    def pin(self) -> str:
        """The version a case is pinned to: the number its authors gave and the first digits of its content's hash."""
        return f"{self.version}+{self.content[:12]}"

    def item(self, item_id: str) -> BundleItem:
        """The bundle's item of this id; KeyError for an unknown one."""
        return {entry.item: entry for entry in self.items}[item_id]

    def use_of(self, material_id: str) -> MaterialUse | None:
        """How the bundle uses a material, or None."""
        return next((use for use in self.materials if use.material == material_id), None)


@dataclass(frozen=True, kw_only=True)
class Library:
    """The catalogue and the bundles that stand on it, by id."""

    catalogue: Catalogue
    bundles: Mapping[str, BundleDefinition]
