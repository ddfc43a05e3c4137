"""The inbox in a real Chromium: nothing that keeps anybody out, and the whole list by keyboard alone."""

import httpx
import pytest
from playwright.async_api import Page

from domain.case.commands import Role
from tests.browsing import barriers, browser, sign_in
from tests.office import Office
from tests.restaurant import FOOD, TOBACCO, handled

pytestmark = pytest.mark.timeout(300)  # every page in three modes, on whatever machine this is

ITEM = "birth-certificate"
TASKS = "/staff/inbox/tasks"


@pytest.fixture
async def cases(office: Office, applicant: httpx.AsyncClient) -> tuple[str, str]:
    """A case to pre-check, and one that is handled."""
    await office.person("officer-health", Role.OFFICER, "health")
    await office.person("chief-health", Role.CHIEF, "health")
    first = await office.lodge(applicant)
    return first, await handled(office, applicant)


async def test_no_page_of_the_inbox_keeps_anybody_out(address: str, cases: tuple[str, str]) -> None:
    case, restaurant = cases
    food, task = f"{TASKS}/{restaurant}/{FOOD}", f"{TASKS}/{case}/{ITEM}"
    of_people = {
        "chief-health": ("/staff/inbox?turn=precheck", "/staff/inbox/absences", task, f"{task}/late-notice"),
        "officer-market": (food, *(f"{food}/{page}" for page in ("suspend", "extend", "decide"))),
        "officer-tobacco": (f"{TASKS}/{restaurant}/{TOBACCO}/hearing",),
    }
    looks = ((1280, "zh.usual.usual", ()), (320, "en.usual.high", ()), (320, "en.largest.usual", of_people))
    for width, chosen, unread in looks:
        for login, paths in of_people.items():
            async with browser(address, width=width, chosen=chosen) as context:
                await sign_in(context, address, login)
                found = await barriers(context, address, paths, unread=paths if unread else ())
                assert found == [], chosen


async def test_the_inbox_is_worked_by_keyboard_alone(address: str, cases: tuple[str, str]) -> None:
    case, _ = cases
    async with browser(address) as context:
        await sign_in(context, address, "officer-health")
        page = await context.new_page()
        await page.goto(f"{address}/staff/inbox")
        await page.keyboard.press("j")
        assert await _at(page) == f"{TASKS}/{case}/{ITEM}"
        await page.keyboard.press("j")
        await page.keyboard.press("k")
        assert await _at(page) == f"{TASKS}/{case}/{ITEM}"
        await page.keyboard.press("x")
        assert await page.locator(".inbox input:checked").count() == 1
        async with page.expect_navigation():
            await page.keyboard.press("c")
        assert await page.locator(".inbox .claim").count() == 1
        await page.keyboard.press("?")
        assert await page.locator("#keys[open]").count() == 1
        await page.keyboard.press("/")
        await page.keyboard.type("jxc?")
        assert await page.input_value("#case") == "jxc?"
        await page.locator("#keys-on").uncheck()
        await page.reload()
        await page.keyboard.press("j")
        assert await _at(page) is None
        await page.focus(".row-link")
        async with page.expect_navigation():
            await page.keyboard.press("Enter")
        assert page.url.endswith(f"{TASKS}/{case}/{ITEM}")


async def test_a_point_opens_its_text_when_it_is_ticked_and_a_typed_text_is_not_left_unasked(
    address: str, cases: tuple[str, str]
) -> None:
    case, _ = cases
    async with browser(address, width=375) as context:
        await sign_in(context, address, "officer-health")
        page = await context.new_page()
        await page.goto(f"{address}{TASKS}/{case}/{ITEM}")
        text = page.locator("[id='why-field:hospital']")
        assert not await text.is_visible()
        await page.check("[id='p-field:hospital']")
        await text.fill("请填写医院全称")
        asked: list[str] = []
        page.on("dialog", lambda dialog: asked.append(dialog.type))
        await page.click("button[value=ask]")
        assert "请填写医院全称" in await page.inner_text("main")
        await page.click("button[name=sure]")
        assert "请填写医院全称" in await page.inner_text("main")
        assert asked == []


async def _at(page: Page) -> str | None:
    """The address of the task that has the focus."""
    found: str | None = await page.evaluate("document.activeElement.getAttribute('href')")
    return found
