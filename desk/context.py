"""What the desk works with: ports and values that the composition root gives, and nothing read from anywhere else."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from secrets import token_bytes
from typing import Final, Protocol

from bundles.definition import Library
from certificates.signing import Signer
from db.session import Database
from departments.connections import Connections
from departments.signing import NonceStore, SigningKey
from desk.engine import Engine
from desk.file_store import FileStore
from desk.followers import Followers
from desk.numbers import AccessCodes, CaseNumbers
from desk.passwords import Passwords
from desk.shelf import Shelf
from domain.calendar import CHINA, WorkingCalendar
from domain.calendar_cn import CHINA_CALENDAR


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present instant, aware."""
        ...


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The desk's own limits; sizes in bytes."""

    largest_file: int = 20 * 1024 * 1024
    uploads_per_person: int = 100
    upload_bytes_per_person: int = 200 * 1024 * 1024
    uploads_kept_for: timedelta = timedelta(days=7)
    session_lasts: timedelta = timedelta(hours=12)
    free_failures: int = 5  # failed attempts before each further one has to wait
    longest_wait: timedelta = timedelta(minutes=15)
    answers_remembered_for: timedelta = timedelta(days=30)  # how long an Idempotency-Key is good
    material_link_lasts: timedelta = timedelta(hours=1)
    probe_lasts: timedelta = timedelta(seconds=10)  # how long a department's system has to answer somebody who waits
    followers_per_case: int = 20  # connections that are told at once what happens to it
    demo: bool = False  # cases received now are marked 示例


class DocumentFiles(Protocol):
    """The files of issued documents, by the SHA-256 that the log carries."""

    async def read(self, sha256: str) -> bytes | None:
        """The file, or None where there is none."""
        ...


@dataclass(frozen=True, kw_only=True)
class Stationery:
    """What the papers of the intake are made with (许可法 32(2)). `store` keeps a file under its SHA-256, for good."""

    signer: Signer
    fonts_dir: Path
    store: Callable[[str, bytes], None]
    certificate: bytes = b""  # of the signer, in PEM, to see how long it is good; empty where it is not known


@dataclass(frozen=True, kw_only=True)
class Installation:
    """What runs here. `settings` are names and values as they may be shown; `storage` the folder everything lies in."""

    version: str = ""
    settings: tuple[tuple[str, str], ...] = ()
    storage: Path | None = None


NO_CONNECTIONS: Final = Connections({})


async def not_asked() -> bool:
    """Whether an engine answers that nobody can ask: it is taken to."""
    return True


def no_keys(_department: str) -> Mapping[str, SigningKey]:
    """The keys of a desk that no department's system talks to: none."""
    return {}


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The one window's context. Everything here is shared by all requests and changes nothing by itself."""

    database: Database
    library: Library  # the program's own: names where no version is meant
    shelf: Shelf  # versions of bundles: what is offered, what a case is pinned to
    engine: Engine
    clock: Clock
    files: FileStore
    passwords: Passwords
    numbers: CaseNumbers
    access_codes: AccessCodes
    secret: bytes  # keys what must be neither guessed nor forged: digests of requests, addresses of materials
    nonces: NonceStore
    documents: DocumentFiles
    stationery: Stationery
    address: str = "http://127.0.0.1:8080"  # under which people and departments reach this server; no slash at its end
    department_keys: Callable[[str], Mapping[str, SigningKey]] = no_keys
    connections: Connections = NO_CONNECTIONS  # to try them out and to show how they are set up
    calendar: WorkingCalendar = CHINA_CALENDAR  # for new cases, until a newer one is loaded into the database
    trust_roots: Sequence[bytes] = ()  # certificates (PEM or DER) under which our own documents are signed
    rules: Rules = Rules()
    followers: Followers = field(default_factory=Followers)
    installation: Installation = Installation()
    engine_answers: Callable[[], Awaitable[bool]] = not_asked  # within a second, raising nothing
    random_bytes: Callable[[int], bytes] = token_bytes

    def now(self) -> datetime:
        """The present instant, in China's time."""
        return self.clock.now().astimezone(CHINA)

    def today(self) -> date:
        """The present day in China."""
        return self.now().date()

    def new_id(self, prefix: str) -> str:
        """A fresh opaque id: prefix, underscore, 24 hexadecimal digits."""
        return f"{prefix}_{self.random_bytes(12).hex()}"
