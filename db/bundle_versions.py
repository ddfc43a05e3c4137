"""Versions of bundles on the shelf: stored once, signed, published, ended; and the audit log of all that."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import and_, delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.bundle_version import (
    BundleActRow,
    BundleAdditionRow,
    BundleSignatureRow,
    BundleVersionRow,
    CatalogueTextRow,
)
from db.tables.case import CaseRow
from domain.case.words import Actor

SIGNING: Final = "signing"
PUBLISHED: Final = "published"
SUPERSEDED, RETIRED = "superseded", "retired"


async def keep_catalogue(session: AsyncSession, digest: str, text: str, now: datetime) -> None:
    """Keep a catalogue under its SHA-256, once."""
    if await session.get(CatalogueTextRow, digest) is None:
        session.add(CatalogueTextRow(hash=digest, text=text, kept_at=now))
        await session.flush()


async def catalogue_text(session: AsyncSession, digest: str) -> str | None:
    """Return a kept catalogue, or None."""
    row = await session.get(CatalogueTextRow, digest)
    return row.text if row else None


async def add(session: AsyncSession, row: BundleVersionRow) -> None:
    """Store a version; IntegrityError where it is there already."""
    session.add(row)
    await session.flush()


async def keep_additions(session: AsyncSession, row: BundleVersionRow, texts: Mapping[str, str]) -> None:
    """Store the files of entries that a version brings, by file name, with the version itself."""
    session.add_all(
        BundleAdditionRow(bundle=row.bundle, pin=row.pin, file=file, text=text) for file, text in texts.items()
    )
    await session.flush()


async def additions(session: AsyncSession, bundle: str, pin: str) -> dict[str, str]:
    """Return the files of entries that a version brings, by file name; empty for most."""
    asked = select(BundleAdditionRow).where(BundleAdditionRow.bundle == bundle, BundleAdditionRow.pin == pin)
    rows = await session.scalars(asked.order_by(BundleAdditionRow.file))
    return {row.file: row.text for row in rows}


async def additions_elsewhere(session: AsyncSession, bundle: str) -> dict[tuple[str, str], dict[str, str]]:
    """Return the files that other bundles' versions bring, by bundle and pin: those being signed or published."""
    version, added = BundleVersionRow, BundleAdditionRow
    asked = (
        select(added)
        .join(version, and_(version.bundle == added.bundle, version.pin == added.pin))
        .where(version.bundle != bundle, version.stage.in_((SIGNING, PUBLISHED)), version.ended_as.is_(None))
        .order_by(added.bundle, added.pin, added.file)
    )
    found: dict[tuple[str, str], dict[str, str]] = {}
    for row in await session.scalars(asked):
        found.setdefault((row.bundle, row.pin), {})[row.file] = row.text
    return found


async def find(session: AsyncSession, bundle: str, pin: str) -> BundleVersionRow | None:
    """Return a version, or None."""
    return await session.get(BundleVersionRow, (bundle, pin))


async def locked(session: AsyncSession, bundle: str) -> Sequence[BundleVersionRow]:
    """Return a bundle's versions, oldest first, held against other writers until the transaction ends."""
    asked = select(BundleVersionRow).where(BundleVersionRow.bundle == bundle).with_for_update()
    order = (BundleVersionRow.drafted_at, BundleVersionRow.pin)
    rows = await session.scalars(asked.order_by(*order).execution_options(populate_existing=True))
    return rows.all()


async def of_bundle(session: AsyncSession, bundle: str) -> Sequence[BundleVersionRow]:
    """Return a bundle's versions, oldest first."""
    asked = select(BundleVersionRow).where(BundleVersionRow.bundle == bundle)
    return (await session.scalars(asked.order_by(BundleVersionRow.drafted_at, BundleVersionRow.pin))).all()


async def every(session: AsyncSession) -> Sequence[BundleVersionRow]:
    """Return all versions of all bundles, by bundle, oldest first."""
    order = (BundleVersionRow.bundle, BundleVersionRow.drafted_at, BundleVersionRow.pin)
    return (await session.scalars(select(BundleVersionRow).order_by(*order))).all()


async def in_force(session: AsyncSession, day: date, *, bundle: str | None = None) -> Sequence[tuple[str, str]]:
    """Return (bundle, pin) of what is offered on a day, by bundle; of two from one day the one published last."""
    version = BundleVersionRow
    offered = and_(
        version.stage == PUBLISHED,
        version.published_from <= day,
        or_(version.ended_from.is_(None), version.ended_from > day),
        *([version.bundle == bundle] if bundle is not None else []),
    )
    place = func.row_number().over(
        partition_by=version.bundle, order_by=(version.published_from.desc(), version.published_at.desc())
    )
    ranked = select(version.bundle, version.pin, place.label("place")).where(offered).subquery()
    asked = select(ranked.c.bundle, ranked.c.pin).where(ranked.c.place == 1).order_by(ranked.c.bundle)
    return [(name, pin) for name, pin in await session.execute(asked)]


async def signatures(session: AsyncSession, bundle: str, pin: str) -> Sequence[BundleSignatureRow]:
    """Return the signatures under a version, by department."""
    asked = select(BundleSignatureRow).where(BundleSignatureRow.bundle == bundle, BundleSignatureRow.pin == pin)
    return (await session.scalars(asked.order_by(BundleSignatureRow.department))).all()


async def sign(session: AsyncSession, signature: BundleSignatureRow) -> bool:
    """Store a signature; False when the department has signed before."""
    known = await session.get(BundleSignatureRow, (signature.bundle, signature.pin, signature.department))
    if known is None:
        session.add(signature)
        await session.flush()
    return known is None


async def unsign(session: AsyncSession, bundle: str, pin: str, department: str | None = None) -> bool:
    """Take a department's signature back, or all of them; False when there was none. The audit log keeps the act."""
    gone = delete(BundleSignatureRow).where(BundleSignatureRow.bundle == bundle, BundleSignatureRow.pin == pin)
    if department is not None:
        gone = gone.where(BundleSignatureRow.department == department)
    return (await session.execute(gone.returning(BundleSignatureRow.department))).first() is not None


def note_act(
    session: AsyncSession,
    version: BundleVersionRow,
    *,
    act: str,
    who: Actor,
    at: datetime,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Put an act on record: who, when, what, on which content."""
    session.add(
        BundleActRow(
            at=at,
            who=who.id,
            role=who.role.value,
            department=who.department,
            act=act,
            bundle=version.bundle,
            pin=version.pin,
            hash=version.hash,
            detail=dict(detail or {}),
        )
    )


async def acts(session: AsyncSession, bundle: str, *, limit: int, before: int | None = None) -> Sequence[BundleActRow]:
    """Return the acts on a bundle's versions, newest first; `before` is the id of the last one of the page before."""
    asked = select(BundleActRow).where(BundleActRow.bundle == bundle)
    if before is not None:
        asked = asked.where(BundleActRow.id < before)
    return (await session.scalars(asked.order_by(BundleActRow.id.desc()).limit(limit))).all()


async def cases_on_others(
    session: AsyncSession, bundle: str, pin: str, *, stages: Sequence[str], limit: int, after: str = ""
) -> Sequence[CaseRow]:
    """Return the cases of a bundle in these stages that follow another version, by id."""
    asked = select(CaseRow).where(
        CaseRow.bundle == bundle, CaseRow.bundle_version != pin, CaseRow.stage.in_(stages), CaseRow.id > after
    )
    return (await session.scalars(asked.order_by(CaseRow.id).limit(limit))).all()
