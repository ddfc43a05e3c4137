"""The portal around an open office, as a browser without a script meets it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import httpx
import pytest

from db.session import Database
from domain.case.commands import Role
from onego.faces import both
from tests.browsing import served
from tests.office import PASSWORD, Office, opened
from tests.pages import Visitor

BROWSER_ACCEPTS = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture
async def office(embedded_database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    async with opened(embedded_database, tmp_path) as office:
        yield office


@pytest.fixture
async def visit(office: Office) -> Callable[..., Awaitable[Visitor]]:
    """Make a visitor with cookies of its own; `lang` is what its browser asks for."""
    faces = both(office.desk)

    async def make(lang: str = "zh-CN") -> Visitor:
        client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=faces),
            base_url="http://portal.test",
            headers={"accept": BROWSER_ACCEPTS, "accept-language": lang},
            follow_redirects=True,
        )
        return Visitor(await office.stack.enter_async_context(client))

    return make


@pytest.fixture
async def visitor(visit: Callable[..., Awaitable[Visitor]]) -> Visitor:
    return await visit()


@pytest.fixture
async def applicant(office: Office) -> httpx.AsyncClient:
    """The applicant as a program; the visitor below signs in to the same account."""
    return await office.person("applicant", Role.APPLICANT)


@pytest.fixture
async def officers(office: Office) -> dict[str, httpx.AsyncClient]:
    return await office.officers()


@pytest.fixture
async def citizen(applicant: httpx.AsyncClient, visitor: Visitor) -> Visitor:
    """The applicant in a browser, signed in."""
    assert not applicant.is_closed
    await visitor.sign_in("applicant", PASSWORD)
    return visitor


@pytest.fixture
def staff(office: Office, visit: Callable[..., Awaitable[Visitor]]) -> Callable[..., Awaitable[Visitor]]:
    """Make an account of a role (officers and chiefs with a department) and a browser that is signed in to it."""

    async def make(role: Role, department: str = "", *, lang: str = "zh-CN") -> Visitor:
        login = f"{role.value}-{department}" if department else role.value
        if login not in office.people:
            await office.person(login, role, department)
        visitor = await visit(lang)
        await visitor.sign_in(login, PASSWORD)
        return visitor

    return make


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    """The address of a real server around the office, for a real browser."""
    async with served(office) as address:
        yield address
