"""What the reconciler compares: the heads of log and workflow, of cases that have moved since it looked."""

from datetime import datetime, timedelta

from temporalio.testing import ActivityEnvironment

from activities.reconciling import ReconcilingActivities
from db.act import act_in
from db.cases import mark_started, open_case
from db.session import Database
from desk.errors import EngineUnavailable
from domain.case import commands as c
from domain.case.commands import Actor, Channel, Order, Role
from tests.workflows.house import CALENDAR, MONDAY
from tests.workflows.plans import ONE
from workflows.ports import ActRequest

LATER = MONDAY + timedelta(days=3)


async def stored(database: Database, case: str, at: datetime, *, started: bool = True) -> None:
    command = c.Receive(case_id=case, plan=ONE, calendar=CALENDAR, submission="0" * 64, channel=Channel.WEB)
    order = Order(id="receive", by=Actor(role=Role.APPLICANT, id="a"), command=command)
    async with database.transaction() as session:
        await open_case(session, case_id=case, lodged_at=at, applicant=None, access_code_hash="")
        await act_in(session, ActRequest(case_id=case, after_seq=0, order=order, at=at))
        if started:
            await mark_started(session, case, at)


class Workflows:
    """Tells which cases were asked; those in `silent` don't answer."""

    def __init__(self, *silent: str) -> None:
        self.silent = silent
        self.asked: list[str] = []

    async def keep_up(self, case_id: str, _head: int) -> bool:
        self.asked.append(case_id)
        if case_id in self.silent:
            raise EngineUnavailable(subject=case_id)
        return True


def reconciling(database: Database, workflows: Workflows) -> ReconcilingActivities:
    return ReconcilingActivities(
        database,
        now=lambda: LATER,
        start=_nobody,
        wake=_nobody,
        keep_up=workflows.keep_up,
        retry=_nothing,
        tidy=_nothing,
        relayed=(),
    )


async def test_a_case_that_does_not_answer_keeps_no_other_waiting(database: Database) -> None:
    for number in (1, 2, 3):
        await stored(database, f"GZ-{number}", MONDAY + timedelta(seconds=number))
    workflows = Workflows("GZ-1")
    activities = reconciling(database, workflows)
    assert (await ActivityEnvironment().run(activities.reconcile)).behind == 2
    assert workflows.asked == ["GZ-1", "GZ-2", "GZ-3"]
    assert (await ActivityEnvironment().run(activities.reconcile)).behind == 0
    assert len(workflows.asked) == 3, "nothing has moved since"


async def test_a_worker_that_comes_after_days_looks_at_what_moved_last_whatever_was_handed_in_since(
    database: Database,
) -> None:
    await stored(database, "GZ-OLD", MONDAY - timedelta(days=2))
    await stored(database, "GZ-LAST", MONDAY)
    await stored(database, "GZ-NEW", LATER - timedelta(minutes=1), started=False)
    workflows = Workflows()
    assert (await ActivityEnvironment().run(reconciling(database, workflows).reconcile)).behind == 2
    assert workflows.asked == ["GZ-LAST", "GZ-NEW"]


async def _nobody(_name: str) -> None:
    """Nobody is started or woken here."""


async def _nothing() -> None:
    """Nothing waits to be carried out, and nothing has had its time."""
