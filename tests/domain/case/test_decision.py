"""Deciding an item: on time, with reasons, by two on site (许可法 34, 37-38; 优化营商环境条例 36(2))."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case import commands as c
from domain.case import events as e
from domain.case.queries import standing_marks
from domain.case.state import Stage
from tests.domain.case.cases import BIRTH, HEALTH, ONE, PAIR, POLICE, TEXT, accept, at, grant, hours, receive, refuse

WEDNESDAY = date(2025, 9, 24)
GRANT = c.DecideTask(item="birth", outcome=c.Outcome.GRANTED)
REFUSE = c.DecideTask(item="birth", outcome=c.Outcome.REFUSED, reason=TEXT, remedies=TEXT)


@pytest.mark.parametrize(
    ("command", "rule", "code"),
    [
        (replace(REFUSE, reason=""), "许可法 38(2)", "decision.reason_missing"),
        (replace(REFUSE, remedies=""), "许可法 38(2)", "decision.remedies_missing"),
        (replace(GRANT, site_check=("acc-1",)), "许可法 34(3)", "decision.one_on_site"),
        (replace(GRANT, site_check=("acc-1", "acc-1")), "许可法 34(3)", "decision.one_on_site"),
        (replace(GRANT, on=date(2025, 9, 23)), "OneGo 2.10", "day.too_early"),
        (replace(GRANT, on=date(2025, 9, 26)), "OneGo 2.10", "day.in_future"),
        (replace(GRANT, item="tax"), "GZ 11.2a", "item.unknown"),
    ],
)
def test_a_decision_that_the_law_refuses(command: c.DecideTask, rule: str, code: str) -> None:
    refused = accept(ONE, WEDNESDAY).refused(command, HEALTH, at(date(2025, 9, 25)))
    assert (refused.rule, refused.code) == (rule, code)


def test_an_item_that_is_checked_on_site_needs_two_names() -> None:
    log = accept(replace(ONE, items=(replace(BIRTH, site_check=True),)), WEDNESDAY)
    assert log.refused(GRANT, HEALTH).code == "decision.one_on_site"
    log.do(replace(GRANT, site_check=("acc-1", "acc-2")), HEALTH)


def test_papers_alone_may_be_reason_enough_to_refuse_what_would_be_checked_on_site() -> None:
    log = accept(replace(ONE, items=(replace(BIRTH, site_check=True),)), WEDNESDAY)
    log.do(REFUSE, HEALTH)


def test_nothing_is_decided_before_acceptance_or_twice() -> None:
    assert receive(ONE, WEDNESDAY).refused(GRANT, HEALTH).code == "task.not_accepted"
    log = accept(ONE, WEDNESDAY)
    log.do(GRANT, HEALTH)
    assert log.refused(REFUSE, HEALTH).code == "task.not_open"


def test_a_refusal_finishes_the_item_with_its_reasons() -> None:
    log = accept(ONE, WEDNESDAY)
    (decided,) = (event for event in refuse(log, "birth", at(date(2025, 9, 26))) if isinstance(event, e.TaskDecided))
    assert (decided.reason, decided.remedies) == (TEXT, TEXT)
    assert log.case.stage is Stage.DECIDED


def test_a_decision_reported_late_counts_from_its_day_and_takes_back_the_overrun() -> None:
    log = accept(PAIR, WEDNESDAY)
    log.until(at(date(2025, 9, 30)))
    assert [mark.subject for mark in log.marks(e.MarkKind.PROMISED_PASSED)] == ["birth"]
    assert set(log.marks(e.MarkKind.PROMISED_PASSED)) <= set(standing_marks(log.case))
    grant(log, "birth", at(date(2025, 9, 30)), on=date(2025, 9, 28))
    assert log.task("birth").decided_on == date(2025, 9, 28)
    assert log.date("birth.delivery").on == date(2025, 10, 17)
    assert not [mark for mark in standing_marks(log.case) if mark.kind is e.MarkKind.PROMISED_PASSED]
    explain = c.ExplainOverrun(item="birth", reason=TEXT)
    assert log.refused(explain, HEALTH).code == "overrun.none"


def test_passing_a_promise_is_explained_in_public() -> None:
    log = accept(PAIR, WEDNESDAY)
    log.until(at(date(2025, 9, 30)))
    assert log.refused(c.ExplainOverrun(item="hukou", reason=TEXT), POLICE).code == "overrun.none"
    assert log.refused(c.ExplainOverrun(item="birth", reason=""), HEALTH).code == "overrun.reason_missing"
    grant(log, "birth", at(date(2025, 10, 9)))
    log.do(c.ExplainOverrun(item="birth", reason=TEXT), HEALTH)
    assert log.task("birth").overrun_explained


def test_the_public_reason_is_recorded_beside_the_applicants_and_may_be_given_later() -> None:
    """优化营商环境条例 36(2): what is published is a wording of its own, never the words for the applicant."""
    log = accept(PAIR, WEDNESDAY)
    log.until(at(date(2025, 9, 30)))
    log.do(c.ExplainOverrun(item="birth", reason=TEXT), HEALTH)
    log.do(c.ExplainOverrun(item="birth", reason=TEXT, public_reason="t_public"), HEALTH)
    explained = [event for event in log.events if isinstance(event, e.OverrunExplained)]
    assert [(event.reason, event.public_reason) for event in explained] == [(TEXT, ""), (TEXT, "t_public")]
    only_public = c.ExplainOverrun(item="birth", reason="", public_reason="t_public")
    assert log.refused(only_public, HEALTH).code == "overrun.reason_missing"


def test_a_limit_in_hours_runs_from_the_hour() -> None:
    plan = replace(ONE, items=(replace(BIRTH, promised=hours(24), statutory=None),))
    log = accept(plan, WEDNESDAY)
    assert log.task("birth").opened_at == at(WEDNESDAY, 11)
    assert log.date("birth.promised").at == at(date(2025, 9, 25), 11)
    log.until(at(date(2025, 9, 25), 11))
    assert [mark.due for mark in log.marks(e.MarkKind.PROMISED_PASSED)] == [date(2025, 9, 25)]


def test_hours_of_a_day_that_is_past_run_from_its_end() -> None:
    plan = replace(ONE, items=(replace(BIRTH, promised=hours(24)),))
    log = receive(plan, WEDNESDAY)
    log.until(at(date(2025, 10, 9)))
    assert log.case.accepted_on == WEDNESDAY
    assert log.date("birth.promised").at == at(date(2025, 9, 26), 0)
    assert log.date("birth.statutory").on == date(2025, 10, 28), "days still count from the day of acceptance"


def test_the_case_is_late_only_by_its_decisions() -> None:
    log = accept(ONE, WEDNESDAY)
    grant(log, "birth", at(date(2025, 9, 28)))
    log.until(at(date(2025, 10, 9)))
    assert log.case.stage is Stage.DECIDED
    assert log.marks(e.MarkKind.CASE_PROMISED_PASSED) == [], "documents have ten days of their own"
