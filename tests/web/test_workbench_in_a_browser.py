"""The workbench in a real Chromium: nothing that keeps anybody out, and findings beside the text as one types."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from playwright.async_api import BrowserContext, Dialog, Page

from tests.browsing import barriers, browser
from tests.bureau import LEAD, Bureau, bureau_of
from tests.editions import published, renamed, text_of
from tests.office import PASSWORD, Office
from tests.web.workbench import BASE, NEWBORN_PAGE, editor, version

pytestmark = pytest.mark.timeout(300)  # every page in three modes, on whatever machine this is


@dataclass
class Pins:
    """Versions in three standings; the draft breaks a rule."""

    bureau: Bureau
    in_force: str
    signing: str
    draft: str


@pytest.fixture
async def pins(office: Office) -> Pins:
    bureau = await bureau_of(office)
    in_force = await bureau.published("1.1.0", renamed("新名称"))
    signing = await bureau.submitted("1.2.0")
    draft = await bureau.drafted("1.3.0", published("400wd"))
    return Pins(bureau=bureau, in_force=in_force, signing=signing, draft=draft)


async def sign_in(context: BrowserContext, address: str) -> Page:
    page = await context.new_page()
    await page.goto(f"{address}/sign-in?next={BASE}")
    await page.fill("#login", f"chief-{LEAD}")
    await page.fill("#password", PASSWORD)
    async with page.expect_navigation(wait_until="load"):
        await page.click("main button")
    return page


@pytest.fixture
async def editing(address: str, pins: Pins) -> AsyncIterator[Page]:
    """The draft in the editor, with the page's script."""
    async with browser(address) as context:
        page = await sign_in(context, address)
        await page.goto(address + editor(pins.draft))
        yield page


async def test_on_a_phone_the_findings_stand_apart_from_the_button_above_them(editing: Page) -> None:
    await editing.set_viewport_size({"width": 360, "height": 780})
    button = await editing.locator("button[value=upload]").bounding_box()
    heading = await editing.locator(".found h2").bounding_box()
    assert button is not None
    assert heading is not None
    assert heading["y"] - (button["y"] + button["height"]) >= 24


async def test_no_page_of_the_workbench_keeps_anybody_out(address: str, pins: Pins) -> None:
    pages = (
        *(BASE, f"{BASE}/new", NEWBORN_PAGE, f"{NEWBORN_PAGE}/log", editor(pins.draft), version(pins.signing)),
        *(version(pins.draft, side) for side in ("", "/text", "/diagram", "/difference")),
        *(version(pins.in_force, side) for side in ("", "/cases", "/scenarios", "/simulation")),
    )
    long = (version(pins.draft, "/text"), version(pins.draft, "/diagram"), editor(pins.draft))
    looks = ((1280, "zh.usual.usual", ()), (320, "en.usual.high", long), (320, "en.largest.usual", pages))
    for width, chosen, unread in looks:
        async with browser(address, width=width, chosen=chosen) as context:
            await (await sign_in(context, address)).close()
            assert await barriers(context, address, pages, unread=unread) == [], chosen


async def test_findings_follow_what_is_typed_and_lead_to_their_place(editing: Page) -> None:
    text = text_of("newborn", "1.3.0", published("400wd"))
    line = next(at for at, one in enumerate(text.split("\n"), start=1) if "400wd" in one)
    await editing.locator(f"#findings a[data-line='{line}']").click()
    chosen = await editing.evaluate("(t => t.value.slice(t.selectionStart, t.selectionEnd))(document.activeElement)")
    assert "400wd" in chosen
    assert await editing.locator(".gutter").inner_text() == "\n".join(
        str(number) for number in range(1, len(text.split("\n")) + 1)
    )
    await editing.fill("#text", text_of("newborn", "1.3.0"))
    await editing.locator("#findings", has_not_text="400wd").wait_for()
    await editing.fill("#text", "id: [")
    await editing.get_by_text("YAML 语法错误").wait_for()


async def test_a_text_stays_where_it_is_when_the_session_ends_or_somebody_leaves(editing: Page) -> None:
    await editing.context.clear_cookies(name="onego_session")
    await editing.fill("#text", "id: newborn")
    await editing.get_by_text("登录已过期").wait_for()
    assert await editing.input_value("#text") == "id: newborn"
    asked: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def stay(dialog: Dialog) -> None:
        asked.set_result(dialog.type)
        await dialog.dismiss()

    editing.on("dialog", stay)
    await editing.locator(".crumbs a").first.click(no_wait_after=True)
    assert await asyncio.wait_for(asked, timeout=15) == "beforeunload"
    assert "/edit" in editing.url


async def test_a_simulation_shows_its_progress_and_opens_its_result(address: str, pins: Pins) -> None:
    async with browser(address, width=375, chosen="en.usual.usual") as context:
        page = await sign_in(context, address)
        await page.goto(address + version(pins.signing, "/simulation"))
        await page.fill("#cases", "200")
        await page.uncheck("#what-if")
        await page.click("form.panel button")
        await page.get_by_text("Result of the simulation").wait_for(timeout=60_000)
        assert await page.locator("figure img").count() == 1
        shown = page.url.removeprefix(address)
        assert await barriers(context, address, [shown]) == []
