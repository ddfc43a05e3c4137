"""Whoever reads a page reads days in words, whichever part of the program says them; files for machines keep ISO."""

import re
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from domain.case.commands import Role
from tests.office import FORM, PASSWORD, Office
from tests.pages import Visitor
from tests.web.supervised import ITEM, Town, town
from web.messages import TEMPLATES

ISO = re.compile(r"\b20\d\d-\d\d-\d\d\b")
IN_A_TAG = re.compile(r'\s(?:datetime|value|min)="\{\{[^"]*"')
SUPERVISION = (
    *("", "/limits", "/limits?show=over", "/limits?show=late", "/limits?show=suspended", "/limits?show=notices"),
    *("/marks?period=all", "/refused?period=all", "/exclusions", "/extensions?period=all"),
    *("/explanations?period=all", "/filings?period=all", "/filings?only=done"),
)


@pytest.fixture
async def built(office: Office) -> Town:
    return await town(office)


async def read(visitor: Visitor, *paths: str) -> None:
    for path in paths:
        page = await visitor.open(path)
        assert page.status == 200, path
        # What an applicant typed stands as it was given; everything else is ours to say.
        assert set(ISO.findall(page.text)) <= {FORM["child-birth-day"]}, path


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
async def test_a_supervisor_reads_days_in_words_and_takes_files_with_iso_days(
    built: Town, staff: Callable[..., Awaitable[Visitor]], lang: str
) -> None:
    visitor = await staff(Role.SUPERVISOR, lang=lang)
    base = "/staff/supervision"
    await read(visitor, *(base + path for path in SUPERVISION), *(f"{base}/cases/{one}" for one in built.filed))
    await read(visitor, *(f"{base}/cases/{one}" for one in (built.late, built.stopped, built.silent, built.busy)))
    assert ISO.search((await visitor.client.get(f"{base}/limits.csv?show=late")).text)


@pytest.mark.parametrize(("lang", "said"), [("zh-CN", "2026年3月6日（星期五）"), ("en", "Friday, 6 March 2026")])
async def test_an_applicant_reads_why_that_date_with_the_days_of_the_page(
    built: Town, visit: Callable[..., Awaitable[Visitor]], lang: str, said: str
) -> None:
    visitor = await visit(lang)
    await visitor.sign_in("applicant", PASSWORD)
    await read(visitor, f"/follow/{built.busy}", f"/follow/{built.filed[0]}", "/mine", "/guides/newborn")
    page = await visitor.open(f"/follow/{built.busy}")
    assert page.text.count(said) > 3, "the date itself, and the steps that led to it"


@pytest.mark.parametrize("lang", ["zh-CN", "en"])
async def test_an_officer_reads_days_in_words(built: Town, visit: Callable[..., Awaitable[Visitor]], lang: str) -> None:
    visitor = await visit(lang)
    await visitor.sign_in("officer-health", PASSWORD)
    await read(visitor, "/staff/inbox", f"/staff/inbox/tasks/{built.busy}/{ITEM}")


@pytest.mark.parametrize("template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.name)
def test_templates_write_iso_days_only_for_machines(template: Path) -> None:
    shown = IN_A_TAG.sub("", template.read_text())
    assert "isoformat" not in shown, "use |day, or |on where there is no room for the weekday"
