"""What a run says: distributions, shares in time, and who and what made cases late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bundles.simulation.carried import ItemOutcome, Outcome, Step
from bundles.simulation.model import Model
from bundles.simulation.run import Run
from domain.case.words import AcceptanceBasis, ClosedAs

PUBLISHED = "published-limit"  # a cause that is no step: every item kept its promise, and the bundle promised less


@dataclass(frozen=True, kw_only=True)
class Distribution:
    """Working days of many cases; percentiles are real values of the sample (nearest rank)."""

    count: int
    mean: float
    median: int
    p90: int
    p95: int
    most: int
    bars: tuple[tuple[int, int], ...]  # days and how many took just that many


@dataclass(frozen=True, kw_only=True)
class ItemFigures:
    """One item over all cases that decided it. Shares are of decisions; `lawful` None where no statute sets a limit."""

    item: str
    department: str
    took: Distribution
    on_time: float
    lawful: float | None
    extended: float


@dataclass(frozen=True, kw_only=True)
class Cause:
    """How many overruns of the committed date a step of an item accounts for; `share` of all overruns."""

    department: str
    item: str
    step: str
    overruns: float
    share: float


@dataclass(frozen=True, kw_only=True)
class Figures:
    """A run in figures. Shares are of decided cases, but `notices` and `deemed` of all counted ones."""

    cases: int
    counted: int
    decided: int
    handling: Distribution | None  # acceptance to the last decision
    whole: Distribution | None  # receipt to delivery
    on_time: float
    lawful: float
    overruns: int
    notices: float
    deemed: float
    never_supplied: int
    still_open: int
    led_elsewhere: int
    items: tuple[ItemFigures, ...]
    causes: tuple[Cause, ...]
    busy: dict[str, float]


def counted(model: Model, run: Run) -> tuple[Outcome, ...]:
    """The cases that count: without those that came while the desks were still empty."""
    return run.outcomes[round(len(run.outcomes) * model.assumptions.warm_up) :]


def figures_of(model: Model, run: Run) -> Figures:
    """Count a run."""
    cases = counted(model, run)
    decided = [case for case in cases if case.decided]
    deemed = (AcceptanceBasis.DEEMED_NO_NOTICE, AcceptanceBasis.DEEMED_AFTER_SUPPLY)
    late = [case for case in decided if case.late]
    return Figures(
        cases=len(run.outcomes),
        counted=len(cases),
        decided=len(decided),
        handling=distribution([case.handling_days for case in decided if case.handling_days is not None]),
        whole=distribution([case.whole_days for case in decided if case.whole_days is not None]),
        on_time=share(decided, lambda case: not case.late),
        lawful=share(decided, lambda case: not case.unlawfully_late),
        overruns=len(late),
        notices=share(cases, lambda case: bool(case.notices)),
        deemed=share(cases, lambda case: case.basis in deemed),
        never_supplied=sum(case.closed_as is ClosedAs.NEVER_SUPPLIED for case in cases),
        still_open=sum(case.closed_as is None for case in cases),
        led_elsewhere=sum(case.led_elsewhere for case in cases),
        items=tuple(_items(model, cases)),
        causes=_causes(late),
        busy=dict(run.busy),
    )


def distribution(days: Sequence[int]) -> Distribution | None:
    """The distribution of these numbers; None of nothing."""
    if not days:
        return None
    ordered = sorted(days)

    def rank(percent: int) -> int:
        return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]

    return Distribution(
        count=len(ordered),
        mean=sum(ordered) / len(ordered),
        median=rank(50),
        p90=rank(90),
        p95=rank(95),
        most=ordered[-1],
        bars=tuple(sorted(Counter(ordered).items())),
    )


def share(cases: Sequence[Outcome], holds: Callable[[Outcome], bool]) -> float:
    """The share of cases for which something holds; 1 of none, since nothing went wrong."""
    return sum(map(holds, cases)) / len(cases) if cases else 1.0


def _items(model: Model, cases: Sequence[Outcome]) -> Iterator[ItemFigures]:
    for entry in model.definition.items:
        done = [item for case in cases for item in case.items if item.item == entry.item]
        took = distribution([item.took for item in done])
        if took is None:
            continue
        limited = [item for item in done if item.unlawfully_late is not None]
        yield ItemFigures(
            item=entry.item,
            department=done[0].department,
            took=took,
            on_time=sum(not item.late for item in done) / len(done),
            lawful=sum(not item.unlawfully_late for item in limited) / len(limited) if limited else None,
            extended=sum(item.extended for item in done) / len(done),
        )


def critical(case: Outcome) -> tuple[ItemOutcome, ...]:
    """The items that really made the case last as long as it did, first to last: back from the last decision."""
    by_id = {item.item: item for item in case.items}
    here = max(case.items, key=lambda item: item.decided_on)
    path = [here]
    while before := [by_id[name] for name in here.after if name in by_id]:
        here = max(before, key=lambda item: item.decided_on)
        path.insert(0, here)
    return tuple(path)


def blame(case: Outcome) -> dict[tuple[str, str, str], float]:
    """Which department, item and step made a late case late; the parts of one case add up to 1.

    On the path that was critical, items share by the days each was past its own promise, and an item's steps by the
    office time each took; for silence, those who were silent answer. Where every item kept its promise, it is the
    bundle's own limit that was too short.
    """
    path = critical(case)
    past = sum(item.late for item in path)
    if not past:
        return {("", "", PUBLISHED): 1.0}
    parts: dict[tuple[str, str, str], float] = {}
    for item in path:
        whole = sum(item.steps)
        for step, length in zip(Step, item.steps, strict=True):
            part = length / whole if whole else float(step is Step.WORK)
            whose = case.silent if step is Step.SILENCE and case.silent else ((item.department, item.item),)
            for department, name in whose if item.late and part else ():
                key = department, name, step.value
                parts[key] = parts.get(key, 0.0) + part * item.late / past / len(whose)
    return parts


def _causes(late: Sequence[Outcome]) -> tuple[Cause, ...]:
    total: dict[tuple[str, str, str], float] = {}
    for case in late:
        for key, part in blame(case).items():
            total[key] = total.get(key, 0.0) + part
    causes = [
        Cause(department=department, item=item, step=step, overruns=overruns, share=overruns / len(late))
        for (department, item, step), overruns in total.items()
    ]
    return tuple(sorted(causes, key=lambda cause: (-cause.overruns, cause.department, cause.item, cause.step)))
