"""The supervisor's figures (GZ 3.2, 19.1): counted by the database, by department and by bundle, from indexes alone."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from db.lateness import DECIDING, HANDLED, PRECHECKING, Lateness, case_is, of_running, task_is
from db.tables.acknowledgement import AcknowledgementRow
from db.tables.case import CaseRow, TaskRow
from db.tables.proceedings import ExclusionRow, ExtensionRow, FilingRow, MarkRow
from domain.case.events import MarkKind
from domain.case.state import Stage

# Cases that wait for somebody and are not being handled; what is delivered only waits for a rating.
WAITING: Final = (Stage.PRECHECK, Stage.SUPPLEMENT, Stage.DECIDED, Stage.ISSUED)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How many tasks or cases there are now, and how their clocks stand; what is counted in no other column runs."""

    all: int = 0
    near: int = 0
    over: int = 0
    late: int = 0
    suspended: int = 0


@dataclass(frozen=True, kw_only=True)
class Decided:
    """Tasks decided in a span of days."""

    all: int = 0
    over: int = 0  # after the promise, within the legal limit or without one
    late: int = 0  # after the legal limit


@dataclass(frozen=True, kw_only=True)
class Duties:
    """What stands open now. `unfiled` also counts the overdue."""

    exclusions: int
    endless: int
    outrun: int
    unfiled: int
    unfiled_overdue: int
    filings: int


async def tasks_by_department(session: AsyncSession, *, today: date, soon: date) -> Mapping[str, Standing]:
    """Tasks that wait for a decision."""
    return await _standings(session, (TaskRow, TaskRow.department, DECIDING, task_is), today, soon)


async def handled_by_bundle(session: AsyncSession, *, today: date, soon: date) -> Mapping[str, Standing]:
    """Cases that are being handled, by how the clock of the whole case stands."""
    return await _standings(session, (CaseRow, CaseRow.bundle, HANDLED, case_is), today, soon)


async def notices_by_department(session: AsyncSession, *, soon: date) -> Mapping[str, int]:
    """Tasks in pre-check whose five days for the one notice end soon, or have ended."""
    asked = select(TaskRow.department, func.count()).where(PRECHECKING, TaskRow.legal_due <= soon)
    return await _numbers(session, asked.group_by(TaskRow.department).order_by(TaskRow.department))


async def waiting_by_bundle(session: AsyncSession) -> Mapping[str, int]:
    """Cases that are open before and after their handling, by bundle."""
    stages = [stage.value for stage in WAITING]
    key = (CaseRow.stage, CaseRow.suspended, CaseRow.bundle)  # in the order of an index
    asked = select(*key, func.count()).where(CaseRow.stage.in_(stages)).group_by(*key).order_by(*key)
    return _added((bundle, number) for *_, bundle, number in await session.execute(asked))


async def decided_by_department(session: AsyncSession, *, first: date, last: date) -> Mapping[str, Decided]:
    """Tasks decided from `first` to `last`, both included."""
    late = and_(TaskRow.statutory_on.is_not(None), TaskRow.decided_on > TaskRow.statutory_on)
    lawful = or_(TaskRow.statutory_on.is_(None), TaskRow.decided_on <= TaskRow.statutory_on)
    over = and_(TaskRow.promised_on.is_not(None), TaskRow.decided_on > TaskRow.promised_on, lawful)
    asked = (
        select(TaskRow.department, func.count(), _sum(over), _sum(late))
        .where(TaskRow.decided_on >= first, TaskRow.decided_on <= last)
        .group_by(TaskRow.department)
        .order_by(TaskRow.department)
    )
    found = await session.execute(asked)
    return {name: Decided(all=number, over=over, late=late) for name, number, over, late in found}


async def received_by_bundle(session: AsyncSession, *, first: date, last: date) -> Mapping[str, int]:
    """Cases received from `first` to `last`."""
    return await _cases_by_day(session, CaseRow.received_on, first, last)


async def delivered_by_bundle(session: AsyncSession, *, first: date, last: date) -> Mapping[str, int]:
    """Cases whose last result went out from `first` to `last`."""
    return await _cases_by_day(session, CaseRow.delivered_on, first, last)


async def marks_by_kind(session: AsyncSession, *, since: datetime, until: datetime) -> Mapping[str, int]:
    """Marks that stand, made from an instant to before another, by kind."""
    asked = select(MarkRow.kind, func.count()).where(*_made(since, until)).group_by(MarkRow.kind)
    return await _numbers(session, asked.order_by(MarkRow.kind))


async def breaches_by_department(session: AsyncSession, *, since: datetime, until: datetime) -> Mapping[str, int]:
    """Breaches that stand, by the department that answers for them."""
    breach = (*_made(since, until), MarkRow.breach.is_(True))
    asked = select(MarkRow.department, func.count()).where(*breach).group_by(MarkRow.department)
    return await _numbers(session, asked.order_by(MarkRow.department))


async def breaches_by_bundle(session: AsyncSession, *, since: datetime, until: datetime) -> Mapping[str, int]:
    """Breaches that stand, by the case's bundle."""
    breach = (*_made(since, until), MarkRow.breach.is_(True))
    asked = select(MarkRow.bundle, func.count()).where(*breach).group_by(MarkRow.bundle)
    return await _numbers(session, asked.order_by(MarkRow.bundle))


