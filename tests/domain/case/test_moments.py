"""Time itself: every kind of moment fires, once for each date, and the timer never runs hot (DESIGN 4.5)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from domain.case import commands as c
from domain.case.commands import ENGINE, Order
from domain.case.decide import carried_out, decide
from domain.case.events import Marked, MarkKind
from domain.case.moments import Lapse, next_due, next_moment
from domain.case.state import Case
from domain.derivation import Refusal
from domain.limits import ApproverRank, Ground, working_days
from tests.domain.case.cases import (
    APPLICANT,
    BIRTH,
    HEALTH,
    ONE,
    PAIR,
    POLICE,
    TEXT,
    Log,
    accept,
    at,
    grant,
    hours,
    issue,
    receive,
)

WEDNESDAY = date(2025, 9, 24)
SPRING = date(2026, 6, 1)


def asked() -> Log:
    log = receive(PAIR, WEDNESDAY, missing=("form",))
    for name, by in (("birth", HEALTH), ("hukou", POLICE)):
        log.do(c.ReportPrecheck(item=name), by)
    return log


def half_supplied() -> Log:
    log = asked()
    log.do(c.Supply(points=("missing.form",)), APPLICANT)
    return log


def returned() -> Log:
    log = half_supplied()
    point = c.Defect(id="missing.form", item="birth", target="material:form", text=TEXT)
    log.do(c.ReportPrecheck(item="birth", defects=(point,)), HEALTH)
    return log


def found() -> Log:
    log = receive(PAIR, WEDNESDAY, missing=("form",))
    log.do(c.ReportPrecheck(item="birth"), HEALTH)
    return log


def excluded() -> Log:
    log = accept(ONE, WEDNESDAY)
    testing = c.StartExclusion(item="birth", ground=Ground.TESTING, estimated=working_days(1), notice="N")
    log.do(testing, HEALTH)
    return log


def extended() -> Log:
    log = accept(ONE, WEDNESDAY)
    extend = c.ExtendTask(item="birth", by=working_days(1), approver=ApproverRank.HEAD_OF_ORGAN, reason=TEXT)
    log.do(extend, HEALTH)
    return log


def offered() -> Log:
    log = accept(ONE, WEDNESDAY)
    log.do(c.OfferHearing(item="birth", notice="H"), HEALTH)
    return log


def requested() -> Log:
    log = offered()
    log.do(c.RequestHearing(item="birth"), APPLICANT)
    return log


def deferred() -> Log:
    return accept(PAIR, WEDNESDAY, missing=("hukou-proof",), promised=("hukou-proof",))


def half_decided() -> Log:
    log = accept(PAIR, WEDNESDAY)
    grant(log, "birth", at(WEDNESDAY, 15))
    return log


def delivered() -> Log:
    log = accept(ONE, WEDNESDAY)
    grant(log, "birth", at(WEDNESDAY, 15))
    issue(log, at(WEDNESDAY, 16))
    return log


def received_only() -> Log:
    return receive(PAIR, WEDNESDAY)


def accepted() -> Log:
    return accept(ONE, WEDNESDAY)


# What fires, how a case gets there, and when: worked out by hand on the calendar of 2025.
FIRES: dict[MarkKind | Lapse, tuple[Callable[[], Log], datetime]] = {
    MarkKind.NOTICE_DUE_SOON: (received_only, at(date(2025, 9, 29), 9)),
    Lapse.NOTICE_COLLECTED: (found, at(date(2025, 9, 30), 17)),
    Lapse.NOTICE_LAPSED: (received_only, at(date(2025, 10, 1), 0)),
    Lapse.RECHECK_COLLECTED: (returned, at(date(2025, 9, 30), 17)),
    Lapse.RECHECK_LAPSED: (half_supplied, at(date(2025, 10, 1), 0)),
    MarkKind.SUPPLY_DUE_SOON: (asked, at(date(2025, 10, 23), 9)),
    MarkKind.SUPPLY_LAPSED: (asked, at(date(2025, 10, 25), 0)),
    MarkKind.PROMISED_DUE_SOON: (accepted, at(date(2025, 9, 26), 9)),
    MarkKind.PROMISED_PASSED: (accepted, at(date(2025, 9, 29), 0)),
    MarkKind.STATUTORY_PASSED: (accepted, at(date(2025, 10, 29), 0)),
    MarkKind.CASE_PROMISED_PASSED: (accepted, at(date(2025, 9, 29), 0)),
    MarkKind.CASE_STATUTORY_PASSED: (accepted, at(date(2025, 10, 29), 0)),
    MarkKind.EXCLUSION_OVERRUN: (excluded, at(date(2025, 9, 26), 0)),
    MarkKind.EXTENSION_UNFILED: (extended, at(date(2025, 10, 29), 0)),
    MarkKind.TOLERANCE_DUE_SOON: (deferred, at(date(2025, 10, 13), 9)),
    MarkKind.TOLERANCE_LAPSED: (deferred, at(date(2025, 10, 15), 0)),
    MarkKind.HEARING_REQUEST_LAPSED: (offered, at(date(2025, 10, 1), 0)),
    MarkKind.HEARING_LATE: (requested, at(date(2025, 10, 29), 0)),
    Lapse.RELEASE_DUE: (half_decided, at(date(2025, 10, 13), 9)),
    MarkKind.DELIVERY_PASSED: (half_decided, at(date(2025, 10, 15), 0)),
    Lapse.RATING_LAPSED: (delivered, at(date(2025, 10, 10), 0)),
}


def test_every_kind_of_moment_is_proven_here() -> None:
    assert set(FIRES) == {*MarkKind, *Lapse}


@pytest.mark.parametrize("kind", FIRES)
def test_it_fires_at_its_hour_and_once(kind: MarkKind | Lapse) -> None:
    reach, when = FIRES[kind]
    log = reach()
    fired: list[datetime] = []
    while (due := next_due(log.case)) and due.at <= at(SPRING):
        events = log.tick(due.at)
        assert events, "a moment that leaves no trace would come again"
        if due.kind is kind or kind in [event.kind for event in events if isinstance(event, Marked)]:
            fired.append(due.at)
    assert fired == [when]


def test_every_mark_is_left_by_a_moment_of_its_kind() -> None:
    log = accept(PAIR, WEDNESDAY)
    log.until(at(SPRING))
    marks = [event for event in log.events if isinstance(event, Marked)]
    assert len(marks) == len(set(marks)) > 0


def test_a_date_that_moved_is_a_new_date_with_marks_of_its_own() -> None:
    log = extended()
    log.until(at(SPRING))
    assert [mark.due for mark in log.marks(MarkKind.PROMISED_PASSED)] == [date(2025, 9, 29)]
    assert [mark.due for mark in log.marks(MarkKind.PROMISED_DUE_SOON)] == [date(2025, 9, 29)]


def test_nobody_is_warned_after_the_hour_has_come() -> None:
    log = receive(replace(ONE, items=(replace(BIRTH, promised=hours(2), statutory=None),)), WEDNESDAY)
    log.do(c.ReportPrecheck(item="birth"), HEALTH, at(date(2025, 9, 25), 8))
    assert log.date("birth.promised").at == at(date(2025, 9, 25), 10)
    late = receive(replace(ONE, items=(replace(BIRTH, promised=hours(2), statutory=None),)), WEDNESDAY)
    late.do(c.ReportPrecheck(item="birth"), HEALTH, at(date(2025, 9, 25), 0))
    late.until(at(date(2025, 9, 26)))
    assert late.marks(MarkKind.PROMISED_DUE_SOON) == []
    assert len(late.marks(MarkKind.PROMISED_PASSED)) == 1


@pytest.mark.parametrize("reach", dict.fromkeys(reach for reach, _ in FIRES.values()))
def test_coming_late_gives_the_same_facts_as_being_on_time(reach: Callable[[], Log]) -> None:
    punctual, late = reach(), reach()
    assert punctual.events == late.events
    punctual.until(at(SPRING))
    late.tick(at(SPRING))
    assert late.events == punctual.events


def test_catching_up_before_an_order_gives_the_same_facts_too() -> None:
    punctual, late = accept(PAIR, WEDNESDAY), accept(PAIR, WEDNESDAY)
    punctual.until(at(date(2025, 10, 20)))
    for log in (punctual, late):
        grant(log, "hukou", at(date(2025, 10, 20)))
    assert late.events == punctual.events


def test_an_idle_tick_records_nothing() -> None:
    log = accept(ONE, WEDNESDAY)
    assert log.tick(at(WEDNESDAY, 12)) == ()


def test_the_timer_is_always_set_later_than_now() -> None:
    log = accept(PAIR, WEDNESDAY)
    for _ in range(20):
        moment = next_moment(log.case)
        if moment is None:
            break
        log.tick(moment)
        following = next_moment(log.case)
        assert following is None or following > moment


def test_a_case_that_waits_for_people_only_sets_no_timer() -> None:
    log = receive(replace(PAIR, supply_within=None), WEDNESDAY, missing=("form",))
    for name, by in (("birth", HEALTH), ("hukou", POLICE)):
        log.do(c.ReportPrecheck(item=name), by)
    assert next_moment(log.case) is None


def test_an_instant_without_its_offset_is_a_bug_of_the_caller() -> None:
    with pytest.raises(ValueError, match="offset"):
        decide(Case(), Order(id="o", by=ENGINE, command=c.Tick()), datetime(2025, 9, 24))  # noqa: DTZ001


def test_deciding_also_gives_the_case_that_its_events_make() -> None:
    log = receive(PAIR, WEDNESDAY)
    order = Order(id="o", by=ENGINE, command=c.Tick())
    carried = carried_out(log.case, order, at(SPRING))
    assert not isinstance(carried, Refusal)
    log.tick(at(SPRING))
    assert carried[0] == log.case
