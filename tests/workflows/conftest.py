"""A real Temporal test server per test, a real SQLite database, and departments that only remember what they got."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Worker

from activities.cases import CaseActivities
from activities.outbox import OutboxActivities
from activities.reconciling import ReconcilingActivities
from db.act import act, act_in
from db.caselog import events
from db.cases import open_case
from db.sealed import KeyRing
from db.session import Database
from db.tables.all import METADATA
from desk.temporal_engine import TemporalEngine
from domain.calendar import to_compact
from domain.calendar_cn import CHINA_CALENDAR as CALENDAR
from domain.case import commands as c
from domain.case.commands import Actor, Channel, Order, Role
from domain.case.evolve import replay
from domain.case.state import Case
from domain.limits import Ground, working_days
from domain.clock import LICENCE_EXTENSION
from domain.plan import ItemKind, Plan, PlannedItem
from onego.binaries import time_skipping_server
from records.payloads import data_converter
from temporalio import activity
from workflows import ports
from workflows.case import CaseWorkflow
from workflows.reconcile import ReconcileWorkflow
from workflows.relay import RelayWorkflow

DEPARTMENTS = ("health", "police", "insurance", "social", "tax")


def plan_of_five(**changes: object) -> Plan:
    """Five departments, one item each: birth first, then the others, tax after insurance."""
    after = {"birth": (), "household": ("birth",), "cover": ("birth",), "card": ("household",), "premium": ("cover",)}
    items = tuple(
        PlannedItem(
            id=name,
            department=department,
            kind=ItemKind.LICENCE,
            promised=working_days(3),
            statutory=working_days(20),
            after=after[name],
            grounds=(Ground.APPRAISAL,),
            extension=LICENCE_EXTENSION,
            materials=("identity",),
            result="",
        )
        for name, department in zip(after, DEPARTMENTS, strict=True)
    )
    return Plan(bundle="newborn", version="1", lead="health", items=items, published=working_days(9), **changes)


@dataclass
class RecordingDepartments:
    """Stands in for every department's worker: remembers lodgings, and can be told to be down for some attempts."""

    lodged: list[ports.LodgeRequest] = field(default_factory=list)
    down_for: dict[str, int] = field(default_factory=dict)

    @activity.defn(name=ports.LODGE)
    async def lodge_item(self, request: ports.LodgeRequest) -> None:
        left = self.down_for.get(request.department, 0)
        if left:
            self.down_for[request.department] = left - 1
            raise ConnectionError("down")
        self.lodged.append(request)


@dataclass
class House:
    """What a test works with. `order` gives an order as somebody would, `case` reads the log."""

    env: WorkflowEnvironment
    database: Database
    engine: TemporalEngine
    departments: RecordingDepartments
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    async def receive(self, case_id: str, plan: Plan, **changes: object) -> None:
        """Store a case as the desk does, without starting it."""
        at = await self.env.get_current_time()
        calendar = to_compact(CALENDAR.slice(at.year, at.year + 2))
        command = c.Receive(
            case_id=case_id,
            plan=plan,
            calendar=calendar,
            submission="0" * 64,
            channel=Channel.WEB,
            **changes,
        )
        order = Order(id="receive", by=Actor(role=Role.APPLICANT, id="a"), command=command)
        async with self.database.transaction() as session:
            await open_case(session, case_id=case_id, lodged_at=at, applicant=None, access_code_hash="")
            await act_in(session, ports.ActRequest(case_id=case_id, after_seq=0, order=order, at=at))

    async def order(self, case_id: str, by: str, command: c.Command, *, order_id: str = "") -> ports.Performed:
        """Give an order by role, or role@department."""
        role, _, department = by.partition("@")
        actor = Actor(role=Role(role), id=f"{role}-1", department=department)
        given = Order(id=order_id or f"o{next(self.numbers)}", by=actor, command=command)
        return await self.engine.perform(case_id, given)

    async def case(self, case_id: str) -> Case:
        """The case as its log has it."""
        async with self.database.reading() as session:
            return replay(await events(session, case_id))


class NoPapers:
    """Issues documents without making any."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @activity.defn(name=ports.ISSUE)
    async def issue_documents(self, request: ports.IssueRequest) -> ports.Acted:
        command = c.IssueDocuments(package=f"P-{request.order_id}", documents=())
        order = Order(id=request.order_id, by=c.ENGINE, command=command)
        acted = await act(
            self._database,
            ports.ActRequest(case_id=request.case_id, after_seq=request.after_seq, order=order, at=request.at),
        )
        return ports.Acted(seq=acted.seq, events=acted.events, refusal=acted.refusal)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    found = Database(f"sqlite+aiosqlite:///{tmp_path}/onego.db", keys=KeyRing(keys={"k": bytes(32)}, active="k"))
    async with found.engine.begin() as connection:
        await connection.run_sync(METADATA.create_all)
    yield found
    await found.close()


@pytest.fixture
async def house(database: Database) -> AsyncIterator[House]:
    env = await WorkflowEnvironment.start_time_skipping(
        test_server_existing_path=str(time_skipping_server()), data_converter=data_converter(None)
    )
    async with env:
        departments = RecordingDepartments()
        async with workers(env, database, departments):
            yield House(env=env, database=database, engine=TemporalEngine(env.client), departments=departments)


def workers(env: WorkflowEnvironment, database: Database, departments: RecordingDepartments) -> "Workers":
    """The case worker and one worker per department."""
    return Workers(env, database, departments)


class Workers:
    """All workers of a test, entered and left together."""

    def __init__(self, env: WorkflowEnvironment, database: Database, departments: RecordingDepartments) -> None:
        async def wake(_department: str) -> None:
            return None

        async def start(case_id: str) -> None:
            await TemporalEngine(env.client).start(case_id)

        cases = CaseActivities(database, wake=wake)
        outbox = OutboxActivities(database, now=lambda: datetime.now(UTC))
        reconciling = ReconcilingActivities(
            database, now=lambda: datetime.now(UTC), start=start, wake=wake, relayed=()
        )
        self._workers = [
            Worker(
                env.client,
                task_queue=ports.CASES_QUEUE,
                workflows=[CaseWorkflow, RelayWorkflow, ReconcileWorkflow],
                activities=[
                    cases.load_case,
                    cases.act_on_case,
                    NoPapers(database).issue_documents,
                    outbox.take_messages,
                    outbox.settle_messages,
                    reconciling.reconcile,
                ],
            ),
            *(
                Worker(env.client, task_queue=ports.department_queue(name), activities=[departments.lodge_item])
                for name in DEPARTMENTS
            ),
        ]

    async def __aenter__(self) -> "Workers":
        await asyncio.gather(*(worker.__aenter__() for worker in self._workers))
        return self

    async def __aexit__(self, *error: object) -> None:
        await asyncio.gather(*(worker.__aexit__(None, None, None) for worker in self._workers))
