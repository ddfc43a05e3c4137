"""What a simulation assumes about people: all of it assumption, none of it law, and every value may be given in a file.

A file names only what it knows; `settled` fills the rest with the defaults below. Whoever shows results says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, Final, NewType

from bundles.typed import READERS
from domain.limits import Limit, Unit

Share = NewType("Share", float)  # 0 to 1
Amount = NewType("Amount", float)  # at least 0
Count = NewType("Count", int)  # 1 to 10,000

USUAL_ARRIVALS: Final = Amount(40.0)
MOST_OFFICERS: Final = 10_000
MOST_AMOUNT: Final = 1_000_000.0


@dataclass(frozen=True, kw_only=True)
class Length:
    """A length that varies: half are below `median`; `spread` is the deviation of the logarithm, 0 for no variation."""

    median: Amount
    spread: Amount = Amount(0.5)


@dataclass(frozen=True, kw_only=True)
class Down:
    """How often a department's system is out of reach, and for how many office hours on average. No clock stops."""

    per_month: Amount = Amount(0.5)  # in 21 working days
    hours: Amount = Amount(2.0)


@dataclass(frozen=True, kw_only=True)
class Staff:
    """Who works on this bundle in a department. `officers` None: as many as keep them busy for 80% of `hours`."""

    officers: Count | None = None
    hours: Amount = Amount(6.0)  # of each officer's 8 office hours, those left for this bundle
    down: Down = Down()


@dataclass(frozen=True, kw_only=True)
class Work:
    """What happens to one item, as far as a file says; None takes what every item takes. Lengths in office hours."""

    check: Length | None = None  # an officer's time for the pre-check
    effort: Length | None = None  # an officer's time for the decision
    approval: Length | None = None  # signatures and counter-checks, which keep no officer of this desk busy
    silence: Share | None = None  # the department reports nothing before acceptance
    wrong_field: Share | None = None
    still_wrong: Share | None = None  # a supplement falls short again
    refusal: Share | None = None
    exclusion: Share | None = None  # one of the item's grounds of 许可法 45 is used
    exclusion_days: Length | None = None  # working days it really takes
    exclusion_announced: Count | None = None  # working days named in the written notice
    extension: Share | None = None  # seen to become late, the item is extended where its law allows
    filing: Share | None = None  # an extension is filed the next morning


@dataclass(frozen=True, kw_only=True)
class Applicants:
    """What applicants do. Lengths in calendar days."""

    missing: Share = Share(0.03)  # of each material asked of them
    wrong: Share = Share(0.04)
    promise: Share = Share(0.7)  # a missing deferrable material is promised for later
    keeps_promise: Share = Share(0.95)
    supply: Length = field(default_factory=lambda: Length(median=Amount(3.0), spread=Amount(0.7)))
    never_supplies: Share = Share(0.03)
    electronic: Share = Share(0.85)  # wants the results electronically
    collects: Length = field(default_factory=lambda: Length(median=Amount(1.5), spread=Amount(0.5)))
    rates: Share = Share(0.3)


@dataclass(frozen=True, kw_only=True)
class Assumptions:
    """A file of assumptions. Weights of answers are relative; an answer that is not named weighs 1."""

    start: date | None = None  # None: the day the bundle takes effect
    arrivals: Amount | None = None  # applications a working day; None: the usual 40, or what fills a yearly window
    warm_up: Share = Share(0.05)  # the first cases meet empty desks, so they are carried and not counted
    departments: Mapping[str, Staff] = field(default_factory=dict)
    every_item: Work = Work()
    items: Mapping[str, Work] = field(default_factory=dict)
    situations: Mapping[str, Mapping[str, Amount]] = field(default_factory=dict)
    applicants: Applicants = Applicants()


@dataclass(frozen=True, kw_only=True)
class Habits:
    """`Work` with nothing left open; its values are what is assumed where no file says otherwise."""

    check: Length = Length(median=Amount(0.15))
    effort: Length = Length(median=Amount(0.5))
    approval: Length = Length(median=Amount(2.0))
    silence: Share = Share(0.01)
    wrong_field: Share = Share(0.02)
    still_wrong: Share = Share(0.1)
    refusal: Share = Share(0.02)
    exclusion: Share = Share(0.25)
    exclusion_days: Length = Length(median=Amount(4.0))
    exclusion_announced: Count = Count(5)
    extension: Share = Share(0.3)
    filing: Share = Share(0.95)


def usual_habits(promised: Limit, *, site_check: bool, on_the_spot: bool) -> Habits:
    """What is assumed of an item that no file speaks of; approval takes about a third of the promised limit."""
    effort = 1.0 if site_check else 0.2 if on_the_spot else 0.5
    approval = 0.0 if on_the_spot else 0.3 * office_hours(promised)
    return Habits(effort=Length(median=Amount(effort)), approval=Length(median=Amount(approval)))


def office_hours(limit: Limit) -> float:
    """A limit as office hours: 8 a working day, 5 working days in 7 calendar days, 21 in a month."""
    match limit.unit:
        case Unit.HOUR:
            return float(limit.amount)
        case Unit.WORKING_DAY:
            return limit.amount * 8.0
        case Unit.CALENDAR_DAY:
            return limit.amount * 8.0 * 5 / 7
        case Unit.MONTH:
            return limit.amount * 8.0 * 21


def habits_of(usual: Habits, *told: Work) -> Habits:
    """The usual habits with what a file says, later layers over earlier ones."""
    for work in told:
        said = {entry.name: getattr(work, entry.name) for entry in fields(work)}
        usual = replace(usual, **{name: value for name, value in said.items() if value is not None})
    return usual


def _number(data: Any, least: float, most: float) -> float:
    if type(data) not in (int, float) or not least <= data <= most:
        raise ValueError("out of range")
    return float(data)


def _count(data: Any) -> int:
    if type(data) is not int or not 1 <= data <= MOST_OFFICERS:
        raise ValueError("no count")
    return data


READERS[Share] = (lambda data: _number(data, 0, 1), "a share from 0 to 1 such as 0.05")
READERS[Amount] = (lambda data: _number(data, 0, MOST_AMOUNT), "a number that is not negative, such as 1.5")
READERS[Count] = (_count, f"a whole number from 1 to {MOST_OFFICERS}")
