"""Writing a version: its text is compiled at once, kept word for word, and submitted when it breaks no rule."""

import asyncio
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bundles.entries import Catalogue
from bundles.snapshot import to_text
from db import bundle_versions
from db.tables.bundle_version import BundleVersionRow
from desk.context import Desk
from desk.errors import Conflict, Malformed, StaleVersion
from desk.people import Person
from desk.permissions import Act, Subject, reach, require
from desk.shelf import digest_of
from desk.stocking import DRAFTED, errors_of, version_row
from desk.versions.changing import Changing, changing
from desk.versions.compiling import catalogue_with, compiled
from desk.versions.finding_points import points_of
from desk.versions.one_catalogue import differing
from desk.versions.reading import VersionText, VersionView, edition_at
from desk.versions.stages import Stage, Standing, Step, allow, standing_of


async def draft(
    desk: Desk,
    person: Person,
    bundle: str,
    text: str,
    *,
    additions: Mapping[str, str] | None = None,
    seen: Collection[str] | None = None,
) -> VersionText:
    """Keep a definition as a draft; findings say what is wrong with it. The same text again is the same draft.

    For the department that the text names as lead. `additions`: files of entries that the catalogue lacks, by their
    names in a folder of additions; they are kept, signed and published with this version. `seen`: pins of the drafts
    that the text may replace, any if None. Raises NotEntitled, Malformed for what can't be read at all, Conflict where
    the number stands for another content already, StaleVersion (its subject is the pin) for a draft that was not seen.
    """
    reach(person.actor, Act.DRAFT_BUNDLE)
    catalogue = await asyncio.to_thread(catalogue_with, desk, bundle, additions or {})
    if not isinstance(catalogue, Catalogue):
        raise Malformed("version.unreadable", points=points_of(catalogue), subject=bundle)
    told = await asyncio.to_thread(compiled, desk, bundle, text, catalogue)
    definition = told.definition
    if definition is None:
        raise Malformed("version.unreadable", points=points_of(told.findings), subject=bundle)
    if definition.id != bundle:
        raise Malformed("version.other-bundle", subject=bundle)
    lead = definition.departments.lead.department
    require(person.actor, Act.DRAFT_BUNDLE, Subject(case_id=bundle, lead=lead))
    kept = await asyncio.to_thread(to_text, catalogue)
    try:
        async with desk.database.transaction() as session:
            await bundle_versions.keep_catalogue(session, digest_of(kept), kept, desk.now())
            row = version_row(definition, digest_of(kept), origin=DRAFTED, by=person.account, now=desk.now(), text=text)
            change = await _kept(desk, session, person, row, additions or {}, seen)
            view = await change.view()
            kept_text = change.version.text
            added = await bundle_versions.additions(session, bundle, view.pin)
    except IntegrityError:
        raise Conflict("version.number-taken", subject=bundle, number=definition.version) from None
    return VersionText(version=view, text=kept_text, additions=added, findings=told.findings)


async def submit(desk: Desk, person: Person, bundle: str, pin: str) -> VersionView:
    """Lay a draft before the departments; from here its text stands still. Raises Malformed while it has errors."""
    edition = await edition_at(desk, bundle, pin)
    async with changing(desk, person, bundle, pin, act=Act.DRAFT_BUNDLE, step=Step.SUBMIT) as change:
        errors = (
            *await asyncio.to_thread(errors_of, edition, desk.today()),
            *await differing(change.session, change.version),
        )
        if errors:
            raise Malformed("version.errors", points=points_of(errors), subject=pin)
        change.version.stage = Stage.SIGNING.value
        change.note(Step.SUBMIT)
        return await change.view()


async def recall(desk: Desk, person: Person, bundle: str, pin: str) -> VersionView:
    """Take a version back from signing; what was signed is signed no more."""
    async with changing(desk, person, bundle, pin, act=Act.DRAFT_BUNDLE, step=Step.RECALL) as change:
        await bundle_versions.unsign(change.session, bundle, pin)
        change.version.stage = Stage.DRAFT.value
        change.note(Step.RECALL)
        return await change.view()


async def drop(desk: Desk, person: Person, bundle: str, pin: str) -> VersionView:
    """Give a version up before it is published; its text and the acts on it stay on record."""
    async with changing(desk, person, bundle, pin, act=Act.DRAFT_BUNDLE, step=Step.DROP) as change:
        await _dropped(change, change.version)
        return await change.view()


async def _kept(  # noqa: PLR0917 - all that makes a draft
    desk: Desk,
    session: AsyncSession,
    person: Person,
    row: BundleVersionRow,
    additions: Mapping[str, str],
    seen: Collection[str] | None,
) -> Changing:
    rows = await bundle_versions.locked(session, row.bundle)
    _add_present_lead(row, rows, desk)
    same = next((known for known in rows if known.pin == row.pin), None)
    change = Changing(session=session, version=same or row, versions=rows, person=person, now=desk.now())
    if same is not None and same.stage in (Stage.DRAFT, Stage.SIGNING):
        return change
    await _free_the_number(change, seen)
    if same is None:
        await bundle_versions.add(session, row)
        await bundle_versions.keep_additions(session, row, additions)
        brought = {"additions": sorted(additions)} if additions else {}
        change.note(Step.DRAFT, {"number": row.number, **brought})
    else:
        allow(same, Step.REDRAFT, desk.today())
        same.stage = Stage.DRAFT.value
        change.note(Step.REDRAFT)
    return change


async def _free_the_number(change: Changing, seen: Collection[str] | None) -> None:
    """Drop the draft that a new text replaces; a number that was signed or published stands for its content for good.

    Raises Conflict, StaleVersion.
    """
    number = change.version.number
    for other in change.versions:
        if other.number != number or other.stage == Stage.DROPPED:
            continue
        if other.stage != Stage.DRAFT:
            raise Conflict("version.number-taken", subject=other.bundle, number=number)
        if seen is not None and other.pin not in seen:
            raise StaleVersion("version.overtaken", subject=other.pin, number=number)
        await _dropped(change, other)


async def _dropped(change: Changing, version: BundleVersionRow) -> None:
    await bundle_versions.unsign(change.session, version.bundle, version.pin)
    version.stage = Stage.DROPPED.value
    change.note(Step.DROP, of=version)


def _add_present_lead(row: BundleVersionRow, rows: Sequence[BundleVersionRow], desk: Desk) -> None:
    """Nobody takes a bundle over from its lead without that department's signature (GZ 11.1b)."""
    present = (one.lead for one in rows if standing_of(one, desk.today()) in (Standing.IN_FORCE, Standing.ANNOUNCED))
    row.signers = list(dict.fromkeys((*row.signers, *present)))
