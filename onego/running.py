"""What every long-running process does: log, run its workers until told to stop, and say when it serves."""

import asyncio
import logging
import signal
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from temporalio.worker import Worker

from onego.log_lines import Discreet
from onego.settings import Settings

GRACEFUL: Final = timedelta(seconds=10)  # what activities under way are given to finish
LOG: Final = logging.getLogger("onego")


async def run_until(workers: Sequence[Worker], stop: asyncio.Event, ready: Callable[[], Any]) -> None:
    """Run workers side by side until `stop`; then let what is under way finish. A worker's failure ends them all."""
    async with asyncio.TaskGroup() as group:
        for worker in workers:
            group.create_task(worker.run())
        ready()
        await stop.wait()
        for worker in workers:
            group.create_task(worker.shutdown())


def stop_on_signals() -> asyncio.Event:
    """An event that SIGTERM and Ctrl-C set."""
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    return stop


def say_ready(path: Path | None, what: str) -> None:
    """Log that this process serves, and leave the sign for whoever waits for it."""
    LOG.info("serving %s", what)
    if path:
        path.write_text("ready\n", encoding="ascii")


def start_logging(settings: Settings) -> None:
    """Log as the settings say; nothing that an exception says is written down."""
    lines = logging.StreamHandler()
    lines.setFormatter(Discreet())
    logging.basicConfig(level=settings.log_level.upper(), handlers=[lines])
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its lines carry whole addresses
