"""The composition root: settings become the database, the library, the connections, the desk and the activities."""

import hmac
import os
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import yaml
from temporalio.client import Client

from activities.cases import CaseActivities
from activities.departments import DepartmentActivities
from activities.issuing import IssuingActivities, Shop
from activities.outbox import OutboxActivities
from activities.reconciling import ReconcilingActivities
from activities.telling import TellingActivities
from bundles.compiler.library import compiled_library
from bundles.definition import Library
from certificates.fonts import installed_fonts
from certificates.identity import SigningIdentity, load_identity, make_demo_identity
from certificates.signing import PadesSigner
from db.answers import StoredNonces
from db.outbox import APPLICANTS
from db.sealed import KeyRing
from db.session import Database
from departments.connections import Connections, load_connections
from departments.connector import Tools
from departments.registry import standard_kinds
from desk.callbacks import retry_waiting
from desk.context import Desk, Installation, Rules, Stationery
from desk.file_store import FileStore
from desk.housekeeping import tidy
from desk.lodgings import DeskSlices
from desk.numbers import AccessCodes, DatedNumbers
from desk.passwords import Passwords
from desk.shelf import Shelf
from desk.telling import message_to_tell
from desk.temporal_engine import TemporalEngine
from onego.clock import SystemClock
from onego.documents import DocumentStore
from onego.engine_client import connect
from onego.gateway import gateway_of
from onego.keys import KeyRings, department_secrets, key_rings
from onego.settings import Settings
from onego.settings_page import shown
from onego.temporal import described, wake_relay

OWNER_ONLY = 0o077
"""What a process of the house writes (database, materials, documents, logs, keys) other users of the machine can't
read. The start of each process sets it, and its children inherit it."""

DEMO_SIGNER = "OneGo demonstration 演示签章"


class SigningNotSet(Exception):
    """No signing key is set, and this is no demonstration."""


@dataclass(frozen=True, kw_only=True)
class House:
    """What every process of a deployment shares."""

    settings: Settings
    clock: SystemClock
    rings: KeyRings
    database: Database
    library: Library
    shelf: Shelf
    connections: Connections
    documents: DocumentStore
    identity: SigningIdentity


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[House]:
    """Open what a process needs and close it at the end. Raises what onego.mendable lists."""
    os.umask(OWNER_ONLY)
    clock = SystemClock()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    rings = key_rings(settings)
    library = compiled_library(settings.catalogue_additions)
    database = Database(settings.database, keys=KeyRing(keys=rings.database.by_id, active=rings.database.active))
    try:
        yield House(
            settings=settings,
            clock=clock,
            rings=rings,
            database=database,
            library=library,
            shelf=Shelf(database, library),
            connections=_connections(settings, library, clock),
            documents=DocumentStore(settings.data_dir),
            identity=_identity(settings, clock),
        )
    finally:
        await database.close()


def engine_of(house: House, client: Client) -> TemporalEngine:
    """The engine that keeps the cases alive."""
    return TemporalEngine(client, describe=described(house.database))


def desk_of(house: House, client: Client) -> Desk:
    """The one window."""
    settings = house.settings
    engine = engine_of(house, client)
    return Desk(
        database=house.database,
        library=house.library,
        shelf=house.shelf,
        engine=engine,
        engine_answers=engine.answers,
        clock=house.clock,
        files=FileStore(settings.data_dir),
        passwords=Passwords(),
        numbers=DatedNumbers(secrets.token_bytes),
        access_codes=AccessCodes(_derived(house, "access codes")),
        secret=_derived(house, "desk"),
        nonces=StoredNonces(house.database),
        documents=house.documents,
        stationery=Stationery(
            signer=PadesSigner(house.identity),
            fonts_dir=installed_fonts(),
            store=house.documents.store,
            certificate=house.identity.certificate_pem,
        ),
        address=settings.address,
        department_keys=lambda department: _callback_keys(house.connections, department),
        connections=house.connections,
        trust_roots=house.identity.trust_roots,
        rules=Rules(largest_file=settings.max_upload_bytes, demo=settings.demo),
        installation=Installation(version=version("onego"), settings=shown(settings), storage=settings.data_dir),
    )


