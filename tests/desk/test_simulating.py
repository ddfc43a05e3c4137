"""A simulation is over once its result can be seen, even while the process that told it still ends."""

import asyncio
import sys

from desk.versions.simulating import Simulations, State, Wanted
from domain.case.commands import Role
from tests.bureau import LEAD, NEWBORN
from tests.office import Office

TELLS_AND_STAYS = """
import json, signal, sys
sys.stdin.read()
print(json.dumps({"result": {"figures": {}}}), flush=True)
signal.pause()
"""


async def test_whoever_sees_a_result_can_ask_the_next_question(office: Office) -> None:
    await office.person("chief", Role.CHIEF, LEAD)
    person = office.people["chief"]
    simulations = Simulations(office.desk, command=(sys.executable, "-c", TELLS_AND_STAYS))
    wanted = Wanted()
    first = await simulations.start(person, NEWBORN.id, NEWBORN.pin, wanted)
    async with asyncio.timeout(30):
        while first.result is None:  # noqa: ASYNC110 - another process tells it
            await asyncio.sleep(0.01)
    assert first.state is State.DONE
    second = await simulations.start(person, NEWBORN.id, NEWBORN.pin, wanted)
    assert second is not first
    for one in (first, second):
        assert one.task is not None
        one.task.cancel()
    await asyncio.gather(*(one.task for one in (first, second) if one.task), return_exceptions=True)
