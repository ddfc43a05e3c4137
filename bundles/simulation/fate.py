"""Everything that chance decides about one case, drawn before it begins: the same for every re-run of the case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from bundles.simulation.assumptions import Habits, Length
from bundles.simulation.chance import Chance, Odds
from bundles.simulation.hours import DAY, HOUR, OFFICE_DAY
from bundles.simulation.model import Model
from domain.case.commands import DeliveryMethod
from domain.limits import Ground
from domain.plan import Plan, PlannedItem

LONGEST: Final = 2_000  # office hours or days that no drawn length passes: a typing error in a file must not end time
RATINGS: Final = Odds([(5, 0.6), (4, 0.25), (3, 0.1), (2, 0.03), (1, 0.02)])


class ItemFate(NamedTuple):
    """What will happen to one item. Lengths in office seconds; `ground` None: nothing stops its clock."""

    silent: bool
    check: int
    recheck: int
    effort: int
    approval: int
    wrong_field: bool
    still_wrong: bool
    refused: bool
    ground: Ground | None
    excluded: int
    announced: int  # working days
    extends: bool
    files: bool


class Fate(NamedTuple):
    """What will happen to one case. `gap`: office seconds after the case before; other lengths in real seconds."""

    led_elsewhere: int  # applicants before this one whose answers lead out of the bundle
    plan: Plan
    gap: int
    items: Mapping[str, ItemFate]
    missing: tuple[str, ...]
    promised: tuple[str, ...]
    wrong: tuple[str, ...]
    keeps_promise: bool
    promise_kept_after: float  # as a share of the time of tolerance
    never_supplies: bool
    supplies_after: tuple[int, int]  # the first time, and when asked again
    delivery: DeliveryMethod
    collects_after: int
    rating: int  # 0: none


def fate_of(model: Model, seed: int, number: int) -> Fate:
    """Draw one case. NoCases when the answers drawn never stay in the bundle."""
    chance = Chance(f"{seed}/case/{number}")
    told = model.assumptions.applicants
    gap = chance.gap(OFFICE_DAY / model.arrivals)
    plan, led_elsewhere = model.draw(chance)
    missing, promised, wrong = _materials(plan, model, chance)
    electronic = chance.happens(told.electronic)
    return Fate(
        led_elsewhere=led_elsewhere,
        plan=plan,
        gap=round(gap),
        items={item.id: _item(item, model.habits[item.id], chance) for item in plan.items},
        missing=missing,
        promised=promised,
        wrong=wrong,
        keeps_promise=chance.happens(told.keeps_promise),
        promise_kept_after=0.1 + 0.8 * chance.draw(),
        never_supplies=chance.happens(told.never_supplies),
        supplies_after=(_seconds(told.supply, chance, DAY), _seconds(told.supply, chance, DAY)),
        delivery=_delivery(model.definition.issuance.methods, chance, electronic=electronic),
        collects_after=_seconds(told.collects, chance, DAY),
        rating=_rating(chance, told.rates),
    )


def _materials(plan: Plan, model: Model, chance: Chance) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    told = model.assumptions.applicants
    missing: list[str] = []
    promised: list[str] = []
    wrong: list[str] = []
    for material in dict.fromkeys(name for item in plan.items for name in item.materials):
        is_missing, is_wrong = chance.happens(told.missing), chance.happens(told.wrong)
        is_promised = chance.happens(told.promise) and material in plan.deferrable
        if is_missing:
            missing.append(material)
            if is_promised:
                promised.append(material)
        elif is_wrong:
            wrong.append(material)
    return tuple(missing), tuple(promised), tuple(wrong)


def _item(item: PlannedItem, habits: Habits, chance: Chance) -> ItemFate:
    check, recheck = _seconds(habits.check, chance, HOUR), _seconds(habits.check, chance, HOUR)
    excluded = chance.happens(habits.exclusion)
    return ItemFate(
        silent=chance.happens(habits.silence),
        check=check,
        recheck=recheck,
        effort=_seconds(habits.effort, chance, HOUR),
        approval=_seconds(habits.approval, chance, HOUR),
        wrong_field=chance.happens(habits.wrong_field),
        still_wrong=chance.happens(habits.still_wrong),
        refused=chance.happens(habits.refusal),
        ground=_ground(item, chance) if excluded else None,
        excluded=_seconds(habits.exclusion_days, chance, OFFICE_DAY),
        announced=habits.exclusion_announced,
        extends=chance.happens(habits.extension),
        files=chance.happens(habits.filing),
    )


def _ground(item: PlannedItem, chance: Chance) -> Ground | None:
    # A hearing is a procedure of its own, which a simulation does not carry out.
    grounds = [(ground, 1.0) for ground in item.grounds if ground is not Ground.HEARING]
    return chance.pick(Odds(grounds)) if grounds else None


def _seconds(length: Length, chance: Chance, unit: int) -> int:
    return round(min(chance.about(length.median, length.spread), LONGEST) * unit)


def _delivery(methods: tuple[DeliveryMethod, ...], chance: Chance, *, electronic: bool) -> DeliveryMethod:
    if electronic and DeliveryMethod.ELECTRONIC in methods:
        return DeliveryMethod.ELECTRONIC
    others = [(method, 1.0) for method in methods if method is not DeliveryMethod.ELECTRONIC]
    return chance.pick(Odds(others)) if others else DeliveryMethod.ELECTRONIC


def _rating(chance: Chance, rates: float) -> int:
    level = chance.pick(RATINGS)
    return level if chance.happens(rates) else 0
