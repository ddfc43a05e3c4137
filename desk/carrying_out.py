"""An order's way through the engine, and back to the log where a workflow has stayed behind it.

Engine and worker may die together after an act was recorded: its case's workflow then knows less than the log, which
is the truth (docs/adr/0002), and refuses what the act has made possible.
"""

import logging
from datetime import datetime
from typing import Final

from db.caselog import event_of, log_rows
from db.session import Database
from desk.engine import Engine
from desk.errors import Refused
from domain.case.commands import ENGINE, Order, Tick
from domain.case.decide import decide
from domain.case.evolve import replay
from domain.derivation import Refusal
from workflows.ports import Performed

LOG: Final = logging.getLogger("onego.desk")
MOVED_ON: Final = "case.moved_on"  # an act that was overtaken on its way: only the log itself says so


async def carried_out(engine: Engine, database: Database, case_id: str, order: Order, at: datetime) -> Performed:
    """Carry an order out; one that is refused although the log allows it is given once more, to a case that knows.

    Raises Refused, EngineUnavailable as the engine does; a second refusal is the answer.
    """
    try:
        return await engine.perform(case_id, order)
    except Refused as error:
        if error.refusal.code == MOVED_ON:
            raise
        head = await _head_that_allows(database, case_id, order, at)
        if head is None:
            raise
        LOG.warning("a case stayed behind its log and refused an order: %s", error.refusal.code)
    await engine.perform(case_id, catching_up(head))
    try:
        return await engine.perform(case_id, order)
    except Refused as error:
        LOG.warning("the order was refused again: %s", error.refusal.code)
        raise


def catching_up(head: int) -> Order:
    """Have a case look at the time and so read its log, which reaches to `head`; the same order for the same head."""
    return Order(id=f"CatchUp:{head}", by=ENGINE, command=Tick())


async def _head_that_allows(database: Database, case_id: str, order: Order, at: datetime) -> int | None:
    """The log's head, where the log holds this order already or the core would not refuse it; None where it would."""
    async with database.reading() as session:
        rows = await log_rows(session, case_id)
    if not rows:
        return None
    if all(row.order_id != order.id for row in rows):
        decided = decide(replay(map(event_of, rows)), order, max(at, rows[-1].at))
        if isinstance(decided, Refusal):
            return None
    return rows[-1].seq
