"""What a form lacks is said by our own pages, in the reader's language, and nothing that was typed is lost.

The browser's own bubbles speak the browser's language, show one field at a time and can't be read again.
"""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import httpx
import pytest

from domain.case.commands import Role
from tests.bureau import TODAY, bureau_of
from tests.office import ITEMS, PASSWORD, Office
from tests.pages import Page, Visitor
from tests.web.workbench import Workbench, press, version
from web.messages import TEMPLATES

Visit = Callable[..., Awaitable[Visitor]]
Staff = Callable[..., Awaitable[Visitor]]
Officers = dict[str, httpx.AsyncClient]
PEOPLE = "/staff/administration/people"
FORM = re.compile(r"(<form\b.*?)>(.*?)</form>", re.DOTALL)
JUDGED_BY_BROWSERS = re.compile(r"<(?:input|select|textarea)\b[^>]*\s(?:required|min|max|pattern|minlength)\b")


def told(page: Page, *fields: str) -> None:
    """The page says no with a summary that leads to each field, and each field says what is wrong with it."""
    assert page.status == 422
    assert 'class="problems" role="alert"' in page.response.text
    assert [link for link in page.links if link.removeprefix("#") in fields] == [f"#{one}" for one in fields]
    assert set(fields) <= set(page.ids)
    assert page.response.text.count('aria-invalid="true"') == len(fields)


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_no_form_leaves_what_is_missing_to_the_browsers_own_words(template: Path) -> None:
    for opening, content in FORM.findall(template.read_text()):
        if JUDGED_BY_BROWSERS.search(content):
            assert "novalidate" in opening, f"add novalidate, and answer an empty field with 422: {opening}>"


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh-CN", ("请填写账号", "请填写密码")), ("en", ("Enter the name of the account", "Enter the password"))],
)
async def test_signing_in_without_name_and_password_is_told_both(
    visit: Visit, lang: str, said: tuple[str, str]
) -> None:
    visitor = await visit(lang)
    await visitor.open("/sign-in")
    page = await visitor.send({"login": "", "password": ""})
    told(page, "login", "password")
    assert all(text in page.text for text in said)


async def test_a_name_without_a_password_stays_and_a_password_without_a_name_does_not(visitor: Visitor) -> None:
    await visitor.open("/sign-in?next=/mine")
    page = await visitor.send({"login": "somebody", "password": ""})
    told(page, "password")
    assert 'value="somebody"' in page.response.text
    page = await visitor.send({"login": "", "password": PASSWORD})
    told(page, "login")
    assert PASSWORD not in page.response.text
    assert 'value="/mine"' in page.response.text, "where one was going is not lost"


async def test_an_empty_password_is_not_counted_as_an_attempt(office: Office, visitor: Visitor) -> None:
    await office.person("clerk", Role.CLERK)
    await visitor.open("/sign-in")
    for _ in range(12):
        told(await visitor.send({"login": "clerk", "password": ""}), "password")
    assert (await visitor.sign_in("clerk", PASSWORD)).status == 200


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh-CN", ("请填写当前密码", "请填写新密码", "请再次填写新密码")),
        ("en", ("Enter the present password", "Enter the new password", "Enter the new password once more")),
    ],
)
async def test_changing_the_password_with_nothing_typed_is_told_all_three(
    staff: Staff, lang: str, said: tuple[str, ...]
) -> None:
    clerk = await staff(Role.CLERK, lang=lang)
    await clerk.open("/staff/password")
    page = await clerk.send({"password": "", "new-password": "", "repeat-password": ""}, button="change")
    told(page, "password", "new-password", "repeat-password")
    assert all(text in page.text for text in said)
    page = await clerk.send({"password": PASSWORD, "new-password": "", "repeat-password": ""}, button="change")
    told(page, "new-password", "repeat-password")
    assert PASSWORD not in page.response.text


@pytest.mark.parametrize(("lang", "said"), [("zh-CN", "请用1至100个字"), ("en", "Say in 1 to 100 characters")])
async def test_a_token_without_purpose_and_days_is_told_both(
    office: Office, staff: Staff, lang: str, said: str
) -> None:
    await office.person("system-police", Role.DEPARTMENT_SYSTEM, "police")
    admin = await staff(Role.ADMINISTRATOR, lang=lang)
    await admin.open(f"{PEOPLE}/{office.people['system-police'].account}")
    page = await admin.send({"label": "", "days": ""}, button="issue")
    told(page, "label", "days")
    assert said in page.text
    page = await admin.send({"label": "户籍系统", "days": "soon"}, button="issue")
    told(page, "days")
    assert 'value="户籍系统"' in page.response.text
    assert 'value="soon"' in page.response.text


