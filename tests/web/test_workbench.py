"""The lead department's workbench: its bundles, how their versions stand, what each changes, and the record of acts."""

import re

import pytest

from desk.stocking import stock
from domain.case.commands import Role
from tests.bureau import LEAD, NEWBORN, OTHERS, Bureau, bureau_of
from tests.editions import library_with, published, renamed, text_of
from tests.office import Office
from tests.web.workbench import BASE, NEWBORN_PAGE, Workbench, version


@pytest.fixture
async def bench(office: Office, visit: object) -> Workbench:
    return Workbench(bureau=await bureau_of(office), visit=visit)  # type: ignore[arg-type] # a fixture's value


async def test_a_department_sees_the_bundles_it_leads_or_takes_part_in_and_no_others(bench: Workbench) -> None:
    page = await (await bench.sign_in(f"chief-{OTHERS[0]}")).open(BASE)
    assert NEWBORN_PAGE in page.links
    assert f"{BASE}/restaurant" not in page.links
    assert "本部门牵头或者配合" in page.text
    every = await (await bench.sign_in("administrator")).open(BASE)
    assert {NEWBORN_PAGE, f"{BASE}/restaurant"} <= set(every.links)


async def test_the_list_says_whom_a_version_waits_for(bench: Workbench) -> None:
    pin = await bench.bureau.submitted()
    police = await bench.sign_in("chief-police")
    page = await police.open(BASE)
    assert "等待您签署" in page.text
    assert "等待：" in page.text
    assert "公安" in page.text.partition("等待：")[2]
    assert version(pin) in page.links


async def test_running_cases_are_counted_by_the_version_they_follow(
    bench: Workbench, office: Office, applicant: object, officers: object
) -> None:
    for _ in range(2):
        await office.accepted(applicant, officers)  # type: ignore[arg-type] # fixtures' values
    await bench.bureau.published()
    page = await (await bench.sign_in(lang="en")).open(BASE)
    assert "2 on an older version" in page.text
    page = await (await bench.sign_in()).open(NEWBORN_PAGE)
    assert "施行中" in page.text
    assert "已被替代" in page.text


async def test_what_a_version_changes_is_said_with_whom_it_hurts(bench: Workbench) -> None:
    pin = await bench.bureau.drafted("1.1.0", renamed("新名称"), published("60wd"))
    page = await (await bench.sign_in()).open(version(pin, "/difference"))
    assert page.status == 200
    assert "对申请人不利" in page.text
    assert "条例 13.3" in page.text
    other = await (await bench.sign_in()).open(version(NEWBORN.pin, "/difference"))
    assert other.status == 200


async def test_every_side_of_a_version_can_be_looked_at(bench: Workbench) -> None:
    pin = await bench.bureau.drafted("1.1.0", renamed("新名称"))
    visitor = await bench.sign_in(lang="en")
    for side in ("", "/difference", "/text", "/diagram"):
        page = await visitor.open(version(pin, side))
        assert (page.status, page.lang) == (200, "en"), side
    assert "A newer name" in (await visitor.open(version(pin, "/guide"))).text
    picture = await visitor.client.get(version(pin, "/diagram.svg"))
    assert picture.headers["content-type"].startswith("image/svg+xml")
    for file in ("/definition.yaml", "/definition.xlsx", "/diagram.bpmn"):
        sent = await visitor.client.get(version(pin, file))
        assert sent.status_code == 200, file
        assert "attachment" in sent.headers["content-disposition"]


