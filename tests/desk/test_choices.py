"""What an officer is offered is what the core would do; what is not comes with its rule, in names people know."""

import httpx
import pytest

from desk.acts import At, Deciding, decide, precheck, start_exclusion
from desk.choices import choices_of
from desk.context import Desk
from desk.errors import NotEntitled
from desk.people import Person
from desk.standing import standing_of
from desk.task_sheet import task_sheet
from domain.case.commands import Outcome
from domain.limits import Ground
from tests.office import ITEMS, Office
from tests.restaurant import FOOD, TOBACCO, handled

ITEM = "birth-certificate"


async def offered(desk: Desk, person: Person, case: str, item: str) -> list[str]:
    async with desk.database.reading() as session:
        standing = await standing_of(session, person, case)
    library = await desk.shelf.library(standing.row.bundle, standing.row.bundle_version)
    acts = choices_of(standing, person, item, library, desk.now()).acts
    assert all(no.rule and no.said.zh and no.said.en for no in acts.values() if no)
    assert not any(item in no.said.zh for no in acts.values() if no), "an id is no name"
    return sorted(name for name, no in acts.items() if no is None)


async def test_before_acceptance_an_item_is_checked_or_declined_and_then_waits(
    office: Office, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    assert officers
    case = await office.lodge(applicant)
    officer = office.people["officer-health"]
    assert await offered(office.desk, officer, case, ITEM) == ["decline", "precheck"]
    await precheck(office.desk, officer, At(case_id=case, item=ITEM), ())
    assert await offered(office.desk, officer, case, ITEM) == ["decline"]


async def test_an_open_item_has_the_acts_that_its_guide_provides_for(
    office: Office, applicant: httpx.AsyncClient
) -> None:
    case = await handled(office, applicant)
    market, tobacco = office.people["officer-market"], office.people["officer-tobacco"]
    usual = ["decide", "extend", "offer-hearing", "start-exclusion", "submit-decision"]
    assert await offered(office.desk, market, case, FOOD) == usual
    assert await offered(office.desk, tobacco, case, TOBACCO) == usual
    deciding = Deciding(outcome=Outcome.REFUSED, reason="距离学校过近", remedies="可以申请行政复议")
    await decide(office.desk, tobacco, At(case_id=case, item=TOBACCO), deciding)
    assert await offered(office.desk, tobacco, case, TOBACCO) == []
    sheet = await task_sheet(office.desk, market, case, FOOD)
    assert [ground for ground, no in sheet.heading.choices.grounds.items() if no is None] == [
        Ground.INSPECTION,
        Ground.TESTING,
        Ground.EXPERT_REVIEW,
    ]


async def test_a_clock_that_runs_has_no_exclusion_to_end_whatever_its_ground(
    office: Office, applicant: httpx.AsyncClient
) -> None:
    case = await handled(office, applicant)
    market, at = office.people["officer-market"], At(case_id=case, item=FOOD)
    no = (await task_sheet(office.desk, market, case, FOOD)).heading.choices.acts["end-exclusion"]
    assert no is not None
    assert no.rule == "许可法 45"
    assert "没有正在进行的法定除外时间" in no.said.zh
    assert "听证" not in no.said.zh
    assert "hearing" not in no.said.en
    await start_exclusion(office.desk, market, at, ground="testing", estimated="3wd", notice="JC-1", reason="送检")
    assert "end-exclusion" in await offered(office.desk, market, case, FOOD)


async def test_no_other_department_has_the_sheet_of_an_item(
    office: Office, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    assert officers
    case = await office.lodge(applicant)
    with pytest.raises(NotEntitled):
        await task_sheet(office.desk, office.people["officer-police"], case, ITEM)
    sheet = await task_sheet(office.desk, office.people["officer-health"], case, ITEM)
    shown = {one.target for one in sheet.fields}
    assert "field:child-name" in shown
    assert "field:home-address" not in shown
    assert [one.state for one in sheet.materials] == ["there", "shared", "shared"]
    assert set(ITEMS) > {sheet.heading.task.item}
