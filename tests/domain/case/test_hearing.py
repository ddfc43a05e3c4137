"""Hearings: told, asked for, announced, held; the decision rests on the record (许可法 46-48)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case import commands as c
from domain.case import events as e
from domain.limits import Ground, working_days
from domain.plan import ItemKind
from tests.domain.case.cases import APPLICANT, BIRTH, HEALTH, ONE, TEXT, Log, accept, at, grant

WEDNESDAY = date(2025, 9, 24)
OFFER = c.OfferHearing(item="birth", notice="H-1")
REQUEST = c.RequestHearing(item="birth")
HELD_ON = date(2025, 10, 16)
SCHEDULE = c.ScheduleHearing(item="birth", to_be_held_on=HELD_ON, notice="H-2")
HOLD = c.HoldHearing(item="birth", record=TEXT)
GRANT = c.DecideTask(item="birth", outcome=c.Outcome.GRANTED)


def offered() -> Log:
    log = accept(ONE, WEDNESDAY)
    log.do(OFFER, HEALTH, at(date(2025, 9, 25)))
    return log


def scheduled() -> Log:
    log = offered()
    log.do(REQUEST, APPLICANT, at(date(2025, 9, 26)))
    log.do(SCHEDULE, HEALTH, at(date(2025, 9, 28)))
    return log


def test_a_hearing_is_asked_for_within_five_days_of_being_told() -> None:
    log = offered()
    assert log.date("birth.hearing").on == date(2025, 10, 9)
    in_time = offered()
    in_time.do(REQUEST, APPLICANT, at(date(2025, 10, 9), 23, 59))
    refused = log.refused(REQUEST, APPLICANT, at(date(2025, 10, 10), 0))
    assert (refused.rule, refused.code) == ("许可法 47(1)", "hearing.request_late")


def test_it_is_organised_within_twenty_days_of_the_request() -> None:
    log = offered()
    log.do(REQUEST, APPLICANT, at(date(2025, 9, 26)))
    assert log.date("birth.hearing").on == date(2025, 10, 30)
    log.until(at(date(2025, 12, 1)))
    assert [mark.due for mark in log.marks(e.MarkKind.HEARING_LATE)] == [date(2025, 10, 30)]


def test_who_lets_the_time_to_ask_go_by_keeps_nobody_waiting() -> None:
    log = offered()
    assert log.refused(GRANT, HEALTH, at(date(2025, 10, 9))).code == "decision.hearing_open"
    log.until(at(date(2025, 10, 10)))
    assert [mark.due for mark in log.marks(e.MarkKind.HEARING_REQUEST_LAPSED)] == [date(2025, 10, 9)]
    log.do(GRANT, HEALTH)


def test_the_clock_stands_still_from_the_announcement_to_the_hearing() -> None:
    log = scheduled()
    assert log.task("birth").exclusions[0].ground is Ground.HEARING
    assert log.task("birth").exclusions[0].estimated == working_days(9)
    log.do(HOLD, HEALTH, at(HELD_ON))
    assert log.date("birth.promised").on == date(2025, 9, 28), "over before it began"
    assert log.date("birth.statutory").on == date(2025, 11, 10), "3 days before it, 17 after"


def test_the_hearing_is_announced_seven_days_before_on_a_working_day() -> None:
    log = offered()
    assert log.refused(SCHEDULE, HEALTH).code == "hearing.not_requested"
    log.do(REQUEST, APPLICANT, at(date(2025, 9, 26)))
    too_soon = replace(SCHEDULE, to_be_held_on=date(2025, 10, 11))
    refused = log.refused(too_soon, HEALTH, at(date(2025, 9, 28)))
    assert (refused.code, refused.arg("days")) == ("hearing.too_soon", 5)
    sunday = replace(SCHEDULE, to_be_held_on=date(2025, 10, 19))
    assert log.refused(sunday, HEALTH).code == "hearing.rest_day"
    assert log.refused(replace(SCHEDULE, notice=""), HEALTH).code == "hearing.notice_missing"
    log.do(replace(SCHEDULE, to_be_held_on=date(2025, 10, 14)), HEALTH)


def test_a_hearing_put_off_stops_the_clock_once() -> None:
    log = scheduled()
    log.do(replace(SCHEDULE, to_be_held_on=date(2025, 10, 30)), HEALTH)
    assert len(log.task("birth").exclusions) == 1


def test_the_decision_rests_on_the_record_and_is_not_dated_before_it() -> None:
    log = scheduled()
    assert log.refused(GRANT, HEALTH).code == "decision.suspended"
    assert log.refused(replace(HOLD, record=""), HEALTH, at(HELD_ON)).code == "hearing.record_missing"
    assert log.refused(replace(HOLD, on=date(2025, 10, 15)), HEALTH).code == "day.too_early"
    log.do(HOLD, HEALTH)
    assert log.refused(replace(GRANT, on=date(2025, 10, 15)), HEALTH).code == "day.too_early"
    grant(log, "birth", at(HELD_ON, 15))


def test_a_requested_hearing_bars_the_decision_even_if_somebody_ended_its_exclusion() -> None:
    log = scheduled()
    log.do(c.EndExclusion(item="birth", ground=Ground.HEARING), HEALTH, at(date(2025, 9, 29)))
    assert log.refused(GRANT, HEALTH).code == "decision.hearing_open"
    held = log.do(HOLD, HEALTH, at(HELD_ON))
    assert not any(isinstance(event, e.ExclusionEnded) for event in held)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (replace(OFFER, notice=""), "hearing.notice_missing"),
        (REQUEST, "hearing.not_offered"),
        (HOLD, "hearing.not_offered"),
    ],
)
def test_a_hearing_begins_with_its_written_offer(command: c.Command, code: str) -> None:
    by = APPLICANT if isinstance(command, c.RequestHearing) else HEALTH
    assert accept(ONE, WEDNESDAY).refused(command, by).code == code


def test_each_step_is_taken_once() -> None:
    log = offered()
    assert log.refused(OFFER, HEALTH).code == "hearing.already_offered"
    log.do(REQUEST, APPLICANT)
    assert log.refused(REQUEST, APPLICANT).code == "hearing.already_requested"
    assert log.refused(HOLD, HEALTH).code == "hearing.not_scheduled"
    over = scheduled()
    over.do(HOLD, HEALTH, at(HELD_ON))
    assert over.refused(HOLD, HEALTH).code == "hearing.over"


def test_what_is_no_licence_has_a_hearing_only_where_its_guide_names_one() -> None:
    service = replace(BIRTH, kind=ItemKind.PUBLIC_SERVICE, grounds=(Ground.TESTING,))
    refused = accept(replace(ONE, items=(service,)), WEDNESDAY).refused(OFFER, HEALTH)
    assert (refused.rule, refused.code) == ("许可法 47", "hearing.not_provided")
    named = replace(service, grounds=(Ground.HEARING,))
    accept(replace(ONE, items=(named,)), WEDNESDAY).do(OFFER, HEALTH, at(date(2025, 9, 25)))


def test_for_a_licence_the_law_itself_gives_the_right_to_a_hearing() -> None:
    licence = replace(BIRTH, kind=ItemKind.LICENCE, grounds=(Ground.TESTING,))
    log = accept(replace(ONE, items=(licence,)), WEDNESDAY)
    log.do(OFFER, HEALTH, at(date(2025, 9, 25)))
    log.do(REQUEST, APPLICANT, at(date(2025, 9, 26)))
    log.do(SCHEDULE, HEALTH, at(date(2025, 9, 28)))
    assert log.case.tasks[0].suspended
