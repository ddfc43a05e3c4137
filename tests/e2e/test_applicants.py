"""What applicants do on their pages, carried by the running system: real Temporal, real departments' systems."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from playwright.async_api import expect

from onego.clock import SystemClock
from tests.e2e.portal import PATIENCE, Visit, apply, download, file_of, stage_is

pytestmark = [pytest.mark.timeout(300), pytest.mark.asyncio(loop_scope="session")]  # the first test starts the stack

Person = Callable[..., AbstractAsyncContextManager[Visit]]
TODAY = SystemClock().today()
NEWBORN = {
    "born-in": "institution",
    "parents": "married",
    "household-of": "mother",
    "insure-child": "no",
    "card": "no",
    "reimburse": "no",
}
RESTAURANT = {"firm": "existing", "food": "serving", "online": "no", "assembly": "no", "sign": "no", "tobacco": "no"}


async def applied(visit: Visit, name: str, number: int, bundle: str = "newborn", **how: Any) -> str:
    answers = NEWBORN if bundle == "newborn" else RESTAURANT
    return await apply(visit, bundle, answers, name=name, number=number, today=TODAY, **how)


async def test_a_case_goes_straight_to_certificates_that_anybody_can_verify(person: Person) -> None:
    async with person("applicant") as parent, person() as stranger:
        case = await applied(parent, "示例宝宝晴晴", 1)
        code = await parent.text("dd.code")
        await parent.press(f"a[href='/follow/{case}']")
        await stage_is(parent, "已送达")
        files = await download(parent, case)
        assert len(files) >= 5  # four items, and the cover of the package
        for number, file in list(files.items())[:2]:
            await verified(stranger, number, file.read_bytes(), genuine=True)
        await verified(stranger, number, file.read_bytes().replace(b"/Type", b"/Typo", 1), genuine=False)
        await followed_by_code(stranger, case, code)
        await rated(parent, case)


async def verified(visit: Visit, number: str, content: bytes, *, genuine: bool) -> None:
    await visit.open("/verify")
    await visit.page.fill("#number", number)
    await visit.page.set_input_files("#file", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": content})
    await visit.press("form[method=post] button.button")
    await expect(visit.page.locator(".verdict")).to_have_class(f"verdict {'good' if genuine else 'bad'}")


async def followed_by_code(visit: Visit, case: str, code: str) -> None:
    """The number and the code on the receipt show the case, and neither names nor documents."""
    await visit.open("/follow")
    await visit.page.fill("#number", case)
    await visit.page.fill("#code", code)
    await visit.press("main form button.button")
    await stage_is(visit, "已送达")
    assert await visit.page.locator(f"a[href^='/follow/{case}/documents/']").count() == 0


async def rated(visit: Visit, case: str) -> None:
    await visit.open(f"/follow/{case}")
    await visit.choose("level", "5")
    await visit.press("#rating button.button")
    assert await visit.page.locator("#rating").count() == 0


async def test_two_departments_points_come_in_one_notice_and_are_answered_on_one_page(person: Person) -> None:
    async with person("applicant", size=(375, 812)) as parent:
        case = await applied(parent, "示例宝宝补正", 2)
        await parent.press(f"a[href='/follow/{case}']")
        answer = parent.page.locator(f"a[href='/follow/{case}/supplement']")
        await expect(answer).to_be_visible(timeout=PATIENCE)
        assert await parent.page.locator(".todo li").count() == 2
        await parent.press(answer)
        await answered(parent)
        await parent.open(f"/follow/{case}")
        await stage_is(parent, "已送达")


async def answered(visit: Visit) -> None:
    """Whatever the one notice asks for: fields are typed again, files uploaded again."""
    for field in await visit.page.locator("input[id^='f-']").all():
        await field.fill(f"{await field.input_value()}（已更正）")
    for file in await visit.page.locator("input[type=file]:not([capture])").all():
        name = str(await file.get_attribute("id")).removeprefix("file-")
        await file.set_input_files(file_of(f"{name}-2"))
    await visit.press("button[value=hand-in]")


async def test_whoever_withdraws_is_asked_first_and_then_believed(person: Person) -> None:
    async with person("agent") as agent:
        case = await applied(agent, "示例撤回小店", 3, "restaurant")
        await agent.open(f"/follow/{case}")
        await agent.press(f"a[href='/follow/{case}/withdrawal']")
        await agent.page.fill("#reason", "示例：暂不开业")
        await agent.press("button.grave")
        await stage_is(agent, "撤回")
        await agent.open("/mine")
        assert case in await agent.text()
