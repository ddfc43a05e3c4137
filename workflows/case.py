"""The durable shell of one case: it keeps the case's state and timer, hands slices to departments, has documents made.

What happened is decided and recorded in one local activity and comes back as facts, so that a replay can't decide
anew: a corrected rule changes what happens next, never what has happened.
"""

import asyncio
from datetime import datetime, timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError, ApplicationError

with workflow.unsafe.imports_passed_through():
    # The pure core reads no clock and draws no lots, so it is safe outside the sandbox, and loaded once.
    from domain.case.commands import ENGINE, Command, Order, ReportDepartment, Tick
    from domain.case.decide import decide
    from domain.case.evolve import evolve, replay
    from domain.case.moments import next_moment
    from domain.case.queries import awaiting_issue, lodgings
    from domain.case.state import Case, Stage
    from domain.derivation import Refusal
    from workflows import ports
    from workflows.alarm import Alarm

_STUBBORN = RetryPolicy(initial_interval=ports.RETRY_AT_FIRST, maximum_interval=ports.RETRY_AT_MOST)
_REFUSED = "refused"
_UNKNOWN = "unknown-case"


def refused(refusal: Refusal) -> ApplicationError:
    """The law's refusal as a typed failure: its details are the refusal itself, which callers read, never the text."""
    return ApplicationError(refusal.code, refusal, type=_REFUSED, non_retryable=True)


