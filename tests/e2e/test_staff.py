"""Cases that officers decide in their inbox and clerks carry over the counter, by their pages on the running system."""

import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import pytest
from playwright.async_api import expect

from onego.clock import SystemClock
from tests.e2e import staff
from tests.e2e.portal import PATIENCE, Visit, add_materials, answer_questions, apply, download, fill_in, stage_is

pytestmark = [pytest.mark.timeout(300), pytest.mark.asyncio(loop_scope="session")]  # the first test starts the stack

Person = Callable[..., AbstractAsyncContextManager[Visit]]
TODAY = SystemClock().today()
RESTAURANT = {"firm": "existing", "food": "serving", "online": "no", "assembly": "no", "sign": "no", "tobacco": "no"}
ITEMS = ("business-licence-check", "food-licence")


async def opened(agent: Visit, officer: Visit, name: str, number: int) -> str:
    """A restaurant's case that the officer has accepted, and whose food licence is to be decided."""
    case = await apply(agent, "restaurant", RESTAURANT, name=name, number=number, today=TODAY)
    await staff.prechecked(officer, case, ITEMS)
    await staff.granted(officer, case, ITEMS[0])
    return case


async def test_an_extension_is_looked_at_before_it_is_made_told_with_its_reason_filed_and_receipted(
    person: Person,
) -> None:
    reason = "示例：需要再次现场核查，延长三个工作日"
    async with person("agent") as agent, person("officer-market") as officer, person("supervisor") as supervisor:
        case = await opened(agent, officer, "示例延期餐厅", 11)
        was, to = await staff.extended(officer, case, ITEMS[1], days=3, reason=reason)
        await agent.open(f"/follow/{case}")
        text = await agent.text()
        assert reason in text
        assert day_in(was) != day_in(to)
        assert day_in(to) in text
        await supervisor.read_until("/staff/supervision/extensions?only=unfiled", f"a[href$='/cases/{case}']")
        await staff.filed(officer, case, ITEMS[1], "示例备案〔2026〕11号")
        await staff.receipt_given(supervisor, case)
        await staff.granted(officer, case, ITEMS[1], on_site=True)
        await stage_is(agent, "已送达")


def day_in(text: str) -> str:
    """The day that a cell of a table says."""
    found = re.search(r"\d{4}年\d{1,2}月\d{1,2}日", text)
    assert found, text
    return found.group()


async def test_a_refusal_comes_with_its_reasons_and_the_remedies(person: Person) -> None:
    reason = "示例：经营场所不具备与加工相适应的条件"
    async with person("agent") as agent, person("officer-market") as officer:
        case = await opened(agent, officer, "示例不予餐厅", 12)
        await staff.refused(officer, case, ITEMS[1], reason)
        await agent.open(f"/follow/{case}")
        await stage_is(agent, "已送达")
        text = await agent.text()
        assert reason in text
        assert "行政复议" in text
        assert len(await download(agent, case)) >= 3  # the check, the refusal, and the cover of the package


async def test_what_the_chief_returned_is_submitted_again_signed_and_told_to_the_applicant(person: Person) -> None:
    reason, remark = "示例：操作间面积不足", "示例：请写明实测面积"
    async with person("agent") as agent, person("officer-market") as officer, person("chief-market") as chief:
        case = await opened(agent, officer, "示例签发餐厅", 14)
        await staff.submitted(officer, case, ITEMS[1], reason)
        await staff.returned(chief, case, ITEMS[1], remark)
        await officer.read_until("/staff/inbox?signing=returned", f"a[href$='/{case}/{ITEMS[1]}']")
        await officer.open(f"/staff/inbox/tasks/{case}/{ITEMS[1]}")
        assert remark in await officer.text("#proposal")
        await staff.submitted(officer, case, ITEMS[1], f"{reason}，实测十二平方米")
        await agent.open(f"/follow/{case}")
        assert reason not in await agent.text()
        await staff.signed(chief, case, ITEMS[1])
        await agent.open(f"/follow/{case}")
        await stage_is(agent, "已送达")
        text = await agent.text()
        assert "实测十二平方米" in text
        assert remark not in text


async def test_a_clerk_takes_in_prints_the_receipt_and_hands_the_package_out(person: Person) -> None:
    async with person("clerk") as clerk, person("officer-market") as officer, person() as stranger:
        case, code = await taken_in(clerk, "示例窗口餐厅", 13)
        await staff.prechecked(officer, case, ITEMS)
        await staff.granted(officer, case, ITEMS[0])
        await staff.granted(officer, case, ITEMS[1], on_site=True)
        await staff.handed_out(clerk, case)
        await stranger.open("/follow")
        await stranger.page.fill("#number", case)
        await stranger.page.fill("#code", code)
        await stranger.press("main form button.button")
        await stage_is(stranger, "已送达")


async def taken_in(clerk: Visit, name: str, number: int) -> tuple[str, str]:
    """Take an application in at the counter; number and code on the receipt."""
    await clerk.open("/staff/window/intake")
    await clerk.press("button[name=bundle][value=restaurant]")
    await answer_questions(clerk, RESTAURANT)
    await fill_in(clerk, name, number=number, today=TODAY, delivery="window")
    await add_materials(clerk)
    await clerk.page.check("#agreed")
    await clerk.press("main form button.button")
    await expect(clerk.page.locator("button[data-print]")).to_be_visible(timeout=PATIENCE)
    return (await clerk.text("dd.number")).strip(), (await clerk.text("dd.code")).strip()
