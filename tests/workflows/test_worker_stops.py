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
from domain.case.state import Stage
from tests.workflows.house import CASE, House, eventually

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
    server = house.env.client.service_client.config.target_host
    dying = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.workflows.dying_worker", server, sqlite_url, cwd=ROOT
    )
    order = house.made("officer@health", c.ReportPrecheck(item="birth"))
    answer = asyncio.create_task(house.engine.perform(CASE, order))
    assert await asyncio.wait_for(dying.wait(), 20) == -signal.SIGKILL
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
