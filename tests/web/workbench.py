"""People at the workbench: the departments of a bundle and the administrator, each in a browser without a script."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import quote

from tests.bureau import LEAD, Bureau
from tests.office import PASSWORD
from tests.pages import Page, Visitor

BASE = "/staff/workbench"
NEWBORN_PAGE = f"{BASE}/newborn"


@dataclass
class Workbench:
    """The bureau with browsers. Logins are as the bureau made them: "chief-health", "administrator"."""

    bureau: Bureau
    visit: Callable[..., Awaitable[Visitor]]

    async def sign_in(self, login: str = f"chief-{LEAD}", lang: str = "zh-CN") -> Visitor:
        visitor = await self.visit(lang)
        await visitor.open(BASE)
        await visitor.send({"login": login, "password": PASSWORD})
        return visitor


def version(pin: str, side: str = "") -> str:
    return f"{NEWBORN_PAGE}/versions/{quote(pin, safe='+')}{side}"


def editor(pin: str = "") -> str:
    return f"{NEWBORN_PAGE}/edit" + (f"?from={quote(pin, safe='')}" if pin else "")


async def press(visitor: Visitor, act: str, **fields: str) -> Page:
    """Send the form of one act on the version's page."""
    return await visitor.press(f"/acts/{act}", fields)


async def confirm(visitor: Visitor) -> Page:
    """Say yes on the page that asks."""
    return await visitor.send(button="yes")
