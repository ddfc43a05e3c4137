"""Whatever two versions of a bundle say: moving a case makes no date later, demands nothing new and makes no delay."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import find, given
from hypothesis import strategies as st

from domain.case import commands as c
from domain.case.dates import case_dates
from domain.case.position import grievances
from domain.case.state import TaskState
from domain.derivation import Refusal
from domain.limits import Ground, Limit, working_days
from domain.plan import Plan, PlannedItem
from tests.domain.case.cases import CHAIN, TEXT, Log, accept, at, days, grant, officer

MONDAY = date(2026, 3, 2)
CHIEF = c.Actor(role=c.Role.CHIEF, id="acc-chief", department="health")


@st.composite
def versions(draw: st.DrawFn, old: Plan = CHAIN) -> Plan:
    """A version of one bundle: each of its terms as before, or better, or anything."""

    def limit(was: Limit) -> Limit:
        shorter = replace(was, amount=max(1, was.amount - 1))
        return draw(st.sampled_from((was, was, shorter, shorter, working_days(12), days(4))))

    def one(was: PlannedItem) -> PlannedItem:
        promised = limit(was.promised)
        return replace(
            was,
            promised=promised,
            statutory=draw(st.sampled_from((was.statutory, was.statutory, None, promised))),
            after=draw(st.sampled_from((was.after, was.after, (), CHAIN.item(was.id).after))),  # type: ignore[union-attr]
            materials=draw(st.sampled_from((was.materials, ("form",), ("form", f"{was.id}-proof")))),
            grounds=draw(st.sampled_from((was.grounds, was.grounds, (Ground.TESTING,)))),
        )

    return replace(
        old,
        version=draw(st.sampled_from("abcdefgh")),
        items=tuple(map(one, old.items)),
        published=limit(old.published),
        joint_handling=old.joint_handling or draw(st.booleans()),
    )


pairs = versions().flatmap(lambda old: st.tuples(st.just(old), versions(old)))


@given(pair=pairs, wait=st.integers(0, 12), granted=st.integers(0, 2), excluded=st.booleans())
def test_no_pair_of_versions_makes_a_date_later_or_demands_more(
    pair: tuple[Plan, Plan], wait: int, granted: int, *, excluded: bool
) -> None:
    old, new = pair
    log = accept(old, MONDAY)
    for one in [task.item for task in log.case.tasks if not task.item.after][:granted]:
        grant(log, one.id, at(MONDAY, 14))
    opened = [task.item for task in log.case.tasks if task.state is TaskState.OPEN]
    if excluded and opened and Ground.TESTING in opened[0].grounds:
        stop = c.StartExclusion(
            item=opened[0].id, ground=Ground.TESTING, estimated=working_days(3), reason=TEXT, notice="N", on=MONDAY
        )
        log.do(stop, officer(opened[0]))
    now = at(MONDAY + timedelta(days=wait), 15)
    log.until(now)
    before = log.case
    if isinstance(log.ask(c.RepinPlan(plan=new, reason=TEXT), CHIEF, now), Refusal):
        assert log.case is before
        return
    earlier = dict(case_dates(before, now.date()))
    for key, due in case_dates(log.case, now.date()):
        assert key not in earlier or due.on <= earlier[key].on, key
    assert log.case.marks == before.marks, "a move makes no delay"
    for task, was in zip(log.case.tasks, before.tasks, strict=True):
        assert set(task.item.materials) <= set(was.item.materials)
        assert task.state is was.state
    _later(log, Log(case=before, now=now), now.date())


def test_many_pairs_of_versions_let_a_case_move() -> None:
    found = find(pairs, lambda pair: pair[0].published != pair[1].published and not grievances(*pair))
    assert found, "else the property above says nothing"


def _later(log: Log, other: Log, today: date) -> None:
    """What opens afterwards is due no later than it would have been."""
    for run in (log, other):
        for task in run.case.tasks:
            current = run.task(task.item.id)
            if current.suspended:
                run.do(c.EndExclusion(item=task.item.id, ground=Ground.TESTING, on=today), officer(task.item))
            if current.opened_on and not current.outcome:
                grant(run, task.item.id, run.now)
    mine, theirs = dict(case_dates(log.case, today)), dict(case_dates(other.case, today))
    assert all(key not in theirs or due.on <= theirs[key].on for key, due in mine.items())
