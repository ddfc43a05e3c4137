"""The shipped tables against two independent packages, day by day, and against the statute's count of days."""

from __future__ import annotations

from datetime import date, timedelta

import chinese_calendar
import holidays
import pytest

from domain.calendar_cn import CHINA_CALENDAR

PUBLISHED = range(2007, 2027)


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=offset) for offset in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("year", PUBLISHED)
def test_each_day_agrees_with_chinesecalendar(year: int) -> None:
    differing = [day for day in days_of(year) if CHINA_CALENDAR.is_working_day(day) != chinese_calendar.is_workday(day)]
    assert differing == []


def test_each_day_agrees_with_holidays() -> None:
    # The years before and after are loaded too: make-up days of late December come with the next year's notice.
    known = holidays.country_holidays("CN", years=range(2006, 2028))
    differing = [
        day
        for year in PUBLISHED
        for day in days_of(year)
        if CHINA_CALENDAR.is_working_day(day) != known.is_working_day(day)
    ]
    assert differing == []


@pytest.mark.parametrize(("year", "working_days"), [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
def test_the_year_has_as_many_working_days_as_the_notice_gives(year: int, working_days: int) -> None:
    assert CHINA_CALENDAR.working_days_between(date(year - 1, 12, 31), date(year, 12, 31)) == working_days


@pytest.mark.parametrize("year", PUBLISHED)
def test_every_published_year_names_its_notice(year: int) -> None:
    assert CHINA_CALENDAR.is_published(year)
    assert f"发明电〔{year - 1}〕" in CHINA_CALENDAR.table(year).notice


def test_2027_has_no_notice_and_only_the_days_the_statute_makes_certain() -> None:
    table = CHINA_CALENDAR.table(2027)
    assert (table.status, table.notice, table.work) == ("none", "", ())
    # 全国年节及纪念日放假办法 2 gives thirteen days; holidays' statutory days without its guessed compensation agree.
    assert len(table.off) == 13
    guessed = holidays.country_holidays("CN", years=2027, observed=False)
    assert list(table.off) == sorted(guessed)


def test_a_window_closed_by_typhoon_or_a_half_day_festival_stays_a_working_day() -> None:
    """OneGo 2.10(1): only the tables count; Women's Day and Youth Day free half a day, for some."""
    assert CHINA_CALENDAR.is_working_day(date(2024, 3, 8))
    assert CHINA_CALENDAR.is_working_day(date(2023, 5, 4))
