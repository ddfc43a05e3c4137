"""What departments get from a case, and what their being out of reach does to it: nothing but a mark."""

import json
from datetime import timedelta

from domain.case.state import Stage
from tests.workflows.house import CASE, MONDAY, House, eventually, kind_of
from tests.workflows.plans import DEPARTMENT_OF, ITEMS


async def test_a_department_that_is_down_is_shown_stops_no_clock_and_gets_its_slice_once(house: House) -> None:
    house.departments.down.append("police")
    await house.receive()
    before = await house.case()
    await house.until(MONDAY + timedelta(minutes=5))

    async def shown() -> bool:
        return (await house.case()).unreachable == ("police",)

    await eventually(shown)
    assert (await house.case()).dates == before.dates
    assert "household" not in house.departments.items
    house.departments.down.clear()
    await house.env.sleep(timedelta(minutes=11))  # the longest pause between two attempts is ten minutes

    async def back() -> bool:
        return (await house.case()).unreachable == ()

    await eventually(back)
    assert house.departments.items.count("household") == 1
    assert (await house.case()).dates == before.dates


async def test_officers_may_decide_while_their_system_is_down(house: House) -> None:
    house.departments.down.append("police")
    await house.receive()
    await house.check()
    await house.grant()
    await house.stage_is(Stage.DELIVERED)


async def test_a_department_that_was_reported_before_a_restart_is_reported_back(house: House) -> None:
    house.departments.down.append("police")
    await house.receive()
    await house.until(MONDAY + timedelta(minutes=5))

    async def unreachable_is(*departments: str) -> bool:
        return (await house.case()).unreachable == departments

    await eventually(lambda: unreachable_is("police"))
    await house.handle.terminate()
    house.departments.down.clear()
    await house.engine.start(CASE)
    await eventually(unreachable_is)


async def test_calls_to_departments_carry_ids_only_and_go_to_their_own_queues(house: House) -> None:
    await house.receive()
    calls = [
        event.activity_task_scheduled_event_attributes
        for event in await house.events()
        if kind_of(event) == "ACTIVITY_TASK_SCHEDULED"
    ]
    said = [json.loads(payload.data) for call in calls for payload in call.input.payloads]
    assert said == [{"case_id": CASE, "item": item, "department": DEPARTMENT_OF[item]} for item in ITEMS]
    assert [call.task_queue.name for call in calls] == [f"department-{DEPARTMENT_OF[item]}" for item in ITEMS]
