"""Who did what in the example cases: the demonstration's accounts, and for every other department its system."""

from collections.abc import Mapping
from dataclasses import dataclass

from db import accounts
from db.session import Database
from desk.people import Person
from domain.case.commands import Role
from onego.accounts import DEMO_ACCOUNTS


@dataclass(frozen=True, kw_only=True)
class Cast:
    """The people of the demonstration by login."""

    people: Mapping[str, Person]

    def of_department(self, department: str, role: Role = Role.OFFICER) -> Person:
        """Who holds this role in a department, and no deputy; one without accounts works by a system of its own."""
        person = self.people.get(f"{role.value}-{department}")  # as the demonstration names its accounts
        return person or Person(
            account=department, login=department, role=Role.DEPARTMENT_SYSTEM, department=department
        )

    def in_role(self, role: Role) -> Person:
        """The first account in this role. KeyError where there is none."""
        for person in self.people.values():
            if person.role is role:
                return person
        raise KeyError(role)


async def cast_of(database: Database) -> Cast:
    """The demonstration's people, as they were registered."""
    found: dict[str, Person] = {}
    async with database.reading() as session:
        for account in DEMO_ACCOUNTS:
            known = await accounts.by_login(session, account.login)
            if known is not None:
                found[known.login] = Person(
                    account=known.account, login=known.login, role=known.role, department=known.department
                )
    return Cast(people=found)
