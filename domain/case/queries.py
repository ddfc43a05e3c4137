"""What the durable shell asks of a case: which documents to make, which slices to hand to departments."""

from datetime import date

from domain.case.events import Marked, MarkKind
from domain.case.state import Case, Stage, TaskState
from domain.plan import ReleasePolicy

# Members that are often asked for (see domain.case.state).
_HANDLING, _ALL_DECIDED = Stage.HANDLING, Stage.DECIDED
_DECIDED, _AS_FINISHED = TaskState.DECIDED, ReleasePolicy.AS_FINISHED


def awaiting_issue(case: Case) -> tuple[str, ...]:
    """The items whose documents are to be made now: all at the end, or early where policy or 许可法 44 wants it."""
    stage = case.stage
    if stage is not _HANDLING and stage is not _ALL_DECIDED:
        return ()
    at_once = stage is _ALL_DECIDED or case.pinned[0].release is _AS_FINISHED
    waiting = []
    for task in case.tasks:
        if task.state is _DECIDED and task.issued_on is None and (at_once or task.release_ordered):
            waiting.append(task.item.id)  # noqa: PERF401 - a comprehension takes longer than the few tasks that a case has
    return tuple(waiting)


def lodgings(case: Case) -> tuple[str, ...]:
    """The items whose slices a department must have by now, in the plan's order: all that are not finished.

    One lodging carries an item from pre-check to decision; supplements follow it as messages.
    """
    if case.stage in (Stage.NEW, Stage.CLOSED):
        return ()
    return tuple(task.item.id for task in case.tasks if not task.finished)


def standing_marks(case: Case) -> tuple[Marked, ...]:
    """The marks that still hold: all but those of an act that was done in time after all.

    A department may report on Friday what it decided on Wednesday; meanwhile the limit seemed to have passed. What
    moves a date afterwards, an exclusion or an extension, un-makes no mark.
    """
    return tuple(mark for mark in case.marks if _stands(case, mark))


def _stands(case: Case, mark: Marked) -> bool:
    task = case.task(mark.subject)
    decided_on = task.decided_on if task else _all_decided_on(case)
    limits = {
        MarkKind.PROMISED_PASSED: (f"{mark.subject}.promised", decided_on),
        MarkKind.STATUTORY_PASSED: (f"{mark.subject}.statutory", decided_on),
        MarkKind.CASE_PROMISED_PASSED: ("case.promised", decided_on),
        MarkKind.CASE_STATUTORY_PASSED: ("case.statutory", decided_on),
        MarkKind.DELIVERY_PASSED: (f"{mark.subject}.delivery", task.delivered_on if task else None),
    }
    if mark.kind not in limits:
        return True
    key, done = limits[mark.kind]
    fact = case.date(key)
    # Of a limit in hours the day alone can't tell that an act was in time.
    return done is None or done > mark.due or (fact is not None and fact.at is not None)


def _all_decided_on(case: Case) -> date | None:
    if not all(task.finished for task in case.tasks):
        return None
    return max((task.decided_on for task in case.tasks if task.decided_on), default=None)
