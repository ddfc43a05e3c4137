"""A real Chromium before a real server around the office: for tests of what pages do in it and whom they keep out.

The machine's own browser is used; `.ci/run` installs it. Without one these tests are skipped, but never in CI.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
import uvicorn
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import BrowserContext, async_playwright

from onego.faces import both
from tests.office import PASSWORD, Office

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")


def chromium() -> str:
    """The browser's program; fails in CI, skips elsewhere where there is none."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found:
        return found
    said = "no Chromium on this machine; install one, on Debian and Ubuntu: apt-get install chromium"
    if os.environ.get("CI"):  # noqa: TID251 - says where the tests run, is no setting of the product
        pytest.fail(said)
    pytest.skip(said)


@asynccontextmanager
async def served(office: Office) -> AsyncIterator[str]:
    """A real server around the office, on a free port of this machine; gives its address."""
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


async def sign_in(context: BrowserContext, address: str, login: str = "applicant") -> None:
    """Open a session in this browser, through the page that is for it."""
    page = await context.new_page()
    await page.goto(f"{address}/sign-in")
    await page.fill("#login", login)
    await page.fill("#password", PASSWORD)
    async with page.expect_navigation(wait_until="load"):  # Chromium loses a page that is closed while it navigates
        await page.click("main button")
    await page.close()


async def barriers(
    context: BrowserContext, address: str, paths: Sequence[str], *, unread: Sequence[str] = ()
) -> list[str]:
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
