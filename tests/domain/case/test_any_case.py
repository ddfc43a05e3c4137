"""Whatever anybody orders, and however time jumps: what holds for every case (LAW 2.10, GZ 11-13, 许可法 32-48)."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from domain.case import commands as c
from domain.case import events as e
from domain.case.commands import ENGINE, Actor, Order
from domain.case.dates import case_dates
from domain.case.decide import decide
from domain.case.evolve import evolve, replay
from domain.case.moments import next_due, next_moment
from domain.case.order import predecessors
from domain.case.queries import awaiting_issue
from domain.case.state import Case, Stage, TaskState
from domain.derivation import Refusal, render
from domain.limits import working_days
from domain.plan import ItemKind, NeverSupplied, Plan, ReleasePolicy
from tests.domain.case.cases import (
    APPLICANT,
    CARD,
    CHAIN,
    CLERK,
    HUKOU,
    PAIR,
    TEXT,
    Log,
    at,
    days,
    documents,
    hours,
    issue,
    item,
    officer,
    received,
)
from tests.domain.case.orders import acts, next_steps

pytestmark = pytest.mark.timeout(3600)  # the profile "deep" looks for many minutes

MIXED = replace(
    CHAIN,
    items=(
        item("birth", "health", promised=hours(24), statutory=None, kind=ItemKind.PUBLIC_SERVICE),
        HUKOU,
        replace(CARD, after=("birth",), promised=days(7), statutory=days(30), kind=ItemKind.REGISTRATION),
        item("school", "education", after=("hukou", "card")),
    ),
    published=working_days(20),
    joint_handling=True,
    deferrable=("card-proof",),
    tolerance=days(45),
    supply_within=working_days(5),
    never_supplied=NeverSupplied.CLOSE,
)
PLANS = (CHAIN, PAIR, MIXED, replace(MIXED, release=ReleasePolicy.AS_FINISHED))
FIRST_DAYS = (date(2025, 9, 24), date(2025, 9, 28), date(2026, 2, 11), date(2026, 12, 21))


class AnyCase(RuleBasedStateMachine):
    """One case, ordered about at random; `attentive` shells issue documents as soon as they are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.log = Log()
        self.attentive = False
        self.projected = False  # while an exclusion is open, dates are projections and may come back
        self.recorded_on: dict[str, date] = {}

    @initialize(
        plan=st.sampled_from(PLANS),
        day=st.sampled_from(FIRST_DAYS),
        missing=st.sampled_from(((), (), ("form",), ("hukou-proof", "card-proof"))),
        promised=st.sampled_from(((), ("hukou-proof", "card-proof"))),
        delivery=st.sampled_from(c.DeliveryMethod),
        attentive=st.booleans(),
        complete=st.booleans(),
    )
    def receive(self, *, plan: Plan, day: date, attentive: bool, complete: bool, **submission: object) -> None:
        self.attentive = attentive
        self.ask(received(plan, **submission), APPLICANT, at(day))
        for one in plan.items if complete else ():
            self.ask(c.ReportPrecheck(item=one.id), officer(one), at(day, 11))

    @rule(data=st.data(), minutes=st.sampled_from((0, 0, 7, 200, 500)))
    def act(self, data: st.DataObject, minutes: int) -> None:
        now = self.later(minutes)
        command, by = data.draw(acts(self.log.case, now))
        self.ask(command, by, now)

    @rule(data=st.data(), minutes=st.sampled_from((0, 7, 200, 1500)))
    def go_on(self, data: st.DataObject, minutes: int) -> None:
        now = self.later(minutes)
        steps = next_steps(self.log.case, now)
        if steps:
            command, by = data.draw(st.sampled_from(steps))
            self.ask(command, by, now)

    @rule(data=st.data())
    def go_on_at_once(self, data: st.DataObject) -> None:
        self.go_on(data, 0)

    @rule(hours=st.sampled_from((5, 15, 24, 72)))
    def wait(self, hours: int) -> None:
        self.pass_time(self.log.now + timedelta(hours=hours))

    @rule(weeks=st.integers(2, 12))
    @precondition(lambda self: self.log.case.stage is not Stage.PRECHECK and not self.log.orders % 4)
    def sleep(self, weeks: int) -> None:
        self.pass_time(self.log.now + timedelta(weeks=weeks))

    def later(self, minutes: int) -> datetime:
        now = self.log.now + timedelta(minutes=minutes)
        if self.attentive:
            self.pass_time(now)
        return now

    def pass_time(self, until: datetime) -> None:
        late = self.coming_late(until)
        while (moment := next_moment(self.log.case)) and moment <= until:
            self.ask(c.Tick(), ENGINE, moment)
        self.ask(c.Tick(), ENGINE, until)
        if not self.attentive:  # whose acts in between are missing from a late tick
            assert late == tuple(self.log.events[self.before_waiting :])

    def coming_late(self, until: datetime) -> tuple[e.Event, ...]:
        self.before_waiting = len(self.log.events)
        late = decide(self.log.case, Order(id="late", by=ENGINE, command=c.Tick()), until)
        assert not isinstance(late, Refusal)
        return late

    def ask(self, command: c.Command, by: Actor, now: datetime) -> None:
        before = self.log.case
        decided = self.log.ask(command, by, now)
        if isinstance(decided, Refusal):
            assert self.log.case is before
            assert render(decided, "zh")
            assert render(decided, "en")
            return
        self.projected = any(task.suspended for task in before.tasks)
        case = before
        for event in decided:
            self.check_event(case, event)
            case = evolve(case, event)
        self.check_case()
        if self.attentive and awaiting_issue(self.log.case):
            self.ask(c.IssueDocuments(package="P", documents=documents(self.log)), ENGINE, now)
            self.check_released_in_time()

    def check_event(self, case: Case, event: e.Event) -> None:
        match event:
            case e.NoticeIssued():
                assert case.notice is None, "a second notice"
                assert event.points
            case e.LateNoticeAdmitted() | e.SupplementReturned():
                assert case.accepted_on is None, "demanded after acceptance"
                assert event.points
            case e.CaseAccepted():
                assert case.accepted_on is None
            case e.TaskOpened():
                task = case.task(event.item)
                assert task
                results = [other.decided_on for other in predecessors(case, task)]
                assert all(other.outcome is c.Outcome.GRANTED for other in predecessors(case, task))
                assert event.opened_on == max([case.accepted_on or date.min, *(day for day in results if day)])
            case e.TaskDecided():
                self.recorded_on[event.item] = self.log.now.date()
            case e.DatesSet():
                self.check_dates(case, event)
            case e.Marked():
                assert event not in case.marks, "the same moment twice"
            case _:
                pass

    def check_dates(self, case: Case, event: e.DatesSet) -> None:
        repinned = any(isinstance(known, e.CalendarRepinned) for known in self.log.events[-8:])
        for fact in event.dates:
            if fact.at is None:
                assert case.calendar
                assert case.calendar.is_working_day(fact.on), fact
            known = case.date(fact.key)
            if fact.key.startswith("case.") and known and not self.projected and not repinned:
                assert known.on <= fact.on, "a committed date moved earlier"
                assert fact.was == (known.on if known.on != fact.on else None)

    def check_case(self) -> None:
        case = self.log.case
        fresh = replay(self.log.events)
        assert fresh == case
        assert next_due(fresh) == next_due(case), "what a case keeps from the state before it no longer holds"
        assert all(case.date(fact.key) == fact for fact in case.dates)
        moment = next_moment(case)
        assert moment is None or moment > self.log.now, "a busy loop"
        assert all(len(task.extensions) <= 1 for task in case.tasks)
        assert len(case.extensions) <= 1
        assert case.stage is not Stage.DECIDED or awaiting_issue(case), "decided, and nothing would ever follow"
        self.check_exclusions_never_shorten()

    def check_exclusions_never_shorten(self) -> None:
        case = self.log.case
        if not any(task.exclusions for task in case.tasks):
            return
        bare = replace(case, tasks=tuple(replace(task, exclusions=()) for task in case.tasks))
        without = dict(case_dates(bare))
        for key, due in case_dates(case, self.log.now.date()):
            other = without[key]
            # An extension of an hour's limit by days leaves no hour to compare.
            assert due.on >= other.on, key
            assert due.at is None or other.at is None or due.at >= other.at, key

    def check_released_in_time(self) -> None:
        for task in self.log.case.tasks:
            due = self.log.case.date(f"{task.item.id}.delivery")
            if task.issued_on and due:
                assert task.issued_on <= max(due.on, self.recorded_on[task.item.id])

    def teardown(self) -> None:
        if self.log.case.stage is not Stage.NEW:
            bring_to_an_end(self.log)
            assert self.log.case.stage is Stage.CLOSED


