"""The long-running processes: the workers and the API. Each ends in order on SIGTERM or Ctrl-C."""

import asyncio
import contextlib
import logging
import signal
import socket
from datetime import timedelta
from pathlib import Path
from typing import Final

import uvicorn
from temporalio.client import Client
from temporalio.worker import Worker

from api.app import create_app
from db.migrate import downgrade, is_current, upgrade
from onego.settings import Settings, load
from onego.temporal import connect, ensure_reconciler, ensure_search_attributes
from onego.wiring import Activities, House, activities_of, client_of, desk_of, opened
from onego.worker import case_worker, department_worker, run_until

ENGINE_TRIES_EVERY: Final = 2.0  # seconds
RECONCILE_OFTEN: Final = timedelta(seconds=5)  # in a demonstration; people wait for it
GRACE_SECONDS: Final = 5
BACKLOG: Final = 128
LOG = logging.getLogger("onego")


class NotMigrated(Exception):
    """The database's tables are not those of this program."""


async def migrate_database(revision: str = "head") -> None:
    """Bring the tables to a revision, up or down."""
    async with opened(load()) as house:
        await (upgrade if revision == "head" else downgrade)(house.database, revision)


async def serve_worker(*, departments: tuple[str, ...] = (), ready: Path | None = None) -> None:
    """Carry cases and call departments; with `departments`, serve only their queues. Waits for an absent engine."""
    settings = load()
    _log(settings)
    async with opened(settings) as house:
        await _check_tables(house)
        stop = _stop_on_signals()
        client = await _client_when_there(house, stop)
        if client is None:
            return
        activities = activities_of(house, client)
        if not departments:
            every = {"every": RECONCILE_OFTEN} if settings.demo else {}
            await ensure_search_attributes(client)
            await ensure_reconciler(client, **every)
        served = departments or house.connections.departments
        workers = [department_worker(client, name, activities.departments) for name in served]
        if not departments:
            workers.append(_case_worker(client, activities, settings))
        await run_until(workers, stop, ready=lambda: _say_ready(ready, f"{len(workers)} queues"))


def _case_worker(client: Client, activities: Activities, settings: Settings) -> Worker:
    return case_worker(
        client,
        cases=activities.cases,
        issuing=activities.issuing,
        outbox=activities.outbox,
        reconciling=activities.reconciling,
        build_id=settings.worker_build_id,
    )


async def serve_api() -> None:
    """Serve the API. It opens without the engine: submissions are stored and started later."""
    settings = load()
    _log(settings)
    async with opened(settings) as house:
        await _check_tables(house)
        app = create_app(desk_of(house, await client_of(house)))
        # Bound here, as TCP by name: otherwise asyncio leaves Nagle's algorithm on, and replies come 40 ms late.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((settings.api_host, settings.api_port))
        listener.listen(BACKLOG)
        LOG.info("listening on %s:%s", *listener.getsockname())
        config = uvicorn.Config(
            app,
            log_level=settings.log_level,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        await uvicorn.Server(config).serve(sockets=[listener])


async def _check_tables(house: House) -> None:
    if not await is_current(house.database):
        raise NotMigrated("数据库尚未迁移到本版本 The database's tables are not up to date; run: onego migrate")


async def _client_when_there(house: House, stop: asyncio.Event) -> Client | None:
    """A connected client as soon as the engine answers; None if told to stop before."""
    while not stop.is_set():
        try:
            return await connect(house.settings, house.rings)
        except RuntimeError:
            LOG.warning("the engine can't be reached yet")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), ENGINE_TRIES_EVERY)
    return None


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    return stop


def _say_ready(path: Path | None, what: str) -> None:
    LOG.info("serving %s", what)
    if path:
        path.write_text("ready\n", encoding="ascii")


def _log(settings: Settings) -> None:
    logging.basicConfig(level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its lines carry whole addresses
