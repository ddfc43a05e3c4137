"""The pages on which decisions are submitted and signed, in a real Chromium: nothing that keeps anybody out."""

import httpx
import pytest

from desk import proposals
from desk.acts import At
from domain.case.commands import Role
from tests.browsing import barriers, browser, sign_in
from tests.office import Office
from tests.restaurant import TOBACCO, handled
from tests.signatures import REFUSED

pytestmark = pytest.mark.timeout(300)  # every page in three modes, on whatever machine this is

LOOKS = ((1280, "zh.usual.usual"), (320, "en.usual.high"), (320, "en.largest.usual"))


async def test_no_page_of_signing_keeps_anybody_out(address: str, office: Office, applicant: httpx.AsyncClient) -> None:
    case = await handled(office, applicant)
    await office.person("chief-tobacco", Role.CHIEF, "tobacco")
    task, at = f"/staff/inbox/tasks/{case}/{TOBACCO}", At(case_id=case, item=TOBACCO)
    officer, chief = office.people["officer-tobacco"], office.people["chief-tobacco"]
    await _looked_at(address, officer.login, (f"{task}/submit",))
    submitted = await proposals.submit(office.desk, officer, at, REFUSED)
    to_sign = (task, f"{task}/return", "/staff/inbox?signing=submitted", "/staff/inbox/absences")
    await _looked_at(address, chief.login, to_sign)
    await proposals.send_back(office.desk, chief, at, submitted.id, remark="请补充距离测量记录")
    await _looked_at(address, officer.login, (task, f"{task}/submit", "/staff/inbox?signing=returned"))


async def _looked_at(address: str, login: str, paths: tuple[str, ...]) -> None:
    for width, chosen in LOOKS:
        async with browser(address, width=width, chosen=chosen) as context:
            await sign_in(context, address, login)
            unread = paths if "largest" in chosen else ()
            assert await barriers(context, address, paths, unread=unread) == [], chosen
