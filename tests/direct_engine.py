"""An engine without Temporal: it drives the real core and the real record, at once, in this process."""

from dataclasses import dataclass, field

from db import cases
from db.act import act
from db.caselog import events
from db.session import Database
from desk.context import Clock
from desk.errors import EngineUnavailable, Refused
from domain.case.commands import ENGINE, IssuedDocument, IssueDocuments, Order, Outcome, Tick
from domain.case.evolve import replay
from domain.case.queries import awaiting_issue
from workflows.ports import ActRequest, Performed


@dataclass
class DirectEngine:
    """Performs orders on the log itself. `down` makes it unreachable; `pdfs` are the documents it has "made"."""

    database: Database
    clock: Clock
    down: bool = False
    started: list[str] = field(default_factory=list)
    pdfs: dict[str, bytes] = field(default_factory=dict)

    async def start(self, case_id: str) -> None:
        if self.down:
            raise EngineUnavailable(subject=case_id)
        self.started.append(case_id)

    async def answers(self) -> bool:
        return not self.down

    async def perform(self, case_id: str, order: Order) -> Performed:
        if self.down:
            raise EngineUnavailable(subject=case_id)
        performed = await self._act(case_id, order)
        await self._issue(case_id)
        return performed

    async def tick(self, case_id: str) -> None:
        """Let time do what has fallen due."""
        await self._act(case_id, Order(id=f"tick:{self.clock.now()}", by=ENGINE, command=Tick()))

    async def read(self, sha256: str) -> bytes | None:
        """Documents by digest, as the desk asks for them."""
        return self.pdfs.get(sha256)

    async def _act(self, case_id: str, order: Order) -> Performed:
        async with self.database.reading() as session:
            head = await cases.head(session, case_id)
        acted = await act(self.database, ActRequest(case_id=case_id, after_seq=head, order=order, at=self.clock.now()))
        if acted.refusal:
            raise Refused(acted.refusal, subject=case_id)
        return Performed(seq=acted.seq, events=tuple(type(event).__name__ for event in acted.events))

    async def _issue(self, case_id: str) -> None:
        async with self.database.reading() as session:
            case = replay(await events(session, case_id))
        waiting = awaiting_issue(case)
        if not waiting:
            return
        documents = []
        for number, item in enumerate(waiting, start=1):
            task = case.task(item)
            granted = task is not None and task.outcome is Outcome.GRANTED
            digest = f"{number:064x}"
            self.pdfs[digest] = b"%PDF-1.7 " + item.encode()
            documents.append(
                IssuedDocument(
                    item=item,
                    number=f"{case_id}-{number}",
                    kind="certificate" if granted else "refusal",
                    sha256=digest,
                )
            )
        command = IssueDocuments(package=f"{case_id}-P", documents=tuple(documents), sha256="f" * 64)
        await self._act(case_id, Order(id=f"issue:{case.packages}", by=ENGINE, command=command))
