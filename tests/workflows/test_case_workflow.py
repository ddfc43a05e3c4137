"""One case on a real Temporal server: the shell does what the core says, once, and refuses without a trace."""

import asyncio
from datetime import date

import pytest

from desk.errors import Refused
from domain.case import commands as c
from domain.case.commands import Defect
from domain.case.events import AcceptanceBasis, ClosedAs
from domain.case.state import Stage
from tests.workflows.house import CASE, TEXT, WORKFLOW_TASK, House
from tests.workflows.plans import DEPARTMENTS, ITEMS, ONE

PHOTO = Defect(id="household.1", item="household", target="material:identity", text=TEXT)


async def test_five_departments_decide_and_the_package_is_issued(house: House) -> None:
    await house.receive()
    await house.check()
    assert (await house.case()).accepted_on == date(2026, 3, 2)
    await house.grant()
    await house.stage_is(Stage.DELIVERED)
    assert sorted(house.departments.items) == sorted(ITEMS)


async def test_what_departments_miss_is_asked_for_in_one_notice_and_checked_again(house: House) -> None:
    await house.receive()
    for item, department in zip(ITEMS, DEPARTMENTS, strict=True):
        found = (PHOTO,) if item == "household" else ()
        await house.order(f"officer@{department}", c.ReportPrecheck(item=item, defects=found))
    assert (await house.case()).stage is Stage.SUPPLEMENT
    await house.order("applicant", c.Supply(points=(PHOTO.id,), submission="1" * 64))
    case = await house.case()
    assert (case.stage, case.round) == (Stage.PRECHECK, 1)
    await house.check(*(task.item.id for task in case.tasks if not task.checked))
    case = await house.case()
    assert (case.stage, case.accepted_on) == (Stage.HANDLING, date(2026, 3, 2))
    assert len(house.departments.lodged) == len(ITEMS), "a lodging carries an item through both rounds"


async def test_a_refused_order_is_not_in_the_history(house: House) -> None:
    # A real server drops the workflow task too (test_dev_server.py); the test server keeps that empty shell.
    await house.receive()
    before = len(await house.events())
    with pytest.raises(Refused) as caught:
        await house.grant("household")
    assert caught.value.refusal.rule
    assert all(kind in WORKFLOW_TASK for kind in (await house.kinds())[before:])


async def test_an_order_sent_twice_is_performed_once(house: House) -> None:
    await house.receive()
    order = house.made("officer@health", c.ReportPrecheck(item="birth"))
    first = await house.engine.perform(CASE, order)
    assert await house.engine.perform(CASE, order) == first
    assert (await house.case()).task("birth").checked  # type: ignore[union-attr]
    assert await house.handle.query("head") == first.seq


async def test_an_order_sent_twice_at_once_is_performed_once(house: House) -> None:
    await house.receive()
    order = house.made("officer@health", c.ReportPrecheck(item="birth"))
    first, second = await asyncio.gather(house.engine.perform(CASE, order), house.engine.perform(CASE, order))
    assert first == second


async def test_an_order_performed_before_a_restart_gets_its_answer_and_is_not_performed_again(house: House) -> None:
    await house.receive()
    order = house.made("officer@health", c.ReportPrecheck(item="birth"))
    first = await house.engine.perform(CASE, order)
    await house.handle.terminate()
    await house.engine.start(CASE)
    await house.lodged(5)  # the new workflow has read its log, so its validator is asked
    again = await house.engine.perform(CASE, order)
    assert again.seq == first.seq
    with pytest.raises(Refused):
        await house.check("birth")  # another order that says the same is refused: it was answered already


async def test_a_closed_case_ends_its_workflow(house: House) -> None:
    await house.receive()
    await house.order("applicant", c.Withdraw())
    await house.handle.result()
    assert (await house.case()).closed_as is ClosedAs.WITHDRAWN


async def test_an_order_to_a_closed_case_is_refused_by_the_law_not_by_the_engine(house: House) -> None:
    await house.receive(ONE)
    await house.order("applicant", c.Withdraw())
    await house.handle.result()
    with pytest.raises(Refused) as caught:
        await house.check("birth")
    assert caught.value.refusal.code == "case.closed"
    await house.handle.result()


async def test_the_window_may_accept_without_waiting_for_silent_departments(house: House) -> None:
    await house.receive()
    await house.check("birth")
    await house.order("clerk", c.Accept())
    assert (await house.case()).basis is not AcceptanceBasis.DEEMED_NO_NOTICE
    assert (await house.case()).stage is Stage.HANDLING


async def test_nobody_can_start_a_case_that_is_not_stored(house: House) -> None:
    await house.engine.start("GZ-unknown")
    with pytest.raises(Exception, match="Workflow execution failed") as caught:
        await house.env.client.get_workflow_handle("GZ-unknown").result()
    assert caught.value.cause.type == "unknown-case"  # type: ignore[attr-defined]  # a WorkflowFailureError
