"""Near a limit, over a promise, unlawfully late: what these mean for a row, once for every list and every figure.

A clock that stands still by law (许可法 45) is neither near nor late; but stopping it afterwards heals nothing, so what
had been marked before stays what it was. Over promise and unlawfully late shut each other out.
"""

from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, exists, literal, or_

from db.tables.case import CaseRow, TaskRow
from db.tables.proceedings import MarkRow
from domain.case.events import MarkKind
from domain.case.state import Stage


class Lateness(StrEnum):
    """How a clock that runs from acceptance stands."""

    NEAR = "near"
    OVER = "over"
    LATE = "late"
    SUSPENDED = "suspended"


# Written into the statement and not bound to it, for both databases choose a partial index by comparing its condition.
DECIDING: ColumnElement[bool] = TaskRow.turn == literal("decide", literal_execute=True)
PRECHECKING: ColumnElement[bool] = TaskRow.turn == literal("precheck", literal_execute=True)
HANDLED: ColumnElement[bool] = CaseRow.stage == literal(Stage.HANDLING.value, literal_execute=True)


def task_is(lateness: Lateness, *, today: date, soon: date) -> ColumnElement[bool]:
    """Of tasks that wait for a decision; `soon` is the last day that counts as near."""
    marked = and_(MarkRow.case_id == TaskRow.case_id, MarkRow.subject == TaskRow.item)
    kinds = (MarkKind.PROMISED_PASSED, MarkKind.STATUTORY_PASSED)
    return _is(lateness, TaskRow, marked, kinds, (today, soon))


def case_is(lateness: Lateness, *, today: date, soon: date) -> ColumnElement[bool]:
    """Of cases that are being handled."""
    marked = and_(MarkRow.case_id == CaseRow.id, MarkRow.subject == "")
    kinds = (MarkKind.CASE_PROMISED_PASSED, MarkKind.CASE_STATUTORY_PASSED)
    return _is(lateness, CaseRow, marked, kinds, (today, soon))


def of_running(promised_on: date | None, statutory_on: date | None, *, today: date, soon: date) -> Lateness | None:
    """The same of a clock that runs, by its days; None where there is time."""
    if statutory_on is not None and statutory_on < today:
        return Lateness.LATE
    if promised_on is not None and promised_on < today:
        return Lateness.OVER
    return Lateness.NEAR if promised_on is not None and promised_on <= soon else None


def _is(
    lateness: Lateness,
    table: type[TaskRow] | type[CaseRow],
    marked: ColumnElement[bool],
    kinds: tuple[MarkKind, MarkKind],
    days: tuple[date, date],
) -> ColumnElement[bool]:
    (today, soon), (promise, law) = days, kinds
    running = table.suspended.is_(False)

    def passed(kind: MarkKind) -> ColumnElement[bool]:
        # Asked of the few suspended rows only.
        return or_(running, exists().where(marked, MarkRow.kind == kind.value, MarkRow.stands.is_(True)))

    match lateness:
        case Lateness.NEAR:
            return and_(table.promised_on >= today, table.promised_on <= soon, running)
        case Lateness.OVER:
            lawful = or_(table.statutory_on.is_(None), table.statutory_on >= today)
            return and_(table.promised_on < today, lawful, passed(promise))
        case Lateness.LATE:
            return and_(table.statutory_on < today, passed(law))
        case Lateness.SUSPENDED:
            return table.suspended.is_(True)
