"""A holiday notice is looked at before it counts, published on record, and told to every running case, step by step."""

from collections.abc import Awaitable, Callable
from datetime import datetime

import httpx
import pytest

from desk.administration.notices import LONGEST, read_notice
from desk.errors import Malformed, Refused
from domain.calendar import CHINA
from domain.case.commands import Role
from tests.office import Office
from tests.pages import Visitor

Staff = Callable[..., Awaitable[Visitor]]
Officers = dict[str, httpx.AsyncClient]
CALENDAR = "/staff/administration/calendar"
YEAR_END = datetime(2026, 12, 30, 10, 0, tzinfo=CHINA)
NUMBER = "国办发明电〔2026〕示例号"
NOTICE = f"""\
# An invented notice: New Year to Monday 4 January, Saturday the 9th worked instead.
year: 2027
notice: {NUMBER}
days_off: [2027-01-01..2027-01-04, 2027-02-05..2027-02-11, 2027-04-05, 2027-05-01..2027-05-05]
make_up_days: [2027-01-09]
"""
LINE = f"2027|{NUMBER}|off:0101-0104,0205-0211,0405,0501-0505|work:0109"


@pytest.fixture
async def admin(office: Office, staff: Staff) -> Visitor:
    office.clock.at = YEAR_END
    return await staff(Role.ADMINISTRATOR)


async def test_the_years_say_which_notice_is_missing(admin: Visitor) -> None:
    page = await admin.open(CALENDAR)
    assert "2027：放假安排尚未载入" in page.text
    assert "国办发明电〔2025〕7号" in page.text
    sheet = await admin.open(f"{CALENDAR}/2026")
    assert "2026年2月15日（星期日）" in sheet.text
    assert "2026年10月10日（星期六）" in sheet.text
    assert sheet.response.text.count('class="work"') == 6
    assert "放假安排尚未公布" in (await admin.open(f"{CALENDAR}/2027")).text
    for year in ("1066", "x", "9999"):
        assert (await admin.open(f"{CALENDAR}/{year}")).status == 404


@pytest.mark.parametrize("text", [NOTICE, LINE])
async def test_a_preview_says_which_dates_move_and_changes_nothing(
    office: Office, admin: Visitor, applicant: httpx.AsyncClient, officers: Officers, text: str
) -> None:
    case = await office.accepted(applicant, officers)
    before = await office.head(case)
    await admin.open(f"{CALENDAR}/new")
    page = await admin.send({"notice": text})
    assert "由暂定变为确定" in page.text
    assert "2027年1月4日（星期一）" in page.text
    assert "整件承诺办结日" in page.text
    assert "推后" in page.text
    assert case not in page.response.text
    assert await office.head(case) == before
    assert "2027：放假安排尚未载入" in (await admin.open(CALENDAR)).text


async def test_a_published_notice_reaches_every_running_case_and_stands_in_the_record(
    office: Office, admin: Visitor, applicant: httpx.AsyncClient, officers: Officers
) -> None:
    cases = [await office.accepted(applicant, officers), await office.lodge(applicant)]
    await admin.open(f"{CALENDAR}/new")
    await admin.send({"notice": NOTICE})
    page = await admin.send(button="yes")
    assert page.path == f"{CALENDAR}/telling"
    done = await admin.send({"after": "", "told": "0", "waiting": "0"})
    assert "2 件在办件已按新的放假安排计算" in done.text
    for case in cases:
        story = (await applicant.get(f"/cases/{case}")).json()["timeline"]
        assert [line["kind"] for line in story].count("CalendarRepinned") == 1
    assert NUMBER in (await admin.open("/staff/administration/record")).text
    await admin.open(f"{CALENDAR}/new")
    again = await admin.send({"notice": LINE})
    assert "现行日历已包含这些内容" in again.text


async def test_an_engine_that_is_away_is_told_and_gone_on_with_later(
    office: Office, admin: Visitor, applicant: httpx.AsyncClient
) -> None:
    await office.lodge(applicant)
    await admin.open(f"{CALENDAR}/new")
    await admin.send({"notice": NOTICE})
    await admin.send(button="yes")
    office.engine.down = True
    away = await admin.send({"after": "", "told": "0", "waiting": "0"})
    assert "无法连接流程引擎" in away.text
    office.engine.down = False
    assert "1 件在办件已按新的放假安排计算" in (await admin.send({})).text


async def test_a_calendar_that_changed_since_the_preview_is_looked_at_again(admin: Visitor) -> None:
    await admin.open(f"{CALENDAR}/new")
    preview = await admin.send({"notice": NOTICE})
    stale = next(form.fields for form in preview.forms if "seen" in form.fields)
    await admin.send(button="yes")
    late = await admin.client.post(f"{CALENDAR}/new", data={**stale, "sure": "yes"})
    assert late.status_code == 409
    assert "预览之后日历已有变化" in late.text
    assert NUMBER in late.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "请粘贴放假安排"),
        ("2027|only this", "格式无法识别"),
        ("year: 2027\nnotice: 文号\ndays_off: [2027-02-30]", "格式无法识别"),
        ("year: 2027\nnotice: 文号\ndays_off: [2028-01-01]", "2028"),
        ("year: 2027\ndays_off: [2027-01-01]", "2027"),
        (f"{LINE}\n{LINE}", "2027"),
        ("2027|?|off:0101|work:", "2027"),
    ],
)
async def test_a_text_that_is_no_notice_is_kept_and_says_why(admin: Visitor, text: str, said: str) -> None:
    assert "novalidate" in (await admin.open(f"{CALENDAR}/new")).response.text
    page = await admin.send({"notice": text})
    assert page.status == 422
    assert said in page.text.partition("请更正")[2] or said in page.text
    assert "problems-title" in page.ids
    if text:
        assert text.partition("\n")[0] in page.response.text


@pytest.mark.parametrize("text", ["a: &x [1]\nb: *x", "x" * (LONGEST + 1), "\0year: 2027"])
def test_a_text_that_could_be_endless_is_not_even_read(text: str) -> None:
    with pytest.raises(Malformed):
        read_notice(text)


def test_a_year_that_comes_twice_is_refused() -> None:
    with pytest.raises(Refused):
        read_notice(f"{LINE}\n{LINE}")


async def test_calendars_are_not_for_window_clerks(staff: Staff) -> None:
    clerk = await staff(Role.CLERK)
    for path in ("", "/new", "/2026", "/telling"):
        assert (await clerk.open(f"{CALENDAR}{path}")).status == 403
