"""Working days as versioned data (许可法 82, OneGo 2.10(1), (11))."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import (
    WorkingCalendar,
    YearTable,
    calendar_of,
    from_compact,
    table_from_line,
    to_compact,
    year_without_notice,
)
from domain.calendar_cn import CHINA_CALENDAR
from domain.calendar_file import to_mapping, years_from_mapping
from domain.derivation import Refusal, render

DAYS = st.dates(date(2006, 12, 1), date(2028, 6, 30))
NOTICE_2027 = YearTable(
    year=2027,
    notice="测试通知〔2026〕1号",
    status="published",
    off=(date(2027, 1, 1), date(2027, 1, 2), date(2027, 1, 3), date(2027, 1, 4)),
    work=(date(2027, 1, 9),),
)


def counted(day: date, count: int) -> date:
    """The count-th working day after a day, by walking."""
    while count:
        day += timedelta(days=1)
        count -= CHINA_CALENDAR.is_working_day(day)
    return day


@given(DAYS, st.integers(1, 400))
def test_the_nth_working_day_is_the_one_found_by_walking(day: date, count: int) -> None:
    assert CHINA_CALENDAR.nth_working_day_after(day, count) == counted(day, count)


@given(DAYS, st.integers(1, 300))
def test_counting_gives_back_what_was_counted_out(day: date, count: int) -> None:
    assert CHINA_CALENDAR.working_days_between(day, CHINA_CALENDAR.nth_working_day_after(day, count)) == count


@given(DAYS, DAYS)
def test_days_between_leave_out_the_first_and_hold_the_last(after: date, through: date) -> None:
    days = [after + timedelta(days=offset) for offset in range(1, (through - after).days + 1)]
    walked = sum(map(CHINA_CALENDAR.is_working_day, days))
    assert CHINA_CALENDAR.working_days_between(after, through) == walked


@given(DAYS)
def test_rolling_stops_at_the_first_working_day(day: date) -> None:
    rolled = CHINA_CALENDAR.next_working_day_from(day)
    assert CHINA_CALENDAR.is_working_day(rolled)
    assert CHINA_CALENDAR.working_days_between(day - timedelta(days=1), rolled) == 1


def test_counting_from_a_rest_day_starts_with_the_next_working_day() -> None:
    """OneGo 2.10(2): day 1 is the next working day, even when acceptance happened on a rest day."""
    assert CHINA_CALENDAR.nth_working_day_after(date(2025, 10, 4), 1) == date(2025, 10, 9)


def test_a_make_up_saturday_is_a_working_day_and_rolls_nowhere() -> None:
    assert CHINA_CALENDAR.is_working_day(date(2025, 10, 11))
    assert CHINA_CALENDAR.next_working_day_from(date(2025, 10, 11)) == date(2025, 10, 11)


def test_a_count_starts_at_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        CHINA_CALENDAR.nth_working_day_after(date(2025, 10, 4), 0)


def test_the_end_of_all_dates_is_an_overflow_and_no_endless_loop() -> None:
    with pytest.raises(OverflowError):
        CHINA_CALENDAR.nth_working_day_after(date(9999, 12, 30), 9)


def test_a_year_without_notice_counts_weekends_and_holidays_that_never_move() -> None:
    """OneGo 2.10(11): such a date is provisional; 全国年节及纪念日放假办法 2 makes six days certain."""
    assert [f"{day:%m-%d}" for day in year_without_notice(2030).off] == [
        "01-01",
        "05-01",
        "05-02",
        "10-01",
        "10-02",
        "10-03",
    ]
    assert date(2024, 5, 2) not in year_without_notice(2024).off
    assert not CHINA_CALENDAR.is_working_day(date(2030, 1, 1))
    assert CHINA_CALENDAR.is_working_day(date(2030, 1, 2))
    assert not CHINA_CALENDAR.is_published(2030)


def test_only_days_that_are_counted_lean_on_their_year() -> None:
    between = CHINA_CALENDAR.provisional_between
    assert between(date(2026, 12, 1), date(2026, 12, 31)) == ()
    assert between(date(2026, 12, 31), date(2027, 1, 4)) == (2027,)
    assert between(date(2026, 12, 31), date(2028, 1, 4)) == (2027, 2028)
    assert between(date(2027, 5, 1), date(2027, 5, 1)) == ()
    assert between(date(2006, 12, 30), date(2007, 1, 4)) == (2006,)
    assert between(date(2006, 12, 31), date(2007, 1, 4)) == ()


def test_a_new_notice_makes_another_version_and_its_year_published() -> None:
    loaded = CHINA_CALENDAR.with_year(NOTICE_2027)
    assert loaded.version != CHINA_CALENDAR.version
    assert loaded.version.startswith("cn2027-")
    assert loaded.is_published(2027)
    assert loaded.nth_working_day_after(date(2026, 12, 31), 1) == date(2027, 1, 5)
    assert loaded.with_year(CHINA_CALENDAR.table(2027)) == CHINA_CALENDAR


def test_the_version_follows_the_content_and_not_the_order() -> None:
    tables = CHINA_CALENDAR.years
    assert calendar_of(*reversed(tables)) == CHINA_CALENDAR
    assert len(CHINA_CALENDAR.version) <= 16


def test_a_slice_keeps_the_version_it_was_cut_from() -> None:
    pinned = CHINA_CALENDAR.slice(2025, 2026)
    assert pinned.version == CHINA_CALENDAR.version
    assert [table.year for table in pinned.years] == [2025, 2026]
    assert pinned.nth_working_day_after(date(2025, 9, 24), 20) == date(2025, 10, 28)
    assert pinned.provisional_between(date(2024, 12, 30), date(2025, 1, 3)) == (2024,)


def test_the_compact_form_reads_back_and_is_small() -> None:
    text = to_compact(CHINA_CALENDAR)
    assert from_compact(text) == CHINA_CALENDAR
    assert len(text.encode()) / len(CHINA_CALENDAR.years) < 160
    assert from_compact(to_compact(calendar_of())) == calendar_of()


def test_the_compact_form_keeps_that_a_year_is_unpublished() -> None:
    pinned = from_compact(to_compact(CHINA_CALENDAR.slice(2027, 2027)))
    assert pinned.table(2027) == CHINA_CALENDAR.table(2027)
    assert not pinned.is_published(2027)


@pytest.mark.parametrize(
    "text", ["2026", "2026|n|off:", "2026|n|off:0230|work:", "x|n|off:|work:", "2026|n|off:1|work:"]
)
def test_text_that_is_no_year_is_an_error(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - several parts of the standard library word it
        table_from_line(text)


@pytest.mark.parametrize(
    ("off", "work"),
    [
        ([date(2028, 1, 1)], []),
        ([date(2027, 1, 2), date(2027, 1, 1)], []),
        ([date(2027, 1, 1), date(2027, 1, 1)], []),
        ([date(2027, 1, 2)], [date(2027, 1, 2)]),
        ([], [date(2027, 1, 4)]),
    ],
)
def test_a_table_that_contradicts_itself_can_not_be_made(off: list[date], work: list[date]) -> None:
    with pytest.raises(ValueError, match="2027"):
        YearTable(year=2027, notice="n", status="published", off=tuple(off), work=tuple(work))


def test_a_notice_number_can_not_break_the_compact_form() -> None:
    with pytest.raises(ValueError, match="bar"):
        YearTable(year=2027, notice="a|b", status="published", off=(), work=())


def test_years_come_ascending_and_once() -> None:
    with pytest.raises(ValueError, match="ascending"):
        WorkingCalendar(version="x", years=(NOTICE_2027, NOTICE_2027))


def test_a_calendar_written_as_json_reads_back() -> None:
    content = json.loads(json.dumps(to_mapping(CHINA_CALENDAR)))
    tables = years_from_mapping(content)
    assert not isinstance(tables, Refusal)
    assert calendar_of(*tables) == CHINA_CALENDAR


def test_one_year_alone_is_a_calendar_file_and_yaml_dates_are_dates() -> None:
    content = {
        "year": 2027,
        "notice": "通知",
        "days_off": ["2027-01-01..2027-01-03", date(2027, 5, 1)],
        "make_up_days": ["2027-01-09"],
    }
    tables = years_from_mapping(content)
    assert not isinstance(tables, Refusal)
    assert len(tables[0].off) == 4
    assert tables[0].status == "published"


def entry(**changed: Any) -> dict[str, Any]:
    return {"year": 2027, "notice": "通知", "days_off": ["2027-01-01"], "make_up_days": []} | changed


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (None, "calendar.malformed", "years[0]"),
        ("2027", "calendar.malformed", "years[0]"),
        ({"years": []}, "calendar.malformed", "years"),
        ({"years": "2027"}, "calendar.malformed", "years"),
        ([entry(), 3], "calendar.malformed", "years[1]"),
        (entry(off=[]), "calendar.malformed", "years[0]"),
        ({False: [], "year": 2027}, "calendar.malformed", "years[0]"),
        (entry(year="2027"), "calendar.malformed", "years[0].year"),
        (entry(year=0), "calendar.malformed", "years[0].year"),
        (entry(notice=5), "calendar.malformed", "years[0].notice"),
        (entry(notice="a|b"), "calendar.malformed", "years[0].notice"),
        (entry(status="maybe"), "calendar.malformed", "years[0].status"),
        (entry(status=[]), "calendar.malformed", "years[0].status"),
        (entry(days_off="2027-01-01"), "calendar.malformed", "years[0].days_off"),
        (entry(days_off=["2027-13-01"]), "calendar.malformed", "years[0].days_off[0]"),
        (entry(days_off=["2027-01-03..2027-01-01"]), "calendar.malformed", "years[0].days_off[0]"),
        (entry(make_up_days=[None]), "calendar.malformed", "years[0].make_up_days[0]"),
        (entry(notice=" "), "calendar.notice_missing", None),
        (entry(days_off=["2028-01-01"]), "calendar.day_outside_year", None),
        (entry(days_off=["2027-01-02"], make_up_days=["2027-01-02"]), "calendar.off_and_worked", None),
        (entry(make_up_days=["2027-01-04"]), "calendar.make_up_on_weekday", None),
        ([entry(), entry()], "calendar.year_twice", None),
    ],
)
def test_a_calendar_file_is_refused_with_the_place_and_the_reason(
    content: object, code: str, place: str | None
) -> None:
    refused = years_from_mapping(content)
    assert isinstance(refused, Refusal)
    assert refused.code == code
    assert dict(refused.args).get("place") == place
    assert render(refused, "zh")
    assert render(refused, "en")
