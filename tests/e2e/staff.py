"""What officers and clerks do on their pages: each act with the question that comes before it."""

from collections.abc import Sequence

from playwright.async_api import expect

from tests.e2e.portal import ANSWER, PATIENCE, Visit


async def prechecked(visit: Visit, case: str, items: Sequence[str]) -> None:
    """Find the case in the inbox, and its items in order."""
    for item in items:
        await visit.read_until(f"/staff/inbox?case={case}", f"a[href='/staff/inbox/tasks/{case}/{item}']")
        await visit.press(f"a[href='/staff/inbox/tasks/{case}/{item}']")
        await visit.press("button[name=finding][value=conforms]")


async def asked_to_decide(visit: Visit, case: str, item: str) -> None:
    """Wait until the item may be decided, on its own page."""
    await visit.read_until(f"/staff/inbox/tasks/{case}/{item}", f"a.button[href$='/{item}/decide']")


async def granted(visit: Visit, case: str, item: str, *, on_site: bool = False) -> None:
    """Grant an item; where it has to be seen on site, two officers have been there."""
    await asked_to_decide(visit, case, item)
    await visit.press(f"a.button[href$='/{item}/decide'] >> nth=0")
    await visit.choose("outcome", "granted")
    if on_site:
        for one in await visit.page.locator("input[name=on-site]").all():
            await one.check()
    await visit.press("main form button.button")
    await confirmed(visit)


async def refused(visit: Visit, case: str, item: str, reason: str) -> None:
    """Refuse an item for a reason; the remedies stand there already."""
    await asked_to_decide(visit, case, item)
    await visit.press(f"a.button[href$='/{item}/decide'] >> nth=0")
    await visit.choose("outcome", "refused")
    await visit.page.fill("#reason", reason)
    await visit.press("main form button.button")
    await confirmed(visit)


async def submitted(visit: Visit, case: str, item: str, reason: str) -> None:
    """Submit a refusal for the chief representative's signature."""
    await asked_to_decide(visit, case, item)
    await visit.press(f"a[href$='/{item}/submit']")
    await visit.choose("outcome", "refused")
    await visit.page.fill("#reason", reason)
    await visit.press("main form button.button")
    await expect(visit.page.locator("#proposal")).to_contain_text(reason, timeout=ANSWER)


async def to_sign(visit: Visit, case: str, item: str) -> None:
    """Find the decision among those that wait to be signed, and open its task."""
    await visit.read_until("/staff/inbox?signing=submitted", f"a[href='/staff/inbox/tasks/{case}/{item}']")
    await visit.press(f"a[href='/staff/inbox/tasks/{case}/{item}']")


async def returned(visit: Visit, case: str, item: str, remark: str) -> None:
    """Return a decision unsigned."""
    await to_sign(visit, case, item)
    await visit.press(f"#proposal a[href$='/{item}/return']")
    await visit.page.fill("#remark", remark)
    await visit.press("main form button.button")
    await expect(visit.page.locator("#proposal")).to_contain_text(remark, timeout=ANSWER)


async def signed(visit: Visit, case: str, item: str) -> None:
    """Sign a decision; the list says no longer that it waits."""
    await to_sign(visit, case, item)
    await visit.press("#proposal form[action$='/sign'] button")
    await confirmed(visit)
    await visit.open("/staff/inbox?signing=submitted")
    assert await visit.page.locator(f"a[href='/staff/inbox/tasks/{case}/{item}']").count() == 0


async def extended(visit: Visit, case: str, item: str, *, days: int, reason: str) -> tuple[str, str]:
    """Extend an item after looking at what it does; its promised date as it was and as it is."""
    await asked_to_decide(visit, case, item)
    await visit.press(f"a[href$='/{item}/extend']")
    await visit.page.fill("#amount-n", str(days))
    await visit.choose("approver", "head-of-organ")
    await visit.page.fill("#reason", reason)
    await visit.press("main form button.button")
    moved = visit.page.locator("tr", has=visit.page.locator("td.moved")).first
    was, to = [await cell.inner_text() for cell in await moved.locator("td").all()]
    await confirmed(visit)
    return was, to


async def filed(visit: Visit, case: str, item: str, number: str) -> None:
    """File an item's extension with the government-services department."""
    await visit.read_until(f"/staff/inbox/tasks/{case}/{item}", f"a[href$='/{item}/file']")
    await visit.press(f"a[href$='/{item}/file']")
    await visit.page.fill("#filing", number)
    await visit.press("main form button.button")
    assert await visit.page.locator(".problems").count() == 0, await visit.text()


async def receipt_given(visit: Visit, case: str) -> None:
    """Give the supervisor's receipt for the filing of this case; it waits no longer."""
    await visit.read_until("/staff/supervision/filings", f"input[name=filing][value^='{case}:']")
    await visit.page.check(f"input[name=filing][value^='{case}:']")
    await visit.press("main form[method=post] button.button")
    await confirmed(visit)
    await expect(visit.page.locator(".note")).to_be_visible(timeout=ANSWER)
    assert await visit.page.locator(f"input[name=filing][value^='{case}:']").count() == 0


async def confirmed(visit: Visit) -> None:
    """Say yes to the question that comes before a final act."""
    await expect(visit.page.locator("button[name=sure]")).to_be_visible(timeout=ANSWER)
    await visit.press("button[name=sure]")
    assert await visit.page.locator(".problems").count() == 0, await visit.text()


async def handed_out(visit: Visit, case: str) -> None:
    """Hand the package out over the counter, to the applicant, against an identity card."""
    await visit.read_until("/staff/window", f"a[href*='{case}']")
    await visit.open(f"/staff/window/cases/{case}/handover")
    await visit.choose("method", "window")
    await visit.choose("collector", "applicant")
    await visit.choose("shown", "resident-id")
    await visit.press("main form button.button")
    await confirmed(visit)
    await expect(visit.page.locator(".verdict.good")).to_contain_text(case, timeout=PATIENCE)
