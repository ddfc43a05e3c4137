"""Items of a yearly window: one date for everybody instead of a length of time (GZ 5.2a, 13.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import CHINA
from domain.calendar_cn import CHINA_CALENDAR
from domain.case import commands as c
from domain.case.commands import Outcome
from domain.case.events import MarkKind
from domain.clock import Exclusion, Extension, fixed_due
from domain.derivation import render
from domain.limits import ApproverRank, Ground, Limit, Unit, working_days
from domain.path import Node, longest_path, shifted
from domain.plan import FixedWindow, Plan
from tests.domain.case.cases import APPLICANT, HEALTH, INSURANCE, POLICE, Log, accept, at, item, receive, received

WINDOW = FixedWindow(opens=date(2026, 5, 11), closes=date(2026, 5, 20), result_by=date(2026, 7, 19))  # a Sunday
WITHIN = date(2026, 5, 13)
CHECK = item("check", "police", promised=working_days(5), statutory=None)
PLACE = replace(
    item("place", "health", after=("check",), promised=Limit(amount=60, unit=Unit.CALENDAR_DAY), statutory=None),
    window=WINDOW,
)
SCHOOL = Plan(
    bundle="school",
    version="school@1",
    lead="health",
    items=(CHECK, PLACE),
    published=Limit(amount=60, unit=Unit.CALENDAR_DAY),
    window=WINDOW,
)
TEN_MORE = Extension(
    by=working_days(10),
    decided_on=date(2026, 7, 1),
    notified_on=date(2026, 7, 1),
    approver=ApproverRank.HEAD_OF_ORGAN,
    basis="GZ 13.4b",
    reason_ref="t_0123456789abcdef0123456789abcdef",
)


def test_the_date_is_the_same_for_the_first_and_the_last_applicant_and_stays_on_a_rest_day() -> None:
    found = {accept(SCHOOL, day).date("case.promised").on for day in (WINDOW.opens, WITHIN, WINDOW.closes)}
    assert found == {WINDOW.result_by}
    assert not CHINA_CALENDAR.is_working_day(WINDOW.result_by)


@pytest.mark.parametrize("day", [date(2026, 5, 10), date(2026, 5, 21)])
def test_outside_the_window_nothing_is_received_and_the_window_is_named(day: date) -> None:
    refused = Log().refused(received(SCHOOL), APPLICANT, at(day))
    assert (refused.rule, refused.code) == ("GZ 5.2a", "date.window")
    assert "2026年5月11日" in render(refused, "zh").replace(" ", "")


@pytest.mark.parametrize("day", [WINDOW.opens, WINDOW.closes])
def test_both_ends_of_the_window_belong_to_it(day: date) -> None:
    assert receive(SCHOOL, day).case.received_on == day


def test_a_fixed_item_has_its_date_however_early_the_item_before_it_is_done() -> None:
    log = accept(SCHOOL, WITHIN)
    log.do(c.DecideTask(item="check", outcome=Outcome.GRANTED), POLICE, at(date(2026, 5, 14)))
    assert log.date("place.promised").on == WINDOW.result_by
    assert log.date("case.promised").on == log.date("case.statutory").on == WINDOW.result_by


def test_what_is_excluded_does_not_move_the_date() -> None:
    log = accept(SCHOOL, WITHIN)
    stop = c.StartExclusion(
        item="check", ground=Ground.APPRAISAL, estimated=working_days(60), notice="告知书", reason=TEN_MORE.reason_ref
    )
    log.do(stop, POLICE, at(date(2026, 5, 14)))
    assert log.date("check.promised").on > WINDOW.result_by
    assert log.date("case.promised").on == WINDOW.result_by


def test_an_extension_is_counted_on_from_the_date() -> None:
    # 19 July 2026 is a Sunday: 20 21 22 23 24 27 28 29 30 31 July.
    log = accept(SCHOOL, WITHIN)
    log.do(c.DecideTask(item="check", outcome=Outcome.GRANTED), POLICE, at(date(2026, 5, 14)))
    log.do(
        c.ExtendTask(
            item="place", by=working_days(10), approver=ApproverRank.HEAD_OF_ORGAN, reason=TEN_MORE.reason_ref
        ),
        HEALTH,
        at(date(2026, 7, 1)),
    )
    assert log.date("place.promised").on == log.date("case.promised").on == date(2026, 7, 31)


def test_the_date_has_passed_when_its_day_is_over() -> None:
    log = accept(SCHOOL, WITHIN)
    log.do(c.DecideTask(item="check", outcome=Outcome.GRANTED), POLICE, at(date(2026, 5, 14)))
    log.until(datetime(2026, 7, 19, 23, 59, tzinfo=CHINA))
    assert not log.marks(MarkKind.PROMISED_PASSED)
    log.until(datetime(2026, 7, 20, tzinfo=CHINA))
    assert log.marks(MarkKind.PROMISED_PASSED)
    assert log.marks(MarkKind.CASE_PROMISED_PASSED)


def test_what_follows_a_fixed_item_is_counted_from_its_date() -> None:
    # A working day after Sunday 19 July is Monday 20 July.
    after = replace(item("record", "insurance", after=("place",), promised=working_days(1)), statutory=None)
    plan = replace(SCHOOL, items=(*SCHOOL.items, after), window=replace(WINDOW, result_by=date(2026, 7, 20)))
    log = accept(plan, WITHIN)
    assert log.date("case.promised").on == date(2026, 7, 20)
    log.do(c.DecideTask(item="check", outcome=Outcome.GRANTED), POLICE, at(date(2026, 5, 14)))
    log.do(c.DecideTask(item="place", outcome=Outcome.GRANTED), HEALTH, at(date(2026, 7, 17)))
    log.do(c.DecideTask(item="record", outcome=Outcome.GRANTED), INSURANCE, at(date(2026, 7, 20)))
    assert not log.marks(MarkKind.PROMISED_PASSED)


def test_the_committed_date_is_never_later_than_the_path_that_is_left() -> None:
    quick = replace(SCHOOL, items=(CHECK,))
    assert accept(quick, WITHIN).date("case.promised").on == date(2026, 5, 20)  # 14 15 18 19 20 May


def test_a_window_that_closes_before_it_opens_or_after_its_result_is_no_plan() -> None:
    for window in (
        replace(WINDOW, closes=date(2026, 5, 10)),
        replace(WINDOW, result_by=WINDOW.closes),
    ):
        assert replace(SCHOOL, window=window).flaw() == "window"
        assert replace(SCHOOL, items=(CHECK, replace(PLACE, window=window))).flaw() == "window"
    assert SCHOOL.flaw() == ""


@given(start=st.dates(date(2026, 1, 5), date(2026, 7, 19)), lost=st.integers(0, 60))
def test_a_fixed_node_ends_on_its_date_wherever_counting_starts_and_whatever_stops(start: date, lost: int) -> None:
    stop = Exclusion(
        ground=Ground.TESTING, start=start, end=None, estimated=working_days(max(lost, 1)), notice="告知书"
    )
    nodes = [
        Node(id="quick", limit=working_days(1)),
        Node(id="fixed", limit=working_days(3), after=("quick",), fixed=WINDOW.result_by, exclusions=(stop,)),
    ]
    found = longest_path(nodes, start, CHINA_CALENDAR)
    assert found.nodes["fixed"].on == WINDOW.result_by
    assert shifted(WINDOW.result_by, nodes, start, CHINA_CALENDAR).on == WINDOW.result_by


def test_the_date_explains_itself() -> None:
    due = fixed_due(WINDOW.result_by, WITHIN, CHINA_CALENDAR, extensions=(TEN_MORE,))
    assert [step.rule for step in due.derivation] == ["GZ 5.2a", "GZ 13.4b"]
    assert due.on == date(2026, 7, 31)
    assert all(render(step, lang) for step in due.derivation for lang in ("zh", "en"))
