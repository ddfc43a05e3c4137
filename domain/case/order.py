"""Which item waits for which: the order of a case's tasks once declined items have dropped out."""

from enum import StrEnum

from domain.case.commands import DeclineGround, Outcome
from domain.case.state import Case, Task, TaskState


class Readiness(StrEnum):
    """Whether a waiting task may open."""

    READY = "ready"
    WAITS = "waits"
    NEVER = "never"


# Members that are often asked for (see domain.case.state).
_READY, _WAITS, _NEVER = Readiness.READY, Readiness.WAITS, Readiness.NEVER
_GRANTED, _REFUSED = Outcome.GRANTED, Outcome.REFUSED
_NOT_REQUIRED, _WRONG_ORGAN = DeclineGround.NOT_REQUIRED, DeclineGround.WRONG_ORGAN
_CUT_OFF, _DECLINED = TaskState.CUT_OFF, TaskState.DECLINED


def predecessors(case: Case, task: Task) -> tuple[Task, ...]:
    """The tasks whose results this one needs; an item that turned out unnecessary hands on its own predecessors."""
    if not task.item.after:
        return ()
    places, tasks = case.places, case.tasks
    found: dict[str, Task] = {}
    for item_id in task.item.after:
        if item_id not in places:
            continue
        before = tasks[places[item_id]]
        if before.declined is _NOT_REQUIRED:
            found.update((earlier.item.id, earlier) for earlier in predecessors(case, before))
        else:
            found[item_id] = before
    return tuple(found.values())


def stands_in_the_way(task: Task) -> bool:
    """Whether this task has ended without the result that its successors need."""
    return task.outcome is _REFUSED or task.state is _CUT_OFF or task.declined is _WRONG_ORGAN


def readiness(case: Case, task: Task) -> tuple[Readiness, str]:
    """Whether a waiting task may open; for NEVER also the id of the item that stands in the way."""
    waits = False
    for other in predecessors(case, task):
        if other.outcome is _GRANTED:
            continue
        if stands_in_the_way(other):
            return _NEVER, other.item.id
        waits = True
    return _WAITS if waits else _READY, ""


def took_part(case: Case, task: Task) -> bool:
    """Whether the task belongs to the accepted case; one cut off later still does, for no date gets shorter."""
    if task.state is _DECLINED:
        return False
    if task.state is not _CUT_OFF:
        return True
    cause = case.task(task.cut_off_by)
    return cause is None or took_part(case, cause)
