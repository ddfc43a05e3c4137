"""A real Temporal test server of one test's own, a real database, and the window's way of giving orders.

Every case here is received on Monday, 2 March 2026, at 10:00, whatever the server's clock says (`CaseRef.ahead`): dates
can be counted by hand, and no test fails on a holiday.
"""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from temporalio.api.enums.v1 import EventType
from temporalio.api.history.v1 import HistoryEvent
from temporalio.client import WorkflowHandle
from temporalio.converter import DataConverter
from temporalio.testing import WorkflowEnvironment

from db.act import act_in
from db.caselog import events
from db.cases import open_case
from db.session import Database
from desk.temporal_engine import TemporalEngine
from domain.calendar import CHINA, to_compact
from domain.calendar_cn import CHINA_CALENDAR
from domain.case import commands as c
from domain.case.commands import Actor, Channel, Order, Role
from domain.case.evolve import replay
from domain.case.moments import next_moment
from domain.case.queries import awaiting_issue
from domain.case.state import Case, Stage
from domain.plan import Plan
from onego.binaries import temporal, time_skipping_server
from records.payloads import data_converter
from tests.workflows.crew import Crew, Departments, Watch
from tests.workflows.plans import DEPARTMENT_OF, FIVE, ITEMS
from workflows import ports
from workflows.case import CaseWorkflow

MONDAY = datetime(2026, 3, 2, 10, tzinfo=CHINA)
CASE = "GZ-1"
CALENDAR = to_compact(CHINA_CALENDAR.slice(2025, 2027))
WORKFLOW_TASK = ("WORKFLOW_TASK_SCHEDULED", "WORKFLOW_TASK_STARTED", "WORKFLOW_TASK_COMPLETED")
PATIENCE = 20.0  # seconds of real time for what takes milliseconds on an idle machine
TEXT = "t_0123456789abcdef0123456789abcdef"


async def eventually(holds: Callable[[], Awaitable[bool]]) -> None:
    """Wait until it holds. TimeoutError when it never does."""
    async with asyncio.timeout(PATIENCE):
        while not await holds():  # noqa: ASYNC110 - what is waited for happens on the server
            await asyncio.sleep(0.01)


def kind_of(event: HistoryEvent) -> str:
    """The kind of a history event, e.g. TIMER_STARTED."""
    return EventType.Name(event.event_type).removeprefix("EVENT_TYPE_")


