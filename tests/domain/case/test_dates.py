"""The dates of a case, each with its reasons (LAW 2.10, GZ 13.3)."""

from dataclasses import replace
from datetime import date

from domain.case import commands as c
from domain.case import events as e
from domain.case.dates import case_dates, task_due
from domain.derivation import render
from domain.limits import working_days
from tests.domain.case.cases import (
    APPLICANT,
    BIRTH,
    CHAIN,
    CLINIC,
    ONE,
    PAIR,
    Log,
    accept,
    at,
    days,
    grant,
    officer,
    receive,
    refuse,
)

WEDNESDAY = date(2025, 9, 24)


def test_every_date_that_is_set_can_say_why() -> None:
    log = accept(replace(CHAIN, joint_handling=True), WEDNESDAY)
    dated = dict(case_dates(log.case))
    assert list(dated) == ["case.promised", "case.statutory", "birth.promised", "birth.statutory"]
    for key, due in dated.items():
        assert log.date(key).on == due.on
        assert due.derivation
        for step in due.derivation:
            assert render(step, "zh")
            assert render(step, "en")


def test_the_reason_of_a_date_names_its_clause() -> None:
    log = receive(PAIR, WEDNESDAY)
    ((key, due),) = case_dates(log.case)
    assert (key, due.derivation[0].rule) == ("notice", "许可法 32(1)(四)")


def test_a_chain_has_the_sum_and_independents_the_longest() -> None:
    chain = accept(replace(CHAIN, published=working_days(10)), WEDNESDAY)
    assert chain.date("case.promised").on == date(2025, 10, 14), "3, 5 and 2 days"
    pair = accept(replace(PAIR, published=working_days(9)), WEDNESDAY)
    assert pair.date("case.promised").on == date(2025, 9, 30), "5 days, although 9 are published"


def test_promised_and_statutory_run_side_by_side() -> None:
    log = accept(ONE, WEDNESDAY)
    assert log.date("birth.promised").on == date(2025, 9, 28)
    assert log.date("birth.statutory").on == date(2025, 10, 28)


def test_an_item_no_statute_limits_has_its_promise_only() -> None:
    log = accept(replace(ONE, items=(replace(BIRTH, statutory=None),)), WEDNESDAY)
    assert log.case.date("birth.statutory") is None
    assert log.date("case.statutory").on == date(2025, 9, 28)


def test_calendar_days_roll_from_a_rest_day() -> None:
    log = accept(replace(ONE, items=(replace(BIRTH, promised=days(7)),)), WEDNESDAY)
    assert log.date("birth.promised").on == date(2025, 10, 9)


def test_delivery_has_ten_days_from_the_decision_for_grants_only() -> None:
    log = accept(PAIR, WEDNESDAY)
    grant(log, "birth", at(date(2025, 9, 25)))
    refuse(log, "hukou", at(date(2025, 9, 25)))
    assert log.date("birth.delivery").on == date(2025, 10, 15)
    assert log.case.date("hukou.delivery") is None


def test_a_date_in_a_year_without_its_notice_is_provisional() -> None:
    plan = replace(ONE, items=(replace(BIRTH, promised=working_days(10)),))
    assert not receive(plan, date(2026, 12, 21)).date("notice").provisional
    log = accept(plan, date(2026, 12, 21))
    assert log.date("birth.promised").provisional
    assert log.date("birth.statutory").provisional


def test_a_case_received_in_a_year_without_its_notice_has_provisional_dates() -> None:
    log = receive(ONE, date(2027, 3, 1))
    assert (log.date("notice").on, log.date("notice").provisional) == (date(2027, 3, 8), True)


def test_spring_festival_is_no_time_of_the_departments() -> None:
    log = receive(ONE, date(2026, 2, 11))
    assert log.date("notice").on == date(2026, 2, 25), "12, 13, Saturday 14 worked, 24, 25"


def test_a_date_is_recorded_when_it_moves_and_not_again() -> None:
    log = accept(ONE, WEDNESDAY)
    log.until(at(date(2025, 12, 1)))
    keys = [fact.key for event in log.events if isinstance(event, e.DatesSet) for fact in event.dates]
    assert len(keys) == len(set(keys))


def test_a_closed_case_has_no_dates_running() -> None:
    log = Log()
    assert case_dates(log.case) == ()


def test_forty_five_days_bind_the_licences_only() -> None:
    long = replace(CLINIC, statutory=working_days(60))
    joint = accept(replace(ONE, items=(BIRTH, long), joint_handling=True), WEDNESDAY)
    apart = accept(replace(ONE, items=(BIRTH, long)), WEDNESDAY)
    assert joint.date("case.statutory").on < apart.date("case.statutory").on


def test_an_open_task_tells_its_date_without_its_extensions() -> None:
    log = accept(ONE, WEDNESDAY)
    assert task_due(log.case, log.task("birth"), working_days(3), extended=0).on == date(2025, 9, 28)


def test_a_stage_that_is_over_leaves_no_date_behind() -> None:
    log = receive(PAIR, WEDNESDAY, missing=("form",))
    for one in PAIR.items:
        log.do(c.ReportPrecheck(item=one.id), officer(one))
    assert [fact.key for fact in log.case.dates] == ["supply"]
    log.do(c.Supply(points=("missing.form",)), APPLICANT)
    assert [fact.key for fact in log.case.dates] == ["recheck"]
    log.until(at(date(2025, 12, 1)))
    assert {"notice", "recheck", "supply"}.isdisjoint(fact.key for fact in log.case.dates)
