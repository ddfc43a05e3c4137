"""The connection to Temporal: client, sealed payloads, and the schedule that runs the reconciler."""

from datetime import timedelta
from typing import Final

from temporalio.client import (
    Client,
    Schedule,
    ScheduleActionStartWorkflow,
    ScheduleAlreadyRunningError,
    ScheduleIntervalSpec,
    ScheduleOverlapPolicy,
    SchedulePolicy,
    ScheduleSpec,
)
from temporalio.common import WorkflowIDConflictPolicy
from temporalio.converter import DataConverter

from onego.keys import KeyRings
from onego.settings import Settings
from records.payloads import EncryptingCodec, data_converter
from workflows.ports import CASES_QUEUE, RelayRef

RECONCILER: Final = "onego-reconciler"
RECONCILE_EVERY: Final = timedelta(seconds=30)


def converter(rings: KeyRings) -> DataConverter:
    """Domain values as compact JSON, sealed with AES-256-GCM: Temporal stores nothing that it can read."""
    return data_converter(EncryptingCodec(rings.payload.by_id, rings.payload.active))


async def connect(settings: Settings, rings: KeyRings, *, lazy: bool = False) -> Client:
    """A client of the settings' namespace. Raises RuntimeError while the server can't be reached, unless `lazy`."""
    return await Client.connect(
        settings.temporal_address,
        namespace=settings.temporal_namespace,
        data_converter=converter(rings),
        tls=settings.temporal_tls,
        lazy=lazy,
    )


async def ensure_reconciler(client: Client, *, every: timedelta = RECONCILE_EVERY) -> None:
    """Make the schedule that runs the reconciler, if it isn't there yet; overlapping runs are skipped."""
    schedule = Schedule(
        action=ScheduleActionStartWorkflow("ReconcileWorkflow", id="reconcile", task_queue=CASES_QUEUE),
        spec=ScheduleSpec(intervals=[ScheduleIntervalSpec(every=every)]),
        policy=SchedulePolicy(overlap=ScheduleOverlapPolicy.SKIP),
    )
    try:
        await client.create_schedule(RECONCILER, schedule)
    except ScheduleAlreadyRunningError:
        return


async def wake_relay(client: Client, department: str) -> None:
    """Tell a department's relay that messages wait, or start it; the reconciler makes up for a call that fails."""
    await client.start_workflow(
        "RelayWorkflow",
        RelayRef(department=department),
        id=f"relay-{department}",
        task_queue=CASES_QUEUE,
        id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
        start_signal="messages_waiting",
    )
