"""The supervisor's pages in a real Chromium: nothing that keeps anybody out, by keyboard alone, without a script."""

import pytest

from tests.browsing import barriers, browser, sign_in
from tests.office import Office
from tests.web.supervised import town

pytestmark = pytest.mark.timeout(300)

BASE = "/staff/supervision"
PAGES = (
    f"{BASE}?period=all",
    f"{BASE}?period=range&from=x",
    f"{BASE}/limits?show=late",
    f"{BASE}/marks?period=all",
    f"{BASE}/exclusions",
    f"{BASE}/extensions?period=all",
    f"{BASE}/explanations?period=all",
    f"{BASE}/filings",
    f"{BASE}/cases?number=x",
    f"{BASE}/to-come",
)


async def test_no_page_of_the_supervisor_keeps_anybody_out(office: Office, address: str) -> None:
    built = await town(office)
    pages = (*PAGES, f"{BASE}/cases/{built.busy}")
    # What axe looks at does not change with the size of the text; only the width does.
    looks = ((1280, "zh.usual.usual", ()), (320, "en.usual.high", ()), (320, "en.largest.usual", pages))
    for width, chosen, unread in looks:
        async with browser(address, width=width, chosen=chosen) as context:
            await sign_in(context, address, "supervisor")
            assert await barriers(context, address, pages, unread=unread) == [], chosen


async def test_a_receipt_is_given_by_keyboard_alone_and_without_a_script(office: Office, address: str) -> None:
    built = await town(office)
    async with browser(address, width=375, script=False) as context:
        await sign_in(context, address, "supervisor")
        page = await context.new_page()
        await page.goto(f"{address}{BASE}/filings")
        await page.focus("input[name=filing]")
        await page.keyboard.press("Space")
        async with page.expect_navigation():
            await page.keyboard.press("Enter")
        await page.focus("button[name=sure]")
        async with page.expect_navigation():
            await page.keyboard.press("Enter")
        assert "已出具1份回执" in await page.inner_text("main")
        assert built.filed[1] in await page.inner_text("main")