def relayed(connections: Connections) -> tuple[str, ...]:
    """The departments that have a system to send messages to."""
    return tuple(name for name in connections.departments if connections[name].kind != "inbox")


@dataclass(frozen=True, kw_only=True)
class Activities:
    """All activities of a worker process. `telling` is None where no gateway for short messages is set."""

    cases: CaseActivities
    issuing: IssuingActivities
    outbox: OutboxActivities
    reconciling: ReconcilingActivities
    departments: DepartmentActivities
    telling: TellingActivities | None


def activities_of(house: House, client: Client) -> Activities:
    """The activities, with what they reach out through."""
    desk = desk_of(house, client)
    with_system = relayed(house.connections)
    gateway = gateway_of(house.settings, house.clock.now)
    carried = (*with_system, APPLICANTS) if gateway else with_system

    async def wake(relay: str) -> None:
        if relay in carried:
            await wake_relay(client, relay)

    return Activities(
        cases=CaseActivities(house.database, wake=wake),
        issuing=IssuingActivities(house.database, _shop(house)),
        outbox=OutboxActivities(house.database, now=house.clock.now),
        reconciling=ReconcilingActivities(
            house.database,
            now=house.clock.now,
            start=desk.engine.start,
            wake=wake,
            keep_up=engine_of(house, client).keep_up,
            retry=lambda: retry_waiting(desk),
            tidy=lambda: tidy(desk),
            relayed=carried,
            polled=tuple(name for name in with_system if house.connections[name].polls),
        ),
        departments=DepartmentActivities(house.connections, DeskSlices(desk)),
        telling=TellingActivities(lambda message: message_to_tell(desk, message), gateway) if gateway else None,
    )


async def client_of(house: House) -> Client:
    """A client of Temporal that connects when it is first used, so that the window opens without the engine."""
    return await connect(house.settings, house.rings.payload, lazy=True)


def _shop(house: House) -> Shop:
    return Shop(
        shelf=house.shelf,
        signer=PadesSigner(house.identity),
        fonts_dir=installed_fonts(),
        address=house.settings.address,
        store=house.documents.store,
    )


def _connections(settings: Settings, library: Library, clock: SystemClock) -> Connections:
    """The departments' connections: those of the settings' file; every other department decides in the inbox."""
    named: Mapping[str, Any] = {}
    if settings.departments_file:
        named = yaml.safe_load(settings.departments_file.read_text(encoding="utf-8")) or {}
    known = {name: {"kind": "inbox"} for name in library.catalogue.departments}
    tools = Tools(secrets=department_secrets(settings), now=clock.now)
    return load_connections({**known, **named}, registry=standard_kinds(), tools=tools)


def _callback_keys(connections: Connections, department: str) -> Mapping[str, Any]:
    return connections[department].callback_keys if department in connections else {}


def _identity(settings: Settings, clock: SystemClock) -> SigningIdentity:
    if settings.signing_key_file and settings.signing_certificate_file:
        password = settings.signing_password_file
        return load_identity(
            settings.signing_key_file,
            settings.signing_certificate_file,
            chain=(settings.signing_chain_file,) if settings.signing_chain_file else (),
            password=password.read_bytes().splitlines()[0] if password else None,
        )
    if not settings.demo:
        raise SigningNotSet(
            "ONEGO_SIGNING_KEY_FILE and ONEGO_SIGNING_CERTIFICATE_FILE are needed; see docs/deployment.md"
        )
    return make_demo_identity(settings.secrets_dir, common_name=DEMO_SIGNER, now=clock.now())


def _derived(house: House, purpose: str) -> bytes:
    """A key for one purpose, derived from the ring whose codes stand on receipts: it must outlive every receipt."""
    ring = house.rings.access_code
    return hmac.digest(ring.by_id[ring.active], purpose.encode(), "sha256")
