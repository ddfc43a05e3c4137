"""A reader at work: writes the tutorial's files, runs its commands, fills its workbook, sends its requests."""

import asyncio
import shlex
import shutil
from collections.abc import Sequence
from contextlib import chdir
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import openpyxl
from typer.testing import CliRunner

from onego.cli import app
from tests.docs.pages import Block, Kind, commands, edited

WIDTH = 110  # of the terminal


class Server(Protocol):
    """Whoever answers the page's requests."""

    async def ask(self, who: str, request: str) -> str:
        """The answer to a request by an account: the status, then what was said."""

    async def meanwhile(self, what: str) -> None:
        """Something happens without the reader."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a command or request printed, beside what a page shows under it. `line`: of the first line shown, from 1."""

    page: Path
    line: int
    asked: str
    shown: tuple[str, ...]
    printed: tuple[str, ...]


@dataclass
class Reader:
    """Follows pages of the same steps at once, in one folder: what is the same in all languages is done once."""

    folder: Path
    server: Server
    said: list[Said] = field(default_factory=list)

    async def follow(self, step: Sequence[tuple[Path, Block]]) -> None:
        """Do what one step says on each page."""
        block = step[0][1]
        match block.kind:
            case Kind.FILE:
                self._write(block)
            case Kind.EDIT:
                name, _, other = block.about.partition(" from ")
                text = (self.folder / (other or name)).read_text(encoding="utf-8")
                (self.folder / name).write_text(edited(text, block.text), encoding="utf-8")
            case Kind.RUN:
                await self._run_all(step)
            case Kind.ASK:
                await self._ask(step)
            case Kind.CELLS:
                self._fill(block)
            case Kind.MEANWHILE:
                await self.server.meanwhile(block.about)

    def _write(self, block: Block) -> None:
        path = self.folder / block.about.removesuffix(" +")
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if block.about.endswith(" +") else ""
        path.write_text(before + block.text, encoding="utf-8")

    async def _run_all(self, step: Sequence[tuple[Path, Block]]) -> None:
        told = [[(page, block, command) for command in commands(block.text)] for page, block in step]
        for same in zip(*told, strict=True):
            printed: dict[str, tuple[str, ...]] = {}
            for page, block, command in same:
                if command.line not in printed:
                    # In a thread, as commands bring a loop of their own.
                    printed[command.line] = tuple((await asyncio.to_thread(self._run, command.line)).splitlines())
                line = block.line + command.row + 1
                self._note(page, line, command.line, command.shown, printed[command.line])

    async def _ask(self, step: Sequence[tuple[Path, Block]]) -> None:
        request = step[0][1].text.partition("\n\n")[0]
        printed = tuple((await self.server.ask(step[0][1].about, request)).splitlines())
        for page, block in step:
            shown = tuple(block.text.partition("\n\n")[2].splitlines())
            self._note(page, block.line + len(request.splitlines()) + 1, request, shown, printed)

    def _note(self, page: Path, line: int, asked: str, shown: tuple[str, ...], printed: tuple[str, ...]) -> None:
        self.said.append(Said(page=page, line=line, asked=asked, shown=shown, printed=printed))

    def _run(self, line: str) -> str:
        program, *arguments = shlex.split(line)
        with chdir(self.folder):
            match program:
                case "onego":
                    result = CliRunner().invoke(app, arguments, env={"COLUMNS": str(WIDTH)})
                    if result.exception and not isinstance(result.exception, SystemExit):
                        raise result.exception
                    return result.output
                case "cp":
                    shutil.copytree(arguments[-2], arguments[-1])
                    return ""
                case "touch":
                    Path(arguments[0]).touch()
                    return ""
                case _:
                    raise ValueError(f"the tutorial's reader has no {program}")

    def _fill(self, block: Block) -> None:
        path = self.folder / block.about
        book = openpyxl.load_workbook(path)
        for row in block.text.splitlines():
            sheet, cell, value = (part.strip().strip("`") for part in row.strip("|").split("|"))
            book[sheet][cell] = value
        book.save(path)
