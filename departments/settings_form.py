"""Reading configuration (YAML mappings) into frozen dataclasses, with every wrong field named in both languages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, dataclass_transform

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from departments.contract import field_problems
from departments.errors import ConfigRefused

T = TypeVar("T")

_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
def setting(cls: type[T]) -> type[T]:
    """Make `cls` a piece of configuration: frozen, keyword-only, without unknown keys."""
    return with_config(ConfigDict(extra="forbid"))(dataclass(frozen=True, kw_only=True)(cls))


def _adapter(shape: Any) -> TypeAdapter[Any]:
    if shape not in _ADAPTERS:
        _ADAPTERS[shape] = TypeAdapter(shape)
    return _ADAPTERS[shape]


def read_setting(shape: type[T], *, department: str, data: Mapping[str, Any]) -> T:
    """The configuration in `data`. Raises ConfigRefused."""
    try:
        # By way of JSON, because the contract's own shapes, which some settings contain, are read from JSON only.
        value: T = _adapter(shape).validate_json(json.dumps(dict(data), default=str))
    except ValidationError as error:
        raise ConfigRefused(department=department, problems=field_problems(error, dict(data))) from None
    return value
