"""A worker of cases in a process of its own that is killed right after an act is recorded, before anybody hears of it.

Called by test_worker_stops.py as `python -m tests.workflows.dying_worker <server> <database>`.
"""

import asyncio
import os
import signal
import sys

from temporalio import activity
from temporalio.client import Client
from temporalio.worker import Worker

from activities.cases import CaseActivities
from db.session import Database
from onego.worker import SANDBOX
from records.payloads import data_converter
from tests.databases import KEYS
from workflows import ports
from workflows.case import CaseWorkflow


class Dying(CaseActivities):
    """Records, and dies."""

    @activity.defn(name=ports.ACT)
    async def act_on_case(self, request: ports.ActRequest) -> ports.Acted:
        await super().act_on_case(request)
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("not reached")


async def _nobody(_department: str) -> None:
    """No relay is woken here."""


async def main(server: str, url: str) -> None:
    """Work until killed."""
    client = await Client.connect(server, data_converter=data_converter(None))
    cases = Dying(Database(url, keys=KEYS), wake=_nobody)
    await Worker(
        client,
        task_queue=ports.CASES_QUEUE,
        workflows=[CaseWorkflow],
        activities=[cases.load_case, cases.act_on_case],
        workflow_runner=SANDBOX,
    ).run()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
