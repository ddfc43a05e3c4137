"""A file of assumptions: what it says holds, what it leaves out is assumed, and what does not fit is a finding."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date

import pytest

from bundles.definition import Library
from bundles.findings import Finding
from bundles.simulation.assumptions import Assumptions, Habits, Work
from bundles.simulation.model import Model
from bundles.simulation.read import assumptions_of


def read(library: Library, text: str) -> Assumptions | tuple[Finding, ...]:
    return assumptions_of(text, library.bundles["restaurant"], library.catalogue)


def test_what_a_file_says_goes_before_what_is_assumed(
    library: Library, model_with: Callable[[Assumptions], Model]
) -> None:
    told = read(
        library,
        "start: '2026-03-02'\narrivals: 10\ndepartments: {fire: {officers: 2, hours: 4}}\n"
        "every-item: {silence: 0.5, refusal: 0}\nitems: {signboard: {silence: 0.25, effort: {median: 3}}}\n"
        "situations: {tobacco: {'yes': 1, 'no': 9}}\napplicants: {missing: 0.5}\n",
    )
    assert isinstance(told, Assumptions)
    model = model_with(told)
    assert model.first == date(2026, 3, 2)
    assert (model.staff["fire"].officers, model.staff["fire"].hours) == (2, 4.0)
    assert model.staff["market"].officers
    assert model.habits["signboard"].silence == 0.25
    assert model.habits["signboard"].effort.median == 3.0
    assert model.habits["food-licence"].silence == 0.5
    assert model.habits["food-licence"].refusal == 0.0
    assert model.habits["food-licence"].check == Habits().check


def test_an_empty_file_assumes_everything(library: Library) -> None:
    assert read(library, "") == Assumptions()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("arrivals: 0\n", 1),
        ("arrivals: -1\n", 1),
        ("arrivals: many\n", 1),
        ("arivals: 3\n", 1),
        ("departments:\n  fire: {officers: 0}\n", 2),
        ("departments:\n  fire: {officers: 1.5}\n", 2),
        ("departments:\n  fire:\n    hours: 9\n", 3),
        ("departments:\n  fire:\n    hours: 0\n", 3),
        ("departments:\n  fire:\n    down: {per-month: 1000, hours: 1}\n", 3),
        ("departments:\n  health: {officers: 1}\n", 2),
        ("items:\n  birth-certificate: {silence: 0}\n", 2),
        ("items:\n  signboard: {silence: 2}\n", 2),
        ("items:\n  signboard: {silence: true}\n", 2),
        ("situations:\n  weather: {good: 1}\n", 2),
        ("situations:\n  tobacco: {perhaps: 1}\n", 2),
        ("situations:\n  tobacco: {'yes': 0, 'no': 0}\n", 2),
        ("start: 2026-13-01\n", 1),
        ("- a\n", 1),
        ("start: [\n", 2),
    ],
)
def test_whatever_does_not_fit_is_a_finding_at_its_line(library: Library, text: str, line: int) -> None:
    found = read(library, text)
    assert not isinstance(found, Assumptions)
    assert found[0].place.line == line
    assert found[0].message.zh
    assert found[0].message.en


def test_a_file_may_say_of_an_item_whatever_is_assumed_of_one() -> None:
    assert [entry.name for entry in fields(Work)] == [entry.name for entry in fields(Habits)]
