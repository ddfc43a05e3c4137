"""An engine for days that have passed: it gives orders to the core and the log itself, at the clock it is given.

Temporal's clock can't go back. What it would do then is done here by the same functions (deciding, recording, making
documents); it finds the cases afterwards as it finds any that were stored and not started, and carries them on.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from db import caselog, cases
from db.act import act
from db.session import Database
from desk.errors import EngineUnavailable, Refused
from domain.calendar import CHINA
from domain.case.commands import ENGINE, Order, Tick
from domain.case.evolve import replay
from domain.case.moments import next_moment
from domain.case.queries import awaiting_issue
from domain.case.state import Case
from workflows.ports import Acted, ActRequest, IssueRequest, Performed

Issue = Callable[[IssueRequest], Awaitable[Acted]]


@dataclass
class PastClock:
    """A clock that stands where it is put."""

    at: datetime = field(default=datetime(2000, 1, 1, tzinfo=CHINA))

    def now(self) -> datetime:
        """The instant it was put to."""
        return self.at


@dataclass(frozen=True, kw_only=True)
class PastEngine:
    """Performs orders at once, in this process. `issue` makes the documents that a case waits for."""

    database: Database
    clock: PastClock
    issue: Issue

    async def start(self, case_id: str) -> None:
        """Leave the case to the real engine. Raises EngineUnavailable, as one that is away does."""
        raise EngineUnavailable(subject=case_id)

    async def perform(self, case_id: str, order: Order) -> Performed:
        """Give the order, and make the documents that follow. Raises Refused."""
        async with self.database.reading() as session:
            head = await cases.head(session, case_id)
        request = ActRequest(case_id=case_id, after_seq=head, order=order, at=self.clock.now())
        acted = await act(self.database, request)
        if acted.refusal:
            raise Refused(acted.refusal, subject=case_id)
        await self.make_documents(case_id)
        return Performed(seq=acted.seq, events=tuple(type(event).__name__ for event in acted.events))

    async def catch_up(self, case_id: str) -> None:
        """Let pass what has fallen due by now, each at its own moment: marks, deemed acts, releases."""
        now = self.clock.now()
        while True:
            case, seq = await self.read(case_id)
            due = next_moment(case)
            if due is None or due > now:
                break
            self.clock.at = due
            await self.perform(case_id, Order(id=f"Tick:{seq}", by=ENGINE, command=Tick()))
        self.clock.at = now
        await self.make_documents(case_id)

    async def make_documents(self, case_id: str) -> None:
        """Have the documents made and issued that the case waits for, if any."""
        case, seq = await self.read(case_id)
        items = awaiting_issue(case)
        if items:
            order_id = f"Issue:{seq}"
            now = self.clock.now()
            asked = IssueRequest(case_id=case_id, after_seq=seq, items=items, order_id=order_id, at=now)
            await self.issue(asked)

    async def read(self, case_id: str) -> tuple[Case, int]:
        """The case as its log has it, and the log's head."""
        async with self.database.reading() as session:
            events = await caselog.events(session, case_id)
            return replay(events), await cases.head(session, case_id)
