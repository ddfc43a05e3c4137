"""The people who agree on a bundle: a chief representative in each department taking part, and an administrator."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import httpx

from bundles.load import shipped_library
from domain.case.commands import Role
from tests.editions import text_of
from tests.office import MONDAY, Office

NEWBORN = shipped_library().bundles["newborn"]
LEAD = NEWBORN.departments.lead.department
OTHERS = tuple(part.department for part in NEWBORN.departments.cooperating)
VERSIONS = "/bundles/newborn/versions"
TODAY = MONDAY.date()


@dataclass
class Bureau:
    """Chief representatives by department, and the administrator, signed in."""

    office: Office
    chiefs: dict[str, httpx.AsyncClient] = field(default_factory=dict)
    administrator: httpx.AsyncClient = field(default_factory=httpx.AsyncClient)

    @property
    def lead(self) -> httpx.AsyncClient:
        return self.chiefs[LEAD]

    async def drafted(self, number: str = "1.1.0", *changes: Any) -> str:
        """A draft of the next version; returns its pin."""
        answered = await self.lead.post(VERSIONS, json={"text": text_of("newborn", number, *changes)})
        assert answered.status_code == 201, answered.text
        pin: str = answered.json()["version"]["pin"]
        return pin

    async def submitted(self, number: str = "1.1.0", *changes: Any) -> str:
        pin = await self.drafted(number, *changes)
        answered = await self.lead.put(f"{VERSIONS}/{pin}/submission")
        assert answered.status_code == 200, answered.text
        return pin

    async def signed(self, number: str = "1.1.0", *changes: Any) -> str:
        """A version under which everybody's signature stands."""
        pin = await self.submitted(number, *changes)
        for client in (*self.chiefs.values(), self.administrator):
            answered = await client.put(f"{VERSIONS}/{pin}/signature")
            assert answered.status_code == 200, answered.text
        return pin

    async def published(self, number: str = "1.1.0", *changes: Any, first_day: date = TODAY) -> str:
        pin = await self.signed(number, *changes)
        answered = await self.lead.put(f"{VERSIONS}/{pin}/publication", json={"first_day": first_day.isoformat()})
        assert answered.status_code == 200, answered.text
        return pin

    async def standing(self, pin: str) -> str:
        answered = await self.lead.get(f"{VERSIONS}/{pin}")
        standing: str = answered.json()["version"]["standing"]
        return standing

    async def acts(self) -> list[dict[str, Any]]:
        """The audit log, oldest first, without what the program did itself at the start."""
        rows = (await self.lead.get("/bundles/newborn/acts?limit=100")).json()["rows"]
        return [row for row in reversed(rows) if row["role"] != "engine" or row["act"] != "publish"]


async def bureau_of(office: Office) -> Bureau:
    chiefs = {name: await office.person(f"chief-{name}", Role.CHIEF, name) for name in (LEAD, *OTHERS)}
    administrator = await office.person("administrator", Role.ADMINISTRATOR)
    return Bureau(office=office, chiefs=chiefs, administrator=administrator)
