"""Pages in a real Chromium: nothing that keeps anybody out, at 320 pixels and large text, with and without a script."""

import httpx
import pytest

from tests.browsing import barriers, browser, sign_in
from tests.office import ANSWERS, FORM, ITEMS, PDF, Office

pytestmark = pytest.mark.timeout(300)  # every page in three modes, on whatever machine this is

OPEN_PAGES = (
    *("/", "/guides/newborn", "/guides/newborn/promises", "/verify/X", "/docs", "/follow", "/sign-in", "/settings"),
    "/no-such-page",
)
LONG_PAGES = ("/guides/newborn", "/docs")


@pytest.fixture
async def case(office: Office, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]) -> str:
    """A case that waits for its applicant's answer."""
    case = await office.lodge(applicant)
    asks = {"birth-certificate": [{"target": "material:naming-statement", "requirement": "请由父母双方签名"}]}
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/precheck", json={"defects": asks.get(item, [])})
    return case


async def test_no_page_keeps_anybody_out(address: str, case: str) -> None:
    own = (
        *("/mine", "/apply/newborn/questions/born-in", f"/follow/{case}", f"/follow/{case}/supplement"),
        *(f"/follow/{case}/withdrawal", f"/receipts/{case}"),
    )
    # What axe looks at does not change with the size of the text, so the long pages are read once.
    looks = (
        (1280, "zh.usual.usual", ()),
        (320, "en.usual.high", LONG_PAGES),
        (320, "en.largest.usual", OPEN_PAGES + own),
    )
    for width, chosen, unread in looks:
        async with browser(address, width=width, chosen=chosen) as context:
            found = await barriers(context, address, OPEN_PAGES, unread=unread)
            await sign_in(context, address)
            assert found + await barriers(context, address, own, unread=unread) == [], chosen


async def test_an_application_is_made_with_the_keyboard_and_without_a_script(
    office: Office, applicant: httpx.AsyncClient, address: str
) -> None:
    assert not applicant.is_closed
    async with browser(address, width=375, script=False) as context:
        await sign_in(context, address)
        page = await context.new_page()
        await page.goto(f"{address}/apply/newborn")
        while "/questions/" in page.url:
            await page.focus(f"input[value={ANSWERS[page.url.rpartition('/')[2]]}]")
            await page.keyboard.press("Space")
            async with page.expect_navigation():
                await page.keyboard.press("Enter")
        for name, value in FORM.items():
            if name == "child-sex":
                await page.check(f"input[name=f-child-sex][value={value}]")
            else:
                await page.fill(f"#f-{name}", value)
        await page.fill("#a-name", "示例母")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/materials")
        await page.set_input_files(
            "#file-naming-statement", {"name": "取名声明.pdf", "mimeType": "application/pdf", "buffer": PDF}
        )
        await page.click("button[value='upload:naming-statement']")
        await page.click("button[value=done]")
        await page.click("main form .button")
        await page.wait_for_url("**/receipts/*")
        number = await page.inner_text(".number")
    assert office.engine.started == [number]


async def test_a_followed_case_brings_itself_up_to_date_and_keeps_what_was_opened(
    address: str, case: str, applicant: httpx.AsyncClient
) -> None:
    async with browser(address) as context:
        await sign_in(context, address)
        page = await context.new_page()
        wrong: list[str] = []
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        await page.goto(f"{address}/follow/{case}")
        assert "待补正" in await page.inner_text(".status-word")
        await applicant.post(f"/cases/{case}/withdrawal", json={})
        await page.locator(".status-word", has_text="撤回").wait_for()
        assert "页面已更新" in await page.inner_text("#news")
        assert wrong == []
