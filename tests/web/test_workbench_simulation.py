"""Simulating a draft: asked for on a page, carried apart from it, watched, stopped, bounded; its author's alone."""

import asyncio

import pytest

from tests.bureau import NEWBORN, bureau_of
from tests.editions import renamed
from tests.office import Office
from tests.pages import Page, Visitor
from tests.web.workbench import Workbench, version

FORM = {"cases": "100", "seed": "7", "arrivals": "", "officers-police": "3"}


@pytest.fixture
async def bench(office: Office, visit: object) -> Workbench:
    return Workbench(bureau=await bureau_of(office), visit=visit)  # type: ignore[arg-type] # a fixture's value


async def over(visitor: Visitor, path: str) -> Page:
    """Look, as the page itself does, until the simulation is over."""
    async with asyncio.timeout(60):
        page = await visitor.open(path)
        while "data-waiting" in page.response.text:
            await asyncio.sleep(0.2)
            page = await visitor.open(path)
    return page


async def begun(visitor: Visitor, pin: str, **fields: str) -> Page:
    await visitor.open(version(pin, "/simulation"))
    return await visitor.send(FORM | fields)


async def test_a_draft_is_simulated_and_says_who_made_cases_late_and_what_would_help(bench: Workbench) -> None:
    pin = await bench.bureau.drafted("1.1.0", renamed("新名称"))
    visitor = await bench.sign_in()
    page = await begun(visitor, pin, **{"what-if": "yes"})
    assert "模拟正在进行" in page.text
    assert 'http-equiv="refresh"' in page.response.text
    page = await over(visitor, page.path)
    for said in ("按承诺期限办结", "超期原因", "增加一名经办人", "非统计数据", "随机种子 7"):
        assert said in page.text, said
    chart = await visitor.client.get(f"{page.path}/chart.svg")
    assert chart.headers["content-type"].startswith("image/svg+xml")
    again = await over(visitor, (await begun(visitor, pin, **{"what-if": "yes"})).path)
    assert again.path != page.path
    assert again.text == page.text, "the same assumptions and seed give the same result"
    assert "您对本版本的模拟" in (await visitor.open(version(pin, "/simulation"))).text


async def test_it_can_be_stopped_and_one_person_has_one_at_a_time(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    page = await begun(visitor, NEWBORN.pin, cases="10000", **{"what-if": "yes"})
    first = page.path
    page = await begun(visitor, NEWBORN.pin)
    assert page.path == first
    assert "您的另一次模拟仍在进行" in page.text
    page = await visitor.press("/stop")
    assert "模拟已停止" in page.text
    page = await begun(visitor, NEWBORN.pin, **{"what-if": ""})
    assert page.path != first
    assert "模拟结果" in (await over(visitor, page.path)).text


@pytest.mark.parametrize(
    ("field", "value"),
    [("cases", "99"), ("cases", "1000000"), ("seed", "-1"), ("arrivals", "x"), ("officers-police", "0")],
)
async def test_a_number_that_cannot_be_used_is_said_and_stays(bench: Workbench, field: str, value: str) -> None:
    visitor = await bench.sign_in()
    page = await begun(visitor, NEWBORN.pin, **{field: value})
    assert page.status == 422
    assert f'value="{value}"' in page.response.text
    assert f"#{field}" in page.links


async def test_somebody_elses_simulation_is_not_there(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    page = await begun(visitor, NEWBORN.pin)
    other = await bench.sign_in("chief-police", "en")
    assert (await other.open(page.path)).status == 404
    assert (await other.open(version(NEWBORN.pin, "/simulation/sim_none"))).status == 404
    assert (await other.open(version(NEWBORN.pin, "/simulation"))).status == 200
    await visitor.press("/stop")
