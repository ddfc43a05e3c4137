"""Which item waits for which (GZ 11.2d, 13.3; LAW 2.10(8))."""

from dataclasses import replace
from datetime import date

from domain.case import commands as c
from domain.case import events as e
from domain.case.state import Stage, TaskState
from tests.domain.case.cases import (
    CARD,
    CHAIN,
    CLERK,
    HEALTH,
    HUKOU,
    INSURANCE,
    PAIR,
    POLICE,
    TEXT,
    Log,
    accept,
    at,
    grant,
    issue,
    receive,
    refuse,
)

WEDNESDAY = date(2025, 9, 24)
DIAMOND = replace(
    CHAIN,
    items=(*CHAIN.items[:2], replace(CARD, after=("birth",)), replace(CARD, id="school", after=("hukou", "card"))),
)


def states(log: Log) -> list[str]:
    return [task.state.value for task in log.case.tasks]


def test_items_that_need_nothing_open_together() -> None:
    assert states(accept(PAIR, WEDNESDAY)) == ["open", "open"]


def test_an_item_opens_on_the_day_its_last_result_came_to_exist() -> None:
    log = accept(DIAMOND, WEDNESDAY)
    assert states(log) == ["open", "waiting", "waiting", "waiting"]
    grant(log, "birth", at(date(2025, 9, 25)))
    grant(log, "card", at(date(2025, 9, 26)))
    assert states(log) == ["decided", "open", "decided", "waiting"]
    grant(log, "hukou", at(date(2025, 9, 29)), on=date(2025, 9, 25))
    assert log.task("school").opened_on == date(2025, 9, 26)


def test_a_result_that_comes_early_or_late_moves_no_committed_date() -> None:
    for day in (date(2025, 9, 25), date(2025, 10, 20)):
        log = accept(CHAIN, WEDNESDAY)
        committed = log.date("case.promised").on
        grant(log, "birth", at(day))
        assert log.date("case.promised").on == committed


def test_a_refusal_cuts_off_what_needs_the_result_and_ends_the_case_in_order() -> None:
    log = accept(CHAIN, WEDNESDAY)
    committed = log.date("case.promised").on
    refuse(log, "birth", at(date(2025, 9, 25)))
    assert states(log) == ["decided", "cut-off", "cut-off"]
    assert [task.cut_off_by for task in log.case.tasks] == ["", "birth", "hukou"]
    assert log.date("case.promised").on == committed
    issue(log, at(date(2025, 9, 25)))
    assert log.case.stage is Stage.DELIVERED


def test_a_refusal_leaves_the_other_branch_running() -> None:
    log = accept(DIAMOND, WEDNESDAY)
    grant(log, "birth", at(date(2025, 9, 25)))
    refuse(log, "hukou", at(date(2025, 9, 26)))
    assert states(log) == ["decided", "decided", "open", "cut-off"]


def test_an_unnecessary_item_hands_on_what_it_waited_for() -> None:
    log = receive(CHAIN, WEDNESDAY)
    log.do(c.DeclineItem(item="hukou", ground=c.DeclineGround.NOT_REQUIRED, reason=TEXT), POLICE)
    log.do(c.ReportPrecheck(item="birth"), HEALTH)
    log.do(c.ReportPrecheck(item="card"), INSURANCE)
    assert states(log) == ["open", "declined", "waiting"]
    grant(log, "birth", at(date(2025, 9, 29)), on=date(2025, 9, 26))
    assert log.task("card").opened_on == date(2025, 9, 26), "the day of the result that it really needs"


def test_an_item_after_an_unnecessary_root_opens_with_acceptance() -> None:
    log = receive(CHAIN, WEDNESDAY)
    log.do(c.DeclineItem(item="birth", ground=c.DeclineGround.NOT_REQUIRED, reason=TEXT), HEALTH)
    log.do(c.Accept(), CLERK)
    assert states(log) == ["declined", "open", "waiting"]
    assert log.task("hukou").opened_on == WEDNESDAY


def test_what_another_organ_must_do_first_shortens_the_path_that_is_committed() -> None:
    plan = replace(PAIR, items=(*PAIR.items, replace(HUKOU, id="school", after=("hukou",))), published=PAIR.published)
    log = receive(plan, WEDNESDAY)
    wrong = c.DeclineItem(item="hukou", ground=c.DeclineGround.WRONG_ORGAN, reason=TEXT, competent_organ="x")
    log.do(wrong, POLICE)
    assert log.task("school").state is TaskState.CUT_OFF
    log.do(c.ReportPrecheck(item="birth"), HEALTH)
    assert log.date("case.promised").on == date(2025, 9, 28), "three days for the one item that is left"
    assert not [event for event in log.events if isinstance(event, e.TaskOpened) and event.item == "school"]
