"""The reconciler finds what a crash left behind: cases never started, messages never sent, answers never fetched."""

from datetime import timedelta

from db.cases import find, mark_started
from domain.case import commands as c
from tests.workflows.house import CASE, MONDAY, House
from tests.workflows.plans import ONE
from workflows import ports
from workflows.reconcile import ReconcileWorkflow


async def reconciled(house: House) -> ports.Reconciled:
    done: ports.Reconciled = await house.env.client.execute_workflow(
        ReconcileWorkflow.run, id="reconcile", task_queue=ports.CASES_QUEUE
    )
    return done


async def test_a_case_that_was_stored_and_never_started_is_started(house: House) -> None:
    await house.store()
    house.crew.watch.time += timedelta(minutes=1)
    assert (await reconciled(house)).started == 1
    await house.lodged(5)
    async with house.database.reading() as session:
        row = await find(session, CASE)
    assert row is not None
    assert row.started_at is not None
    assert (await reconciled(house)).started == 0, "once is enough"


async def test_a_case_that_is_just_being_handed_in_is_left_to_the_desk(house: House) -> None:
    await house.store()
    assert (await reconciled(house)).started == 0


async def test_departments_that_do_not_call_back_are_asked_for_their_answers(house: House) -> None:
    house.crew.polled = ("police", "tax")
    await house.crew.leave()
    await house.crew.come()
    await reconciled(house)
    assert sorted(house.departments.polled) == ["police", "tax"]


async def started(house: House) -> None:
    await house.receive(ONE)
    async with house.database.transaction() as session:
        await mark_started(session, CASE, MONDAY)


async def test_a_case_that_stayed_behind_its_log_is_told_and_sets_its_timer(house: House) -> None:
    await started(house)
    await house.record("officer@health", c.ReportPrecheck(item="birth"))
    before = len(await house.timers())
    house.crew.watch.time += timedelta(days=3)
    assert (await reconciled(house)).behind == 1
    assert await house.handle.query("head") == await house.head()
    assert len(await house.timers()) == before + 1, "the warning of the opened task comes before the notice's end"
    assert (await reconciled(house)).behind == 0


async def test_a_case_that_knows_its_log_is_asked_without_a_trace(house: House) -> None:
    await started(house)
    await house.check("birth")
    events = len(await house.events())
    house.crew.watch.time += timedelta(minutes=1)
    assert (await reconciled(house)).behind == 0
    assert len(await house.events()) == events


async def test_a_case_whose_act_is_just_being_recorded_is_left_alone(house: House) -> None:
    await started(house)
    await house.record("officer@health", c.ReportPrecheck(item="birth"))
    assert (await reconciled(house)).behind == 0
    house.crew.watch.time += timedelta(minutes=1)
    assert (await reconciled(house)).behind == 1


async def test_a_case_that_moved_and_whose_workflow_is_gone_is_brought_back(house: House) -> None:
    await started(house)
    await house.handle.terminate()
    house.crew.watch.time += timedelta(minutes=1)
    assert (await reconciled(house)).behind == 1
    assert await house.handle.query("head") == await house.head()
