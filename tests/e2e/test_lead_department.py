"""A version of a bundle from its first word to the cases under it: checked, signed, published, moved to (GZ 11.2)."""

import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from typing import Final

import pytest
from playwright.async_api import Locator, expect

from onego.clock import SystemClock
from tests.e2e import staff
from tests.e2e.portal import ANSWER, PATIENCE, Visit, apply

pytestmark = [pytest.mark.timeout(300), pytest.mark.asyncio(loop_scope="session")]  # the first test starts the stack

Person = Callable[..., AbstractAsyncContextManager[Visit]]
TODAY = SystemClock().today()
BENCH: Final = "/staff/workbench/transport-company"
EXISTING: Final = {"business": "freight", "mass": "heavy", "firm": "existing", "vehicles": "registered"}
NEW: Final = EXISTING | {"firm": "new"}
SIGNERS: Final = ("chief-transport", "chief-market", "chief-police", "chief-tax", "administrator")
ITEMS: Final = {
    "officer-market": ("business-licence-check",),
    "officer-transport": ("driver-qualification-check", "road-freight-licence", "vehicle-transport-certificate"),
}
REASON: Final = "示例：统一适用更短的时限"
# Nobody but who registers a firm hands this in. Once it is a main material, it can't be changed so again: for this
# journey a portal has to be fresh.
MATERIAL: Final = ("- {material: premises-proof, role: deferrable,", "- {material: premises-proof, role: main,")


async def test_a_version_is_checked_signed_and_published_and_reaches_running_cases_only_by_a_recorded_move(
    person: Person,
) -> None:
    async with person("agent") as agent, person("chief-transport") as lead, AsyncExitStack() as stack:
        officers = {login: await stack.enter_async_context(person(login)) for login in ITEMS}
        kept = await applied(agent, NEW, "示例新设货运", 21)
        moved = await applied(agent, EXISTING, "示例存续货运", 22)
        before = await accepted(agent, officers, moved)
        version = await drafted(lead)
        limit = await looked_at(lead, version)
        assert limit not in await guide(agent)
        await signed(person, lead, version)
        await published(lead, version)

        assert limit in await guide(agent)
        assert await promised(agent, moved) == before
        later = await applied(agent, EXISTING, "示例新版货运", 23)
        assert await accepted(agent, officers, later) != before
        await moved_over(lead, version, moved, kept)
        assert await promised(agent, moved) == await promised(agent, later)
        await told_of_the_move(agent, moved, before, kept)


async def applied(agent: Visit, answers: dict[str, str], name: str, number: int) -> str:
    return await apply(agent, "transport-company", answers, name=name, number=number, today=TODAY)


async def accepted(agent: Visit, officers: dict[str, Visit], case: str) -> str:
    """Nothing is missing, say all officers; the day promised then."""
    for login, items in ITEMS.items():
        await staff.prechecked(officers[login], case, items)
    return await promised(agent, case)


async def promised(agent: Visit, case: str) -> str:
    """The day that the case's page promises; it brings itself up to date."""
    await agent.open(f"/follow/{case}")
    day = agent.page.locator(".status strong")
    await expect(day).to_be_visible(timeout=PATIENCE)
    return await day.inner_text()


async def drafted(lead: Visit) -> str:
    """Write a version that breaks the law, see the finding beside the text, mend it, save; the version's address."""
    await lead.open(BENCH)
    await lead.press(f"a.button[href^='{BENCH}/edit']")
    text = await lead.page.input_value("#text")
    await lead.page.fill("#text", text.replace("\n  within: 5wd", "\n  within: 15wd"))
    await found_unlawful(lead, "within: 15wd", "32")
    assert MATERIAL[0] in text
    await lead.page.fill("#text", shorter(text).replace(*MATERIAL))
    await expect(lead.page.locator("#findings .finding.error")).to_have_count(0, timeout=ANSWER)
    await lead.press("button[name=act][value=save]")
    return str(await lead.page.get_attribute(f".note a[href^='{BENCH}/versions/']", "href"))


async def found_unlawful(lead: Visit, typed: str, clause: str) -> None:
    """The finding says its clause and leads to the line."""
    finding = lead.page.locator("#findings .finding.error").first
    await expect(finding).to_be_visible(timeout=ANSWER)
    await expect(finding.locator(".clause")).to_contain_text(clause)
    await finding.locator("a[data-field=text]").click()
    chosen = await lead.page.evaluate(
        "(t => t.value.split('\\n')[t.value.slice(0, t.selectionStart).split('\\n').length - 1])"
        "(document.activeElement)"
    )
    assert typed in chosen


