"""Every date of a case, with its derivation: what the law makes of the case's facts (LAW 2.10)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from domain.calendar import WorkingCalendar
from domain.case.commands import Outcome
from domain.case.events import DateFact
from domain.case.order import predecessors, took_part
from domain.case.state import NO_DATES, Case, Hearing, Stage, Task, TaskState
from domain.clock import Due, Exclusion, Extension, due_date, fixed_due
from domain.derivation import step
from domain.limits import Limit, Unit, working_days
from domain.path import Node, joint_ceiling, longest_path, shifted
from domain.plan import ItemKind, Plan

NOTICE_LIMIT = working_days(5)  # 许可法 32(1)(四)
HEARING_REQUEST_LIMIT = working_days(5)  # 许可法 47(1)
HEARING_LIMIT = working_days(20)  # 许可法 47(1)

Dated = tuple[str, str, Due]  # of an item's id, "case", or "" for neither; which date, e.g. "promised"; and when

_UNDER_WAY: Final = (TaskState.WAITING, TaskState.OPEN)
# Members that are often asked for (see domain.case.state).
_PRECHECK, _SUPPLEMENT = Stage.PRECHECK, Stage.SUPPLEMENT
_OPEN, _GRANTED, _HOUR = TaskState.OPEN, Outcome.GRANTED, Unit.HOUR
# Dates are pure functions of few values, and many cases start on the same day under the same plan and calendar.
_remembered = lru_cache(maxsize=2048)


def case_dates(case: Case, today: date | None = None) -> tuple[tuple[str, Due], ...]:
    """Every date the case has now, by key; `today` lets an open exclusion outgrow its estimate."""
    if case.stage in (Stage.NEW, Stage.CLOSED):
        return ()
    dated = (*_before_acceptance(case), *_of_the_case(case, today), *_of_all_tasks(case, today))
    return tuple((_key(subject, name), due) for subject, name, due in dated)


def case_limit_changes(case: Case, today: date) -> tuple[DateFact, ...]:
    """The case's own dates where an open exclusion has outgrown its estimate since they were last recorded."""
    return _new_facts(case, _of_the_case(case, today))


def date_changes(before: Case, after: Case, today: date) -> tuple[DateFact, ...]:
    """The dates that the step from one state to the next sets or moves. Dates never asked about are not computed."""
    dated: list[Dated] = []
    repinned = before.calendar is not after.calendar or before.plan is not after.plan
    if repinned or before.stage is not after.stage or before.notice is not after.notice:
        dated += _before_acceptance(after)
    if after.accepted_on is not None:  # until then no clock of an item runs, nor the case's own
        anew = repinned or before.accepted_on != after.accepted_on
        moved = _changed_tasks(before, after)
        if anew or _path_differs(before, after, moved):
            dated += _of_the_case(after, today)
        if anew:
            dated += _of_all_tasks(after, today)
        else:
            for _, task in moved:
                dated += _of_task(after, task, today)
    return _new_facts(after, dated)


def _new_facts(case: Case, dated: Iterable[Dated]) -> tuple[DateFact, ...]:
    """Those of these dates that are not on record as they are now."""
    found = []
    recorded = case.dates_by_subject
    for subject, name, due in dated:
        known = recorded.get(subject, NO_DATES).get(name)
        if known is None or not _says(known, due):
            found.append(_fact(_key(subject, name), due, known))
    return tuple(found)


def _says(known: DateFact, due: Due) -> bool:
    return (
        known.on == due.on
        and known.at == due.at
        and known.provisional == due.provisional
        and known.suspended == due.suspended
    )


def _fact(key: str, due: Due, known: DateFact | None) -> DateFact:
    was = known.on if known and known.on != due.on else None
    return DateFact(key=key, on=due.on, at=due.at, was=was, provisional=due.provisional, suspended=due.suspended)


@_remembered  # one text for all cases
def _key(subject: str, name: str) -> str:
    return f"{subject}.{name}" if subject else name


def _path_differs(before: Case, after: Case, moved: list[tuple[Task, Task]]) -> bool:
    if before.extensions != after.extensions or before.deferred != after.deferred:
        return True
    for old, new in moved:  # noqa: SIM110 - nearly always one, and a loop is done where `any` is still set up
        if old.exclusions != new.exclusions or old.extensions != new.extensions:
            return True
    return False