def bring_to_an_end(log: Log) -> None:
    """Time passes, and everybody does what is theirs to do."""
    for _ in range(40):
        log.until(log.now + timedelta(days=120))
        case = log.case
        if case.stage is Stage.CLOSED:
            return
        if case.stage is Stage.SUPPLEMENT and case.notice:
            log.do(c.Supply(points=case.notice.open), APPLICANT)
        if case.stage is Stage.ISSUED:
            log.do(c.Deliver(method=c.DeliveryMethod.MAIL, receipt=TEXT), CLERK)
        for task in log.case.tasks:
            if task.state is TaskState.OPEN and log.case.stage is Stage.HANDLING:
                finish_task(log, task.item.id)
        if awaiting_issue(log.case):
            issue(log, log.now)


def finish_task(log: Log, name: str) -> None:
    by = officer(log.task(name).item)
    hearing = log.task(name).hearing
    if hearing and hearing.requested_on and not hearing.held_on:
        _, calendar = log.case.pinned
        if hearing.to_be_held_on is None:
            day = calendar.nth_working_day_after(log.now.date(), 8)
            log.do(c.ScheduleHearing(item=name, to_be_held_on=day, notice="H"), by)
            log.until(at(day))
        log.until(max(log.now, at(log.task(name).hearing.to_be_held_on)))  # type: ignore[union-attr, arg-type]
        log.do(c.HoldHearing(item=name, record=TEXT), by)
    for exclusion in log.task(name).exclusions:
        if exclusion.end is None:
            log.do(c.EndExclusion(item=name, ground=exclusion.ground), by)
    log.do(c.DecideTask(item=name, outcome=c.Outcome.GRANTED), by)


TestAnyCase = AnyCase.TestCase
TestAnyCase.settings = settings(stateful_step_count=30)  # how many examples, the profile says
