"""Runs the work behind a command: what a person can mend is said in a few lines, a bug keeps its traceback."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Final

import typer
from rich.console import Console

USAGE_ERROR: Final = 2


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """Run a command's work to its end. Raises typer.Exit with status 2 for what a person can mend."""
    try:
        return asyncio.run(work)
    except Exception as error:  # whatever the list below does not name is raised again
        # Imported only now: the list knows everything in the house, and a department's worker is to load none of it.
        from onego.mendable import MENDABLE  # noqa: PLC0415 - as said

        if not isinstance(error, MENDABLE):
            raise
        Console(stderr=True).print(str(error), style="red", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(USAGE_ERROR) from None
