"""Acceptance: due when complete, deemed when silent, and dated as the law dates it (GZ 13.1, 许可法 32(1))."""

from datetime import date

from domain.case import commands as c
from domain.case import events as e
from domain.case.state import Stage, TaskState
from tests.domain.case.cases import (
    APPLICANT,
    CHAIN,
    CLERK,
    HEALTH,
    INSURANCE,
    ONE,
    PAIR,
    POLICE,
    TEXT,
    accept,
    at,
    defect,
    receive,
)

WEDNESDAY = date(2025, 9, 24)
FIFTH_DAY = date(2025, 9, 30)


def test_a_complete_application_is_accepted_at_once() -> None:
    log = accept(PAIR, WEDNESDAY)
    assert (log.case.accepted_on, log.case.basis) == (WEDNESDAY, e.AcceptanceBasis.COMPLETE)
    assert [task.state for task in log.case.tasks] == [TaskState.OPEN, TaskState.OPEN]


def test_clocks_run_from_acceptance_and_its_day_is_not_counted() -> None:
    log = receive(ONE, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth"), HEALTH, at(date(2025, 9, 26)))
    assert log.task("birth").opened_on == date(2025, 9, 26)
    assert log.date("birth.promised").on == date(2025, 9, 30), "Sunday 28 is worked, 29, 30"


def test_silence_for_five_working_days_is_acceptance_as_of_receipt() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.tick(at(FIFTH_DAY, 23, 59))
    assert log.case.stage is Stage.PRECHECK
    log.tick(at(date(2025, 10, 1), 0))
    assert (log.case.accepted_on, log.case.basis) == (WEDNESDAY, e.AcceptanceBasis.DEEMED_NO_NOTICE)
    (accepted,) = (event for event in log.events if isinstance(event, e.CaseAccepted))
    assert accepted.silent == ("birth", "hukou")
    assert log.task("birth").opened_on == WEDNESDAY


def test_deemed_acceptance_is_dated_back_however_long_the_process_slept() -> None:
    punctual, late = receive(PAIR, WEDNESDAY), receive(PAIR, WEDNESDAY)
    punctual.until(at(date(2025, 12, 1)))
    late.do(c.DecideTask(item="birth", outcome=c.Outcome.GRANTED), HEALTH, at(date(2025, 12, 1)))
    assert late.events[: len(punctual.events)] == punctual.events
    assert late.case.accepted_on == WEDNESDAY
    assert late.date("birth.statutory").on == date(2025, 10, 28)


def test_a_department_that_answers_after_the_fifth_day_finds_the_case_accepted() -> None:
    log = receive(PAIR, WEDNESDAY)
    point = defect("birth", "field:address")
    refused = log.refused(c.ReportPrecheck(item="birth", defects=(point,)), HEALTH, at(date(2025, 10, 9)))
    assert refused.code == "precheck.not_now"


def test_a_refused_order_leaves_even_the_time_that_passed_to_the_timer() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.refused(c.ReportPrecheck(item="birth"), HEALTH, at(date(2025, 10, 9)))
    log.tick(at(date(2025, 10, 9)))
    assert isinstance(log.events[2], e.Marked), "nothing but the receipt and its date was there before"
    assert log.case.stage is Stage.HANDLING


def test_the_window_accepts_without_the_silent() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth"), HEALTH)
    log.do(c.Accept(), CLERK, at(date(2025, 9, 25)))
    (accepted,) = (event for event in log.events if isinstance(event, e.CaseAccepted))
    assert (accepted.accepted_on, accepted.silent) == (date(2025, 9, 25), ("hukou",))
    assert log.refused(c.Accept(), CLERK).code == "accept.not_now"


def test_the_window_cannot_accept_while_points_are_open() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth", defects=(defect("birth", "field:address"),)), HEALTH)
    assert log.refused(c.Accept(), CLERK).code == "accept.points_open"
    assert receive(PAIR, WEDNESDAY, missing=("form",)).refused(c.Accept(), CLERK).code == "accept.points_open"


def test_main_materials_with_a_promise_for_the_rest_must_be_accepted() -> None:
    log = accept(PAIR, WEDNESDAY, missing=("hukou-proof",), promised=("hukou-proof",))
    assert (log.case.basis, log.case.deferred) == (e.AcceptanceBasis.TOLERANCE, ("hukou-proof",))
    assert log.date("tolerance").on == date(2025, 10, 14)


def test_a_deferred_material_comes_in_or_its_time_lapses_once() -> None:
    log = accept(PAIR, WEDNESDAY, missing=("hukou-proof",), promised=("hukou-proof",))
    assert log.refused(c.SupplyDeferred(material="form"), APPLICANT).code == "tolerance.not_deferred"
    log.until(at(date(2025, 11, 20)))
    assert [mark.due for mark in log.marks(e.MarkKind.TOLERANCE_DUE_SOON)] == [date(2025, 10, 14)]
    assert [mark.due for mark in log.marks(e.MarkKind.TOLERANCE_LAPSED)] == [date(2025, 10, 14)]
    log.do(c.SupplyDeferred(material="hukou-proof"), APPLICANT)
    assert log.case.deferred == ()


def test_a_deferred_material_that_came_in_leaves_no_mark() -> None:
    log = accept(PAIR, WEDNESDAY, missing=("hukou-proof",), promised=("hukou-proof",))
    log.do(c.SupplyDeferred(material="hukou-proof"), APPLICANT, at(date(2025, 9, 26)))
    log.until(at(date(2025, 11, 20)))
    assert log.marks(e.MarkKind.TOLERANCE_LAPSED) == []


def test_a_supplement_that_is_complete_is_accepted_the_day_it_is_found_so() -> None:
    log = receive(PAIR, WEDNESDAY, missing=("form",))
    for name, by in (("birth", HEALTH), ("hukou", POLICE)):
        log.do(c.ReportPrecheck(item=name), by)
    log.do(c.Supply(points=("missing.form",)), APPLICANT, at(date(2025, 9, 28)))
    for name, by in (("birth", HEALTH), ("hukou", POLICE)):
        log.do(c.ReportPrecheck(item=name), by, at(date(2025, 9, 29)))
    assert (log.case.accepted_on, log.case.basis) == (date(2025, 9, 29), e.AcceptanceBasis.SUPPLIED)


def test_acceptance_without_one_item_leaves_the_path_of_the_others() -> None:
    log = receive(CHAIN, WEDNESDAY)
    log.do(c.DeclineItem(item="hukou", ground=c.DeclineGround.NOT_REQUIRED, reason=TEXT), POLICE)
    for name, by in (("birth", HEALTH), ("card", INSURANCE)):
        log.do(c.ReportPrecheck(item=name), by)
    assert log.date("case.promised").on == date(2025, 9, 30), "3 and 2 days; what is published for all three is more"
    assert log.date("case.statutory").on == date(2025, 11, 25), "two items of 20 days, one after the other"
