"""The reconciler finds what a crash left behind: cases never started, messages never sent, answers never fetched."""

from datetime import timedelta

from db.cases import find
from tests.workflows.house import CASE, House
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
