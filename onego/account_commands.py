"""The command `onego account`: accounts made from the machine itself, the first administrator above all."""

from rich.console import Console

from desk.accounts import NewAccount, register
from desk.errors import DeskError
from domain.case.commands import Role
from onego.settings import load
from onego.wiring import client_of, desk_of, opened


async def add(login: str, *, password: str, role: Role, department: str, name: str) -> int:
    """Make an account; status 1 where the desk refuses it, with its reason in both languages."""
    async with opened(load()) as house:
        desk = desk_of(house, await client_of(house))
        try:
            person = await register(
                desk, NewAccount(login=login, password=password, role=role, department=department, name=name)
            )
        except DeskError as error:
            Console(stderr=True).print(f"{error.detail('zh')} {error.detail('en')}", style="red", markup=False)
            return 1
    Console().print(f"{person.login} ({person.role.value}) {person.department}".rstrip(), highlight=False)
    return 0
