"""Hearings: offered, asked for, announced, held; the decision rests on the record (许可法 46-48)."""

from datetime import date

from domain.case import commands as c
from domain.case import events as e
from domain.case.draft import Draft
from domain.case.handling import open_task
from domain.case.state import Hearing, Task
from domain.clock import Exclusion
from domain.derivation import Refusal, refusal
from domain.limits import Ground, working_days
from domain.plan import ItemKind

ANNOUNCED_BEFORE = 7  # working days, 许可法 48(1)(一)


def offer(draft: Draft, command: c.OfferHearing) -> Refusal | None:
    """Tell the right to a hearing before deciding; it can be asked for within 5 working days (许可法 47(1))."""
    task = open_task(draft, command.item)
    if isinstance(task, Refusal):
        return task
    # For a licence the law itself gives the right, whatever the guide says (许可法 46-47); elsewhere the guide must.
    if task.item.kind is not ItemKind.LICENCE and Ground.HEARING not in task.item.grounds:
        return refusal("许可法 47", "hearing.not_provided", item=command.item)
    if task.hearing:
        return refusal("许可法 47", "hearing.already_offered", item=command.item)
    if not command.notice:
        return refusal("许可法 47", "hearing.notice_missing", item=command.item)
    draft.add(e.HearingOffered(item=command.item, notice=command.notice, offered_on=draft.today, by=draft.by))
    return None


def request(draft: Draft, command: c.RequestHearing) -> Refusal | None:
    """Ask for the hearing that was offered, in time."""
    found = _with_hearing(draft, command.item)
    if isinstance(found, Refusal):
        return found
    _, hearing = found
    due = draft.case.date(f"{command.item}.hearing")
    if hearing.requested_on or due is None:
        return refusal("许可法 47", "hearing.already_requested", item=command.item)
    if draft.today > due.on:
        return refusal("许可法 47(1)", "hearing.request_late", item=command.item, due=due.on)
    draft.add(e.HearingRequested(item=command.item, requested_on=draft.today, by=draft.by))
    return None


def schedule(draft: Draft, command: c.ScheduleHearing) -> Refusal | None:
    """Set the day, at least 7 working days ahead; until it is held the clock stands still (许可法 45, 48(1)(一))."""
    found = _with_hearing(draft, command.item)
    if isinstance(found, Refusal):
        return found
    task, hearing = found
    if hearing.requested_on is None:
        return refusal("许可法 47", "hearing.not_requested", item=command.item)
    if not command.notice:
        return refusal("许可法 48(1)(一)", "hearing.notice_missing", item=command.item)
    _, calendar = draft.case.pinned
    between = _working_days_until(draft, command.to_be_held_on)
    if between < ANNOUNCED_BEFORE:
        return refusal("许可法 48(1)(一)", "hearing.too_soon", item=command.item, days=max(between, 0))
    if not calendar.is_working_day(command.to_be_held_on):
        return refusal("许可法 82", "hearing.rest_day", item=command.item, day=command.to_be_held_on)
    draft.add(
        e.HearingScheduled(item=command.item, to_be_held_on=command.to_be_held_on, notice=command.notice, by=draft.by)
    )
    if not _stopped(task):
        exclusion = Exclusion(
            ground=Ground.HEARING,
            start=draft.today,
            end=None,
            estimated=working_days(between),
            notice=command.notice,
        )
        started = e.ExclusionStarted(item=command.item, exclusion=exclusion, notified_on=draft.today, by=draft.by)
        draft.add(started)
    return None


def hold(draft: Draft, command: c.HoldHearing) -> Refusal | None:
    """The hearing took place and was recorded; the clock runs on (许可法 48(1)(五), (2))."""
    found = _with_hearing(draft, command.item)
    if isinstance(found, Refusal):
        return found
    task, hearing = found
    if hearing.to_be_held_on is None:
        return refusal("许可法 48(1)(一)", "hearing.not_scheduled", item=command.item)
    if not command.record:
        return refusal("许可法 48(1)(五)", "hearing.record_missing", item=command.item)
    day = draft.legal_day(command.on, earliest=hearing.to_be_held_on)
    if isinstance(day, Refusal):
        return day
    draft.add(e.HearingHeld(item=command.item, held_on=day, record=command.record, by=draft.by))
    if _stopped(task):
        draft.add(e.ExclusionEnded(item=command.item, ground=Ground.HEARING, ended_on=day, by=draft.by))
    return None


def _stopped(task: Task) -> bool:
    return any(one.ground is Ground.HEARING and one.end is None for one in task.exclusions)


def _with_hearing(draft: Draft, item_id: str) -> tuple[Task, Hearing] | Refusal:
    task = open_task(draft, item_id)
    if isinstance(task, Refusal):
        return task
    if task.hearing is None:
        return refusal("许可法 47", "hearing.not_offered", item=item_id)
    if task.hearing.held_on:
        return refusal("许可法 47", "hearing.over", item=item_id)
    return task, task.hearing


def _working_days_until(draft: Draft, day: date) -> int:
    _, calendar = draft.case.pinned
    return calendar.working_days_between(draft.today, day) if day > draft.today else 0
