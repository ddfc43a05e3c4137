"""From acceptance to decision: exclusions, extensions, filings, decisions (许可法 34, 37-38, 42, 45; GZ 13.4)."""

from datetime import date, datetime, time, timedelta

from domain.calendar import CHINA
from domain.case import commands as c
from domain.case import events as e
from domain.case.dates import licences_of, task_due
from domain.case.draft import Draft
from domain.case.order import Readiness, predecessors, readiness
from domain.case.queries import standing_marks
from domain.case.state import Stage, Task, TaskState
from domain.clock import JOINT_EXTENSION, Due, Exclusion, Extension, check_exclusion, check_extension
from domain.derivation import Refusal, refusal
from domain.limits import Unit

OFFICERS_ON_SITE = 2  # 许可法 34(3)

# Members that are often asked for (see domain.case.state).
_WAITING, _OPEN = TaskState.WAITING, TaskState.OPEN
_READY, _NEVER, _GRANTED = Readiness.READY, Readiness.NEVER, c.Outcome.GRANTED
_HOUR = Unit.HOUR
_UNACCEPTED = (Stage.NEW, Stage.PRECHECK, Stage.SUPPLEMENT)


def open_task(draft: Draft, item_id: str) -> Task | Refusal:
    """The task if its clock runs now, or why it doesn't."""
    task = draft.task(item_id)
    if isinstance(task, Refusal):
        return task
    if draft.case.stage in _UNACCEPTED:
        return refusal("GZ 13.1a", "task.not_accepted", item=item_id)
    if task.state is not _OPEN:
        return refusal("GZ 11.2d", "task.not_open", item=item_id, state=task.state)
    return task


def start_exclusion(draft: Draft, command: c.StartExclusion) -> Refusal | None:
    """Stop an item's clock on one of the eight grounds, told in writing with its length (许可法 45)."""
    task = open_task(draft, command.item)
    if isinstance(task, Refusal):
        return task
    day = draft.legal_day(command.on, earliest=task.opened_on)
    if isinstance(day, Refusal):
        return day
    if any(exclusion.ground is command.ground and exclusion.end is None for exclusion in task.exclusions):
        return refusal("许可法 45", "exclusion.already_open", item=command.item, ground=command.ground)
    told = draft.legal_day(command.notified_on, earliest=None)
    if isinstance(told, Refusal):
        return told
    if day < told:
        return refusal("许可法 45", "exclusion.not_told_yet", item=command.item, on=day, told=told)
    exclusion = Exclusion(
        ground=command.ground,
        start=day,
        end=None,
        estimated=command.estimated,
        notice=command.notice,
        reason_ref=command.reason,
    )
    wrong = check_exclusion(
        exclusion,
        start=task.opened_on or day,
        today=draft.today,
        existing=task.exclusions,
        allowed=task.item.grounds,
        due=task_due(draft.case, task, task.item.legal_limit, draft.today),
    )
    if wrong:
        return wrong
    draft.add(e.ExclusionStarted(item=command.item, exclusion=exclusion, notified_on=told, by=draft.by))
    return None


def end_exclusion(draft: Draft, command: c.EndExclusion) -> Refusal | None:
    """End an exclusion explicitly; only its working days in (start, end] are not counted (LAW 2.10(5))."""
    task = open_task(draft, command.item)
    if isinstance(task, Refusal):
        return task
    running = next((one for one in task.exclusions if one.ground is command.ground and one.end is None), None)
    if running is None:
        return refusal("许可法 45", "exclusion.not_open", item=command.item, ground=command.ground)
    day = draft.legal_day(command.on, earliest=running.start)
    if isinstance(day, Refusal):
        return day
    draft.add(e.ExclusionEnded(item=command.item, ground=command.ground, ended_on=day, by=draft.by))
    return None


def extend_task(draft: Draft, command: c.ExtendTask) -> Refusal | None:
    """Extend one item, once, before it is due, approved at the right rank, for a reason that is told (GZ 13.4b)."""
    task = open_task(draft, command.item)
    if isinstance(task, Refusal):
        return task
    day = draft.legal_day(command.on, earliest=task.opened_on)
    if isinstance(day, Refusal):
        return day
    if told_too_soon := _told_in_future(draft, command.notified_on):
        return told_too_soon
    extension = Extension(
        by=command.by,
        decided_on=day,
        notified_on=command.notified_on or draft.today,  # recording it tells the applicant (GZ 13.4a-b)
        approver=command.approver,
        basis=task.item.extension.basis if task.item.extension else "",
        reason_ref=command.reason,
    )
    wrong = check_extension(
        extension,
        due=task_due(draft.case, task, task.item.legal_limit, draft.today),
        terms=task.item.extension,
        already=len(task.extensions),
        today=draft.today,
    )
    if wrong:
        return wrong
    draft.add(e.TaskExtended(item=command.item, extension=extension, by=draft.by))
    return None


def extend_case(draft: Draft, command: c.ExtendCase) -> Refusal | None:
    """Extend joint handling by up to 15 working days; only the head of government may (许可法 42(2))."""
    case = draft.case
    due = case.date("case.statutory")
    if case.stage is not Stage.HANDLING or due is None or case.accepted_on is None:
        return refusal("GZ 13.1a", "task.not_accepted", item="")
    plan, _ = case.pinned
    if not (plan.joint_handling and licences_of(case)):
        return refusal("许可法 42(2)", "extension.not_joint")
    if told_too_soon := _told_in_future(draft, command.notified_on):
        return told_too_soon
    extension = Extension(
        by=command.by,
        decided_on=draft.today,
        notified_on=command.notified_on or draft.today,  # recording it tells the applicant (GZ 13.4a-b)
        approver=command.approver,
        basis=JOINT_EXTENSION.basis,
        reason_ref=command.reason,
    )
    wrong = check_extension(
        extension,
        due=Due(start=case.accepted_on, on=due.on),
        terms=JOINT_EXTENSION,
        already=len(case.extensions),
        today=draft.today,
    )
    if wrong:
        return wrong
    draft.add(e.CaseExtended(extension=extension, by=draft.by))
    return None


