"""How departments check what has come in, in a simulation: item by item, in every round."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from bundles.simulation.carried import Live
from bundles.simulation.world import REASON, World, officer
from domain.case import commands as c
from domain.case.state import Stage, Task

_PRECHECK = Stage.PRECHECK  # see domain.case.state


@dataclass(slots=True)
class _Check:
    """The pre-check of one item in one round: a job."""

    effort: int
    world: World
    live: Live
    item: str
    turn: int

    def wanted(self) -> bool:
        case = self.live.case
        task = case.task(self.item)
        return case.stage is _PRECHECK and case.round == self.turn and task is not None and not task.checked

    def begun(self, office: int) -> None:
        """Of a check only its end counts."""

    def done(self, _office: int, real: int) -> None:
        _report(self.world, self.live, self.item, real)


def hand_check(world: World, live: Live, task: Task, real: int) -> None:
    """Put the pre-check of one item on its department's desk."""
    item = task.item
    fate = live.fate.items[item.id]
    turn = live.case.round
    world.hand_in(item.department, _Check(fate.recheck if turn else fate.check, world, live, item.id, turn), real)


def _report(world: World, live: Live, item_id: str, real: int) -> None:
    task = live.case.task(item_id)
    if task is None or task.checked or live.case.stage is not _PRECHECK:
        return  # the notice is out, or silence has already made the case accepted
    by = officer(task.item.department)
    defects = _still_wrong(live, task) if live.case.round else _wrong(live, task)
    if defects and world.order(live, by, c.ReportPrecheck(item=item_id, defects=defects), real):
        return
    # Nothing is wrong, or it is too late to ask for it (民法典 203(2)): the slice counts as it is.
    world.order(live, by, _conforming(item_id), real)


def _wrong(live: Live, task: Task) -> tuple[c.Defect, ...]:
    item, fate = task.item, live.fate
    if not fate.wrong and not fate.items[item.id].wrong_field:
        return ()  # most often
    wrong = [name for name in item.materials if name in fate.wrong]
    seen_before = [other for other in live.case.tasks if wrong and other is not task and other.checked]
    targets = [f"material:{name}" for name in wrong if not any(name in other.item.materials for other in seen_before)]
    if fate.items[item.id].wrong_field and item.fields:
        targets.append(f"field:{item.fields[0]}")
    return tuple(
        c.Defect(id=f"{item.id}.{number}", item=item.id, target=target, text=REASON)
        for number, target in enumerate(targets, start=1)
    )


def _still_wrong(live: Live, task: Task) -> tuple[c.Defect, ...]:
    notice = live.case.notice
    if notice is None or live.case.round > 1 or not live.fate.items[task.item.id].still_wrong:
        return ()
    return tuple(point for point in notice.points if point.item == task.item.id)[:1]


@cache  # commands never change, so that all cases share this one
def _conforming(item: str) -> c.ReportPrecheck:
    return c.ReportPrecheck(item=item)
