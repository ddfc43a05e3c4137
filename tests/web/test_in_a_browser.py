"""Pages in a real Chromium: nothing that keeps anybody out, at 320 pixels and large text, with and without a script.

The machine's own browser is used; `.ci/run` installs it. Without one these tests are skipped, but never in CI.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import httpx
import pytest
import uvicorn
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import BrowserContext, async_playwright

from onego.faces import both
from tests.office import ANSWERS, FORM, ITEMS, PASSWORD, PDF, Office

pytestmark = pytest.mark.timeout(300)  # every page in three modes, on whatever machine this is

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")
OPEN_PAGES = ("/", "/guides/newborn", "/verify/X", "/docs", "/follow", "/sign-in", "/settings", "/no-such-page")
LONG_PAGES = ("/guides/newborn", "/docs")


def chromium() -> str:
    """The browser's program; fails in CI, skips elsewhere where there is none."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found:
        return found
    said = "no Chromium on this machine; install one, on Debian and Ubuntu: apt-get install chromium"
    if os.environ.get("CI"):  # noqa: TID251 - says where the tests run, is no setting of the product
        pytest.fail(said)
    pytest.skip(said)


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    """A real server around the office, on a free port of this machine."""
    config = uvicorn.Config(both(office.desk), host="127.0.0.1", port=0, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - the server says so in no other way
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    server.force_exit = True
    await serving


@asynccontextmanager
async def browser(
    address: str, *, width: int = 1280, chosen: str = "zh.usual.usual", script: bool = True
) -> AsyncIterator[BrowserContext]:
    """A fresh browser with some preferences; ends with everything it started."""
    program = chromium()
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=program, args=FLAGS)
        context = await started.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)
        context.set_default_timeout(15_000)
        await context.add_cookies([{"name": "onego_preferences", "value": chosen, "url": address}])
        try:
            yield context
        finally:
            await started.close()


async def sign_in(context: BrowserContext, address: str) -> None:
    page = await context.new_page()
    await page.goto(f"{address}/sign-in")
    await page.fill("#login", "applicant")
    await page.fill("#password", PASSWORD)
    async with page.expect_navigation(wait_until="load"):  # Chromium loses a page that is closed while it navigates
        await page.click("main button")
    await page.close()


async def barriers(context: BrowserContext, address: str, paths: Sequence[str], *, unread: Sequence[str]) -> list[str]:
    """What axe finds on these pages but the `unread` ones, and whether any page has to be scrolled sideways."""
    page = await context.new_page()
    found: list[str] = []
    for path in paths:
        await page.goto(address + path)
        seen = [] if path in unread else (await Axe().run(page)).response["violations"]
        found += [f"{path}: {one['id']} {one['nodes'][0]['html'][:120]}" for one in seen]
        if await page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{path}: wider than the window")
    await page.close()
    return found


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