def _told_in_future(draft: Draft, notified_on: date | None) -> Refusal | None:
    told = draft.legal_day(notified_on, earliest=None)
    return told if isinstance(told, Refusal) else None


def file_extension(draft: Draft, command: c.FileExtension) -> Refusal | None:
    """Record that an extension was lodged with the government-services department (GZ 13.4c)."""
    if command.item:
        task = draft.task(command.item)
        if isinstance(task, Refusal):
            return task
        extensions = task.extensions
    else:
        extensions = draft.case.extensions
    unfiled = next((extension for extension in extensions if not extension.filing), None)
    if unfiled is None or draft.case.stage is Stage.CLOSED:
        return refusal("GZ 13.4c", "filing.nothing_to_file", item=command.item)
    if not command.filing:
        return refusal("GZ 13.4c", "filing.number_missing", item=command.item)
    day = draft.legal_day(command.on, earliest=unfiled.decided_on)
    if isinstance(day, Refusal):
        return day
    draft.add(e.ExtensionFiled(filing=command.filing, filed_on=day, item=command.item, by=draft.by))
    return None


def decide_task(draft: Draft, command: c.DecideTask) -> Refusal | None:
    """Decide an item; a refusal gives its reasons and names the remedies (许可法 38(2))."""
    task = open_task(draft, command.item)
    if isinstance(task, Refusal):
        return task
    day = draft.legal_day(command.on, earliest=_earliest_decision(task))
    if isinstance(day, Refusal):
        return day
    wrong = _may_not_be_decided(draft, task, command, day)
    if wrong:
        return wrong
    draft.add(
        e.TaskDecided(
            item=command.item,
            outcome=command.outcome,
            decided_on=day,
            reason=command.reason,
            remedies=command.remedies,
            site_check=command.site_check,
            by=draft.by,
        )
    )
    return None


def _earliest_decision(task: Task) -> date | None:
    """A decision rests on what was excluded to find out, and on the hearing's record (许可法 45, 48(2))."""
    if not (task.hearing or task.exclusions):
        return task.opened_on
    held_on = task.hearing.held_on if task.hearing else None
    days = (task.opened_on, held_on, *(exclusion.end for exclusion in task.exclusions))
    return max((day for day in days if day), default=None)


def _may_not_be_decided(draft: Draft, task: Task, command: c.DecideTask, day: date) -> Refusal | None:
    item = task.item.id
    if task.suspended:
        return refusal("许可法 45", "decision.suspended", item=item)
    if task.hearing and task.hearing.held_on is None:
        asking = draft.case.date(f"{item}.hearing")
        # Whoever let the time to ask go by has no hearing to wait for (许可法 47(1)).
        if task.hearing.requested_on or asking is None or day <= asking.on:
            return refusal("许可法 48(2)", "decision.hearing_open", item=item)
    granted = command.outcome is _GRANTED
    if not granted and not command.reason:
        return refusal("许可法 38(2)", "decision.reason_missing", item=item)
    if not granted and not command.remedies:
        return refusal("许可法 38(2)", "decision.remedies_missing", item=item)
    checked = bool(command.site_check) or (task.item.site_check and granted)
    if checked and len(set(command.site_check)) < OFFICERS_ON_SITE:
        return refusal("许可法 34(3)", "decision.one_on_site", item=item)
    return None


def explain_overrun(draft: Draft, command: c.ExplainOverrun) -> Refusal | None:
    """Explain in public why a promise was not kept (优化营商环境条例 36(2))."""
    task = draft.task(command.item)
    if isinstance(task, Refusal):
        return task
    passed = [mark.subject for mark in standing_marks(draft.case) if mark.kind is e.MarkKind.PROMISED_PASSED]
    if command.item not in passed:
        return refusal("优化营商环境条例 36(2)", "overrun.none", item=command.item)
    if not command.reason:
        return refusal("优化营商环境条例 36(2)", "overrun.reason_missing", item=command.item)
    draft.add(
        e.OverrunExplained(item=command.item, reason=command.reason, public_reason=command.public_reason, by=draft.by)
    )
    return None


def settle(draft: Draft) -> bool:
    """In handling, open the tasks whose results are all there and cut off one that can't come; tell if to look again.

    An open task readies no other, so only a task that was cut off asks for a second look at those before it.
    """
    for task in draft.case.tasks:
        if task.state is not _WAITING:
            continue
        ready, because_of = readiness(draft.case, task)
        if ready is _READY:
            draft.add(_opened(draft, task))
        elif ready is _NEVER:
            draft.add(e.TaskCutOff(item=task.item.id, because_of=because_of))
            return True
    return False


def _opened(draft: Draft, task: Task) -> e.TaskOpened:
    """Clocks start on the day the last result came to exist, or on the day of acceptance (LAW 2.10(2), (8))."""
    case = draft.case
    day = case.accepted_on or draft.today
    for other in predecessors(case, task):
        day = max(day, other.decided_on or day)
    if _HOUR not in (task.item.promised.unit, task.item.legal_limit.unit):
        return e.TaskOpened(item=task.item.id, opened_on=day)
    # Of a day that is past the hour is not known: hours then run from its end, as if that day were not counted.
    at = draft.now if day == draft.today else datetime.combine(day + timedelta(days=1), time(), CHINA)
    return e.TaskOpened(item=task.item.id, opened_on=day, opened_at=at)
