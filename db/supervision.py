"""What the supervisor looks at: warnings, breaches, refused acts, over all cases, newest first (GZ 3.2)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Text, exists, literal, select, tuple_, type_coerce
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from db import texts
from db.tables.audit import RefusedActRow
from db.tables.case import CaseRow
from db.tables.document import DocumentRow
from db.tables.log import TimelineRow
from db.tables.people import PersonRow
from db.tables.proceedings import MarkRow
from domain.case.commands import Role


@dataclass(frozen=True, kw_only=True)
class MarkFilter:
    """Which marks to show; None shows all. `since` and `until` (not included) bound the instant of the mark.

    `explained` (of passed promises): whether the department has said why (优化营商环境条例 36(2)).
    """

    breach: bool | None = None
    department: str | None = None
    kind: str | None = None
    bundle: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    explained: bool | None = None
    case_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Told:
    """An explanation of a passed promise: the line of the timeline, its case, the department's words, and the public's.

    `published` is empty where nothing was given to the public.
    """

    line: TimelineRow
    case: CaseRow
    text: str
    published: str


async def marks(
    session: AsyncSession, wanted: MarkFilter, *, limit: int, before: tuple[datetime, str, int] | None = None
) -> Sequence[MarkRow]:
    """Marks that stand by instant, newest first; `before` is (at, case, seq) of the last one of the page before."""
    asked = select(MarkRow).where(*_conditions(wanted))
    if before is not None:
        asked = asked.where(tuple_(MarkRow.at, MarkRow.case_id, MarkRow.seq) < before)
    order = (MarkRow.at.desc(), MarkRow.case_id.desc(), MarkRow.seq.desc())
    return (await session.scalars(asked.order_by(*order).limit(limit))).all()


def _conditions(wanted: MarkFilter) -> Sequence[ColumnElement[bool]]:
    columns = (
        (MarkRow.breach, wanted.breach),
        (MarkRow.department, wanted.department),
        (MarkRow.kind, wanted.kind),
        (MarkRow.bundle, wanted.bundle),
        (MarkRow.case_id, wanted.case_id),
    )
    conditions = [MarkRow.stands.is_(True), *(column == value for column, value in columns if value is not None)]
    if wanted.explained is not None:
        conditions.append(_explained() if wanted.explained else ~_explained())
    return [*conditions, *_made(MarkRow.at, wanted.since, wanted.until)]


def _made(
    at: InstrumentedAttribute[datetime], since: datetime | None, until: datetime | None
) -> Sequence[ColumnElement[bool]]:
    begins = [at >= since] if since else []
    return [*begins, at < until] if until else begins


def _explained() -> ColumnElement[bool]:
    # The values of a line are canonical JSON, and ids of items hold nothing that JSON writes in another way.
    item = literal('"item":"') + MarkRow.subject + literal('"')
    line = (TimelineRow.case_id == MarkRow.case_id, TimelineRow.kind == "OverrunExplained")
    return exists().where(*line, type_coerce(TimelineRow.args, Text).contains(item))


async def explanations(
    session: AsyncSession,
    *,
    bundle: str | None,
    since: datetime,
    until: datetime,
    limit: int,
    before: tuple[datetime, str, int] | None = None,
) -> Sequence[Told]:
    """What departments said about passed promises (优化营商环境条例 36(2)), newest first."""
    key = (TimelineRow.at, TimelineRow.case_id, TimelineRow.seq)
    kind = TimelineRow.kind == literal("OverrunExplained", literal_execute=True)
    asked = select(TimelineRow, CaseRow).join(CaseRow, CaseRow.id == TimelineRow.case_id)
    asked = asked.where(kind, TimelineRow.at >= since, TimelineRow.at < until)
    if bundle is not None:
        asked = asked.where(CaseRow.bundle == bundle)
    if before is not None:
        asked = asked.where(tuple_(*key) < before)
    found = (await session.execute(asked.order_by(*(column.desc() for column in key)).limit(limit))).all()
    words = ("reason", "public_reason")
    refs = [[(line.case_id, str(line.args.get(word, ""))) for word in words] for line, _ in found]
    said = await texts.read_many(session, {ref for pair in refs for ref in pair})
    return [
        Told(line=line, case=case, text=said.get(own, ""), published=said.get(public, ""))
        for (line, case), (own, public) in zip(found, refs, strict=True)
    ]


@dataclass(frozen=True, kw_only=True)
class RefusalFilter:
    """Which refused acts to show; None shows all."""

    rule: str | None = None
    department: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    case_id: str | None = None


async def refused_acts(
    session: AsyncSession, wanted: RefusalFilter, *, limit: int, before: tuple[datetime, int] | None = None
) -> Sequence[RefusedActRow]:
    """Refused acts, newest first; `before` is (at, id) of the last one of the page before."""
    columns = (
        (RefusedActRow.rule, wanted.rule),
        (RefusedActRow.department, wanted.department),
        (RefusedActRow.case_id, wanted.case_id),
    )
    conditions = (column == value for column, value in columns if value is not None)
    asked = select(RefusedActRow).where(*conditions, *_made(RefusedActRow.at, wanted.since, wanted.until))
    if before is not None:
        asked = asked.where(tuple_(RefusedActRow.at, RefusedActRow.id) < before)
    return (await session.scalars(asked.order_by(RefusedActRow.at.desc(), RefusedActRow.id.desc()).limit(limit))).all()


async def logins(session: AsyncSession, accounts: Sequence[str]) -> Mapping[str, str]:
    """The logins of those of these accounts that are staff."""
    staff = PersonRow.role != Role.APPLICANT.value
    asked = select(PersonRow.account, PersonRow.login).where(PersonRow.account.in_(sorted(set(accounts))), staff)
    return {row.account: row.login for row in await session.execute(asked)}


async def to_be_handed_over(
    session: AsyncSession, *, stages: Sequence[str], methods: Sequence[str], limit: int, after: str = ""
) -> Sequence[tuple[CaseRow, tuple[str, ...]]]:
    """Cases with documents that wait to go out by one of these methods, by id, each with the documents' numbers."""
    waiting = select(DocumentRow.case_id).where(DocumentRow.delivered_on.is_(None))
    asked = select(CaseRow).where(
        CaseRow.stage.in_(stages), CaseRow.delivery.in_(methods), CaseRow.id > after, CaseRow.id.in_(waiting)
    )
    rows = (await session.scalars(asked.order_by(CaseRow.id).limit(limit))).all()
    documents = await session.execute(
        select(DocumentRow.case_id, DocumentRow.number)
        .where(DocumentRow.case_id.in_([row.id for row in rows]), DocumentRow.delivered_on.is_(None))
        .order_by(DocumentRow.seq, DocumentRow.item, DocumentRow.number)
    )
    numbers: dict[str, list[str]] = {}
    for case_id, number in documents:
        numbers.setdefault(case_id, []).append(number)
    return [(row, tuple(numbers.get(row.id, ()))) for row in rows]
