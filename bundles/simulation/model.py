"""What a simulation runs on: a bundle, its assumptions with nothing left open, and the calendar."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Final

from bundles.conditions import ALWAYS, Answers, holds
from bundles.definition import BundleDefinition, Situation
from bundles.entries import Catalogue, CatalogueItem
from bundles.plan import plan
from bundles.simulation.assumptions import (
    MOST_OFFICERS,
    USUAL_ARRIVALS,
    Amount,
    Assumptions,
    Count,
    Habits,
    Length,
    Staff,
    Work,
    habits_of,
    usual_habits,
)
from bundles.simulation.chance import Chance, Odds
from domain.calendar import WorkingCalendar
from domain.derivation import Refusal
from domain.limits import Limit
from domain.plan import Plan

SAMPLE: Final = 400  # answers drawn to estimate how much work each department gets
MOST_DRAWS: Final = 1000
BUSY: Final = 0.8  # of their hours, where a file names no officers


class NoCases(Exception):
    """No answers that can be drawn stay in the bundle, so there is nothing to simulate."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One thing that a re-run does differently: an officer more, or a working day less of a limit."""

    officer_for: str = ""
    published_less: bool = False
    promised_less: bool = False  # of every item

    def of(self, made: Plan) -> Plan:
        """The plan under this change. A limit of 1 stays as it is."""
        if self.published_less:
            made = replace(made, published=_less(made.published))
        if self.promised_less:
            made = replace(made, items=tuple(replace(item, promised=_less(item.promised)) for item in made.items))
        return made


@dataclass(frozen=True, kw_only=True)
class Model:
    """Make one with `model_of`. `habits` by item and `staff` by department are complete."""

    definition: BundleDefinition
    catalogue: Catalogue
    assumptions: Assumptions
    calendar: WorkingCalendar
    first: date
    habits: Mapping[str, Habits]
    staff: Mapping[str, Staff]
    change: Change = Change()
    plans: dict[tuple[str, ...], Plan | None] = field(
        default_factory=dict, repr=False, compare=False
    )  # as they turn up

    def changed(self, change: Change) -> Model:
        """The same with one thing different, and the same luck."""
        staff = dict(self.staff)
        if change.officer_for:
            known = staff[change.officer_for]
            staff[change.officer_for] = replace(known, officers=Count((known.officers or 0) + 1))
        return replace(self, change=change, staff=staff, plans={})

    @property
    def arrivals(self) -> float:
        """Applications a working day."""
        return self.assumptions.arrivals or USUAL_ARRIVALS

    def draw(self, chance: Chance) -> tuple[Plan, int]:
        """A plan by the situation mix, and how many answers were drawn before that lead out of the bundle.

        NoCases after a thousand that do.
        """
        for led_elsewhere in range(MOST_DRAWS):
            answers: dict[str, str] = {}
            for situation, odds in self._questions:
                if situation.when is ALWAYS or holds(situation.when, answers):
                    answers[situation.id] = chance.pick(odds)
            key = tuple(answers.values())
            if key not in self.plans:
                made = self._plan(answers)
                # Other answers may give an equal plan; one object for both is found in the core's memory at a glance.
                self.plans[key] = next((known for known in self.plans.values() if known == made), made)
            if made := self.plans[key]:
                return made, led_elsewhere
        raise NoCases(self.definition.id)

    @cached_property
    def _questions(self) -> list[tuple[Situation, Odds[str]]]:
        weights = self.assumptions.situations
        return [
            (situation, Odds((value, weights.get(situation.id, {}).get(value, 1.0)) for value in situation.values()))
            for situation in self.definition.situations
        ]

    def _plan(self, answers: Answers) -> Plan | None:
        made = plan(self.definition, self.catalogue, answers)
        return None if isinstance(made, Refusal) else self.change.of(made)


def model_of(
    definition: BundleDefinition,
    catalogue: Catalogue,
    calendar: WorkingCalendar,
    assumptions: Assumptions | None = None,
    *,
    cases: int,
) -> Model:
    """Settle what a simulation of so many cases assumes. NoCases when no answers stay in the bundle.

    Applications to a yearly window come within it, as many a day as it takes, unless a file says otherwise.
    """
    told = assumptions or Assumptions()
    window = _window_of(definition, catalogue)
    first = told.start or (window[0] if window else definition.effective_from)
    if told.arrivals is None:
        days = calendar.working_days_between(first, window[1]) if window else 0
        told = replace(told, arrivals=Amount(max(1.0, cases / days)) if days else USUAL_ARRIVALS)
    model = Model(
        definition=definition,
        catalogue=catalogue,
        assumptions=told,
        calendar=calendar,
        first=first if calendar.is_working_day(first) else calendar.nth_working_day_after(first, 1),
        habits={
            entry.item: habits_of(
                _usual(catalogue.items[entry.item]), told.every_item, told.items.get(entry.item, Work())
            )
            for entry in definition.items
        },
        staff={catalogue.items[entry.item].owner: Staff() for entry in definition.items},
    )
    return replace(model, staff=_staff(model))


def _usual(item: CatalogueItem) -> Habits:
    stated = item.limits.promised
    return usual_habits(stated.limit, site_check=item.site_check is not None, on_the_spot=stated.on_the_spot)


def _staff(model: Model) -> dict[str, Staff]:
    """As told; where no officers are named, as many as the work of a day keeps busy to the usual degree."""
    chance = Chance("staffing")
    load = dict.fromkeys(model.staff, 0.0)
    for _ in range(SAMPLE):
        made, _ = model.draw(chance)
        for item in made.items:
            work = model.habits[item.id]
            load[item.department] += (_mean(work.check) + _mean(work.effort)) * model.arrivals / SAMPLE
    staff = {}
    for department, hours in load.items():
        known = model.assumptions.departments.get(department, Staff())
        needed = min(MOST_OFFICERS, max(1, math.ceil(hours / (known.hours * BUSY))))
        staff[department] = known if known.officers else replace(known, officers=Count(needed))
    return staff


def _mean(length: Length) -> float:
    return length.median * math.exp(length.spread**2 / 2)


def _less(limit: Limit) -> Limit:
    return replace(limit, amount=limit.amount - 1) if limit.amount > 1 else limit


def _window_of(definition: BundleDefinition, catalogue: Catalogue) -> tuple[date, date] | None:
    """The days on which every item with a yearly window can be handed in (GZ 5.2a)."""
    fixed = [catalogue.items[entry.item].limits.fixed for entry in definition.items]
    windows = [one.window for one in fixed if one]
    if not windows:
        return None
    return max(window.opens for window in windows), min(window.closes for window in windows)
