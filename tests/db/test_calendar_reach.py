"""Which running cases a notice may move; and a calendar that was in use before can be put in use again."""

from datetime import timedelta

from db import calendar_reach, catalogue
from db.session import Database
from domain.calendar import calendar_of, table_from_line
from tests.case_story import MONDAY, Window, at


async def test_only_open_cases_with_a_date_from_that_day_on_are_touched(accepted: Window) -> None:
    async with accepted.database.reading() as session:
        assert await calendar_reach.count_open(session) == 1
        assert await calendar_reach.dated_from(session, MONDAY, limit=10) == ["c1"]
        assert await calendar_reach.dated_from(session, MONDAY, limit=10, after="c1") == []
        assert await calendar_reach.count_dated_from(session, MONDAY) == 1
        assert await calendar_reach.count_dated_from(session, MONDAY + timedelta(days=4000)) == 0


async def test_the_calendar_last_loaded_is_in_use_even_where_it_was_in_use_before(database: Database) -> None:
    one = calendar_of(table_from_line("2027|甲|off:0101|work:"))
    other = calendar_of(table_from_line("2027|乙|off:0101-0102|work:"))
    for hour, calendar, news in ((8, one, True), (9, other, True), (10, other, False), (11, one, True)):
        async with database.transaction() as session:
            assert await catalogue.load_calendar(session, calendar, notice="示例", now=at(MONDAY, hour)) is news
        async with database.reading() as session:
            assert await catalogue.newest_calendar(session) == calendar
