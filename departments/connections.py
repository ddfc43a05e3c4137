"""The connectors of all departments of one deployment, made from a mapping of settings."""

from collections.abc import Iterator, Mapping
from typing import Any

from departments.connector import Connector, Tools
from departments.errors import ConfigRefused, FieldProblem
from departments.registry import Registry

Setting = tuple[str, str]
"""A name in the configuration, and its value."""


class UnknownDepartment(KeyError):
    """No connection is configured for this department."""


class Connections:
    """Connectors by department id. Departments that aren't mentioned are unknown: nothing is assumed for them."""

    def __init__(
        self, connectors: Mapping[str, Connector], *, settings: Mapping[str, tuple[Setting, ...]] | None = None
    ) -> None:
        """`settings`: what may be shown of each department's configuration (`without_secrets`)."""
        self._connectors = dict(connectors)
        self._settings = dict(settings or {})

    def __getitem__(self, department: str) -> Connector:
        """The department's connector. Raises UnknownDepartment."""
        try:
            return self._connectors[department]
        except KeyError:
            raise UnknownDepartment(department) from None

    def __contains__(self, department: object) -> bool:
        return department in self._connectors

    def settings(self, department: str) -> tuple[Setting, ...]:
        """A department's configuration as it may be shown: neither a secret nor the name of one."""
        return self._settings.get(department, ())

    @property
    def departments(self) -> tuple[str, ...]:
        """All department ids, in the order of the settings."""
        return tuple(self._connectors)


def load_connections(data: Mapping[str, Any], *, registry: Registry, tools: Tools) -> Connections:
    """Connections from `{department id: {kind: http, base_url: …}}`; what follows `kind` is the kind's own.

    Raises ConfigRefused for the first department that is configured wrongly.
    """
    found: dict[str, Connector] = {}
    settings: dict[str, tuple[Setting, ...]] = {}
    for department, entry in data.items():
        if not isinstance(entry, Mapping) or not isinstance(entry.get("kind"), str):
            problem = FieldProblem(path="kind", zh="缺少对接方式", en="is required")
            raise ConfigRefused(department=department, problems=(problem,))
        config = {key: value for key, value in entry.items() if key != "kind"}
        found[department] = registry.connector(department=department, kind=entry["kind"], config=config, tools=tools)
        settings[department] = tuple(without_secrets(config))
    return Connections(found, settings=settings)


def without_secrets(config: Mapping[str, Any], *, under: str = "") -> Iterator[Setting]:
    """The settings in a configuration, one a line, nested ones by a path; whatever is called a secret is left out."""
    for name, value in config.items():
        path = f"{under}{name}"
        if "secret" in name:
            continue
        match value:
            case Mapping():
                yield from without_secrets(value, under=f"{path}.")
            case list() | tuple():
                for number, one in enumerate(value, start=1):
                    inner = one if isinstance(one, Mapping) else {"value": one}
                    yield from without_secrets(inner, under=f"{path}.{number}.")
            case _:
                yield path, str(value).lower() if isinstance(value, bool) else str(value)
