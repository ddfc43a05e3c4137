"""Fixtures: an open office for each test, and who comes there; on SQLite, what differs is tested beneath."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from db.session import Database
from domain.case.commands import Role
from tests.office import Office, opened


@pytest.fixture
async def office(embedded_database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    async with opened(embedded_database, tmp_path) as office:
        yield office


@pytest.fixture
async def applicant(office: Office) -> httpx.AsyncClient:
    return await office.person("applicant", Role.APPLICANT)


@pytest.fixture
async def officers(office: Office) -> dict[str, httpx.AsyncClient]:
    return await office.officers()


@pytest.fixture
async def clerk(office: Office) -> httpx.AsyncClient:
    return await office.person("clerk", Role.CLERK)


@pytest.fixture
async def supervisor(office: Office) -> httpx.AsyncClient:
    return await office.person("supervisor", Role.SUPERVISOR)
