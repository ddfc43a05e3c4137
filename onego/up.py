"""The command `onego up`: everything on this machine, until told to stop."""

import asyncio
import signal
from typing import Final

from rich.console import Console

from onego.accounts import DEMO_ACCOUNTS
from onego.examples.furnish import furnish
from onego.settings import load
from onego.stack import Stack, running

OTHERS: Final = (
    "  chief-<部门 department>\n"
    "      其余部门的首席事务代表；密码为登录名后加 -onego-demo "
    "chief representatives of all other departments; their password is the login followed by -onego-demo: "
    "chief-police, chief-police-onego-demo\n"
    "  deputy-health, deputy-market, deputy-police\n"
    "      代理人：经办人员，仅在首席事务代表登记缺勤期间签发 "
    "deputies: officers, who sign only while an absence of the chief representative is noted"
)


async def stay_up() -> None:
    """Run everything until told to stop, and say where to look."""
    console = Console()

    def say(text: str) -> None:
        console.print(text, style="dim", highlight=False)

    async with running(load(), say=say, furnish=lambda house: furnish(house, say)) as stack:
        show_where(console, stack)
        await until_stopped(stack)


async def until_stopped(stack: Stack) -> None:
    """Stay until Ctrl-C or SIGTERM; a process that ends by itself is started again."""
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    stopped = asyncio.create_task(stop.wait())
    while not stopped.done():
        ended = asyncio.create_task(stack.processes.first_to_end())
        await asyncio.wait({stopped, ended}, return_when=asyncio.FIRST_COMPLETED)
        if ended.done() and not stopped.done():
            name = ended.result()
            Console(stderr=True).print(f"{name} 已退出，重新启动 ended; starting it again", style="yellow")
            await stack.processes.end(name)
            await stack.again(name)
        ended.cancel()


def show_where(console: Console, stack: Stack) -> None:
    """Say where to look, and with which accounts."""
    console.print(f"\nOneGo   {stack.url}   (API: {stack.url}/docs)", style="bold", highlight=False)
    console.print(f"Temporal  {stack.engine_ui}\nLogs  {stack.settings.data_dir / 'logs'}", highlight=False)
    console.print("\n演示账号和密码 Demonstration accounts, their passwords, and what they see:", style="bold")
    for account in (account for account in DEMO_ACCOUNTS if account.printed):
        console.print(f"  {account.login:<28} {account.password}", highlight=False)
        console.print(f"      {account.says}: {account.sees}", highlight=False, style="dim", soft_wrap=True)
    console.print(OTHERS, highlight=False, style="dim", soft_wrap=True)
    console.print("\nCtrl-C 停止 stops everything; state is kept.\n", style="dim")
