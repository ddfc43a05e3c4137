"""Personal data as it is shown: enough for its owner to recognise it, too little for anybody else to use it."""

from collections.abc import Mapping
from typing import Any

SHOWN_IN_FULL = 2  # characters; a text this short is hidden altogether


def masked(value: Any) -> Any:
    """Mask a form value: the first and last characters of a text stay, everything else becomes stars."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return {name: masked(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [masked(inner) for inner in value]
    return None if value is None else "*"


def _text(value: str) -> str:
    if len(value) <= SHOWN_IN_FULL:
        return "*" * len(value)
    kept = 1 if len(value) < 8 else 2
    return f"{value[:kept]}{'*' * (len(value) - 2 * kept)}{value[-kept:]}"
