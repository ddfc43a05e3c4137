"""How a case becomes what its events say. Total and dumb: every decision was made before the event was recorded."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import assert_never

from domain.calendar import from_compact
from domain.case import events as e
from domain.case.words import Defect
from domain.case.state import Case, Hearing, Notice, Stage, Task, TaskState
from domain.clock import Extension


def replay(events: Iterable[e.Event]) -> Case:
    """The case that these events, in order, make of nothing."""
    return reduce(evolve, events, Case())


def evolve(case: Case, event: e.Event) -> Case:
    """The case after one more event."""
    match event:
        case e.CaseReceived():
            return _received(event)
        case e.PrecheckReported() | e.ItemDeclined() | e.TaskOpened() | e.TaskCutOff():
            return _on_task(case, event.item, _task_before_decision(event))
        case (
            e.ExclusionStarted()
            | e.ExclusionEnded()
            | e.TaskExtended()
            | e.HearingOffered()
            | e.HearingRequested()
            | e.HearingScheduled()
            | e.HearingHeld()
            | e.TaskDecided()
            | e.OverrunExplained()
            | e.ReleaseOrdered()
        ):
            return _settled(_on_task(case, event.item, _task_in_handling(event)))
        case e.NoticeIssued() | e.LateNoticeAdmitted() | e.SupplementSupplied() | e.SupplementReturned():
            return _in_supplement(case, event)
        case e.CaseAccepted() | e.CaseExtended() | e.ExtensionFiled() | e.DeferredSupplied() | e.CalendarRepinned():
            return _in_handling(case, event)
        case e.DocumentsIssued() | e.DocumentsDelivered() | e.CaseRated() | e.CaseWithdrawn() | e.CaseClosed():
            return _at_the_end(case, event)
        case e.DepartmentReported():
            others = tuple(name for name in case.unreachable if name != event.department)
            return replace(case, unreachable=others if event.reachable else (*others, event.department))
        case e.Marked():
            return replace(case, marks=(*case.marks, event))
        case e.DatesSet():
            moved = {fact.key for fact in event.dates}
            return replace(case, dates=(*(fact for fact in case.dates if fact.key not in moved), *event.dates))
        case _:
            assert_never(event)


def _received(event: e.CaseReceived) -> Case:
    return Case(
        id=event.case_id,
        stage=Stage.PRECHECK,
        plan=event.plan,
        calendar=from_compact(event.calendar),
        received_on=event.received_on,
        delivery=event.delivery,
        demo=event.demo,
        missing=event.missing,
        promised=event.promised,
        tasks=tuple(Task(item=item) for item in event.plan.items),
    )


def _on_task(case: Case, item_id: str, change: Callable[[Task], Task]) -> Case:
    return replace(case, tasks=tuple(change(task) if task.item.id == item_id else task for task in case.tasks))


def _settled(case: Case) -> Case:
    if case.stage is Stage.HANDLING and all(task.finished for task in case.tasks):
        return replace(case, stage=Stage.DECIDED)
    return case


def _task_before_decision(
    event: e.PrecheckReported | e.ItemDeclined | e.TaskOpened | e.TaskCutOff,
) -> Callable[[Task], Task]:
    match event:
        case e.PrecheckReported():
            return lambda task: replace(task, checked=True, defects=event.defects)
        case e.ItemDeclined():
            return lambda task: replace(task, state=TaskState.DECLINED, checked=True, declined=event.ground)
        case e.TaskOpened():
            return lambda task: replace(
                task, state=TaskState.OPEN, opened_on=event.opened_on, opened_at=event.opened_at
            )
        case e.TaskCutOff():
            return lambda task: replace(task, state=TaskState.CUT_OFF, cut_off_by=event.because_of)
        case _:
            assert_never(event)


def _task_in_handling(
    event: e.ExclusionStarted
    | e.ExclusionEnded
    | e.TaskExtended
    | e.HearingOffered
    | e.HearingRequested
    | e.HearingScheduled
    | e.HearingHeld
    | e.TaskDecided
    | e.OverrunExplained
    | e.ReleaseOrdered,
) -> Callable[[Task], Task]:
    match event:
        case e.ExclusionStarted():
            return lambda task: replace(task, exclusions=(*task.exclusions, event.exclusion))
        case e.ExclusionEnded():
            return lambda task: _ended(task, event)
        case e.TaskExtended():
            return lambda task: replace(task, extensions=(*task.extensions, event.extension))
        case e.HearingOffered():
            return lambda task: replace(task, hearing=Hearing(offered_on=event.offered_on))
        case e.HearingRequested():
            return lambda task: _hearing(task, requested_on=event.requested_on)
        case e.HearingScheduled():
            return lambda task: _hearing(task, to_be_held_on=event.to_be_held_on)
        case e.HearingHeld():
            return lambda task: _hearing(task, held_on=event.held_on)
        case e.TaskDecided():
            return lambda task: replace(
                task, state=TaskState.DECIDED, outcome=event.outcome, decided_on=event.decided_on
            )
        case e.OverrunExplained():
            return lambda task: replace(task, overrun_explained=True)
        case e.ReleaseOrdered():
            return lambda task: replace(task, release_ordered=True)
        case _:
            assert_never(event)


def _ended(task: Task, event: e.ExclusionEnded) -> Task:
    return replace(
        task,
        exclusions=tuple(
            replace(exclusion, end=event.ended_on)
            if exclusion.ground is event.ground and exclusion.end is None
            else exclusion
            for exclusion in task.exclusions
        ),
    )


def _hearing(task: Task, **change: object) -> Task:
    if task.hearing is None:
        raise ValueError("a hearing's event before its offer")
    return replace(task, hearing=replace(task.hearing, **change))  # type: ignore[arg-type]  # fields named by callers


def _in_supplement(
    case: Case, event: e.NoticeIssued | e.LateNoticeAdmitted | e.SupplementSupplied | e.SupplementReturned
) -> Case:
    match event:
        case e.NoticeIssued():
            notice = Notice(
                issued_on=event.issued_on,
                asked_on=event.issued_on,
                points=event.points,
                open=tuple(point.id for point in event.points),
            )
            return replace(case, stage=Stage.SUPPLEMENT, notice=notice)
        case e.LateNoticeAdmitted():
            asked = _asked(case, event.points, event.issued_on)
            return replace(asked, breaches=case.breaches + 1)
        case e.SupplementReturned():
            return _asked(case, event.points, event.returned_on)
        case e.SupplementSupplied():
            return _supplied(case, event)
        case _:
            assert_never(event)


def _asked(case: Case, points: tuple[Defect, ...], on: date) -> Case:
    known = case.notice
    if known is None:
        raise ValueError("points were asked for again without a notice")
    ids = {point.id for point in points}
    notice = replace(
        known,
        asked_on=on,
        points=(*(point for point in known.points if point.id not in ids), *points),
        open=(*(point for point in known.open if point not in ids), *(point.id for point in points)),
    )
    return replace(case, stage=Stage.SUPPLEMENT, notice=notice)


def _supplied(case: Case, event: e.SupplementSupplied) -> Case:
    notice = case.notice
    if notice is None:
        raise ValueError("a supplement without a notice")
    answered = {point.id: point for point in notice.points if point.id in event.points}
    handed_in = {point.target.removeprefix("material:") for point in answered.values()}
    promised = (*case.promised, *(name for name in event.promised if name not in case.promised))
    case = replace(
        case,
        notice=replace(notice, open=tuple(point for point in notice.open if point not in answered)),
        supplied_on=event.supplied_on,
        promised=promised,
        missing=tuple(name for name in case.missing if name in promised or name not in handed_in),
    )
    if not event.complete:
        return case
    targets = {point.target for point in notice.points}  # membership only: its order never shows
    asking = {point.item for point in notice.points}
    return replace(
        case,
        stage=Stage.PRECHECK,
        round=case.round + 1,
        tasks=tuple(
            replace(task, checked=task.finished or not _concerned(task, asking, targets), defects=())
            for task in case.tasks
        ),
    )


def _concerned(task: Task, asking: set[str], targets: set[str]) -> bool:
    return task.item.id in asking or any(f"material:{name}" in targets for name in task.item.materials)


def _in_handling(
    case: Case,
    event: e.CaseAccepted | e.CaseExtended | e.ExtensionFiled | e.DeferredSupplied | e.CalendarRepinned,
) -> Case:
    match event:
        case e.CaseAccepted():
            return replace(
                case,
                stage=Stage.HANDLING,
                accepted_on=event.accepted_on,
                basis=event.basis,
                deferred=event.tolerated,
                tasks=tuple(
                    task if task.finished else replace(task, state=TaskState.WAITING, defects=()) for task in case.tasks
                ),
            )
        case e.CaseExtended():
            return replace(case, extensions=(*case.extensions, event.extension))
        case e.ExtensionFiled():
            if not event.item:
                return replace(case, extensions=_filed(case.extensions, event.filing))
            return _on_task(
                case, event.item, lambda task: replace(task, extensions=_filed(task.extensions, event.filing))
            )
        case e.DeferredSupplied():
            return replace(case, deferred=tuple(name for name in case.deferred if name != event.material))
        case e.CalendarRepinned():
            return replace(case, calendar=from_compact(event.calendar))
        case _:
            assert_never(event)


def _filed(extensions: tuple[Extension, ...], filing: str) -> tuple[Extension, ...]:
    return tuple(extension if extension.filing else replace(extension, filing=filing) for extension in extensions)


def _at_the_end(
    case: Case,
    event: e.DocumentsIssued | e.DocumentsDelivered | e.CaseRated | e.CaseWithdrawn | e.CaseClosed,
) -> Case:
    match event:
        case e.DocumentsIssued():
            named = {document.item for document in event.documents}
            tasks = tuple(
                replace(task, issued=True)
                if task.item.id in named or (event.final and task.state is TaskState.DECIDED)
                else task
                for task in case.tasks
            )
            stage = Stage.ISSUED if event.final else case.stage
            return replace(case, stage=stage, tasks=tasks, packages=case.packages + 1)
        case e.DocumentsDelivered():
            tasks = tuple(
                replace(task, delivered_on=event.delivered_on) if task.item.id in event.items else task
                for task in case.tasks
            )
            done = case.stage is Stage.ISSUED
            return replace(
                case,
                tasks=tasks,
                stage=Stage.DELIVERED if done else case.stage,
                delivered_on=event.delivered_on if done else None,
            )
        case e.CaseRated():
            return replace(case, rated=event.level)
        case e.CaseWithdrawn():
            return case
        case e.CaseClosed():
            return replace(case, stage=Stage.CLOSED, closed_as=event.closed_as)
        case _:
            assert_never(event)
