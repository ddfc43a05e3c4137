"""The window's pages in a real Chromium: nothing that keeps a clerk out, a scanner's Enter, files that are dropped."""

import httpx
import pytest
from playwright.async_api import Page

from domain.case.commands import Role
from tests.browsing import barriers, browser, sign_in
from tests.office import ANSWERS, FORM, ITEMS, PDF, Office

pytestmark = pytest.mark.timeout(300)  # every page in three modes, on whatever machine this is

WINDOW = "/staff/window"
LOOKS = ((1280, "zh.usual.usual", False), (320, "en.usual.high", False), (320, "en.largest.usual", True))
DROP = """([target, names]) => {
  const carried = new DataTransfer();
  const type = "application/pdf";
  for (const name of names) carried.items.add(new File(["%PDF-1.7\\n%%EOF\\n" + name], name, {type}));
  for (const kind of ["dragover", "drop"]) {
    const event = new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: carried});
    document.querySelector(target).dispatchEvent(event);
  }
}"""


@pytest.fixture
async def clerk(office: Office) -> httpx.AsyncClient:
    return await office.person("clerk", Role.CLERK)


async def to_form(page: Page, address: str) -> None:
    """Through the questions of an application for the person at the counter."""
    await page.goto(f"{address}{WINDOW}/intake")
    async with page.expect_navigation():
        await page.click("button[value=newborn]")
    while "/questions/" in page.url:
        await page.check(f"input[value={ANSWERS[page.url.rpartition('/')[2]]}]")
        async with page.expect_navigation():
            await page.click("main form .button")


async def to_materials(page: Page, address: str) -> None:
    await to_form(page, address)
    for name, value in FORM.items():
        if name == "child-sex":
            await page.check(f"input[name=f-child-sex][value={value}]")
        else:
            await page.fill(f"#f-{name}", value)
    await page.fill("#a-name", "示例母")
    await page.click("main form .acts .button")
    await page.wait_for_url("**/materials")


async def test_no_page_of_the_window_keeps_a_clerk_out(
    office: Office, address: str, clerk: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    ready = await office.accepted(clerk, officers, channel="window", delivery="window")
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{ready}/items/{item}/decision", json={"outcome": "granted"})
    early = await office.lodge(clerk, channel="window", delivery="window")
    asks = {"defects": [{"target": "field:home-address", "requirement": "请填写门牌号"}]}
    await officers["police"].post(f"/cases/{early}/items/birth-registration/precheck", json=asks)
    cases = (f"{WINDOW}/cases/{ready}", f"{WINDOW}/cases/{early}", f"{WINDOW}/cases/{ready}/handover")
    begun = f"{WINDOW}/intake/newborn/0123abcd/questions/born-in"
    paths = (WINDOW, f"{WINDOW}/intake", begun, *cases, f"{WINDOW}/cases/{early}/receipt")
    for width, chosen, widths_only in LOOKS:
        async with browser(address, width=width, chosen=chosen) as context:
            await sign_in(context, address, "clerk")
            assert await barriers(context, address, paths, unread=paths if widths_only else ()) == [], chosen


async def test_a_scanner_opens_a_case_without_a_mouse(office: Office, address: str, clerk: httpx.AsyncClient) -> None:
    case = await office.lodge(clerk, channel="window", delivery="window")
    async with browser(address) as context:
        await sign_in(context, address, "clerk")
        page = await context.new_page()
        await page.goto(f"{address}{WINDOW}")
        await page.wait_for_function("document.activeElement.id === 'number'")
        await page.keyboard.type(case)
        await page.keyboard.press("Enter")
        await page.wait_for_url(f"**/cases/{case}")


@pytest.mark.usefixtures("clerk")
async def test_a_field_is_judged_when_it_is_left_and_again_when_it_is_mended(address: str) -> None:
    async with browser(address) as context:
        await sign_in(context, address, "clerk")
        page = await context.new_page()
        wrong: list[str] = []
        page.on("console", lambda message: wrong.append(message.text))
        await to_form(page, address)
        await page.fill("#f-mother-id", "123")
        await page.focus("#f-hospital")
        await page.wait_for_selector("#f-mother-id-wrong")
        assert await page.get_attribute("#f-mother-id", "aria-invalid") == "true"
        assert "f-mother-id-wrong" in (await page.get_attribute("#f-mother-id", "aria-describedby") or "")
        assert await page.locator(".wrong").count() == 1  # what was not reached yet is not found fault with
        await page.fill("#f-mother-id", FORM["mother-id"])
        await page.focus("#f-hospital")
        await page.wait_for_selector("#f-mother-id-wrong", state="detached")
        assert wrong == []


@pytest.mark.usefixtures("clerk")
async def test_files_are_dropped_on_their_place_and_chosen_several_at_once(address: str) -> None:
    async with browser(address) as context:
        await sign_in(context, address, "clerk")
        page = await context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        await to_materials(page, address)
        await page.evaluate(DROP, ["#file-naming-statement", ["one.pdf", "two.pdf"]])
        await page.locator(".files", has_text="two.pdf").wait_for()
        chosen = [{"name": f"{name}.pdf", "mimeType": "application/pdf", "buffer": PDF} for name in ("three", "four")]
        await page.set_input_files("#file-naming-statement", chosen)  # type: ignore[arg-type]  # what it takes
        await page.click("button[value='upload:naming-statement']")
        await page.locator(".files", has_text="four.pdf").wait_for()
        assert await page.locator(".files li").count() == 4
        await page.set_input_files(
            "#file-naming-statement", {"name": "bad.pdf", "mimeType": "application/pdf", "buffer": b"MZ..."}
        )
        await page.click("button[value='upload:naming-statement']")
        await page.wait_for_selector(".problems")
        assert await page.locator(".files li").count() == 4
        assert wrong == []
