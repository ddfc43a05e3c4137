"""What the durable shell asks of a case: which documents to make, which slices to hand to departments."""

from domain.case.state import Case, Stage, Task, TaskState
from domain.plan import ReleasePolicy


def awaiting_issue(case: Case) -> tuple[str, ...]:
    """The items whose documents are to be made now: all at the end, or early where policy or 许可法 44 wants it."""
    if case.stage not in (Stage.HANDLING, Stage.DECIDED):
        return ()
    return tuple(task.item.id for task in case.tasks if _awaits_issue(case, task))


def _awaits_issue(case: Case, task: Task) -> bool:
    if task.state is not TaskState.DECIDED or task.issued:
        return False
    as_finished = case.plan is not None and case.plan.release is ReleasePolicy.AS_FINISHED
    return case.stage is Stage.DECIDED or as_finished or task.release_ordered


def lodgings(case: Case) -> tuple[str, ...]:
    """The items whose slices a department must have by now, in the plan's order: all that are not finished.

    One lodging carries an item from pre-check to decision; supplements follow it as messages.
    """
    if case.stage in (Stage.NEW, Stage.CLOSED):
        return ()
    return tuple(task.item.id for task in case.tasks if not task.finished)
