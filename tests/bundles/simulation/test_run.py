"""Runs: the same for the same seed, by the law in every case, and sensitive to what they should be sensitive to."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bundles.conditions import Is
from bundles.definition import Library
from bundles.simulation.assumptions import Amount, Applicants, Assumptions, Count, Length, Share, Staff, Work
from bundles.simulation.figures import blame, critical, figures_of
from bundles.simulation.model import Change, Model, NoCases
from bundles.simulation.run import Run, simulate
from domain.calendar_cn import CHINA_CALENDAR
from domain.case.words import AcceptanceBasis, ClosedAs

Maker = Callable[..., Model]
CASES = 300


def test_the_same_seed_gives_the_same_run(restaurant_model: Model, restaurant_run: Run) -> None:
    assert simulate(restaurant_model.changed(Change()), cases=CASES, seed=1) == restaurant_run
    assert simulate(restaurant_model, cases=CASES, seed=2) != restaurant_run


def test_every_case_that_was_received_has_an_outcome(restaurant_run: Run) -> None:
    assert [case.number for case in restaurant_run.outcomes] == list(range(CASES))
    for case in restaurant_run.outcomes:
        assert case.closed_as in (ClosedAs.COMPLETED, ClosedAs.NEVER_SUPPLIED, ClosedAs.NOT_ACCEPTED)
        assert case.decided is (case.closed_as is ClosedAs.COMPLETED)


def test_days_are_counted_in_working_days_from_acceptance(restaurant_run: Run) -> None:
    for case in restaurant_run.outcomes:
        if case.accepted_on and case.decided_on:
            days = CHINA_CALENDAR.working_days_between(case.accepted_on, case.decided_on)
            assert case.handling_days == days
            assert max(item.decided_on for item in case.items) == case.decided_on


def test_an_item_begins_only_when_those_it_waits_for_are_decided(restaurant_run: Run) -> None:
    for case in restaurant_run.outcomes:
        decided = {item.item: item.decided_on for item in case.items}
        for item in case.items:
            for before in item.after:
                assert before not in decided or decided[before] <= item.decided_on


def test_without_officers_queues_grow_and_queues_are_blamed(model_with: Maker) -> None:
    told = Assumptions(
        departments={"tobacco": Staff(officers=Count(1), hours=Amount(2.0))},
        every_item=Work(silence=Share(0.0)),
    )
    model = model_with(told)
    figures = figures_of(model, simulate(model, cases=CASES, seed=1))
    assert figures.on_time < 0.8
    worst = figures.causes[0]
    assert (worst.department, worst.item, worst.step) == ("tobacco", "tobacco-licence", "queue")
    relieved = model.changed(Change(officer_for="tobacco"))
    assert figures_of(relieved, simulate(relieved, cases=CASES, seed=1)).on_time > figures.on_time


def test_where_every_department_is_silent_every_case_is_deemed_accepted(model_with: Maker) -> None:
    model = model_with(
        Assumptions(every_item=Work(silence=Share(1.0)), applicants=Applicants(missing=Share(0.0), wrong=Share(0.0)))
    )
    run = simulate(model, cases=50, seed=1)
    assert {case.basis for case in run.outcomes} == {AcceptanceBasis.DEEMED_NO_NOTICE}
    assert all(case.accepted_on == case.received_on for case in run.outcomes)
    assert figures_of(model, run).deemed == 1.0


def test_whoever_was_silent_answers_for_the_time_that_silence_cost(model_with: Maker) -> None:
    quiet = Assumptions(
        every_item=Work(silence=Share(0.0), wrong_field=Share(0.0)),
        items={"tobacco-licence": Work(silence=Share(1.0), approval=Length(median=Amount(0.0)))},
        situations={"tobacco": {"no": Amount(0.0)}},
        applicants=Applicants(missing=Share(0.0), wrong=Share(0.0)),
    )
    model = model_with(quiet)
    causes = figures_of(model, simulate(model, cases=100, seed=1)).causes
    assert {(cause.department, cause.item) for cause in causes if cause.step == "silence"} <= {
        ("tobacco", "tobacco-licence")
    }


def test_nothing_missing_or_wrong_means_no_notice(model_with: Maker) -> None:
    told = Assumptions(
        every_item=Work(wrong_field=Share(0.0), silence=Share(0.0)),
        applicants=Applicants(missing=Share(0.0), wrong=Share(0.0)),
    )
    run = simulate(model_with(told), cases=100, seed=1)
    assert not any(case.notices for case in run.outcomes)
    assert {case.basis for case in run.outcomes} == {AcceptanceBasis.COMPLETE}


def test_whoever_never_supplies_ends_without_acceptance(model_with: Maker) -> None:
    told = Assumptions(
        every_item=Work(wrong_field=Share(1.0), silence=Share(0.0)),
        applicants=Applicants(never_supplies=Share(1.0)),
    )
    run = simulate(model_with(told), cases=40, seed=1)
    assert {case.closed_as for case in run.outcomes} == {ClosedAs.NEVER_SUPPLIED}


def test_the_parts_of_the_blame_make_one_whole_case(model_with: Maker) -> None:
    model = model_with(Assumptions(departments={"market": Staff(officers=Count(4), hours=Amount(6.0))}))
    late = [case for case in simulate(model, cases=CASES, seed=3).outcomes if case.late]
    assert late
    for case in late:
        assert sum(blame(case).values()) == pytest.approx(1.0)
        assert critical(case)[-1].decided_on == case.decided_on


def test_a_shorter_limit_changes_no_day_but_who_is_late(restaurant_model: Model, restaurant_run: Run) -> None:
    shorter = simulate(restaurant_model.changed(Change(published_less=True)), cases=CASES, seed=1)
    pairs = list(zip(restaurant_run.outcomes, shorter.outcomes, strict=True))
    assert [one.decided_on for one, _ in pairs] == [other.decided_on for _, other in pairs]
    assert sum(bool(one.late) for one, _ in pairs) <= sum(bool(other.late) for _, other in pairs)


def test_answers_that_all_lead_elsewhere_leave_nothing_to_simulate(model_with: Maker, library: Library) -> None:
    newborn = library.bundles["newborn"]
    situation = next(one for one in newborn.situations if one.id == "born-in")
    away = {answer.value: Amount(0.0) for answer in situation.answers}
    away[_leading_away(library)] = Amount(1.0)
    with pytest.raises(NoCases):
        model_with(Assumptions(situations={"born-in": away}), bundle="newborn")


def _leading_away(library: Library) -> str:
    way = library.bundles["newborn"].ways_out[0]
    assert isinstance(way.when, Is), "the file says {born-in: value}"
    return way.when.values[0]


def test_every_shipped_bundle_can_be_simulated(library: Library, model_with: Maker) -> None:
    for bundle in library.bundles:
        model = model_with(Assumptions(), bundle=bundle, cases=40)
        run = simulate(model, cases=40, seed=1)
        figures = figures_of(model, run)
        assert figures.decided > 0.6 * figures.counted, bundle
        assert figures.handling is not None


def test_the_order_of_re_runs_changes_nothing(restaurant_model: Model) -> None:
    change = Change(officer_for="fire")
    first = simulate(restaurant_model.changed(change), cases=60, seed=5)
    simulate(restaurant_model, cases=60, seed=9)
    assert simulate(replace(restaurant_model.changed(change)), cases=60, seed=5) == first