def shorter(text: str) -> str:
    """The published limit, a day shorter."""
    found = re.search(r"^published:\n  - \{limit: (\d+)wd", text, re.MULTILINE)
    assert found
    return text[: found.start(1)] + str(int(found[1]) - 1) + text[found.end(1) :]


async def looked_at(lead: Visit, version: str) -> str:
    """Look at the version from all sides before it is laid before anybody; the new limit as all pages say it."""
    await lead.open(f"{version}/difference")
    assert await lead.page.locator("h2 .mark.late").count() == 1  # for whoever could promise the lease for later
    better = await lead.text("h2:has(.mark.fine) + table")
    limit = re.search(r"由(\d+个工作日)缩短为(\d+个工作日)", better)
    assert limit, better
    await lead.open(f"{version}/diagram")
    await drawn(lead)
    await lead.open(f"{version}/guide")
    assert limit[2] in await lead.text()
    await simulated(lead, version)
    return limit[2]


async def drawn(lead: Visit) -> None:
    """The picture is there, and has a size."""
    picture = lead.page.locator("main figure img").first
    await picture.scroll_into_view_if_needed()
    await expect(picture).not_to_have_js_property("naturalWidth", 0)


async def simulated(lead: Visit, version: str) -> None:
    await lead.open(f"{version}/simulation")
    await lead.page.fill("#cases", "100")
    await lead.page.uncheck("#what-if")
    await lead.press("form.panel button.button")
    await expect(lead.page.locator("dl.figures")).to_be_visible(timeout=PATIENCE)
    await drawn(lead)


async def signed(person: Person, lead: Visit, version: str) -> None:
    """The lead lays it before all; each finds it waiting, looks at what it changes, and signs (GZ 11.2a, 4.4a)."""
    await lead.open(version)
    await lead.press("form[action$='/acts/submit'] button")
    for login in SIGNERS:
        async with person(login) as signer:
            await signer.open("/staff/workbench")
            await signer.press(f".note a[href='{version}']")
            await signer.press(f"a[href='{version}/difference']")
            await signer.press(f".tabs a[href='{version}']")
            await signer.press("form[action$='/acts/sign'] button")
            await staff.confirmed(signer)


async def published(lead: Visit, version: str) -> None:
    await lead.open(version)
    assert await lead.page.locator(".mark.near").count() == 0
    await lead.page.fill("#day-publish", TODAY.isoformat())
    await lead.press("form[action$='/acts/publish'] button")
    await staff.confirmed(lead)


async def guide(agent: Visit) -> str:
    """What the guide says to the public today."""
    await agent.open("/guides/transport-company")
    return await agent.text()


async def moved_over(lead: Visit, version: str, moved: str, kept: str) -> None:
    """The effect on each case is shown first; whoever would be worse off stays, with the clause (GZ 13.1c)."""
    await lead.open(f"{version}/cases")
    assert await row_of(lead, moved).locator(".mark.fine").count() == 1
    assert await row_of(lead, moved).locator(".line strong").count() > 0
    assert await row_of(lead, kept).locator(".mark.near").count() == 1
    assert "13.1c" in await row_of(lead, kept).locator(".clause").first.inner_text()
    await lead.page.fill("#reason", REASON)
    await lead.press("form.panel button.button")
    await staff.confirmed(lead)
    assert await row_of(lead, moved).locator(".line strong").count() > 0
    assert await row_of(lead, kept).locator(".clause").count() > 0
    await lead.open(f"{version}/cases")
    assert await row_of(lead, moved).count() == 0
    assert await row_of(lead, kept).count() == 1


def row_of(lead: Visit, case: str) -> Locator:
    return lead.page.locator("main tr", has=lead.page.locator("th.number", has_text=case))


async def told_of_the_move(agent: Visit, moved: str, before: str, kept: str) -> None:
    """The move stands on the case's page with its reason, and the date with the one before; nothing on the other's."""
    await agent.open(f"/follow/{moved}")
    assert REASON in await agent.text()
    assert before in await agent.text("dl.dates .quiet")
    assert "新版本" in await agent.text("ol.timeline")
    await agent.open(f"/follow/{kept}")
    assert REASON not in await agent.text()
    assert "新版本" not in await agent.text("ol.timeline")
