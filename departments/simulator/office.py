"""One simulated department at work: it files lodgings, follows OneGo's messages and gives its planned answers."""

import asyncio
import hashlib
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import date, datetime

import httpx

from departments.answers import Answer, AnswerPage
from departments.contract import fingerprint
from departments.http.config import AnswerMode
from departments.lodging import (
    Accepted,
    Closed,
    CutOff,
    Decided,
    ExclusionEnd,
    Lodging,
    LodgingState,
    Material,
    Message,
    NotAccepted,
    Opened,
    Receipt,
    Supplied,
    Withdrawn,
)
from departments.simulator.behaviour import PrecheckStyle, Rules
from departments.simulator.courier import Courier
from departments.simulator.journal import Journal
from departments.simulator.plan import Moment, Planned, Planner
from departments.simulator.setup import Dates, DepartmentSetup
from departments.vocabulary import Step, parse_key

_PAGE = 100


class Conflict(Exception):
    """The same key came with another content."""


@dataclass(kw_only=True)
class File:
    """What the department keeps on one lodging."""

    lodging: Lodging
    digest: str
    reference: str
    planner: Planner
    today: date
    state: LodgingState = LodgingState.RECEIVED
    answers: list[Answer] = field(default_factory=list)
    messages: dict[str, str] = field(default_factory=dict)
    outbox: asyncio.Queue[Answer] = field(default_factory=asyncio.Queue)
    plans: list[asyncio.Task[None]] = field(default_factory=list)


