"""Engine and worker die together after an act was recorded: nobody repeats it, and its case still comes to know of it.

On the server that people run, with its store on disk, killed and started again.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from temporalio.client import Client
from temporalio.service import RPCError
from temporalio.testing import WorkflowEnvironment

from db.cases import mark_started
from db.session import Database
from desk.carrying_out import carried_out
from desk.errors import EngineUnavailable
from domain.case import commands as c
from domain.case.state import Stage
from onego.binaries import temporal
from onego.processes import free_port
from records.payloads import data_converter
from tests.workflows.house import CASE, MONDAY, House, eventually, staffed
from tests.workflows.test_reconcile import reconciled
from tests.workflows.test_worker_stops import given_to_a_dying_worker


@dataclass
class Server:
    """Temporal's server with a store on disk, which a test kills."""

    store: Path
    port: int = field(default_factory=free_port)
    process: asyncio.subprocess.Process | None = None

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    async def start(self) -> Client:
        """Start it, and wait until it answers."""
        self.process = await asyncio.create_subprocess_exec(
            *(str(temporal()), "server", "start-dev", "--headless", "--log-level", "never"),
            *("--ip", "127.0.0.1", "--port", str(self.port), "--db-filename", str(self.store)),
        )
        found: list[Client] = []

        async def answers() -> bool:
            with suppress(RPCError, RuntimeError):
                client = await Client.connect(self.address, data_converter=data_converter(None))
                await client.count_workflows()
                found.append(client)
            return bool(found)

        await eventually(answers)
        return found[0]

    async def kill(self) -> None:
        """End it without a word."""
        if self.process and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    made = Server(tmp_path / "temporal.db")
    yield made
    await made.kill()


@asynccontextmanager
async def behind(server: Server, database: Database, url: str) -> AsyncIterator[House]:
    """A house whose case stayed behind its log, which holds the grant of the birth certificate."""
    client = await server.start()
    async with staffed(WorkflowEnvironment.from_client(client), database) as house:
        await house.store()
        async with database.transaction() as session:
            await mark_started(session, CASE, MONDAY)
        await house.start(task_timeout=timedelta(seconds=2))
        await house.lodged(5)
        await house.check()
        await house.crew.leave()
        order = house.made("officer@health", c.DecideTask(item="birth", outcome=c.Outcome.GRANTED))
        answer = await given_to_a_dying_worker(house, url, order)
        await server.kill()
        answer.cancel()
        with suppress(asyncio.CancelledError, EngineUnavailable):
            await answer
        await server.start()
        await house.crew.come()
        assert await house.handle.query("head") < await house.head(), "nobody has told the case"
        yield house


async def test_what_the_lost_act_made_possible_is_not_refused(
    server: Server, embedded_database: Database, sqlite_url: str
) -> None:
    async with behind(server, embedded_database, sqlite_url) as house:
        then = house.made("officer@police", c.DecideTask(item="household", outcome=c.Outcome.GRANTED))
        performed = await carried_out(house.engine, house.database, CASE, then, await house.now())
        assert performed.events[0] == "TaskDecided"
        await house.grant("cover", "card", "premium")
        await house.stage_is(Stage.DELIVERED)


async def test_the_reconciler_has_the_case_read_on_before_anybody_acts(
    server: Server, embedded_database: Database, sqlite_url: str
) -> None:
    async with behind(server, embedded_database, sqlite_url) as house:
        house.crew.watch.time += timedelta(days=1)
        assert (await reconciled(house)).behind == 1
        assert await house.handle.query("head") == await house.head()
