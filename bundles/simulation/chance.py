"""Chance that repeats: every stream of draws is fixed by its key, so no order of cases and no process changes a result.

The one place of the project where drawing is the point. A stream belongs to one case or one department and is read in
a fixed order, so that two runs that differ in one assumption share all their luck (common random numbers).
"""

from __future__ import annotations

import hashlib
import math
import random
from collections.abc import Iterable
from statistics import NormalDist
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_quantile: Final = NormalDist().inv_cdf
_LEAST: Final = 2.0**-54  # the normal quantile wants more than nothing, and no draw between is that small


class Odds(Generic[T]):
    """What one of is picked, with weights; made once and picked from often. ValueError when there is nothing."""

    __slots__ = ("options", "whole")

    def __init__(self, options: Iterable[tuple[T, float]]) -> None:
        self.options = tuple(options)
        self.whole = sum([weight for _, weight in self.options])
        if not self.options:
            raise ValueError("nothing to pick from")


class Chance:
    """One stream of draws. The key is text such as "1/case/17"; equal keys give equal streams on every machine.

    Only `Random.random()` is used: Python promises to keep its sequence, and not that of the other methods.
    """

    __slots__ = ("draw",)

    def __init__(self, key: str) -> None:
        digest = hashlib.sha256(key.encode()).digest()
        self.draw = random.Random(int.from_bytes(digest[:16], "big")).random  # noqa: S311 - no secret

    def happens(self, share: float) -> bool:
        """Whether something with this probability happens; one draw, whatever the share."""
        return self.draw() < share

    def gap(self, mean: float) -> float:
        """The time to the next event of a Poisson process with this mean gap."""
        return -mean * math.log(1.0 - self.draw())

    def about(self, median: float, spread: float) -> float:
        """A log-normal length: half are below `median`; `spread` is the deviation of its logarithm, 0 for none."""
        return median * math.exp(spread * _quantile(self.draw() or _LEAST))

    def pick(self, odds: Odds[T]) -> T:
        """One of the options, by weight."""
        left = self.draw() * odds.whole
        for option, weight in odds.options:
            left -= weight
            if left < 0:
                return option
        return odds.options[-1][0]
