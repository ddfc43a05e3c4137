"""A version's life on its pages: laid before the departments, signed, published, retired, running cases moved."""

from datetime import timedelta

import httpx
import pytest

from domain.case.commands import Role
from tests.bureau import LEAD, NEWBORN, OTHERS, TODAY, bureau_of
from tests.editions import closed_to, published, renamed
from tests.office import ANSWERS, Office
from tests.web.workbench import NEWBORN_PAGE, Workbench, confirm, press, version


@pytest.fixture
async def bench(office: Office, visit: object) -> Workbench:
    return Workbench(bureau=await bureau_of(office), visit=visit)  # type: ignore[arg-type] # a fixture's value


async def test_a_draft_becomes_the_version_in_force_on_the_pages(bench: Workbench) -> None:
    pin = await bench.bureau.drafted("1.1.0", renamed("新名称"))
    lead = await bench.sign_in()
    page = await lead.open(version(pin))
    assert "起草中" in page.text
    page = await press(lead, "submit")
    assert (page.path, page.status) == (version(pin), 200)
    assert "会签中" in page.text
    for login in (*(f"chief-{name}" for name in (LEAD, *OTHERS)), "administrator"):
        signer = await bench.sign_in(login)
        await signer.open(version(pin))
        page = await press(signer, "sign")
        assert NEWBORN.content not in page.text
        assert "确定会签" in page.text
        page = await confirm(signer)
        assert "撤回签署" in page.text, login
    await lead.open(version(pin))
    day = TODAY + timedelta(days=7)
    page = await press(lead, "publish", first_day=day.isoformat())
    assert "2026年3月9日" in page.text
    assert f"版本 {NEWBORN.version} 于当日被替代" in page.text
    assert await bench.bureau.standing(pin) == "signing"
    page = await confirm(lead)
    assert "已公布，尚未施行" in page.text
    assert await bench.bureau.standing(pin) == "announced"


async def test_what_cannot_be_done_is_said_with_its_reason(bench: Workbench) -> None:
    pin = await bench.bureau.submitted()
    page = await (await bench.sign_in()).open(version(pin))
    assert "尚待会签或者核准" in page.text
    assert "只有草案可以提交会签" in page.text
    page = await (await bench.sign_in("chief-police", "en")).open(version(pin))
    assert "For the chief representative of the lead department." in page.text
    assert not any(form.action.endswith("/acts/publish") for form in page.forms)


async def test_a_draft_with_errors_cannot_be_laid_before_the_departments(bench: Workbench) -> None:
    pin = await bench.bureau.drafted("1.1.0", published("400wd"))
    lead = await bench.sign_in()
    page = await lead.open(version(pin))
    assert "定义不符合规定" in page.text
    assert not any(form.action.endswith("/acts/submit") for form in page.forms)
    token = next(form.fields["token"] for form in page.forms if "token" in form.fields)
    sent = await lead.client.post(version(pin, "/acts/submit"), data={"token": token})
    assert sent.status_code == 422
    assert version(pin, "/text") in sent.text
    assert await bench.bureau.standing(pin) == "draft"


async def test_nothing_final_is_done_without_asking(bench: Workbench) -> None:
    pin = await bench.bureau.submitted()
    lead = await bench.sign_in()
    for act in ("recall", "drop", "sign"):
        await lead.open(version(pin))
        page = await press(lead, act)
        assert "确定" in page.text, act
    assert await bench.bureau.standing(pin) == "signing"
    assert [one["act"] for one in await bench.bureau.acts()] == ["draft", "submit"]


async def test_recalling_voids_signatures_and_dropping_gives_a_version_up(bench: Workbench) -> None:
    pin = await bench.bureau.submitted()
    lead = await bench.sign_in()
    await lead.open(version(pin))
    await press(lead, "sign")
    await confirm(lead)
    await press(lead, "recall")
    assert lead.page
    assert "1 个签署失效" in lead.page.text
    assert "起草中" in (await confirm(lead)).text
    await press(lead, "drop")
    page = await confirm(lead)
    assert page.path == NEWBORN_PAGE
    assert "1 个已作废版本" in page.text


