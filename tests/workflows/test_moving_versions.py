"""A running case takes a newer version in through its workflow: once, with shorter timers, and never a worse one."""

from dataclasses import replace

import pytest

from desk.errors import Refused
from domain.case import commands as c
from domain.case import events as e
from domain.case.state import Stage
from domain.limits import working_days
from domain.plan import Plan
from tests.workflows.house import CASE, TEXT, House
from tests.workflows.plans import FIVE

CHIEF = "chief@health"
FASTER: Plan = replace(FIVE, version="2", items=tuple(replace(item, promised=working_days(2)) for item in FIVE.items))


async def test_a_shorter_limit_moves_the_next_timer(house: House) -> None:
    await house.receive()
    await house.check()
    before = (await house.case()).date("birth.promised")
    order = house.made(CHIEF, c.RepinPlan(plan=FASTER, reason=TEXT), order_id="version:2")
    performed = await house.engine.perform(CASE, order)
    assert performed.events[0] == e.PlanRepinned.__name__
    assert await house.engine.perform(CASE, order) == performed, "moved once, however often it is tried"
    case = await house.case()
    after = case.date("birth.promised")
    assert before
    assert after
    assert after.on < before.on
    assert after.was == before.on
    await house.grant()
    await house.stage_is(Stage.DELIVERED)


async def test_a_worse_version_is_refused_and_the_case_stays(house: House) -> None:
    await house.receive()
    slower = replace(FASTER, items=(replace(FIVE.items[0], promised=working_days(9)), *FIVE.items[1:]))
    with pytest.raises(Refused) as caught:
        await house.order(CHIEF, c.RepinPlan(plan=slower, reason=TEXT))
    assert caught.value.refusal.rule == "GZ 13.1a"
    assert (await house.case()).plan == FIVE
