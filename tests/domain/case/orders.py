"""Orders as people, departments and mistakes give them: some lawful, many not."""

from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from domain.calendar import to_compact
from domain.case import commands as c
from domain.case.commands import ENGINE, Actor
from domain.case.queries import awaiting_issue
from domain.case.state import Case, Stage, Task, TaskState
from domain.case.words import TextRef
from domain.limits import ApproverRank, Ground, working_days
from tests.domain.case.cases import (
    ADMINISTRATOR,
    APPLICANT,
    CALENDAR,
    CLERK,
    GROUNDS,
    SUPERVISOR,
    TEXT,
    hours,
    officer,
)

NOTICE_2027 = (
    "2027|国办发明电〔2026〕9号|off:0101-0103,0205-0211,0403-0405,0501-0505,0609,0915,1001-1007|work:0213,1009"
)
PUBLISHED = "\n".join([*(line for line in to_compact(CALENDAR).split("\n") if line[:4] != "2027"), NOTICE_2027])
ANYBODY = (APPLICANT, CLERK, SUPERVISOR, ADMINISTRATOR, ENGINE)
Asked = tuple[c.Command, Actor]
texts = st.sampled_from((TEXT, TEXT, TEXT, ""))
estimates = st.sampled_from((working_days(1), working_days(4), working_days(15), hours(30), None))


def acts(case: Case, now: datetime) -> st.SearchStrategy[Asked]:
    """Something to ask of this case now, with somebody who asks it, mostly the right one."""
    tasks = st.sampled_from(case.tasks)
    today = now.date()
    by_officer = tasks.flatmap(lambda task: st.tuples(_of_department(case, task, today), st.just(officer(task.item))))
    by_others = st.one_of(_of_applicant(case), _of_window(case))
    anybody = st.sampled_from((*ANYBODY, *(officer(task.item) for task in case.tasks)))
    wrongly = st.tuples(st.one_of(by_officer, by_others), anybody).map(lambda pair: (pair[0][0], pair[1]))
    return st.one_of(by_officer, by_officer, by_officer, by_others, by_others, wrongly)


def next_steps(case: Case, now: datetime) -> tuple[Asked, ...]:
    """What the case waits for: steps that the law mostly allows now, so that random cases get somewhere."""
    steps: list[Asked] = []
    for task in case.tasks:
        by = officer(task.item)
        if case.stage is Stage.PRECHECK and not task.checked:
            steps.append((c.ReportPrecheck(item=task.item.id), by))
            told = [point for point in case.notice.points if point.item == task.item.id] if case.notice else []
            if told:
                steps.append((c.ReportPrecheck(item=task.item.id, defects=tuple(told[:1])), by))
        if case.stage is Stage.HANDLING and task.state is TaskState.OPEN:
            steps += [
                (command, by if not isinstance(command, c.RequestHearing) else APPLICANT)
                for command in _handling(task, now)
            ]
        if any(not extension.filing for extension in task.extensions):
            steps.append((c.FileExtension(item=task.item.id, filing="F"), by))
    if case.deferred:
        steps.append((c.SupplyDeferred(material=case.deferred[0]), APPLICANT))
    if case.stage is Stage.SUPPLEMENT and case.notice:
        steps.append((c.Supply(points=case.notice.open), APPLICANT))
    if case.stage is Stage.ISSUED:
        steps.append((c.Deliver(method=c.DeliveryMethod.WINDOW, receipt=TEXT), CLERK))
    if case.stage is Stage.DELIVERED:
        steps.append((c.Rate(level=4), APPLICANT))
    documents = _documents(case)
    if documents:
        steps.append((c.IssueDocuments(package="P", documents=documents), ENGINE))
    return tuple(steps)


def _handling(task: Task, now: datetime) -> list[c.Command]:
    name, hearing = task.item.id, task.hearing
    if hearing and hearing.to_be_held_on and not hearing.held_on and hearing.to_be_held_on <= now.date():
        return [c.HoldHearing(item=name, record=TEXT)]
    if hearing and hearing.requested_on and not hearing.to_be_held_on:
        return [
            c.ScheduleHearing(
                item=name, to_be_held_on=now.date() + timedelta(days=14 if now.day % 2 else 26), notice="H"
            )
        ]
    if hearing and not hearing.requested_on:
        return [c.RequestHearing(item=name)]
    running = [c.EndExclusion(item=name, ground=one.ground) for one in task.exclusions if one.end is None]
    if running:
        return [*running]
    reason: TextRef = TEXT
    return [
        c.DecideTask(item=name, outcome=c.Outcome.GRANTED),
        c.DecideTask(item=name, outcome=c.Outcome.GRANTED, on=now.date() - timedelta(days=1)),
        c.DecideTask(item=name, outcome=c.Outcome.REFUSED, reason=TEXT, remedies=TEXT),
        c.OfferHearing(item=name, notice="H"),
        *(
            c.StartExclusion(item=name, ground=ground, estimated=working_days(amount), notice=f"E{amount}")
            for ground, amount in ((Ground.TESTING, 2), (Ground.APPRAISAL, 7))
        ),
        c.ExtendTask(item=name, by=working_days(5), approver=ApproverRank.HEAD_OF_ORGAN, reason=reason),
    ]


def _legal_days(today: date) -> st.SearchStrategy[date | None]:
    return st.sampled_from((None, None, None, *(today - timedelta(days=back) for back in (-1, 0, 1, 3, 10, 40))))


