"""How fast pages are made with few cases stored and with many. Run: .venv/bin/python -m benchmarks.pages [CASES]

A small office with four cases in different stages is opened on SQLite, its pages are asked for; then each case is
copied until CASES (100,000) are stored, and the same pages are asked for again. Copied are the read models that lists,
counts and statistics read; logs and sealed submissions are only ever found by a case's number, so those of the copies
are left out. The figures are the time from request to answer within this process, the ratio of many to few, and what
the page weighs with style sheet, scripts and picture, compressed as a browser gets it.
"""

import asyncio
import gzip
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import httpx
from sqlalchemy import Date, Table, text

from db.base import Base, Instant
from db.migrate import upgrade
from db.session import Database
from domain.case.commands import Role
from onego.faces import both
from tests.databases import KEYS
from tests.office import PASSWORD, Office, opened

MANY: Final = 100_000
ASKED: Final = 15
SLOW: Final = 0.05
COPIED: Final = ("cases", "tasks", "case_dates", "timeline", "notices", "exclusions", "extensions", "marks")
DAYS: Final = 60  # copies lie up to this many days before or after the case they were copied from

APPLICANTS: Final = (
    "/",
    "/guides/newborn",
    "/guides/newborn/promises",
    "/follow",
    "/mine",
    "/apply/newborn/questions/born-in",
    "/follow/{case}",
)
STAFF: Final[Mapping[tuple[Role, str], tuple[str, ...]]] = {
    (Role.OFFICER, "health"): (
        "/staff/inbox",
        "/staff/inbox?overdue=yes",
        "/staff/inbox/tasks/{case}/birth-certificate",
    ),
    (Role.CHIEF, "police"): ("/staff/inbox",),
    (Role.CLERK, ""): ("/staff/window", "/staff/window/cases/{case}"),
    (Role.SUPERVISOR, ""): ("/staff/supervision", "/staff/supervision/limits", "/staff/inbox"),
    (Role.ADMINISTRATOR, ""): ("/staff/administration", "/staff/workbench", "/staff/workbench/newborn"),
}
_ASSET: Final = re.compile(r'"(/assets/[^"]+)"')


async def main(many: int) -> int:
    """Measure and print; status 1 if a page took longer than 50 ms."""
    with tempfile.TemporaryDirectory(prefix="onego-pages-") as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/onego.db", keys=KEYS)
        await upgrade(database)
        async with opened(database, Path(folder)) as office:
            cases = await _four_cases(office)
            visitors = await _visitors(office)
            few = {key: await _time(*key, visitors, cases[0]) for key in _wanted()}
            sys.stdout.write(f"copying {len(cases)} cases until there are {many:,} …\n")
            await _copy(database, cases, many)
            found = {key: await _time(*key, visitors, cases[0]) for key in _wanted()}
            weights = {key: await _weight(*key, visitors, cases[0]) for key in _wanted()}
        await database.close()
    return _report(few, found, weights)


def _wanted() -> list[tuple[str, str]]:
    applicants = [("applicant", path) for path in APPLICANTS]
    return applicants + [(_login(*who), path) for who, paths in STAFF.items() for path in paths]


def _login(role: Role, department: str) -> str:
    return f"{role.value}-{department}" if department else role.value


async def _four_cases(office: Office) -> list[str]:
    """In handling, waiting for a supplement, just handed in, and past its promise, which is explained."""
    applicant = await office.person("applicant", Role.APPLICANT)
    officers = await office.officers()
    passed = await office.accepted(applicant, officers)
    office.clock.advance(days=3)
    await office.engine.tick(passed)
    explained = await officers["health"].post(
        f"/cases/{passed}/items/birth-certificate/overrun-explanation",
        json={"reason": "经办系统停机", "public_reason": "经办系统停机"},
    )
    explained.raise_for_status()
    handling = await office.accepted(applicant, officers)
    asked = await office.lodge(applicant)
    defect = {"target": "material:naming-statement", "requirement": "请由父母双方签名"}
    answered = await officers["health"].post(
        f"/cases/{asked}/items/birth-certificate/precheck", json={"defects": [defect]}
    )
    answered.raise_for_status()
    return [handling, asked, await office.lodge(applicant), passed]


