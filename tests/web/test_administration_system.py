"""Specimens are marked and of nobody; the certificate's end is told in time; what is wrong stands on the first page."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from certificates.content import DocumentKind
from certificates.identity import make_demo_identity
from db import catalogue
from desk.context import Installation
from domain.case.commands import Role
from onego.settings import Settings
from onego.settings_page import shown
from tests.office import Office
from tests.pages import Visitor

Staff = Callable[..., Awaitable[Visitor]]
BASE = "/staff/administration"


@pytest.fixture
def signed(office: Office, tmp_path: Path) -> Office:
    """An office with a certificate, and an installation that tells of itself."""
    identity = make_demo_identity(tmp_path, common_name="示例签章", now=office.clock.now())
    settings = Settings(
        database_url="postgresql+asyncpg://me:do-not-show@there/db", signing_password_file=Path("password-of-key")
    )
    office.desk = replace(
        office.desk,
        stationery=replace(office.desk.stationery, certificate=identity.certificate_pem),
        engine_answers=office.engine.answers,
        installation=Installation(version="1.2.3", settings=shown(settings), storage=tmp_path),
    )
    return office


@pytest.mark.parametrize("kind", DocumentKind)
async def test_a_specimen_is_marked_not_signed_and_of_nobody(staff: Staff, kind: DocumentKind) -> None:
    admin = await staff(Role.ADMINISTRATOR)
    page = await admin.open(f"{BASE}/papers")
    link = f"{BASE}/papers/{kind.value}/specimen.pdf"
    assert link in page.links
    answered = await admin.client.get(link)
    assert answered.headers["content-type"] == "application/pdf"
    document = pypdfium2.PdfDocument(answered.content)
    text = "".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    document.close()
    assert "样张" in text
    assert "SPECIMEN" in text
    assert b"/ByteRange" not in answered.content


async def test_the_certificates_end_is_told_before_it_comes(signed: Office, staff: Staff) -> None:
    admin = await staff(Role.ADMINISTRATOR)
    good = await admin.open(f"{BASE}/papers")
    assert "示例签章" in good.text
    assert "剩余 3652 天" in good.text
    assert "签名证书将在" not in (await admin.open(BASE)).text
    signed.clock.advance(days=3630)
    signed.desk = replace(signed.desk, rules=replace(signed.desk.rules, session_lasts=timedelta(days=1)))
    admin = await staff(Role.ADMINISTRATOR)
    assert "签名证书将在 22 天后过期" in (await admin.open(f"{BASE}/papers")).text
    assert "签名证书将在 22 天后过期" in (await admin.open(BASE)).text


async def test_a_signer_that_shows_no_certificate_is_no_error(staff: Staff) -> None:
    admin = await staff(Role.ADMINISTRATOR)
    assert "不在这里显示证书" in (await admin.open(f"{BASE}/papers")).text
    assert (await admin.open(f"{BASE}/papers/poem/specimen.pdf")).status == 404


async def test_the_system_says_what_answers_and_shows_no_secret(signed: Office, staff: Staff) -> None:
    admin = await staff(Role.ADMINISTRATOR)
    page = await admin.open(f"{BASE}/system")
    assert "OneGo 1.2.3" in page.text
    assert "ONEGO_SESSION_HOURS" in page.text
    assert "PostgreSQL" in page.text
    assert "do-not-show" not in page.response.text
    assert "password-of-key" not in page.response.text
    assert "没有待发送的消息" in page.text
    assert signed.desk.library.bundles["newborn"].pin in page.text
    assert page.text.count("连接正常") == 2
    signed.engine.down = True
    away = await admin.open(f"{BASE}/system")
    assert "流程引擎停止期间仍可收件" in away.text


async def test_messages_under_way_and_cases_by_version_are_counted(office: Office, staff: Staff) -> None:
    applicant = await office.person("applicant", Role.APPLICANT)
    await office.lodge(applicant)
    admin = await staff(Role.ADMINISTRATOR)
    page = await admin.open(f"{BASE}/system?count=yes")
    assert "尚未送达的消息" in page.text
    assert "各版本在办件" in page.text


async def test_what_is_wrong_stands_on_the_first_page(office: Office, staff: Staff) -> None:
    admin = await staff(Role.ADMINISTRATOR)
    assert "2027 年放假安排尚未载入" in (await admin.open(BASE)).text
    async with office.desk.database.transaction() as session:
        await catalogue.note_health(
            session, "police", reachable=False, now=office.desk.now(), error_code="DepartmentDown"
        )
    page = await admin.open(BASE)
    assert f"{BASE}/departments/police" in page.links


async def test_none_of_it_is_for_others(staff: Staff) -> None:
    clerk = await staff(Role.CLERK)
    for path in ("/papers", "/papers/receipt/specimen.pdf", "/system", "/system?count=yes"):
        assert (await clerk.open(f"{BASE}{path}")).status == 403
