"""The plan of a case: pinned at submission, replaced only by a newer version that makes nobody's position worse."""

from collections.abc import Iterator
from typing import Final

from domain.case import commands as c
from domain.case import events as e
from domain.case.dates import case_dates
from domain.case.draft import Draft
from domain.case.position import grievances
from domain.case.state import Case, Stage
from domain.clock import Due
from domain.derivation import Refusal, refusal

RUNNING: Final = (Stage.PRECHECK, Stage.SUPPLEMENT, Stage.HANDLING)
# Of these the applicant is the one who has to be in time: for them a later day is the better one.
_APPLICANTS: Final = ("supply", "tolerance")


def repin_plan(draft: Draft, command: c.RepinPlan) -> Refusal | None:
    """A newer version reaches a running case as a recorded event; the dates it moves say from where."""
    before, new = draft.case, command.plan
    old, _ = before.pinned
    if before.stage not in RUNNING:
        return refusal("OneGo 3", "plan.not_running", stage=before.stage.value)
    if new.bundle != old.bundle:
        return refusal("GZ 11.1c", "plan.other_bundle", bundle=new.bundle)
    if new.version == old.version:
        return refusal("OneGo 3", "plan.nothing_new", version=new.version)
    if flaw := new.flaw():
        return refusal("GZ 11.2a", "plan.flawed", flaw=flaw)
    if not command.reason:
        return refusal("GZ 13.4a", "plan.reason_missing")
    worse = grievances(old, new)
    if worse:
        return worse[0]
    draft.add(e.PlanRepinned(plan=new, was=old.version, reason=command.reason, by=draft.by))
    return next(_moved_for_the_worse(before, draft), None)


def _moved_for_the_worse(before: Case, draft: Draft) -> Iterator[Refusal]:
    """Limits that are no longer one by one give no later date together; still, the dates have the last word."""
    old, new = dict(case_dates(before, draft.today)), dict(case_dates(draft.case, draft.today))
    for key, due in new.items():
        was = old.get(key)
        if was is None or key in _APPLICANTS or _when(was) == _when(due):
            continue
        if _when(due) > _when(was):
            yield refusal("GZ 13.4b", "plan.later_date", key=key, was=was.on, on=due.on)
        elif _over(due, draft):
            yield refusal("OneGo 2.10(11)", "plan.date_past", key=key, on=due.on)


def _when(due: Due) -> tuple[object, ...]:
    return due.on, due.at.timestamp() if due.at else 0


def _over(due: Due, draft: Draft) -> bool:
    return due.at < draft.now if due.at else due.on < draft.today
