"""Takes the pictures of the docs from a populated demonstration: `python -m tests.e2e.pictures [names…]`.

Each page in Chinese and English, on a desktop and on a phone, into docs/images/. Look at them before committing them.
"""

import asyncio
import sys
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.async_api import Browser, async_playwright, expect

from onego.clock import SystemClock
from onego.examples.furnish import furnish
from onego.examples.progress import read_progress
from onego.examples.story import stories
from onego.settings import Settings, inherited
from onego.stack import running
from tests.browsing import FLAGS, chromium
from tests.e2e.portal import Visit, answer_questions, visiting

FOLDER: Final = Path(__file__).resolve().parents[2] / "docs" / "images"
LANGUAGES: Final = ("zh", "en")
LOCALES: Final = {"zh": "zh-CN", "en": "en-GB"}
SCREENS: Final = {"desktop": (1280, 960), "phone": (375, 780)}
PHONE: Final = {"width": 375, "height": 780}
RESTAURANT: Final = {
    "firm": "existing",
    "food": "serving",
    "online": "no",
    "assembly": "no",
    "sign": "no",
    "tobacco": "no",
}
TYPED: Final = {"enterprise-name": "示例餐饮店", "premises-address": "示例区示例路2号", "floor-area": "80"}


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A page, who looks at it, and where; `{name}` in an address is the number of the example case of that name."""

    name: str
    address: str
    by: str = ""
    at: str = ""  # the place at the top of the picture, where the interesting part is further down
    at_on_phone: str = ""  # the same, on a phone only
    unfold: str = ""  # what is unfolded first
    draft: tuple[str, str] = ("", "")  # what is changed in a text first, and to what


PICTURES: Final = (
    Picture(name="landing", address="/"),
    Picture(name="guide", address="/guides/restaurant"),
    Picture(name="form", address="/apply/restaurant", by="agent"),
    Picture(name="receipt", address="/receipts/{示例饺子馆}", by="agent"),
    Picture(name="case", address="/follow/{示例川菜馆}", by="agent"),
    Picture(
        name="dates",
        address="/follow/{示例川菜馆}",
        by="agent",
        at="h2:has(+ dl.dates)",
        unfold="dl.dates > div:nth-of-type(3) details",
    ),
    Picture(name="timeline", address="/follow/{示例川菜馆}", by="agent", at="h2:has(+ ol.timeline)"),
    Picture(name="supplement", address="/follow/{示例宝宝果果待办}/supplement", by="applicant"),
    Picture(name="inbox", address="/staff/inbox", by="officer-market"),
    Picture(name="task", address="/staff/inbox/tasks/{示例烧腊店}/food-licence", by="officer-market"),
    Picture(
        name="signing",
        address="/staff/inbox/tasks/{示例火锅店}/food-licence",
        by="chief-market",
        at_on_phone="#proposal",
    ),
    Picture(name="window", address="/staff/window", by="clerk"),
    Picture(
        name="workbench",
        address="/staff/workbench/restaurant/edit",
        by="chief-market",
        draft=("within: 5wd", "within: 15wd"),
        at_on_phone="h2:has(~ #findings)",
    ),
    Picture(name="supervision", address="/staff/supervision", by="supervisor"),
    Picture(name="administration", address="/staff/administration/people", by="administrator"),
)


async def take_all(names: Sequence[str], folder: Path) -> None:
    """Start a populated demonstration and take the pictures of these names, or all."""
    wanted = [picture for picture in PICTURES if not names or picture.name in names]
    with TemporaryDirectory(prefix="onego-pictures-") as kept:
        settings = Settings(data_dir=Path(kept) / "var", demo=True)
        async with (
            running(settings, say=_say, furnish=lambda house: furnish(house, _say)) as stack,
            async_playwright() as playwright,
        ):
            cases = numbers(stack.settings)
            for lang in LANGUAGES:
                # The browser's own words (a day's format, "choose a file") follow its language, not the page's.
                flags = [*FLAGS, f"--lang={LOCALES[lang]}"]
                browser = await playwright.chromium.launch(
                    executable_path=chromium(), args=flags, env={**inherited(), "LANGUAGE": LOCALES[lang]}
                )
                await take_from(browser, stack.url, cases, wanted, folder, lang=lang)
                await browser.close()


def numbers(settings: Settings) -> Mapping[str, str]:
    """The numbers of the example cases by the name of whom they are about."""
    progress = read_progress(settings.data_dir / "demo" / "examples.json", SystemClock().now())
    return {story.name: progress.cases[str(story.number)] for story in stories()}


async def take_from(
    browser: Browser, address: str, cases: Mapping[str, str], wanted: Sequence[Picture], folder: Path, *, lang: str
) -> None:
    """Take pictures from a portal that is up, each on every screen."""
    for screen, size in SCREENS.items():
        for login in dict.fromkeys(picture.by for picture in wanted):
            async with visiting(browser, address, login, size=size, chosen=f"{lang}.usual.usual") as visit:
                for picture in wanted:
                    if picture.by == login:
                        await take(visit, picture, cases, folder / f"portal-{picture.name}-{lang}-{screen}.png")


async def take(visit: Visit, picture: Picture, cases: Mapping[str, str], file: Path) -> None:
    """Take one picture of what is seen first."""
    await visit.open(picture.address.format(**cases))
    if picture.name == "form":
        await answer_questions(visit, RESTAURANT)
        for field, typed in TYPED.items():
            await visit.page.fill(f"#f-{field}", typed)
    if all(picture.draft):
        text = await visit.page.input_value("#text")
        await visit.page.fill("#text", text.replace(*picture.draft))
        await expect(visit.page.locator("#findings li").first).to_be_visible()
    if picture.unfold:
        await visit.page.locator(picture.unfold).first.evaluate("one => one.open = true")
    # A field that has the keyboard shows it; a picture is to be the same each time.
    await visit.page.evaluate("document.activeElement?.blur(); scrollTo({ top: 0, behavior: 'instant' })")
    at = picture.at or (picture.at_on_phone if visit.page.viewport_size == PHONE else "")
    if at:
        await visit.page.locator(at).first.evaluate("one => one.scrollIntoView({ behavior: 'instant' })")
    taken = await visit.page.screenshot(animations="disabled", caret="hide")
    file.write_bytes(smaller(taken))  # noqa: ASYNC240 - nobody waits for this loop
    _say(f"{file.name} {len(taken) // 1024} kB")


def smaller(png: bytes) -> bytes:
    """The same picture, packed as tightly as PNG can without looking at it: Chromium packs for speed."""
    head, chunks = png[:8], list(_chunks(png))
    packed = zlib.compress(zlib.decompress(b"".join(data for kind, data in chunks if kind == b"IDAT")), 9)
    first = next(at for at, (kind, _) in enumerate(chunks) if kind == b"IDAT")
    kept = [(kind, data) for kind, data in chunks if kind != b"IDAT"]
    kept.insert(first, (b"IDAT", packed))
    return head + b"".join(_chunk(kind, data) for kind, data in kept)


def _chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4])
        found.append((png[at + 4 : at + 8], png[at + 8 : at + 8 + length]))
        at += length + 12
    return found


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - a program for the terminal


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    asyncio.run(take_all(sys.argv[1:], FOLDER))
