"""Messages reach a department's system in their order and once each, however often it is out of reach."""

from datetime import timedelta

import pytest
from temporalio.client import WorkflowFailureError

from db.outbox import of_case
from db.tables.outbox import OutgoingMessageRow
from onego.temporal import wake_relay
from tests.workflows.house import CASE, House, eventually
from tests.workflows.plans import DEPARTMENTS
from workflows import ports
from workflows.reconcile import ReconcileWorkflow


@pytest.fixture
async def relaying(house: House) -> House:
    """A house in which every department has a system that is told what happens."""
    house.crew.relayed = DEPARTMENTS
    await house.crew.leave()
    await house.crew.come()
    house.crew.watch.time += timedelta(hours=1)
    return house


async def to_departments(house: House) -> list[OutgoingMessageRow]:
    async with house.database.reading() as session:
        return [row for row in await of_case(session, CASE) if row.audience == "department"]


async def reconciled(house: House) -> ports.Reconciled:
    done: ports.Reconciled = await house.env.client.execute_workflow(
        ReconcileWorkflow.run, id="reconcile", task_queue=ports.CASES_QUEUE
    )
    return done


async def all_sent(house: House) -> bool:
    return all(row.sent_at for row in await to_departments(house))


async def test_messages_about_one_item_arrive_in_their_order_and_once_each(relaying: House) -> None:
    await relaying.receive()
    await relaying.check()
    await relaying.grant("birth", "household")
    await eventually(lambda: all_sent(relaying))
    owed = await to_departments(relaying)
    arrived = [int(sent.message_id) for sent in relaying.departments.sent]
    assert sorted(arrived) == [row.id for row in owed]
    for item in {row.item for row in owed}:
        of_item = [row.id for row in owed if row.item == item]
        assert [number for number in arrived if number in of_item] == of_item


async def test_a_department_out_of_reach_backs_off_in_the_outbox_and_gets_each_message_once_later(
    relaying: House,
) -> None:
    relaying.departments.down.append("police")
    await relaying.receive()
    await relaying.check()

    async def others_sent() -> bool:
        rows = await to_departments(relaying)
        return all(row.sent_at for row in rows if row.target != "police") and all(
            row.last_error for row in rows if row.target == "police"
        )

    await eventually(others_sent)
    waiting = [row for row in await to_departments(relaying) if row.target == "police"]
    assert waiting
    assert all(row.next_try_at and row.next_try_at > relaying.crew.watch.time for row in waiting)
    assert all(sent.department != "police" for sent in relaying.departments.sent)
    relaying.departments.down.clear()
    relaying.crew.watch.time += timedelta(hours=2)
    assert (await reconciled(relaying)).woken == 1
    await eventually(lambda: all_sent(relaying))
    assert [int(sent.message_id) for sent in relaying.departments.sent if sent.department == "police"] == [
        row.id for row in waiting
    ]


async def test_a_relay_ends_when_nothing_is_left_to_send(relaying: House) -> None:
    await wake_relay(relaying.env.client, "tax")
    try:
        await relaying.env.client.get_workflow_handle("relay-tax").result()
    except WorkflowFailureError as failure:
        pytest.fail(str(failure.cause))
    assert relaying.departments.sent == []
