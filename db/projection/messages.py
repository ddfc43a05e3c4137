"""Whom an event has to be told: departments, the applicant (GZ 13.4a), the supervisor. Codes and references only.

Kinds for departments are those of the department contract. A message is owed once: its key comes from the log row.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, assert_never

from db.projection.marks import mark_row
from db.projection.moment import Moment
from db.projection.timeline import timeline_code, timeline_row
from db.tables.outbox import OutgoingMessageRow
from domain.case import events as e
from domain.case.state import Case, Task, TaskState

DEPARTMENT, APPLICANT, SUPERVISOR = "department", "applicant", "supervisor"
NEW_VERSION: Final = "new-version"  # why dates changed, where it was not the calendar


@dataclass(frozen=True, kw_only=True)
class Owed:
    """One message before it is a row."""

    audience: str
    kind: str
    target: str = ""
    item: str = ""
    payload: dict[str, Any] = field(default_factory=dict)


# What the applicant is told of, and under which name. Everything else is to be found on the timeline.
_TOLD: Final[dict[type[e.Event], str]] = {
    e.CaseReceived: "received",
    e.ItemDeclined: "declined",
    e.NoticeIssued: "notice",
    e.LateNoticeAdmitted: "late_notice",
    e.SupplementReturned: "returned",
    e.CaseAccepted: "accepted",
    e.ExclusionStarted: "exclusion_started",
    e.ExclusionEnded: "exclusion_ended",
    e.TaskExtended: "extended",
    e.CaseExtended: "extended",
    e.HearingOffered: "hearing_offered",
    e.HearingScheduled: "hearing_scheduled",
    e.TaskDecided: "decided",
    e.TaskCutOff: "cut_off",
    e.OverrunExplained: "overrun_explained",
    e.DocumentsIssued: "ready",
    e.DocumentsDelivered: "delivered",
    e.CalendarRepinned: "calendar_repinned",
    e.PlanRepinned: "plan_repinned",
    e.CaseClosed: "closed",
}


def message_rows(case_id: str, moment: Moment) -> tuple[OutgoingMessageRow, ...]:
    """Make the messages that an event owes."""
    return tuple(
        OutgoingMessageRow(
            key=f"{case_id}:{moment.seq}:{owed.audience}:{owed.item}:{owed.kind}",
            audience=owed.audience,
            target=owed.target,
            case_id=case_id,
            item=owed.item,
            kind=owed.kind,
            payload={"seq": moment.seq, **owed.payload},
            created_at=moment.at,
            attempts=0,
            next_try_at=moment.at,
            sent_at=None,
            given_up_at=None,
            last_error="",
        )
        for owed in (*_to_departments(moment), *_to_applicant(case_id, moment), *_to_supervisor(case_id, moment))
    )


def _to_applicant(case_id: str, moment: Moment) -> Iterator[Owed]:
    kind = _TOLD.get(type(moment.event))
    if kind is not None:
        line = timeline_row(case_id, moment)
        yield Owed(audience=APPLICANT, kind=kind, payload={"code": line.code, "args": line.args})


def _to_supervisor(case_id: str, moment: Moment) -> Iterator[Owed]:
    mark = mark_row(case_id, moment)
    if mark is not None and mark.breach:
        payload = {"code": timeline_code(moment.event), "rule": mark.rule, "due": mark.due.isoformat()}
        yield Owed(audience=SUPERVISOR, kind="breach", item=mark.subject, payload=payload)


def _to_departments(moment: Moment) -> Iterator[Owed]:
    case = moment.after
    match moment.event:
        case e.CaseAccepted(accepted_on=on, basis=basis):
            deemed = basis in (e.AcceptanceBasis.DEEMED_NO_NOTICE, e.AcceptanceBasis.DEEMED_AFTER_SUPPLY)
            for task in _alive(case):
                yield _to_department(task, "accepted", accepted_on=on.isoformat(), deemed=deemed)
        case e.TaskOpened(item=item, opened_on=on):
            yield from _to_owner(case, item, "opened", opened_on=on.isoformat())
        case e.SupplementSupplied(supplied_on=on, complete=True):
            for task in _alive(case):
                if not task.checked:
                    yield _to_department(task, "supplied", supplied_on=on.isoformat(), round=case.round)
        case e.TaskCutOff(item=item, because_of=other):
            yield from _to_owner(case, item, "cut_off", on=moment.day.isoformat(), because_of=other)
        case e.ExclusionEnded(item=item, ground=ground, ended_on=on):
            yield from _to_owner(case, item, "exclusion_ended", ground=ground.value, ended_on=on.isoformat())
        case e.CaseWithdrawn() | e.CaseClosed() | e.CalendarRepinned() | e.PlanRepinned() as event:
            yield from _to_all(case, event, moment.day.isoformat())
        case _:
            return


ToAll = e.CaseWithdrawn | e.CaseClosed | e.CalendarRepinned | e.PlanRepinned


def _to_all(case: Case, event: ToAll, on: str) -> Iterator[Owed]:
    match event:
        case e.CaseWithdrawn():
            kind, payload = "withdrawn", {"on": on}
        case e.CalendarRepinned():
            kind, payload = "dates_changed", {"on": on}
        case e.PlanRepinned():
            kind, payload = "dates_changed", {"on": on, "because": NEW_VERSION}
        case e.CaseClosed(closed_as=e.ClosedAs.NOT_ACCEPTED | e.ClosedAs.NEVER_SUPPLIED as closed_as):
            kind, payload = "not_accepted", {"on": on, "because": closed_as.value}
        case e.CaseClosed():
            return  # decided by the departments themselves, or told when it was withdrawn
        case _:
            assert_never(event)
    for task in _alive(case):
        yield _to_department(task, kind, **payload)


def _alive(case: Case) -> tuple[Task, ...]:
    return tuple(task for task in case.tasks if task.state in (TaskState.PRECHECK, TaskState.WAITING, TaskState.OPEN))


def _to_owner(case: Case, item: str, kind: str, **payload: Any) -> Iterator[Owed]:
    task = case.task(item)
    if task is not None:
        yield _to_department(task, kind, **payload)


def _to_department(task: Task, kind: str, **payload: Any) -> Owed:
    return Owed(audience=DEPARTMENT, kind=kind, target=task.item.department, item=task.item.id, payload=payload)
