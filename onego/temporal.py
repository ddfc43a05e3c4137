"""What is set up in Temporal, and how it is woken: what a case can be searched by, the reconciler's schedule."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest, ListSearchAttributesRequest
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
from temporalio.common import SearchAttributeKey, SearchAttributePair, TypedSearchAttributes, WorkflowIDConflictPolicy
from temporalio.runtime import LoggingConfig, Runtime, TelemetryConfig, TelemetryFilter

from db.cases import find
from db.session import Database
from workflows.ports import CASES_QUEUE, RelayRef

RECONCILER: Final = "onego-reconciler"
RECONCILE_EVERY: Final = timedelta(seconds=30)
# Search attributes are never sealed: nothing about a person may be one.
BUNDLE: Final = SearchAttributeKey.for_keyword("OneGoBundle")
LEAD: Final = SearchAttributeKey.for_keyword("OneGoLead")


async def ensure_search_attributes(client: Client) -> None:
    """Make known to the namespace what cases can be searched by; what it knows already stays as it is."""
    operator = client.operator_service
    known = await operator.list_search_attributes(ListSearchAttributesRequest(namespace=client.namespace))
    missing = [key.name for key in (BUNDLE, LEAD) if key.name not in known.custom_attributes]
    if missing:
        keyword = IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD
        await operator.add_search_attributes(
            AddSearchAttributesRequest(namespace=client.namespace, search_attributes=dict.fromkeys(missing, keyword))
        )


def described(database: Database) -> Callable[[str], Awaitable[TypedSearchAttributes]]:
    """What a case can be searched by, by its id. Set when it starts and never changed, it costs no history event."""

    async def describe(case_id: str) -> TypedSearchAttributes:
        async with database.reading() as session:
            row = await find(session, case_id)
        if row is None:
            return TypedSearchAttributes.empty
        return TypedSearchAttributes([SearchAttributePair(BUNDLE, row.bundle), SearchAttributePair(LEAD, row.lead)])

    return describe


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


def keep_core_quiet() -> None:
    """Let the SDK's core say errors only: on a terminal its advice on servers is noise. Before the first client."""
    filters = TelemetryFilter(core_level="ERROR", other_level="ERROR")
    telemetry = TelemetryConfig(logging=LoggingConfig(filter=filters))
    Runtime.set_default(Runtime(telemetry=telemetry), error_if_already_set=False)
