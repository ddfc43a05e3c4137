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
    by_token: bool = False  # a program's token, and not a session that a password opened
    password_given: bool = False  # somebody else made the password, and it has to be changed first

    @property
    def actor(self) -> Actor:
        """The person as the core knows it: without a name."""
        return Actor(role=self.role, id=self.account, department=self.department)
