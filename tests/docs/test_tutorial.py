"""The tutorial is played as it stands: its files are written, its commands run, and they print what the page shows."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db.session import Database
from tests.docs.pages import PAGES, PICTURE, Block, Kind, blocks, edited, fits, steps
from tests.docs.published import Published
from tests.docs.reader import Reader
from tests.office import opened

HASH = re.compile(r"\+[0-9a-f]{12}")  # of a pin: it changes with every word of the catalogue


@pytest.fixture
async def reader(embedded_database: Database, tmp_path: Path) -> AsyncIterator[Reader]:
    folder = tmp_path / "home-transfer"
    folder.mkdir()
    async with opened(embedded_database, tmp_path / "files") as office:
        yield Reader(folder=folder, server=Published(office=office, folder=folder))


async def test_whoever_follows_the_tutorial_sees_what_it_shows(reader: Reader) -> None:
    for step in steps(PAGES):
        await reader.follow(step)
    wrong = [
        f"{said.page.name}:{said.line}: {said.asked}\n" + "\n".join(said.printed)
        for said in reader.said
        if not fits(said.shown, said.printed)
    ]
    assert not wrong, "Run `python -m tests.docs.write_outputs` and read what changed:\n" + "\n\n".join(wrong)
    drawn, shown = (HASH.sub("+…", path.read_text(encoding="utf-8")) for path in (reader.folder / "order.svg", PICTURE))
    assert drawn == shown, "Run `python -m tests.docs.write_outputs`"


def test_both_languages_have_the_same_steps() -> None:
    told = [[_step(block) for block in blocks(page.read_text(encoding="utf-8"))] for page in PAGES]
    assert told[0] == told[1]


def _step(block: Block) -> tuple[str, ...]:
    match block.kind:
        case Kind.RUN:
            asked = [line for line in block.text.splitlines() if line.startswith("$ ")]
            return (block.kind, *(line.replace("--lang zh", "--lang en") for line in asked))
        case Kind.ASK:
            return (block.kind, block.about, block.text.partition("\n\n")[0])
        case _:
            return (block.kind, block.about, block.text)


@pytest.mark.parametrize("page", PAGES, ids=["en", "zh"])
def test_the_text_above_a_file_names_it(page: Path) -> None:
    for block in blocks(page.read_text(encoding="utf-8")):
        if block.kind in (Kind.FILE, Kind.EDIT):
            name = block.about.removesuffix(" +").partition(" from ")[0]
            assert f"`{name}`" in block.above, f"{page.name}:{block.line}: say into which file this goes"


def test_outputs_are_compared_line_by_line() -> None:
    assert fits(("a", "b  "), ("a", "b", ""))
    assert not fits(("a",), ("a", "b"))
    assert fits(("a", "…"), ("a", "b", "c"))
    assert fits(("a … c",), ("a b c",))
    assert not fits(("a … c",), ("a b", "c"))
    assert fits((), ())
    assert not fits((), ("a",))


def test_an_edit_finds_its_place_or_fails() -> None:
    assert edited("a\nb\nc\n", " a\n-b\n+B\n") == "a\nB\nc\n"
    assert edited("a\nb\n", "-a\n+A\n@@\n-b\n") == "A\n"
    for change in ("-x\n", "-a\n"):
        with pytest.raises(ValueError, match="times"):
            edited("a\na\n", change)
