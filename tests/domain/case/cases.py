"""Plans and orders for tests, and a driver that keeps the log of a case as a durable shell would."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from domain.calendar import CHINA, to_compact
from domain.calendar_cn import CHINA_CALENDAR
from domain.case import commands as c
from domain.case.commands import ENGINE, Actor, Order, Role
from domain.case.decide import carried_out
from domain.case.events import DateFact, Event, Marked, MarkKind
from domain.case.moments import next_moment
from domain.case.queries import awaiting_issue
from domain.case.state import Case, Task
from domain.clock import LICENCE_EXTENSION
from domain.derivation import Refusal
from domain.limits import Ground, Limit, Unit, working_days
from domain.plan import ItemKind, Plan, PlannedItem

CALENDAR = CHINA_CALENDAR.slice(2025, 2027)
PINNED = to_compact(CALENDAR)
APPLICANT = Actor(role=Role.APPLICANT, id="acc-applicant")
CLERK = Actor(role=Role.CLERK, id="acc-clerk")
HEALTH = Actor(role=Role.OFFICER, id="acc-health", department="health")
POLICE = Actor(role=Role.OFFICER, id="acc-police", department="police")
INSURANCE = Actor(role=Role.OFFICER, id="acc-insurance", department="insurance")
SUPERVISOR = Actor(role=Role.SUPERVISOR, id="acc-supervisor")
ADMINISTRATOR = Actor(role=Role.ADMINISTRATOR, id="acc-admin")

GROUNDS = (Ground.HEARING, Ground.EXPERT_REVIEW, Ground.TESTING, Ground.APPRAISAL)
DAWN = datetime(2025, 9, 1, tzinfo=CHINA)
TEXT = "t_0123456789abcdef0123456789abcdef"


def days(amount: int) -> Limit:
    return Limit(amount=amount, unit=Unit.CALENDAR_DAY)


def hours(amount: int) -> Limit:
    return Limit(amount=amount, unit=Unit.HOUR)


def item(
    name: str,
    department: str,
    *,
    after: tuple[str, ...] = (),
    promised: Limit = working_days(5),
    statutory: Limit | None = working_days(20),
    kind: ItemKind = ItemKind.LICENCE,
) -> PlannedItem:
    return PlannedItem(
        id=name,
        department=department,
        kind=kind,
        promised=promised,
        statutory=statutory,
        after=after,
        grounds=GROUNDS,
        extension=LICENCE_EXTENSION,
        materials=("form", f"{name}-proof"),
        fields=("address",),
        result=f"{name}-licence",
    )


BIRTH = item("birth", "health", promised=working_days(3))
HUKOU = item("hukou", "police", after=("birth",))
CARD = item("card", "insurance", after=("hukou",), promised=working_days(2))
CLINIC = item("clinic", "health", promised=working_days(10))

CHAIN = Plan(
    bundle="newborn", version="newborn@1", lead="health", items=(BIRTH, HUKOU, CARD), published=working_days(8)
)
ONE = Plan(bundle="one", version="one@1", lead="health", items=(BIRTH,), published=working_days(3))
PAIR = Plan(
    bundle="pair",
    version="pair@1",
    lead="health",
    items=(BIRTH, replace(HUKOU, after=())),
    published=working_days(5),
    deferrable=("hukou-proof",),
    tolerance=working_days(10),
    supply_within=days(30),
)


def at(day: date, hour: int = 10, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), CHINA)


def received(plan: Plan, **more: object) -> c.Receive:
    command = c.Receive(case_id="GZ-1", plan=plan, calendar=PINNED, submission="ab" * 32, channel=c.Channel.WEB)
    return replace(command, **more)  # type: ignore[arg-type]  # fields named by the tests


def defect(name: str, target: str, *, number: int = 1) -> c.Defect:
    return c.Defect(id=f"{name}.{number}", item=name, target=target, text=TEXT)


@dataclass
class Log:
    """A case and the log it came from."""

    case: Case = field(default_factory=Case)
    events: list[Event] = field(default_factory=list)
    now: datetime = DAWN
    orders: int = 0

    def ask(self, command: c.Command, by: Actor, now: datetime | None = None) -> tuple[Event, ...] | Refusal:
        """Give an order; None for `now` is an hour that has not moved."""
        self.now = now or self.now
        self.orders += 1
        decided = carried_out(self.case, Order(id=f"o-{self.orders}", by=by, command=command), self.now)
        if isinstance(decided, Refusal):
            return decided
        self.case, events = decided
        self.events.extend(events)
        return events

    def do(self, command: c.Command, by: Actor, now: datetime | None = None) -> tuple[Event, ...]:
        """Give an order that the law allows."""
        decided = self.ask(command, by, now)
        assert not isinstance(decided, Refusal), decided
        return decided

    def refused(self, command: c.Command, by: Actor, now: datetime | None = None) -> Refusal:
        """Give an order that the law refuses; nothing may change."""
        before = self.case
        decided = self.ask(command, by, now)
        assert isinstance(decided, Refusal), decided
        assert self.case is before
        return decided

    def tick(self, now: datetime) -> tuple[Event, ...]:
        return self.do(c.Tick(), ENGINE, now)

    def until(self, now: datetime) -> None:
        """Let time pass as the durable shell does: it wakes at each moment."""
        while (moment := next_moment(self.case)) and moment <= now:
            self.tick(moment)
        self.tick(now)

    def task(self, name: str) -> Task:
        task = self.case.task(name)
        assert task is not None
        return task

    def date(self, key: str) -> DateFact:
        fact = self.case.date(key)
        assert fact is not None, key
        return fact

    def marks(self, kind: MarkKind) -> list[Marked]:
        return [mark for mark in self.case.marks if mark.kind is kind]


def receive(plan: Plan, day: date, **more: object) -> Log:
    log = Log()
    log.do(received(plan, **more), APPLICANT, at(day))
    return log


def accept(plan: Plan, day: date, **more: object) -> Log:
    """A case that every department found complete on the day it came in."""
    log = receive(plan, day, **more)
    for one in plan.items:
        log.do(c.ReportPrecheck(item=one.id), officer(one), at(day, 11))
    return log


def officer(one: PlannedItem) -> Actor:
    return Actor(role=Role.OFFICER, id=f"acc-{one.department}", department=one.department)


def grant(log: Log, name: str, now: datetime, *, on: date | None = None) -> tuple[Event, ...]:
    return log.do(c.DecideTask(item=name, outcome=c.Outcome.GRANTED, on=on), officer(log.task(name).item), now)


def refuse(log: Log, name: str, now: datetime) -> tuple[Event, ...]:
    command = c.DecideTask(item=name, outcome=c.Outcome.REFUSED, reason=TEXT, remedies=TEXT)
    return log.do(command, officer(log.task(name).item), now)


def documents(log: Log) -> tuple[c.IssuedDocument, ...]:
    """The documents that the shell would have made by now."""
    return tuple(
        c.IssuedDocument(
            item=name,
            number=f"N-{name}",
            kind="certificate" if log.task(name).outcome is c.Outcome.GRANTED else "refusal",
            sha256="00" * 32,
        )
        for name in awaiting_issue(log.case)
    )


def issue(log: Log, now: datetime) -> tuple[Event, ...]:
    package = f"P-{log.case.packages + 1}"
    return log.do(c.IssueDocuments(package=package, documents=documents(log)), ENGINE, now)
