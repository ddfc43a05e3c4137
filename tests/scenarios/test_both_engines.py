"""Every shipped scenario comes to the same on a real server as on the core alone: same events, dates and words."""

from datetime import datetime
from pathlib import Path

import bundles
from bundles.load import shipped_library
from bundles.scenario import Scenario, read_scenario
from bundles.scenario_core import CoreEngine, Engine, play
from domain.calendar_cn import CHINA_CALENDAR
from domain.case.commands import Order, Receive
from domain.case.events import Event
from domain.case.state import Case
from domain.derivation import Refusal
from onego.scenario_engine import open_playhouse

SHIPPED = sorted((Path(bundles.__file__).parent / "scenarios").rglob("*.yaml"))


class Heard:
    """An engine, and all the events that it has told of."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.events: list[Event] = []

    async def start(self, receive: Receive, at: datetime) -> tuple[Event, ...] | Refusal:
        return self._hear(await self._engine.start(receive, at))

    async def order(self, order: Order, at: datetime) -> tuple[Event, ...] | Refusal:
        return self._hear(await self._engine.order(order, at))

    async def wait_until(self, at: datetime) -> tuple[Event, ...]:
        events = await self._engine.wait_until(at)
        self.events.extend(events)
        return events

    async def case(self) -> Case:
        return await self._engine.case()

    def _hear(self, answer: tuple[Event, ...] | Refusal) -> tuple[Event, ...] | Refusal:
        self.events.extend(() if isinstance(answer, Refusal) else answer)
        return answer


async def test_every_shipped_scenario_comes_to_the_same_on_a_server_as_on_the_core() -> None:
    library = shipped_library()
    differing = []
    async with open_playhouse() as playhouse:
        for path in SHIPPED:
            scenario = read_scenario(path, library, CHINA_CALENDAR)
            assert isinstance(scenario, Scenario), scenario
            core = Heard(CoreEngine())
            expected = await play(scenario, core)
            async with playhouse.engine(scenario) as engine:
                server = Heard(engine)
                played = await play(scenario, server)
            if (played, server.events) != (expected, core.events):
                differing.append(path.stem)
    assert SHIPPED
    assert differing == []
