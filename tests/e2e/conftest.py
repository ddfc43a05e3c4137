"""One whole stack, each part of it a process of its own, and one browser for all journeys."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from onego.settings import Settings
from onego.stack import running
from tests.browsing import FLAGS, chromium
from tests.e2e.portal import Visit, visiting


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def portal(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """The address of a portal with everything behind it; ONEGO_TEST_PORTAL_URL names one that is up already."""
    chromium()  # without a browser nothing needs to be started
    given = os.environ.get("ONEGO_TEST_PORTAL_URL")  # noqa: TID251 - says where to test, is no setting of the product
    if given:
        yield given.rstrip("/")
        return
    settings = Settings(data_dir=tmp_path_factory.mktemp("portal") / "var", demo=True)
    async with running(settings, say=lambda _: None) as stack:
        yield stack.url


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chrome() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
def person(portal: str, chrome: Browser) -> Callable[..., AbstractAsyncContextManager[Visit]]:
    """Make a browser for somebody: `person("clerk")`, or `person()` for a stranger."""
    return lambda login="", **how: visiting(chrome, portal, login, **how)
