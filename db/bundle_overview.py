"""What the workbench looks up of all bundles at once: versions without their texts, signatures, running cases."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from db.tables.bundle_version import BundleSignatureRow, BundleVersionRow
from db.tables.case import CaseRow


async def heads(session: AsyncSession, *, bundle: str | None = None) -> Sequence[BundleVersionRow]:
    """Return the versions of all bundles, or of one, by bundle, oldest first. Their texts are not read."""
    asked = select(BundleVersionRow).options(defer(BundleVersionRow.text, raiseload=True))
    if bundle is not None:
        asked = asked.where(BundleVersionRow.bundle == bundle)
    order = (BundleVersionRow.bundle, BundleVersionRow.drafted_at, BundleVersionRow.pin)
    return (await session.scalars(asked.order_by(*order))).all()


async def signatures(
    session: AsyncSession, *, bundle: str | None = None
) -> Mapping[tuple[str, str], Sequence[BundleSignatureRow]]:
    """Return the signatures under all versions, or under those of one bundle, by (bundle, pin)."""
    asked = select(BundleSignatureRow)
    if bundle is not None:
        asked = asked.where(BundleSignatureRow.bundle == bundle)
    found: dict[tuple[str, str], list[BundleSignatureRow]] = {}
    order = (BundleSignatureRow.bundle, BundleSignatureRow.pin, BundleSignatureRow.department)
    for row in await session.scalars(asked.order_by(*order)):
        found.setdefault((row.bundle, row.pin), []).append(row)
    return found


async def running(
    session: AsyncSession, stages: Sequence[str], *, bundle: str | None = None
) -> Mapping[tuple[str, str], int]:
    """Return how many cases in these stages follow each version, by (bundle, pin)."""
    # By stage as well: so grouped, the rows come out of the index in order, in a quarter of the time.
    groups = (CaseRow.stage, CaseRow.bundle, CaseRow.bundle_version)
    asked = select(*groups, func.count()).where(CaseRow.stage.in_(stages))
    if bundle is not None:
        asked = asked.where(CaseRow.bundle == bundle)
    found: Counter[tuple[str, str]] = Counter()
    for _, name, pin, count in await session.execute(asked.group_by(*groups)):
        found[name, pin] += count
    return found
