"""A new year's notice reaches a running case as a recorded, explained event (LAW 2.10(11))."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar import to_compact
from domain.case import commands as c
from domain.case import events as e
from domain.case.state import Stage
from domain.limits import working_days
from tests.domain.case.cases import ADMINISTRATOR, APPLICANT, BIRTH, CALENDAR, ONE, Log, accept, at, receive
from tests.domain.case.orders import NOTICE_2027, PUBLISHED

DECEMBER = date(2026, 12, 21)
PLAN = replace(ONE, items=(replace(BIRTH, promised=working_days(35), statutory=working_days(40)),))
REPIN = c.RepinCalendar(calendar=PUBLISHED, notice="国办发明电〔2026〕9号")


def running() -> Log:
    return accept(PLAN, DECEMBER)


def test_provisional_days_become_final_and_what_was_told_before_stays_on_record() -> None:
    log = running()
    before = log.date("birth.promised")
    assert (before.on, before.provisional) == (date(2027, 2, 11), True)
    repinned, dated = log.do(REPIN, ADMINISTRATOR, at(date(2026, 12, 24)))
    assert isinstance(repinned, e.CalendarRepinned)
    assert repinned.notice == "国办发明电〔2026〕9号"
    assert isinstance(dated, e.DatesSet)
    after = log.date("birth.promised")
    assert (after.on, after.was, after.provisional) == (date(2027, 2, 15), date(2027, 2, 11), False)


def test_a_date_that_becomes_earlier_says_so() -> None:
    more_work = NOTICE_2027.replace("|work:0213,1009", "|work:0109-0110,0116,0123-0124,0213,1009")
    log = running()
    log.do(replace(REPIN, calendar=PUBLISHED.replace(NOTICE_2027, more_work)), ADMINISTRATOR)
    fact = log.date("birth.promised")
    assert fact.on < date(2027, 2, 11)
    assert fact.was == date(2027, 2, 11)


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (replace(REPIN, notice=""), "calendar.unnamed"),
        (replace(REPIN, calendar="?"), "calendar.not_one"),
        (replace(REPIN, calendar=to_compact(CALENDAR)), "calendar.nothing_new"),
        (replace(REPIN, calendar=to_compact(CALENDAR.slice(2025, 2025))), "calendar.year_lost"),
    ],
)
def test_a_calendar_that_would_take_something_away_is_refused(command: c.RepinCalendar, code: str) -> None:
    assert running().refused(command, ADMINISTRATOR).code == code


def test_years_before_the_case_came_in_are_not_missed() -> None:
    later = "\n".join(line for line in PUBLISHED.split("\n") if line[:4] != "2025")
    log = running()
    log.do(replace(REPIN, calendar=later), ADMINISTRATOR)
    assert log.case.calendar
    assert [table.year for table in log.case.calendar.years] == [2026, 2027]


def test_a_limit_that_the_new_calendar_puts_in_the_past_lapses_now_and_not_then() -> None:
    log = receive(ONE, date(2027, 2, 10))
    assert log.date("notice").on == date(2027, 2, 17)
    worked = NOTICE_2027.replace("0205-0211", "0205-0208").replace("0213,1009", "0213-0214,1009")
    calendar = PUBLISHED.replace(NOTICE_2027, worked)
    log.do(replace(REPIN, calendar=calendar), ADMINISTRATOR, at(date(2027, 2, 17), 8))
    moved = [fact for event in log.events if isinstance(event, e.DatesSet) for fact in event.dates]
    assert (moved[1].key, moved[1].on, moved[1].was) == ("notice", date(2027, 2, 15), date(2027, 2, 17))
    assert log.case.stage is Stage.HANDLING
    assert log.case.accepted_on == date(2027, 2, 10)


def test_only_those_who_keep_the_calendar_may_replace_it() -> None:
    assert running().refused(REPIN, APPLICANT).code == "role.may_not"