def _changed_tasks(before: Case, after: Case) -> list[tuple[Task, Task]]:
    """The tasks that are not the same objects as before: only their dates can have come to be or moved."""
    if before.tasks is after.tasks:
        return []
    return [(old, new) for old, new in zip(before.tasks, after.tasks, strict=True) if old is not new]


def _before_acceptance(case: Case) -> Iterator[Dated]:
    plan, calendar = case.pinned
    if case.stage is _PRECHECK and case.round == 0 and case.received_on:
        yield "", "notice", _because("许可法 32(1)(四)", "date.notice", case.received_on, NOTICE_LIMIT, calendar)
    elif case.stage is _PRECHECK and case.supplied_on:
        yield "", "recheck", _because("许可法 32(1)(五)", "date.recheck", case.supplied_on, NOTICE_LIMIT, calendar)
    elif case.stage is _SUPPLEMENT and case.notice and plan.supply_within:
        yield "", "supply", _because("GZ 13.2", "date.supply", case.notice.asked_on, plan.supply_within, calendar)


def _of_the_case(case: Case, today: date | None) -> Iterator[Dated]:
    if case.accepted_on is None:
        return
    plan, calendar = case.pinned
    promised, statutory = _planned_dues(plan, case.accepted_on, calendar) if _as_planned(case) else _dues(case, today)
    yield "case", "promised", promised
    yield "case", "statutory", statutory
    if case.deferred and plan.tolerance:
        yield "", "tolerance", _because("GZ 13.1c", "date.tolerance", case.accepted_on, plan.tolerance, calendar)


def _dues(case: Case, today: date | None) -> tuple[Due, Due]:
    """The promised and the statutory date of an accepted case."""
    plan, calendar = case.pinned
    if not any(task.suspended for task in case.tasks):
        today = None  # it only lets open exclusions grow
    nodes = path_nodes(case, "promised", today)
    promised = _promised(_published(plan), nodes, case.accepted_on or date.min, calendar, today)
    return promised, statutory_due(case, today)


def _as_planned(case: Case) -> bool:
    """Whether nothing has happened to any task, or to joint handling, that could move the case's dates."""
    if case.extensions:
        return False
    return all(task.state in _UNDER_WAY and not task.exclusions and not task.extensions for task in case.tasks)


def _published(plan: Plan) -> Limit | date:
    return plan.window.result_by if plan.window else plan.published


def statutory_due(case: Case, today: date | None = None) -> Due:
    """When the law wants an accepted case decided; joint handling of licences has its ceiling (许可法 42(2))."""
    plan, calendar = case.pinned
    accepted_on = case.accepted_on
    if accepted_on is None:
        raise ValueError("a case that is not accepted has no such date")
    whole = _longest(path_nodes(case, "statutory", today), accepted_on, calendar, today)
    licences = licences_of(case)
    if not (plan.joint_handling and licences):
        return whole
    ceiling = joint_ceiling(
        accepted_on,
        calendar,
        exclusions=tuple(exclusion for task in licences for exclusion in task.exclusions),
        extension=case.extensions[0] if case.extensions else None,
        today=today,
    )
    return min(whole, ceiling, key=lambda due: due.on)


@_remembered
def _planned_dues(plan: Plan, accepted_on: date, calendar: WorkingCalendar) -> tuple[Due, Due]:
    # As long as all goes as planned, plan, day and calendar alone make these dates: cases of one day share them.
    tasks = tuple(Task(item=item, state=TaskState.WAITING) for item in plan.items)
    case = Case(stage=Stage.HANDLING, plan=plan, calendar=calendar, accepted_on=accepted_on, tasks=tasks)
    return _dues(case, None)


def licences_of(case: Case) -> tuple[Task, ...]:
    """The tasks whose items are licences, as far as they belong to the accepted case."""
    return tuple(task for task in case.tasks if task.item.kind is ItemKind.LICENCE and took_part(case, task))


def path_nodes(case: Case, limit: str, today: date | None = None) -> tuple[Node, ...]:
    """The case's tasks as nodes of the longest path, with "promised" or "statutory" limits."""
    part = [task for task in case.tasks if took_part(case, task)]
    limits = {task.item.id: task.item.promised if limit == "promised" else task.item.legal_limit for task in part}
    ids = [task.item.id for task in part]
    return tuple(
        Node(
            id=task.item.id,
            limit=limits[task.item.id],
            after=tuple(other.item.id for other in predecessors(case, task) if other.item.id in ids),
            fixed=_fixed(task),
            exclusions=task.exclusions,
            extensions=_in_time(case, task, limits[task.item.id], today),
        )
        for task in part
    )


