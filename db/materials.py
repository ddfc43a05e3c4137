"""The list of uploaded files: which case and material each belongs to, and who else still needs the same bytes."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.submission import MaterialRow


async def of_case(
    session: AsyncSession, case_id: str, *, materials: Collection[str] | None = None
) -> Sequence[MaterialRow]:
    """Return a case's files by submission and material; `materials` limits them to what an item needs (PIPL 6)."""
    asked = select(MaterialRow).where(MaterialRow.case_id == case_id)
    if materials is not None:
        asked = asked.where(MaterialRow.material.in_(list(materials)))
    order = (MaterialRow.number, MaterialRow.material, MaterialRow.sha256)
    return (await session.scalars(asked.order_by(*order))).all()


async def find(session: AsyncSession, case_id: str, sha256: str) -> MaterialRow | None:
    """Return the case's newest file of this content, or None: a file of another case isn't found."""
    asked = select(MaterialRow).where(MaterialRow.case_id == case_id, MaterialRow.sha256 == sha256)
    return await session.scalar(asked.order_by(MaterialRow.number.desc(), MaterialRow.material).limit(1))


async def is_used(session: AsyncSession, sha256: str) -> bool:
    """Whether any case holds this content; what none holds may be removed from the store."""
    return await session.scalar(select(MaterialRow.sha256).where(MaterialRow.sha256 == sha256).limit(1)) is not None
