"""What comes in and what departments may say about it at once (GZ 11.2, 13.1; 许可法 31, 32)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case import commands as c
from domain.case import events as e
from domain.case.state import Stage, TaskState
from domain.plan import Plan
from tests.domain.case.cases import (
    APPLICANT,
    BIRTH,
    CHAIN,
    HEALTH,
    HUKOU,
    INSURANCE,
    ONE,
    PAIR,
    POLICE,
    TEXT,
    Log,
    accept,
    at,
    defect,
    hours,
    receive,
    received,
)

WEDNESDAY = date(2025, 9, 24)


def test_the_day_of_receipt_is_the_day_in_china_on_which_it_entered_the_system() -> None:
    assert receive(ONE, WEDNESDAY).case.received_on == WEDNESDAY


def test_a_case_is_received_once() -> None:
    refused = receive(ONE, WEDNESDAY).refused(received(ONE), APPLICANT)
    assert refused.code == "case.already_received"


def test_nothing_can_be_asked_of_a_case_that_is_not_there() -> None:
    assert Log().refused(c.Withdraw(), APPLICANT).code == "case.not_received"


def test_a_promise_covers_only_what_tolerance_may_defer() -> None:
    log = receive(PAIR, WEDNESDAY, missing=("form", "hukou-proof"), promised=("form", "hukou-proof"))
    assert log.case.promised == ("hukou-proof",)


@pytest.mark.parametrize(
    ("plan", "flaw"),
    [
        (replace(ONE, items=()), "no-items"),
        (replace(ONE, items=(BIRTH, BIRTH)), "item-twice"),
        (replace(ONE, items=(HUKOU,)), "unknown-item"),
        (replace(ONE, items=(replace(BIRTH, after=("hukou",)), HUKOU)), "circle"),
        (replace(ONE, published=hours(8)), "hours"),
    ],
)
def test_no_case_runs_by_a_plan_that_cannot_be_carried_out(plan: Plan, flaw: str) -> None:
    refused = Log().refused(received(plan), APPLICANT)
    assert (refused.code, refused.arg("flaw")) == ("plan.flawed", flaw)


@pytest.mark.parametrize("calendar", ["", "cn2025-00000000", "cn2025-00000000\n2025|off", "v\n2025|n|off:1301|work:"])
def test_a_calendar_that_cannot_be_read_is_refused(calendar: str) -> None:
    assert Log().refused(received(ONE, calendar=calendar), APPLICANT).code == "calendar.not_one"


def test_a_department_speaks_of_its_own_item_only() -> None:
    refused = receive(PAIR, WEDNESDAY).refused(
        c.ReportPrecheck(item="birth", defects=(defect("hukou", "field:address"),)), HEALTH
    )
    assert (refused.rule, refused.code) == ("GZ 3.3", "defect.other_item")


@pytest.mark.parametrize("target", ["material:hukou-proof", "field:income", "address", "other:form"])
def test_nothing_unrelated_to_the_item_is_demanded(target: str) -> None:
    refused = receive(PAIR, WEDNESDAY).refused(
        c.ReportPrecheck(item="birth", defects=(defect("birth", target),)), HEALTH
    )
    assert (refused.rule, refused.code) == ("许可法 31", "defect.not_needed")


def test_what_was_lawfully_promised_for_later_is_not_demanded_before_acceptance() -> None:
    log = receive(PAIR, WEDNESDAY, missing=("hukou-proof",), promised=("hukou-proof",))
    point = defect("hukou", "material:hukou-proof")
    refused = log.refused(c.ReportPrecheck(item="hukou", defects=(point,)), POLICE)
    assert (refused.rule, refused.code) == ("GZ 13.1c", "defect.promised")


def test_a_point_has_one_name_in_the_whole_case() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth", defects=(replace(defect("birth", "field:address"), id="p"),)), HEALTH)
    same = replace(defect("hukou", "field:address"), id="p")
    assert log.refused(c.ReportPrecheck(item="hukou", defects=(same,)), POLICE).code == "defect.repeated"
    twice = (defect("hukou", "field:address"), defect("hukou", "material:form"))
    assert log.refused(c.ReportPrecheck(item="hukou", defects=twice), POLICE).code == "defect.repeated"
    window = replace(defect("hukou", "field:address"), id="missing.form")
    assert log.refused(c.ReportPrecheck(item="hukou", defects=(window,)), POLICE).code == "defect.repeated"


def test_a_department_reports_once_in_a_round() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth"), HEALTH)
    assert log.refused(c.ReportPrecheck(item="birth"), HEALTH).code == "precheck.done"


def test_after_acceptance_no_finding_is_taken() -> None:
    refused = accept(ONE, WEDNESDAY).refused(c.ReportPrecheck(item="birth"), HEALTH)
    assert refused.code == "precheck.not_now"


def test_not_accepting_an_item_needs_its_reason_in_writing() -> None:
    log = receive(PAIR, WEDNESDAY)
    command = c.DeclineItem(item="birth", ground=c.DeclineGround.NOT_REQUIRED, reason="")
    assert log.refused(command, HEALTH).rule == "许可法 32(2)"


def test_whoever_is_wrong_here_is_told_where_to_go() -> None:
    log = receive(PAIR, WEDNESDAY)
    command = c.DeclineItem(item="birth", ground=c.DeclineGround.WRONG_ORGAN, reason=TEXT)
    assert log.refused(command, HEALTH).rule == "许可法 32(1)(二)"
    log.do(replace(command, competent_organ="civil-affairs"), HEALTH)
    assert log.task("birth").state is TaskState.DECLINED


def test_a_case_of_which_no_item_is_accepted_is_closed() -> None:
    log = receive(PAIR, WEDNESDAY)
    for name, by in (("birth", HEALTH), ("hukou", POLICE)):
        log.do(c.DeclineItem(item=name, ground=c.DeclineGround.NOT_REQUIRED, reason=TEXT), by)
    assert log.case.stage is Stage.CLOSED
    assert log.case.closed_as is e.ClosedAs.NOT_ACCEPTED


def test_what_needs_a_declined_item_of_another_organ_is_cut_off_before_anything_is_asked_for_it() -> None:
    log = receive(CHAIN, WEDNESDAY, missing=("card-proof",))
    log.do(c.ReportPrecheck(item="card", defects=(defect("card", "field:address"),)), INSURANCE)
    wrong = c.DeclineItem(item="hukou", ground=c.DeclineGround.WRONG_ORGAN, reason=TEXT, competent_organ="x")
    log.do(wrong, POLICE)
    assert log.task("card").state is TaskState.CUT_OFF
    log.do(c.ReportPrecheck(item="birth"), HEALTH)
    assert log.case.accepted_on == WEDNESDAY, "nothing that is still wanted is missing"


def test_a_case_whose_every_path_begins_at_another_organ_is_closed() -> None:
    log = receive(CHAIN, WEDNESDAY)
    wrong = c.DeclineItem(item="birth", ground=c.DeclineGround.WRONG_ORGAN, reason=TEXT, competent_organ="x")
    log.do(wrong, HEALTH)
    assert log.case.closed_as is e.ClosedAs.NOT_ACCEPTED


def test_a_material_only_a_declined_item_needs_is_not_demanded() -> None:
    log = receive(PAIR, WEDNESDAY, missing=("birth-proof",))
    log.do(c.DeclineItem(item="birth", ground=c.DeclineGround.NOT_REQUIRED, reason=TEXT), HEALTH)
    log.do(c.ReportPrecheck(item="hukou"), POLICE)
    assert log.case.notice is None
    assert log.case.stage is Stage.HANDLING


def test_an_accepted_item_is_no_longer_declined() -> None:
    command = c.DeclineItem(item="birth", ground=c.DeclineGround.NOT_REQUIRED, reason=TEXT)
    assert accept(ONE, WEDNESDAY).refused(command, HEALTH).code == "decline.not_now"


def test_the_applicant_takes_the_case_back_until_something_is_decided() -> None:
    log = accept(PAIR, WEDNESDAY)
    log.do(c.DecideTask(item="birth", outcome=c.Outcome.GRANTED), HEALTH, at(WEDNESDAY, 15))
    assert log.refused(c.Withdraw(), APPLICANT).code == "withdraw.already_decided"
    early = receive(PAIR, WEDNESDAY)
    early.do(c.Withdraw(reason=TEXT), APPLICANT)
    assert early.case.closed_as is e.ClosedAs.WITHDRAWN


def test_a_closed_case_takes_no_orders() -> None:
    log = receive(ONE, WEDNESDAY)
    log.do(c.Withdraw(), APPLICANT)
    assert log.refused(c.ReportPrecheck(item="birth"), HEALTH).code == "case.closed"


def test_a_department_out_of_reach_stops_no_clock() -> None:
    log = receive(ONE, WEDNESDAY)
    before = log.case.dates
    log.do(c.ReportDepartment(department="health", reachable=False), c.ENGINE, at(date(2025, 9, 26)))
    assert log.case.unreachable == ("health",)
    assert log.case.dates == before
    log.do(c.ReportDepartment(department="health", reachable=True), c.ENGINE)
    again = log.refused(c.ReportDepartment(department="health", reachable=True), c.ENGINE)
    assert again.code == "department.no_change"
