"""Who stands at the desk."""

from dataclasses import dataclass

from domain.case.commands import Actor, Role


@dataclass(frozen=True, kw_only=True)
class Person:
    """A person (or program) that has signed in. `department` is empty outside a department."""

    account: str
    login: str
    role: Role
    department: str = ""
    session: str = ""  # digest of the secret it came with, to end that session

    @property
    def actor(self) -> Actor:
        """The person as the core knows it: without a name."""
        return Actor(role=self.role, id=self.account, department=self.department)
