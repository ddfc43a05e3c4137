"""What a simulated department plans to do: reproducible, in the order of time, and without a server."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from departments.answers import Answer, Decision, Precheck
from departments.contract import read_answer, to_json
from departments.errors import ConfigRefused
from departments.lodging import Lodging
from departments.settings_form import read_setting
from departments.simulator.behaviour import Behaviour, read_rules, seconds
from departments.simulator.plan import Moment, Planned, Planner
from departments.simulator.setup import read_setup

Plans = Callable[..., Planner]
EXCLUSION = {"ground": "appraisal", "estimated": {"amount": 5, "unit": "wd"}, "after": 2, "lasts": 5}
EXTENSION = {"by": {"amount": 3, "unit": "wd"}, "after": 4}


@pytest.fixture
def planner(lodging: Lodging) -> Plans:
    def make(*, seed: int = 1, lodged: Lodging = lodging, **behaviour: Any) -> Planner:
        read = read_setting(Behaviour, department="health", data=behaviour)
        return Planner(lodging=lodged, behaviour=read, seed=seed)

    return make


def given_(plan: tuple[Planned, ...]) -> list[tuple[float, str]]:
    return [(planned.after, answer.kind) for planned, answer in zip(plan, drafted(plan), strict=True)]


def drafted(plan: tuple[Planned, ...]) -> list[Answer]:
    now, today = datetime.fromisoformat("2025-09-24T12:00:00+08:00"), date(2025, 9, 24)
    return [one.draft(Moment(seq=seq, now=now, today=today)) for seq, one in enumerate(plan, start=1)]


def test_acts_come_in_the_order_of_time_and_the_decision_last(planner: Plans) -> None:
    plan = planner(exclusion=EXCLUSION, extension=EXTENSION, decision_delay=1).decisions()
    assert given_(plan) == [
        (2.0, "exclusion_started"),
        (4.0, "extension"),
        (7.0, "exclusion_ended"),
        (8.0, "decision"),
    ]


def test_an_open_exclusion_holds_the_decision_back(planner: Plans) -> None:
    plan = planner(exclusion={**EXCLUSION, "lasts": None}).decisions()
    assert given_(plan) == [(2.0, "exclusion_started")]


def test_a_silent_department_plans_nothing(planner: Plans) -> None:
    silent = planner(precheck="silent", decision="silent")
    assert silent.prechecks(1) == ()
    assert silent.decisions() == ()


@pytest.mark.parametrize("style", ["defects", "not_required", "wrong_organ"])
def test_later_rounds_conform(style: str, planner: Plans) -> None:
    for round_, conforms in ((1, False), (2, True)):
        (answer,) = drafted(planner(precheck=style).prechecks(round_))
        assert isinstance(answer, Precheck)
        assert (answer.outcome.result == "conforming") is conforms


def test_a_lodging_without_anything_in_it_can_still_be_defective(planner: Plans, lodging: Lodging) -> None:
    bare = replace(lodging, materials=(), fields={})
    assert len(drafted(planner(lodged=bare, precheck="defects").prechecks(1))) == 1


def test_two_officers_make_a_check_on_the_spot(planner: Plans) -> None:
    (decision,) = drafted(planner(officers=["甲", "乙"]).decisions())
    assert isinstance(decision, Decision)
    assert decision.on_site_check is not None


@pytest.mark.parametrize(
    "behaviour",
    [
        {},
        {"precheck": "defects", "decision": "refused"},
        {"precheck": "wrong_organ", "exclusion": EXCLUSION, "extension": EXTENSION},
        {"precheck": "not_required", "certificate": False, "results": {"number": "1"}},
    ],
)
def test_everything_planned_keeps_the_contract(behaviour: dict[str, Any], planner: Plans) -> None:
    made = planner(**behaviour)
    for answer in drafted(made.prechecks(1) + made.decisions()):
        assert read_answer(to_json(answer)) == answer


def test_a_drawn_delay_is_the_same_for_the_same_seed_and_case(planner: Plans) -> None:
    drawn = {"decision_delay": [1, 9]}
    first, again, other = (planner(seed=seed, **drawn).decisions()[0].after for seed in (1, 1, 2))
    assert first == again
    assert first != other


@given(low=st.floats(0, 100), width=st.floats(0, 100), seed=st.integers(), label=st.text())
def test_a_drawn_delay_stays_in_its_range(low: float, width: float, seed: int, label: str) -> None:
    assert low <= seconds((low, low + width), seed=seed, label=label) <= low + width


def test_the_first_pattern_that_fits_is_used(lodging: Lodging) -> None:
    patterns = [
        {"when": {"bundle": "funeral"}, "behaviour": {"precheck": "silent"}},
        {"when": {"case": "GZ-*"}, "behaviour": {"decision": "refused"}},
        {"when": {}, "behaviour": {"decision": "silent"}},
    ]
    rules = read_rules({"behaviour": {"precheck": "defects"}, "patterns": patterns}, department="health")
    found = rules.for_lodging(lodging, department="health")
    assert (found.precheck, found.decision) == ("defects", "refused")


@pytest.mark.parametrize(
    "data",
    [
        {"behaviour": {"precheck": "perhaps"}},
        {"behaviour": {"decision_delay": -1}},
        {"behaviour": {"exclusion": {**EXCLUSION, "ground": "site-visit"}}},
        {"patterns": [{"when": {}, "behaviour": {"faults": {"duplicate": "often"}}}]},
        {"patterns": [{"when": {"colour": "red"}, "behaviour": {}}]},
    ],
)
def test_rules_that_make_no_sense_are_refused_before_a_case_meets_them(data: dict[str, Any]) -> None:
    with pytest.raises(ConfigRefused):
        read_rules(data, department="health")


def test_a_setup_is_tried_out_as_a_whole() -> None:
    department = {"key_id": "k", "secret": "s" * 32, "patterns": [{"when": {}, "behaviour": {"precheck": "x"}}]}
    with pytest.raises(ConfigRefused) as caught:
        read_setup({"callback_url": "http://127.0.0.1:9", "departments": {"tax": department}})
    assert caught.value.department == "tax"
