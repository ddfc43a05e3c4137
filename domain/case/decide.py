"""`decide`: what an order does to a case, as events, or why the law refuses it. Pure; an order that is refused changes
nothing. Before the order, time catches up: whatever has fallen due by now happens first.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, assert_never

from domain.case import commands as c
from domain.case import events as e
from domain.case import finish, handling, hearing, intake, repin, repin_plan
from domain.case.commands import ENGINE, Order
from domain.case.draft import Draft
from domain.case.moments import Lapse, Moment, next_due
from domain.case.roles import forbidden
from domain.case.state import Case, Stage
from domain.derivation import Refusal, refusal
from domain.plan import NeverSupplied

# Members that are often asked for (see domain.case.state).
_NEW, _PRECHECK, _HANDLING = Stage.NEW, Stage.PRECHECK, Stage.HANDLING
_DELIVERED, _CLOSED = Stage.DELIVERED, Stage.CLOSED


def decide(case: Case, order: Order, now: datetime) -> tuple[e.Event, ...] | Refusal:
    """Decide an order at an aware instant: the events it leads to (perhaps none), or the refusal with its rule."""
    decided = carried_out(case, order, now)
    return decided if isinstance(decided, Refusal) else decided[1]


def carried_out(case: Case, order: Order, now: datetime) -> tuple[Case, tuple[e.Event, ...]] | Refusal:
    """Decide an order, and give the case that its events make as well: spares a simulation to evolve it again."""
    draft = Draft.of(case, order, now)
    if isinstance(refused := forbidden(case, order.command, order.by), Refusal):
        return refused
    if not isinstance(order.command, c.Receive):
        if case.stage is _NEW:
            return refusal("GZ 11.2b", "case.not_received")
        _catch_up(draft)
    before = draft.case
    refused = _perform(draft, order.command)
    if refused:
        return refused
    _follow(draft, before)
    _catch_up(draft, not_before=draft.now)
    return draft.case, tuple(draft.events)


def _follow(draft: Draft, before: Case) -> None:
    while draft.case.stage is _PRECHECK and intake.settle(draft):
        pass
    while draft.opens and draft.case.stage is _HANDLING:
        draft.opens = handling.settle(draft)
    if draft.case.stage is _DELIVERED:
        finish.settle(draft)
    if draft.case is not before:
        draft.date_moves(before)


def _catch_up(draft: Draft, not_before: datetime | None = None) -> None:
    """Let pass what has fallen due, each at its own moment: coming late must give the same facts as being on time.

    What an order itself made fall due in the past happens with the order, `not_before` it.
    """
    by, until = draft.by, draft.now
    at = not_before
    while (moment := next_due(draft.case)) and moment.at <= until:
        at = max(at, moment.at) if at else moment.at
        draft.turn(ENGINE, at)
        before = draft.case
        _pass(draft, moment)
        _follow(draft, before)
    if draft.now is not until or draft.by is not by:
        draft.turn(by, until)


def _pass(draft: Draft, moment: Moment) -> None:
    match moment.kind:
        case e.MarkKind():
            _mark(draft, moment, moment.kind)
        case Lapse.NOTICE_COLLECTED:
            draft.add(intake.notice(draft))
        case Lapse.NOTICE_LAPSED:
            draft.add(intake.acceptance(draft, e.AcceptanceBasis.DEEMED_NO_NOTICE))
        case Lapse.RECHECK_COLLECTED:
            draft.add(intake.returned(draft))
        case Lapse.RECHECK_LAPSED:
            draft.add(intake.acceptance(draft, e.AcceptanceBasis.DEEMED_AFTER_SUPPLY))
        case Lapse.RELEASE_DUE:
            draft.add(e.ReleaseOrdered(item=moment.subject))
        case Lapse.RATING_LAPSED:
            draft.add(e.CaseClosed(closed_as=e.ClosedAs.COMPLETED))
        case _:
            assert_never(moment.kind)


def _mark(draft: Draft, moment: Moment, kind: e.MarkKind) -> None:
    of_case = kind in (e.MarkKind.CASE_PROMISED_PASSED, e.MarkKind.CASE_STATUTORY_PASSED)
    if of_case and draft.outgrown():
        return
    draft.add(e.Marked(kind=kind, due=moment.due, subject=moment.subject))
    if kind is e.MarkKind.SUPPLY_LAPSED and draft.case.pinned[0].never_supplied is NeverSupplied.CLOSE:
        draft.add(e.CaseClosed(closed_as=e.ClosedAs.NEVER_SUPPLIED))


def _perform(draft: Draft, command: c.Command) -> Refusal | None:
    if draft.case.stage is _CLOSED and not isinstance(command, c.Tick | c.ReportDepartment):
        return refusal("GZ 11.2e", "case.closed")
    return HANDLERS[type(command)](draft, command)


def _report_department(draft: Draft, command: c.ReportDepartment) -> Refusal | None:
    if (command.department in draft.case.unreachable) is not command.reachable:
        return refusal("OneGo 2.10(1)", "department.no_change", department=command.department)
    draft.add(e.DepartmentReported(department=command.department, reachable=command.reachable))
    return None


def _nothing(_draft: Draft, _command: c.Tick) -> Refusal | None:
    return None


# A test proves that every command has its line here.
HANDLERS: Final[Mapping[type[c.Command], Callable[[Draft, Any], Refusal | None]]] = {
    c.Receive: intake.receive,
    c.ReportPrecheck: intake.report_precheck,
    c.DeclineItem: intake.decline,
    c.IssueNotice: intake.issue_notice,
    c.AdmitLateNotice: intake.admit_late_notice,
    c.Supply: intake.supply,
    c.Accept: intake.accept,
    c.StartExclusion: handling.start_exclusion,
    c.EndExclusion: handling.end_exclusion,
    c.ExtendTask: handling.extend_task,
    c.ExtendCase: handling.extend_case,
    c.FileExtension: handling.file_extension,
    c.OfferHearing: hearing.offer,
    c.RequestHearing: hearing.request,
    c.ScheduleHearing: hearing.schedule,
    c.HoldHearing: hearing.hold,
    c.DecideTask: handling.decide_task,
    c.ExplainOverrun: handling.explain_overrun,
    c.IssueDocuments: finish.issue,
    c.Deliver: finish.deliver,
    c.SupplyDeferred: finish.supply_deferred,
    c.Withdraw: finish.withdraw,
    c.Rate: finish.rate,
    c.RepinCalendar: repin.repin_calendar,
    c.RepinPlan: repin_plan.repin_plan,
    c.ReportDepartment: _report_department,
    c.Tick: _nothing,
}