async def duties(session: AsyncSession) -> Duties:
    """Exclusions that run, extensions without a filing, filings without a receipt."""
    outrun = exists().where(*outrun_mark()).correlate(ExclusionRow)
    running = select(func.count(), _sum(ExclusionRow.estimated.is_(None)), _sum(outrun)).where(*running_exclusion())
    overdue_mark = exists().where(*unfiled_mark()).correlate(ExtensionRow)
    without = (
        select(func.count(), _sum(overdue_mark))
        .select_from(ExtensionRow)
        .where(~exists().where(*own_filing()).correlate(ExtensionRow))
    )
    receipt = (AcknowledgementRow.case_id == FilingRow.case_id, AcknowledgementRow.seq == FilingRow.seq)
    waiting = select(func.count()).select_from(FilingRow).where(~exists().where(*receipt))
    # Three small tables, one question.
    parts = (running.subquery(), without.subquery(), waiting.subquery())
    asked = select(*parts).select_from(parts[0].join(parts[1], true()).join(parts[2], true()))
    exclusions, endless, past, unfiled, overdue, filings = (await session.execute(asked)).one()
    return Duties(
        exclusions=exclusions,
        endless=endless,
        outrun=past,
        unfiled=unfiled,
        unfiled_overdue=overdue,
        filings=filings,
    )


def running_exclusion() -> tuple[ColumnElement[bool], ...]:
    """An exclusion that stops a clock now; that of a case which was withdrawn stops nothing."""
    handled = exists().where(CaseRow.id == ExclusionRow.case_id, HANDLED).correlate(ExclusionRow)
    return (ExclusionRow.ended_on.is_(None), handled)


def outrun_mark() -> tuple[ColumnElement[bool], ...]:
    """The mark of an exclusion that runs on past its announced length (许可法 45)."""
    return (
        MarkRow.case_id == ExclusionRow.case_id,
        MarkRow.subject == ExclusionRow.item,
        MarkRow.kind == MarkKind.EXCLUSION_OVERRUN.value,
        MarkRow.seq > ExclusionRow.seq,  # not that of an earlier exclusion of the same item
    )


def unfiled_mark() -> tuple[ColumnElement[bool], ...]:
    """The mark of an extension that was not filed in time (GZ 13.4c)."""
    return (
        MarkRow.case_id == ExtensionRow.case_id,
        MarkRow.subject == ExtensionRow.item,
        MarkRow.kind == MarkKind.EXTENSION_UNFILED.value,
    )


def own_filing() -> tuple[ColumnElement[bool], ...]:
    """The filing of an extension; an item, like joint handling, is extended once."""
    return (FilingRow.case_id == ExtensionRow.case_id, FilingRow.item == ExtensionRow.item)


async def _numbers(session: AsyncSession, asked: Select[str, int]) -> Mapping[str, int]:
    return {row[0]: row[1] for row in await session.execute(asked)}


async def _cases_by_day(session: AsyncSession, day: Any, first: date, last: date) -> Mapping[str, int]:
    key = (day, CaseRow.bundle)
    asked = select(*key, func.count()).where(day >= first, day <= last).group_by(*key).order_by(*key)
    return _added((bundle, number) for _, bundle, number in await session.execute(asked))


def _added(numbers: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    total: Counter[str] = Counter()
    for name, number in numbers:
        total[name] += number
    return dict(sorted(total.items()))


def _made(since: datetime, until: datetime) -> Sequence[ColumnElement[bool]]:
    return (MarkRow.at >= since, MarkRow.at < until, MarkRow.stands.is_(True))


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


async def _standings(
    session: AsyncSession, of: tuple[Any, Any, ColumnElement[bool], Any], today: date, soon: date
) -> Mapping[str, Standing]:
    table, name, chosen, condition = of
    # By day, in the order of an index: counting so is several times faster than asking each row what it is.
    key = (name, table.promised_on, table.statutory_on)
    running = select(*key, func.count()).where(chosen, table.suspended.is_(False)).group_by(*key).order_by(*key)
    counted: Counter[tuple[str, Lateness | None]] = Counter()
    for group, promised_on, statutory_on, number in await session.execute(running):
        counted[group, of_running(promised_on, statutory_on, today=today, soon=soon)] += number
    marked = [_sum(condition(kind, today=today, soon=soon)) for kind in (Lateness.OVER, Lateness.LATE)]
    stopped = select(name, func.count(), *marked).where(chosen, table.suspended.is_(True)).group_by(name)
    for group, number, over, late in await session.execute(stopped.order_by(name)):
        counted[group, Lateness.SUSPENDED] += number
        counted[group, Lateness.OVER] += over
        counted[group, Lateness.LATE] += late
        counted[group, None] -= over + late  # these are among the suspended, and no tasks of their own
    names = sorted({group for group, _ in counted})
    return {group: _standing({kind: counted[group, kind] for kind in (None, *Lateness)}) for group in names}


def _standing(counted: Mapping[Lateness | None, int]) -> Standing:
    return Standing(
        all=sum(counted.values()),
        near=counted[Lateness.NEAR],
        over=counted[Lateness.OVER],
        late=counted[Lateness.LATE],
        suspended=counted[Lateness.SUSPENDED],
    )
