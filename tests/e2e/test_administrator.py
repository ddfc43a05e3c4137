"""What an administrator does: an account from its first password to its end, a connection, a year of the calendar."""

import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import date
from typing import Final

import pytest
from playwright.async_api import expect

from onego.clock import SystemClock
from tests.e2e import staff
from tests.e2e.portal import PATIENCE, Visit, apply, sign_in

pytestmark = [pytest.mark.timeout(300), pytest.mark.asyncio(loop_scope="session")]  # the first test starts the stack

Person = Callable[..., AbstractAsyncContextManager[Visit]]
CLOCK: Final = SystemClock()
OFFICE: Final = "/staff/administration"
# Two departments one after the other: the promised day is forty working days away.
ANSWERS: Final = {
    "applicant": "self",
    "certificate": "new",
    "grade": "moderate",
    "low-income": "yes",
    "work": "no",
    "device": "no",
}
OWN: Final = "four words that only I join"  # the password that the officer chooses
CERTIFICATE, ALLOWANCE = "disability-certificate", "living-allowance"


async def applied(parent: Visit, name: str, number: int) -> str:
    return await apply(parent, "disability-services", ANSWERS, name=name, number=number, today=CLOCK.today())


async def test_an_officer_comes_in_by_a_first_password_decides_and_is_out_as_soon_as_the_account_is_locked(
    person: Person,
) -> None:
    async with (
        person("applicant") as applicant,
        person("administrator") as administrator,
        person("officer-civil-affairs") as other,
        person() as officer,
    ):
        case = await applied(applicant, "示例居民账号", 31)
        login = f"officer-{CLOCK.now():%Y%m%d-%H%M%S}"
        account, first = await made(administrator, login, "disabled-federation")
        await entered(officer, login, first)
        await taken(officer, case, CERTIFICATE)
        await staff.prechecked(officer, case, (CERTIFICATE,))
        await staff.prechecked(other, case, (ALLOWANCE,))
        await staff.granted(officer, case, CERTIFICATE)

        await locked(administrator, account)
        await officer.press("nav.places a[href='/staff/inbox']")
        assert "/sign-in" in officer.page.url
        await sign_in(officer, login, OWN)
        assert "/sign-in" in officer.page.url
        await staff.asked_to_decide(other, case, ALLOWANCE)  # what the officer decided stands
        assert await acts_on(administrator, account) == ["锁定账号", "本人修改密码", "建立账号"]


async def made(administrator: Visit, login: str, department: str) -> tuple[str, str]:
    """Make an officer's account; its id and its first password, which is shown once."""
    await administrator.open(f"{OFFICE}/people/new")
    await administrator.page.fill("#login", login)
    await administrator.page.select_option("#role", "officer")
    await administrator.page.select_option("#department", department)
    await administrator.press("main form button.button")
    password = await administrator.text(".code.once")
    await administrator.press(f"a.button[href^='{OFFICE}/people/']")
    assert password not in await administrator.text()
    return administrator.page.url.rpartition("/")[2], password


async def entered(officer: Visit, login: str, first: str) -> None:
    """Sign in; nothing else can be done before the password is one's own."""
    await sign_in(officer, login, first)
    await officer.open("/staff/inbox")
    assert officer.page.url.endswith("/staff/password")
    await officer.page.fill("#password", first)
    await officer.page.fill("#new-password", OWN)
    await officer.page.fill("#repeat-password", OWN)
    await officer.press("button[name=act][value=change]")
    await officer.press("p.acts a.button")
    assert officer.page.url.endswith("/staff/inbox")


async def taken(officer: Visit, case: str, item: str) -> None:
    """Take the task out of the department's inbox."""
    claim = f"button[name=one][value='{case}/{item}']"
    await officer.read_until(f"/staff/inbox?case={case}", claim)
    await officer.press(claim)
    assert await officer.page.locator(claim).count() == 0
    await officer.open(f"/staff/inbox?case={case}&whose=mine")
    assert await officer.page.locator(f"a[href='/staff/inbox/tasks/{case}/{item}']").count() == 1


