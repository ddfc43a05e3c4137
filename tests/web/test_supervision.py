"""The supervisor's pages: figures that lead to their lists, lists that leave as files, receipts that are asked for."""

import csv
import io
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace

import httpx
import pytest

from bundles.definition import Library
from desk.shelf import Shelf
from domain.case.commands import Role
from onego.faces import both
from tests.office import PASSWORD, Office
from tests.pages import Visitor
from tests.web.supervised import ITEM, REASON, Town, town

BASE = "/staff/supervision"
PAGES = (
    *("", "/limits", "/limits?of=cases", "/limits?show=over", "/limits?show=late", "/limits?show=suspended"),
    *("/limits?show=notices", "/limits?show=late&of=cases", "/marks", "/refused", "/exclusions", "/extensions"),
    *("/explanations", "/explanations?only=missing", "/filings", "/filings?only=done", "/cases", "/to-come"),
)
FILES = (
    *("departments", "bundles", "limits", "marks", "refused"),
    *("exclusions", "extensions", "explanations", "filings"),
)
Staff = Callable[..., Awaitable[Visitor]]


@pytest.fixture
async def built(office: Office) -> Town:
    return await town(office)


@pytest.fixture
async def supervisor(built: Town, staff: Staff) -> Visitor:
    assert built.busy
    return await staff(Role.SUPERVISOR)


async def test_an_empty_town_says_what_comes_next(staff: Staff) -> None:
    visitor = await staff(Role.SUPERVISOR, lang="en")
    for path in PAGES:
        page = await visitor.open(BASE + path)
        assert page.status == 200, path
    assert "Figures appear with the first one" in (await visitor.open(BASE)).text
    assert "No filing waits for a receipt" in (await visitor.open(f"{BASE}/filings")).text
    for name in FILES:
        assert (await visitor.client.get(f"{BASE}/{name}.json")).json() == []
        (heads,) = csv.reader(io.StringIO((await visitor.client.get(f"{BASE}/{name}.csv")).text))
        assert len(heads) > 3


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
async def test_every_figure_leads_to_its_list(built: Town, staff: Staff, lang: str) -> None:
    visitor = await staff(Role.SUPERVISOR, lang=lang)
    page = await visitor.open(f"{BASE}?period=all")
    for path in [link for link in page.links if link.startswith(BASE) and not link.endswith((".csv", ".json"))]:
        assert (await visitor.open(path.partition("#")[0])).status == 200, path
    leads = {
        f"{BASE}/limits?show=late": built.late,
        f"{BASE}/limits?show=suspended": built.stopped,
        f"{BASE}/limits?show=over": built.busy,
        f"{BASE}/exclusions?only=outrun": built.stopped,
        f"{BASE}/extensions?only=unfiled&period=all": built.late,
        f"{BASE}/filings": built.filed[0],
        f"{BASE}/marks?kind=deemed-acceptance&period=all": built.silent,
    }
    for path, case in leads.items():
        assert path in page.links
        assert case in (await visitor.open(path)).text, path


async def test_a_chart_says_its_numbers_and_a_table_stands_behind_it(supervisor: Visitor) -> None:
    page = await supervisor.open(BASE)
    assert 'role="img" aria-label="市卫生健康委员会：' in page.response.text
    assert "各部门：当前事项，以及期内办结情况" in page.text
    assert "style=" not in page.response.text


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("period=range&from=&to=2026-05-01", "请填写起始日"),
        ("period=range&from=2026-05-02&to=2026-05-01", "请填写截止日"),
        ("period=range&from=2026-13-40&to=x", "请填写截止日"),
    ],
)
async def test_a_period_that_is_none_is_said_and_kept(supervisor: Visitor, query: str, wrong: str) -> None:
    for path in ("", "/marks", "/extensions"):
        page = await supervisor.open(f"{BASE}{path}?{query}")
        assert page.status == 422
        assert wrong in page.text
        assert 'value="2026-05-01"' in page.response.text or "to=x" in query
    assert (await supervisor.client.get(f"{BASE}/marks.csv?{query}")).status_code == 400


async def test_a_column_that_the_filters_leave_empty_is_not_shown(supervisor: Visitor) -> None:
    assert "回执人" not in (await supervisor.open(f"{BASE}/filings")).text
    heads = (await supervisor.client.get(f"{BASE}/filings.csv")).text.splitlines()[0]
    assert "回执时间" in heads, "a file's columns don't depend on its filters"
    assert "法定期限" in (await supervisor.open(f"{BASE}/limits")).text
    assert "法定期限" not in (await supervisor.open(f"{BASE}/limits?show=notices")).text


