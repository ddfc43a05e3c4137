"""Plays a scenario on a real Temporal test server with a real database: the durable shell must come to what the core
alone comes to. How a case of last year is carried by a server whose clock can't go back: docs/adr/0021.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from temporalio import activity
from temporalio.api.enums.v1 import EventType
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Worker

from activities.cases import CaseActivities
from bundles.scenario import Scenario
from bundles.scenario_core import made_up_documents
from db.act import act, act_in
from db.caselog import events
from db.cases import open_case
from db.migrate import upgrade
from db.sealed import KeyRing
from db.session import Database
from desk.errors import Refused
from desk.temporal_engine import TemporalEngine
from domain.case.commands import ENGINE, Actor, Order, Receive, Role
from domain.case.decide import decide
from domain.case.events import Event
from domain.case.evolve import replay
from domain.case.moments import next_moment
from domain.case.queries import awaiting_issue, lodgings
from domain.case.state import Case
from domain.derivation import Refusal
from onego.binaries import time_skipping_server
from onego.worker import SANDBOX
from records.payloads import data_converter
from workflows import ports
from workflows.case import CaseWorkflow

PATIENCE: Final = 30.0  # seconds of real time for what takes milliseconds
MARGIN: Final = timedelta(milliseconds=20)  # the server counts in milliseconds
LOOK_EVERY: Final = 0.005  # seconds between two looks at the log


@dataclass(frozen=True, kw_only=True)
class Instants:
    """Up to when time has passed in each case's scenario, by case id.

    An order reaches the database some milliseconds after its instant. What the law counts in hours would show them,
    so nothing is decided later than the scenario is.
    """

    reached: dict[str, datetime] = field(default_factory=dict)

    def not_later(self, case_id: str, at: datetime) -> datetime:
        """The instant at which something is decided that was asked for at `at`."""
        return min(at, self.reached[case_id])


class PunctualActivities(CaseActivities):
    """The real activities of a case, at the scenario's instants; documents are made up, departments take all."""

    def __init__(self, database: Database, instants: Instants) -> None:
        super().__init__(database, wake=_nobody)
        self._database = database
        self._instants = instants

    @activity.defn(name=ports.ACT)
    async def act_on_case(self, request: ports.ActRequest) -> ports.Acted:
        """Decide and record, not later than the scenario is."""
        return await super().act_on_case(replace(request, at=self._instants.not_later(request.case_id, request.at)))

    @activity.defn(name=ports.ISSUE)
    async def issue_documents(self, request: ports.IssueRequest) -> ports.Acted:
        """Record the issuance of documents that were never made."""
        async with self._database.reading() as session:
            case = replay(await events(session, request.case_id))
        order = Order(id=request.order_id, by=ENGINE, command=made_up_documents(case))
        at = self._instants.not_later(request.case_id, request.at)
        asked = ports.ActRequest(case_id=request.case_id, after_seq=request.after_seq, order=order, at=at)
        acted = await act(self._database, asked)
        return ports.Acted(seq=acted.seq, events=acted.events, refusal=acted.refusal)

    @activity.defn(name=ports.LODGE)
    async def lodge_item(self, request: ports.LodgeRequest) -> None:
        """Take a slice."""


