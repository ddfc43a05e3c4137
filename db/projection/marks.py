"""Which marks are breaches, and of which rule: what the supervisor looks at (GZ 19.1)."""

from typing import Final

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from db.projection.moment import Moment
from db.tables.proceedings import MarkRow
from domain.case.events import AcceptanceBasis, CaseAccepted, LateNoticeAdmitted, Marked, MarkKind
from domain.case.queries import standing_marks
from domain.case.state import Case

LATE_NOTICE: Final = "late-notice"
DEEMED: Final = "deemed-acceptance"

# Nobody told what is missing in five days, and nobody accepted: the case goes on, and the silence is on record.
_SILENCE: Final = {
    AcceptanceBasis.DEEMED_NO_NOTICE: ("许可法 32(1)(四)", "notice"),
    AcceptanceBasis.DEEMED_AFTER_SUPPLY: ("许可法 32(1)(五)", "recheck"),
}

# What lets the applicant go to the "办不成事" window (GZ 13.5a): no one-time notice, or not finished in time. The
# third ground, refusing to receive materials, can't come about here: what is handed in is in, without anybody's leave.
REDRESS: Final = (
    LATE_NOTICE,
    DEEMED,
    *(
        kind.value
        for kind in (
            MarkKind.PROMISED_PASSED,
            MarkKind.STATUTORY_PASSED,
            MarkKind.CASE_PROMISED_PASSED,
            MarkKind.CASE_STATUTORY_PASSED,
            MarkKind.HEARING_LATE,
            MarkKind.DELIVERY_PASSED,
        )
    ),
)

# Passing a promise is to be explained in public but breaks no law; an applicant's lapse is no breach of ours.
RULES: Final[dict[MarkKind, tuple[str, bool]]] = {
    MarkKind.NOTICE_DUE_SOON: ("许可法 32(1)(四)", False),
    MarkKind.SUPPLY_DUE_SOON: ("GZ 13.2", False),
    MarkKind.PROMISED_DUE_SOON: ("优化营商环境条例 36(2)", False),
    MarkKind.PROMISED_PASSED: ("优化营商环境条例 36(2)", False),
    MarkKind.STATUTORY_PASSED: ("许可法 42(1)", True),
    MarkKind.CASE_PROMISED_PASSED: ("优化营商环境条例 36(2)", False),
    MarkKind.CASE_STATUTORY_PASSED: ("许可法 42(2)", True),
    MarkKind.EXCLUSION_OVERRUN: ("许可法 45", False),
    MarkKind.EXTENSION_UNFILED: ("GZ 13.4c", True),
    MarkKind.TOLERANCE_DUE_SOON: ("GZ 13.1c", False),
    MarkKind.TOLERANCE_LAPSED: ("GZ 13.1c", False),
    MarkKind.HEARING_REQUEST_LAPSED: ("许可法 47", False),
    MarkKind.HEARING_LATE: ("许可法 47", True),
    MarkKind.DELIVERY_PASSED: ("许可法 44", True),
    MarkKind.SUPPLY_LAPSED: ("GZ 13.2", False),
}


def mark_row(case_id: str, moment: Moment) -> MarkRow | None:
    """Make the mark that an event leaves for the supervisor, or None."""
    event = moment.event
    if isinstance(event, Marked):
        rule, breach = RULES[event.kind]
        kind, subject, due = event.kind.value, event.subject, event.due
    elif isinstance(event, LateNoticeAdmitted):
        rule, breach = "GZ 13.2", True
        kind, subject, due = LATE_NOTICE, _one_item(event), event.issued_on
    elif isinstance(event, CaseAccepted) and event.basis in _SILENCE:
        (rule, key), breach = _SILENCE[event.basis], True
        last = moment.before.date(key)
        # One silent item is named; where several were silent, their lead answers for the case.
        subject = event.silent[0] if len(event.silent) == 1 else ""
        kind, due = DEEMED, last.on if last else event.accepted_on
    else:
        return None
    return MarkRow(
        case_id=case_id,
        seq=moment.seq,
        at=moment.at,
        bundle=moment.after.plan.bundle if moment.after.plan else "",
        kind=kind,
        rule=rule,
        subject=subject,
        department=department_of(moment.after, subject),
        due=due,
        breach=breach,
        stands=True,
    )


async def marks_stand(session: AsyncSession, case: Case) -> None:
    """Take back the marks of what turned out to have been done in time: reported late, but decided before the limit."""
    standing = standing_marks(case)
    for mark in case.marks:
        if mark not in standing:
            fallen = (MarkRow.kind == mark.kind.value, MarkRow.subject == mark.subject, MarkRow.due == mark.due)
            await session.execute(update(MarkRow).where(MarkRow.case_id == case.id, *fallen).values(stands=False))


def department_of(case: Case, item: str) -> str:
    """The department that answers for an item, or for the whole case: its lead."""
    task = case.task(item) if item else None
    if task is not None:
        return task.item.department
    return case.plan.lead if case.plan else ""


def _one_item(event: LateNoticeAdmitted) -> str:
    return event.points[0].item if event.points else ""
