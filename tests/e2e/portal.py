"""People at the portal in a real Chromium: what each does on the pages, told by what stands on them."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from playwright.async_api import Browser, Locator, Page, expect

from onego.accounts import DEMO_ACCOUNTS
from onego.demo import family
from onego.examples import papers

PATIENCE: Final = 45_000  # milliseconds for what other processes have to do first, on whatever machine this is
ANSWER: Final = 20_000  # milliseconds for one page or field
DESKTOP: Final = (1280, 900)

Answers = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Visit:
    """One person's browser at the portal, signed in or not."""

    page: Page
    address: str

    async def open(self, path: str) -> None:
        """Open an address of the portal."""
        answered = await self.page.goto(self.address + path)
        assert answered is not None
        assert answered.ok, f"{path}: {answered.status}"

    async def press(self, what: str | Locator) -> None:
        """Press a button or link that leads to another page."""
        place = self.page.locator(what) if isinstance(what, str) else what
        async with self.page.expect_navigation(wait_until="load"):
            await place.click()

    async def text(self, selector: str = "main") -> str:
        """What stands in a place."""
        return await self.page.locator(selector).first.inner_text()

    async def choose(self, name: str, value: str) -> None:
        """Choose one of several answers."""
        await self.page.check(f"input[name='{name}'][value='{value}']")

    async def read_until(self, path: str, there: str) -> None:
        """Read a page again and again until something is on it: for pages that don't bring themselves up to date."""

        async def seen() -> None:
            await self.open(path)
            await expect(self.page.locator(there).first).to_be_visible(timeout=500)

        await expect_to_pass(seen)


async def expect_to_pass(seen: Any) -> None:
    """Try until it holds or patience is over."""
    tries = PATIENCE // 500
    for number in range(tries):
        try:
            await seen()
        except AssertionError:
            if number == tries - 1:
                raise
        else:
            return


@asynccontextmanager
async def visiting(
    chrome: Browser, address: str, login: str = "", *, size: tuple[int, int] = DESKTOP, chosen: str = "zh.usual.usual"
) -> AsyncIterator[Visit]:
    """A fresh browser; with a login, signed in to that account of the demonstration."""
    context = await chrome.new_context(
        viewport={"width": size[0], "height": size[1]},
        locale="en-GB" if chosen.startswith("en") else "zh-CN",
        accept_downloads=True,
    )
    context.set_default_timeout(ANSWER)
    await context.add_cookies([{"name": "onego_preferences", "value": chosen, "url": address}])
    visit = Visit(page=await context.new_page(), address=address)
    try:
        if login:
            await sign_in(visit, login)
        yield visit
    finally:
        await context.close()


async def sign_in(visit: Visit, login: str, password: str = "") -> None:
    """Sign in through the page that is for it; without a password, to an account of the demonstration."""
    known = {account.login: account.password for account in DEMO_ACCOUNTS}
    await visit.open("/sign-in")
    await visit.page.fill("#login", login)
    await visit.page.fill("#password", password or known[login])
    await visit.press("main form button.button")


async def answer_questions(visit: Visit, answers: Answers) -> None:
    """Answer one question a page, until the form comes."""
    while "/questions/" in visit.page.url:
        await visit.choose("answer", answers[visit.page.url.rpartition("/")[2]])
        await visit.press("main form button.button")


async def fill_in(visit: Visit, name: str, *, number: int, today: date, delivery: str = "electronic") -> None:
    """Fill in whatever fields the form shows, and who applies."""
    for field in await visit.page.locator(".field > [name^='f-']").all():
        label = str(await field.get_attribute("name")).removeprefix("f-")
        tag = await field.evaluate("one => one.tagName")
        if tag == "SELECT":
            await field.select_option(index=1)
        else:
            await field.fill(str(papers.value(label, name=name, number=number, today=today)))
    for group in await visit.page.locator("fieldset[id^='f-']").all():
        await group.locator("input[type=radio]").first.check()
    await visit.page.fill("#a-name", name)
    await visit.choose("delivery", delivery)
    await visit.press("main form button.button >> nth=-1")


async def add_materials(visit: Visit, *, leave: Sequence[str] = ()) -> None:
    """Upload each material that is asked for, then go on."""
    forms = await visit.page.locator("form[id^='m-']").all()
    for name in [str(await form.get_attribute("id")).removeprefix("m-") for form in forms]:
        if name not in leave:
            kinds = str(await visit.page.get_attribute(f"#file-{name}", "accept"))
            await visit.page.set_input_files(f"#file-{name}", file_of(name, pdf="application/pdf" in kinds))
            there = visit.page.locator(f"#m-{name} .file-name")
            before = await there.count()  # whoever broke an application off finds the files of then
            await visit.page.click(f"button[value='upload:{name}']")
            await expect(there).to_have_count(before + 1, timeout=ANSWER)
    await visit.press("button[value=done]")


def file_of(name: str, *, pdf: bool = True) -> Any:
    """A made-up file to upload."""
    content, kind = (family.statement(f"Example: {name}"), "pdf") if pdf else (family.photo(), "png")
    media_type = "application/pdf" if pdf else "image/png"
    return {"name": f"{name}.{kind}", "mimeType": media_type, "buffer": content}


async def apply(
    visit: Visit, bundle: str, answers: Answers, *, name: str, number: int, today: date, delivery: str = "electronic"
) -> str:
    """Apply from the guide to the receipt; the number of the case."""
    await visit.open(f"/guides/{bundle}")
    await visit.press(f"a[href='/apply/{bundle}'] >> nth=0")
    await answer_questions(visit, answers)
    await fill_in(visit, name, number=number, today=today, delivery=delivery)
    await add_materials(visit)
    await visit.press("main form button.button")
    return (await visit.text("dd.number")).strip()


async def stage_is(visit: Visit, word: str) -> None:
    """Wait until the open page of a case says so: it brings itself up to date."""
    await expect(visit.page.locator(".status-word")).to_contain_text(word, timeout=PATIENCE)


async def download(visit: Visit, case: str) -> dict[str, Path]:
    """Download every document of a case; files by number."""
    found = {}
    links = visit.page.locator(f"a[href^='/follow/{case}/documents/']")
    for link in await links.all():
        address = str(await link.get_attribute("href"))
        async with visit.page.expect_download() as downloading:
            await link.click()
        found[address.rpartition("/")[2]] = Path(await (await downloading.value).path())
    return found
