"""Programs are started where nobody else answers, and told from one that does."""

import sys
from pathlib import Path

import pytest

from onego.processes import DidNotStart, Processes, Program

WRITES_A_FILE = "import pathlib, sys, time; pathlib.Path(sys.argv[1]).touch(); time.sleep(60)"


def started(sign: Path, *, ended: bool = False) -> Program:
    """A program that is ready once it has written a file; with `ended` one that ends without."""

    async def ready() -> bool:
        return sign.exists()  # noqa: ASYNC240 - a glance at a local file

    arguments = [sys.executable, "-c", "" if ended else WRITES_A_FILE, str(sign)]
    return Program(name=sign.name, arguments=arguments, environment={}, ready=ready)


async def test_a_program_is_not_started_where_another_already_answers(tmp_path: Path) -> None:
    sign = tmp_path / "ready"
    sign.touch()
    async with Processes(tmp_path / "logs", {}) as processes:
        with pytest.raises(DidNotStart, match="already answers"):
            await processes.start(started(sign))
        assert not processes.log("ready").exists()


async def test_it_starts_where_nobody_does_and_one_that_ends_is_no_start(tmp_path: Path) -> None:
    async with Processes(tmp_path / "logs", {}) as processes:
        await processes.start(started(tmp_path / "ready"))
        with pytest.raises(DidNotStart, match="ended with status 0"):
            await processes.start(started(tmp_path / "never", ended=True))