def _of_department(case: Case, task: Task, today: date) -> st.SearchStrategy[c.Command]:
    checks, clock = _checks(case, task), _clock(task, today)
    decide = st.builds(
        c.DecideTask,
        item=st.just(task.item.id),
        outcome=st.sampled_from(c.Outcome),
        reason=texts,
        remedies=texts,
        on=_legal_days(today),
    )
    if task.state is TaskState.PRECHECK:
        return st.one_of(*checks, *checks[:1] * 3, decide)
    return st.one_of(*clock, *_hearings(task, today), decide, decide, checks[1])


def _checks(case: Case, task: Task) -> tuple[st.SearchStrategy[c.Command], ...]:
    name = st.just(task.item.id)
    return (
        st.builds(c.ReportPrecheck, item=name),
        st.builds(c.ReportPrecheck, item=name, defects=_defects(case, task)),
        st.builds(
            c.DeclineItem,
            item=name,
            ground=st.sampled_from(c.DeclineGround),
            reason=texts,
            competent_organ=st.sampled_from(("tax", "")),
        ),
        st.builds(c.AdmitLateNotice, defects=_defects(case, task), reason=texts),
    )


def _clock(task: Task, today: date) -> tuple[st.SearchStrategy[c.Command], ...]:
    name, days = st.just(task.item.id), _legal_days(today)
    grounds, notices = st.sampled_from((*GROUNDS, Ground.AUCTION)), st.sampled_from(("N1", "N2"))
    limits, ranks = st.integers(1, 16).map(working_days), st.sampled_from(ApproverRank)
    government = st.just(ApproverRank.HEAD_OF_GOVERNMENT)
    whose = st.sampled_from((task.item.id, ""))
    return (
        st.builds(c.StartExclusion, item=name, ground=grounds, estimated=estimates, notice=notices, on=days),
        st.builds(c.EndExclusion, item=name, ground=grounds, on=days),
        st.builds(c.ExtendTask, item=name, by=limits, approver=ranks, reason=texts, notified_on=days, on=days),
        st.builds(c.ExtendCase, by=limits, approver=government, reason=st.just(TEXT)),
        st.builds(c.FileExtension, item=whose, filing=st.sampled_from(("F1", "")), on=days),
        st.builds(c.ExplainOverrun, item=name, reason=texts, public_reason=texts),
    )


def _hearings(task: Task, today: date) -> tuple[st.SearchStrategy[c.Command], ...]:
    name = st.just(task.item.id)
    ahead = st.integers(0, 30).map(lambda count: today + timedelta(days=count))
    return (
        st.builds(c.OfferHearing, item=name, notice=st.just("H1")),
        st.builds(c.ScheduleHearing, item=name, to_be_held_on=ahead, notice=st.just("H2")),
        st.builds(c.HoldHearing, item=name, record=texts, on=_legal_days(today)),
    )


def _defects(case: Case, task: Task) -> st.SearchStrategy[tuple[c.Defect, ...]]:
    targets = [f"material:{name}" for name in task.item.materials] + ["field:address", "material:diploma"]
    fresh = st.builds(
        c.Defect,
        id=st.integers(1, 4).map(lambda number: f"{task.item.id}.{number}"),
        item=st.just(task.item.id),
        target=st.sampled_from(targets),
        text=st.just(TEXT),
    )
    told = [point for point in case.notice.points if point.item == task.item.id] if case.notice else []
    points = st.one_of(fresh, st.sampled_from(told)) if told else fresh
    return st.lists(points, min_size=1, max_size=2).map(tuple)


def _of_applicant(case: Case) -> st.SearchStrategy[Asked]:
    points = case.notice.open if case.notice else ()
    materials = ("form", *(f"{task.item.id}-proof" for task in case.tasks))
    commands = st.one_of(
        st.builds(
            c.Supply,
            points=st.one_of(st.just(points), st.lists(st.sampled_from(points or ("x",)), max_size=2).map(tuple)),
            promised=st.lists(st.sampled_from(materials), max_size=1).map(tuple),
        ),
        st.builds(c.SupplyDeferred, material=st.sampled_from(materials)),
        st.builds(c.RequestHearing, item=st.sampled_from([task.item.id for task in case.tasks])),
        st.builds(c.Rate, level=st.integers(0, 6)),
        st.builds(c.Withdraw, reason=texts),
    )
    return st.tuples(commands, st.sampled_from((APPLICANT, CLERK)))


def _of_window(case: Case) -> st.SearchStrategy[Asked]:
    clerk = st.one_of(
        st.just(c.Accept()),
        st.just(c.IssueNotice()),
        st.builds(c.Deliver, method=st.sampled_from(c.DeliveryMethod), receipt=texts),
    )
    engine = st.one_of(
        st.builds(c.IssueDocuments, package=st.just("P"), documents=st.just(_documents(case))),
        st.builds(c.ReportDepartment, department=st.just("police"), reachable=st.booleans()),
        st.builds(
            c.RepinCalendar,
            calendar=st.sampled_from((PUBLISHED, to_compact(CALENDAR), to_compact(CALENDAR.slice(2026, 2026)), "?")),
            notice=st.sampled_from(("国办发明电〔2026〕9号", "")),
        ),
    )
    return st.one_of(st.tuples(clerk, st.just(CLERK)), st.tuples(engine, st.just(ENGINE)))


def _documents(case: Case) -> tuple[c.IssuedDocument, ...]:
    return tuple(
        c.IssuedDocument(item=name, number=f"N-{name}", kind=kind_of(case, name), sha256="0" * 64)
        for name in awaiting_issue(case)
    )


def kind_of(case: Case, name: str) -> str:
    """What kind of document an item's decision asks for."""
    task = case.task(name)
    return "certificate" if task and task.outcome is c.Outcome.GRANTED else "refusal"
