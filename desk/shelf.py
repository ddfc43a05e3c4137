"""The shelf of bundle versions: what is offered today, and what a running case was handed in under, word for word.

A case is pinned to a version; its names, form, slices and papers come from that version for as long as it runs,
whatever is offered meanwhile. Versions never change, so that what was read once is kept without asking again.
"""

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from sqlalchemy.ext.asyncio import AsyncSession

from bundles.comparing.edition import Edition
from bundles.definition import BundleDefinition, Library
from bundles.entries import Catalogue
from bundles.load import bundle_from
from bundles.snapshot import from_text
from bundles.source import Source, parse_source
from db import bundle_versions
from db.session import Database

K = TypeVar("K")
V = TypeVar("V")
KEPT: Final = 64  # versions read and kept in memory; more are read again when they are asked for


class Unreadable(Exception):
    """A stored version is not what was stored, or this program can't read it any more: somebody has to look."""


@dataclass(frozen=True, kw_only=True)
class _Stored:
    """A version as the database has it."""

    text: str
    hash: str
    catalogue: str


class Shelf:
    """Finds versions by bundle and pin. `shipped` is the program's own library, whose versions need no database."""

    def __init__(self, database: Database, shipped: Library, *, kept: int = KEPT) -> None:
        self._database = database
        self._shipped = shipped
        self._most = kept
        self._editions: OrderedDict[tuple[str, str], Edition] = OrderedDict()
        self._catalogues: OrderedDict[str, Catalogue] = OrderedDict()

    async def edition(self, bundle: str, pin: str, *, within: AsyncSession | None = None) -> Edition | None:
        """The version a case is pinned to; None for a bundle that nobody knows. Raises Unreadable.

        `within` is the caller's own session, so that nobody who holds a connection waits for a second one.
        A case from before versions were kept has a pin that nobody stored: the shipped version is then the nearest.
        """
        found = await self.exactly(bundle, pin, within=within)
        if found is not None:
            return found
        shipped = self._shipped.bundles.get(bundle)
        return Edition(definition=shipped, catalogue=self._shipped.catalogue) if shipped else None

    async def exactly(self, bundle: str, pin: str, *, within: AsyncSession | None = None) -> Edition | None:
        """This version, or None. Raises Unreadable."""
        shipped = self._shipped.bundles.get(bundle)
        if shipped is not None and shipped.pin == pin:
            return Edition(definition=shipped, catalogue=self._shipped.catalogue)
        known = self._editions.get((bundle, pin))
        if known is None:
            stored = await self._stored(within, bundle, pin) if within else await self._looked_up(bundle, pin)
            if stored is None:
                return None
            known = await self._read(bundle, stored)
            _keep(self._editions, (bundle, pin), known, self._most)
        return known

    async def library(self, bundle: str, pin: str, *, within: AsyncSession | None = None) -> Library:
        """The names that a case goes by: those of its version; of the program's library where nobody knows it."""
        found = await self.edition(bundle, pin, within=within)
        return library_of(found) if found else self._shipped

    async def libraries(self, pins: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], Library]:
        """The names of many cases, by bundle and pin."""
        return {pin: await self.library(*pin) for pin in dict.fromkeys(pins)}

    async def in_force(self, bundle: str, day: date) -> Edition | None:
        """The version of a bundle that is offered on a day, or None. Raises Unreadable."""
        async with self._database.reading() as session:
            found = await bundle_versions.in_force(session, day, bundle=bundle)
        return await self.exactly(*found[0]) if found else None

    async def offered(self, day: date) -> tuple[Edition, ...]:
        """Every bundle that is offered on a day, by id (GZ 11.1c: the public list). Raises Unreadable."""
        async with self._database.reading() as session:
            found = await bundle_versions.in_force(session, day)
        editions = [await self.exactly(bundle, pin) for bundle, pin in found]
        return tuple(edition for edition in editions if edition is not None)

    async def _looked_up(self, bundle: str, pin: str) -> tuple[_Stored, str] | None:
        async with self._database.reading() as session:
            return await self._stored(session, bundle, pin)

    async def _stored(self, session: AsyncSession, bundle: str, pin: str) -> tuple[_Stored, str] | None:
        row = await bundle_versions.find(session, bundle, pin)
        if row is None:
            return None
        known = row.catalogue in self._catalogues
        text = None if known else await bundle_versions.catalogue_text(session, row.catalogue)
        return _Stored(text=row.text, hash=row.hash, catalogue=row.catalogue), text or ""

    async def _read(self, bundle: str, stored: tuple[_Stored, str]) -> Edition:
        version, text = stored
        catalogue = self._catalogues.get(version.catalogue)
        if catalogue is None:
            if digest_of(text) != version.catalogue:
                raise Unreadable(bundle)
            catalogue = await asyncio.to_thread(from_text, text)
            _keep(self._catalogues, version.catalogue, catalogue, self._most)
        return Edition(definition=await asyncio.to_thread(_definition, bundle, version, catalogue), catalogue=catalogue)


def library_of(edition: Edition) -> Library:
    """A version as a library of one bundle."""
    return Library(catalogue=edition.catalogue, bundles={edition.definition.id: edition.definition})


def digest_of(catalogue: str) -> str:
    """The SHA-256 (hex) under which a catalogue's text is kept."""
    return hashlib.sha256(catalogue.encode()).hexdigest()


def _definition(bundle: str, stored: _Stored, catalogue: Catalogue) -> BundleDefinition:
    source = parse_source(stored.text, name=f"{bundle}.yaml")
    read = bundle_from(source, catalogue) if isinstance(source, Source) else ()
    if not isinstance(read, BundleDefinition):
        raise Unreadable(bundle)
    # A later program may hash more of the catalogue; the pin that cases and signatures carry is the stored one.
    return replace(read, content=stored.hash)


def _keep(where: OrderedDict[K, V], key: K, value: V, most: int) -> None:
    where[key] = value
    while len(where) > most:
        where.popitem(last=False)
