"""A restaurant, with officers in their inbox and a clerk at the counter, on real Temporal: only the public API."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from bundles.formats import is_credit_code
from onego.accounts import DEMO_ACCOUNTS
from onego.demo import family
from onego.settings import Settings
from onego.stack import Stack, running

pytestmark = pytest.mark.timeout(300)  # a whole stack starts, on whatever machine this is

ANSWERS = {"firm": "existing", "food": "serving", "online": "no", "assembly": "no", "sign": "no", "tobacco": "no"}
STEM = "91440106MA5CXXXX0"  # nobody's: a code of the right form, whose last character is its check
CODE = next(code for last in "0123456789ABCDEFGHJKLMNPQRTUWXY" if is_credit_code(code := STEM + last))
FORM = {
    "enterprise-name": "示例餐饮店",
    "credit-code": CODE,
    "premises-address": "示例区示例路2号",
    "food-category": "hot-dishes",
    "floor-area": 80,
    "seats": 40,
}


async def test_officers_decide_in_their_inbox_and_the_clerk_hands_the_package_over(tmp_path: Path) -> None:
    async with running(Settings(data_dir=tmp_path / "var", demo=True), say=lambda _: None) as stack:
        case = await handed_in_at_the_counter(stack)
        async with person(stack, "officer-market") as officer:
            await prechecked(officer, case)
            await decided(officer, case)
        async with person(stack, "clerk") as clerk:
            await handed_over(clerk, case)
            view = (await clerk.get(f"/cases/{case}")).json()
    assert view["summary"]["stage"] == "delivered"
    assert {task["outcome"] for task in view["tasks"]} == {"granted"}


@asynccontextmanager
async def person(stack: Stack, login: str) -> AsyncIterator[httpx.AsyncClient]:
    """One of the demonstration's people, signed in."""
    account = next(account for account in DEMO_ACCOUNTS if account.login == login)
    async with httpx.AsyncClient(base_url=stack.url, timeout=30, trust_env=False) as client:
        opened = await client.post("/sessions", json={"name": account.login, "password": account.password})
        client.headers["authorization"] = f"Bearer {good(opened)['secret']}"
        yield client


def good(answer: httpx.Response) -> Any:
    """The answer's content; the test fails on a problem response."""
    assert answer.is_success, answer.text
    return answer.json()


async def handed_in_at_the_counter(stack: Stack) -> str:
    """A clerk takes the application; one paper is promised for later (容缺)."""
    async with person(stack, "clerk") as clerk:
        plan = family.statement("Example, not official: plan of the kitchen")
        headers = {"x-file-name": "plan.pdf", "content-type": "application/pdf"}
        upload = good(await clerk.post("/uploads", content=plan, headers=headers))["id"]
        submission = {
            "bundle": "restaurant",
            "answers": ANSWERS,
            "applicant": {"name": "示例经营者"},
            "form": FORM,
            "materials": {"kitchen-plan": [upload]},
            "promised": ["premises-proof", "food-safety-rules"],
            "delivery": "window",
            "channel": "window",
        }
        receipt = good(await clerk.post("/cases", json=submission, headers={"idempotency-key": "counter-1-of-today"}))
        return str(receipt["case"])


async def prechecked(officer: httpx.AsyncClient, case: str) -> None:
    """Both items stand in the inbox; the officer finds them conforming, so the case is accepted with tolerance."""
    items = {row["task"]["item"] for row in good(await officer.get("/inbox"))["rows"]}
    assert items == {"business-licence-check", "food-licence"}
    for item in sorted(items):
        good(await officer.post(f"/cases/{case}/items/{item}/precheck", json={}))


async def decided(officer: httpx.AsyncClient, case: str) -> None:
    """The check is granted; the licence needs two names from the place, and one is refused."""
    good(await officer.post(f"/cases/{case}/items/business-licence-check/decision", json={"outcome": "granted"}))
    alone = {"outcome": "granted", "site_check": ["officer-1"]}
    refused = await officer.post(f"/cases/{case}/items/food-licence/decision", json=alone)
    assert refused.json()["rule"] == "许可法 34(3)"
    together = {"outcome": "granted", "site_check": ["officer-1", "officer-2"]}
    good(await officer.post(f"/cases/{case}/items/food-licence/decision", json=together))


async def handed_over(clerk: httpx.AsyncClient, case: str) -> None:
    """The package waits at the window; without proof of identity it stays there."""
    ready = good(await clerk.get("/window/ready"))["rows"]
    assert [row["case_id"] for row in ready] == [case]
    refused = await clerk.post(f"/cases/{case}/delivery", json={"method": "window"})
    assert refused.json()["rule"] == "许可法 44"
    good(await clerk.post(f"/cases/{case}/delivery", json={"method": "window", "proof": "身份证件已核验"}))
