"""One plan and one story that meets nearly every kind of event, told through the core as the window would."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import count

from db.act import Acted, act, act_in
from db.cases import open_case
from db.session import Database
from domain.calendar import CHINA, calendar_of, to_compact, year_without_notice
from domain.case import commands as c
from domain.case.commands import Actor, Order, Role
from domain.clock import LICENCE_EXTENSION
from domain.limits import ApproverRank, Ground, working_days
from domain.plan import ItemKind, Plan, PlannedItem

CALENDAR = to_compact(calendar_of(year_without_notice(2026)))
MONDAY = date(2026, 3, 2)

APPLICANT = Actor(role=Role.APPLICANT, id="applicant-1")
HEALTH = Actor(role=Role.OFFICER, id="officer-1", department="health")
POLICE = Actor(role=Role.OFFICER, id="officer-2", department="police")
TAX = Actor(role=Role.OFFICER, id="officer-3", department="tax")
CLERK = Actor(role=Role.CLERK, id="clerk-1")


def _item(name: str, department: str, *after: str, kind: ItemKind = ItemKind.LICENCE) -> PlannedItem:
    return PlannedItem(
        id=name,
        department=department,
        kind=kind,
        promised=working_days(3),
        statutory=working_days(20),
        after=after,
        grounds=(Ground.APPRAISAL,),
        extension=LICENCE_EXTENSION,
        materials=("identity",),
        fields=("child.name",),
        result="certificate",
    )


PLAN = Plan(
    bundle="newborn",
    version="1",
    lead="health",
    items=(_item("birth", "health"), _item("household", "police", "birth"), _item("payment", "tax", "household")),
    published=working_days(9),
)


def at(day: date, hour: int = 10) -> datetime:
    return datetime.combine(day, time(hour), CHINA)


@dataclass(frozen=True, kw_only=True)
class Act:
    """What `db.act.act` takes."""

    case_id: str
    after_seq: int
    order: Order
    at: datetime


@dataclass
class Window:
    """Acts on one case, one act an hour unless told to wait."""

    database: Database
    case_id: str = "c1"
    now: datetime = field(default_factory=lambda: at(MONDAY))
    acted: list[Acted] = field(default_factory=list)
    numbers: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    def ask(self, by: Actor, command: c.Command, *, order_id: str = "", after_seq: int = 0) -> Act:
        order = Order(id=order_id or f"o{self.numbers()}", by=by, command=command)
        return Act(case_id=self.case_id, after_seq=after_seq, order=order, at=self.now)

    async def receive(self, plan: Plan = PLAN, **changes: object) -> Acted:
        command = c.Receive(
            case_id=self.case_id,
            plan=plan,
            calendar=CALENDAR,
            submission="ab" * 32,
            channel=c.Channel.WEB,
            **changes,  # type: ignore[arg-type]  # the test's own care
        )
        async with self.database.transaction() as session:
            await open_case(
                session, case_id=self.case_id, lodged_at=self.now, applicant=None, access_code_hash="hash of a code"
            )
            acted = await act_in(session, self.ask(APPLICANT, command, order_id="receive"))
        self.acted.append(acted)
        return acted

    async def act(self, by: Actor, command: c.Command) -> Acted:
        self.now += timedelta(hours=1)
        acted = await act(self.database, self.ask(by, command, after_seq=self.acted[-1].seq if self.acted else 0))
        assert acted.refusal is None, acted.refusal
        self.acted.append(acted)
        return acted

    async def until(self, day: date, hour: int = 9) -> Acted:
        """Let time pass."""
        self.now = at(day, hour)
        return await self.act(c.ENGINE, c.Tick())


async def tell_the_whole_story(window: Window) -> None:
    """From a notice and a supplement, over an exclusion, an extension, a late decision, to documents and a rating."""
    await window.receive(delivery=c.DeliveryMethod.WINDOW)
    await _notice_and_supplement(window)
    await window.act(HEALTH, c.DecideTask(item="birth", outcome=c.Outcome.GRANTED))
    await window.act(
        POLICE,
        c.StartExclusion(item="household", ground=Ground.APPRAISAL, estimated=working_days(2), notice="t_notice"),
    )
    await window.until(MONDAY + timedelta(days=8))
    await window.act(POLICE, c.EndExclusion(item="household", ground=Ground.APPRAISAL))
    await window.act(
        POLICE,
        c.ExtendTask(item="household", by=working_days(5), approver=ApproverRank.HEAD_OF_ORGAN, reason="t_extend"),
    )
    await window.act(POLICE, c.FileExtension(filing="F-1", item="household"))
    await window.until(MONDAY + timedelta(days=70))
    await window.act(POLICE, c.DecideTask(item="household", outcome=c.Outcome.GRANTED))
    await window.act(
        TAX, c.DecideTask(item="payment", outcome=c.Outcome.REFUSED, reason="t_reason", remedies="t_remedies")
    )
    documents = tuple(
        c.IssuedDocument(item=item, number=f"N-{item}", kind=kind, sha256="cd" * 32)
        for item, kind in (("birth", "certificate"), ("household", "certificate"), ("payment", "refusal"))
    )
    await window.act(c.ENGINE, c.IssueDocuments(package="P-1", documents=documents, sha256="ef" * 32))
    await window.act(CLERK, c.Deliver(method=c.DeliveryMethod.WINDOW, receipt="t_receipt"))
    await window.act(APPLICANT, c.Rate(level=4, comment="t_comment"))


async def _notice_and_supplement(window: Window) -> None:
    defect = c.Defect(id="household.1", item="household", target="material:identity", text="t_defect")
    await window.act(HEALTH, c.ReportPrecheck(item="birth"))
    await window.act(POLICE, c.ReportPrecheck(item="household", defects=(defect,)))
    await window.act(TAX, c.ReportPrecheck(item="payment"))
    await window.act(APPLICANT, c.Supply(points=("household.1",), submission="ba" * 32))
    for by, item in ((HEALTH, "birth"), (POLICE, "household"), (TAX, "payment")):
        await window.act(by, c.ReportPrecheck(item=item))
