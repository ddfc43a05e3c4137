"""Errors that a person can mend: the command line shows their text and no traceback."""

from typing import Final

from bundles.findings import BrokenFiles
from certificates.identity import IdentityUnusable
from db.migrate import NewerTables
from departments.errors import ConfigRefused
from onego.binaries import ProgramMissing
from onego.department_worker import WorkerNotSet
from onego.gateway import GatewayNotSet
from onego.keys import KeysUnusable
from onego.processes import DidNotStart
from onego.serving import NotMigrated, QueueNotOurs
from onego.settings import SettingsUnusable
from onego.stack import AlreadyUp
from onego.wiring import SigningNotSet

MENDABLE: Final = (
    AlreadyUp,
    BrokenFiles,
    ConfigRefused,
    DidNotStart,
    GatewayNotSet,
    IdentityUnusable,
    KeysUnusable,
    NewerTables,
    NotMigrated,
    ProgramMissing,
    QueueNotOurs,
    SettingsUnusable,
    SigningNotSet,
    WorkerNotSet,
)
