"""How a comparison measures and words: limits of different units, whom a change concerns, both languages alike."""

from hypothesis import given
from hypothesis import strategies as st

from bundles.comparing.lengths import span
from bundles.comparing.whom import covering
from bundles.comparing.words import SENTENCES
from domain.limits import Limit, Unit, working_days


def test_limits_of_different_units_are_compared_on_dates() -> None:
    """A month is longer than five working days whenever it starts; a week is so on some days and shorter on others."""
    assert span(working_days(5), Limit(amount=30, unit=Unit.CALENDAR_DAY)) == "longer"
    assert span(Limit(amount=30, unit=Unit.CALENDAR_DAY), working_days(5)) == "shorter"
    # A week against five working days: which is longer depends on the day, so somebody is hurt either way.
    week = Limit(amount=7, unit=Unit.CALENDAR_DAY)
    assert span(week, working_days(5)) == span(working_days(5), week) == "longer"
    assert span(working_days(5), working_days(5)) == ""


def test_every_sentence_says_the_same_values_in_both_languages() -> None:
    for code, (rule, zh, en) in SENTENCES.items():
        assert rule, code
        for name in ("before", "after", "item", "material", "field", "ground", "department", "earlier", "question"):
            assert (f"{{{name}}}" in zh) == (f"{{{name}}}" in en), f"{code}: {name}"


COMBINATIONS = [
    {"a": a, "b": b} | ({"c": c} if a == "1" else {}) for a in "12" for b in "123" for c in ("12" if a == "1" else "1")
]


@given(st.sets(st.integers(0, len(COMBINATIONS) - 1), min_size=1))
def test_the_words_for_whom_mean_exactly_these_combinations(meant: set[int]) -> None:
    cubes = covering(COMBINATIONS, meant)

    def holds(answers: dict[str, str]) -> bool:
        return any(all(answers.get(name) == value for name, value in cube.items()) for cube in cubes)

    assert {place for place, answers in enumerate(COMBINATIONS) if holds(answers)} == meant
