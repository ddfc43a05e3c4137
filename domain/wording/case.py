"""The words of the case: what it decides and what it refuses."""

from __future__ import annotations

from typing import Final

WORDING: Final[dict[str, tuple[str, str]]] = {}
