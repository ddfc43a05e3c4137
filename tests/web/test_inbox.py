"""The officers' inbox, as a browser without a script meets it: urgency, filters, claims, and who sees what."""

from collections.abc import Awaitable, Callable

import httpx
import pytest

from domain.case.commands import Role
from tests.office import ITEMS, Office
from tests.pages import Visitor

Staff = Callable[..., Awaitable[Visitor]]
Officers = dict[str, httpx.AsyncClient]
ITEM = "birth-certificate"
OWN = [item for item, department in ITEMS.items() if department == "health"]


def task_path(case: str, item: str = ITEM) -> str:
    return f"/staff/inbox/tasks/{case}/{item}"


@pytest.fixture
async def case(office: Office, applicant: httpx.AsyncClient) -> str:
    """A case that was just handed in."""
    return await office.lodge(applicant)


async def test_an_empty_inbox_says_what_comes_next(staff: Staff) -> None:
    page = await (await staff(Role.OFFICER, "health")).open("/staff/inbox")
    assert page.status == 200
    assert "目前没有待办" in page.text
    filtered = await (await staff(Role.OFFICER, "health", lang="en")).open("/staff/inbox?overdue=yes")
    assert "No task fits these filters" in filtered.text


async def test_the_inbox_shows_what_waits_by_when_and_nothing_of_another_department(staff: Staff, case: str) -> None:
    page = await (await staff(Role.OFFICER, "health")).open("/staff/inbox")
    assert case in page.text
    assert "2026年3月9日" in page.text
    assert "还剩5个工作日" in page.text
    assert "网上" in page.text
    assert [task_path(case, item) in page.links for item in ITEMS] == [item in OWN for item in ITEMS]


async def test_days_left_are_counted_in_working_days_and_an_overdue_task_says_so(
    staff: Staff, office: Office, applicant: httpx.AsyncClient, officers: Officers
) -> None:
    case = await office.accepted(applicant, officers)
    officer = await staff(Role.OFFICER, "health", lang="en")
    first = await officer.open("/staff/inbox")
    assert "working day" in first.text
    office.clock.advance(days=60)
    late = await officer.open("/staff/inbox?overdue=yes")
    assert case in late.text
    assert "overdue by" in late.text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("turn=precheck", True),
        ("turn=decide", False),
        ("bundle=newborn", True),
        ("bundle=retirement", False),
        ("stage=precheck", True),
        ("stage=closed", False),
        ("by=2026-03-09", True),
        ("by=2026-03-06", False),
        ("overdue=yes", False),
        ("near=yes", False),
        ("suspended=yes", False),
        ("whose=mine", False),
        ("whose=free", True),
        ("by=nonsense&turn=nonsense", True),
        ("department=police", None),
    ],
)
async def test_filters_find_what_fits_them(staff: Staff, case: str, query: str, *, found: bool | None) -> None:
    page = await (await staff(Role.OFFICER, "health")).open(f"/staff/inbox?{query}")
    if found is None:
        assert page.status == 403
    else:
        assert (page.status, task_path(case) in page.links) == (200, found)


async def test_a_case_is_found_by_its_number_however_it_is_typed(staff: Staff, case: str) -> None:
    officer = await staff(Role.OFFICER, "health")
    await officer.open("/staff/inbox")
    page = await officer.send({"case": f" {case.lower()} "})
    assert task_path(case) in page.links


async def test_several_tasks_are_taken_at_once_and_what_a_colleague_took_is_left_to_him(
    staff: Staff, office: Office, case: str
) -> None:
    colleague = await office.person("colleague", Role.OFFICER, "health")
    officer = await staff(Role.OFFICER, "health")
    await officer.open("/staff/inbox?turn=precheck")
    assert (await colleague.put(f"/cases/{case}/items/{OWN[0]}/claim")).status_code == 200
    page = await officer.send({"task": "\n".join(f"{case}/{item}" for item in OWN)}, button="claim-ticked")
    assert f"{len(OWN)}项任务中已有{len(OWN) - 1}项归您办理" in page.text
    assert page.response.url.params["turn"] == "precheck"
    assert "colleague" in page.text
    mine = await officer.open("/staff/inbox?whose=mine")
    assert [task_path(case, item) in mine.links for item in OWN] == [False, *[True] * (len(OWN) - 1)]


async def test_one_task_is_taken_from_its_row(staff: Staff, case: str) -> None:
    officer = await staff(Role.OFFICER, "health")
    await officer.open("/staff/inbox")
    page = await officer.send(button=f"{case}/{ITEM}")
    assert "1项任务现在归您办理" in page.text


async def test_pages_follow_each_other_and_a_broken_cursor_is_told(
    staff: Staff, office: Office, applicant: httpx.AsyncClient
) -> None:
    for _ in range(14):
        await office.lodge(applicant)
    officer = await staff(Role.OFFICER, "health")
    first = await officer.open("/staff/inbox")
    following = next(link for link in first.links if "after=" in link)
    second = await officer.open(following)
    tasks = [link for page in (first, second) for link in page.links if link.startswith("/staff/inbox/tasks/")]
    assert len(tasks) == len(set(tasks)) == 14 * len(OWN)
    assert (await officer.open("/staff/inbox?after=nonsense")).status == 422


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.CLERK])
async def test_supervisor_and_clerk_see_every_department_and_act_on_none(staff: Staff, case: str, role: Role) -> None:
    visitor = await staff(role)
    page = await visitor.open("/staff/inbox")
    assert "只有各部门自己的人员可以办理" in page.text
    assert f"/follow/{case}" in page.links
    assert 'name="task"' not in page.response.text
    only = await visitor.open("/staff/inbox?department=police")
    assert "公安" in only.text
    assert only.links.count(f"/follow/{case}") == 1
    assert (await visitor.open(task_path(case))).status == 403
    assert "认领所勾选的任务" not in page.response.text.partition("<details")[0]