async def _visitors(office: Office) -> dict[str, httpx.AsyncClient]:
    """A signed-in browser for each role."""
    for role, department in STAFF:
        if _login(role, department) not in office.people:
            await office.person(_login(role, department), role, department)
    faces = both(office.desk)
    found = {}
    for login in dict.fromkeys(login for login, _ in _wanted()):
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=faces),
            base_url="http://portal.test",
            headers={"accept": "text/html", "accept-language": "zh-CN"},
        )
        page = await office.stack.enter_async_context(client)
        token = re.search(r'name="token" value="([^"]+)"', (await page.get("/sign-in")).text)
        assert token, "the sign-in page has a form"  # noqa: S101 - a benchmark on a broken page is none
        await page.post("/sign-in", data={"login": login, "password": PASSWORD, "token": token[1]})
        found[login] = page
    return found


async def _time(login: str, path: str, visitors: Mapping[str, httpx.AsyncClient], case: str) -> float:
    """Median seconds of one page."""
    spans = []
    for attempt in range(ASKED + 2):
        began = time.perf_counter()
        answered = await visitors[login].get(path.format(case=case))
        answered.raise_for_status()
        if attempt >= 2:  # the first ones fill caches
            spans.append(time.perf_counter() - began)
    return statistics.median(spans)


async def _weight(login: str, path: str, visitors: Mapping[str, httpx.AsyncClient], case: str) -> int:
    """Bytes of a page with everything that it asks for, compressed."""
    page = await visitors[login].get(path.format(case=case))
    parts = [
        page.content,
        *[(await visitors[login].get(one)).content for one in dict.fromkeys(_ASSET.findall(page.text))],
    ]
    return sum(len(gzip.compress(part)) for part in parts)


async def _copy(database: Database, cases: list[str], many: int) -> None:
    tables = [table for table in Base.metadata.sorted_tables if table.name in COPIED]
    async with database.transaction() as session:
        await session.execute(text("CREATE TEMP TABLE copy (n INTEGER PRIMARY KEY, days INTEGER)"))
        numbers = "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < :most) "
        most = (many - len(cases)) // len(cases)
        await session.execute(
            text(f"INSERT INTO copy {numbers} SELECT n, n % {2 * DAYS} - {DAYS} FROM c"),  # noqa: S608 - numbers of ours
            {"most": most},
        )
        for place, case in enumerate(cases):
            for table in tables:
                await session.execute(text(_copies_of(table)), {"case": case, "prefix": f"OGCOPY{place}"})
        await session.execute(text("ANALYZE"))


def _copies_of(table: Table) -> str:
    """Copy the rows of one case, under other numbers and on other days."""
    own = "id" if table.name == "cases" else "case_id"
    columns = [column.name for column in table.columns if column.name != "id" or own == "id"]
    values = []
    for name in columns:
        if name == own:
            values.append("printf('%s%012d', :prefix, copy.n)")
        elif isinstance(table.columns[name].type, Date):
            values.append(f'iif(t."{name}" > \'9000\', t."{name}", date(t."{name}", copy.days || \' days\'))')
        elif isinstance(table.columns[name].type, Instant):
            values.append(f"strftime('%Y-%m-%d %H:%M:%f', t.\"{name}\", copy.days || ' days') || '000'")
        else:
            values.append(f't."{name}"')
    named = ", ".join(f'"{name}"' for name in columns)
    return (
        f"INSERT INTO {table.name} ({named}) SELECT {', '.join(values)} "  # noqa: S608 - names of our tables
        f"FROM {table.name} AS t CROSS JOIN copy WHERE t.{own} = :case"
    )


Figures = Mapping[tuple[str, str], float]


def _report(few: Figures, many: Figures, weights: Figures) -> int:
    sys.stdout.write(f"{'page':48} {'few':>8} {'many':>8} {'ratio':>6} {'weight':>9}\n")
    for key in few:
        name = f"{key[1]} ({key[0]})"
        sys.stdout.write(
            f"{name:48} {few[key] * 1000:6.1f}ms {many[key] * 1000:6.1f}ms {many[key] / few[key]:6.1f} "
            f"{weights[key] / 1024:6.1f}kB\n"
        )
    slow = [key for key, span in many.items() if span > SLOW]
    sys.stdout.write("every page within 50 ms\n" if not slow else f"over 50 ms: {slow}\n")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)))
