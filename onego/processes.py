"""Child processes: started with their output in log files, awaited until they are ready, ended in order, none left."""

import asyncio
import json
import os
import socket
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

READY_WITHIN: Final = 60.0  # seconds
END_WITHIN: Final = 15.0
GLANCE: Final = 0.05
LAST_LINES: Final = 15


class DidNotStart(Exception):
    """A process ended or stayed silent instead of becoming ready; the text has the end of its log."""


@dataclass(frozen=True, kw_only=True)
class Program:
    """What to run. `ready` says when others may rely on it; `environment` is added to the parent's.

    `sign` is a file that the program writes once it is ready; it is removed before each start.
    """

    name: str
    arguments: Sequence[str]
    environment: Mapping[str, str]
    ready: Callable[[], Awaitable[bool]]
    sign: Path | None = None


class Processes:
    """Processes of one stack. Leave the context, and all of them have ended, the last started first."""

    def __init__(self, logs: Path, inherited: Mapping[str, str]) -> None:
        self._logs = logs
        self._inherited = inherited
        self._running: dict[str, asyncio.subprocess.Process] = {}

    async def __aenter__(self) -> Self:
        self._logs.mkdir(parents=True, exist_ok=True)
        return self

    async def __aexit__(self, *error: object) -> None:
        for name in reversed(tuple(self._running)):
            await self.end(name)

    async def start(self, program: Program) -> None:
        """Start a program and wait until it is ready. Raises DidNotStart."""
        if program.sign:
            program.sign.unlink(missing_ok=True)
        if await program.ready():  # or its answers would be taken for those of the program that is to start
            raise DidNotStart(f"{program.name}: 地址已被另一程序占用 another program already answers at its address")
        with self.log(program.name).open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                *program.arguments,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**self._inherited, **program.environment},
                # Ctrl-C reaches the parent only, which then ends the children in order.
                start_new_session=True,
            )
        self._running[program.name] = process
        try:
            async with asyncio.timeout(READY_WITHIN):
                while not await program.ready():
                    if process.returncode is not None:
                        raise DidNotStart(self._story(program.name, f"ended with status {process.returncode}"))
                    await asyncio.sleep(GLANCE)
        except TimeoutError:
            raise DidNotStart(self._story(program.name, f"was not ready within {READY_WITHIN:.0f} s")) from None

    async def end(self, name: str) -> None:
        """Ask a process to end, and make it end if it doesn't in time."""
        process = self._running.pop(name)
        if process.returncode is not None:
            return
        process.terminate()
        try:
            async with asyncio.timeout(END_WITHIN):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()

    async def kill(self, name: str) -> None:
        """End a process as a power cut would, without a word."""
        process = self._running.pop(name)
        process.kill()
        await process.wait()

    async def first_to_end(self) -> str:
        """Wait until any process ends by itself; its name."""
        waiting = {asyncio.create_task(process.wait()): name for name, process in self._running.items()}
        try:
            done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waiting:
                task.cancel()
        return waiting[next(iter(done))]

    def log(self, name: str) -> Path:
        """Where a program's output goes."""
        return self._logs / f"{name}.log"

    def _story(self, name: str, what: str) -> str:
        lines = self.log(name).read_text(encoding="utf-8", errors="replace").splitlines()[-LAST_LINES:]
        return "\n".join([f"{name} {what}. The end of {self.log(name)}:", *lines])


def free_port(preferred: int = 0) -> int:
    """A port on the loopback nobody listens on: the preferred one if it can be had."""
    for port in (preferred, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise OSError("no free port on 127.0.0.1")


async def listens(port: int) -> bool:
    """Whether anything accepts connections on this loopback port."""
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    await writer.wait_closed()
    return True


def write_whole(path: Path, data: object) -> None:
    """Write JSON (which is YAML too) so that a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    arriving = path.with_name(f"{path.name}.{os.getpid()}")
    arriving.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    arriving.replace(path)
