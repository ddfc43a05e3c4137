"""Who may do what: everybody their own (GZ 3.3, 8.3, 11.1b)."""

from datetime import date
from typing import get_args

import pytest

from domain.case import commands as c
from domain.case.commands import Actor, Role
from domain.case.roles import MAY
from tests.domain.case.cases import (
    APPLICANT,
    CLERK,
    HEALTH,
    ONE,
    PAIR,
    POLICE,
    TEXT,
    Log,
    accept,
    at,
    defect,
    receive,
    received,
)

WEDNESDAY = date(2025, 9, 24)


def test_every_command_says_who_may_give_it() -> None:
    assert set(MAY) == set(get_args(c.Command))
    assert all(MAY.values())


@pytest.mark.parametrize("role", [Role.OFFICER, Role.SUPERVISOR, Role.ENGINE])
def test_only_the_applicant_and_the_window_hand_a_case_in(role: Role) -> None:
    assert Log().refused(received(ONE), Actor(role=role)).code == "role.may_not"


def test_a_department_acts_on_its_own_items_only() -> None:
    refused = accept(PAIR, WEDNESDAY).refused(c.DecideTask(item="birth", outcome=c.Outcome.GRANTED), POLICE)
    assert (refused.rule, refused.code) == ("GZ 3.3", "department.not_owner")


def test_a_late_notice_names_points_of_ones_own_items_only() -> None:
    log = receive(PAIR, WEDNESDAY, missing=("form",))
    for name, by in (("birth", HEALTH), ("hukou", POLICE)):
        log.do(c.ReportPrecheck(item=name), by)
    both = (defect("birth", "field:address"), defect("hukou", "field:address"))
    refused = log.refused(c.AdmitLateNotice(defects=both, reason=TEXT), HEALTH)
    assert (refused.code, refused.arg("item")) == ("department.not_owner", "hukou")


@pytest.mark.parametrize("command", [c.Accept(), c.IssueNotice()])
def test_among_departments_the_lead_speaks_for_the_case(command: c.Command) -> None:
    refused = receive(PAIR, WEDNESDAY).refused(command, POLICE)
    assert (refused.rule, refused.code) == ("GZ 11.1b", "department.not_lead")


def test_nobody_decides_for_a_department() -> None:
    command = c.DecideTask(item="birth", outcome=c.Outcome.GRANTED)
    log = accept(ONE, WEDNESDAY)
    for by in (APPLICANT, CLERK, Actor(role=Role.SUPERVISOR), Actor(role=Role.ADMINISTRATOR), c.ENGINE):
        assert log.refused(command, by).code == "role.may_not"


def test_a_departments_system_may_do_what_its_officers_do() -> None:
    system = Actor(role=Role.DEPARTMENT_SYSTEM, department="health")
    log = accept(ONE, WEDNESDAY)
    log.do(c.DecideTask(item="birth", outcome=c.Outcome.GRANTED), system, at(WEDNESDAY, 12))
    assert log.task("birth").decided_on == WEDNESDAY


def test_chief_representatives_act_for_their_department() -> None:
    chief = Actor(role=Role.CHIEF, id="acc-chief", department="health")
    accept(ONE, WEDNESDAY).do(c.DecideTask(item="birth", outcome=c.Outcome.GRANTED), chief)
