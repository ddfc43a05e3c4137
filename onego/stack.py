"""Everything on one machine: Temporal, the simulated departments, worker and API, each a process of its own.

For a first look, development and demonstrations. State lies under the data folder and survives a restart.
"""

import fcntl
import os
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import yaml

from db.migrate import upgrade
from onego import programs
from onego.accounts import make_demo_accounts
from onego.processes import Processes, Program, free_port, write_whole
from onego.settings import Settings, environment, inherited
from onego.wiring import OWNER_ONLY, House, client_of, desk_of, opened

WEB_PORT: Final = 8080
ENGINE_UI_PORT: Final = 8233
SIMULATED: Final = "departments.yaml"  # beside this file: how the simulated departments behave

Furnish = Callable[[House], Awaitable[None]]


class AlreadyUp(Exception):
    """Another process holds this data folder."""


@dataclass(frozen=True, kw_only=True)
class Stack:
    """What runs, and where to look."""

    settings: Settings
    processes: Processes
    programs: Mapping[str, Program]
    url: str
    engine_ui: str
    simulator: str

    async def again(self, name: str) -> None:
        """Start one program again, after it was ended or killed."""
        await self.processes.start(self.programs[name])


@asynccontextmanager
async def running(
    settings: Settings, *, say: Callable[[str], None], furnish: Furnish | None = None
) -> AsyncIterator[Stack]:
    """Start everything and end it in order. Raises AlreadyUp, DidNotStart and what a process can't do without.

    `furnish` is called once the tables and accounts are there and before any process runs.
    """
    os.umask(OWNER_ONLY)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with _held(settings.data_dir / ".lock"):
        ports = _Ports(web=free_port(WEB_PORT), engine=free_port(), ui=free_port(ENGINE_UI_PORT), simulator=free_port())
        settings = _of_stack(settings, ports)
        _share_secrets(settings, ports)
        say("迁移数据库 Bringing the database up to date")
        async with opened(settings) as house:
            await upgrade(house.database)
            await make_demo_accounts(desk_of(house, await client_of(house)))
            if furnish:
                await furnish(house)
        programs = _programs(settings, ports)
        async with Processes(settings.data_dir / "logs", inherited()) as processes:
            for name, program in programs.items():
                say(f"启动 Starting {name}")
                await processes.start(program)
            yield Stack(
                settings=settings,
                processes=processes,
                programs=programs,
                url=settings.address,
                engine_ui=f"http://127.0.0.1:{ports.ui}",
                simulator=f"http://127.0.0.1:{ports.simulator}",
            )


@dataclass(frozen=True, kw_only=True)
class _Ports:
    web: int
    engine: int
    ui: int
    simulator: int


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Hold the data folder; the system lets go of it however the process ends."""
    with path.open("w", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyUp(
                f"{path.parent} 正被另一个 OneGo 使用 is in use by another OneGo; stop that one first"
            ) from None
        yield


def _of_stack(settings: Settings, ports: _Ports) -> Settings:
    return settings.model_copy(
        update={
            "demo": True,
            "api_port": ports.web,
            "temporal_address": f"127.0.0.1:{ports.engine}",
            "departments_file": settings.data_dir / "demo" / "departments.yaml",
        }
    )


def _share_secrets(settings: Settings, ports: _Ports) -> None:
    """Give each simulated department a secret of its own, kept from run to run, and tell both sides of it."""
    simulated = yaml.safe_load((files("onego") / SIMULATED).read_text(encoding="utf-8"))
    folder = settings.secrets_dir / "departments"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    connections: dict[str, Any] = {}
    for name, own in simulated["departments"].items():
        path = folder / name
        if not path.exists():
            path.write_text(secrets.token_urlsafe(48), encoding="ascii")
        own |= {"key_id": f"{name}-1", "secret": path.read_text(encoding="ascii")}
        connections[name] = {
            "kind": "http",
            "base_url": f"http://127.0.0.1:{ports.simulator}/{name}",
            "key_id": own["key_id"],
            "secret": name,
            "mode": own.get("mode", "push"),
            "plain_http": True,
        }
    simulated["callback_url"] = settings.address
    write_whole(settings.data_dir / "demo" / "departments.yaml", connections)
    write_whole(settings.secrets_dir / "simulator.yaml", simulated)


def _programs(settings: Settings, ports: _Ports) -> dict[str, Program]:
    given, data = environment(settings), settings.data_dir
    started = (
        programs.engine(ports.engine, ui_port=ports.ui, data=data),
        programs.simulator(ports.simulator, config=settings.secrets_dir / "simulator.yaml"),
        programs.worker(given, ready_file=data / "logs" / "worker.ready"),
        programs.api(given, address=settings.address),
    )
    return {program.name: program for program in started}