class Office:
    """The department's lodgings, in memory. Its methods never wait; what takes time runs in tasks of its own."""

    def __init__(
        self,
        *,
        department: str,
        setup: DepartmentSetup,
        rules: Rules,
        seed: int,
        courier: Courier,
        client: httpx.AsyncClient,
        journal: Journal,
        now: Callable[[], datetime],
    ) -> None:
        self.rules = rules
        self._department = department
        self._setup = setup
        self._seed = seed
        self._courier = courier
        self._client = client
        self._journal = journal
        self._now = now
        self._files: dict[str, File] = {}
        self._tasks: list[asyncio.Task[None]] = []

    def lodge(self, lodging: Lodging) -> tuple[Receipt, bool]:
        """File a lodging; True where it is new. Raises Conflict."""
        digest = fingerprint(lodging)
        file = self._files.get(lodging.key)
        if file is not None:
            if file.digest != digest:
                raise Conflict(lodging.key)
            return Receipt(reference=file.reference, state=file.state), False
        file = self._open_file(lodging, digest)
        self._files[lodging.key] = file
        self._begin(file)
        return Receipt(reference=file.reference, state=file.state), True

    def take(self, key: str, message: Message) -> bool | None:
        """Follow a message; False where it was known already, None where the lodging isn't. Raises Conflict."""
        file = self._files.get(key)
        if file is None:
            return None
        digest = fingerprint(message)
        if message.message_id in file.messages:
            if file.messages[message.message_id] != digest:
                raise Conflict(message.message_id)
            return False
        file.messages[message.message_id] = digest
        self._follow(file, message)
        return True

    def answers(self, key: str, *, after: int) -> AnswerPage | None:
        """A page of answers, None where the lodging is unknown."""
        file = self._files.get(key)
        if file is None:
            return None
        found = [answer for answer in file.answers if answer.seq > after]
        return AnswerPage(answers=tuple(found[:_PAGE]), more=len(found) > _PAGE)

    async def close(self) -> None:
        """Stop everything that is planned or on its way."""
        tasks = [*self._tasks, *(task for file in self._files.values() for task in file.plans)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _open_file(self, lodging: Lodging, digest: str) -> File:
        behaviour = self.rules.for_lodging(lodging, department=self._department)
        number = hashlib.sha256(lodging.key.encode()).hexdigest()[:12].upper()
        return File(
            lodging=lodging,
            digest=digest,
            reference=f"SIM-{self._department}-{number}",
            planner=Planner(lodging=lodging, behaviour=behaviour, seed=self._seed),
            today=lodging.received_on,
        )

    def _begin(self, file: File) -> None:
        behaviour = file.planner.behaviour
        if self._setup.mode is AnswerMode.PUSH:
            self._start(self._courier.run(file.outbox, behaviour.faults))
        if behaviour.fetch_materials:
            self._start(self._fetch(file, file.lodging.materials))
        key = parse_key(file.lodging.key)
        if key is not None and key.step is Step.PRECHECK:
            plan = file.planner.prechecks(key.round)
            if behaviour.decides_unopened and behaviour.precheck is PrecheckStyle.CONFORMING:
                plan += file.planner.decision(earliest=plan[-1].after)
            self._plan(file, plan)

    def _follow(self, file: File, message: Message) -> None:
        file.today = max(file.today, _day(message) or file.today)
        match message:
            case Opened() if file.state in (LodgingState.RECEIVED, LodgingState.PRECHECKED):
                file.state = LodgingState.OPEN
                self._plan(file, file.planner.decisions())
            case Supplied():
                self._plan(file, file.planner.prechecks(message.round))
                if file.planner.behaviour.fetch_materials:
                    self._start(self._fetch(file, message.materials))
            case ExclusionEnd() if file.state is LodgingState.OPEN:
                exclusion = file.planner.behaviour.exclusion
                if exclusion is not None and exclusion.lasts is None:
                    self._plan(file, file.planner.decision(earliest=0.0))
            case NotAccepted() | Withdrawn() | CutOff() | Decided() | Closed():
                file.state = LodgingState.ENDED
                for plan in file.plans:
                    plan.cancel()
            case _:
                pass  # told for the file's sake

    def _plan(self, file: File, plan: tuple[Planned, ...]) -> None:
        file.plans.append(asyncio.get_running_loop().create_task(self._carry_out(file, plan)))

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self._tasks.append(asyncio.get_running_loop().create_task(work))

    async def _carry_out(self, file: File, plan: tuple[Planned, ...]) -> None:
        begun = asyncio.get_running_loop().time()
        for planned in plan:
            elapsed = asyncio.get_running_loop().time() - begun
            await asyncio.sleep(max(0.0, planned.after - elapsed))
            self._answer(file, planned)

    def _answer(self, file: File, planned: Planned) -> None:
        now = self._now()
        today = file.today if self._setup.dates is Dates.MESSAGES else now.date()
        answer = planned.draft(Moment(seq=len(file.answers) + 1, now=now, today=today))
        file.answers.append(answer)
        if answer.kind == "precheck" and file.state is LodgingState.RECEIVED:
            file.state = LodgingState.PRECHECKED
        if answer.kind == "decision" and file.state is LodgingState.OPEN:
            file.state = LodgingState.DECIDED
        file.outbox.put_nowait(answer)

    async def _fetch(self, file: File, materials: tuple[Material, ...]) -> None:
        for material in materials:
            status, note = None, f"material {material.id}"
            try:
                response = await self._client.get(material.url)
                status = response.status_code
                same = hashlib.sha256(response.content).hexdigest() == material.sha256
                note += ": digest agrees" if same else ": digest differs"
            except httpx.RequestError as error:
                note += f": {type(error).__name__}"
            self._journal.write(
                at=self._now(),
                department=self._department,
                direction="sent",
                what="download",
                lodging=file.lodging.key,
                status=status,
                note=note,
            )


def _day(message: Message) -> date | None:
    """The day a message speaks of, where it speaks of one."""
    match message:
        case Accepted():
            return message.accepted_on
        case Opened():
            return message.opened_on
        case Supplied():
            return message.supplied_on
        case ExclusionEnd():
            return message.ended_on
        case Decided():
            return message.decided_on
        case NotAccepted() | Withdrawn() | CutOff() | Closed():
            return message.on
        case _:
            return None
