"""A holiday notice loaded at run time: provisional dates become final, each case records it once, with the old date."""

from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from desk.calendars import Repinned, take_in
from desk.errors import Refused
from domain.calendar import CHINA, YearTable, table_from_line
from domain.case.commands import ENGINE
from onego.calendar_years import calendar_years
from tests.office import Office

People = dict[str, httpx.AsyncClient]
YEAR_END = datetime(2026, 12, 30, 10, 0, tzinfo=CHINA)
NOTICE = "国办发明电〔2026〕示例号"
FILE = f"""\
# An invented notice for 2027: New Year to Monday 4 January, Saturday the 9th worked instead.
year: 2027
notice: {NOTICE}
days_off: [2027-01-01..2027-01-04, 2027-02-05..2027-02-11, 2027-04-05, 2027-05-01..2027-05-05]
make_up_days: [2027-01-09]
"""


@pytest.fixture
def years(tmp_path: Path) -> tuple[YearTable, ...]:
    path = tmp_path / "2027.yaml"
    path.write_text(FILE, encoding="utf-8")
    return calendar_years(path)


async def taken_in(office: Office, years: tuple[YearTable, ...]) -> Repinned:
    return await take_in(office.desk, ENGINE, years, notice=NOTICE)


async def promised(client: httpx.AsyncClient, case: str) -> dict[str, Any]:
    (found,) = [one for one in (await client.get(f"/cases/{case}")).json()["dates"] if one["key"] == "case.promised"]
    return dict(found)


async def told(client: httpx.AsyncClient, case: str) -> list[str]:
    lines = (await client.get(f"/cases/{case}")).json()["timeline"]
    return [line["text"]["zh"] for line in lines if line["kind"] == "CalendarRepinned"]


async def test_a_provisional_date_becomes_final_and_says_what_it_was(
    office: Office, applicant: httpx.AsyncClient, officers: People, years: tuple[YearTable, ...]
) -> None:
    office.clock.at = YEAR_END
    case = await office.accepted(applicant, officers)
    before = await promised(applicant, case)
    assert before["provisional"]
    found = await taken_in(office, years)
    assert (found.cases, found.waiting) == (1, 0)
    after = await promised(applicant, case)
    assert not after["provisional"]
    assert after["was"] == before["on"]
    assert after["on"] > before["on"]
    (line,) = await told(applicant, case)
    assert NOTICE in line


async def test_the_same_notice_again_changes_nothing_and_finishes_what_was_left(
    office: Office, applicant: httpx.AsyncClient, officers: People, years: tuple[YearTable, ...]
) -> None:
    office.clock.at = YEAR_END
    cases = [await office.accepted(applicant, officers), await office.lodge(applicant)]
    office.engine.down = True
    assert (await taken_in(office, years)).waiting == 2
    office.engine.down = False
    assert (await promised(applicant, cases[0]))["provisional"]
    assert await taken_in(office, years) == await taken_in(office, years)
    assert [len(await told(applicant, case)) for case in cases] == [1, 1]


async def test_a_case_received_under_the_notice_is_told_of_no_new_one(
    office: Office, applicant: httpx.AsyncClient, supervisor: httpx.AsyncClient, years: tuple[YearTable, ...]
) -> None:
    office.clock.at = YEAR_END
    await taken_in(office, years)
    case = await office.lodge(applicant)
    found = await taken_in(office, years)
    assert (found.cases, found.waiting) == (1, 0)
    assert await told(applicant, case) == []
    assert (await supervisor.get("/supervision/refused-acts")).json()["rows"] == []


async def test_a_year_without_a_notice_is_not_taken_in(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        await taken_in(office, (table_from_line("2027|?|off:0101|work:"),))
    assert refused.value.refusal.code == "calendar.notice_missing"


async def test_a_correction_that_was_a_mistake_is_taken_back_by_the_notice_before_it(
    office: Office, applicant: httpx.AsyncClient, officers: People, years: tuple[YearTable, ...]
) -> None:
    office.clock.at = YEAR_END
    case = await office.accepted(applicant, officers)
    await taken_in(office, years)
    right = await promised(applicant, case)
    office.clock.advance(minutes=1)
    await take_in(office.desk, ENGINE, [table_from_line("2027|更正|off:0101-0103|work:")], notice="更正")
    assert (await promised(applicant, case))["on"] != right["on"]
    office.clock.advance(minutes=1)
    await taken_in(office, years)
    assert (await promised(applicant, case))["on"] == right["on"]
    assert len(await told(applicant, case)) == 3
