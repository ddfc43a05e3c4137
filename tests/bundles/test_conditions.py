"""The language of situations: data, small, and total."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bundles.conditions import ALWAYS, All, AnyOf, Condition, Is, Not, comparisons_in, holds, parse_condition

ANSWERS = st.dictionaries(st.sampled_from("abc"), st.sampled_from(["x", "y"]))
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    st.builds(Is, situation=st.sampled_from("abc"), values=st.just(("x",))),
    lambda inner: (
        st.builds(All, parts=st.lists(inner, max_size=3).map(tuple))
        | st.builds(AnyOf, parts=st.lists(inner, max_size=3).map(tuple))
        | st.builds(Not, part=inner)
    ),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("data", "answers", "wanted"),
    [
        ({"a": "x"}, {"a": "x"}, True),
        ({"a": "x"}, {}, False),
        ({"a": ["x", "y"]}, {"a": "y"}, True),
        ({"a": "x", "b": "y"}, {"a": "x", "b": "x"}, False),
        ({"any": [{"a": "x"}, {"b": "x"}]}, {"b": "x"}, True),
        ({"all": [{"a": "x"}, {"not": {"b": "x"}}]}, {"a": "x"}, True),
        ({"not": {"a": "x"}}, {}, True),
    ],
)
def test_conditions_hold_as_they_read(*, data: Any, answers: dict[str, str], wanted: bool) -> None:
    assert holds(parse_condition(data), answers) is wanted


@pytest.mark.parametrize("data", ["a == 'x'", {}, [], {"any": []}, {"not": "a"}, {"a": []}, {"a": 1}, None])
def test_anything_else_is_no_condition(data: Any) -> None:
    with pytest.raises(ValueError, match="a "):
        parse_condition(data)


@given(CONDITIONS, ANSWERS)
def test_not_turns_every_condition_round(condition: Condition, answers: dict[str, str]) -> None:
    assert holds(Not(part=condition), answers) is not holds(condition, answers)


@given(st.lists(CONDITIONS, max_size=3).map(tuple), ANSWERS)
def test_all_and_any_are_each_others_mirror(parts: tuple[Condition, ...], answers: dict[str, str]) -> None:
    none_fails = not holds(AnyOf(parts=tuple(Not(part=part) for part in parts)), answers)
    assert holds(All(parts=parts), answers) is none_fails


def test_without_a_condition_it_always_holds() -> None:
    assert holds(ALWAYS, {})
    assert comparisons_in(ALWAYS) == ()
