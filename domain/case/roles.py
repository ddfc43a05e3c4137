"""Which role may give which order in law, and whose item it must be (GZ 3.3). The window's own rules are stricter."""

from typing import Final

from domain.case import commands as c
from domain.case.commands import Actor, Role
from domain.case.state import Case
from domain.derivation import Refusal, refusal

_WINDOW: Final = frozenset({Role.CLERK, Role.OFFICER, Role.CHIEF})
_DEPARTMENT: Final = frozenset({Role.OFFICER, Role.CHIEF, Role.DEPARTMENT_SYSTEM})
_APPLICANT: Final = frozenset({Role.APPLICANT, Role.CLERK})
_ENGINE: Final = frozenset({Role.ENGINE})

MAY: Final[dict[type[c.Command], frozenset[Role]]] = {
    c.Receive: _APPLICANT,
    c.ReportPrecheck: _DEPARTMENT,
    c.DeclineItem: _DEPARTMENT,
    c.IssueNotice: _WINDOW,
    c.AdmitLateNotice: _DEPARTMENT,
    c.Supply: _APPLICANT,
    c.SupplyDeferred: _APPLICANT,
    c.Accept: _WINDOW,
    c.Withdraw: _APPLICANT,
    c.StartExclusion: _DEPARTMENT,
    c.EndExclusion: _DEPARTMENT,
    c.ExtendTask: _DEPARTMENT,
    c.ExtendCase: frozenset({Role.OFFICER, Role.CHIEF}),
    c.FileExtension: _DEPARTMENT | {Role.SUPERVISOR},
    c.OfferHearing: _DEPARTMENT,
    c.RequestHearing: _APPLICANT,
    c.ScheduleHearing: _DEPARTMENT,
    c.HoldHearing: _DEPARTMENT,
    c.DecideTask: _DEPARTMENT,
    c.ExplainOverrun: _DEPARTMENT,
    c.IssueDocuments: _ENGINE,
    c.Deliver: frozenset({Role.CLERK, Role.ENGINE}),
    c.Rate: _APPLICANT,
    c.RepinCalendar: frozenset({Role.ADMINISTRATOR, Role.SUPERVISOR, Role.ENGINE}),
    c.RepinPlan: frozenset({Role.CHIEF, Role.ADMINISTRATOR}),
    c.ReportDepartment: _ENGINE,
    c.Tick: _ENGINE,
}


# Orders that are about the whole case; the lead department gives them (GZ 11.1b).
_OF_THE_LEAD: Final = frozenset({c.IssueNotice, c.Accept, c.ExtendCase, c.RepinPlan})


def forbidden(case: Case, command: c.Command, by: Actor) -> Refusal | None:
    """Why this actor may not give this order, or None."""
    if by.role not in MAY[type(command)]:
        return refusal("GZ 3.3", "role.may_not", role=by.role, order=type(command).__name__)
    if by.role not in _DEPARTMENT:
        return None
    if type(command) in _OF_THE_LEAD or _files_for_case(command):
        lead = case.plan.lead if case.plan else ""
        return None if by.department == lead else refusal("GZ 11.1b", "department.not_lead", department=by.department)
    for item_id in _items_of(command):
        task = case.task(item_id)
        if task and task.item.department != by.department:
            return refusal("GZ 3.3", "department.not_owner", department=by.department, item=item_id)
    return None


def _files_for_case(command: c.Command) -> bool:
    return isinstance(command, c.FileExtension) and not command.item


def _items_of(command: c.Command) -> tuple[str, ...]:
    if isinstance(command, c.AdmitLateNotice):
        return tuple(defect.item for defect in command.defects)
    return (getattr(command, "item", ""),)
