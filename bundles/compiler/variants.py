"""Every combination of answers that an applicant can give, counted out column by column.

One byte a combination and situation: 0 where the question is not asked, else the number of the answer. A condition is
then worked out over all combinations at once, so that a hundred thousand of them cost milliseconds, not seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress
from typing import Final, TypeAlias, assert_never

from bundles.conditions import All, AnyOf, Condition, Is, Not, comparisons_in
from bundles.definition import BundleDefinition, Situation

MOST_COMBINATIONS: Final = 200_000
MOST_ANSWERS: Final = 255  # one byte

Mask: TypeAlias = bytes  # one byte a combination: 1 where something holds


@dataclass(frozen=True, kw_only=True)
class Group:
    """Combinations that are alike in what was looked at: the first of them, and how many there are."""

    first: int
    count: int
    marks: tuple[int, ...]


@dataclass
class Variants:
    """The combinations. `asked` are the columns of the situations so far; `way_out` says which way, if any, they take.

    `too_many` is set when counting was given up: nothing can be said then. `way_out` is 0 for a combination that stays
    in the bundle, else 1 + the place of the first way out that holds. What has left is not counted on, but `shown`
    keeps for each way out, and each question, whether any combination ever came to it.
    """

    situations: tuple[Situation, ...]
    count: int = 1
    too_many: bool = False
    columns: list[bytes] = field(default_factory=list)
    ways_met: list[bool] = field(default_factory=list)
    asked: list[bool] = field(default_factory=list)

    def holds(self, condition: Condition) -> Mask:
        """Where the condition holds."""
        return self._number(condition).to_bytes(self.count, "big")

    def answers(self, place: int) -> dict[str, str]:
        """The answers of one combination, in the order asked."""
        found = {}
        for situation, column in zip(self.situations, self.columns, strict=False):
            if column[place]:
                found[situation.id] = situation.answers[column[place] - 1].value
        return found

    def groups(self, masks: Sequence[Mask]) -> tuple[Group, ...]:
        """Group the combinations by where these masks hold, in the order they are first met."""
        if not masks:
            return (Group(first=0, count=self.count, marks=()),) if self.count else ()
        first: dict[tuple[int, ...], int] = {}
        counts: dict[tuple[int, ...], int] = {}
        for place, marks in enumerate(zip(*masks, strict=True)):
            first.setdefault(marks, place)
            counts[marks] = counts.get(marks, 0) + 1
        return tuple(Group(first=place, count=counts[marks], marks=marks) for marks, place in first.items())

    def keep(self, mask: Mask) -> None:
        """Go on with these combinations only."""
        self.columns = [bytes(compress(column, mask)) for column in self.columns]
        self.count = mask.count(1)

    def split(self, situation: Situation) -> None:
        """Ask one more question of those combinations in which it is asked."""
        asking = self.holds(situation.when)
        asked = asking.count(1)
        self.asked.append(asked > 0)
        answers = len(situation.answers)
        if self.count - asked + asked * answers > MOST_COMBINATIONS or answers > MOST_ANSWERS:
            self.too_many = True
            return
        silent = asking.translate(_FLIPPED)
        self.columns = [
            bytes(compress(column, silent)) + bytes(compress(column, asking)) * answers for column in self.columns
        ]
        numbers = b"".join(bytes([number + 1]) * asked for number in range(answers))
        self.columns.append(bytes(self.count - asked) + numbers)
        self.count += asked * (answers - 1)

    def _number(self, condition: Condition) -> int:
        # As one long number, a byte 0 or 1 a combination: and, or, not of all combinations are single operations.
        match condition:
            case Is():
                return self._is(condition)
            case All():
                found = self._every()
                for part in condition.parts:
                    found &= self._number(part)
                return found
            case AnyOf():
                found = 0
                for part in condition.parts:
                    found |= self._number(part)
                return found
            case Not():
                return self._every() ^ self._number(condition.part)
            case _:
                assert_never(condition)

    def _every(self) -> int:
        return int.from_bytes(b"\1" * self.count, "big")

    def _is(self, test: Is) -> int:
        for situation, column in zip(self.situations, self.columns, strict=False):
            if situation.id == test.situation:
                table = bytearray(256)
                for number, value in enumerate(situation.values()):
                    table[number + 1] = value in test.values
                return int.from_bytes(column.translate(bytes(table)), "big")
        return 0  # not asked yet: it equals no value


_FLIPPED: Final = bytes([1, 0]) + bytes(254)


def variants_of(definition: BundleDefinition) -> Variants:
    """Count out every combination that can be given and stays in the bundle; ways out are left as soon as decided."""
    found = Variants(situations=definition.situations)
    ways = iter(_decided(definition))
    due, way = next(ways)
    for place, situation in enumerate((None, *definition.situations)):
        if situation is not None:
            found.split(situation)
            if found.too_many:
                return found
        # A way out is taken only once those listed before it are decided too: of several, the first one holds.
        while due <= place and way is not None:
            leaving = found.holds(way)
            found.ways_met.append(1 in leaving)
            found.keep(leaving.translate(_FLIPPED))
            due, way = next(ways)
    return found


def _decided(definition: BundleDefinition) -> Iterator[tuple[int, Condition | None]]:
    """After how many questions each way out can be decided, in the order listed; then an end that never comes."""
    places = {situation.id: number + 1 for number, situation in enumerate(definition.situations)}
    latest = 0
    for way in definition.ways_out:
        latest = max([latest, *(places[test.situation] for test in comparisons_in(way.when))])
        yield latest, way.when
    yield len(places) + 1, None
