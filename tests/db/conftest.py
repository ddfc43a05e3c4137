"""A window on one case, on each kind of database."""

import pytest

from db.session import Database
from domain.case import commands as c
from tests.case_story import HEALTH, POLICE, TAX, Window


@pytest.fixture
def window(database: Database) -> Window:
    return Window(database=database)


@pytest.fixture
async def accepted(window: Window) -> Window:
    """A case whose three departments found nothing missing."""
    await window.receive()
    for by, item in ((HEALTH, "birth"), (POLICE, "household"), (TAX, "payment")):
        await window.act(by, c.ReportPrecheck(item=item))
    return window
