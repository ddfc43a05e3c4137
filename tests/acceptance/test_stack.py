"""The whole system, each part a process of its own: what a power cut in the middle may do, and what it may not."""

import asyncio
import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import due_date
from onego.accounts import DEMO_ACCOUNTS
from onego.clock import SystemClock
from onego.demo import acts, family
from onego.demo.acts import STRAIGHT, play_act
from onego.demo.applicant import Applicant, signed_in
from onego.demo.findings import Findings
from onego.settings import Settings
from onego.stack import Stack, running

pytestmark = pytest.mark.timeout(300)  # a whole stack starts, on whatever machine this is

APPLICANT = next(account for account in DEMO_ACCOUNTS if account.login == "applicant")


async def test_a_killed_worker_delays_a_case_and_changes_no_date_and_the_state_survives_a_restart(
    tmp_path: Path,
) -> None:
    settings = Settings(data_dir=tmp_path / "var", demo=True)
    async with running(settings, say=lambda _: None) as stack, applicant_of(stack) as applicant:
        case = await play_with_the_worker_killed(stack, applicant)
        assert_as_if_nothing_had_happened(case, await applicant.application(acts.BUNDLE, family.ANSWERS))
        case_id = case["summary"]["case_id"]
    async with running(settings, say=lambda _: None) as stack, applicant_of(stack) as applicant:
        again = await applicant.case(case_id)
        assert again["timeline"][: len(case["timeline"])] == case["timeline"]
        assert again["dates"] == case["dates"]
        assert (await applicant.document(case_id, again["documents"][0]["number"])).startswith(b"%PDF")


@contextlib.asynccontextmanager
async def applicant_of(stack: Stack) -> Any:
    """The demonstration's applicant, signed in at this stack."""
    async with signed_in(stack.url, APPLICANT.login, APPLICANT.password) as applicant:
        yield applicant


async def play_with_the_worker_killed(stack: Stack, applicant: Applicant) -> dict[str, Any]:
    """Play the straight case; the worker is killed at the first decision and started again a little later."""
    killed = asyncio.Event()
    labels: list[str] = []

    def say(_label: str, line: Mapping[str, Any]) -> None:
        labels.append(line["kind"])
        if line["kind"] == "TaskDecided":
            killed.set()

    async def power_cut() -> None:
        await killed.wait()
        await stack.processes.kill("worker")
        await stack.again("worker")

    cut = asyncio.create_task(power_cut())
    today = SystemClock().today()
    case = await play_act(applicant, STRAIGHT, today, findings := Findings(), say, within=200)
    await cut
    assert findings.lawful, [finding for finding in findings.all if not finding.holds]
    assert labels.count("CaseAccepted") == 1
    return case


def assert_as_if_nothing_had_happened(case: Mapping[str, Any], application: Mapping[str, Any]) -> None:
    """Every item granted, and the dates are those of a day without a power cut."""
    assert {task["outcome"] for task in case["tasks"]} == {"granted"}
    today = SystemClock().today()
    published = acts.parse_published(application)
    dates = {fact["key"]: fact["on"] for fact in case["dates"]}
    assert dates["case.promised"] == due_date(today, published, CHINA_CALENDAR).on.isoformat()
    assert all(fact["was"] is None for fact in case["dates"])
