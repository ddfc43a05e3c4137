"""Drives one case through the pure core so slowly that everything that can lapse does lapse, and records what fired.

Whatever a definition gives rise to (a reminder, a deemed act, an expiry, an escalation) has to fire here once; what
never does is a promise that nobody keeps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from domain.calendar import CHINA, to_compact
from domain.calendar_cn import CHINA_CALENDAR
from domain.case import commands as c
from domain.case import events as e
from domain.case.commands import ENGINE, Actor, Order, Role
from domain.case.decide import decide
from domain.case.evolve import evolve
from domain.case.moments import next_moment
from domain.case.queries import awaiting_issue
from domain.case.state import Case, Stage, TaskState
from domain.derivation import Refusal
from domain.limits import ApproverRank, Ground, working_days
from domain.plan import Plan, PlannedItem

START: Final = datetime(2026, 3, 2, 10, 0, tzinfo=CHINA)  # a Monday in a quiet month of a published year
MOST_TICKS: Final = 2000
CALENDAR: Final = to_compact(CHINA_CALENDAR)
APPLICANT: Final = Actor(role=Role.APPLICANT, id="applicant")
CLERK: Final = Actor(role=Role.CLERK, id="clerk")

Fired = tuple[str, str]  # what fired, and for which item; empty: the case


@dataclass
class Drive:
    """One case on its way. `fired` is what time alone has done to it so far, `refused` what the core would not do."""

    plan: Plan
    case: Case = field(default_factory=Case)
    now: datetime = START
    fired: dict[Fired, None] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)

    def __post_init__(self) -> None:
        window = self.plan.window
        if window:
            self.now = datetime.combine(window.opens, START.time(), CHINA)

    def receive(self, *, missing: tuple[str, ...] = ()) -> None:
        """Take the case in, these deferrable materials missing and promised; results go over the counter."""
        command = c.Receive(
            case_id="simulated",
            plan=self.plan,
            calendar=CALENDAR,
            submission="",
            channel=c.Channel.WINDOW,
            delivery=c.DeliveryMethod.WINDOW,
            missing=missing,
            promised=missing,
        )
        self.order(command, CLERK)

    def order(self, command: c.Command, by: Actor) -> bool:
        """Give an order now; tell whether the core took it."""
        decided = decide(self.case, Order(id="simulated", by=by, command=command), self.now)
        if isinstance(decided, Refusal):
            self.refused.append(decided)
            return False
        self._take(decided)
        return True

    def officer(self, item: PlannedItem) -> Actor:
        """An officer of the item's department."""
        return Actor(role=Role.CHIEF, id="chief", department=item.department)

    def grant(self, item: PlannedItem) -> bool:
        """Grant an item the next morning, after a check on site by two where there is one (许可法 34)."""
        self.now = datetime.combine(self.now.date() + timedelta(days=1), START.time(), CHINA)
        command = c.DecideTask(item=item.id, outcome=c.Outcome.GRANTED, site_check=("officer-1", "officer-2"))
        return self.order(command, self.officer(item))

    def wait(self) -> None:
        """Let time do all it can. RuntimeError where it never comes to rest (a bug of the core)."""
        for _ in range(MOST_TICKS):
            moment = next_moment(self.case)
            if moment is None:
                return
            self.now = max(self.now, moment)
            if not self.order(c.Tick(), ENGINE):
                return
        raise RuntimeError("time never comes to rest")

    def issue(self) -> None:
        """Release the documents that are due."""
        while waiting := awaiting_issue(self.case):
            documents = tuple(
                c.IssuedDocument(item=item, number=item, kind="certificate", sha256="0" * 64) for item in waiting
            )
            if not self.order(c.IssueDocuments(package=f"p{self.case.packages}", documents=documents), ENGINE):
                return

    def open_items(self) -> tuple[PlannedItem, ...]:
        """The items whose clocks run now."""
        return tuple(task.item for task in self.case.tasks if task.state is TaskState.OPEN)

    def _take(self, events: Iterable[e.Event]) -> None:
        for event in events:
            self.case = evolve(self.case, event)
            for fired in _fired(event):
                self.fired[fired] = None


def _fired(event: e.Event) -> tuple[Fired, ...]:
    match event:
        case e.Marked():
            return ((event.kind.value, event.subject),)
        case e.CaseAccepted():
            return ((event.basis.value, ""),)
        case e.NoticeIssued() if event.by == ENGINE:
            return (("notice-collected", ""),)
        case e.SupplementReturned():
            return (("recheck-collected", ""),)
        case e.ReleaseOrdered():
            return (("release-due", event.item),)
        case e.CaseClosed():
            return ((f"closed-{event.closed_as.value}", ""),)
        case _:
            return ()


@dataclass(frozen=True, kw_only=True)
class Driven:
    """What time did in all drives of a plan, and what the core would not do in them, first things first."""

    fired: frozenset[Fired]
    refused: tuple[Refusal, ...]


