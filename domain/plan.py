"""The plan of a case: what a bundle version demands for one applicant's answers, pinned at submission.

A plan is the only part of a bundle that the law needs. Situations are already resolved, so a plan holds just
the items that take part. It never changes while the case runs, except by a recorded event.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from domain.clock import ExtensionTerms
from domain.limits import Ground, Limit, Unit


class ItemKind(StrEnum):
    """What an item is in law; only a licence falls under 行政许可法."""

    LICENCE = "licence"  # 行政许可
    REGISTRATION = "registration"  # 行政登记
    CONFIRMATION = "confirmation"  # 行政确认
    PAYMENT = "payment"  # 行政给付
    PUBLIC_SERVICE = "public-service"  # 公共服务
    UTILITY = "utility"  # 公用企事业服务 (GZ 3.5)


class ReleasePolicy(StrEnum):
    """When finished results leave the window (GZ 11.2e); 许可法 44 overrides TOGETHER where it would be late."""

    TOGETHER = "together"
    AS_FINISHED = "as-finished"


class NeverSupplied(StrEnum):
    """What happens when a supplement notice is never answered. No statute says; the bundle chooses."""

    KEEP_OPEN = "keep-open"
    CLOSE = "close"


@dataclass(frozen=True, kw_only=True)
class FixedWindow:
    """A yearly window: handed in from `opens` to `closes`, both days included; everybody has the result by `result_by`.

    The date is the limit, the same for the first and the last of the applicants (GZ 5.2a); no length is counted.
    """

    opens: date
    closes: date
    result_by: date


@dataclass(frozen=True, kw_only=True)
class PlannedItem:
    """One service item of the plan. `after` names items whose result it needs; order of ids is the plan's order.

    With a `window` its date stands in for both limits; `promised` then only says how long the date is at least away.
    """

    id: str
    department: str
    kind: ItemKind
    promised: Limit
    statutory: Limit | None = None
    after: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    extension: ExtensionTerms | None = None
    materials: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    result: str = ""
    site_check: bool = False  # substance is verified on site, by two officers at least (许可法 34(3))
    window: FixedWindow | None = None

    @property
    def legal_limit(self) -> Limit:
        """The limit behind the statutory clock; the promise where no statute sets one (优化营商环境条例 36)."""
        return self.statutory or self.promised


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Everything the pure core must know of a bundle version. `published` is the bundle's own limit (GZ 13.3).

    With a `window` a case is received in it only, and committed to its date instead of `published`.
    """

    bundle: str
    version: str
    lead: str
    items: tuple[PlannedItem, ...]
    published: Limit
    rule_set: str = "2025-05-01"
    joint_handling: bool = False  # 统一、联合、集中办理: the 45-day ceiling of 许可法 42(2) applies
    deferrable: tuple[str, ...] = ()  # materials that tolerance may defer (GZ 13.1c)
    tolerance: Limit | None = None  # a deferred material is due this long after acceptance
    supply_within: Limit | None = None
    never_supplied: NeverSupplied = field(default_factory=lambda: NeverSupplied.KEEP_OPEN)
    release: ReleasePolicy = field(default_factory=lambda: ReleasePolicy.TOGETHER)
    delivery: Limit = field(default_factory=lambda: Limit(amount=10, unit=Unit.WORKING_DAY))  # 许可法 44
    rating_window: Limit = field(default_factory=lambda: Limit(amount=7, unit=Unit.CALENDAR_DAY))
    window: FixedWindow | None = None

    def __hash__(self) -> int:
        # Enough to tell plans apart; every limit and material of every item would cost more than what is remembered.
        return hash((self.bundle, self.version, *[item.id for item in self.items]))

    def item(self, item_id: str) -> PlannedItem | None:
        """The item of this id, or None."""
        return next((item for item in self.items if item.id == item_id), None)

    def departments(self) -> tuple[str, ...]:
        """The departments taking part, each once, in the plan's order."""
        return tuple(dict.fromkeys(item.department for item in self.items))

    def flaw(self) -> str:
        """Why no case can run by this plan, as a short code; empty for a sound one. A compiler tells much more."""
        return self._flaw

    @cached_property
    def _flaw(self) -> str:
        ids = [item.id for item in self.items]
        if not ids:
            return "no-items"
        if len(set(ids)) != len(ids):
            return "item-twice"
        if any(earlier not in ids for item in self.items for earlier in item.after):
            return "unknown-item"
        in_days = (self.published, self.tolerance, self.supply_within, self.delivery, self.rating_window)
        if any(limit is not None and limit.unit is Unit.HOUR for limit in in_days):
            return "hours"
        windows = (self.window, *(item.window for item in self.items))
        if any(window and not window.opens <= window.closes < window.result_by for window in windows):
            return "window"
        placed: set[str] = set()  # membership only: its order never shows
        for _ in ids:
            placed.update(item.id for item in self.items if placed.issuperset(item.after))
        return "" if len(placed) == len(ids) else "circle"
