"""The administrator's pages in a real Chromium: nothing keeps anybody out, and long work goes on by itself."""

from datetime import datetime

import httpx
import pytest

from domain.calendar import CHINA
from domain.case.commands import Role
from tests.browsing import barriers, browser, sign_in
from tests.office import Office

pytestmark = pytest.mark.timeout(300)  # every page in three modes, on whatever machine this is

BASE = "/staff/administration"
NOTICE = "2027|国办发明电〔2026〕示例号|off:0101-0104,0205-0211,0405,0501-0505|work:0109"


@pytest.fixture
async def office(office: Office) -> Office:
    """An office with people of every kind, at the end of a year whose next one is not published."""
    office.clock.at = datetime(2026, 12, 30, 10, 0, tzinfo=CHINA)
    await office.person("administrator", Role.ADMINISTRATOR)
    await office.person("officer-tax", Role.OFFICER, "tax")
    system = await office.person("tax-system", Role.DEPARTMENT_SYSTEM, "tax")
    await system.post("/tokens", json={"label": "工作进程"})
    return office


async def test_no_page_keeps_anybody_out(office: Office, address: str) -> None:
    people = f"{BASE}/people"
    pages = (
        *(BASE, people, f"{people}/new", f"{people}/{office.people['officer-tax'].account}"),
        *(f"{people}/{office.people['tax-system'].account}", f"{BASE}/departments", f"{BASE}/departments/police"),
        *(f"{BASE}/calendar", f"{BASE}/calendar/2026", f"{BASE}/calendar/new", f"{BASE}/papers", f"{BASE}/system"),
        *(f"{BASE}/record", "/staff/password"),
    )
    # What axe looks at does not change with the size of the text.
    for width, chosen, unread in (
        (1280, "zh.usual.usual", ()),
        (320, "en.usual.high", ()),
        (320, "en.largest.usual", pages),
    ):
        async with browser(address, width=width, chosen=chosen) as context:
            await sign_in(context, address, "administrator")
            assert await barriers(context, address, pages, unread=unread) == [], chosen


async def test_a_notice_is_published_and_told_without_a_further_click(office: Office, address: str) -> None:
    applicant = await office.person("applicant", Role.APPLICANT)
    case = await office.lodge(applicant)
    async with browser(address) as context:
        await sign_in(context, address, "administrator")
        page = await context.new_page()
        wrong: list[str] = []
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        await page.goto(f"{address}{BASE}/calendar/new")
        await page.fill("#notice", NOTICE)
        await page.click("main form .button")
        await page.click("button[name=sure]")
        await page.locator(".verdict-word", has_text="1 件在办件").wait_for()
        assert wrong == []
    assert await _told(applicant, case) == 1


async def _told(applicant: httpx.AsyncClient, case: str) -> int:
    story = (await applicant.get(f"/cases/{case}")).json()["timeline"]
    return [line["kind"] for line in story].count("CalendarRepinned")
