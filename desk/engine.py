"""What the desk asks of the engine that keeps cases alive. The composition root gives an implementation."""

from typing import Protocol

from domain.case.commands import Order
from workflows.ports import Performed


class Engine(Protocol):
    """The durable shell of the cases, as the desk sees it."""

    async def start(self, case_id: str) -> None:
        """Bring a stored case to life; starting one that lives already is no error.

        Raises EngineUnavailable when the engine can't be reached; the reconciler starts the case later.
        """
        ...

    async def perform(self, case_id: str, order: Order) -> Performed:
        """Carry out an order and return what it led to; the same order id is carried out at most once.

        Raises Refused when the core refuses (nothing was recorded), EngineUnavailable when the engine can't be
        reached or does not answer in time; the same order may then be sent again.
        """
        ...