async def locked(administrator: Visit, account: str) -> None:
    await administrator.open(f"{OFFICE}/people/{account}")
    await administrator.press("button[name=act][value=lock]")
    await staff.confirmed(administrator)
    assert await administrator.page.locator("button[name=act][value=unlock]").count() == 1


async def acts_on(administrator: Visit, subject: str) -> list[str]:
    """What the record says was done to this, the latest first."""
    await administrator.open(f"{OFFICE}/record?of={subject}")
    return [await cell.inner_text() for cell in await administrator.page.locator("tbody td:nth-child(3)").all()]


async def test_whether_a_departments_system_answers_is_tried_out_and_put_on_record(person: Person) -> None:
    async with person("administrator") as administrator:
        before = await acts_on(administrator, "police")
        await administrator.open(f"{OFFICE}/departments")
        await administrator.press(f"a[href='{OFFICE}/departments/police']")
        await administrator.press("main form[method=post] button.button")
        await expect(administrator.page.locator(".verdict.good")).to_be_visible(timeout=PATIENCE)
        assert await acts_on(administrator, "police") == ["检测对接", *before]


async def test_a_date_that_leans_on_a_year_without_a_notice_moves_when_it_comes_and_says_why(person: Person) -> None:
    async with person("applicant") as applicant, person("administrator") as administrator:
        case = await applied(applicant, "示例居民日历", 32)
        for login, item in (("officer-disabled-federation", CERTIFICATE), ("officer-civil-affairs", ALLOWANCE)):
            async with person(login) as officer:
                await staff.prechecked(officer, case, (item,))
        before, provisional = await promised(applicant, case)
        assert provisional != await settled(administrator, before.year)
        notice = f"示例〔{CLOCK.now():%Y%m%d%H%M%S}〕号"
        # The very day becomes a day off, so it can't stay the promised one.
        await loaded(administrator, f"{before.year}|{notice}|off:{before:%m%d}|work:", notice)
        assert await settled(administrator, before.year)
        after, provisional = await promised(applicant, case)
        assert after != before
        assert not provisional
        assert notice in await applicant.text("ol.timeline")
        assert said(before) in await applicant.text("dl.dates .quiet")
        await administrator.open(f"{OFFICE}/record")
        latest = administrator.page.locator("tbody tr").first
        await expect(latest).to_contain_text("administrator")
        await expect(latest).to_contain_text("公布放假安排")
        await expect(latest).to_contain_text(notice)


async def promised(applicant: Visit, case: str) -> tuple[date, bool]:
    """The day that the case's page promises, and whether it is provisional."""
    await applicant.open(f"/follow/{case}")
    shown = applicant.page.locator(".status strong")
    await expect(shown).to_be_visible(timeout=PATIENCE)
    found = re.match(r"(\d{4})年(\d{1,2})月(\d{1,2})日", await shown.inner_text())
    assert found
    return date(*map(int, found.groups())), await applicant.page.locator(".status .tag").count() == 1


def said(day: date) -> str:
    """A day as pages say it."""
    return f"{day.year}年{day.month}月{day.day}日"


async def settled(administrator: Visit, year: int) -> bool:
    """Whether the notice of this year is known."""
    await administrator.open(f"{OFFICE}/calendar")
    row = administrator.page.locator("tbody tr", has=administrator.page.locator(f"a[href='{OFFICE}/calendar/{year}']"))
    return await row.locator(".mark.fine").count() == 1


async def loaded(administrator: Visit, text: str, notice: str) -> None:
    """Look at what the notice changes, publish it, and see all running cases told of it."""
    await administrator.open(f"{OFFICE}/calendar/new")
    await administrator.page.fill("#notice", text)
    await administrator.press("main form button.button")
    assert notice in await administrator.text()
    assert await administrator.page.locator("table td .mark").count() > 0  # dates that move
    await administrator.press("button[name=sure]")
    await expect(administrator.page.locator(".verdict.good")).to_be_visible(timeout=PATIENCE)
