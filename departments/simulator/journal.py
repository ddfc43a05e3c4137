"""What the simulated departments got and sent, for people and tests to look at; never the values of fields."""

from collections import deque
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

_KEPT = 10_000


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line: `what` is a lodging, a message's kind, an answer's kind or a fault."""

    number: int
    at: datetime
    department: str
    direction: str
    """`received` or `sent`."""
    what: str
    lodging: str = ""
    status: int | None = None
    note: str = ""


class Journal:
    """The newest ten thousand entries."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=_KEPT)
        self._count = 0

    def write(
        self,
        *,
        at: datetime,
        department: str,
        direction: str,
        what: str,
        lodging: str = "",
        status: int | None = None,
        note: str = "",
    ) -> None:
        """Add one entry."""
        self._count += 1
        entry = Entry(
            number=self._count,
            at=at,
            department=department,
            direction=direction,
            what=what,
            lodging=lodging,
            status=status,
            note=note,
        )
        self._entries.append(entry)

    def read(self, *, after: int = 0, department: str = "", lodging: str = "") -> list[dict[str, Any]]:
        """Entries above `after` as JSON data, ascending; an empty filter takes all."""
        return [
            {**asdict(entry), "at": entry.at.isoformat()}
            for entry in self._entries
            if entry.number > after
            and (not department or entry.department == department)
            and (not lodging or entry.lodging == lodging)
        ]
