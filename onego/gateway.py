"""The city's gateway for short messages to applicants: spoken to like a department's system, signed, with time-outs."""

from collections.abc import Callable
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from db.outbox import APPLICANTS
from departments.connector import Tools
from departments.http.config import HttpConfig
from departments.http.wire import Wire
from departments.signing import SigningKey, WeakSecret
from onego.department_worker import LOOPBACK
from onego.keys import department_secrets
from onego.settings import PREFIX, Settings

KEY: Final = "messages"
"""Id of the key, and the name of the file with its secret beside those shared with departments."""


class GatewayNotSet(Exception):
    """The gateway is named and can't be used; the text says what to set."""


def gateway_of(settings: Settings, now: Callable[[], datetime]) -> Wire | None:
    """The gateway, or None where none is named. Raises GatewayNotSet: a mobile number never travels in the clear."""
    if settings.messages_url is None:
        return None
    address = urlsplit(settings.messages_url)
    if address.scheme != "https" and address.hostname not in LOOPBACK:
        raise GatewayNotSet(f"{PREFIX}MESSAGES_URL must be https, or on this very machine")
    secrets = department_secrets(settings)
    try:
        key = SigningKey(key_id=KEY, secret=secrets.secret(KEY) or b"")
    except WeakSecret as error:
        raise GatewayNotSet(
            f"{PREFIX}MESSAGES_URL needs the file “{KEY}” among departments' secrets: {error}"
        ) from None
    config = HttpConfig(base_url=settings.messages_url, key_id=KEY, secret=KEY)
    return Wire(department=APPLICANTS, config=config, key=key, tools=Tools(secrets=secrets, now=now))
