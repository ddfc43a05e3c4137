"""A town with something of everything for the supervisor: near, late, stopped, extended, filed, refused, explained."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import httpx

from domain.calendar import CHINA
from domain.case import commands as c
from domain.case.commands import Role
from domain.limits import ApproverRank, Ground, working_days
from tests.case_story import HEALTH, MONDAY, POLICE, TAX, Window
from tests.office import Office

ITEM = "birth-certificate"
TODAY = date(2026, 5, 6)  # a Wednesday, nine weeks after the first case came in
REASON = "经办系统停机，已向申请人当面说明"


@dataclass(frozen=True, kw_only=True)
class Town:
    """The numbers of its cases by what is wrong with them; `busy` is the one to which most has happened."""

    late: str
    stopped: str
    silent: str
    busy: str
    filed: tuple[str, str]
    lodged: str


async def town(office: Office) -> Town:
    """Build it, on ordinary accounts, and leave the clock at `TODAY`."""
    applicant = await office.person("applicant", Role.APPLICANT)
    officers = await office.officers()
    await office.person("supervisor", Role.SUPERVISOR)
    late, stopped, silent = [await _told(office, how) for how in ("late", "stopped", "silent")]
    busy = await _explained(office, applicant, officers)
    filed = await _filed(office, applicant, officers), await _filed(office, applicant, officers)
    office.clock.at = datetime.combine(TODAY, datetime.min.time(), CHINA) + timedelta(hours=10)
    await office.accepted(applicant, officers)
    lodged = await office.lodge(applicant)
    return Town(late=late, stopped=stopped, silent=silent, busy=busy, filed=filed, lodged=lodged)


async def _told(office: Office, how: str) -> str:
    """A case with legal limits and grounds, told on the log itself; in a "silent" one nobody says a word."""
    case_id = office.desk.numbers.new(MONDAY)
    window = Window(database=office.desk.database, case_id=case_id)
    await window.receive()
    if how == "silent":
        await window.until(MONDAY + timedelta(days=9))
        return case_id
    for by, item in ((HEALTH, "birth"), (POLICE, "household"), (TAX, "payment")):
        await window.act(by, c.ReportPrecheck(item=item))
    if how == "stopped":
        stop = c.StartExclusion(item="birth", ground=Ground.APPRAISAL, estimated=working_days(2), notice="N-1")
        await window.act(HEALTH, stop)
    else:
        extend = c.ExtendTask(item="birth", by=working_days(5), approver=ApproverRank.HEAD_OF_ORGAN, reason="t_0")
        await window.act(HEALTH, extend)
    await window.until(TODAY)
    return case_id


async def _explained(office: Office, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]) -> str:
    case = await office.accepted(applicant, officers)
    office.clock.advance(days=30)
    await office.engine.tick(case)
    path = f"/cases/{case}/items/{ITEM}"
    told = await officers["health"].post(f"{path}/overrun-explanation", json={"reason": REASON})
    assert told.status_code == 200, told.text
    late = {"by": "3wd", "approver": "head-of-organ", "reason": "设备故障"}
    assert (await officers["health"].post(f"{path}/extension", json=late)).status_code == 409
    return case


async def _filed(office: Office, applicant: httpx.AsyncClient, officers: dict[str, httpx.AsyncClient]) -> str:
    case = await office.accepted(applicant, officers)
    path = f"/cases/{case}/items/{ITEM}/extension"
    body = {"by": "3wd", "approver": "head-of-organ", "reason": "设备故障"}
    assert (await officers["health"].post(path, json=body)).status_code == 200
    filed = await officers["health"].post(f"{path}/filing", json={"filing": "=BA-1"})
    assert filed.status_code == 200, filed.text
    return case
