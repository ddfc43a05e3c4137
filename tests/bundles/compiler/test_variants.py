"""Counting out combinations column by column gives what asking the questions one after another gives."""

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bundles.compiler.subject import Subject
from bundles.compiler.variants import MOST_COMBINATIONS, variants_of
from bundles.conditions import All, AnyOf, Condition, Is, Not, holds
from bundles.definition import Answer, BundleDefinition, Library, Situation, WayOut
from bundles.findings import Text
from bundles.situations import variants

WORDS = Text(zh="是否", en="whether")


def situation(name: str, answers: int, when: Condition | None = None) -> Situation:
    values = tuple(Answer(value=f"a{number}", label=WORDS) for number in range(answers))
    return Situation(id=name, question=WORDS, answers=values, when=when or All())


def conditions(names: list[str]) -> st.SearchStrategy[Condition]:
    values = st.lists(st.sampled_from(["a0", "a1", "a2"]), min_size=1, max_size=2, unique=True)
    tests: st.SearchStrategy[Condition] = st.builds(
        lambda name, wanted: Is(situation=name, values=tuple(wanted)), st.sampled_from(names), values
    )
    return st.recursive(
        tests,
        lambda inner: st.one_of(
            st.builds(lambda part: Not(part=part), inner),
            st.builds(lambda parts: All(parts=tuple(parts)), st.lists(inner, min_size=1, max_size=2)),
            st.builds(lambda parts: AnyOf(parts=tuple(parts)), st.lists(inner, min_size=1, max_size=2)),
        ),
        max_leaves=4,
    )


@st.composite
def guides(draw: st.DrawFn, base: BundleDefinition) -> BundleDefinition:
    names = [f"s{number}" for number in range(draw(st.integers(1, 4)))]
    made = []
    for place, name in enumerate(names):
        when = draw(st.none() | conditions(names)) if place else None
        made.append(situation(name, draw(st.integers(2, 3)), when))
    ways = draw(st.lists(conditions(names), max_size=3))
    return replace(
        base, situations=tuple(made), ways_out=tuple(WayOut(when=way, rule="GZ 1", reason=WORDS) for way in ways)
    )


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_the_same_combinations_as_asking_one_by_one(data: st.DataObject, newborn: BundleDefinition) -> None:
    whole = replace(newborn, items=tuple(replace(item, when=All()) for item in newborn.items))
    guide = data.draw(guides(whole))
    found = variants_of(guide)
    answers = [found.answers(place) for place in range(found.count)]
    asked = list(variants(guide))
    assert sorted(map(repr, answers)) == sorted(map(repr, asked))
    test = data.draw(conditions([one.id for one in guide.situations]))
    assert list(found.holds(test)) == [holds(test, one) for one in answers]


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_way_out_is_met_exactly_if_some_answers_come_to_it_first(
    data: st.DataObject, newborn: BundleDefinition
) -> None:
    whole = replace(newborn, items=tuple(replace(item, when=All()) for item in newborn.items))
    guide = data.draw(guides(whole))
    every = list(variants(replace(guide, ways_out=())))
    met = [False] * len(guide.ways_out)
    for answers in every:
        first = next((row for row, way in enumerate(guide.ways_out) if holds(way.when, answers)), None)
        if first is not None:
            met[first] = True
    assert variants_of(guide).ways_met == met


def test_groups_count_every_combination_once(library: Library, newborn: BundleDefinition) -> None:
    source = newborn.source
    assert source is not None
    subject = Subject(definition=newborn, catalogue=library.catalogue, source=source, today=date(2026, 6, 1))
    assert sum(order.count for order in subject.orders) == len(list(variants(newborn)))


def test_a_hundred_thousand_combinations_are_counted_out_in_a_blink(newborn: BundleDefinition) -> None:
    many = replace(newborn, situations=tuple(situation(f"s{number}", 2) for number in range(17)), ways_out=())
    started = time.perf_counter()
    found = variants_of(many)
    masks = [found.holds(Is(situation=f"s{number}", values=("a0",))) for number in range(17)]
    found.groups(masks[:6])
    assert found.count == 2**17
    assert time.perf_counter() - started < 2


def test_beyond_the_cap_counting_is_given_up(newborn: BundleDefinition) -> None:
    many = replace(newborn, situations=tuple(situation(f"s{number}", 2) for number in range(18)), ways_out=())
    assert MOST_COMBINATIONS < 2**18
    assert variants_of(many).too_many


def test_questions_asked_in_one_branch_only_do_not_multiply(newborn: BundleDefinition) -> None:
    first = situation("s0", 2)
    chain = [situation(f"s{number}", 2, Is(situation=f"s{number - 1}", values=("a0",))) for number in range(1, 60)]
    assert variants_of(replace(newborn, situations=(first, *chain), ways_out=())).count == 61


@pytest.mark.parametrize("name", ["newborn", "restaurant", "company-closure"])
def test_shipped_bundles_have_the_combinations_their_guide_asks_for(library: Library, name: str) -> None:
    bundle = library.bundles[name]
    assert variants_of(bundle).count == len(list(variants(bundle)))