@dataclass
class House:
    """What a test works with. Times are the case's, not the server's."""

    env: WorkflowEnvironment
    database: Database
    engine: TemporalEngine
    departments: Departments
    crew: Crew
    ahead: int
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def handle(self) -> WorkflowHandle[Any, Any]:
        """The case's workflow, whichever run is the last."""
        return self.env.client.get_workflow_handle(CASE)

    async def now(self) -> datetime:
        """The case's time."""
        return (await self.env.get_current_time() - timedelta(seconds=self.ahead)).astimezone(CHINA)

    async def store(self, plan: Plan = FIVE) -> None:
        """Store the case as the desk does, without starting it."""
        command = c.Receive(case_id=CASE, plan=plan, calendar=CALENDAR, submission="0" * 64, channel=Channel.WEB)
        order = Order(id="receive", by=Actor(role=Role.APPLICANT, id="a"), command=command)
        async with self.database.transaction() as session:
            await open_case(session, case_id=CASE, lodged_at=MONDAY, applicant=None, access_code_hash="")
            await act_in(session, ports.ActRequest(case_id=CASE, after_seq=0, order=order, at=MONDAY))

    async def receive(self, plan: Plan = FIVE) -> None:
        """Store and start the case, and wait until the departments that are there have their slices."""
        await self.store(plan)
        await self.engine.start(CASE)
        await self.lodged(len([item for item in plan.items if item.department not in self.departments.down]))

    async def start(
        self, *, history_at_most: int = ports.HISTORY_AT_MOST, task_timeout: timedelta | None = None
    ) -> None:
        """Start the stored case otherwise than the desk does."""
        ref = ports.CaseRef(case_id=CASE, ahead=self.ahead, history_at_most=history_at_most)
        await self.env.client.start_workflow(
            CaseWorkflow.run, ref, id=CASE, task_queue=ports.CASES_QUEUE, task_timeout=task_timeout
        )

    async def lodged(self, count: int, *, seen: bool = True) -> None:
        """Wait until that many slices have arrived, and the server knows it; unless `seen` is off, the workflow too."""

        async def arrived() -> bool:
            kinds = await self.kinds()
            news = kinds[-1] in ("ACTIVITY_TASK_COMPLETED", *WORKFLOW_TASK[:2])
            return kinds.count("ACTIVITY_TASK_COMPLETED") >= count and not (seen and news)

        await eventually(arrived)

    async def order(self, by: str, command: c.Command, *, order_id: str = "") -> ports.Performed:
        """Give an order by role, or role@department."""
        return await self.engine.perform(CASE, self.made(by, command, order_id=order_id))

    def made(self, by: str, command: c.Command, *, order_id: str = "") -> Order:
        """An order as it is sent."""
        role, _, department = by.partition("@")
        actor = Actor(role=Role(role), id=f"{role}-1", department=department)
        return Order(id=order_id or f"o{next(self.numbers)}", by=actor, command=command)

    async def check(self, *items: str) -> None:
        """The departments find nothing missing in these items; in all, if none is named."""
        for item in items or ITEMS:
            await self.order(f"officer@{DEPARTMENT_OF[item]}", c.ReportPrecheck(item=item))

    async def grant(self, *items: str) -> None:
        """The departments grant these items; all, if none is named."""
        for item in items or ITEMS:
            await self.order(f"officer@{DEPARTMENT_OF[item]}", c.DecideTask(item=item, outcome=c.Outcome.GRANTED))

    async def record(self, by: str, command: c.Command) -> None:
        """Record an order in the log behind the workflow's back."""
        order = self.made(by, command)
        at = await self.now()
        async with self.database.transaction() as session:
            await act_in(session, ports.ActRequest(case_id=CASE, after_seq=0, order=order, at=at))

    async def tick(self) -> None:
        """Tell the case to look at the time, as a recovery does."""
        await self.engine.perform(CASE, Order(id=f"tick-{next(self.numbers)}", by=c.ENGINE, command=c.Tick()))

    async def head(self) -> int:
        """How long the log is."""
        async with self.database.reading() as session:
            return len(await events(session, CASE))

    async def case(self) -> Case:
        """The case as its log has it."""
        async with self.database.reading() as session:
            return replay(await events(session, CASE))

    async def until(self, at: datetime) -> Case:
        """Let time pass until this instant, and the workflow do what was due by then."""
        await self.env.sleep(at - await self.now())
        await self.settled(at)
        return await self.case()

    async def settled(self, at: datetime) -> None:
        """Wait until nothing that was due by this instant is still to be recorded."""

        async def done() -> bool:
            case = await self.case()
            due = next_moment(case)
            return (due is None or due > at) and not awaiting_issue(case)

        await eventually(done)

    async def stage_is(self, stage: Stage) -> None:
        """Wait until the case stands there."""

        async def stands() -> bool:
            return (await self.case()).stage is stage

        await eventually(stands)

    async def events(self, run_id: str | None = None) -> list[HistoryEvent]:
        """The history of the last run, or of the one named."""
        handle = self.env.client.get_workflow_handle(CASE, run_id=run_id)
        return list((await handle.fetch_history()).events)

    async def kinds(self) -> list[str]:
        """The kinds of the last run's events, e.g. TIMER_STARTED."""
        return [kind_of(event) for event in await self.events()]

    async def timers(self) -> list[timedelta]:
        """The lengths of all timers that the last run set, to the minute: the server's clock runs on while we act."""
        return [
            timedelta(minutes=round(event.timer_started_event_attributes.start_to_fire_timeout.ToSeconds() / 60))
            for event in await self.events()
            if kind_of(event) == "TIMER_STARTED"
        ]


@asynccontextmanager
async def opened(
    database: Database, *, converter: DataConverter | None = None, forgetful: bool = False
) -> AsyncIterator[House]:
    """A test server, on which weeks pass at once, with its crew; nothing of it is left afterwards."""
    env = await WorkflowEnvironment.start_time_skipping(
        test_server_existing_path=str(time_skipping_server()),
        data_converter=converter or data_converter(None),
        identity="tests",
    )
    # Only `until` lets time pass: awaiting a workflow's end would otherwise skip to it.
    async with env, staffed(env, database, forgetful=forgetful) as house:
        with env.auto_time_skipping_disabled():
            yield house


@asynccontextmanager
async def opened_for_real(
    database: Database, *, converter: DataConverter | None = None, options: Sequence[str] = ()
) -> AsyncIterator[House]:
    """The server as people run it, with its crew. It knows what the test server doesn't; time there just passes."""
    env = await WorkflowEnvironment.start_local(
        dev_server_existing_path=str(temporal()),
        dev_server_log_level="error",
        dev_server_extra_args=options,
        data_converter=converter or data_converter(None),
    )
    async with env, staffed(env, database) as house:
        yield house


@asynccontextmanager
async def staffed(env: WorkflowEnvironment, database: Database, *, forgetful: bool = False) -> AsyncIterator[House]:
    """A server with its crew, where it is MONDAY."""
    ahead = await _align(env)
    departments = Departments()
    engine = TemporalEngine(env.client, ahead=ahead)
    crew = Crew(env.client, database, departments, engine, Watch(MONDAY), forgetful=forgetful)
    async with crew:
        yield House(env=env, database=database, engine=engine, departments=departments, crew=crew, ahead=ahead)


async def _align(env: WorkflowEnvironment) -> int:
    """Let the server reach a whole second, and tell by how many it is then ahead of MONDAY."""
    now = await env.get_current_time()
    whole = now.replace(microsecond=0) + timedelta(seconds=1)
    await env.sleep(whole - now)
    return int((whole - MONDAY).total_seconds())
