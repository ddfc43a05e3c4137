"""The long-running processes: the workers and the API. Each ends in order on SIGTERM or Ctrl-C."""

import logging
import socket
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Final

import uvicorn
from temporalio.client import Client
from temporalio.worker import Worker

from db.migrate import downgrade, is_current, upgrade
from departments.connections import Connections
from desk.stocking import stock
from domain.calendar import CHINA
from onego.department_worker import department_worker
from onego.engine_client import client_when_there
from onego.faces import both
from onego.running import run_until, say_ready, start_logging, stop_on_signals
from onego.settings import Settings, load
from onego.temporal import ensure_reconciler, ensure_search_attributes
from onego.wiring import Activities, House, activities_of, client_of, desk_of, opened
from onego.worker import case_worker, telling_worker

RECONCILE_OFTEN: Final = timedelta(seconds=5)  # in a demonstration; people wait for it
GRACE_SECONDS: Final = 5
BACKLOG: Final = 128
LOG = logging.getLogger("onego")


class NotMigrated(Exception):
    """The database's tables are not those of this program."""


async def migrate_database(revision: str = "head") -> None:
    """Bring the tables to a revision, up or down. Raises NewerTables."""
    settings = load()
    start_logging(settings)  # which versions of bundles replace which is to be read here
    async with opened(settings) as house:
        await (upgrade if revision == "head" else downgrade)(house.database, revision)
        if await is_current(house.database):
            await stock(house.database, house.library, house.clock.now().astimezone(CHINA))


class QueueNotOurs(Exception):
    """A department's queue is served by the department's own worker, or by nobody."""


class Serving(Enum):
    """What a worker serves besides the queues it is told by name."""

    ALL = "all"
    CASES_ONLY = "cases only"  # and the inboxes: no department's network is entered


async def serve_worker(
    serving: Serving = Serving.ALL, *, departments: tuple[str, ...] = (), ready: Path | None = None
) -> None:
    """Carry cases and call departments; with `departments`, serve only their queues. Waits for an absent engine."""
    settings = load()
    start_logging(settings)
    async with opened(settings) as house:
        await check_tables(house)
        served = departments_served(house.connections, serving, departments)
        stop = stop_on_signals()
        client = await client_when_there(settings, house.rings.payload, stop)
        if client is None:
            return
        activities = activities_of(house, client)
        if not departments:
            every = {"every": RECONCILE_OFTEN} if settings.demo else {}
            await ensure_search_attributes(client)
            await ensure_reconciler(client, **every)
        workers = [department_worker(client, name, activities.departments) for name in served]
        if not departments:
            workers.append(_case_worker(client, activities, settings))
        if activities.telling and not departments:
            workers.append(telling_worker(client, activities.telling))
        await run_until(workers, stop, ready=lambda: say_ready(ready, f"{len(workers)} queues"))


def departments_served(connections: Connections, serving: Serving, named: tuple[str, ...]) -> tuple[str, ...]:
    """The departments whose queues a process with the database serves: never one that has a worker of its own.

    Raises QueueNotOurs where such a one was named, or one that isn't there.
    """
    if unknown := [name for name in named if name not in connections]:
        raise QueueNotOurs(f"没有这个部门 No such department: {', '.join(unknown)}")
    if foreign := [name for name in named if connections[name].kind == "remote"]:
        raise QueueNotOurs(f"由部门自有工作进程服务 Served by the department's own worker: {', '.join(foreign)}")
    if named:
        return named
    kinds = {name: connections[name].kind for name in connections.departments}
    if serving is Serving.CASES_ONLY:
        return tuple(name for name, kind in kinds.items() if kind == "inbox")
    return tuple(name for name, kind in kinds.items() if kind != "remote")


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
    start_logging(settings)
    async with opened(settings) as house:
        await check_tables(house)
        app = both(desk_of(house, await client_of(house)))
        # Bound here, as TCP by name: otherwise asyncio leaves Nagle's algorithm on, and replies come 40 ms late.
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((settings.api_host, settings.api_port))
        listener.listen(BACKLOG)
        LOG.info("listening on %s:%s", *listener.getsockname())
        config = uvicorn.Config(
            app,
            log_config=None,  # its own would write whole tracebacks; its lines go the way of all others
            log_level=settings.log_level,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=GRACE_SECONDS,
        )
        await uvicorn.Server(config).serve(sockets=[listener])


async def check_tables(house: House) -> None:
    """Refuse to serve on older tables; put on the shelf what bundles this program brings."""
    if not await is_current(house.database):
        raise NotMigrated("数据库尚未迁移到本版本 The database's tables are not up to date; run: onego migrate")
    await stock(house.database, house.library, house.clock.now().astimezone(CHINA))
