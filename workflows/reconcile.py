"""The reconciler: a schedule runs it to find what a crash left behind, and to ask departments that don't call back."""

import asyncio

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError

with workflow.unsafe.imports_passed_through():
    from workflows import ports

_ONE_TRY = RetryPolicy(maximum_attempts=1)  # the next run of the schedule is the retry


@workflow.defn(name="ReconcileWorkflow")
class ReconcileWorkflow:
    """Starts cases that are stored but not started, wakes relays whose messages are due, and has departments polled."""

    @workflow.run
    async def run(self) -> ports.Reconciled:
        """Reconcile once; the schedule skips a run while the last one still goes on."""
        found: ports.Reconciled = await workflow.execute_local_activity(
            ports.RECONCILE, result_type=ports.Reconciled, start_to_close_timeout=ports.LOCAL_TIMEOUT
        )
        await asyncio.gather(*(self._poll(department) for department in found.to_poll))
        return found

    async def _poll(self, department: str) -> None:
        try:
            await workflow.execute_activity(
                ports.POLL,
                ports.PollRequest(department=department),
                task_queue=ports.department_queue(department),
                start_to_close_timeout=ports.CALL_TIMEOUT,
                schedule_to_close_timeout=ports.CALL_TIMEOUT,
                retry_policy=_ONE_TRY,
            )
        except ActivityError:
            workflow.logger.warning("the department %s could not be polled", department)
