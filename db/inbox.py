"""The task inbox: what waits for whom, most urgent first, paged by key so that page 500 costs what page 1 does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    TextClause,
    Update,
    func,
    literal,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.case import CaseRow, TaskRow
from db.tables.proposal import ProposalRow


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place in the inbox: the key of the last entry of the page before."""

    legal_due: date
    case_id: str
    item: str


@dataclass(frozen=True, kw_only=True)
class Filter:
    """What to show; None shows all. `turn`: "precheck", "decide", or "" for tasks that wait for nobody.

    `signing`: what has become of a decision that was submitted for signature, "submitted" or "returned".
    """

    department: str | None = None
    turn: str | None = None
    due_by: date | None = None
    due_from: date | None = None
    suspended: bool | None = None
    claimed_by: str | None = None
    case_id: str | None = None
    bundle: str | None = None
    stage: str | None = None
    claimed: bool | None = None
    signing: str | None = None


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A task, with what its case lets the inbox show; no personal data."""

    task: TaskRow
    stage: str
    bundle: str
    bundle_version: str
    channel: str
    received_on: date | None
    accepted_on: date | None
    demo: bool
    closed_as: str | None

    @property
    def place(self) -> Place:
        """Where the next page begins, when this entry ends one."""
        return Place(legal_due=self.task.legal_due, case_id=self.task.case_id, item=self.task.item)


# SQLite uses an index for some rows only where a query says "which" in the very words of the migration.
_STANDS_STILL: Final = text("tasks.suspended IS TRUE")


async def page(session: AsyncSession, wanted: Filter, *, limit: int, after: Place | None = None) -> tuple[Entry, ...]:
    """Return up to `limit` entries by (legal due date, case, item), after a place."""
    key = (TaskRow.legal_due, TaskRow.case_id, TaskRow.item)
    asked = (
        select(
            TaskRow,
            CaseRow.stage,
            CaseRow.bundle,
            CaseRow.bundle_version,
            CaseRow.channel,
            CaseRow.received_on,
            CaseRow.accepted_on,
            CaseRow.demo,
            CaseRow.closed_as,
        )
        .join(CaseRow, CaseRow.id == TaskRow.case_id)
        .where(*_conditions(wanted))
        .order_by(*key)
        .limit(limit)
    )
    if after is not None:
        asked = asked.where(tuple_(*key) > (after.legal_due, after.case_id, after.item))
    found = (await session.execute(asked)).all()
    return tuple(
        Entry(
            task=task,
            stage=stage,
            bundle=bundle,
            bundle_version=version,
            channel=channel,
            received_on=received_on,
            accepted_on=accepted_on,
            demo=demo,
            closed_as=closed_as,
        )
        for task, stage, bundle, version, channel, received_on, accepted_on, demo, closed_as in found
    )


async def counts(session: AsyncSession, wanted: Filter) -> dict[str, int]:
    """Return how many tasks match, by turn."""
    asked = (
        select(TaskRow.turn, func.count().label("tasks"))
        .join(CaseRow, CaseRow.id == TaskRow.case_id)
        .where(*_conditions(wanted))
        .group_by(TaskRow.turn)
        .order_by(TaskRow.turn)
    )
    return {row.turn: row.tasks for row in await session.execute(asked)}


async def figures(session: AsyncSession, wanted: Mapping[str, Filter], *, most: int) -> dict[str, int]:
    """Return how many tasks match each filter, counted up to `most`: nobody reads on from there, and it costs less."""
    asked = [_at_most(filter_, most).label(name) for name, filter_ in wanted.items()]
    row = (await session.execute(select(*asked))).one()
    return dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for a row by column


def _at_most(wanted: Filter, most: int) -> ScalarSelect[int]:
    found = select(literal(1)).select_from(TaskRow).where(*_conditions(wanted)).limit(most)
    if wanted.bundle is not None or wanted.stage is not None:
        found = found.join(CaseRow, CaseRow.id == TaskRow.case_id)
    return select(func.count()).select_from(found.subquery()).scalar_subquery()


async def task(session: AsyncSession, case_id: str, item: str) -> TaskRow | None:
    """Return one task, or None."""
    return await session.get(TaskRow, (case_id, item))


async def claim(session: AsyncSession, case_id: str, item: str, account: str) -> bool:
    """Take a task for an account; False when somebody else has it or there is no such task."""
    free = TaskRow.claimed_by.is_(None) | (TaskRow.claimed_by == account)
    mine = update(TaskRow).where(TaskRow.case_id == case_id, TaskRow.item == item, free).values(claimed_by=account)
    return await _changed(session, mine)


async def assign(session: AsyncSession, case_id: str, item: str, account: str | None) -> bool:
    """Give a task to an account whoever has it, or to nobody; False when there is no such task (GZ 8.3)."""
    given = update(TaskRow).where(TaskRow.case_id == case_id, TaskRow.item == item).values(claimed_by=account)
    return await _changed(session, given)


async def _changed(session: AsyncSession, change: Update) -> bool:
    keys = await session.execute(change.returning(TaskRow.item))
    return keys.first() is not None


def _conditions(wanted: Filter) -> Sequence[ColumnElement[bool] | TextClause]:
    conditions: list[ColumnElement[bool] | TextClause] = []
    if wanted.department is not None and wanted.signing is None:
        conditions.append(TaskRow.department == wanted.department)
    if wanted.turn is not None:
        # What stands still or was submitted is rare: found by an index of its own, which a plain comparison of turns
        # would lead away from.
        turn = func.coalesce(TaskRow.turn, "") if wanted.suspended or wanted.signing else TaskRow.turn
        conditions.append(turn == wanted.turn)
    if wanted.due_by is not None:
        conditions.append(TaskRow.legal_due <= wanted.due_by)
    if wanted.due_from is not None:
        conditions.append(TaskRow.legal_due >= wanted.due_from)
    if wanted.suspended is not None:
        conditions.append(_STANDS_STILL if wanted.suspended else TaskRow.suspended.is_(False))
    if wanted.claimed_by is not None:
        conditions.append(TaskRow.claimed_by == wanted.claimed_by)
    if wanted.case_id is not None:
        conditions.append(TaskRow.case_id == wanted.case_id)
    if wanted.bundle is not None:
        conditions.append(CaseRow.bundle == wanted.bundle)
    if wanted.stage is not None:
        conditions.append(CaseRow.stage == wanted.stage)
    if wanted.claimed is not None:
        conditions.append(TaskRow.claimed_by.is_not(None) if wanted.claimed else TaskRow.claimed_by.is_(None))
    if wanted.signing is not None:
        conditions.append(tuple_(TaskRow.case_id, TaskRow.item).in_(_proposed(wanted.signing, wanted.department)))
    return conditions


def _proposed(state: str, department: str | None) -> Select[str, str]:
    """The tasks of a department for which a decision was submitted; a proposal names the department of its task."""
    found = select(ProposalRow.case_id, ProposalRow.item).where(
        ProposalRow.state == state, ProposalRow.settled_at.is_(None)
    )
    return found if department is None else found.where(ProposalRow.department == department)
