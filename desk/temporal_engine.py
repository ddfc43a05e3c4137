"""The engine as Temporal gives it: one workflow per case, its id the case id; orders are updates.

Update-with-start lets any order also revive a case whose workflow is gone, because the log is the truth.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Final

from temporalio.client import (
    Client,
    RPCTimeoutOrCancelledError,
    WithStartWorkflowOperation,
    WorkflowQueryFailedError,
    WorkflowQueryRejectedError,
    WorkflowUpdateFailedError,
)
from temporalio.common import QueryRejectCondition, TypedSearchAttributes, WorkflowIDConflictPolicy
from temporalio.exceptions import ApplicationError
from temporalio.service import RPCError, RPCStatusCode

from desk.carrying_out import catching_up
from desk.errors import EngineUnavailable, Refused
from domain.case.commands import Order
from domain.derivation import Refusal
from records.convert import load
from workflows.ports import CASES_QUEUE, CaseRef, Performed

WORKFLOW: Final = "CaseWorkflow"
UPDATE: Final = "perform"
HEAD: Final = "head"
REFUSED: Final = "refused"
# Temporal's own word for an update that met a workflow which was just ending or continuing as new.
ENDED_MEANWHILE: Final = "AcceptedUpdateCompletedWorkflow"
UNREACHABLE: Final = (RPCError, RPCTimeoutOrCancelledError, TimeoutError, OSError)
ANSWER_WITHIN: Final = timedelta(seconds=20)
HEALTH_WITHIN: Final = timedelta(seconds=1)
HEAD_WITHIN: Final = timedelta(seconds=5)  # a worker may have to read the history anew to tell
START_WITHIN: Final = timedelta(seconds=3)  # an applicant waits for this; what does not start now is started later


class TemporalEngine:
    """Speaks to Temporal through a connected client, whose data converter must be the project's own."""

    def __init__(
        self,
        client: Client,
        *,
        answer_within: timedelta = ANSWER_WITHIN,
        describe: Callable[[str], Awaitable[TypedSearchAttributes]] | None = None,
        ahead: int = 0,
    ) -> None:
        """`describe` gives a case's first search attributes, `ahead` its clock (see `workflows.ports.CaseRef`)."""
        self._client = client
        self._answer_within = answer_within.total_seconds()
        self._describe = describe
        self._ahead = ahead

    async def start(self, case_id: str) -> None:
        """Start the case's workflow, or find it running. Raises EngineUnavailable."""
        attributes = await self._attributes(case_id)
        try:
            async with asyncio.timeout(START_WITHIN.total_seconds()):
                await self._client.start_workflow(
                    WORKFLOW,
                    self._ref(case_id),
                    id=case_id,
                    task_queue=CASES_QUEUE,
                    id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
                    search_attributes=attributes,
                )
        except UNREACHABLE as error:
            raise EngineUnavailable(subject=case_id) from error

    async def answers(self) -> bool:
        """Ask the server for its health."""
        try:
            async with asyncio.timeout(HEALTH_WITHIN.total_seconds()):
                return await self._client.service_client.check_health(timeout=HEALTH_WITHIN)
        except (*UNREACHABLE, RuntimeError):  # a client that connects when it is first used says so by a RuntimeError
            return False

    async def perform(self, case_id: str, order: Order) -> Performed:
        """Send the order as an update whose id is the order's. Raises Refused, EngineUnavailable."""
        start: WithStartWorkflowOperation[Any, Any] = WithStartWorkflowOperation(
            WORKFLOW,
            self._ref(case_id),
            id=case_id,
            task_queue=CASES_QUEUE,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            search_attributes=await self._attributes(case_id),
        )
        try:
            async with asyncio.timeout(self._answer_within):
                performed: Performed = await self._client.execute_update_with_start_workflow(
                    UPDATE, order, start_workflow_operation=start, id=order.id, result_type=Performed
                )
        except WorkflowUpdateFailedError as error:
            refusal = refusal_of(error.cause)
            if refusal is not None:
                raise Refused(refusal, subject=case_id) from error
            if isinstance(error.cause, ApplicationError) and error.cause.type == ENDED_MEANWHILE:
                raise EngineUnavailable(subject=case_id, retry_after=1) from error
            raise  # a bug in the workflow, not an answer of the law
        except UNREACHABLE as error:
            raise EngineUnavailable(subject=case_id) from error
        return performed

    async def keep_up(self, case_id: str, head: int) -> bool:
        """Have a case's workflow read its log up to `head`, if it hasn't; True where it was behind, or not there.

        Raises EngineUnavailable. Asking leaves no trace in the history; only catching up does.
        """
        if await self._heard(case_id) >= head:
            return False
        await self.perform(case_id, catching_up(head))
        return True

    async def _heard(self, case_id: str) -> int:
        """How far a case's workflow has read the log; 0 where none runs. Raises EngineUnavailable."""
        handle = self._client.get_workflow_handle(case_id)
        try:
            async with asyncio.timeout(HEAD_WITHIN.total_seconds()):
                heard: int = await handle.query(
                    HEAD, result_type=int, reject_condition=QueryRejectCondition.NOT_OPEN, rpc_timeout=HEAD_WITHIN
                )
        except WorkflowQueryRejectedError:
            return 0
        except WorkflowQueryFailedError as error:
            raise EngineUnavailable(subject=case_id) from error
        except UNREACHABLE as error:
            if isinstance(error, RPCError) and error.status is RPCStatusCode.NOT_FOUND:
                return 0
            raise EngineUnavailable(subject=case_id) from error
        return heard

    def _ref(self, case_id: str) -> CaseRef:
        return CaseRef(case_id=case_id, ahead=self._ahead)

    async def _attributes(self, case_id: str) -> TypedSearchAttributes:
        return await self._describe(case_id) if self._describe else TypedSearchAttributes.empty


def refusal_of(cause: BaseException) -> Refusal | None:
    """Read the refusal that a failed update carries, or None when it failed for another reason.

    The first detail is a Refusal as the project's data converter gives it back: a mapping or the value itself.
    """
    if not isinstance(cause, ApplicationError) or cause.type != REFUSED or not cause.details:
        return None
    carried = cause.details[0]
    return carried if isinstance(carried, Refusal) else load(Refusal, carried)
