"""The clock of the two programs that run outside OneGo, the simulator and the conformance suite.

OneGo's own processes never use it: their time comes from the composition root.
"""

from datetime import datetime

from domain.calendar import CHINA


def wall_clock() -> datetime:
    """This moment, in China time."""
    return datetime.now(CHINA)  # noqa: TID251 - a department's system has a clock of its own
