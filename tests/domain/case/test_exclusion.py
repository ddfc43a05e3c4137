"""What stops a clock, and nothing else does (许可法 45, LAW 2.10(5))."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case import commands as c
from domain.case import events as e
from domain.case.queries import standing_marks
from domain.limits import Ground, Limit, working_days
from tests.domain.case.cases import CHAIN, HEALTH, HUKOU, ONE, PAIR, Log, accept, at, days, grant, hours

WEDNESDAY = date(2025, 9, 24)


def start(
    ground: Ground = Ground.TESTING,
    *,
    estimated: Limit | None = working_days(4),
    on: date | None = None,
    told: date | None = None,
) -> c.StartExclusion:
    return c.StartExclusion(
        item="birth", ground=ground, estimated=estimated, notice=f"N-{ground}", on=on, notified_on=told
    )


def suspended() -> Log:
    log = accept(ONE, WEDNESDAY)
    log.do(start(), HEALTH, at(date(2025, 9, 25)))
    return log


def test_an_open_exclusion_leaves_a_projected_date() -> None:
    fact = suspended().date("birth.promised")
    assert (fact.on, fact.suspended, fact.was) == (date(2025, 10, 10), True, date(2025, 9, 28))


def test_days_of_an_exclusion_are_not_counted() -> None:
    log = suspended()
    log.do(c.EndExclusion(item="birth", ground=Ground.TESTING), HEALTH, at(date(2025, 9, 29)))
    fact = log.date("birth.promised")
    assert (fact.on, fact.suspended) == (date(2025, 10, 9), False), "26, 28 and 29 are out; 25, 30, 9"


def test_an_exclusion_that_ends_the_day_it_starts_takes_no_day() -> None:
    log = suspended()
    log.do(c.EndExclusion(item="birth", ground=Ground.TESTING), HEALTH)
    assert log.date("birth.promised").on == date(2025, 9, 28)


def test_overlapping_exclusions_take_a_day_once() -> None:
    log = suspended()
    log.do(start(Ground.EXPERT_REVIEW), HEALTH)
    for ground in (Ground.TESTING, Ground.EXPERT_REVIEW):
        log.do(c.EndExclusion(item="birth", ground=ground), HEALTH, at(date(2025, 9, 29)))
    assert log.date("birth.promised").on == date(2025, 10, 9)


def test_an_exclusion_may_be_recorded_late_with_its_legal_days() -> None:
    log = accept(ONE, WEDNESDAY)
    log.do(start(on=date(2025, 9, 25), told=date(2025, 9, 25)), HEALTH, at(date(2025, 9, 29)))
    log.do(c.EndExclusion(item="birth", ground=Ground.TESTING, on=date(2025, 9, 26)), HEALTH)
    assert log.date("birth.promised").on == date(2025, 9, 29)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (start(Ground.AUCTION), "exclusion.ground_not_allowed"),
        (start(estimated=None), "exclusion.estimate_missing"),
        (start(on=date(2025, 9, 23), told=date(2025, 9, 23)), "day.too_early"),
        (start(on=date(2025, 10, 1)), "day.in_future"),
        (
            c.StartExclusion(item="birth", ground=Ground.TESTING, estimated=days(1), notice=""),
            "exclusion.notice_missing",
        ),
        (c.StartExclusion(item="tax", ground=Ground.TESTING, estimated=days(1), notice="N"), "item.unknown"),
    ],
)
def test_an_exclusion_needs_its_ground_its_notice_its_length_and_a_possible_day(
    command: c.StartExclusion, code: str
) -> None:
    assert accept(ONE, WEDNESDAY).refused(command, HEALTH, at(date(2025, 9, 25))).code == code


def test_a_limit_that_has_ended_is_not_revived() -> None:
    log = accept(ONE, WEDNESDAY)
    refused = log.refused(start(), HEALTH, at(date(2025, 10, 28)))
    assert refused.code == "exclusion.after_due"


def test_a_passed_promise_is_marked_although_the_statutory_clock_is_stopped_later() -> None:
    log = accept(ONE, WEDNESDAY)
    log.do(start(), HEALTH, at(date(2025, 9, 28)))
    log.until(at(date(2025, 9, 29), 0))
    assert [mark.due for mark in log.marks(e.MarkKind.PROMISED_PASSED)] == [date(2025, 9, 28)]


def test_the_same_step_is_not_excluded_twice_and_must_run_to_be_ended() -> None:
    log = suspended()
    assert log.refused(start(), HEALTH).code == "exclusion.already_open"
    ended = c.EndExclusion(item="birth", ground=Ground.EXPERT_REVIEW)
    assert log.refused(ended, HEALTH).code == "exclusion.not_open"


def test_an_exclusion_open_past_its_announced_length_is_marked_once() -> None:
    log = suspended()
    log.until(at(date(2025, 11, 20)))
    assert [mark.due for mark in log.marks(e.MarkKind.EXCLUSION_OVERRUN)] == [date(2025, 9, 30)]
    assert log.marks(e.MarkKind.PROMISED_PASSED) == [], "a clock that stands still passes no limit"


def test_an_announced_length_in_hours_fires_too() -> None:
    log = accept(ONE, WEDNESDAY)
    log.do(start(estimated=hours(30)), HEALTH, at(date(2025, 9, 25)))
    log.until(at(date(2025, 9, 28)))
    assert [mark.due for mark in log.marks(e.MarkKind.EXCLUSION_OVERRUN)] == [date(2025, 9, 27)]


def test_the_committed_date_moves_with_the_critical_path() -> None:
    log = accept(CHAIN, WEDNESDAY)
    log.do(start(), HEALTH, at(date(2025, 9, 25)))
    assert log.date("case.promised").on == date(2025, 10, 16)
    log.do(c.EndExclusion(item="birth", ground=Ground.TESTING), HEALTH, at(date(2025, 9, 29)))
    assert (log.date("case.promised").on, log.date("case.promised").suspended) == (date(2025, 10, 15), False)
    grant(log, "birth", at(date(2025, 9, 30)))
    assert log.date("case.promised").on == date(2025, 10, 15), "what comes early moves nothing"


def test_an_open_exclusion_that_outgrows_its_estimate_moves_the_case_instead_of_passing_its_limit() -> None:
    log = accept(CHAIN, WEDNESDAY)
    log.do(start(estimated=working_days(1)), HEALTH, at(date(2025, 9, 25)))
    log.until(at(date(2026, 1, 20)))
    assert log.marks(e.MarkKind.CASE_PROMISED_PASSED) == []
    log.do(c.EndExclusion(item="birth", ground=Ground.TESTING), HEALTH, at(date(2026, 1, 20)))
    assert log.date("case.promised").on > date(2026, 1, 20)


def test_a_branch_in_reserve_may_outgrow_it_and_then_carries_the_case() -> None:
    plan = replace(PAIR, items=(PAIR.items[0], replace(HUKOU, after=(), promised=working_days(5))))
    log = accept(plan, WEDNESDAY)
    log.do(start(estimated=working_days(1)), HEALTH, at(date(2025, 9, 25)))
    assert not log.date("case.promised").suspended, "two days of reserve take one day of testing"
    log.until(at(date(2025, 10, 12)))
    assert log.marks(e.MarkKind.CASE_PROMISED_PASSED) == []
    assert log.date("case.promised").suspended


def test_nothing_is_decided_before_the_excluded_step_is_over_nor_dated_before_it() -> None:
    log = suspended()
    granted = c.DecideTask(item="birth", outcome=c.Outcome.GRANTED, on=date(2025, 9, 26))
    assert log.refused(granted, HEALTH, at(date(2025, 9, 30))).code == "decision.suspended"
    log.do(c.EndExclusion(item="birth", ground=Ground.TESTING, on=date(2025, 9, 29)), HEALTH)
    assert log.refused(granted, HEALTH).code == "day.too_early"


def test_an_exclusion_starts_when_the_applicant_has_been_told_and_not_before() -> None:
    log = accept(ONE, WEDNESDAY)
    friday, sunday = date(2025, 9, 26), date(2025, 9, 28)
    for command in (start(on=WEDNESDAY), start(on=WEDNESDAY, told=date(2025, 9, 25))):
        refused = log.refused(command, HEALTH, at(friday))
        assert (refused.rule, refused.code) == ("许可法 45", "exclusion.not_told_yet")
    assert log.refused(start(told=sunday), HEALTH).code == "day.in_future"
    (started, *_) = log.do(start(on=date(2025, 9, 25), told=WEDNESDAY), HEALTH, at(date(2025, 9, 25)))
    assert isinstance(started, e.ExclusionStarted)
    assert started.notified_on == WEDNESDAY


def test_an_exclusion_reported_late_un_makes_no_mark() -> None:
    log = accept(ONE, WEDNESDAY)
    log.until(at(date(2025, 9, 29)))
    log.do(start(on=date(2025, 9, 25), told=date(2025, 9, 25)), HEALTH)
    assert log.date("birth.promised").on == date(2025, 10, 10)
    assert [mark.due for mark in standing_marks(log.case) if mark.kind is e.MarkKind.PROMISED_PASSED] == [
        date(2025, 9, 28)
    ]
    log.do(c.ExplainOverrun(item="birth", reason="t_1"), HEALTH)
