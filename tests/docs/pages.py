"""Reads a tutorial's blocks, and says whether what a command prints is what the page shows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = (DOCS / "tutorial-bundle.md", DOCS / "tutorial-bundle.zh.md")
PICTURE = DOCS / "images" / "tutorial-order.svg"
FENCE = re.compile(r"^```(\w+)(?: (.*))?$")
ANYTHING = "…"  # alone on a line: any number of lines; within a line: any text


class Kind(StrEnum):
    """What a block is; its info string goes on with a file, or with who asks."""

    FILE = "yaml"  # the whole file; with + at the end: added to it
    EDIT = "diff"  # lines replaced in a file; `FILE from OTHER`: in a copy of the other
    RUN = "console"  # commands after `$ `, and what they print
    ASK = "http"  # a request by somebody, and the answer
    MEANWHILE = "meanwhile"  # a comment: time passes, others act
    CELLS = "cells"  # a table of cells to fill in; the workbook is named in a comment above it


@dataclass(frozen=True, kw_only=True)
class Block:
    """One block of a page. `line`: of its first line of text, from 1; `about`: the rest of the info string."""

    kind: Kind
    about: str
    text: str
    line: int
    above: str


@dataclass(frozen=True, kw_only=True)
class Command:
    """One command of a console block, and the lines shown under it. `row`: in the block, from 0."""

    row: int
    line: str
    shown: tuple[str, ...]


def blocks(page: str) -> Iterator[Block]:
    """The blocks of a page, in order. ValueError for a fence of another language: nothing stands there unexecuted."""
    lines = page.splitlines()
    at = 0
    while at < len(lines):
        if opened := FENCE.match(lines[at]):
            end = lines.index("```", at + 1)
            body = "\n".join(lines[at + 1 : end]) + "\n"
            yield Block(kind=Kind(opened[1]), about=opened[2] or "", text=body, line=at + 2, above=_above(lines, at))
            at = end
        elif (named := re.fullmatch(r"<!-- cells (\S+) -->", lines[at])) is not None:
            end = next(row for row in range(at + 2, len(lines)) if not lines[row].startswith("|"))
            body = "\n".join(lines[at + 3 : end])
            yield Block(kind=Kind.CELLS, about=named[1], text=body, line=at + 1, above=_above(lines, at))
            at = end
        elif (told := re.fullmatch(r"<!-- meanwhile (.+) -->", lines[at])) is not None:
            yield Block(kind=Kind.MEANWHILE, about=told[1], text="", line=at + 1, above="")
        at += 1


def steps(pages: Sequence[Path]) -> Iterator[tuple[tuple[Path, Block], ...]]:
    """The blocks of several pages side by side. ValueError where one page has more of them."""
    told = [[(page, block) for block in blocks(page.read_text(encoding="utf-8"))] for page in pages]
    yield from zip(*told, strict=True)


def _above(lines: list[str], at: int) -> str:
    """The paragraph before a block."""
    start = at - 1
    while start > 0 and not lines[start].strip():
        start -= 1
    end = start + 1
    while start > 0 and lines[start - 1].strip():
        start -= 1
    return "\n".join(lines[start:end])


def commands(text: str) -> Iterator[Command]:
    """The commands of a console block."""
    lines = text.splitlines()
    starts = [row for row, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in pairwise([*starts, len(lines)]):
        yield Command(row=start, line=lines[start][2:], shown=tuple(lines[start + 1 : end]))


def fits(shown: tuple[str, ...], printed: tuple[str, ...]) -> bool:
    """Whether the printed lines are those shown; an empty line at the end, and spaces at a line's end, don't count."""
    pattern = ""
    for line in _trimmed(shown):
        if line.strip() == ANYTHING:
            pattern += r"(?:[^\n]*\n)*"
        else:
            pattern += r"[^\n]*".join(re.escape(part) for part in line.split(ANYTHING)) + r"\n"
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in _trimmed(printed))) is not None


def _trimmed(lines: tuple[str, ...]) -> list[str]:
    kept = [line.rstrip() for line in lines]
    while kept and not kept[-1]:
        kept.pop()
    return kept


def edited(text: str, change: str) -> str:
    """A text after an edit, in parts divided by `@@`: lines marked ` ` and `-` give way to those with ` ` and `+`.

    ValueError where they do not stand there, one below the other, exactly once.
    """
    for part in re.split(r"(?m)^@@.*\n", change):
        if not part.strip():
            continue
        marked = [(line[:1] or " ", line[1:]) for line in part.splitlines()]
        old = "".join(f"{line}\n" for mark, line in marked if mark in " -")
        new = "".join(f"{line}\n" for mark, line in marked if mark in " +")
        if text.count(old) != 1:
            raise ValueError(f"stands {text.count(old)} times in the file:\n{old}")
        text = text.replace(old, new)
    return text
