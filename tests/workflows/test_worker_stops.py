"""Workers come and go, politely or not; a case neither stops nor does anything twice, and no date moves.

On the server that people run: the test server hands tasks to workers that have left.
"""

import asyncio
import signal
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from db.caselog import log_rows
from desk.carrying_out import carried_out
from desk.errors import Refused
from domain.case import commands as c
from domain.case.commands import Order
from domain.case.state import Stage
from tests.workflows.house import CASE, House, eventually
from workflows.ports import Performed

ROOT = Path(__file__).resolve().parents[2]


async def test_a_case_goes_on_when_its_workers_are_replaced(real_house: House) -> None:
    house = real_house
    await house.receive()
    await house.check()
    before = await house.case()
    await house.crew.leave()
    await house.crew.come()
    await house.grant()
    await house.stage_is(Stage.DELIVERED)
    after = await house.case()
    assert after.accepted_on == before.accepted_on
    kept = [fact for fact in after.dates if fact.key.startswith(("case.", "birth.p", "birth.s"))]
    assert kept == [fact for fact in before.dates if fact.key.startswith(("case.", "birth.p", "birth.s"))]


async def test_an_act_whose_worker_is_killed_after_recording_it_is_recorded_once(
    real_house: House, sqlite_url: str
) -> None:
    house = real_house
    # The server waits this long for a worker that is dead, and then asks another one.
    await house.store()
    await house.start(task_timeout=timedelta(seconds=2))
    await house.lodged(5)
    await house.crew.leave()
    before = await house.case()
    order = house.made("officer@health", c.ReportPrecheck(item="birth"))
    answer = await given_to_a_dying_worker(house, sqlite_url, order)
    assert not answer.done()
    await house.crew.come()
    performed = await answer
    async with house.database.reading() as session:
        rows = await log_rows(session, CASE)
    assert [row.seq for row in rows if row.order_id == order.id] == [performed.seq]
    assert (await house.case()).dates == before.dates

    async def caught_up() -> bool:
        return bool(await house.handle.query("head") == len(rows))

    await eventually(caught_up)
    await house.check("household", "cover", "card", "premium")
    await house.grant()
    await house.stage_is(Stage.DELIVERED)


async def test_what_an_unheard_act_made_possible_is_not_refused_meanwhile(real_house: House, sqlite_url: str) -> None:
    house = real_house
    await house.store()
    await house.start(task_timeout=timedelta(seconds=2))
    await house.lodged(5)
    await house.check()
    await house.crew.leave()
    granted = c.Outcome.GRANTED
    first = house.made("officer@health", c.DecideTask(item="birth", outcome=granted))
    answer = await given_to_a_dying_worker(house, sqlite_url, first)
    # The log has opened the next item, and its department knows; the case will only hear of it from the next worker.
    then = house.made("officer@police", c.DecideTask(item="household", outcome=granted))
    next_answer = asyncio.create_task(house.engine.perform(CASE, then))
    await house.crew.come()
    performed = await answer
    assert (await next_answer).seq > performed.seq
    await house.grant("cover", "card", "premium")
    await house.stage_is(Stage.DELIVERED)


async def test_what_an_act_made_possible_is_not_refused_where_engine_and_worker_died_with_it(
    real_house: House,
) -> None:
    house = real_house
    await house.receive()
    await house.check()
    granted = c.Outcome.GRANTED
    # Recorded, and nobody is left to tell the case or to give the order again.
    await house.record("officer@health", c.DecideTask(item="birth", outcome=granted))
    then = house.made("officer@police", c.DecideTask(item="household", outcome=granted))
    with pytest.raises(Refused) as refused:
        await house.engine.perform(CASE, then)
    assert refused.value.refusal.code == "task.not_open"
    performed = await carried_out(house.engine, house.database, CASE, then, await house.now())
    assert performed.seq == await house.head()
    await house.grant("cover", "card", "premium")
    await house.stage_is(Stage.DELIVERED)


async def test_what_the_law_refuses_on_the_log_too_is_refused_and_the_case_is_asked_once(real_house: House) -> None:
    house = real_house
    await house.receive()
    await house.check()
    await house.record("officer@tax", c.ReportPrecheck(item="premium"))
    behind = await house.handle.query("head")
    early = house.made("officer@police", c.DecideTask(item="household", outcome=c.Outcome.GRANTED))
    with pytest.raises(Refused) as refused:
        await carried_out(house.engine, house.database, CASE, early, await house.now())
    assert refused.value.refusal.code == "task.not_open"
    assert await house.handle.query("head") == behind


async def given_to_a_dying_worker(house: House, sqlite_url: str, order: Order) -> asyncio.Task[Performed]:
    """Give an order to a worker that is killed after recording it; the answer that is still to come."""
    server = house.env.client.service_client.config.target_host
    dying = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.workflows.dying_worker", server, sqlite_url, cwd=ROOT
    )
    answer = asyncio.create_task(house.engine.perform(CASE, order))
    assert await asyncio.wait_for(dying.wait(), 20) == -signal.SIGKILL
    return answer
