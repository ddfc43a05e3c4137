"""A department whose decisions are submitted and signed: its chief representative, two officers, an open task."""

from collections.abc import Awaitable, Callable
from datetime import date

import httpx
import pytest

from db.absences import Absence
from desk.absences import set_absence
from desk.acts import At
from desk.people import Person
from domain.case.commands import Role
from tests.office import Office
from tests.restaurant import TOBACCO, handled
from tests.signatures import AT


@pytest.fixture
async def case(office: Office, applicant: httpx.AsyncClient) -> str:
    """Two licences are to be decided; the tobacco department has a chief representative and a second officer."""
    found = await handled(office, applicant)
    await office.person("chief-tobacco", Role.CHIEF, "tobacco")
    await office.person("second-tobacco", Role.OFFICER, "tobacco")
    return found


@pytest.fixture
def at(case: str) -> AT:
    return lambda **how: At(case_id=case, item=TOBACCO, **how)


@pytest.fixture
def officer(office: Office, case: str) -> Person:
    assert case
    return office.people["officer-tobacco"]


@pytest.fixture
def second(office: Office, case: str) -> Person:
    assert case
    return office.people["second-tobacco"]


@pytest.fixture
def chief(office: Office, case: str) -> Person:
    assert case
    return office.people["chief-tobacco"]


@pytest.fixture
def away(office: Office, chief: Person) -> Callable[[Person], Awaitable[None]]:
    """Note that the chief representative is away today, and who acts meanwhile."""

    async def note(substitute: Person) -> None:
        absence = Absence(
            officer=chief.account,
            substitute=substitute.account,
            first_day=date(2026, 3, 2),
            last_day=date(2026, 3, 6),
        )
        await set_absence(office.desk, chief, absence)

    return note
