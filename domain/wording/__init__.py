"""The words of every step and refusal: code -> (Chinese, English), with named fields as in `str.format`."""

from __future__ import annotations

from typing import Final

from domain.wording.bundle import WORDING as _BUNDLE
from domain.wording.case import WORDING as _CASE
from domain.wording.clock import WORDING as _CLOCK
from domain.wording.given import WORDING as _GIVEN

WORDING: Final[dict[str, tuple[str, str]]] = {**_GIVEN, **_CLOCK, **_CASE, **_BUNDLE}
