"""How one task of a case becomes what its events say."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from domain.case import events as e
from domain.case.state import Case, Hearing, Task, TaskState, changed
from domain.clock import Extension
from domain.plan import PlannedItem

# Members that are often asked for (see domain.case.state).
_WAITING, _OPEN, _DECIDED = TaskState.WAITING, TaskState.OPEN, TaskState.DECIDED


def on_task(case: Case, change: Callable[[Task, Any], Task], event: Any) -> Case:
    """The case with one task changed by an event, which names it as its `item`."""
    place = case.places.get(event.item)
    if place is None:
        return case
    tasks = list(case.tasks)
    tasks[place] = change(tasks[place], event)
    return changed(case, tasks=tuple(tasks))


def accepted(task: Task) -> Task:
    """A task of a case that has been accepted."""
    return task if task.finished else changed(task, state=_WAITING, defects=())


def follows(task: Task, item: PlannedItem) -> Task:
    """A task under another version of its item; points about what that one does not need are dropped."""
    if item == task.item:
        return task
    needed = (*(f"material:{name}" for name in item.materials), *(f"field:{name}" for name in item.fields))
    return changed(task, item=item, defects=tuple(point for point in task.defects if point.target in needed))


def filed(extensions: tuple[Extension, ...], filing: str) -> tuple[Extension, ...]:
    """Extensions, with this filing's number on those that had none."""
    return tuple(extension if extension.filing else replace(extension, filing=filing) for extension in extensions)


def _prechecked(task: Task, event: e.PrecheckReported) -> Task:
    return changed(task, checked=True, defects=event.defects)


def _declined(task: Task, event: e.ItemDeclined) -> Task:
    return changed(task, state=TaskState.DECLINED, checked=True, defects=(), declined=event.ground)


def _opened(task: Task, event: e.TaskOpened) -> Task:
    return changed(task, state=_OPEN, opened_on=event.opened_on, opened_at=event.opened_at)


def _cut_off(task: Task, event: e.TaskCutOff) -> Task:
    return changed(task, state=TaskState.CUT_OFF, checked=True, defects=(), cut_off_by=event.because_of)


def _exclusion_started(task: Task, event: e.ExclusionStarted) -> Task:
    return changed(task, exclusions=(*task.exclusions, event.exclusion))


def _exclusion_ended(task: Task, event: e.ExclusionEnded) -> Task:
    ended = tuple(
        replace(one, end=event.ended_on) if one.ground is event.ground and one.end is None else one
        for one in task.exclusions
    )
    return changed(task, exclusions=ended)


def _extended(task: Task, event: e.TaskExtended) -> Task:
    return changed(task, extensions=(*task.extensions, event.extension))


def _hearing_offered(task: Task, event: e.HearingOffered) -> Task:
    return changed(task, hearing=Hearing(offered_on=event.offered_on))


def _hearing_requested(task: Task, event: e.HearingRequested) -> Task:
    return changed(task, hearing=replace(_hearing(task), requested_on=event.requested_on))


def _hearing_scheduled(task: Task, event: e.HearingScheduled) -> Task:
    return changed(task, hearing=replace(_hearing(task), to_be_held_on=event.to_be_held_on))


def _hearing_held(task: Task, event: e.HearingHeld) -> Task:
    return changed(task, hearing=replace(_hearing(task), held_on=event.held_on))


def _hearing(task: Task) -> Hearing:
    if task.hearing is None:
        raise ValueError("a hearing's event before its offer")
    return task.hearing


def _decided(task: Task, event: e.TaskDecided) -> Task:
    return changed(task, state=_DECIDED, outcome=event.outcome, decided_on=event.decided_on)


def _overrun_explained(task: Task, _event: e.OverrunExplained) -> Task:
    return changed(task, overrun_explained=True)


def _release_ordered(task: Task, _event: e.ReleaseOrdered) -> Task:
    return changed(task, release_ordered=True)


ON_TASK: Final[Mapping[type[e.Event], Callable[[Task, Any], Task]]] = {
    e.PrecheckReported: _prechecked,
    e.ItemDeclined: _declined,
    e.TaskOpened: _opened,
    e.TaskCutOff: _cut_off,
    e.ExclusionStarted: _exclusion_started,
    e.ExclusionEnded: _exclusion_ended,
    e.TaskExtended: _extended,
    e.HearingOffered: _hearing_offered,
    e.HearingRequested: _hearing_requested,
    e.HearingScheduled: _hearing_scheduled,
    e.HearingHeld: _hearing_held,
    e.TaskDecided: _decided,
    e.OverrunExplained: _overrun_explained,
    e.ReleaseOrdered: _release_ordered,
}
