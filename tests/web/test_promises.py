"""The public list of promises that were not kept, on its page and for programs (优化营商环境条例 36(2))."""

import base64
from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import httpx
import pytest
from sqlalchemy import select

from db import requests
from db.tables.proceedings import MarkRow
from desk import promises
from desk.paging import USUAL
from desk.permissions import Act
from desk.promises import Unkept
from desk.requests import digest_of, scope_of
from desk.story import Said
from domain.case.commands import Role
from tests.browsing import barriers, browser
from tests.office import Office
from tests.pages import Visitor

ITEM = "birth-certificate"
LIST = "/guides/newborn/promises"
OURS = "经办系统停机，已向示例母当面说明"
PUBLIC = "经办系统停机两日，现已恢复。"
People = dict[str, httpx.AsyncClient]
Visit = Callable[..., Awaitable[Visitor]]


async def late(office: Office, applicant: httpx.AsyncClient, officers: People, days: int = 10) -> str:
    """A case of which one department passes its promise."""
    case = await office.accepted(applicant, officers)
    office.clock.advance(days=days)
    await office.engine.tick(case)
    return case


async def explained(officers: People, case: str, **body: str) -> None:
    told = await officers["health"].post(
        f"/cases/{case}/items/{ITEM}/overrun-explanation", json={"reason": OURS} | body
    )
    assert told.status_code == 200, told.text


@pytest.mark.parametrize(
    ("lang", "empty", "open_", "unexplained"),
    [
        ("zh-CN", "目前没有未按承诺期限办结的事项", "仍在办理", "尚未公布原因"),
        ("en", "No promise was broken so far", "still open", "no reason published yet"),
    ],
)
async def test_the_list_is_empty_then_tells_of_the_delay_then_of_its_reason(
    *,
    office: Office,
    applicant: httpx.AsyncClient,
    officers: People,
    visit: Visit,
    lang: str,
    empty: str,
    open_: str,
    unexplained: str,
) -> None:
    visitor = await visit(lang)
    assert empty in (await visitor.open(LIST)).text
    case = await late(office, applicant, officers)
    page = await visitor.open(LIST)
    assert (open_ in page.text, unexplained in page.text) == (True, True)
    await explained(officers, case, public_reason=PUBLIC)
    assert PUBLIC in (await visitor.open(LIST)).text
    done = await officers["health"].post(f"/cases/{case}/items/{ITEM}/decision", json={"outcome": "granted"})
    assert done.status_code == 200, done.text
    row = (await visitor.open(LIST)).text.partition(PUBLIC)[0]
    assert ("2026年3月12日" if lang == "zh-CN" else "12 March 2026") in row


async def test_nothing_of_a_case_and_no_word_for_its_applicant_is_published(
    office: Office, applicant: httpx.AsyncClient, officers: People, visitor: Visitor
) -> None:
    """优化营商环境条例 36(2), PIPL 6: published is a wording of its own; all else stays in the vault."""
    cases = [await late(office, applicant, officers) for _ in range(2)]
    for case in cases:
        await explained(officers, case)
    anybody = await office.client()
    page, answer = await visitor.open(LIST), await anybody.get("/bundles/newborn/promises", params={"limit": 1})
    assert answer.json()["rows"][0]["public_reason"] == ""
    cursor = answer.json()["next"]
    for text in (page.response.text, answer.text, base64.urlsafe_b64decode(cursor).decode("latin-1")):
        for secret in (*cases, OURS, "示例母", "applicant"):
            assert secret not in text


