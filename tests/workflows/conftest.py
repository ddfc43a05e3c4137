"""Fixtures of the workflow tests. What they are made of stands in house.py."""

from collections.abc import AsyncIterator

import pytest

from db.session import Database
from tests.workflows.house import House, opened, opened_for_real


@pytest.fixture
async def house(embedded_database: Database) -> AsyncIterator[House]:
    """A house with an empty database; no case is stored yet."""
    async with opened(embedded_database) as made:
        yield made


@pytest.fixture
async def forgetful_house(embedded_database: Database) -> AsyncIterator[House]:
    """A house whose worker replays the whole history at each task."""
    async with opened(embedded_database, forgetful=True) as made:
        yield made


@pytest.fixture
async def real_house(embedded_database: Database) -> AsyncIterator[House]:
    """A house on the server that people run."""
    async with opened_for_real(embedded_database) as made:
        yield made
