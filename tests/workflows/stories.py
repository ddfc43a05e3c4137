"""Kinds of case, each told once: their histories are recorded (record.py) and replayed by test_replay.py."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Final

from domain.case import commands as c
from domain.case.commands import Defect
from domain.case.state import Stage
from domain.limits import ApproverRank, Ground, working_days
from tests.workflows.house import MONDAY, TEXT, House, eventually
from tests.workflows.plans import DEPARTMENT_OF, ITEMS, ONE

PHOTO: Final = Defect(id="household.1", item="household", target="material:identity", text=TEXT)
DAY: Final = timedelta(days=1)


async def straight(house: House) -> None:
    """Nothing is missing, everybody decides at once, the applicant rates."""
    await house.receive()
    await house.check()
    await house.grant()
    await house.stage_is(Stage.DELIVERED)
    await house.order("applicant", c.Rate(level=5))
    await house.handle.result()


async def supplement(house: House) -> None:
    """One department misses something; the applicant hands it in on Wednesday."""
    await house.receive()
    for item in ITEMS:
        found = (PHOTO,) if item == PHOTO.item else ()
        await house.order(f"officer@{DEPARTMENT_OF[item]}", c.ReportPrecheck(item=item, defects=found))
    await house.until(MONDAY + 2 * DAY)
    await house.order("applicant", c.Supply(points=(PHOTO.id,), submission="1" * 64))
    await house.check(*(task.item.id for task in (await house.case()).tasks if not task.checked))
    await house.grant()
    await house.stage_is(Stage.DELIVERED)


async def silence(house: House) -> None:
    """The department says nothing, ever: deemed acceptance, warnings, limits that pass."""
    await house.receive(ONE)
    for days in (4, 9, 16, 40):
        await house.until(MONDAY + days * DAY)


async def clocks_stopped(house: House) -> None:
    """An appraisal stops the clock, then the limit is extended and the extension filed."""
    await house.receive(ONE)
    await house.check("birth")
    officer, chief = "officer@health", "chief@health"
    estimated = working_days(4)
    await house.order(
        officer,
        c.StartExclusion(item="birth", ground=Ground.APPRAISAL, estimated=estimated, notice="N-1", reason=TEXT),
    )
    await house.until(MONDAY + 4 * DAY)
    await house.order(officer, c.EndExclusion(item="birth", ground=Ground.APPRAISAL))
    approver = ApproverRank.HEAD_OF_ORGAN
    await house.order(chief, c.ExtendTask(item="birth", by=working_days(5), approver=approver, reason=TEXT))
    await house.order(officer, c.FileExtension(item="birth", filing="F-1"))
    await house.grant("birth")
    await house.stage_is(Stage.DELIVERED)


async def withdrawn(house: House) -> None:
    """The applicant takes the case back while departments check it."""
    await house.receive()
    await house.check("birth", "cover")
    await house.order("applicant", c.Withdraw())
    await house.handle.result()


async def refused_upstream(house: House) -> None:
    """The first item is refused, and cuts off all that needed it."""
    await house.receive()
    await house.check()
    decision = c.DecideTask(item="birth", outcome=c.Outcome.REFUSED, reason=TEXT, remedies=TEXT)
    await house.order("officer@health", decision)
    await house.stage_is(Stage.DELIVERED)


async def department_down(house: House) -> None:
    """One department's system is out of reach for an hour; its officers go on at the window."""
    house.departments.down.append("health")
    await house.receive(ONE)
    await house.until(MONDAY + timedelta(minutes=30))
    house.departments.down.clear()
    await house.until(MONDAY + timedelta(hours=1))
    await eventually(lambda: reachable(house))
    await house.check("birth")
    await house.grant("birth")
    await house.stage_is(Stage.DELIVERED)


async def reachable(house: House) -> bool:
    """Whether every department is back, and the case says so."""
    return bool(house.departments.lodged) and not (await house.case()).unreachable


STORIES: Final[dict[str, Callable[[House], Awaitable[None]]]] = {
    story.__name__: story
    for story in (straight, supplement, silence, clocks_stopped, withdrawn, refused_upstream, department_down)
}