@workflow.defn(name="CaseWorkflow")
class CaseWorkflow:
    """One case, from its receipt to its end. Workflow id = case id."""

    @workflow.init
    def __init__(self, ref: ports.CaseRef) -> None:
        self._ref = ref
        self._id = ref.case_id
        self._case = Case()
        self._seq = 0
        self._loaded = False
        self._recorded_before: tuple[str, ...] = ()
        self._one_at_a_time = asyncio.Lock()
        self._under_way = 0  # orders taken on, whose outcome is not known here yet
        self._alarm = Alarm(self._now)
        self._lodged: dict[str, asyncio.Task[None]] = {}

    @workflow.run
    async def run(self, ref: ports.CaseRef) -> None:
        """Carry the case until it is closed, or on to a fresh history."""
        await self._load()
        if self._case.stage is Stage.NEW:
            await workflow.wait_condition(self._is_quiet)
            raise self._unknown()
        while self._case.stage is not Stage.CLOSED:
            self._lodge_new_slices()
            self._alarm.set(next_moment(self._case))
            await workflow.wait_condition(self._has_work)
            if self._alarm.rings:
                await self._pass_moments()
            elif awaiting_issue(self._case):
                await self._issue()
            if self._history_is_long():
                # Calls to departments under way are left behind: a fresh history makes them again under the same key.
                await workflow.wait_condition(self._is_quiet)
                workflow.continue_as_new(ref)
        await workflow.wait_condition(self._is_quiet)

    @workflow.update
    async def perform(self, order: Order) -> ports.Performed:
        """Give the case an order. Fails with type "refused" and the refusal as its detail where the law says no."""
        self._under_way += 1
        try:
            await workflow.wait_condition(lambda: self._loaded)
            if self._case.stage is Stage.NEW:
                raise self._unknown()
            acted = await self._act(order)
        finally:
            self._under_way -= 1
        if acted.refusal:
            raise refused(acted.refusal)
        return ports.Performed(seq=acted.seq, events=tuple(type(event).__name__ for event in acted.events))

    @perform.validator
    def _may_be_performed(self, order: Order) -> None:
        # Refusing here leaves no trace in history. Before the log is loaded only the handler can tell, and so while
        # something is being recorded: what departments have been told of already may not be known here yet. An order
        # that the log holds already gets the answer of then, whatever the law would say to it now.
        recording = self._under_way > 0 or self._one_at_a_time.locked()
        if not self._loaded or recording or order.id in self._recorded_before:
            return
        if isinstance(answer := decide(self._case, order, self._now()), Refusal):
            raise refused(answer)

    @workflow.query
    def head(self) -> int:
        """How far the workflow has read the case's log."""
        return self._seq

    def _has_work(self) -> bool:
        return (
            self._alarm.rings
            or self._case.stage is Stage.CLOSED
            or bool(awaiting_issue(self._case))
            or any(item not in self._lodged for item in lodgings(self._case))
            or self._needs_earlier_ring()
            or self._history_is_long()
        )

    def _now(self) -> datetime:
        """The case's time. The only place that asks the engine for its own."""
        return workflow.now() - timedelta(seconds=self._ref.ahead)

    def _history_is_long(self) -> bool:
        info = workflow.info()
        return info.is_continue_as_new_suggested() or info.get_current_history_length() >= self._ref.history_at_most

    def _is_quiet(self) -> bool:
        """Whether nobody waits for an answer and nothing is being recorded."""
        return workflow.all_handlers_finished() and not self._one_at_a_time.locked()

    def _unknown(self) -> ApplicationError:
        return ApplicationError("no such case is stored", type=_UNKNOWN, non_retryable=True)

    def _needs_earlier_ring(self) -> bool:
        return self._alarm.later_than(next_moment(self._case))

    async def _pass_moments(self) -> None:
        self._alarm.heard()
        due = next_moment(self._case)
        if due is not None and due <= self._now():
            await self._act_on_own(Tick())

    async def _load(self) -> None:
        loaded: ports.Loaded = await workflow.execute_local_activity(
            ports.LOAD,
            ports.CaseRef(case_id=self._id),
            result_type=ports.Loaded,
            start_to_close_timeout=ports.LOCAL_TIMEOUT,
            retry_policy=_STUBBORN,
        )
        self._case, self._seq, self._loaded = replay(loaded.events), loaded.seq, True
        self._recorded_before = loaded.orders

    async def _act(self, order: Order) -> ports.Acted:
        # The lock keeps `after_seq` true: two acts must not both start from the same head.
        async with self._one_at_a_time:
            acted: ports.Acted = await workflow.execute_local_activity(
                ports.ACT,
                ports.ActRequest(case_id=self._id, after_seq=self._seq, order=order, at=self._now()),
                result_type=ports.Acted,
                start_to_close_timeout=ports.LOCAL_TIMEOUT,
                retry_policy=_STUBBORN,
            )
            self._take_in(acted)
            return acted

    async def _act_on_own(self, command: Command) -> None:
        """Give an order of the engine's own; the log's head makes its id the same when it is tried again."""
        await self._act(Order(id=f"{type(command).__name__}:{self._seq}", by=ENGINE, command=command))

    async def _issue(self) -> None:
        async with self._one_at_a_time:
            items = awaiting_issue(self._case)
            if not items:
                return
            acted: ports.Acted = await workflow.execute_local_activity(
                ports.ISSUE,
                ports.IssueRequest(
                    case_id=self._id,
                    after_seq=self._seq,
                    items=items,
                    order_id=f"Issue:{self._seq}",
                    at=self._now(),
                ),
                result_type=ports.Acted,
                start_to_close_timeout=ports.ISSUE_TIMEOUT,
                retry_policy=_STUBBORN,
            )
            self._take_in(acted)
            if acted.refusal and not acted.events:
                # A bug: failing the workflow task keeps the case until it is mended, failing the case would lose it.
                raise RuntimeError(f"the core asked for documents and refused them: {acted.refusal.code}")

    def _take_in(self, acted: ports.Acted) -> None:
        for event in acted.events:
            self._case = evolve(self._case, event)
        self._seq = acted.seq

    def _lodge_new_slices(self) -> None:
        for item in lodgings(self._case):
            if item not in self._lodged:
                self._lodged[item] = asyncio.create_task(self._lodge(item))

    async def _lodge(self, item: str) -> None:
        """Hand a slice over, however long the department is out of reach. No clock waits for this."""
        task = self._case.task(item)
        if task is None:
            return
        department = task.item.department
        request = ports.LodgeRequest(case_id=self._id, item=item, department=department)
        try:
            await self._call_department(request, give_up=True)
        except ActivityError:
            await self._report(department, reachable=False)
            await self._call_department(request, give_up=False)
        # Also after a first try that succeeds: the department may have been reported in an earlier history.
        await self._report(department, reachable=True)

    async def _call_department(self, request: ports.LodgeRequest, *, give_up: bool) -> None:
        await workflow.execute_activity(
            ports.LODGE,
            request,
            task_queue=ports.department_queue(request.department),
            start_to_close_timeout=ports.CALL_TIMEOUT,
            schedule_to_close_timeout=ports.GIVE_UP_AFTER if give_up else None,
            retry_policy=_STUBBORN,
        )

    async def _report(self, department: str, *, reachable: bool) -> None:
        # Several slices of one department fail together; only the first report changes anything, and the core
        # refuses the others without a trace.
        if (department in self._case.unreachable) is reachable:
            await self._act_on_own(ReportDepartment(department=department, reachable=reachable))