async def test_filters_keep_to_what_was_asked_for(supervisor: Visitor, built: Town) -> None:
    found = await supervisor.open(f"{BASE}/limits?show=late&department=police")
    assert built.late not in found.text
    assert "没有违法超期的事项" in found.text
    assert built.late in (await supervisor.open(f"{BASE}/limits?show=late&department=health&bundle=newborn")).text
    march = f"{BASE}/marks?period=range&from=2026-03-01&to=2026-03-31"
    assert built.silent in (await supervisor.open(march)).text
    assert built.busy not in (await supervisor.open(march)).text
    assert (await supervisor.open(f"{BASE}/limits?days=99")).status == 422
    for odd in ("department=%00", "bundle='--", "kind=<b>", "rule=%F0%9F%98%80", "show=x&of=y", "days=%D9%A3"):
        assert (await supervisor.open(f"{BASE}/limits?{odd}")).status in (200, 422), odd
        assert (await supervisor.open(f"{BASE}/refused?period=all&{odd}")).status == 200, odd
    assert (await supervisor.open(f"{BASE}/marks?after=nonsense")).status == 422


async def test_a_refused_act_names_who_tried_what_and_the_rule(supervisor: Visitor, built: Town) -> None:
    page = await supervisor.open(f"{BASE}/refused?period=all")
    for word in (built.busy, "officer-health", "事项延期", "条例 13.4b"):
        assert word in page.text
    assert "officer-health" not in (await supervisor.client.get(f"{BASE}/refused.csv?period=all")).text
    assert "officer-health" not in (await supervisor.client.get(f"{BASE}/refused.json?period=all")).text


async def test_an_item_that_only_its_version_has_goes_by_its_name(office: Office, built: Town) -> None:
    assert built.filed
    items = {name: item for name, item in office.desk.library.catalogue.items.items() if name != ITEM}
    without = Library(catalogue=replace(office.desk.library.catalogue, items=items), bundles={})
    desk = replace(office.desk, library=without, shelf=Shelf(office.desk.database, without))
    transport = httpx.ASGITransport(app=both(desk))
    async with httpx.AsyncClient(transport=transport, base_url="http://portal.test", follow_redirects=True) as client:
        visitor = Visitor(client)
        await visitor.open(BASE)
        await visitor.send({"login": "supervisor", "password": PASSWORD})
        for path in ("/filings", "/marks?kind=promised-passed&period=all"):
            page = await visitor.open(BASE + path)
            assert "出生医学证明首次签发" in page.text, path
            assert ITEM not in page.text, path


async def test_a_broken_promise_is_explained_or_still_to_be(supervisor: Visitor, built: Town) -> None:
    told = await supervisor.open(f"{BASE}/explanations?period=all")
    assert REASON in told.text
    assert built.busy in told.text
    missing = await supervisor.open(f"{BASE}/explanations?period=all&only=missing")
    assert built.late in missing.text
    assert built.busy not in missing.text
    assert REASON not in (await supervisor.client.get(f"{BASE}/explanations.csv?period=all")).text


async def test_a_list_leaves_as_a_file_that_a_spreadsheet_opens_and_runs_nothing_of(supervisor: Visitor) -> None:
    answered = await supervisor.client.get(f"{BASE}/filings.csv")
    assert answered.headers["content-disposition"] == 'attachment; filename="filings.csv"'
    assert answered.content.startswith(b"\xef\xbb\xbf")
    heads, first, second = csv.reader(io.StringIO(answered.content.decode("utf-8-sig")))
    assert heads[:4] == ["办件", "事项", "部门", "备案号"]
    assert first[3] == second[3] == "'=BA-1"
    plain = json.loads((await supervisor.client.get(f"{BASE}/filings.json")).text)
    assert [row["filing"] for row in plain] == ["=BA-1", "=BA-1"]
    late = csv.DictReader(io.StringIO((await supervisor.client.get(f"{BASE}/limits.csv?show=late")).text[1:]))
    assert all(int(row["剩余工作日"]) < 0 for row in late), "a number is no formula, whatever its sign"


