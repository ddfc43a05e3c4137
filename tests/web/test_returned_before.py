"""What was returned unsigned stays to be read below the decision that is to be signed now (GZ 8.3)."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from desk import proposals
from desk.acts import At
from domain.case.commands import Role
from tests.office import Office
from tests.pages import Page, Visitor
from tests.restaurant import TOBACCO, handled
from tests.signatures import GRANTED, REFUSED

Staff = Callable[..., Awaitable[Visitor]]
FOLDED = '<details class="part" id="returned-before">'
FIRST, SECOND = "请补充踏勘情况", "请写明距离测量方法"


@pytest.fixture
async def at(office: Office, applicant: httpx.AsyncClient) -> At:
    """An item of a department that has an officer and a chief representative."""
    at = At(case_id=await handled(office, applicant), item=TOBACCO)
    await office.person("chief-tobacco", Role.CHIEF, "tobacco")
    return at


async def returned(office: Office, at: At, *remarks: str) -> None:
    """A refusal is submitted and returned with each remark, a day after the other."""
    officer, chief = office.people["officer-tobacco"], office.people["chief-tobacco"]
    for remark in remarks:
        one = await proposals.submit(office.desk, officer, at, REFUSED)
        await proposals.send_back(office.desk, chief, at, one.id, remark=remark)
        office.clock.advance(days=1)


async def page_of(staff: Staff, at: At, lang: str = "zh-CN") -> Page:
    officer = await staff(Role.OFFICER, "tobacco", lang=lang)
    return await officer.open(f"/staff/inbox/tasks/{at.case_id}/{at.item}")


def folded(page: Page) -> str:
    """What is folded away below the decision to be signed; empty for nothing."""
    return page.response.text.partition(FOLDED)[2].partition("</details>")[0]


@pytest.mark.parametrize(
    ("lang", "summary", "by"),
    [
        ("zh-CN", "此前退回的报签：2份", "chief-tobacco 于2026年3月3日"),
        ("en", "Returned unsigned before: 2", "chief-tobacco returned it on 3 March 2026"),
    ],
)
async def test_whatever_was_returned_is_told_with_by_whom_when_and_why_the_latest_first(  # noqa: PLR0917 - the cases
    office: Office, staff: Staff, at: At, lang: str, summary: str, by: str
) -> None:
    await returned(office, at, FIRST, SECOND)
    await proposals.submit(office.desk, office.people["officer-tobacco"], at, GRANTED)
    told = folded(await page_of(staff, at, lang))
    assert summary in told
    assert by in told
    assert 0 < told.index(SECOND) < told.index(FIRST)
    assert "距离学校过近" in told


async def test_what_is_shown_as_returned_already_is_not_told_twice(office: Office, staff: Staff, at: At) -> None:
    await returned(office, at, FIRST)
    only = await page_of(staff, at)
    assert FIRST in only.text
    assert "returned-before" not in only.ids
    await returned(office, at, SECOND)
    both = await page_of(staff, at)
    assert SECOND not in folded(both)
    assert FIRST in folded(both)


async def test_it_stays_to_be_read_when_the_next_one_was_taken_back(office: Office, staff: Staff, at: At) -> None:
    await returned(office, at, FIRST)
    officer = office.people["officer-tobacco"]
    again = await proposals.submit(office.desk, officer, at, GRANTED)
    await proposals.take_back(office.desk, officer, at, again.id)
    assert FIRST in folded(await page_of(staff, at))