def _of_all_tasks(case: Case, today: date | None) -> Iterator[Dated]:
    for task in case.tasks:
        yield from _of_task(case, task, today)


def _of_task(case: Case, task: Task, today: date | None) -> Iterator[Dated]:
    item = task.item
    if task.state is _OPEN:
        yield item.id, "promised", task_due(case, task, item.promised, today)
        if item.statutory:
            yield item.id, "statutory", task_due(case, task, item.statutory, today)
        if task.hearing:
            yield from _of_hearing(task, task.hearing, case.pinned[1])
    elif task.outcome is _GRANTED and task.decided_on and task.delivered_on is None:
        plan, calendar = case.pinned
        yield item.id, "delivery", _because("许可法 44", "date.delivery", task.decided_on, plan.delivery, calendar)


def _of_hearing(task: Task, hearing: Hearing, calendar: WorkingCalendar) -> Iterator[Dated]:
    if hearing.held_on:
        return
    start, limit = hearing.offered_on, HEARING_REQUEST_LIMIT
    if hearing.requested_on:
        start, limit = hearing.requested_on, HEARING_LIMIT
    yield task.item.id, "hearing", _because("许可法 47", "date.hearing", start, limit, calendar)


def task_due(case: Case, task: Task, limit: Limit, today: date | None = None, *, extended: int | None = None) -> Due:
    """When an open task's limit ends; `extended` counts only that many of its extensions (None: all)."""
    _, calendar = case.pinned
    start = task.opened_at if limit.unit is _HOUR else task.opened_on
    if start is None:
        raise ValueError("a task that is not open has no due date")
    if not (task.exclusions or task.extensions):
        return _counted(start, _fixed(task) or limit, calendar, (), (), None)
    today = today if task.suspended else None
    extensions = _in_time(case, task, limit, today)[:extended]
    return _counted(start, _fixed(task) or limit, calendar, task.exclusions, extensions, today)


def _fixed(task: Task) -> date | None:
    """The date of a yearly window, which stands in for the item's limits."""
    return task.item.window.result_by if task.item.window else None


def _in_time(case: Case, task: Task, limit: Limit, today: date | None) -> tuple[Extension, ...]:
    """The extensions decided while this limit still ran: they don't heal a promise already broken (LAW 2.10(6)-(7))."""
    if not task.extensions:
        return ()
    start = task.opened_at if limit.unit is _HOUR else task.opened_on
    if start is None:
        return task.extensions
    due = _counted(start, _fixed(task) or limit, case.pinned[1], task.exclusions, (), today if task.suspended else None)
    return tuple(extension for extension in task.extensions if extension.decided_on <= due.on)


@_remembered
def _counted(  # noqa: PLR0917 - memory goes by place, and these are what a date is made of
    start: date | datetime,
    limit: Limit | date,
    calendar: WorkingCalendar,
    exclusions: tuple[Exclusion, ...],
    extensions: tuple[Extension, ...],
    today: date | None,
) -> Due:
    if isinstance(limit, date):
        return fixed_due(limit, start, calendar, extensions=extensions)
    return due_date(start, limit, calendar, exclusions=exclusions, extensions=extensions, today=today)


@_remembered
def _because(rule: str, code: str, start: date, limit: Limit, calendar: WorkingCalendar) -> Due:
    due = due_date(start, limit, calendar)
    return replace(due, derivation=(step(rule, code, start=start, limit=str(limit)), *due.derivation))


@_remembered
def _promised(
    published: Limit | date, nodes: tuple[Node, ...], start: date, calendar: WorkingCalendar, today: date | None
) -> Due:
    """GZ 13.3: never more than the longest path of the items that are left, even where more is published for all."""
    moved = shifted(published, nodes, start, calendar, today=today)
    return min(moved, _longest(nodes, start, calendar, today), key=lambda due: due.on)


@_remembered
def _longest(nodes: tuple[Node, ...], start: date, calendar: WorkingCalendar, today: date | None) -> Due:
    return longest_path(nodes, start, calendar, today=today).due
