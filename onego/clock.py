"""The only reader of the clock. Everything else gets the time as an argument, so a test or a replay can choose it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from domain.calendar import CHINA


class Clock(Protocol):
    """What can tell the time. Both answers are in China time, wherever the machine stands."""

    def now(self) -> datetime:
        """The instant, aware, with offset +08:00."""
        ...

    def today(self) -> date:
        """The date in China at that instant."""
        ...


@dataclass(frozen=True)
class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The instant, aware, with offset +08:00."""
        return datetime.now(CHINA)

    def today(self) -> date:
        """The date in China at this instant."""
        return self.now().date()