async def test_anybody_reads_the_list_page_by_page_without_an_account(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    for number in range(3):
        await explained(officers, await late(office, applicant, officers), public_reason=f"第{number}次")
    anybody = await office.client()
    reasons, cursor = [], None
    while True:
        page = await anybody.get(
            "/bundles/newborn/promises", params={"limit": 1} | ({"cursor": cursor} if cursor else {})
        )
        assert page.status_code == 200, page.text
        told = [row["public_reason"] for row in page.json()["rows"] if row["item"] == ITEM]
        reasons += [reason for reason in told if reason]
        cursor = page.json()["next"]
        if cursor is None:
            break
    assert reasons == ["第2次", "第1次", "第0次"]


async def test_the_page_goes_on_where_it_ended_and_leads_back(
    office: Office, applicant: httpx.AsyncClient, officers: People, visitor: Visitor
) -> None:
    await passed_again(office, await late(office, applicant, officers), times=USUAL)
    first = await visitor.open(LIST)
    following = [link for link in first.links if link.startswith(f"{LIST}?after=")]
    last = await visitor.open(following[0])
    assert [page.text.count("仍在办理") for page in (first, last)] == [USUAL, 1]
    assert ("2026年3月3日" in first.text, "2026年3月3日" in last.text) == (False, True)
    assert LIST in last.links
    assert not [link for link in last.links if "after=" in link]


async def passed_again(office: Office, case: str, *, times: int) -> None:
    """Let the promise of a case be passed again and again, each time a day later."""
    async with office.desk.database.transaction() as session:
        row = (await session.scalars(select(MarkRow).where(MarkRow.kind == "promised-passed"))).one()
        assert (row.case_id, row.subject) == (case, ITEM)
        own = {column.name: getattr(row, column.name) for column in MarkRow.__table__.columns}
        for number in range(1, times + 1):
            day = timedelta(days=number)
            again = own | {"seq": row.seq + 1000 + number, "at": row.at + day, "due": row.due + day}
            session.add(MarkRow(**again))


async def test_a_list_that_is_none_is_said(office: Office, visitor: Visitor) -> None:
    anybody = await office.client()
    assert (await visitor.open("/guides/unheard-of/promises")).status == 404
    assert (await anybody.get("/bundles/unheard-of/promises")).status_code == 404
    forged = base64.urlsafe_b64encode(b'["2026-03-02T00:00:00+00:00","OG1",1]').decode()
    for cursor in ("nonsense", "=", "é", forged):
        assert (await visitor.client.get(LIST, params={"after": cursor})).status_code == 422, cursor
        answered = await anybody.get("/bundles/newborn/promises", params={"cursor": cursor})
        assert (answered.status_code, answered.json()["code"]) == (422, "paging.cursor"), cursor


async def test_the_guide_and_the_supervisor_lead_to_the_list(visitor: Visitor, staff: Visit) -> None:
    assert LIST in (await visitor.open("/guides/newborn")).links
    supervisor = await staff(Role.SUPERVISOR)
    assert LIST in (await supervisor.open("/staff/supervision/explanations")).links
    chosen = (await supervisor.open("/staff/supervision/explanations?bundle=restaurant")).links
    assert ("/guides/restaurant/promises" in chosen, LIST in chosen) == (True, False)


@pytest.mark.parametrize(
    ("lang", "warned"), [("zh-CN", ("立即原样公布", "不得写明任何人")), ("en", ("word for word", "must name nobody"))]
)
async def test_an_officer_is_told_that_the_wording_is_published_and_names_nobody(
    *,
    office: Office,
    applicant: httpx.AsyncClient,
    officers: People,
    staff: Visit,
    visit: Visit,
    lang: str,
    warned: tuple[str, ...],
) -> None:
    case = await late(office, applicant, officers)
    officer = await staff(Role.OFFICER, "health", lang=lang)
    form = await officer.open(f"/staff/inbox/tasks/{case}/{ITEM}/explain")
    assert all(words in form.text for words in warned)
    refused = await officer.send({"reason": OURS, "public-reason": "长" * 4001})
    assert refused.status == 422
    assert await published(office) == [""]
    await officer.send({"reason": OURS, "public-reason": ""})
    assert await published(office) == [""], "it may be left empty"
    await officer.open(f"/staff/inbox/tasks/{case}/{ITEM}/explain")
    assert (await officer.send({"reason": OURS, "public-reason": PUBLIC})).status == 200
    assert await published(office) == [PUBLIC]
    assert PUBLIC in (await (await visit()).open(LIST)).text


async def published(office: Office) -> list[str]:
    rows = (await promises.unkept(office.desk, "newborn", cursor=None, most=9)).rows
    return [row.public_reason for row in rows if row.item == ITEM]


@pytest.mark.parametrize(("given", "status"), [("", 200), ("  ", 200), ("长" * 4001, 422)])
async def test_a_program_may_leave_the_public_wording_empty_and_not_make_it_longer_than_others(
    *, office: Office, applicant: httpx.AsyncClient, officers: People, given: str, status: int
) -> None:
    case = await late(office, applicant, officers)
    body = {"reason": OURS, "public_reason": given}
    answered = await officers["health"].post(f"/cases/{case}/items/{ITEM}/overrun-explanation", json=body)
    assert answered.status_code == status
    assert await published(office) == [""]


async def test_a_request_repeated_after_the_upgrade_is_no_other_request(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    case = await late(office, applicant, officers)
    officer, key = office.people["officer-health"], "explained-before-1"
    scope = scope_of(officer, f"{Act.EXPLAIN_OVERRUN.value}:{case}")
    before = requests.Answered(digest=digest_of(office.desk, [ITEM, [OURS], []]), response={})
    async with office.desk.database.transaction() as session:
        await requests.remember(session, scope, key, before, office.desk.now())
    answers = [
        await officers["health"].post(
            f"/cases/{case}/items/{ITEM}/overrun-explanation", json=body, headers={"idempotency-key": key}
        )
        for body in ({"reason": OURS}, {"reason": OURS, "public_reason": PUBLIC})
    ]
    assert [answer.status_code for answer in answers] == [200, 409]


async def test_whom_the_delay_concerns_sees_both_wordings(
    office: Office, applicant: httpx.AsyncClient, officers: People, citizen: Visitor, staff: Visit
) -> None:
    case = await late(office, applicant, officers)
    await explained(officers, case, public_reason=PUBLIC)
    own = await citizen.open(f"/follow/{case}")
    listed = await (await staff(Role.SUPERVISOR)).open("/staff/supervision/explanations?period=all")
    for page in (own, listed):
        assert (OURS in page.text, PUBLIC in page.text) == (True, True)


async def test_days_past_the_promise_are_working_days_by_the_calendar(
    office: Office, applicant: httpx.AsyncClient, officers: People
) -> None:
    await late(office, applicant, officers)
    office.clock.advance(days=3)  # over a weekend
    (row,) = [
        one for one in (await promises.unkept(office.desk, "newborn", cursor=None, most=9)).rows if one.item == ITEM
    ]
    calendar = office.desk.calendar
    assert row == Unkept(
        item=ITEM,
        item_name=Said(zh="出生医学证明首次签发", en=row.item_name.en),
        department="health",
        department_name=row.department_name,
        promised_on=row.promised_on,
        decided_on=None,
        open=True,
        days=calendar.working_days_between(row.promised_on, office.desk.today()),
        public_reason="",
    )
    assert row.days
    assert row.days < (office.desk.today() - row.promised_on).days
    assert row.promised_on < date(2026, 3, 12)


@pytest.mark.timeout(300)
async def test_the_list_keeps_nobody_out(
    office: Office, applicant: httpx.AsyncClient, officers: People, address: str
) -> None:
    await explained(officers, await late(office, applicant, officers), public_reason=PUBLIC)
    await late(office, applicant, officers)
    for width, chosen in ((1280, "zh.usual.usual"), (320, "en.usual.high"), (320, "en.largest.usual")):
        async with browser(address, width=width, chosen=chosen) as context:
            assert await barriers(context, address, (LIST,)) == [], chosen
