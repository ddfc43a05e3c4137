"""Where decisions have to be signed, somebody can sign them: kept so by refusals, warned of where dates break it."""

from collections.abc import Awaitable, Callable
from datetime import date

import pytest

from db.absences import Absence
from desk.absences import set_absence
from desk.signers import need_signature
from domain.case.commands import Role
from tests.office import Office
from tests.pages import Visitor

Staff = Callable[..., Awaitable[Visitor]]
PEOPLE = "/staff/administration/people"
DEPARTMENT = "/staff/administration/departments/tobacco"
ABSENCES = "/staff/inbox/absences"
WARNING = "nobody-signs"


@pytest.fixture
async def chief(office: Office, staff: Staff) -> Visitor:
    """The chief representative of a department in which every decision is signed."""
    visitor = await staff(Role.CHIEF, "tobacco")
    await office.person("stand-in", Role.OFFICER, "tobacco")
    await need_signature(office.desk, office.people["chief-tobacco"], needed=True)
    return visitor


@pytest.mark.usefixtures("chief")
@pytest.mark.parametrize(("lang", "said"), [("zh-CN", "只有这个账号能签发"), ("en", "only this account can sign them")])
async def test_the_page_of_the_last_who_signs_does_not_offer_to_lock_it_and_says_what_to_do(
    office: Office, staff: Staff, lang: str, said: str
) -> None:
    admin = await staff(Role.ADMINISTRATOR, lang=lang)
    account = office.people["chief-tobacco"].account
    page = await admin.open(f"{PEOPLE}/{account}")
    assert said in page.text
    assert not [button for form in page.forms for button in form.buttons if button[1] == "lock"]
    token = next(form.fields["token"] for form in page.forms if "token" in form.fields)
    seen = "chief/tobacco/active"
    posted = {"act": "post", "role": "chief", "department": "market", "seen": seen}
    for fields in ({"act": "lock"}, posted):
        for sure in ({}, {"sure": "yes"}):
            answered = await admin.client.post(f"{PEOPLE}/{account}", data={"token": token, **fields, **sure})
            assert answered.status_code == 409
            assert said in answered.text
    await office.person("next-chief", Role.CHIEF, "tobacco")
    assert said not in (await admin.open(f"{PEOPLE}/{account}")).text


@pytest.mark.parametrize(
    ("lang", "said", "asked"),
    [
        ("zh-CN", "今天没有能签发的人在岗", "今天在岗的只有这个账号能签发"),
        ("en", "nobody who signs is here today", "nobody else who signs is there today"),
    ],
)
async def test_an_absence_that_leaves_nobody_is_warned_of_where_somebody_can_do_something(  # noqa: PLR0917 - the cases
    office: Office, staff: Staff, chief: Visitor, lang: str, said: str, asked: str
) -> None:
    officer, admin = await staff(Role.OFFICER, "tobacco", lang=lang), await staff(Role.ADMINISTRATOR, lang=lang)
    for page in ("/staff/inbox", ABSENCES):
        assert WARNING not in (await officer.open(page)).ids
    assert WARNING not in (await admin.open(DEPARTMENT)).ids
    person, substitute = office.people["chief-tobacco"], office.people["stand-in"].account
    days = {"first_day": date(2026, 3, 2), "last_day": date(2026, 3, 6)}
    await set_absence(office.desk, person, Absence(officer=person.account, substitute=substitute, **days))
    await admin.open(f"{PEOPLE}/{substitute}")
    assert asked in (await admin.send(button="lock")).text
    await admin.send(button="yes")
    for page in ("/staff/inbox", ABSENCES):
        warned = await officer.open(page)
        assert WARNING in warned.ids
        assert said in warned.text
    assert WARNING in (await admin.open(DEPARTMENT)).ids
    other = await staff(Role.OFFICER, "market", lang=lang)
    assert WARNING not in (await other.open("/staff/inbox")).ids
    await chief.open(ABSENCES)
    await chief.press("/end")
    assert WARNING not in (await officer.open("/staff/inbox")).ids, "the chief is back"