class TimeSkippingEngine:
    """One scenario's case on the server. Its time and the server's differ by a constant, fixed at receipt."""

    def __init__(self, env: WorkflowEnvironment, database: Database, instants: Instants) -> None:
        self._env = env
        self._database = database
        self._instants = instants
        self._id = ""
        self._ahead = 0
        self._seen = 0

    async def start(self, receive: Receive, at: datetime) -> tuple[Event, ...] | Refusal:
        """Store the case as the desk does, start its workflow, and wait until the departments have their slices."""
        order = Order(id="receive", by=Actor(role=Role.APPLICANT, id="applicant"), command=receive)
        refused = decide(Case(), order, at)
        if isinstance(refused, Refusal):
            return refused
        self._id = receive.case_id
        self._ahead = await self._meet(at)
        self._instants.reached[self._id] = at
        async with self._database.transaction() as session:
            await open_case(session, case_id=self._id, lodged_at=at, applicant=None, access_code_hash="")
            await act_in(session, ports.ActRequest(case_id=self._id, after_seq=0, order=order, at=at))
        await self._engine().start(self._id)
        await _until(self._lodged)
        return await self._news()

    async def order(self, order: Order, at: datetime) -> tuple[Event, ...] | Refusal:
        """Send an order as the desk does."""
        self._instants.reached[self._id] = at
        try:
            await self._engine().perform(self._id, order)
        except Refused as error:
            return error.refusal
        await _until(self._settled)
        return await self._news()

    async def wait_until(self, at: datetime) -> tuple[Event, ...]:
        """Let the server skip to this instant, timers and all."""
        if not self._id:
            return ()
        self._instants.reached[self._id] = at
        now = await self._env.get_current_time() - timedelta(seconds=self._ahead)
        if now < at:
            await self._env.sleep(at - now + MARGIN)
        await _until(self._settled)
        return await self._news()

    async def case(self) -> Case:
        """The case as its log has it."""
        return replay(await self._log())

    async def end(self) -> None:
        """Take a case that is still open off the server, so that the next scenario's time doesn't ring its timers."""
        handle = self._env.client.get_workflow_handle(self._id)
        if self._id and (await handle.describe()).close_time is None:
            await handle.terminate("the scenario is over")

    def _engine(self) -> TemporalEngine:
        return TemporalEngine(self._env.client, ahead=self._ahead)

    async def _meet(self, at: datetime) -> int:
        """Wait for the server's next whole second, and tell by how many it is then ahead of the scenario."""
        now = await self._env.get_current_time()
        whole = now.replace(microsecond=0) + timedelta(seconds=1)
        await self._env.sleep(whole - now)
        return int((whole - at).total_seconds())

    async def _log(self) -> tuple[Event, ...]:
        async with self._database.reading() as session:
            return await events(session, self._id)

    async def _news(self) -> tuple[Event, ...]:
        log = await self._log()
        news, self._seen = log[self._seen :], len(log)
        return news

    async def _settled(self) -> bool:
        case = await self.case()
        due = next_moment(case)
        return (due is None or due > self._instants.reached[self._id]) and not awaiting_issue(case)

    async def _lodged(self) -> bool:
        history = await self._env.client.get_workflow_handle(self._id).fetch_history()
        kinds = [event.event_type for event in history.events]
        arrived = kinds.count(EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED)
        return arrived >= len(lodgings(await self.case()))


@dataclass
class Playhouse:
    """A test server and an empty database, for any number of scenarios one after another."""

    env: WorkflowEnvironment
    database: Database
    instants: Instants
    workers: AsyncExitStack
    _queues: dict[str, Worker] = field(default_factory=dict)

    @asynccontextmanager
    async def engine(self, scenario: Scenario) -> AsyncIterator[TimeSkippingEngine]:
        """An engine for one scenario."""
        if isinstance(scenario.receive, Receive):
            for department in scenario.receive.plan.departments():
                await self._serve(department)
        engine = TimeSkippingEngine(self.env, self.database, self.instants)
        yield engine
        await engine.end()

    async def _serve(self, department: str) -> None:
        queue = ports.department_queue(department)
        if queue in self._queues:
            return
        calls = PunctualActivities(self.database, self.instants)
        worker = Worker(
            self.env.client, task_queue=queue, activities=[calls.lodge_item], max_concurrent_activity_task_polls=1
        )
        self._queues[queue] = await self.workers.enter_async_context(worker)


@asynccontextmanager
async def open_playhouse() -> AsyncIterator[Playhouse]:
    """Start server, database and workers; nothing of them is left afterwards. Raises onego.binaries.ProgramMissing."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="onego-scenario-")))
        keys = KeyRing(keys={"scenario": secrets.token_bytes(32)}, active="scenario")
        database = Database(f"sqlite+aiosqlite:///{folder / 'onego.db'}", keys=keys)
        stack.push_async_callback(database.close)
        await upgrade(database)
        env = await stack.enter_async_context(
            await WorkflowEnvironment.start_time_skipping(
                test_server_existing_path=str(time_skipping_server()), data_converter=data_converter(None)
            )
        )
        instants = Instants()
        cases = PunctualActivities(database, instants)
        await stack.enter_async_context(
            Worker(
                env.client,
                task_queue=ports.CASES_QUEUE,
                workflows=[CaseWorkflow],
                activities=[cases.load_case, cases.act_on_case, cases.issue_documents],
                workflow_runner=SANDBOX,
            )
        )
        yield Playhouse(env=env, database=database, instants=instants, workers=stack)


@asynccontextmanager
async def temporal_engine(scenario: Scenario) -> AsyncIterator[TimeSkippingEngine]:
    """An engine on a server of its own, for one scenario."""
    async with open_playhouse() as playhouse, playhouse.engine(scenario) as engine:
        yield engine


async def _until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110 - what is waited for happens on the server
            await asyncio.sleep(LOOK_EVERY)


async def _nobody(_department: str) -> None:
    """No relay is woken: scenarios have no messages to send."""
