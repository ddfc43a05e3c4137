"""The workers of a test: the real case activities, an issuing desk without papers, departments that only remember."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from types import TracebackType
from typing import Self

from temporalio import activity
from temporalio.client import Client
from temporalio.worker import Worker, WorkerDeploymentConfig

from activities.cases import CaseActivities
from activities.outbox import OutboxActivities
from activities.reconciling import ReconcilingActivities
from bundles.scenario_core import made_up_documents
from db.act import act
from db.caselog import events
from db.session import Database
from desk.temporal_engine import TemporalEngine
from domain.case.commands import ENGINE, Order
from domain.case.evolve import replay
from onego.temporal import wake_relay
from onego.worker import SANDBOX
from tests.workflows.plans import DEPARTMENTS
from workflows import ports
from workflows.case import CaseWorkflow
from workflows.reconcile import ReconcileWorkflow
from workflows.relay import RelayWorkflow


class Outage(Exception):
    """What a department that is down answers."""


@dataclass
class Departments:
    """All departments' systems: what reached them, in order; and which of them are down for now."""

    lodged: list[ports.LodgeRequest] = field(default_factory=list)
    sent: list[ports.SendRequest] = field(default_factory=list)
    polled: list[str] = field(default_factory=list)
    down: list[str] = field(default_factory=list)
    attempts: int = 0
    answers: asyncio.Event | None = None  # until it is set, their systems take a slice and don't answer

    @activity.defn(name=ports.LODGE)
    async def lodge_item(self, request: ports.LodgeRequest) -> None:
        self.attempts += 1
        self._answer(request.department)
        if self.answers:
            await self.answers.wait()
        if request not in self.lodged:  # a department takes a key once; here the request is the key
            self.lodged.append(request)

    @activity.defn(name=ports.SEND_MESSAGE)
    async def send_message(self, request: ports.SendRequest) -> None:
        self.attempts += 1
        self._answer(request.department)
        self.sent.append(request)

    @activity.defn(name=ports.POLL)
    async def poll_department(self, request: ports.PollRequest) -> int:
        self.polled.append(request.department)
        return 0

    def _answer(self, department: str) -> None:
        if department in self.down:
            raise Outage

    @property
    def items(self) -> list[str]:
        """The items whose slices have arrived, in the order of their coming."""
        return [request.item for request in self.lodged]


class NoPapers:
    """Issues documents without making any."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @activity.defn(name=ports.ISSUE)
    async def issue_documents(self, request: ports.IssueRequest) -> ports.Acted:
        async with self._database.reading() as session:
            case = replay(await events(session, request.case_id))
        order = Order(id=request.order_id, by=ENGINE, command=made_up_documents(case))
        asked = ports.ActRequest(case_id=request.case_id, after_seq=request.after_seq, order=order, at=request.at)
        acted = await act(self._database, asked)
        return ports.Acted(seq=acted.seq, events=acted.events, refusal=acted.refusal)


@dataclass
class Watch:
    """The wall clock of the outbox and the reconciler, which a test sets."""

    time: datetime

    def now(self) -> datetime:
        return self.time


@dataclass
class Crew:
    """All workers of a test, which come and go together."""

    client: Client
    database: Database
    departments: Departments
    engine: TemporalEngine
    watch: Watch
    relayed: tuple[str, ...] = ()
    polled: tuple[str, ...] = ()
    forgetful: bool = False  # keeps no workflow in memory: every task replays the whole history, on any worker
    version: WorkerDeploymentConfig | None = None
    woken: list[str] = field(default_factory=list)
    _workers: list[Worker] = field(default_factory=list)

    async def __aenter__(self) -> Self:
        await self.come()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.leave()

    async def come(self) -> None:
        """Start all workers."""
        self._workers = [self._for_cases(), *map(self._for_department, DEPARTMENTS)]
        await asyncio.gather(*(worker.__aenter__() for worker in self._workers))

    async def leave(self) -> None:
        """Stop all workers; what they were doing is finished first."""
        workers, self._workers = self._workers, []
        await asyncio.gather(*(worker.__aexit__(None, None, None) for worker in workers))

    async def rest(self) -> None:
        """Stop the worker of the cases alone."""
        await self._workers[0].shutdown()

    async def resume(self) -> None:
        """Start it again."""
        self._workers[0] = self._for_cases()
        await self._workers[0].__aenter__()

    def _for_cases(self) -> Worker:
        cases = CaseActivities(self.database, wake=self._wake)
        outbox = OutboxActivities(self.database, now=self.watch.now)
        reconciling = ReconcilingActivities(
            self.database,
            now=self.watch.now,
            start=self.engine.start,
            wake=self._wake,
            keep_up=self.engine.keep_up,
            retry=_nothing,
            tidy=_nothing,
            relayed=self.relayed,
            polled=self.polled,
        )
        return Worker(
            self.client,
            task_queue=ports.CASES_QUEUE,
            workflows=[CaseWorkflow, RelayWorkflow, ReconcileWorkflow],
            activities=[
                cases.load_case,
                cases.act_on_case,
                NoPapers(self.database).issue_documents,
                outbox.take_messages,
                outbox.settle_messages,
                reconciling.reconcile,
            ],
            workflow_runner=SANDBOX,
            deployment_config=self.version,
            max_cached_workflows=0 if self.forgetful else 100,
            max_concurrent_workflow_task_polls=1 if self.forgetful else None,
        )

    def _for_department(self, department: str) -> Worker:
        calls = self.departments
        return Worker(
            self.client,
            task_queue=ports.department_queue(department),
            activities=[calls.lodge_item, calls.send_message, calls.poll_department],
        )

    async def _wake(self, department: str) -> None:
        self.woken.append(department)
        if department in self.relayed:
            await wake_relay(self.client, department)


async def _nothing() -> None:
    """No answer of a department waits here to be carried out, and nothing has had its time."""