async def test_no_file_holds_anything_of_anybody(supervisor: Visitor) -> None:
    for name in FILES:
        for kind in ("csv", "json"):
            text = (await supervisor.client.get(f"{BASE}/{name}.{kind}?period=all")).text
            for personal in ("示例", "13800138000", "11010519491231002X", "设备故障", REASON, "officer-"):
                assert personal not in text, (name, personal)


async def test_filings_are_acknowledged_together_once_one_is_sure(supervisor: Visitor, built: Town) -> None:
    page = await supervisor.open(f"{BASE}/filings")
    empty = await supervisor.send({"filing": ""})
    assert (empty.status, "请至少勾选一件备案" in empty.text) == (422, True)
    chosen = [line.split('"')[0] for line in page.response.text.split('name="filing" value="')[1:]]
    assert [one.partition(":")[0] for one in chosen] == sorted(built.filed)
    asked = await supervisor.send({"filing": chosen[0]})
    assert "确认出具回执" in asked.text
    assert "签发 · 备案号：=BA-1" in asked.text
    assert chosen[0].partition(":")[0] in (await _waiting(supervisor))
    await supervisor.open(f"{BASE}/filings")
    await supervisor.send({"filing": f"{chosen[0]}\n{chosen[1]}\nOGX:1\nnonsense"})
    done = await supervisor.send({}, button="yes")
    assert "已出具2份回执" in done.text
    assert "没有待回执的备案" in done.text
    given = await supervisor.open(f"{BASE}/filings?only=done")
    for word in (*built.filed, "supervisor", "2026年5月6日 10:00"):
        assert word in given.text


async def _waiting(supervisor: Visitor) -> str:
    return (await supervisor.client.get(f"{BASE}/filings.csv")).text


async def test_a_filing_that_a_colleague_acknowledged_meanwhile_does_not_stop_the_others(
    supervisor: Visitor, built: Town, staff: Staff
) -> None:
    page = await supervisor.open(f"{BASE}/filings")
    first, second = [line.split('"')[0] for line in page.response.text.split('name="filing" value="')[1:]]
    colleague = await staff(Role.SUPERVISOR)
    await colleague.open(f"{BASE}/filings")
    await colleague.send({"filing": first})
    await colleague.send({}, button="yes")
    await supervisor.send({"filing": f"{first}\n{second}"})  # from the page as it was before
    done = await supervisor.send({}, button="yes")
    assert built.filed
    assert "已出具1份回执" in done.text
    assert "另有1件此前已有回执" in done.text


async def test_a_case_is_checked_with_its_marks_refusals_and_log(supervisor: Visitor, built: Town) -> None:
    page = await supervisor.open(f"{BASE}/cases/{built.busy}")
    for word in ("办件日志完整", "超过承诺期限", "事项延期", "officer-health", REASON, "收件凭证", "为什么是这一天"):
        assert word in page.text
    assert "示例母" not in page.text
    found = await supervisor.open(f"{BASE}/cases?number={built.busy.lower()}")
    assert found.path == f"{BASE}/cases/{built.busy}"
    assert (await supervisor.open(f"{BASE}/cases?number=OG1")).status == 422
    for unknown in ("OG20260302000000994", "x", "%00"):
        assert (await supervisor.open(f"{BASE}/cases/{unknown}")).status == 404


async def test_what_is_not_built_says_so(supervisor: Visitor) -> None:
    assert "尚未建成" in (await supervisor.open(f"{BASE}/to-come")).text


@pytest.mark.parametrize(("role", "department"), [(Role.OFFICER, "health"), (Role.CLERK, ""), (Role.ADMINISTRATOR, "")])
async def test_supervision_is_closed_to_everybody_else(staff: Staff, role: Role, department: str) -> None:
    visitor = await staff(role, department)
    for path in (*PAGES, "/cases/OG20260302000000014", *(f"/{name}.csv" for name in FILES)):
        assert (await visitor.open(BASE + path)).status in (403, 404), path
    page = await visitor.open("/staff")
    token = next(form.fields["token"] for form in page.forms if "token" in form.fields)
    sent = await visitor.client.post(f"{BASE}/filings", data={"token": token, "filing": "OG1:1", "sure": "yes"})
    assert sent.status_code == 403


@pytest.mark.usefixtures("built")
async def test_an_applicant_finds_nothing_of_it(visitor: Visitor) -> None:
    await visitor.sign_in("applicant", PASSWORD)
    assert (await visitor.open(f"{BASE}/marks.json")).status == 403
