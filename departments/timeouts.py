"""How long OneGo waits for a department's system: the only numbers of this kind, in one table.

Retrying is the caller's: a connector makes one attempt and says what came of it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Pace(StrEnum):
    """How fast a department's system is known to be; set per department."""

    STANDARD = "standard"
    PATIENT = "patient"


@dataclass(frozen=True, kw_only=True)
class Patience:
    """Seconds to wait for the connection, and for each read of the reply."""

    connect: float
    read: float


PATIENCE: dict[Pace, Patience] = {
    Pace.STANDARD: Patience(connect=5.0, read=15.0),
    Pace.PATIENT: Patience(connect=15.0, read=60.0),
}
