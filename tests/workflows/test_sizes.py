"""What a case costs Temporal. A server keeps histories for years, so an event too many is paid for many times."""

import asyncio
from collections.abc import Coroutine, Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, event

from desk.errors import Refused
from domain.case import commands as c
from domain.case.state import Stage
from tests.workflows.house import CASE, House, eventually
from tests.workflows.plans import DEPARTMENT_OF, ITEMS

EVENTS_ALONE = 100  # each act comes alone
EVENTS_TOGETHER = 75  # departments act at the same moment
BYTES = 20_000  # unsealed


@pytest.fixture
def commits(house: House) -> Iterator[list[str]]:
    """The writing transactions of the database, as they end."""
    seen: list[str] = []

    def note(connection: Connection) -> None:
        if connection.get_execution_options().get("onego_writes"):
            seen.append("commit")

    event.listen(house.database.engine.sync_engine, "commit", note)
    yield seen
    event.remove(house.database.engine.sync_engine, "commit", note)


async def size(house: House) -> tuple[int, int]:
    """Events of the case's history, and the sum of their bytes."""
    history = await house.events()
    return len(history), sum(one.ByteSize() for one in history)


async def test_five_departments_that_act_one_by_one_make_a_small_history(house: House, commits: list[str]) -> None:
    await house.receive()
    commits.clear()
    await house.check()
    await house.grant()
    await house.stage_is(Stage.DELIVERED)
    events, stored = await size(house)
    assert events <= EVENTS_ALONE
    assert stored <= BYTES
    commands = 2 * len(ITEMS) + 1  # ten acts, and the issuance of the package with its delivery
    assert len(commits) == commands, "one log transaction for each command"


async def test_five_departments_that_act_together_make_a_smaller_one(real_house: House) -> None:
    house = real_house
    house.departments.answers = asyncio.Event()
    await house.store()
    await house.start()
    await eventually(lambda: all_asked(house))
    await arriving_together(house, *(house.check(item) for item in ITEMS))
    await house.grant("birth")
    await arriving_together(house, house.grant("household"), house.grant("cover"))
    await arriving_together(house, house.grant("card"), house.grant("premium"))
    await house.stage_is(Stage.DELIVERED)
    events, stored = await size(house)
    assert events <= EVENTS_TOGETHER
    assert stored <= BYTES


async def arriving_together(house: House, *acts: Coroutine[Any, Any, None]) -> None:
    """Let acts arrive, and slices too, while no worker looks, so that the next task finds them all."""
    await house.crew.rest()
    async with asyncio.TaskGroup() as group:
        for act in acts:
            group.create_task(act)
        if house.departments.answers:
            house.departments.answers.set()
        await house.lodged(len(ITEMS), seen=False)
        await house.crew.resume()


async def all_asked(house: House) -> bool:
    return house.departments.attempts == len(ITEMS)


async def test_a_refusal_costs_no_transaction(house: House, commits: list[str]) -> None:
    await house.receive()
    commits.clear()
    order = house.made(f"officer@{DEPARTMENT_OF['birth']}", c.FileExtension(item="birth", filing="F-1"))
    with pytest.raises(Refused):
        await house.engine.perform(CASE, order)
    assert commits == []
