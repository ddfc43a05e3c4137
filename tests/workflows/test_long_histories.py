"""A case goes on in a fresh history before the old one is long; nothing is lost on the way."""

import asyncio
import itertools
import warnings
from datetime import timedelta

import pytest
from temporalio.workflow import UnfinishedUpdateHandlersWarning

from db.caselog import log_rows
from desk.errors import EngineUnavailable
from domain.case import commands as c
from domain.case.commands import Order
from domain.case.events import MarkKind
from domain.case.state import Stage
from tests.workflows.house import CASE, MONDAY, House, eventually
from tests.workflows.plans import DEPARTMENT_OF, ITEMS

SHORT = 45  # events: a fresh history with five lodgings has about thirty


async def sent(house: House, order: Order) -> None:
    """Send as the desk's callers do: an engine that was just busy is asked again, with the same order."""
    for _ in range(20):
        try:
            await house.engine.perform(CASE, order)
        except EngineUnavailable:
            continue
        return
    raise AssertionError(order)


async def runs(house: House) -> int:
    """How many histories the case has had, by following each back to the one before."""
    count, run_id = 0, None
    while run_id != "":
        history = await house.events(run_id)
        run_id = history[0].workflow_execution_started_event_attributes.continued_execution_run_id
        count += 1
    return count


async def test_orders_in_flight_and_lodgings_under_way_survive_a_fresh_history(house: House) -> None:
    house.departments.down.append("tax")
    await house.store()
    await house.start(history_at_most=SHORT)
    checks = [house.made(f"officer@{DEPARTMENT_OF[item]}", c.ReportPrecheck(item=item)) for item in ITEMS]
    await asyncio.gather(*(sent(house, order) for order in checks))
    *grants, last = [
        house.made(f"officer@{DEPARTMENT_OF[item]}", c.DecideTask(item=item, outcome=c.Outcome.GRANTED))
        for item in ITEMS
    ]
    for order in grants:
        await sent(house, order)
    assert await runs(house) > 1
    house.departments.down.clear()

    async def lodged() -> bool:
        return "premium" in house.departments.items

    await house.env.sleep(60)
    await eventually(lodged)
    await sent(house, last)
    await house.stage_is(Stage.DELIVERED)
    async with house.database.reading() as session:
        rows = await log_rows(session, CASE)
    given = [order_id for order_id, _ in itertools.groupby(row.order_id for row in rows) if order_id.startswith("o")]
    assert sorted(given) == sorted(order.id for order in (*checks, *grants, last))
    assert house.departments.items.count("premium") == 1


async def test_warnings_and_limits_fire_in_a_fresh_history(house: House) -> None:
    await house.store()
    await house.start(history_at_most=SHORT)
    await house.check()
    await house.grant("birth", "household")
    assert await runs(house) > 1
    case = await house.until(MONDAY + timedelta(days=4))
    assert {(mark.kind, mark.subject) for mark in case.marks} >= {
        (MarkKind.PROMISED_DUE_SOON, "cover"),
        (MarkKind.PROMISED_PASSED, "cover"),
    }


def test_a_handler_that_a_workflow_leaves_behind_fails_the_tests() -> None:
    with pytest.raises(UnfinishedUpdateHandlersWarning):
        warnings.warn(UnfinishedUpdateHandlersWarning("left behind"), stacklevel=1)
