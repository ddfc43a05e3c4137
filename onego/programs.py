"""The programs of a stack on one machine: how each is called, and how one sees that others may rely on it."""

import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Final

import httpx

from onego.binaries import temporal
from onego.processes import Program, listens

ONEGO: Final = (sys.executable, "-m", "onego")


def engine(port: int, *, ui_port: int, data: Path) -> Program:
    """Temporal's development server; its state is a file in `data`."""
    arguments = [
        *(str(temporal()), "server", "start-dev", "--ip", "127.0.0.1", "--log-level", "warn"),
        *("--port", str(port), "--ui-port", str(ui_port), "--db-filename", str(data / "temporal.db")),
    ]
    return Program(name="temporal", arguments=arguments, environment={}, ready=_listening(port))


def simulator(port: int, *, config: Path) -> Program:
    """The simulated departments."""
    arguments = [sys.executable, "-m", "departments.simulator", "--port", str(port), "--config", str(config)]
    return Program(name="departments", arguments=arguments, environment={}, ready=_listening(port))


def worker(given: Mapping[str, str], *options: str, ready_file: Path) -> Program:
    """The worker of the cases; without options, of every department's queue, too."""
    return _worker("worker", ("worker", *options), given, ready_file)


def department_worker(department: str, given: Mapping[str, str], *, ready_file: Path) -> Program:
    """A department's own worker, with an environment of its own."""
    return _worker(f"worker-{department}", ("department-worker", department), given, ready_file)


def api(given: Mapping[str, str], *, address: str) -> Program:
    """The API under an address."""
    return Program(name="api", arguments=[*ONEGO, "api"], environment=given, ready=_healthy(address))


def _worker(name: str, command: tuple[str, ...], given: Mapping[str, str], ready_file: Path) -> Program:
    async def serves() -> bool:
        return ready_file.exists()  # noqa: ASYNC240 - a glance at a local file

    arguments = [*ONEGO, *command, "--ready-file", str(ready_file)]
    return Program(name=name, arguments=arguments, environment=given, ready=serves, sign=ready_file)


def _listening(port: int) -> Callable[[], Awaitable[bool]]:
    return lambda: listens(port)


def _healthy(url: str) -> Callable[[], Awaitable[bool]]:
    async def healthy() -> bool:
        try:
            async with httpx.AsyncClient(trust_env=False) as client:
                return (await client.get(f"{url}/health")).is_success
        except httpx.TransportError:
            return False

    return healthy
