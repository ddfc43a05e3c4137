"""The kinds of connectors there are. A kind is a folder with `config.py` and `connector.py`, registered here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from departments.connector import Connector, Tools
from departments.errors import ConfigRefused, FieldProblem
from departments.http.config import HttpConfig
from departments.http.connector import HttpConnector
from departments.inbox.config import InboxConfig
from departments.inbox.connector import InboxConnector
from departments.remote.config import RemoteConfig
from departments.remote.connector import RemoteConnector
from departments.settings_form import read_setting

C = TypeVar("C")


@dataclass(frozen=True, kw_only=True)
class Kind(Generic[C]):
    """One kind of connector: the shape of its configuration, and how to make one."""

    name: str
    config: type[C]
    build: Callable[[str, C, Tools], Connector]

    def read(self, *, department: str, config: Mapping[str, Any]) -> C:
        """The configuration of one department. Raises ConfigRefused with every wrong field."""
        return read_setting(self.config, department=department, data=config)


class Registry:
    """Kinds by name. Raises KeyError on a name given twice: one of the two plug-ins would never be asked."""

    def __init__(self, *kinds: Kind[Any]) -> None:
        self._kinds: dict[str, Kind[Any]] = {}
        for kind in kinds:
            self.register(kind)

    def register(self, kind: Kind[Any]) -> None:
        """Add a kind."""
        if kind.name in self._kinds:
            raise KeyError(f"two connector kinds are called {kind.name}")
        self._kinds[kind.name] = kind

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all kinds, in the order of registration."""
        return tuple(self._kinds)

    def connector(self, *, department: str, kind: str, config: Mapping[str, Any], tools: Tools) -> Connector:
        """A department's connector. Raises ConfigRefused where the kind is unknown or its configuration wrong."""
        found = self._kinds.get(kind)
        if found is None:
            known = ", ".join(self._kinds)
            problem = FieldProblem(path="kind", zh=f"未知的对接方式，可用：{known}", en=f"is none of: {known}")
            raise ConfigRefused(department=department, problems=(problem,))
        return found.build(department, found.read(department=department, config=config), tools)


HTTP: Kind[HttpConfig] = Kind(name="http", config=HttpConfig, build=HttpConnector)
INBOX: Kind[InboxConfig] = Kind(name="inbox", config=InboxConfig, build=InboxConnector)
REMOTE: Kind[RemoteConfig] = Kind(name="remote", config=RemoteConfig, build=RemoteConnector)


def standard_kinds() -> Registry:
    """The kinds that ship with OneGo."""
    return Registry(HTTP, INBOX, REMOTE)
