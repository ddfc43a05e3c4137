"""What a new version of a bundle changes, in the law's terms, and whom it hurts.

Meaning is compared, not text: both versions are resolved for every combination of answers, so a changed condition
shows as the materials, items and limits that certain applicants gain or lose. Running cases may move to a version only
where `Difference.worsens` finds nothing for their answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from bundles.comparing.bundle_terms import bundle_facts
from bundles.comparing.edition import Edition, Position, position
from bundles.comparing.fact import Effect, Fact, fact
from bundles.comparing.positions import Comparison
from bundles.comparing.whom import whom
from bundles.comparing.words import ORDER
from bundles.conditions import Answers
from bundles.findings import Text
from bundles.situations import variants

__all__ = ["Change", "Difference", "Edition", "Effect", "Fact", "NotComparable", "difference"]

MOST_COMBINATIONS: Final = 50_000


class NotComparable(ValueError):
    """The two are versions of different bundles, or have more combinations of answers than can be looked at."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """A difference and whom it concerns.

    `whom` says it in words, `count` of `of` combinations of answers. `places` are their places in
    `Difference.combinations`; empty for what is newly open, since no applicant of the old version is concerned.
    """

    fact: Fact
    whom: Text
    count: int
    of: int
    places: frozenset[int] = field(repr=False)

    @property
    def effect(self) -> Effect:
        """Whether the applicants concerned are better or worse off."""
        return self.fact.effect


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Everything that changed between two versions, worse before better before neutral.

    `old` and `new` are pins; `combinations` the answers that the old version allows.
    """

    bundle: str
    old: str
    new: str
    combinations: tuple[Answers, ...]
    changes: tuple[Change, ...]

    def of(self, effect: Effect) -> tuple[Change, ...]:
        """The changes with this effect, in order."""
        return tuple(change for change in self.changes if change.effect is effect)

    def concerning(self, answers: Answers) -> tuple[Change, ...]:
        """The changes that concern an applicant of the old version. ValueError for answers it does not allow."""
        place = self.combinations.index(dict(answers))
        return tuple(change for change in self.changes if place in change.places)

    def worsens(self, answers: Answers) -> tuple[Change, ...]:
        """What would make this applicant's position worse; empty if nothing would. ValueError as `concerning`.

        Where the new version asks a question more, the worst of its answers counts.
        """
        return tuple(change for change in self.concerning(answers) if change.effect is Effect.WORSE)


def difference(old: Edition, new: Edition) -> Difference:
    """Compare two versions of one bundle. NotComparable for two bundles.

    Takes about a quarter of a millisecond for each combination of answers.
    """
    if old.definition.id != new.definition.id:
        names = f"{old.definition.id}, {new.definition.id}"
        raise NotComparable(f"不是同一项“一件事”的版本 not versions of one bundle: {names}")
    before, after = _combinations(old), _combinations(new)
    found: dict[Fact, set[int]] = {one: set(range(len(before))) for one in bundle_facts(old, new)}
    for place, one in _facts(old, new, before, after):
        found.setdefault(one, set()).add(place)
    changes = [_change(old, one, before, places) for one, places in found.items()]
    changes.extend(_opened(old, new, before, after))
    return Difference(
        bundle=new.definition.id,
        old=old.definition.pin,
        new=new.definition.pin,
        combinations=before,
        changes=tuple(sorted(changes, key=_weight)),
    )


def _combinations(edition: Edition) -> tuple[Answers, ...]:
    found = tuple(islice(variants(edition.definition), MOST_COMBINATIONS + 1))
    if len(found) > MOST_COMBINATIONS:
        most = f"情形组合超过 {MOST_COMBINATIONS} 种 more than {MOST_COMBINATIONS} combinations of answers"
        raise NotComparable(f"{most}: {edition.definition.id} {edition.definition.pin}")
    return found


def _facts(
    old: Edition, new: Edition, before: Sequence[Answers], after: Sequence[Answers]
) -> Iterator[tuple[int, Fact]]:
    comparison = Comparison(old, new)
    resolved: dict[int, Position] = {}
    matches = _Matches(old, new, after)
    for place, answers in enumerate(before):
        same = matches.of(answers)
        if not same:
            yield place, fact("answers.closed", Effect.WORSE)
        was = position(old, answers)
        for other in same:
            if other not in resolved:
                resolved[other] = position(new, after[other])
            for one in comparison.facts(was, resolved[other]):
                yield place, one


class _Matches:
    """Which of the other version's combinations an applicant may be in: those that agree on every shared question."""

    def __init__(self, one: Edition, other: Edition, combinations: Sequence[Answers]) -> None:
        known = [situation.id for situation in one.definition.situations]
        self._shared = tuple(situation.id for situation in other.definition.situations if situation.id in known)
        self._combinations = combinations
        self._by_shared: dict[tuple[str | None, ...], list[int]] = {}
        for place, answers in enumerate(combinations):
            self._by_shared.setdefault(self._key(answers), []).append(place)

    def of(self, answers: Answers) -> list[int]:
        exact = self._by_shared.get(self._key(answers))
        if exact is not None:
            return exact
        # A question that only one version asks in this situation can't tell the two apart.
        key = self._key(answers)
        return [
            place
            for shared, places in self._by_shared.items()
            if all(mine is None or yours is None or mine == yours for mine, yours in zip(key, shared, strict=True))
            for place in places
        ]

    def _key(self, answers: Answers) -> tuple[str | None, ...]:
        return tuple(answers.get(name) for name in self._shared)


def _opened(old: Edition, new: Edition, before: Sequence[Answers], after: Sequence[Answers]) -> Iterator[Change]:
    matches = _Matches(new, old, before)
    opened = {place for place, answers in enumerate(after) if not matches.of(answers)}
    if opened:
        yield Change(
            fact=fact("answers.opened", Effect.BETTER),
            whom=whom(new.definition, after, opened),
            count=len(opened),
            of=len(after),
            places=frozenset(),
        )


def _change(old: Edition, one: Fact, before: Sequence[Answers], places: set[int]) -> Change:
    return Change(
        fact=one,
        whom=whom(old.definition, before, places),
        count=len(places),
        of=len(before),
        places=frozenset(places),
    )


def _weight(change: Change) -> tuple[int, int, str, str]:
    return list(Effect).index(change.effect), ORDER[change.fact.code], change.fact.subject, change.fact.text.zh
