"""The one-time supplement notice: everything, from everybody, once, in time (GZ 13.2, 许可法 32(1)(四)-(五))."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case import commands as c
from domain.case import events as e
from domain.case.commands import Actor
from domain.case.state import Stage
from domain.plan import NeverSupplied
from tests.domain.case.cases import (
    APPLICANT,
    CLERK,
    HEALTH,
    PAIR,
    POLICE,
    TEXT,
    Log,
    accept,
    at,
    defect,
    receive,
)

WEDNESDAY = date(2025, 9, 24)
FIFTH_DAY = date(2025, 9, 30)  # 25, 26, Sunday 28 worked, 29, 30
ADDRESS = defect("birth", "field:address")
PROOF = defect("hukou", "material:hukou-proof")


def noticed(*, missing: tuple[str, ...] = ()) -> Log:
    log = receive(PAIR, WEDNESDAY, missing=missing)
    log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH, at(date(2025, 9, 25)))
    log.do(c.ReportPrecheck(item="hukou", defects=(PROOF,)), POLICE, at(date(2025, 9, 26)))
    return log


def supplied(points: tuple[str, ...] = ("birth.1", "hukou.1")) -> Log:
    log = noticed()
    log.do(c.Supply(points=points), APPLICANT, at(date(2025, 9, 28)))
    return log


def notices(log: Log) -> list[e.NoticeIssued]:
    return [event for event in log.events if isinstance(event, e.NoticeIssued)]


def test_the_notice_names_what_all_departments_found_and_what_is_missing() -> None:
    (notice,) = notices(noticed(missing=("form",)))
    assert [point.id for point in notice.points] == ["birth.1", "hukou.1", "missing.form"]
    assert notice.issued_on == date(2025, 9, 26)
    assert notice.silent == ()


def test_nothing_is_told_before_every_department_has_looked() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH)
    assert notices(log) == []


def test_on_the_last_day_the_notice_goes_out_at_close_of_business_without_the_silent() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH)
    log.tick(at(FIFTH_DAY, 16, 59))
    assert notices(log) == []
    log.tick(at(FIFTH_DAY, 17))
    (notice,) = notices(log)
    assert notice.silent == ("hukou",)
    assert notice.issued_on == FIFTH_DAY


def test_a_notice_that_a_sleeping_process_sends_weeks_later_keeps_its_legal_day() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH)
    log.tick(at(date(2025, 11, 5)))
    (notice,) = notices(log)
    assert notice.issued_on == FIFTH_DAY
    assert log.date("supply").on == date(2025, 10, 30)


def test_a_point_found_at_five_o_clock_is_still_told_and_one_found_later_is_not() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH, at(FIFTH_DAY, 17))
    assert [notice.issued_on for notice in notices(log)] == [FIFTH_DAY]

    late = receive(PAIR, WEDNESDAY)
    refused = late.refused(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH, at(FIFTH_DAY, 17, 1))
    assert (refused.rule, refused.code) == ("民法典 203(2)", "precheck.too_late")
    late.do(c.ReportPrecheck(item="birth"), HEALTH)
    assert late.case.stage is Stage.PRECHECK


def test_a_material_is_asked_for_once_although_a_department_names_it_too() -> None:
    log = receive(PAIR, WEDNESDAY, missing=("hukou-proof",))
    log.do(c.ReportPrecheck(item="birth"), HEALTH)
    log.do(c.ReportPrecheck(item="hukou", defects=(PROOF,)), POLICE)
    (notice,) = notices(log)
    assert [point.id for point in notice.points] == ["hukou.1"]


@pytest.mark.parametrize("by", [CLERK, HEALTH])
def test_the_window_and_the_lead_may_issue_the_notice_early(by: Actor) -> None:
    log = receive(PAIR, WEDNESDAY)
    assert log.refused(c.IssueNotice(), by).code == "notice.nothing_missing"
    log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH)
    log.do(c.IssueNotice(), by)
    assert notices(log)[0].silent == ("hukou",)
    assert log.refused(c.IssueNotice(), by).code == "notice.second"


def test_who_was_silent_cannot_ask_later() -> None:
    log = receive(PAIR, WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH)
    log.do(c.IssueNotice(), CLERK)
    assert log.refused(c.ReportPrecheck(item="hukou", defects=(PROOF,)), POLICE).rule == "GZ 13.2"
    log.do(c.Supply(points=("birth.1",)), APPLICANT)
    log.do(c.ReportPrecheck(item="birth"), HEALTH)
    assert log.case.stage is Stage.HANDLING


def test_no_notice_after_acceptance() -> None:
    assert accept(PAIR, WEDNESDAY).refused(c.IssueNotice(), CLERK).code == "notice.not_now"


def test_the_applicants_time_is_not_counted() -> None:
    log = noticed()
    log.do(c.Supply(points=("birth.1", "hukou.1")), APPLICANT, at(date(2025, 10, 20)))
    assert log.date("recheck").on == date(2025, 10, 27)
    assert log.case.round == 1


def test_what_is_supplied_in_parts_leaves_the_rest_open() -> None:
    log = supplied(("birth.1",))
    assert log.case.notice
    assert log.case.notice.open == ("hukou.1",)
    assert log.refused(c.Supply(points=("birth.1",)), APPLICANT).code == "supply.nothing_new"
    assert log.refused(c.Supply(points=("tax.1",)), APPLICANT).code == "supply.unknown_point"
    log.do(c.Supply(points=("hukou.1",)), APPLICANT)
    assert log.case.stage is Stage.PRECHECK


def test_a_point_may_be_answered_by_a_promise_where_tolerance_allows_it() -> None:
    log = noticed()
    refused = log.refused(c.Supply(points=(), promised=("birth-proof",)), APPLICANT)
    assert (refused.rule, refused.code) == ("GZ 13.1c", "tolerance.not_deferrable")
    log.do(c.Supply(points=("birth.1",), promised=("hukou-proof",)), APPLICANT)
    for name, by in (("birth", HEALTH), ("hukou", POLICE)):
        log.do(c.ReportPrecheck(item=name), by)
    assert log.case.basis is e.AcceptanceBasis.TOLERANCE
    assert log.case.deferred == ("hukou-proof",), "a material that was there but wrong is due as promised"


def test_only_points_of_the_notice_come_back() -> None:
    log = supplied()
    new = defect("birth", "material:birth-proof", number=2)
    smuggled = replace(ADDRESS, target="material:birth-proof")
    for point in (new, smuggled):
        assert log.refused(c.ReportPrecheck(item="birth", defects=(point,)), HEALTH).code == "notice.second"
    log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH)
    log.do(c.ReportPrecheck(item="hukou"), POLICE, at(date(2025, 9, 29)))
    assert isinstance(log.events[-2], e.SupplementReturned)
    assert log.case.notice
    assert log.case.notice.open == ("birth.1",)
    assert log.case.notice.asked_on == date(2025, 9, 29)
    assert len(notices(log)) == 1


def test_a_material_that_was_missing_is_seen_for_the_first_time_by_all_who_need_it() -> None:
    log = receive(PAIR, WEDNESDAY, missing=("form",))
    for name, by in (("birth", HEALTH), ("hukou", POLICE)):
        log.do(c.ReportPrecheck(item=name), by)
    log.do(c.Supply(points=("missing.form",)), APPLICANT)
    log.do(c.ReportPrecheck(item="birth"), HEALTH)
    unsigned = c.Defect(id="missing.form", item="hukou", target="material:form", text=TEXT)
    log.do(c.ReportPrecheck(item="hukou", defects=(unsigned,)), POLICE)
    assert log.case.stage is Stage.SUPPLEMENT


def test_rounds_go_on_until_the_points_are_met() -> None:
    log = supplied()
    for number in range(1, 4):
        assert log.case.round == number
        log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH)
        log.ask(c.ReportPrecheck(item="hukou"), POLICE)
        log.do(c.Supply(points=("birth.1",)), APPLICANT)
    assert log.case.round == 4


def test_a_supplement_found_wanting_is_returned_at_close_of_business_of_the_fifth_day() -> None:
    log = supplied()
    log.do(c.ReportPrecheck(item="birth", defects=(ADDRESS,)), HEALTH)
    log.until(at(date(2025, 10, 12)))
    (returned,) = (event for event in log.events if isinstance(event, e.SupplementReturned))
    assert returned.returned_on == date(2025, 10, 11), "Saturday, worked; 29 and 30 September, 9 and 10 October before"
    assert log.case.stage is Stage.SUPPLEMENT


def test_silence_after_a_supplement_is_acceptance_as_of_the_day_it_came() -> None:
    log = supplied()
    log.until(at(date(2025, 10, 31)))
    assert log.case.accepted_on == date(2025, 9, 28)
    assert log.case.basis is e.AcceptanceBasis.DEEMED_AFTER_SUPPLY


def test_a_late_notice_is_a_recorded_breach_with_a_reason() -> None:
    log = noticed()
    late = defect("birth", "material:birth-proof", number=2)
    assert log.refused(c.AdmitLateNotice(defects=(late,), reason=""), HEALTH).code == "late_notice.reason_missing"
    assert log.refused(c.AdmitLateNotice(defects=(ADDRESS,), reason=TEXT), HEALTH).code == "defect.repeated"
    log.do(c.AdmitLateNotice(defects=(late,), reason=TEXT), HEALTH, at(date(2025, 9, 29)))
    assert log.case.breaches == 1
    assert log.case.notice
    assert log.case.notice.open == ("birth.1", "hukou.1", "birth.2")
    assert log.date("supply").was == date(2025, 10, 27)


def test_a_late_notice_loses_nothing_that_this_round_has_found() -> None:
    log = supplied()
    log.do(c.ReportPrecheck(item="hukou", defects=(PROOF,)), POLICE)
    late = defect("birth", "material:birth-proof", number=2)
    log.do(c.AdmitLateNotice(defects=(late,), reason=TEXT), HEALTH)
    assert log.case.notice
    assert log.case.notice.open == ("hukou.1", "birth.2")


def test_no_late_notice_before_the_notice_or_after_acceptance() -> None:
    command = c.AdmitLateNotice(defects=(ADDRESS,), reason=TEXT)
    for log in (receive(PAIR, WEDNESDAY), accept(PAIR, WEDNESDAY)):
        assert log.refused(command, HEALTH).code == "late_notice.not_now"


@pytest.mark.parametrize(
    ("rule", "stage"), [(NeverSupplied.CLOSE, Stage.CLOSED), (NeverSupplied.KEEP_OPEN, Stage.SUPPLEMENT)]
)
def test_what_is_never_supplied_ends_as_the_bundle_says(rule: NeverSupplied, stage: Stage) -> None:
    log = receive(replace(PAIR, never_supplied=rule), WEDNESDAY, missing=("form",))
    for name, by in (("birth", HEALTH), ("hukou", POLICE)):
        log.do(c.ReportPrecheck(item=name), by)
    assert log.date("supply").on == date(2025, 10, 24)
    log.until(at(date(2025, 10, 24), 23, 59))
    assert log.case.stage is Stage.SUPPLEMENT
    log.until(at(date(2026, 1, 15)))
    assert log.case.stage is stage
    assert len(log.marks(e.MarkKind.SUPPLY_LAPSED)) == 1
