"""The reconciler: a schedule runs it to find what a crash left behind, and to set it going again."""

from temporalio import workflow

with workflow.unsafe.imports_passed_through():
    from workflows import ports


@workflow.defn(name="ReconcileWorkflow")
class ReconcileWorkflow:
    """Starts cases that are stored but not started, and wakes relays whose messages are due."""

    @workflow.run
    async def run(self) -> ports.Reconciled:
        """Reconcile once; the schedule skips a run while the last one still goes on."""
        found: ports.Reconciled = await workflow.execute_local_activity(
            ports.RECONCILE, result_type=ports.Reconciled, start_to_close_timeout=ports.LOCAL_TIMEOUT
        )
        return found
