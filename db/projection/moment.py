"""One event in its place: what the projections look at."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar import CHINA
from domain.case.events import Event
from domain.case.state import Case


@dataclass(frozen=True, kw_only=True)
class Moment:
    """An event as logged, and the case before and after it."""

    seq: int
    at: datetime
    event: Event
    before: Case
    after: Case

    @property
    def day(self) -> date:
        """The day in China on which it was recorded."""
        return self.at.astimezone(CHINA).date()
