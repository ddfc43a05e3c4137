"""A page of the applicant's is small: HTML, style, scripts and pictures together stay under 60 kB as they are sent."""

import gzip
import re
from typing import Final

import httpx

from tests.office import ANSWERS, FORM, ITEMS, PDF, Office
from tests.pages import Visitor

MOST: Final = 60_000  # bytes, compressed
ASKED_FOR: Final = re.compile(r'(?:src|href)="(/[^"]+\.(?:css|js|svg))"')
OPEN_PAGES: Final = (
    "/",
    "/?q=x",
    "/follow",
    "/verify",
    "/verify/X",
    "/sign-in",
    "/settings",
    "/accessibility",
    "/no-such",
)


async def weight(visitor: Visitor, path: str) -> int:
    """What a browser fetches for a page when it has nothing yet."""
    page = await visitor.open(path)
    assets = [await visitor.client.get(one) for one in sorted(set(ASKED_FOR.findall(page.response.text)))]
    assert all(one.status_code == 200 for one in assets)
    assert any(one.headers["content-type"].startswith("text/css") for one in assets)
    return sum(len(gzip.compress(one.content, compresslevel=5)) for one in (page.response, *assets))


async def test_every_page_of_an_applicant_is_small(
    office: Office, applicant: httpx.AsyncClient, citizen: Visitor, officers: dict[str, httpx.AsyncClient]
) -> None:
    asked = await office.lodge(applicant)
    points = {"birth-certificate": [{"target": "material:naming-statement", "requirement": "请由父母双方签名"}]}
    for item, department in ITEMS.items():
        found = {"defects": points.get(item, [])}
        await officers[department].post(f"/cases/{asked}/items/{item}/precheck", json=found)
    done = await office.accepted(applicant, officers)
    for item, department in ITEMS.items():
        await officers[department].post(f"/cases/{done}/items/{item}/decision", json={"outcome": "granted"})
    case = (f"/follow/{asked}", f"/follow/{asked}/supplement", f"/follow/{asked}/withdrawal", f"/follow/{done}")
    guides = [f"/guides/{one.definition.id}" for one in await office.desk.shelf.offered(office.desk.today())]
    page = await citizen.open("/apply/newborn")
    first = page.path
    while "/questions/" in page.path:
        page = await citizen.send({"answer": ANSWERS[page.path.rpartition("/")[2]]})
    await citizen.send({f"f-{name}": value for name, value in FORM.items()} | {"a-name": "示例母"})
    await citizen.send(button="upload:naming-statement", files={"file": ("a.pdf", PDF, "application/pdf")})
    filled = ("/apply/newborn/form", "/apply/newborn/materials", "/apply/newborn/check", f"/receipts/{done}", "/mine")
    paths = (*OPEN_PAGES, *guides, first, *filled, *case)
    weights = {path: await weight(citizen, path) for path in paths}
    assert {path: size for path, size in weights.items() if size > MOST} == {}
