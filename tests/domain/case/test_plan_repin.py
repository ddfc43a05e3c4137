"""A newer version of a bundle reaches a running case only where nobody's position gets worse (许可法 8, GZ 13)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.case import commands as c
from domain.case import events as e
from domain.case.position import grievances
from domain.case.state import Stage
from domain.clock import ExtensionTerms
from domain.derivation import render
from domain.limits import ApproverRank, Ground, working_days
from domain.plan import FixedWindow, NeverSupplied, Plan, PlannedItem, ReleasePolicy
from tests.domain.case.cases import (
    ADMINISTRATOR,
    APPLICANT,
    BIRTH,
    CARD,
    CHAIN,
    CLINIC,
    HEALTH,
    HUKOU,
    PAIR,
    TEXT,
    accept,
    at,
    days,
    defect,
    grant,
    hours,
    receive,
)

MONDAY = date(2026, 3, 2)
CHIEF = c.Actor(role=c.Role.CHIEF, id="acc-chief", department="health")
OTHER_CHIEF = replace(CHIEF, department="police")
WINDOW = FixedWindow(opens=MONDAY, closes=MONDAY + timedelta(days=30), result_by=MONDAY + timedelta(days=60))


def newer(plan: Plan, item: PlannedItem | None = None, **changes: object) -> Plan:
    """The next version of a plan, with some terms changed, or those of one item."""
    items = tuple(item if item and item.id == one.id else one for one in plan.items)
    return replace(plan, **{"version": "newborn@2", "items": items, **changes})  # type: ignore[arg-type]  # by name


def move(plan: Plan) -> c.RepinPlan:
    return c.RepinPlan(plan=plan, reason=TEXT)


FASTER = newer(CHAIN, replace(BIRTH, promised=working_days(2)), published=working_days(7))


def test_a_shorter_limit_moves_the_dates_and_says_from_where() -> None:
    log = accept(CHAIN, MONDAY)
    before = {key: log.date(key).on for key in ("case.promised", "birth.promised")}
    repinned, dated = log.do(move(FASTER), CHIEF)
    assert isinstance(repinned, e.PlanRepinned)
    assert (repinned.was, repinned.plan.version, repinned.by) == ("newborn@1", "newborn@2", CHIEF)
    assert isinstance(dated, e.DatesSet)
    assert log.case.plan == FASTER
    for key, was in before.items():
        assert log.date(key).was == was
        assert log.date(key).on < was


def test_what_becomes_due_later_is_counted_by_the_new_version() -> None:
    log = accept(CHAIN, MONDAY)
    log.do(move(newer(CHAIN, replace(HUKOU, promised=working_days(1)))), ADMINISTRATOR)
    grant(log, "birth", at(MONDAY, 14))
    assert log.date("hukou.promised").on == date(2026, 3, 3)


def test_a_version_that_changes_nothing_here_moves_no_date() -> None:
    log = accept(CHAIN, MONDAY)
    assert [type(event) for event in log.do(move(newer(CHAIN)), CHIEF)] == [e.PlanRepinned]


@pytest.mark.parametrize("stage", [Stage.PRECHECK, Stage.SUPPLEMENT, Stage.HANDLING])
def test_a_running_case_may_move_at_any_stage(stage: Stage) -> None:
    log = receive(PAIR, MONDAY)
    if stage is not Stage.PRECHECK:
        for one in PAIR.items:
            defects = (defect(one.id, "field:address"),) if stage is Stage.SUPPLEMENT else ()
            by = c.Actor(role=c.Role.OFFICER, id="a", department=one.department)
            log.do(c.ReportPrecheck(item=one.id, defects=defects), by)
    assert log.case.stage is stage
    log.do(move(newer(PAIR, supply_within=days(60), published=working_days(4))), CHIEF)
    assert log.case.stage is stage
    if stage is Stage.SUPPLEMENT:
        assert log.date("supply").on > MONDAY + timedelta(days=40), (
            "more time for the applicant is no later date of ours"
        )


def test_points_about_what_is_not_needed_any_more_are_not_asked_for() -> None:
    log = receive(PAIR, MONDAY)
    log.do(c.ReportPrecheck(item="birth", defects=(defect("birth", "material:birth-proof"),)), HEALTH)
    log.do(move(newer(PAIR, replace(BIRTH, materials=("form",)))), CHIEF)
    assert log.task("birth").defects == ()
    assert log.task("birth").checked


def test_a_decided_case_stays_as_it_is() -> None:
    log = accept(newer(CHAIN, items=(BIRTH,)), MONDAY)
    grant(log, "birth", at(MONDAY, 14))
    assert log.refused(move(replace(CHAIN, items=(BIRTH,))), CHIEF).code == "plan.not_running"


def test_only_the_lead_department_and_the_administrator_may_move_a_case() -> None:
    log = accept(CHAIN, MONDAY)
    assert log.refused(move(FASTER), OTHER_CHIEF).code == "department.not_lead"
    for by in (APPLICANT, HEALTH):
        assert log.refused(move(FASTER), by).code == "role.may_not"


ITEM = {
    "plan.other_organ": replace(BIRTH, department="police"),
    "plan.other_result": replace(BIRTH, result="another"),
    "plan.new_material": replace(BIRTH, materials=(*BIRTH.materials, "more")),
    "plan.new_field": replace(BIRTH, fields=(*BIRTH.fields, "more")),
    "plan.longer_limit": replace(BIRTH, promised=working_days(4)),
    "plan.limit_lost": replace(BIRTH, statutory=None),
    "plan.new_ground": replace(BIRTH, grounds=(*BIRTH.grounds, Ground.AUCTION)),
    "plan.new_site_check": replace(BIRTH, site_check=True),
    "plan.other_window": replace(BIRTH, window=WINDOW),
}
BUNDLE: dict[str, dict[str, object]] = {
    "plan.other_lead": {"lead": "police"},
    "plan.longer_published": {"published": working_days(6)},
    "plan.longer_delivery": {"delivery": working_days(11)},
    "plan.other_window": {"window": WINDOW},
    "plan.ceiling_lost": {"joint_handling": False},
    "plan.less_tolerance": {"deferrable": ()},
    "plan.less_time": {"supply_within": days(29)},
    "plan.later_release": {"release": ReleasePolicy.TOGETHER},
}
BASE = replace(PAIR, joint_handling=True, release=ReleasePolicy.AS_FINISHED)


@pytest.mark.parametrize("code", ITEM)
def test_an_item_that_gets_worse_keeps_the_case_where_it_is(code: str) -> None:
    assert accept(BASE, MONDAY).refused(move(newer(BASE, ITEM[code])), CHIEF).code == code


@pytest.mark.parametrize("code", BUNDLE)
def test_terms_that_get_worse_keep_the_case_where_it_is(code: str) -> None:
    refused = accept(BASE, MONDAY).refused(move(newer(BASE, None, **BUNDLE[code])), CHIEF)
    assert refused.code == code
    assert render(refused, "zh")
    assert render(refused, "en")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (PAIR, newer(PAIR, tolerance=working_days(9))),
        (PAIR, newer(PAIR, tolerance=None)),
        (PAIR, newer(PAIR, rating_window=days(6))),
        (PAIR, newer(PAIR, never_supplied=NeverSupplied.CLOSE)),
        (replace(PAIR, supply_within=None), newer(PAIR)),
        (PAIR, newer(PAIR, items=(CLINIC,))),
        (CHAIN, newer(CHAIN, replace(BIRTH, after=("card",)))),
        (CHAIN, newer(CHAIN, items=(*CHAIN.items, CLINIC))),
        (CHAIN, newer(CHAIN, items=(BIRTH, HUKOU))),
        (CHAIN, newer(CHAIN, replace(BIRTH, promised=hours(1)))),
        (CHAIN, newer(CHAIN, replace(BIRTH, statutory=working_days(21)))),
    ],
)
def test_nothing_may_get_worse_in_other_ways_either(old: Plan, new: Plan) -> None:
    assert grievances(old, new)


def test_an_item_may_wait_for_less_or_for_what_it_waited_for_anyway() -> None:
    assert not grievances(CHAIN, newer(CHAIN, replace(CARD, after=("birth",))))
    assert not grievances(CHAIN, newer(CHAIN, replace(HUKOU, after=())))


@pytest.mark.parametrize(
    ("max_", "rank", "worse"),
    [
        (10, ApproverRank.HEAD_OF_ORGAN, False),
        (5, ApproverRank.HEAD_OF_GOVERNMENT, False),
        (11, ApproverRank.HEAD_OF_ORGAN, True),
        (10, ApproverRank.OFFICER, True),
    ],
)
def test_an_extension_gets_neither_longer_nor_easier(max_: int, rank: ApproverRank, *, worse: bool) -> None:
    terms = ExtensionTerms(max=working_days(max_), approver=rank, basis="许可法 42(1)")
    old = replace(CHAIN, items=(replace(BIRTH, extension=replace(terms, max=working_days(10))),))
    old = replace(old, items=(replace(old.items[0], extension=_of(old.items[0], ApproverRank.HEAD_OF_ORGAN)),))
    new = newer(old, replace(old.items[0], extension=terms))
    assert bool(grievances(old, new)) is worse
    assert grievances(replace(old, items=(replace(old.items[0], extension=None),)), new)


def _of(one: PlannedItem, rank: ApproverRank) -> ExtensionTerms:
    assert one.extension
    return replace(one.extension, approver=rank)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (move(replace(FASTER, bundle="other")), "plan.other_bundle"),
        (move(CHAIN), "plan.nothing_new"),
        (replace(move(FASTER), reason=""), "plan.reason_missing"),
        (move(newer(CHAIN, items=())), "plan.flawed"),
    ],
)
def test_what_is_no_newer_version_of_this_bundle_is_refused(command: c.RepinPlan, code: str) -> None:
    assert accept(CHAIN, MONDAY).refused(command, CHIEF).code == code


def test_no_limit_is_passed_by_moving_a_case() -> None:
    log = accept(CHAIN, MONDAY)
    log.until(at(MONDAY + timedelta(days=3)))
    faster = newer(CHAIN, replace(BIRTH, promised=working_days(1)))
    assert log.refused(move(faster), CHIEF, at(MONDAY + timedelta(days=3))).code == "plan.date_past"
