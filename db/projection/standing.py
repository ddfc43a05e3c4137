"""The case and its tasks as they stand, and each date as it was last recorded."""

from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.projection.moment import Moment
from db.tables.case import CaseDateRow, CaseRow, TaskRow
from domain.case.dates import case_dates
from domain.case.events import CaseReceived, DateFact, DatesSet
from domain.case.state import Case, Stage, Task, TaskState
from domain.derivation import Derivation

NOTHING_DUE: Final = date.max
PRECHECK, DECIDE = "precheck", "decide"


def received(row: CaseRow, event: CaseReceived) -> None:
    """Fill in what is fixed for good when the case comes in."""
    plan = event.plan
    row.bundle, row.lead = plan.bundle, plan.lead
    row.channel, row.delivery, row.demo = event.channel.value, event.delivery.value, event.demo
    row.received_on = event.received_on


def stands(row: CaseRow, case: Case) -> None:
    """Bring the case's row up to the case."""
    promised, statutory = case.date("case.promised"), case.date("case.statutory")
    row.bundle_version = case.plan.version if case.plan else ""
    row.stage, row.round, row.breaches = case.stage.value, case.round, case.breaches
    row.supplied_on, row.accepted_on, row.delivered_on = case.supplied_on, case.accepted_on, case.delivered_on
    row.basis = case.basis.value if case.basis else None
    row.closed_as = case.closed_as.value if case.closed_as else None
    row.rated = case.rated
    row.promised_on = promised.on if promised else None
    row.statutory_on = statutory.on if statutory else None
    row.provisional = any(fact.provisional for fact in (promised, statutory) if fact)
    row.suspended = any(task.suspended for task in case.tasks)


async def tasks_stand(session: AsyncSession, case: Case) -> None:
    """Bring the tasks' rows up to the case; who has claimed one is left as it is."""
    asked = select(TaskRow).where(TaskRow.case_id == case.id)
    known = {row.item: row for row in await session.scalars(asked)}
    for position, task in enumerate(case.tasks):
        row = known.get(task.item.id)
        if row is None:
            row = TaskRow(case_id=case.id, item=task.item.id, claimed_by=None)
            session.add(row)
        for name, value in _task_values(case, task, position).items():
            setattr(row, name, value)


def _task_values(case: Case, task: Task, position: int) -> dict[str, Any]:
    promised, statutory = (case.date(f"{task.item.id}.{kind}") for kind in ("promised", "statutory"))
    turn = turn_of(case, task)
    due = {PRECHECK: case.date("notice" if case.round == 0 else "recheck"), DECIDE: statutory or promised}.get(turn)
    return {
        "position": position,
        "department": task.item.department,
        "kind": task.item.kind.value,
        "state": task.state.value,
        "turn": turn,
        "legal_due": due.on if due else NOTHING_DUE,
        "opened_on": task.opened_on,
        "promised_on": promised.on if promised else None,
        "statutory_on": statutory.on if statutory else None,
        "provisional": any(fact.provisional for fact in (promised, statutory) if fact),
        "suspended": task.suspended,
        "extended": bool(task.extensions),
        "outcome": task.outcome.value if task.outcome else None,
        "decided_on": task.decided_on,
        "declined": task.declined.value if task.declined else None,
        "issued": task.issued,
        "delivered_on": task.delivered_on,
    }


def turn_of(case: Case, task: Task) -> str:
    """What the department has to do now: "precheck", "decide", or "" for nothing."""
    if case.stage is Stage.PRECHECK and task.state is TaskState.PRECHECK and not task.checked:
        return PRECHECK
    if case.stage is Stage.HANDLING and task.state is TaskState.OPEN:
        return DECIDE
    return ""


async def dates_stand(session: AsyncSession, case_id: str, moment: Moment) -> None:
    """Write the dates that an event set, each with the derivation it had then; drop those of a stage that is over."""
    kept = {fact.key for fact in moment.after.dates}
    for key in (fact.key for fact in moment.before.dates if fact.key not in kept):
        row = await session.get(CaseDateRow, (case_id, key))
        if row is not None:
            await session.delete(row)
    if not isinstance(moment.event, DatesSet):
        return
    derived = dict(case_dates(moment.after, moment.day))
    for fact in moment.event.dates:
        due = derived.get(fact.key)
        # Rules may have been corrected since: a recorded date keeps its day, and then has no derivation to show.
        fits = due is not None and (due.on, due.at) == (fact.on, fact.at)
        row = await session.get(CaseDateRow, (case_id, fact.key)) or CaseDateRow(case_id=case_id, key=fact.key)
        _date_stands(row, moment.seq, fact, due.derivation if due and fits else ())
        session.add(row)


def _date_stands(row: CaseDateRow, seq: int, fact: DateFact, derivation: Derivation) -> None:
    row.seq, row.on, row.at, row.was = seq, fact.on, fact.at, fact.was
    row.provisional, row.suspended = fact.provisional, fact.suspended
    row.derivation = derivation_json(derivation)


def derivation_json(derivation: Derivation) -> list[dict[str, Any]]:
    """Write a derivation as a list of {"rule", "code", "args": {name: value}}."""
    return [{"rule": step.rule, "code": step.code, "args": dict(step.args)} for step in derivation]
