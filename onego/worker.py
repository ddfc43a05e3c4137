"""The worker of the cases, with everything a workflow of ours may ask for in its own process."""

from datetime import timedelta
from typing import Final

from temporalio.client import Client
from temporalio.common import VersioningBehavior, WorkerDeploymentVersion
from temporalio.worker import Worker, WorkerDeploymentConfig
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

from activities.cases import CaseActivities
from activities.issuing import IssuingActivities
from activities.outbox import OutboxActivities
from activities.reconciling import ReconcilingActivities
from activities.telling import TellingActivities
from db.outbox import APPLICANTS
from onego.running import GRACEFUL
from records.payloads import PASSED_THROUGH
from workflows.case import CaseWorkflow
from workflows.ports import CASES_QUEUE, department_queue
from workflows.reconcile import ReconcileWorkflow
from workflows.relay import RelayWorkflow

DEPLOYMENT: Final = "onego"
MESSAGES_AT_ONCE: Final = 5
SANDBOX: Final = SandboxedWorkflowRunner(
    # Payloads are read inside: the converter needs the modules by whose names its classes are typed.
    restrictions=SandboxRestrictions.default.with_passthrough_modules(*PASSED_THROUGH, "workflows.ports")
)


def case_worker(
    client: Client,
    *,
    cases: CaseActivities,
    issuing: IssuingActivities,
    outbox: OutboxActivities,
    reconciling: ReconcilingActivities,
    graceful: timedelta = GRACEFUL,
    build_id: str | None = None,
) -> Worker:
    """The worker that carries cases, with every local activity they ask for. With a build id it is versioned."""
    return Worker(
        client,
        task_queue=CASES_QUEUE,
        workflows=[CaseWorkflow, RelayWorkflow, ReconcileWorkflow],
        activities=[
            cases.load_case,
            cases.act_on_case,
            issuing.issue_documents,
            outbox.take_messages,
            outbox.settle_messages,
            reconciling.reconcile,
        ],
        workflow_runner=SANDBOX,
        deployment_config=versioned(build_id) if build_id else None,
        graceful_shutdown_timeout=graceful,
    )


def telling_worker(client: Client, telling: TellingActivities, *, graceful: timedelta = GRACEFUL) -> Worker:
    """The worker that sends applicants their short messages."""
    return Worker(
        client,
        task_queue=department_queue(APPLICANTS),
        activities=[telling.send_message],
        max_concurrent_activities=MESSAGES_AT_ONCE,
        max_concurrent_activity_task_polls=1,
        graceful_shutdown_timeout=graceful,
    )


def versioned(build_id: str) -> WorkerDeploymentConfig:
    """The version of a worker of cases; running cases move to the version that is current (docs/adr/0022)."""
    return WorkerDeploymentConfig(
        version=WorkerDeploymentVersion(deployment_name=DEPLOYMENT, build_id=build_id),
        use_worker_versioning=True,
        default_versioning_behavior=VersioningBehavior.AUTO_UPGRADE,
    )