async def test_a_draft_shows_which_acceptance_scenarios_no_longer_hold(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    page = await visitor.open(version(NEWBORN.pin, "/scenarios"))
    assert "与场景相符 19 与场景不符 0" in page.text
    pin = await bench.bureau.drafted("1.1.0", published("1wd"))
    page = await visitor.open(version(pin, "/scenarios"))
    assert "与场景不符 0" not in page.text
    assert "日期：整件承诺办结日 [case.promised]：应为 2026年" in page.text
    english = await (await bench.sign_in(lang="en")).open(version(pin, "/scenarios"))
    assert re.search(r"promised for the whole case \[case.promised\]: wanted \d+ [A-Z][a-z]+ 2026, found", english.text)
    assert not re.search(r"(wanted|found) (20\d\d-|precheck|handling|cut-off|open\b)", english.text)


async def test_two_editions_of_one_number_are_told_apart(bench: Workbench) -> None:
    """GZ 9.3: an update of the program may bring another content under a number that is known already."""
    office = bench.bureau.office
    newer = library_with(text_of("newborn", NEWBORN.version, published("1wd")))
    await stock(office.desk.database, newer, office.clock.now())
    pin = newer.bundles["newborn"].pin
    visitor = await bench.sign_in()
    page = await visitor.open(version(pin, "/difference"))
    assert f"从 {NEWBORN.pin} 到 {pin}" in page.text
    assert f"{NEWBORN.pin}（已被替代）" in page.text
    assert f"由 {pin} 替代" in (await visitor.open(f"{NEWBORN_PAGE}/log")).text


async def test_a_number_that_one_version_bears_is_shown_alone(bench: Workbench) -> None:
    dropped = await bench.bureau.drafted("1.1.0", renamed("新名称"))
    pin = await bench.bureau.drafted("1.1.0", renamed("更新的名称"))
    visitor = await bench.sign_in()
    for shown, called in ((pin, "1.1.0"), (dropped, dropped)):
        page = await visitor.open(version(shown))
        assert f'<span class="version-number">{called}</span>' in page.response.text


async def test_a_draft_that_runs_in_a_circle_has_no_picture_and_says_what_to_mend(bench: Workbench) -> None:
    def circle(data: dict[str, object]) -> None:
        items = data["items"]
        assert isinstance(items, list)
        names = [one["item"] for one in items]
        basis = {"zh": "示例", "en": "Made up"}
        items[0]["after"] = [{"item": names[1], "ground": "data", "basis": basis}]
        items[1]["after"] = [{"item": names[0], "ground": "data", "basis": basis}]

    pin = await bench.bureau.drafted("1.1.0", circle)
    visitor = await bench.sign_in()
    for side in ("/diagram", "/guide", "/difference", "/scenarios", "/simulation"):
        page = await visitor.open(version(pin, side))
        assert page.status == 200, side
        assert "改正" in page.text
    assert (await visitor.client.get(version(pin, "/diagram.svg"))).status_code == 422


async def test_all_acts_are_on_record_with_who_did_them(bench: Workbench) -> None:
    await bench.bureau.published()
    visitor = await bench.sign_in()
    page = await visitor.open(f"{NEWBORN_PAGE}/log")
    for said in ("起草", "提交会签", "签署", "公布", "被替代", f"chief-{LEAD}", "administrator"):
        assert said in page.text, said


async def test_a_long_record_goes_on_on_another_page(bench: Workbench, bureau_acts: int) -> None:
    visitor = await bench.sign_in()
    page = await visitor.open(f"{NEWBORN_PAGE}/log")
    older = next(link for link in page.links if "after=" in link)
    first = page.text
    page = await visitor.open(older)
    assert page.status == 200
    assert page.text != first
    assert bureau_acts > 30


@pytest.fixture
async def bureau_acts(bench: Workbench) -> int:
    """More acts than one page of the record holds."""
    bureau: Bureau = bench.bureau
    for turn in range(16):
        await bureau.drafted("1.1.0", renamed(f"名称{turn % 2}"))
    return len(await bureau.acts())


@pytest.mark.parametrize("side", ["", "/difference", "/text", "/diagram", "/guide", "/diagram.svg", "/definition.xlsx"])
async def test_a_draft_is_hidden_from_departments_that_have_no_part_in_it(bench: Workbench, side: str) -> None:
    pin = await bench.bureau.drafted()
    await bench.bureau.office.person("stranger", Role.CHIEF, "tobacco")
    stranger = await bench.sign_in("stranger")
    assert (await stranger.open(version(pin, side))).status == 404
    assert (await stranger.open(version(NEWBORN.pin, side))).status == 404


async def test_a_version_that_there_is_not_is_not_found(bench: Workbench) -> None:
    visitor = await bench.sign_in()
    assert (await visitor.open(version("9.9.9+000000000000"))).status == 404
    assert (await visitor.open(f"{BASE}/no-such-bundle")).status == 404


async def test_a_clerk_has_no_workbench(office: Office, bench: Workbench) -> None:
    await office.person("clerk", Role.CLERK)
    clerk = await bench.sign_in("clerk")
    for path in (BASE, NEWBORN_PAGE, f"{NEWBORN_PAGE}/log", f"{NEWBORN_PAGE}/edit", f"{BASE}/new"):
        assert (await clerk.open(path)).status == 403, path
