"""How long OneGo waits for a department's system, and a department's worker for OneGo: the only numbers of this kind.

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

# A call to a department has 20 seconds in all (workflows/ports.py), of which asking OneGo must leave the most.
TOWARDS_ONEGO = Patience(connect=3.0, read=5.0)
