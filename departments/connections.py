"""The connectors of all departments of one deployment, made from a mapping of settings."""

from collections.abc import Mapping
from typing import Any

from departments.connector import Connector, Tools
from departments.errors import ConfigRefused, FieldProblem
from departments.registry import Registry


class UnknownDepartment(KeyError):
    """No connection is configured for this department."""


class Connections:
    """Connectors by department id. Departments that aren't mentioned are unknown: nothing is assumed for them."""

    def __init__(self, connectors: Mapping[str, Connector]) -> None:
        self._connectors = dict(connectors)

    def __getitem__(self, department: str) -> Connector:
        """The department's connector. Raises UnknownDepartment."""
        try:
            return self._connectors[department]
        except KeyError:
            raise UnknownDepartment(department) from None

    def __contains__(self, department: object) -> bool:
        return department in self._connectors

    @property
    def departments(self) -> tuple[str, ...]:
        """All department ids, in the order of the settings."""
        return tuple(self._connectors)


def load_connections(data: Mapping[str, Any], *, registry: Registry, tools: Tools) -> Connections:
    """Connections from `{department id: {kind: http, base_url: …}}`; what follows `kind` is the kind's own.

    Raises ConfigRefused for the first department that is configured wrongly.
    """
    found: dict[str, Connector] = {}
    for department, entry in data.items():
        if not isinstance(entry, Mapping) or not isinstance(entry.get("kind"), str):
            problem = FieldProblem(path="kind", zh="缺少对接方式", en="is required")
            raise ConfigRefused(department=department, problems=(problem,))
        config = {key: value for key, value in entry.items() if key != "kind"}
        found[department] = registry.connector(department=department, kind=entry["kind"], config=config, tools=tools)
    return Connections(found)
