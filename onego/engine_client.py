"""The client of Temporal: where it is, who we are, and payloads sealed before they leave. Knows no database."""

import asyncio
import contextlib
import logging
from pathlib import Path
from typing import Final

from temporalio.client import Client
from temporalio.converter import DataConverter
from temporalio.service import TLSConfig

from onego.keys import Keys, KeysUnusable
from onego.settings import Settings
from records.payloads import EncryptingCodec, data_converter

TRIES_EVERY: Final = 2.0  # seconds
LOG: Final = logging.getLogger("onego")


def converter(payload: Keys) -> DataConverter:
    """Domain values as compact JSON, sealed with AES-256-GCM: Temporal stores nothing that it can read."""
    return data_converter(EncryptingCodec(payload.by_id, payload.active))


async def connect(settings: Settings, payload: Keys, *, lazy: bool = False) -> Client:
    """A client of the settings' namespace. Raises KeysUnusable; RuntimeError if nobody is there, unless `lazy`."""
    return await Client.connect(
        settings.temporal_address,
        namespace=settings.temporal_namespace,
        data_converter=converter(payload),
        tls=tls_of(settings),
        lazy=lazy,
    )


async def client_when_there(settings: Settings, payload: Keys, stop: asyncio.Event) -> Client | None:
    """A connected client as soon as the engine answers; None if told to stop before."""
    while not stop.is_set():
        try:
            return await connect(settings, payload)
        except RuntimeError:
            LOG.warning("the engine can't be reached yet")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), TRIES_EVERY)
    return None


def tls_of(settings: Settings) -> bool | TLSConfig:
    """How Temporal is spoken to, with certificates where files are named. Raises KeysUnusable without one."""
    if not settings.temporal_tls:
        return False
    return TLSConfig(
        server_root_ca_cert=_content(settings.temporal_ca_file),
        client_cert=_content(settings.temporal_certificate_file),
        client_private_key=_content(settings.temporal_key_file),
    )


def _content(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path else None
    except OSError:
        raise KeysUnusable(f"{path}: can't be read") from None
