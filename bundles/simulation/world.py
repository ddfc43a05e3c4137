"""What those who react in a simulation can do, and who they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, Protocol

from bundles.simulation.carried import Live
from bundles.simulation.desk import Job
from bundles.simulation.hours import Hours
from domain.case import commands as c
from domain.case.commands import Actor, Role

APPLICANT: Final = Actor(role=Role.APPLICANT, id="applicant")
CLERK: Final = Actor(role=Role.CLERK, id="clerk")
TWO_OFFICERS: Final = ("officer-1", "officer-2")  # 许可法 34(3)
REASON: Final = "t_" + "0" * 32  # stands for a text that a real department would have written


class World(Protocol):
    """What a reaction can do: set acts in real or office time, hand work to a desk, and, inside an act, order."""

    hours: Hours

    def at(self, real: int, act: Callable[[int], None]) -> None:
        """Set an act."""

    def at_office(self, office: int, act: Callable[[int], None]) -> None:
        """Set an act in office time."""

    def hand_in(self, department: str, job: Job, real: int) -> None:
        """Put work on a department's desk."""

    def order(self, live: Live, by: Actor, command: c.Command, real: int) -> bool:
        """Have the core carry out an order; False when the law refused."""


@cache
def officer(department: str) -> Actor:
    """An officer of a department."""
    return Actor(role=Role.OFFICER, id="officer", department=department)