@pytest.mark.parametrize(("lang", "said"), [("zh-CN", "请填写编号"), ("en", "Enter the number")])
async def test_opening_a_case_at_the_window_without_a_number_is_told(staff: Staff, lang: str, said: str) -> None:
    clerk = await staff(Role.CLERK, lang=lang)
    await clerk.open("/staff/window")
    page = await clerk.press("/open", {"number": " "})
    told(page, "number")
    assert said in page.text


@pytest.mark.parametrize("reader", [("zh-CN", "请从“非常满意”到"), ("en", "Choose one of the five")])
async def test_a_rating_without_a_level_is_told_and_keeps_its_comment(
    office: Office, applicant: httpx.AsyncClient, officers: Officers, visit: Visit, reader: tuple[str, str]
) -> None:
    lang, said = reader
    case = await office.accepted(applicant, officers)
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{case}/items/{item}/decision", json={"outcome": "granted"})
    citizen = await visit(lang)
    await citizen.sign_in("applicant", PASSWORD)
    await citizen.open(f"/follow/{case}")
    page = await citizen.press("/rating", {"comment": "窗口排队太久"})
    assert page.status == 422
    assert "#level-5" in page.links
    assert "level-wrong" in page.ids
    assert said in page.text
    assert ">窗口排队太久</textarea>" in page.response.text
    page = await citizen.press("/rating", {"level": "2", "comment": "窗口排队太久"})
    assert page.status == 200
    assert 'name="level"' not in page.response.text


@pytest.mark.parametrize(("lang", "said"), [("zh-CN", "请填写文书编号"), ("en", "Enter the number of the document")])
async def test_checking_a_document_without_a_number_is_told(visit: Visit, lang: str, said: str) -> None:
    visitor = await visit(lang)
    page = await visitor.open("/verify")
    assert page.status == 200
    assert said not in page.text
    page = await visitor.open("/verify?number=")
    told(page, "by-number")
    assert said in page.text


@pytest.fixture
async def bench(office: Office, visit: object) -> Workbench:
    return Workbench(bureau=await bureau_of(office), visit=visit)  # type: ignore[arg-type] # a fixture's value


@pytest.mark.parametrize(("lang", "said"), [("zh-CN", "请填写日期"), ("en", "Enter the day")])
async def test_publishing_without_a_day_is_told(bench: Workbench, lang: str, said: str) -> None:
    pin = await bench.bureau.signed()
    lead = await bench.sign_in(lang=lang)
    await lead.open(version(pin))
    page = await press(lead, "publish", first_day="")
    told(page, "day-publish")
    assert said in page.text


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh-CN", ("请填写日期", "请填写理由")), ("en", ("Enter the day", "Say why: the reason is kept on record."))],
)
async def test_retiring_without_day_and_reason_is_told_both(bench: Workbench, lang: str, said: tuple[str, str]) -> None:
    pin = await bench.bureau.published()
    lead = await bench.sign_in(lang=lang)
    await lead.open(version(pin))
    page = await press(lead, "retire", first_day="", reason="")
    told(page, "day-retire", "reason")
    assert all(text in page.text for text in said)
    page = await press(lead, "retire", first_day="", reason="改由省级系统统一办理")
    told(page, "day-retire")
    assert ">改由省级系统统一办理</textarea>" in page.response.text
    page = await press(lead, "retire", first_day=TODAY.isoformat(), reason=" ")
    told(page, "reason")
    assert f'value="{TODAY.isoformat()}"' in page.response.text


@pytest.mark.parametrize("reader", [("zh-CN", "请填写理由"), ("en", "Say why: the reason stands on the page")])
async def test_moving_cases_without_a_reason_is_told(
    office: Office, bench: Workbench, applicant: httpx.AsyncClient, officers: Officers, reader: tuple[str, str]
) -> None:
    lang, said = reader
    await office.accepted(applicant, officers)
    pin = await bench.bureau.published("1.1.0")
    lead = await bench.sign_in(lang=lang)
    await lead.open(version(pin, "/cases"))
    page = await lead.press("/cases", {"reason": ""})
    told(page, "reason")
    assert said in page.text