async def test_an_officer_signs_only_as_substitute(office: Office, bench: Workbench) -> None:
    pin = await bench.bureau.submitted()
    await office.person("officer-police", Role.OFFICER, "police")
    officer = await bench.sign_in("officer-police")
    page = await officer.open(version(pin))
    assert "首席事务代表进行，缺勤期间由其代理人进行" in page.text
    assert not any(form.action.endswith("/acts/sign") for form in page.forms)
    chief, substitute = office.people["chief-police"].account, office.people["officer-police"].account
    body = {
        "officer": chief,
        "substitute": substitute,
        "first_day": TODAY.isoformat(),
        "last_day": (TODAY + timedelta(days=3)).isoformat(),
    }
    assert (await bench.bureau.chiefs["police"].post("/absences", json=body)).status_code < 300
    await officer.open(version(pin))
    await press(officer, "sign")
    page = await confirm(officer)
    assert "代理人签署" in page.text


async def test_a_day_that_is_over_is_refused_and_what_was_typed_is_still_there(bench: Workbench) -> None:
    pin = await bench.bureau.signed()
    lead = await bench.sign_in()
    await lead.open(version(pin))
    await press(lead, "publish", first_day="2026-02-27")
    page = await confirm(lead)
    assert page.status == 422
    assert "日期不能早于" in page.text
    assert 'value="2026-02-27"' in page.response.text
    await press(lead, "publish", first_day="soon")
    assert lead.page
    assert lead.page.status == 422


async def test_retiring_asks_for_a_reason_and_keeps_it_on_record(bench: Workbench) -> None:
    pin = await bench.bureau.published()
    lead = await bench.sign_in()
    await lead.open(version(pin))
    page = await press(lead, "retire", first_day=TODAY.isoformat(), reason="")
    assert page.status == 422
    assert "请填写理由" in page.text
    await press(lead, "retire", first_day=TODAY.isoformat(), reason="改由省级系统统一办理")
    assert lead.page
    assert "改由省级系统统一办理" in lead.page.text
    page = await confirm(lead)
    assert "已停用" in page.text
    assert "改由省级系统统一办理" in (await lead.open(f"{NEWBORN_PAGE}/log")).text


async def test_somebody_elses_act_in_between_is_told_with_the_present_state(bench: Workbench) -> None:
    pin = await bench.bureau.drafted()
    first, second = await bench.sign_in(), await bench.sign_in()
    await first.open(version(pin))
    await second.open(version(pin))
    await press(second, "submit")
    page = await press(first, "submit")
    assert page.status == 409
    assert "操作未完成" in page.text
    assert "会签中" in page.text


async def test_running_cases_are_moved_after_their_effect_was_shown(
    office: Office, bench: Workbench, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    case = await office.accepted(applicant, officers)
    pin = await bench.bureau.published("1.1.0", renamed("新名称"))
    lead = await bench.sign_in()
    page = await lead.open(version(pin, "/cases"))
    assert case in page.text
    assert "是" in page.text
    page = await lead.press("/cases", {"reason": ""})
    assert page.status == 422
    page = await lead.press("/cases", {"reason": "统一适用新版本"})
    assert "确定将在办件转用" in page.text
    page = await confirm(lead)
    assert "办件转用已完成" in page.text
    assert case in page.text
    shown = (await applicant.get(f"/cases/{case}")).json()
    assert shown["bundle_version"] == pin
    assert [(one["kind"], one["text"]) for one in shown["explanations"]] == [("version", "统一适用新版本")]
    page = await lead.open(version(pin, "/cases"))
    assert "没有适用其他版本的在办件" in page.text
    page = await lead.open(version(NEWBORN.pin, "/cases"))
    assert "只能转用现行版本" in page.text


async def test_a_case_that_would_be_worse_off_stays_and_says_why(
    office: Office, bench: Workbench, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]
) -> None:
    case = await office.accepted(applicant, officers)
    pin = await bench.bureau.published("1.1.0", closed_to("household-of", ANSWERS["household-of"]))
    page = await (await bench.sign_in()).open(version(pin, "/cases"))
    assert case in page.text
    assert "否，维持原版本" in page.text
    page = await (await bench.sign_in(lang="en")).open(version(pin, "/cases"))
    assert "no, stays" in page.text
