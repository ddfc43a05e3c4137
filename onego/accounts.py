"""The accounts of a demonstration: one for each kind of person. Their passwords are printed, so never use them else."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from db import accounts as stored
from desk.accounts import NewAccount, register
from desk.context import Desk
from desk.errors import Conflict
from domain.case.commands import Role


@dataclass(frozen=True, kw_only=True)
class DemoAccount:
    """An account of the demonstration; `says` tells in both languages who it is, `sees` what its pages show."""

    login: str
    role: Role
    says: str
    sees: str
    department: str = ""
    printed: bool = True  # in the list on start, which is to fit on a screen; the others are named there by their rule

    @property
    def password(self) -> str:
        """Long enough for the rules, and easy to type."""
        return f"{self.login}-onego-demo"


_INBOX: Final = "待办事项 tasks in the inbox"


def _officer(department: str, says: str) -> DemoAccount:
    login = f"officer-{department}"
    return DemoAccount(login=login, role=Role.OFFICER, department=department, says=f"{says} officer", sees=_INBOX)


def _chief(department: str, says: str, *, printed: bool = False) -> DemoAccount:
    """The chief representative whom the catalogue of departments names: the only one of the department (GZ 8.3)."""
    return DemoAccount(
        login=f"chief-{department}",
        role=Role.CHIEF,
        department=department,
        says=f"{says} chief representative",
        sees="待办、升级事项、“一件事”工作台 inbox, what was escalated, bundle workbench",
        printed=printed,
    )


def _deputy(department: str, says: str) -> DemoAccount:
    """An officer, who signs only while an absence of the chief representative is noted (GZ 8.3)."""
    return DemoAccount(
        login=f"deputy-{department}",
        role=Role.OFFICER,
        department=department,
        says=f"{says} officer, the chief representative's deputy",
        sees=_INBOX,
        printed=False,
    )


DEMO_ACCOUNTS: Final = (
    DemoAccount(
        login="applicant",
        role=Role.APPLICANT,
        says="申请人 applicant",
        sees="家庭的办件 a family's cases at every stage",
    ),
    DemoAccount(
        login="agent",
        role=Role.APPLICANT,
        says="企业代办人 agent of firms",
        sees="企业的办件 firms' cases at every stage",
    ),
    DemoAccount(
        login="clerk",
        role=Role.CLERK,
        says="窗口人员 window clerk",
        sees="窗口收件、待发结果 taking in, what is ready to be handed out",
    ),
    _officer("health", "卫健经办人员（牵头） lead"),
    _chief("health", "卫健首席事务代表", printed=True),
    _officer("market", "市场监管经办人员（牵头） lead"),
    _chief("market", "市场监管首席事务代表", printed=True),
    _officer("urban-management", "城管经办人员"),
    _officer("fire", "消防经办人员"),
    _officer("tobacco", "烟草专卖经办人员"),
    _officer("transport", "交通运输经办人员（牵头） lead"),
    _officer("housing", "住建经办人员（牵头） lead"),
    _officer("water", "供水企业经办人员"),
    _officer("power", "供电企业经办人员"),
    _officer("disabled-federation", "残联经办人员（牵头） lead"),
    _officer("civil-affairs", "民政经办人员"),
    DemoAccount(
        login="supervisor",
        role=Role.SUPERVISOR,
        says="监督人员 supervisor",
        sees="预警、超期、备案、统计 warnings, breaches, filings, figures",
    ),
    DemoAccount(
        login="administrator",
        role=Role.ADMINISTRATOR,
        says="系统管理员 administrator",
        sees="部门、人员、连接、日历 departments, people, connectors, calendar",
    ),
    _chief("cdc", "疾控首席事务代表"),
    _chief("police", "公安首席事务代表"),
    _chief("medical-insurance", "医保首席事务代表"),
    _chief("hrss", "人社首席事务代表"),
    _chief("tax", "税务首席事务代表"),
    _chief("urban-management", "城管首席事务代表"),
    _chief("fire", "消防首席事务代表"),
    _chief("tobacco", "烟草专卖首席事务代表"),
    _chief("customs", "海关首席事务代表"),
    _chief("banking", "人民银行首席事务代表"),
    _chief("housing", "住建首席事务代表"),
    _chief("planning", "规划和自然资源首席事务代表"),
    _chief("transport", "交通运输首席事务代表"),
    _chief("landscape", "林业园林首席事务代表"),
    _chief("education", "教育首席事务代表"),
    _chief("civil-affairs", "民政首席事务代表"),
    _chief("culture", "文广旅首席事务代表"),
    _chief("housing-fund", "公积金首席事务代表"),
    _chief("disabled-federation", "残联首席事务代表"),
    _chief("water", "供水企业首席事务代表"),
    _chief("drainage", "排水企业首席事务代表"),
    _chief("power", "供电企业首席事务代表"),
    _chief("gas", "燃气企业首席事务代表"),
    _chief("telecom", "通信企业首席事务代表"),
    _deputy("health", "卫健经办人员（首席事务代表代理人）"),
    _deputy("market", "市场监管经办人员（首席事务代表代理人）"),
    _deputy("police", "公安经办人员（首席事务代表代理人）"),
)


async def make_demo_accounts(desk: Desk) -> None:
    """Make the accounts that are missing."""
    async with desk.database.reading() as session:
        missing = [account for account in DEMO_ACCOUNTS if await stored.by_login(session, account.login) is None]
    # Side by side, on all the machine's cores: to derive a password takes a while, on purpose.
    await asyncio.gather(*(_make(desk, account) for account in missing))


async def _make(desk: Desk, account: DemoAccount) -> None:
    with suppress(Conflict):  # another process made it meanwhile
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