@lru_cache(maxsize=256)  # many versions of a bundle, and many of its answers, come to the same plan
def driven(plan: Plan) -> Driven:
    """Drive every slow way a case can go: silence throughout, extensions and exclusions, a supplement or none."""
    drives = (_silence(plan), _moved(plan), _supplement(plan, answered=True), _supplement(plan, answered=False))
    return Driven(
        fired=frozenset(fired for drive in drives for fired in drive.fired),
        refused=tuple(refusal for drive in drives for refusal in drive.refused),
    )


def _silence(plan: Plan) -> Drive:
    """Nobody does anything until all has lapsed; then one item is decided, and so on to the end."""
    drive = Drive(plan=plan)
    drive.receive(missing=tuple(name for name in plan.deferrable if any(name in item.materials for item in plan.items)))
    drive.wait()
    _decide_slowly(drive)
    if drive.case.stage is Stage.ISSUED:
        drive.order(c.Deliver(method=c.DeliveryMethod.WINDOW, receipt="t_receipt"), CLERK)
        drive.wait()
    return drive


def _moved(plan: Plan) -> Drive:
    """Everything is excluded, heard and extended as far as the plan allows, and nothing of it done in time."""
    drive = Drive(plan=plan)
    drive.receive()
    for item in plan.items:
        drive.order(c.ReportPrecheck(item=item.id), drive.officer(item))
    lead = Actor(role=Role.CHIEF, id="chief", department=plan.lead)
    if plan.joint_handling:
        drive.order(
            c.ExtendCase(by=working_days(15), approver=ApproverRank.HEAD_OF_GOVERNMENT, reason="t_reason"), lead
        )
    while items := [item for item in drive.open_items() if not _touched(drive, item)]:
        for item in items:
            _move(drive, item)
        drive.wait()
        for item in items:
            _settle(drive, item)
    drive.wait()
    return drive


def _touched(drive: Drive, item: PlannedItem) -> bool:
    task = drive.case.task(item.id)
    return task is not None and bool(task.extensions or task.exclusions or task.hearing)


def _move(drive: Drive, item: PlannedItem) -> None:
    officer = drive.officer(item)
    if item.extension:
        terms = item.extension
        drive.order(
            c.ExtendTask(item=item.id, by=terms.max, approver=terms.approver, reason="t_reason"),
            officer,
        )
    if Ground.HEARING in item.grounds:
        drive.order(c.OfferHearing(item=item.id, notice="notice"), officer)
        drive.order(c.RequestHearing(item=item.id), APPLICANT)
    for ground in item.grounds:
        drive.order(
            c.StartExclusion(item=item.id, ground=ground, estimated=working_days(1), notice=f"notice-{ground}"), officer
        )


def _settle(drive: Drive, item: PlannedItem) -> None:
    officer = drive.officer(item)
    for ground in item.grounds:
        drive.order(c.EndExclusion(item=item.id, ground=ground), officer)
    if Ground.HEARING in item.grounds:
        day = CHINA_CALENDAR.nth_working_day_after(drive.now.date(), 8)
        drive.order(c.ScheduleHearing(item=item.id, to_be_held_on=day, notice="hearing"), officer)
        drive.now = datetime.combine(day, START.time(), CHINA)
        drive.order(c.HoldHearing(item=item.id, record="t_record"), officer)
    drive.grant(item)
    drive.issue()


def _decide_slowly(drive: Drive) -> None:
    """Decide the open items one by one, each only after everything about those before it has lapsed."""
    while items := drive.open_items():
        item = items[0]
        if Ground.HEARING in item.grounds:
            drive.order(c.OfferHearing(item=item.id, notice="notice"), drive.officer(item))
            drive.wait()
        if not drive.grant(item):
            return
        if drive.case.stage is Stage.HANDLING:
            drive.wait()
        drive.issue()
        drive.wait()


def _supplement(plan: Plan, *, answered: bool) -> Drive:
    """One department asks for something, the others are silent; the applicant answers twice, or never."""
    drive = Drive(plan=plan)
    drive.receive()
    asking = next(((item, target) for item in plan.items if (target := _askable(item))), None)
    if asking is None:
        return drive
    item, target = asking
    point = c.Defect(id="point", item=item.id, target=target, text="t_text")
    for _ in range(2):
        drive.order(c.ReportPrecheck(item=item.id, defects=(point,)), drive.officer(item))
        moment = next_moment(drive.case)
        while moment and drive.case.stage is Stage.PRECHECK:
            drive.now = max(drive.now, moment)
            drive.order(c.Tick(), ENGINE)
            moment = next_moment(drive.case)
        if not answered:
            break
        drive.order(c.Supply(points=("point",)), APPLICANT)
    drive.wait()
    return drive


def _askable(item: PlannedItem) -> str:
    if item.materials:
        return f"material:{item.materials[0]}"
    return f"field:{item.fields[0]}" if item.fields else ""
