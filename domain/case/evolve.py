"""How a case becomes what its events say. Total and dumb: every decision was made before the event was recorded."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache, reduce
from typing import Any, Final

from domain.calendar import WorkingCalendar, from_compact
from domain.case import events as e
from domain.case.evolve_task import ON_TASK, accepted, filed, follows, on_task
from domain.case.state import (
    NOT_YET,
    Case,
    Notice,
    Stage,
    Task,
    TaskState,
    all_finished,
    changed,
    kept_apart,
    with_dates,
)
from domain.case.words import Defect
from domain.plan import Plan


def replay(events: Iterable[e.Event]) -> Case:
    """The case that these events, in order, make of nothing."""
    return reduce(evolve, events, NOT_YET)


_ENDS_A_TASK: Final = frozenset({e.TaskDecided, e.TaskCutOff, e.ItemDeclined})
# Members that are often asked for (see domain.case.state).
_HANDLING, _ISSUED, _DELIVERED = Stage.HANDLING, Stage.ISSUED, Stage.DELIVERED


def evolve(case: Case, event: e.Event) -> Case:
    """The case after one more event."""
    change = ON_TASK.get(type(event))
    if change is None:
        after: Case = ON_CASE[type(event)](case, event)
        return after if after.stage is case.stage else _without_past_dates(after)
    case = on_task(case, change, event)
    if type(event) in _ENDS_A_TASK and case.stage is _HANDLING and all_finished(case.tasks):
        return changed(case, stage=Stage.DECIDED)
    return case


# Dates that only one stage waits for; a stage that is over waits for none, and no notice of a new year moves them.
_OF_STAGE: Final = {"notice": Stage.PRECHECK, "recheck": Stage.PRECHECK, "supply": Stage.SUPPLEMENT}


def _without_past_dates(case: Case) -> Case:
    if not case.dates_by_subject.get(""):
        return case
    kept = tuple(fact for fact in case.dates if _OF_STAGE.get(fact.key, case.stage) is case.stage)
    return case if len(kept) == len(case.dates) else changed(case, dates=kept)


@lru_cache(maxsize=64)
def shared_calendar(compact: str) -> WorkingCalendar:
    """Read a calendar; ValueError for other text. Thousands of cases share one, and count out its days once."""
    return from_compact(compact)


_BLANK: Final = kept_apart(Case())  # of its own, so that nobody asks it anything that would be kept with it


def _received(_case: Case, event: e.CaseReceived) -> Case:
    return changed(
        _BLANK,
        id=event.case_id,
        stage=Stage.PRECHECK,
        plan=event.plan,
        calendar=shared_calendar(event.calendar),
        received_on=event.received_on,
        delivery=event.delivery,
        demo=event.demo,
        missing=event.missing,
        promised=event.promised,
        tasks=_untouched_tasks(event.plan),
    )


@lru_cache(maxsize=512)
def _untouched_tasks(plan: Plan) -> tuple[Task, ...]:
    # Tasks never change, so that all cases under one plan begin with the same.
    return tuple(kept_apart(Task(item=item)) for item in plan.items)


def _noticed(case: Case, event: e.NoticeIssued) -> Case:
    notice = Notice(
        issued_on=event.issued_on,
        asked_on=event.issued_on,
        points=event.points,
        open=tuple(point.id for point in event.points),
    )
    return changed(case, stage=Stage.SUPPLEMENT, notice=notice)


def _asked_late(case: Case, event: e.LateNoticeAdmitted) -> Case:
    return changed(_asked(case, event.points, event.issued_on), breaches=case.breaches + 1)


def _returned(case: Case, event: e.SupplementReturned) -> Case:
    return _asked(case, event.points, event.returned_on)


def _asked(case: Case, points: tuple[Defect, ...], on: date) -> Case:
    known = case.notice
    if known is None:
        raise ValueError("points were asked for again without a notice")
    ids = dict.fromkeys(point.id for point in points)
    notice = replace(
        known,
        asked_on=on,
        points=(*(point for point in known.points if point.id not in ids), *points),
        open=(*(point for point in known.open if point not in ids), *ids),
    )
    return changed(case, stage=Stage.SUPPLEMENT, notice=notice)


def _supplied(case: Case, event: e.SupplementSupplied) -> Case:
    notice = case.notice
    if notice is None:
        raise ValueError("a supplement without a notice")
    answered = {point.target.removeprefix("material:") for point in notice.points if point.id in event.points}
    handed_in = answered.difference(event.promised)  # membership only, here and below: its order never shows
    # A promise also covers a material that was there but wrong: it is missing from now on, and due as promised.
    missing = (*(name for name in case.missing if name not in handed_in), *event.promised)
    case = changed(
        case,
        notice=replace(notice, open=tuple(point for point in notice.open if point not in event.points)),
        supplied_on=event.supplied_on,
        promised=tuple(dict.fromkeys((*case.promised, *event.promised))),
        missing=tuple(dict.fromkeys(missing)),
    )
    if not event.complete:
        return case
    targets = {point.target for point in notice.points}
    asking = {point.item for point in notice.points}
    return changed(
        case,
        stage=Stage.PRECHECK,
        round=case.round + 1,
        tasks=tuple(
            changed(task, checked=task.finished or not _concerned(task, asking, targets), defects=())
            for task in case.tasks
        ),
    )


def _concerned(task: Task, asking: set[str], targets: set[str]) -> bool:
    return task.item.id in asking or any(f"material:{name}" in targets for name in task.item.materials)


def _accepted(case: Case, event: e.CaseAccepted) -> Case:
    return changed(
        case,
        stage=Stage.HANDLING,
        accepted_on=event.accepted_on,
        basis=event.basis,
        deferred=event.tolerated,
        tasks=tuple(map(accepted, case.tasks)),
    )


def _case_extended(case: Case, event: e.CaseExtended) -> Case:
    return changed(case, extensions=(*case.extensions, event.extension))


def _extension_filed(case: Case, event: e.ExtensionFiled) -> Case:
    if event.item:
        return on_task(case, _task_filed, event)
    return changed(case, extensions=filed(case.extensions, event.filing))


def _task_filed(task: Task, event: e.ExtensionFiled) -> Task:
    return changed(task, extensions=filed(task.extensions, event.filing))


def _deferred_supplied(case: Case, event: e.DeferredSupplied) -> Case:
    return changed(case, deferred=tuple(name for name in case.deferred if name != event.material))


def _calendar_repinned(case: Case, event: e.CalendarRepinned) -> Case:
    return changed(case, calendar=shared_calendar(event.calendar))


def _plan_repinned(case: Case, event: e.PlanRepinned) -> Case:
    # The tasks keep their order; what was found and is not needed any more is not asked for (许可法 31).
    items = {item.id: item for item in event.plan.items}
    return changed(case, plan=event.plan, tasks=tuple(follows(task, items[task.item.id]) for task in case.tasks))


def _issued(case: Case, event: e.DocumentsIssued) -> Case:
    items = [document.item for document in event.documents]
    if event.final:  # with it go those decided items that have no document of their own
        items += [task.item.id for task in case.tasks if task.state is TaskState.DECIDED]
    waiting = [item for item in dict.fromkeys(items) if (task := case.task(item)) and task.issued_on is None]
    stage = _ISSUED if event.final else case.stage
    return changed(case, stage=stage, tasks=_each(case, waiting, issued_on=event.issued_on), packages=case.packages + 1)


def _delivered(case: Case, event: e.DocumentsDelivered) -> Case:
    tasks = _each(case, event.items, delivered_on=event.delivered_on)
    if case.stage is not _ISSUED:
        return changed(case, tasks=tasks)
    return changed(case, tasks=tasks, stage=_DELIVERED, delivered_on=event.delivered_on)


def _each(case: Case, items: Iterable[str], **fields: date) -> tuple[Task, ...]:
    """The case's tasks, those of these items with these fields."""
    tasks, places = list(case.tasks), case.places
    for item in items:
        if (place := places.get(item)) is not None:
            tasks[place] = changed(tasks[place], **fields)
    return tuple(tasks)


