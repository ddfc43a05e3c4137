"""Puts the bundles that come with the program on the shelf: compiled, published, superseding what they replace.

Runs at every start and after every migration, and changes nothing when nothing is new. A shipped file that changed has
another pin, whatever number stands in it: it is another version, and cases under the old one keep the old one.
"""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from bundles.comparing.edition import Edition
from bundles.compiler.check import report
from bundles.definition import BundleDefinition, Library
from bundles.findings import Finding, Severity
from bundles.load import SHIPPED as FOLDER
from bundles.snapshot import to_text
from bundles.source import Source, parse_source
from db import bundle_versions
from db.session import Database
from db.tables.bundle_version import BundleVersionRow
from desk.shelf import digest_of
from domain.case.commands import ENGINE

SHIPPED: Final = "shipped"
DRAFTED: Final = "drafted"
LOG: Final = logging.getLogger("onego.bundles")
REMEMBERED: Final = 256
_CHECKED: Final[dict[tuple[str, str, date], tuple[Finding, ...]]] = {}


@dataclass(frozen=True, kw_only=True)
class Stocked:
    """What was put on the shelf now, as pins by bundle; and the bundles refused, with the compiler's errors."""

    put: dict[str, str]
    refused: dict[str, tuple[Finding, ...]]


async def stock(database: Database, library: Library, now: datetime) -> Stocked:
    """Put every shipped bundle on the shelf that compiles without errors. `now` is an instant in China's time."""
    put: dict[str, str] = {}
    refused: dict[str, tuple[Finding, ...]] = {}
    text = ""
    for bundle, definition in sorted(library.bundles.items()):
        async with database.reading() as session:
            if await _settled(session, definition):
                continue
        # Judged as `bundles.compiler.library` judges it: by the day from which the file applies.
        errors = errors_of(Edition(definition=definition, catalogue=library.catalogue), definition.effective_from)
        if errors:
            refused[bundle] = errors
            LOG.error("bundle %s is not offered: %s", bundle, "; ".join(map(str, errors)))
            continue
        text = text or to_text(library.catalogue)
        try:
            async with database.transaction() as session:
                await bundle_versions.keep_catalogue(session, digest_of(text), text, now)
                replaced = await _put(session, definition, digest_of(text), now)
        except IntegrityError:
            continue  # another process was quicker
        if replaced is not None:
            put[bundle] = definition.pin
            _say_put(definition, replaced)
    return Stocked(put=put, refused=refused)


def errors_of(edition: Edition, today: date) -> tuple[Finding, ...]:
    """The errors that keep a version from being offered on a day."""
    return tuple(finding for finding in findings_of(edition, today) if finding.severity is Severity.ERROR)


def findings_of(edition: Edition, today: date) -> tuple[Finding, ...]:
    """What the compiler says of a version on a day. Nothing of it can change, so it is asked once."""
    definition = edition.definition
    key = (definition.id, definition.content, today)
    if key not in _CHECKED:
        while len(_CHECKED) >= REMEMBERED:
            _CHECKED.pop(next(iter(_CHECKED)))
        _CHECKED[key] = report(definition, edition.catalogue, today=today).findings
    return _CHECKED[key]


async def _settled(session: AsyncSession, definition: BundleDefinition) -> bool:
    """Whether nothing is to be done: it is there, or its departments have taken the bundle into their own hands."""
    rows = await bundle_versions.of_bundle(session, definition.id)
    own = any(row.stage == bundle_versions.PUBLISHED and row.origin == DRAFTED for row in rows)
    return own or any(row.pin == definition.pin or row.ended_as == bundle_versions.RETIRED for row in rows)


async def _put(
    session: AsyncSession, definition: BundleDefinition, catalogue: str, now: datetime
) -> Sequence[BundleVersionRow] | None:
    """Publish it; returns the versions that it replaces, or None where it is not to be put there."""
    earlier = await bundle_versions.locked(session, definition.id)
    if await _settled(session, definition):
        return None
    replaced = [row for row in earlier if row.stage == bundle_versions.PUBLISHED and row.ended_as is None]
    # A first version has been in force since the day that its file says; one that replaces another begins now.
    first_day = max(definition.effective_from, now.date()) if replaced else definition.effective_from
    row = version_row(definition, catalogue, origin=SHIPPED, by="", now=now)
    row.stage, row.published_from, row.published_at = bundle_versions.PUBLISHED, first_day, now
    await bundle_versions.add(session, row)
    detail = {"from": first_day.isoformat(), "number": row.number}
    bundle_versions.note_act(session, row, act="publish", who=ENGINE, at=now, detail=detail)
    for old in replaced:
        supersede(session, old, row, now)
    return replaced


def _say_put(definition: BundleDefinition, replaced: Sequence[BundleVersionRow]) -> None:
    """Tell whoever runs the installation what an update of the program has changed for new cases."""
    if not replaced:
        LOG.info("bundle %s: version %s is on the shelf", definition.id, definition.pin)
    for old in replaced:
        LOG.info(
            "bundle %s: version %s replaces %s for new cases; running ones stay on theirs",
            *(definition.id, definition.pin, old.pin),
        )
        if old.number == definition.version:
            LOG.warning("bundle %s: both versions have the number %s", definition.id, old.number)


def supersede(session: AsyncSession, old: BundleVersionRow, new: BundleVersionRow, now: datetime) -> None:
    """End the version that another one replaces, on the day that one begins."""
    old.ended_as, old.ended_from = bundle_versions.SUPERSEDED, new.published_from
    detail = {"by": new.pin, "from": new.published_from.isoformat() if new.published_from else ""}
    bundle_versions.note_act(session, old, act="supersede", who=ENGINE, at=now, detail=detail)


def version_row(
    definition: BundleDefinition, catalogue: str, *, origin: str, by: str, now: datetime, text: str = ""
) -> BundleVersionRow:
    """A version as a draft; without `text` the definition's own file is kept, in canonical form."""
    parts = (definition.departments.lead, *definition.departments.cooperating)
    return BundleVersionRow(
        bundle=definition.id,
        pin=definition.pin,
        number=definition.version,
        lead=definition.departments.lead.department,
        signers=list(dict.fromkeys(part.department for part in parts)),
        text=text or _file_of(definition),
        hash=definition.content,
        catalogue=catalogue,
        origin=origin,
        drafted_by=by,
        drafted_at=now,
        stage="draft",
        published_from=None,
        published_at=None,
        ended_from=None,
        ended_as=None,
    )


def _file_of(definition: BundleDefinition) -> str:
    """The file as written, if it lies with the program; else what was read of it, as JSON, which is YAML as well."""
    if definition.source is None:
        raise ValueError("a version is kept with the file it was read from")
    file = FOLDER / definition.source.name
    if file.is_file():
        text = file.read_text(encoding="utf-8")
        again = parse_source(text, name=definition.source.name)
        if isinstance(again, Source) and again.data == definition.source.data:
            return text
    return json.dumps(definition.source.data, ensure_ascii=False, indent=1)
