"""Extensions: once, in time, by the right rank, told and filed (GZ 13.4b-c, 许可法 42)."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case import commands as c
from domain.case import events as e
from domain.clock import REGISTRATION_EXTENSION
from domain.limits import ApproverRank, working_days
from tests.domain.case.cases import (
    BIRTH,
    CHAIN,
    CLINIC,
    HEALTH,
    ONE,
    PAIR,
    POLICE,
    SUPERVISOR,
    TEXT,
    Log,
    accept,
    at,
    grant,
)

WEDNESDAY = date(2025, 9, 24)
EXTEND = c.ExtendTask(item="birth", by=working_days(10), approver=ApproverRank.HEAD_OF_ORGAN, reason=TEXT)
JOINT = replace(
    CHAIN,
    joint_handling=True,
    items=(*CHAIN.items, replace(CLINIC, statutory=working_days(60))),
    published=working_days(10),
)
EXTEND_CASE = c.ExtendCase(by=working_days(15), approver=ApproverRank.HEAD_OF_GOVERNMENT, reason=TEXT)


def extended() -> Log:
    log = accept(ONE, WEDNESDAY)
    log.do(EXTEND, HEALTH, at(date(2025, 9, 26)))
    return log


def test_an_extension_counts_on_from_the_date_as_it_stands() -> None:
    log = extended()
    fact = log.date("birth.statutory")
    assert (fact.was, fact.on) == (date(2025, 10, 28), date(2025, 11, 11))
    assert log.date("birth.promised").on == date(2025, 10, 17)
    assert log.date("case.promised").on == date(2025, 10, 17)


def test_an_item_is_extended_once() -> None:
    refused = extended().refused(EXTEND, HEALTH)
    assert (refused.rule, refused.code) == ("许可法 42(1)", "extension.once")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (replace(EXTEND, by=working_days(11)), "extension.too_long"),
        (replace(EXTEND, approver=ApproverRank.CHIEF_REPRESENTATIVE), "extension.rank"),
        (replace(EXTEND, reason=""), "extension.reason_missing"),
        (replace(EXTEND, on=date(2025, 9, 29)), "day.in_future"),
        (replace(EXTEND, notified_on=date(2025, 9, 29)), "day.in_future"),
        (replace(EXTEND, on=date(2025, 9, 23)), "day.too_early"),
        (replace(EXTEND, on=date(2025, 9, 26), notified_on=date(2025, 9, 25)), "extension.told_before_decided"),
    ],
)
def test_an_extension_keeps_to_its_law(command: c.ExtendTask, code: str) -> None:
    assert accept(ONE, WEDNESDAY).refused(command, HEALTH, at(date(2025, 9, 26))).code == code


def test_an_item_whose_law_knows_no_extension_has_none() -> None:
    log = accept(replace(ONE, items=(replace(BIRTH, extension=None),)), WEDNESDAY)
    assert log.refused(EXTEND, HEALTH).code == "extension.not_provided"


def test_a_registration_is_extended_by_three_days_at_most() -> None:
    log = accept(replace(ONE, items=(replace(BIRTH, extension=REGISTRATION_EXTENSION),)), WEDNESDAY)
    assert log.refused(EXTEND, HEALTH).rule == "登记条例 19"
    log.do(replace(EXTEND, by=working_days(3)), HEALTH)


def test_the_last_day_is_in_time_and_the_day_after_is_not() -> None:
    for day, in_time in ((date(2025, 10, 28), True), (date(2025, 10, 29), False)):
        log = accept(ONE, WEDNESDAY)
        if in_time:
            log.do(EXTEND, HEALTH, at(day))
        else:
            assert log.refused(EXTEND, HEALTH, at(day)).code == "extension.late"


def test_an_extension_is_filed_with_its_number_once() -> None:
    log = extended()
    assert log.refused(c.FileExtension(item="birth", filing=""), HEALTH).code == "filing.number_missing"
    early = c.FileExtension(item="birth", filing="F-1", on=date(2025, 9, 25))
    assert log.refused(early, HEALTH).code == "day.too_early"
    log.do(c.FileExtension(item="birth", filing="F-1"), SUPERVISOR)
    assert log.task("birth").extensions[0].filing == "F-1"
    assert log.refused(c.FileExtension(item="birth", filing="F-2"), HEALTH).code == "filing.nothing_to_file"


def test_an_unfiled_extension_is_marked_when_the_date_before_it_has_passed() -> None:
    log = extended()
    log.until(at(date(2025, 12, 1)))
    assert [mark.due for mark in log.marks(e.MarkKind.EXTENSION_UNFILED)] == [date(2025, 10, 28)]


def test_deciding_does_not_spare_the_filing() -> None:
    log = extended()
    grant(log, "birth", at(date(2025, 9, 29)))
    log.until(at(date(2025, 12, 1)))
    assert len(log.marks(e.MarkKind.EXTENSION_UNFILED)) == 1


def test_a_filed_extension_leaves_no_mark() -> None:
    log = extended()
    log.do(c.FileExtension(item="birth", filing="F-1"), HEALTH)
    log.until(at(date(2025, 12, 1)))
    assert log.marks(e.MarkKind.EXTENSION_UNFILED) == []


def test_joint_handling_has_45_days_whatever_the_items_add_up_to() -> None:
    assert accept(JOINT, WEDNESDAY).date("case.statutory").on == date(2025, 12, 2)


def test_joint_handling_is_extended_once_by_the_head_of_government() -> None:
    log = accept(JOINT, WEDNESDAY)
    assert log.refused(replace(EXTEND_CASE, approver=ApproverRank.HEAD_OF_ORGAN), HEALTH).code == "extension.rank"
    assert log.refused(EXTEND_CASE, POLICE).code == "department.not_lead"
    log.do(EXTEND_CASE, HEALTH)
    assert log.date("case.statutory").on == date(2025, 12, 23)
    assert log.refused(EXTEND_CASE, HEALTH).code == "extension.once"


def test_the_cases_own_extension_is_filed_or_marked() -> None:
    filed, unfiled = accept(JOINT, WEDNESDAY), accept(JOINT, WEDNESDAY)
    for log in (filed, unfiled):
        log.do(EXTEND_CASE, HEALTH)
    filed.do(c.FileExtension(filing="F-9"), HEALTH)
    assert unfiled.refused(c.FileExtension(filing="F-9"), POLICE).code == "department.not_lead"
    for log in (filed, unfiled):
        log.until(at(date(2026, 1, 10)))
    assert [mark.due for mark in unfiled.marks(e.MarkKind.EXTENSION_UNFILED)] == [date(2025, 12, 2)]
    assert filed.marks(e.MarkKind.EXTENSION_UNFILED) == []


def test_a_case_that_is_no_joint_handling_of_licences_is_not_extended() -> None:
    assert accept(PAIR, WEDNESDAY).refused(EXTEND_CASE, HEALTH).code == "extension.not_joint"


def test_an_extension_of_joint_handling_that_its_ceiling_does_not_bind_moves_nothing() -> None:
    log = accept(replace(JOINT, items=JOINT.items[:1]), WEDNESDAY)
    before = log.date("case.statutory").on
    log.do(EXTEND_CASE, HEALTH)
    assert log.date("case.statutory").on == before


def test_an_extension_does_not_heal_a_promise_already_broken() -> None:
    log = accept(ONE, WEDNESDAY)
    log.until(at(date(2025, 10, 9)))
    log.do(EXTEND, HEALTH)
    assert log.date("birth.statutory").on == date(2025, 11, 11)
    assert log.date("birth.promised").on == date(2025, 9, 28)
    assert log.date("case.promised").on == date(2025, 9, 28)
    log.do(c.ExplainOverrun(item="birth", reason=TEXT), HEALTH)


def test_recording_an_extension_tells_it() -> None:
    assert extended().task("birth").extensions[0].notified_on == date(2025, 9, 26)
