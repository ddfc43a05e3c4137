"""Which item waits for which: the order of a case's tasks once declined items have dropped out."""

from enum import StrEnum

from domain.case.commands import DeclineGround, Outcome
from domain.case.state import Case, Task, TaskState


class Readiness(StrEnum):
    """Whether a waiting task may open."""

    READY = "ready"
    WAITS = "waits"
    NEVER = "never"


def predecessors(case: Case, task: Task) -> tuple[Task, ...]:
    """The tasks whose results this one needs; an item that turned out unnecessary hands on its own predecessors."""
    if not task.item.after:
        return ()
    places, tasks = case.places, case.tasks
    named = tuple([tasks[places[item_id]] for item_id in task.item.after if item_id in places])
    if not [before for before in named if before.declined]:  # nearly always
        return named
    found: dict[str, Task] = {}
    for before in named:
        if before.declined is DeclineGround.NOT_REQUIRED:
            found.update((earlier.item.id, earlier) for earlier in predecessors(case, before))
        else:
            found[before.item.id] = before
    return tuple(found.values())


def stands_in_the_way(task: Task) -> bool:
    """Whether this task has ended without the result that its successors need."""
    return (
        task.state is TaskState.CUT_OFF or task.declined is DeclineGround.WRONG_ORGAN or task.outcome is Outcome.REFUSED
    )


def readiness(case: Case, task: Task) -> tuple[Readiness, str]:
    """Whether a waiting task may open; for NEVER also the id of the item that stands in the way."""
    waits = False
    for other in predecessors(case, task):
        if other.outcome is Outcome.GRANTED:
            continue
        if stands_in_the_way(other):
            return Readiness.NEVER, other.item.id
        waits = True
    return Readiness.WAITS if waits else Readiness.READY, ""


def took_part(case: Case, task: Task) -> bool:
    """Whether the task belongs to the accepted case; one cut off later still does, for no date gets shorter."""
    if task.state is TaskState.DECLINED:
        return False
    if task.state is not TaskState.CUT_OFF:
        return True
    cause = case.task(task.cut_off_by)
    return cause is None or took_part(case, cause)
