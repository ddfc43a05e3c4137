"""Versions of a bundle as people see them: published ones are everybody's, drafts those of the departments in it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bundles.additions import located
from bundles.comparing.edition import Edition
from bundles.compiler.check import obstacles
from bundles.diff import Difference, difference
from bundles.findings import Finding
from bundles.load import added_sources
from bundles.source import Source
from db import bundle_versions
from db.tables.bundle_version import BundleSignatureRow, BundleVersionRow
from desk.context import Desk
from desk.errors import Malformed, NotFound
from desk.paging import Page, key_of, page_of
from desk.people import Person
from desk.permissions import Act, Subject, may, reach
from desk.stocking import findings_of
from desk.versions.finding_points import points_of
from desk.versions.stages import Stage, Standing, standing_of

APPROVAL = ""  # the government-services department signs for no department of its own (GZ 4.4a)


@dataclass(frozen=True, kw_only=True)
class Signature:
    """A department's signature; an empty department is the government-services department's approval."""

    department: str
    signed_at: datetime
    stands_in: bool


@dataclass(frozen=True, kw_only=True)
class VersionView:
    """One version. `waits_for`: who has still to sign; `hash` is over the file and what it uses of the catalogue."""

    bundle: str
    pin: str
    number: str
    standing: Standing
    lead: str
    departments: tuple[str, ...]
    hash: str
    origin: str
    drafted_at: datetime
    published_from: date | None
    published_at: datetime | None
    ended_from: date | None
    signatures: tuple[Signature, ...]
    waits_for: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class VersionText:
    """A version with its file, the files of entries that it brings, and what the compiler says of it today."""

    version: VersionView
    text: str
    additions: Mapping[str, str]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class AuditLine:
    """One act on record. `who` is an account id; `detail` depends on the act."""

    id: int
    at: datetime
    who: str
    role: str
    department: str
    act: str
    pin: str
    hash: str
    detail: dict[str, Any]


async def versions(desk: Desk, person: Person | None, bundle: str) -> tuple[VersionView, ...]:
    """A bundle's versions that this person may know of, oldest first. Raises NotFound where there is none."""
    async with desk.database.reading() as session:
        rows = await bundle_versions.of_bundle(session, bundle)
        known = [row for row in rows if knows_of(person, row)]
        signed = [await bundle_versions.signatures(session, bundle, row.pin) for row in known]
    if not known:
        raise NotFound("bundle.unknown", subject=bundle)
    return tuple(view_of(row, found, desk.today()) for row, found in zip(known, signed, strict=True))


async def version_text(desk: Desk, person: Person | None, bundle: str, pin: str) -> VersionText:
    """One version with its file and findings. Raises NotFound."""
    async with desk.database.reading() as session:
        row = visible(person, await bundle_versions.find(session, bundle, pin))
        view = view_of(row, await bundle_versions.signatures(session, bundle, pin), desk.today())
        added = await bundle_versions.additions(session, bundle, pin)
    edition = await edition_at(desk, bundle, pin)
    findings = await asyncio.to_thread(findings_of, edition, desk.today())
    return VersionText(version=view, text=row.text, additions=added, findings=findings)


async def compared(desk: Desk, person: Person | None, bundle: str, pin: str, *, since: str) -> Difference:
    """What a version changes against another one, and whom it hurts. Raises NotFound; Malformed for a draft of which
    nothing can be worked out.
    """
    async with desk.database.reading() as session:
        for name in (since, pin):
            visible(person, await bundle_versions.find(session, bundle, name))
    old, new = await edition_at(desk, bundle, since), await edition_at(desk, bundle, pin)
    for edition in (old, new):
        found = obstacles(await asyncio.to_thread(findings_of, edition, desk.today()))
        if found:
            raise Malformed("version.not-comparable", points=points_of(found), subject=edition.definition.pin)
    return await asyncio.to_thread(difference, old, new)


async def audit(desk: Desk, person: Person, bundle: str, *, cursor: str | None, most: int) -> Page[AuditLine]:
    """Every act on a bundle's versions, newest first. Raises NotEntitled, NotFound."""
    reach(person.actor, Act.SEE_DRAFTS)
    key = key_of(cursor, int)
    async with desk.database.reading() as session:
        rows = await bundle_versions.of_bundle(session, bundle)
        if not any(may(person.actor, Act.SEE_DRAFTS, subject_of(row)) for row in rows):
            raise NotFound("bundle.unknown", subject=bundle)
        found = await bundle_versions.acts(session, bundle, limit=most + 1, before=int(str(key[0])) if key else None)
    lines = [
        AuditLine(
            id=row.id,
            at=row.at,
            who=row.who,
            role=row.role,
            department=row.department,
            act=row.act,
            pin=row.pin,
            hash=row.hash,
            detail=row.detail,
        )
        for row in found
    ]
    return page_of(lines, most=most, key=lambda line: (line.id,))


def subject_of(version: BundleVersionRow) -> Subject:
    """A version as permission looks at it: its lead, and the departments that take part."""
    return Subject(case_id=version.bundle, lead=version.lead, departments=tuple(version.signers))


def knows_of(person: Person | None, version: BundleVersionRow) -> bool:
    """Whether somebody may know that a version exists: a published one is public (GZ 4.4a)."""
    if version.stage == Stage.PUBLISHED:
        return True
    return person is not None and may(person.actor, Act.SEE_DRAFTS, subject_of(version))


def visible(person: Person | None, version: BundleVersionRow | None) -> BundleVersionRow:
    """The version, if there is one that the person may know of. Raises NotFound, the same for both."""
    if version is None or not knows_of(person, version):
        raise NotFound("version.unknown")
    return version


async def edition_at(desk: Desk, bundle: str, pin: str) -> Edition:
    """A version that is on the shelf, read; what it adds to the catalogue with its places. Raises NotFound."""
    edition = await desk.shelf.exactly(bundle, pin)
    if edition is None:
        raise NotFound("version.unknown")
    async with desk.database.reading() as session:
        added = await bundle_versions.additions(session, bundle, pin)
    return await asyncio.to_thread(_located, edition, added) if added else edition


def _located(edition: Edition, added: Mapping[str, str]) -> Edition:
    read = [(kind, source) for kind, source in added_sources(added) if isinstance(source, Source)]
    catalogue = edition.catalogue
    return replace(edition, catalogue=replace(catalogue, sources=located(catalogue.sources, read)))


def waits_for(version: BundleVersionRow, signatures: Sequence[BundleSignatureRow]) -> tuple[str, ...]:
    """Whose signature under just this content is missing: each department's, then the approval (an empty name)."""
    signed = {row.department for row in signatures if row.hash == version.hash}
    return tuple(name for name in (*version.signers, APPROVAL) if name not in signed)


def view_of(version: BundleVersionRow, signatures: Sequence[BundleSignatureRow], day: date) -> VersionView:
    """A version as it stands on a day."""
    open_ = version.stage in (Stage.DRAFT, Stage.SIGNING)
    return VersionView(
        bundle=version.bundle,
        pin=version.pin,
        number=version.number,
        standing=standing_of(version, day),
        lead=version.lead,
        departments=tuple(version.signers),
        hash=version.hash,
        origin=version.origin,
        drafted_at=version.drafted_at,
        published_from=version.published_from,
        published_at=version.published_at,
        ended_from=version.ended_from,
        signatures=tuple(
            Signature(department=row.department, signed_at=row.signed_at, stands_in=bool(row.stands_in_for))
            for row in signatures
        ),
        waits_for=waits_for(version, signatures) if open_ else (),
    )
