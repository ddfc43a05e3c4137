"""The accounts of a demonstration: one for each kind of person. Their passwords are printed, so never use them else."""

from dataclasses import dataclass
from typing import Final

from desk.accounts import NewAccount, register
from desk.context import Desk
from desk.errors import Conflict
from domain.case.commands import Role


@dataclass(frozen=True, kw_only=True)
class DemoAccount:
    """An account of the demonstration; `says` tells in both languages who it is."""

    login: str
    role: Role
    says: str
    department: str = ""

    @property
    def password(self) -> str:
        """Long enough for the rules, and easy to type."""
        return f"{self.login}-onego-demo"


DEMO_ACCOUNTS: Final = (
    DemoAccount(login="applicant", role=Role.APPLICANT, says="申请人 applicant"),
    DemoAccount(login="clerk", role=Role.CLERK, says="窗口人员 window clerk"),
    DemoAccount(login="officer-health", role=Role.OFFICER, department="health", says="卫健经办人员 officer (lead)"),
    DemoAccount(
        login="chief-health", role=Role.CHIEF, department="health", says="卫健首席事务代表 chief representative"
    ),
    DemoAccount(login="officer-market", role=Role.OFFICER, department="market", says="市场监管经办人员 officer, inbox"),
    DemoAccount(login="supervisor", role=Role.SUPERVISOR, says="监督人员 supervisor"),
    DemoAccount(login="administrator", role=Role.ADMINISTRATOR, says="系统管理员 administrator"),
)


async def make_demo_accounts(desk: Desk) -> None:
    """Make the accounts that are missing."""
    for account in DEMO_ACCOUNTS:
        try:
            await register(
                desk,
                NewAccount(
                    login=account.login,
                    password=account.password,
                    role=account.role,
                    department=account.department,
                    name=account.says,
                ),
            )
        except Conflict:
            continue
