"""Documents of the one window: made once per order, numbered without gaps being reused, found again by number."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.document import DocumentRow, IssuanceRow, NumberSeriesRow
from domain.case.commands import IssueDocuments
from domain.case.words import TextRef
from records.convert import dump, load


async def next_serial(session: AsyncSession, series: str) -> int:
    """Return the next serial number of a series, from 1; it is taken when the transaction commits."""
    insert = sqlite.insert if session.get_bind().dialect.name == "sqlite" else postgresql.insert
    first = insert(NumberSeriesRow).values(series=series, last=1)
    taken = first.on_conflict_do_update(index_elements=["series"], set_={"last": NumberSeriesRow.last + 1})
    serial: int = (await session.execute(taken.returning(NumberSeriesRow.last))).scalar_one()
    return serial


async def made_for(session: AsyncSession, case_id: str, order_id: str) -> IssueDocuments | None:
    """Return what was made for this order before, so that nothing is made twice; None if nothing was."""
    row = await session.get(IssuanceRow, (case_id, order_id))
    return None if row is None else load(IssueDocuments, row.made)


async def remember_made(session: AsyncSession, case_id: str, order_id: str, made: IssueDocuments, at: datetime) -> None:
    """Note what was made for an order. IntegrityError when another has done so in the meantime: ask `made_for`."""
    session.add(IssuanceRow(case_id=case_id, order_id=order_id, made=dump(made), made_at=at))
    await session.flush()


def keep_paper(
    session: AsyncSession, case_id: str, seq: int, *, item: str, kind: str, number: str, sha256: str, on: date
) -> None:
    """Keep a paper of the intake, so that its number can be verified; it belongs to no package of results."""
    session.add(
        DocumentRow(
            number=number,
            case_id=case_id,
            seq=seq,
            item=item,
            kind=kind,
            sha256=sha256,
            package="",
            issued_on=on,
            delivered_on=on,
            revoked_on=None,
            revoked_for=None,
        )
    )


async def by_number(session: AsyncSession, number: str) -> DocumentRow | None:
    """Return the document of this number, or None."""
    return await session.get(DocumentRow, number)


async def of_case(session: AsyncSession, case_id: str) -> Sequence[DocumentRow]:
    """Return a case's documents as they were issued, each package's cover sheet first."""
    asked = select(DocumentRow).where(DocumentRow.case_id == case_id)
    return (await session.scalars(asked.order_by(DocumentRow.seq, DocumentRow.item, DocumentRow.number))).all()


async def revoke(session: AsyncSession, number: str, *, on: date, reason: TextRef) -> bool:
    """Note that a document no longer holds; False when there is none of this number or it is revoked already."""
    row = await session.get(DocumentRow, number)
    if row is None or row.revoked_on is not None:
        return False
    row.revoked_on, row.revoked_for = on, reason
    return True
