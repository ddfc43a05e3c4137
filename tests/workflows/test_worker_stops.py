"""Workers come and go, politely or not; a case neither stops nor does anything twice, and no date moves.

On the server that people run: the test server hands tasks to workers that have left.
"""

import asyncio
import signal
import sys
from datetime import timedelta
from pathlib import Path

from db.caselog import log_rows
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


async def given_to_a_dying_worker(house: House, sqlite_url: str, order: Order) -> asyncio.Task[Performed]:
    """Give an order to a worker that is killed after recording it; the answer that is still to come."""
    server = house.env.client.service_client.config.target_host
    dying = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.workflows.dying_worker", server, sqlite_url, cwd=ROOT
    )
    answer = asyncio.create_task(house.engine.perform(CASE, order))
    assert await asyncio.wait_for(dying.wait(), 20) == -signal.SIGKILL
    return answer
