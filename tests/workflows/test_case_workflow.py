"""One case on a real Temporal server: the shell must do what the core says, when it says so."""

from datetime import date

from domain.case import commands as c
from domain.case.commands import Outcome
from domain.case.state import Stage
from tests.workflows.conftest import DEPARTMENTS, House, plan_of_five

ITEMS = ("birth", "household", "cover", "card", "premium")


async def test_five_departments_decide_and_the_package_is_issued(house: House) -> None:
    await house.receive("GZ-1", plan_of_five())
    await house.engine.start("GZ-1")
    for item, department in zip(ITEMS, DEPARTMENTS, strict=True):
        await house.order("GZ-1", f"officer@{department}", c.ReportPrecheck(item=item))
    for item, department in zip(ITEMS, DEPARTMENTS, strict=True):
        await house.order("GZ-1", f"officer@{department}", c.DecideTask(item=item, outcome=Outcome.GRANTED))
    handle = house.env.client.get_workflow_handle("GZ-1")
    history = await handle.fetch_history()
    print(len(history.events), history.to_json().__len__())
    for event in history.events: print(event.event_id, event.event_type, event.ByteSize())
    case = await house.case("GZ-1")
    assert case.stage is Stage.DELIVERED
