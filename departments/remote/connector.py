"""The connector, on OneGo's side, for departments whose own worker makes the calls (docs/adr/0012)."""

from collections.abc import Mapping
from types import MappingProxyType

from departments.answers import Answer
from departments.connector import ConfigReport, LodgeReceipt, Tools
from departments.errors import DepartmentDown, DownReason
from departments.lodging import Lodging, Message
from departments.remote.config import RemoteConfig
from departments.signing import SigningKey


class RemoteConnector:
    """Says that messages are to be sent and answers to be asked for; a process of OneGo's own can do neither."""

    kind = "remote"
    polls = True
    callback_keys: Mapping[str, SigningKey] = MappingProxyType({})

    def __init__(self, department: str, config: RemoteConfig, tools: Tools) -> None:
        """The registry makes every kind the same way; this one needs nothing but the department's id."""
        del config, tools
        self._department = department

    async def lodge(self, lodging: Lodging) -> LodgeReceipt:
        """See Connector. Always down: only the department's own worker reaches its system."""
        del lodging
        raise self._not_from_here()

    async def send(self, key: str, message: Message) -> None:
        """See Connector. Always down, as above."""
        del key, message
        raise self._not_from_here()

    async def poll(self, key: str, *, after: int) -> list[Answer]:
        """See Connector. Always down, as above."""
        del key, after
        raise self._not_from_here()

    async def check_config(self) -> ConfigReport:
        """See Connector. There is nothing that could be tried out from here."""
        return ConfigReport()

    def _not_from_here(self) -> DepartmentDown:
        return DepartmentDown(department=self._department, reason=DownReason.UNREACHABLE)
