"""A department's own worker: inside its network, outward connections only, without database and without OneGo's keys.

It has the payload key ring (the engine's messages are sealed, and hold ids only), a token of its department, and its
own connector with its own secret. tests/house holds that nothing of the house's inside is even imported here.
"""

import ssl
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import yaml
from temporalio.client import Client
from temporalio.worker import Worker

from activities.departments import DepartmentActivities
from activities.remote_slices import Access, RemoteSlices
from departments.connections import Connections, load_connections
from departments.connector import Tools
from departments.registry import standard_kinds
from onego.clock import SystemClock
from onego.engine_client import client_when_there
from onego.keys import department_secrets, payload_ring
from onego.running import GRACEFUL, run_until, say_ready, start_logging, stop_on_signals
from onego.settings import PREFIX, Settings, load
from workflows.ports import department_queue

CALLS_AT_ONCE: Final = 20
LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")


class WorkerNotSet(Exception):
    """A department's own worker lacks something; the text says what to set."""


def department_worker(
    client: Client, department: str, calls: DepartmentActivities, *, graceful: timedelta = GRACEFUL
) -> Worker:
    """The worker for one department's queue, whoever's process it is in; it only calls out."""
    return Worker(
        client,
        task_queue=department_queue(department),
        activities=[calls.lodge_item, calls.send_message, calls.poll_department],
        max_concurrent_activities=CALLS_AT_ONCE,
        max_concurrent_activity_task_polls=1,
        graceful_shutdown_timeout=graceful,
    )


async def serve_department(department: str, *, ready: Path | None = None) -> None:
    """Make one department's calls until told to stop. Waits for an absent engine, and for an absent OneGo."""
    settings = load()
    start_logging(settings)
    payload = payload_ring(settings)
    calls = DepartmentActivities(connection(settings, department), RemoteSlices(department, access(settings)))
    stop = stop_on_signals()
    client = await client_when_there(settings, payload, stop)
    if client is not None:
        worker = department_worker(client, department, calls)
        await run_until([worker], stop, ready=lambda: say_ready(ready, f"department {department}"))


def connection(settings: Settings, department: str) -> Connections:
    """The department's connector, out of its own file. Raises WorkerNotSet, ConfigRefused."""
    if settings.departments_file is None:
        raise WorkerNotSet(f"{PREFIX}DEPARTMENTS_FILE is needed; see docs/departments.md")
    named = yaml.safe_load(settings.departments_file.read_text(encoding="utf-8")) or {}
    if named.get(department, {}).get("kind", "remote") in ("inbox", "remote"):
        raise WorkerNotSet(f"{settings.departments_file}: says not how {department}'s system is reached")
    tools = Tools(secrets=department_secrets(settings), now=SystemClock().now)
    return load_connections({department: named[department]}, registry=standard_kinds(), tools=tools)


def access(settings: Settings) -> Access:
    """How OneGo is reached. Raises WorkerNotSet: a token must never travel in the clear."""
    token, url = settings.worker_token_file, settings.public_url
    if token is None or url is None:
        raise WorkerNotSet(f"{PREFIX}WORKER_TOKEN_FILE and {PREFIX}PUBLIC_URL are needed; see docs/departments.md")
    address = urlsplit(url)
    if address.scheme != "https" and address.hostname not in LOOPBACK:
        raise WorkerNotSet(f"{PREFIX}PUBLIC_URL must be https, or on this very machine")
    if not token.is_file():
        raise WorkerNotSet(f"{token}: no such file")
    secure = address.scheme == "https"
    return Access(
        address=settings.address,
        token=lambda: token.read_text(encoding="ascii").strip(),
        verify=ssl.create_default_context(cafile=settings.worker_ca_file) if secure else False,
    )