def _rated(case: Case, event: e.CaseRated) -> Case:
    return changed(case, rated=event.level)


def _withdrawn(case: Case, _event: e.CaseWithdrawn) -> Case:
    return case  # what it ends is said by the CaseClosed that follows


def _closed(case: Case, event: e.CaseClosed) -> Case:
    return changed(case, stage=Stage.CLOSED, closed_as=event.closed_as)


def _department_reported(case: Case, event: e.DepartmentReported) -> Case:
    others = tuple(name for name in case.unreachable if name != event.department)
    return changed(case, unreachable=others if event.reachable else (*others, event.department))


def _marked(case: Case, event: e.Marked) -> Case:
    return changed(case, marks=(*case.marks, event))


def _dates_set(case: Case, event: e.DatesSet) -> Case:
    return with_dates(case, event.dates)


# A test proves that every event has its line here or in ON_TASK.
ON_CASE: Final[Mapping[type[e.Event], Callable[[Case, Any], Case]]] = {
    e.CaseReceived: _received,
    e.NoticeIssued: _noticed,
    e.LateNoticeAdmitted: _asked_late,
    e.SupplementSupplied: _supplied,
    e.SupplementReturned: _returned,
    e.CaseAccepted: _accepted,
    e.CaseExtended: _case_extended,
    e.ExtensionFiled: _extension_filed,
    e.DeferredSupplied: _deferred_supplied,
    e.CalendarRepinned: _calendar_repinned,
    e.PlanRepinned: _plan_repinned,
    e.DocumentsIssued: _issued,
    e.DocumentsDelivered: _delivered,
    e.CaseRated: _rated,
    e.CaseWithdrawn: _withdrawn,
    e.CaseClosed: _closed,
    e.DepartmentReported: _department_reported,
    e.Marked: _marked,
    e.DatesSet: _dates_set,
}
