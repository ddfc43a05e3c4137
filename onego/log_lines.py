"""Log lines that may be kept: where something went wrong and what kind of error it was, never what the error said.

The message of an exception often repeats the value that it choked on, and that value may be somebody's name.
"""

import logging
import traceback
from types import TracebackType
from typing import Final

LINE: Final = "%(asctime)s %(levelname)s %(name)s %(message)s"
MOST_FRAMES: Final = 40

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Writes an exception as the kinds in its chain, each with its places in the code."""

    def __init__(self) -> None:
        super().__init__(LINE)

    def format(self, record: logging.LogRecord) -> str:
        """The line; a text of the exception that another formatter has left on the record is not used."""
        record.exc_text = None
        return super().format(record)

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the name is logging's
        """Kinds and places, the first cause first, as in a traceback."""
        error = ei[1]
        lines: list[str] = []
        seen: list[BaseException] = []
        while error is not None and error not in seen:
            seen.append(error)
            frames = traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]
            places = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames]
            lines[:0] = [f"{type(error).__module__}.{type(error).__qualname__}", *places]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\n".join(lines)
