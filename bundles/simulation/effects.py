"""What one officer more, or one working day less of a limit, would change: re-runs of the same cases with equal luck.

Differences are taken case by case, so that chance which both runs share cancels out. Their uncertainty comes from
batches of consecutive cases, since cases that queue together are not independent of one another.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bundles.simulation.carried import Outcome
from bundles.simulation.figures import counted
from bundles.simulation.model import Change, Model
from bundles.simulation.run import Run

BATCHES: Final = 20
STUDENT: Final = 2.093  # 97.5% point of Student's t with 19 degrees of freedom

Pair = tuple[Outcome, Outcome]


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """A mean before and after, and the difference with half its 95% interval; `margin` None for too few cases."""

    before: float
    after: float
    difference: float
    margin: float | None


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What a change does. `items`: on-time share of each item, where the change is about their limits."""

    change: Change
    on_time: Estimate
    days: Estimate
    items: tuple[tuple[str, Estimate], ...] = ()


def changes(model: Model) -> tuple[Change, ...]:
    """An officer more in each department, the published limit and then all promised ones a working day shorter."""
    made: list[Change] = [Change(officer_for=department) for department in model.staff]
    if any(known.limit.amount > 1 for known in model.definition.published):
        made.append(Change(published_less=True))
    return (*made, Change(promised_less=True))


def effect_of(model: Model, change: Change, before: Run, after: Run) -> Effect:
    """Hold a re-run against the run as assumed."""
    pairs = list(zip(counted(model, before), counted(model, after), strict=True))
    decided = [pair for pair in pairs if pair[0].decided and pair[1].decided]
    items = tuple(_items(model, decided)) if change.promised_less else ()
    return Effect(
        change=change,
        on_time=_estimate(decided, lambda case: float(not case.late)),
        days=_estimate(decided, lambda case: float(case.handling_days or 0)),
        items=items,
    )


def _items(model: Model, pairs: Sequence[Pair]) -> Iterator[tuple[str, Estimate]]:
    for entry in model.definition.items:

        def in_time(case: Outcome, name: str = entry.item) -> float:
            return float(not next(item.late for item in case.items if item.item == name))

        both = [pair for pair in pairs if all(any(item.item == entry.item for item in case.items) for case in pair)]
        if both:
            yield entry.item, _estimate(both, in_time)


def _estimate(pairs: Sequence[Pair], value: Callable[[Outcome], float]) -> Estimate:
    if not pairs:
        return Estimate(before=0.0, after=0.0, difference=0.0, margin=None)
    values = [(value(before), value(after)) for before, after in pairs]
    before, after = (sum(column) / len(values) for column in zip(*values, strict=True))
    differences = [later - earlier for earlier, later in values]
    return Estimate(before=before, after=after, difference=after - before, margin=_margin(differences))


def _margin(differences: Sequence[float]) -> float | None:
    size = len(differences) // BATCHES
    if size < 2:
        return None
    means = [sum(differences[start * size : (start + 1) * size]) / size for start in range(BATCHES)]
    middle = sum(means) / BATCHES
    variance = sum((mean - middle) ** 2 for mean in means) / (BATCHES - 1)
    return STUDENT * math.sqrt(variance / BATCHES)
