"""The connector for departments whose officers decide in OneGo: the case's tasks are already in their inbox."""

from collections.abc import Mapping
from types import MappingProxyType

from departments.answers import Answer
from departments.connector import ConfigReport, LodgeReceipt, Tools
from departments.inbox.config import InboxConfig
from departments.lodging import Lodging, LodgingState, Message
from departments.signing import SigningKey


class InboxConnector:
    """Nothing leaves OneGo; answers come from officers, through the API."""

    kind = "inbox"
    polls = False
    callback_keys: Mapping[str, SigningKey] = MappingProxyType({})

    def __init__(self, department: str, config: InboxConfig, tools: Tools) -> None:
        """The registry makes every kind the same way; this one needs nothing of it."""
        del department, config, tools

    async def lodge(self, lodging: Lodging) -> LodgeReceipt:
        """See Connector. The task stands in the inbox from the moment it is recorded."""
        del lodging
        return LodgeReceipt(reference=None, state=LodgingState.RECEIVED)

    async def send(self, key: str, message: Message) -> None:
        """See Connector. The inbox reads the case itself."""

    async def poll(self, key: str, *, after: int) -> list[Answer]:
        """See Connector. Officers' acts don't come this way."""
        del key, after
        return []

    async def check_config(self) -> ConfigReport:
        """See Connector."""
        return ConfigReport()
