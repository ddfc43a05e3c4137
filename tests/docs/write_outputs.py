"""Writes what commands print into the tutorial where it no longer fits: `python -m tests.docs.write_outputs`.

What a page leaves out stays left out. Then read what changed: the words around it may be wrong now.
"""

import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from sqlalchemy import URL

from db.migrate import upgrade
from db.session import Database
from tests.databases import KEYS
from tests.docs.pages import ANYTHING, PAGES, PICTURE, fits, steps
from tests.docs.published import Published
from tests.docs.reader import Reader, Said
from tests.office import opened

ALIKE = 0.6  # from here on a printed line is taken for the line shown


async def write(pages: Sequence[Path]) -> int:
    """Play the pages and write them anew, and the picture; returns how many outputs changed."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "home-transfer"
        folder.mkdir()
        url = URL.create("sqlite+aiosqlite", database=str(Path(made) / "onego.db")).render_as_string()
        database = Database(url, keys=KEYS)
        try:
            await upgrade(database)
            async with opened(database, Path(made) / "files") as office:
                reader = Reader(folder=folder, server=Published(office=office, folder=folder))
                for step in steps(pages):
                    await reader.follow(step)
        finally:
            await database.close()
        PICTURE.write_bytes((folder / "order.svg").read_bytes())
    wrong = [said for said in reader.said if not fits(said.shown, said.printed)]
    for page in pages:
        _put(page, [said for said in wrong if said.page == page])
    return len(wrong)


def _put(page: Path, wrong: Sequence[Said]) -> None:
    lines = page.read_text(encoding="utf-8").splitlines()
    for said in reversed(wrong):  # from below, so that what stands above keeps its place
        start = said.line - 1
        lines[start : start + len(said.shown)] = _shortened(said)
    page.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _shortened(said: Said) -> list[str]:
    """What was printed, with the gaps that the page had; all of it where the lines shown can't be found again."""
    printed = [line.rstrip() for line in said.printed]
    gaps = [line.strip() == ANYTHING for line in said.shown]
    kept = list(_found(said.shown, printed)) if any(gaps) else []
    if not kept or len(kept) < len(gaps) - sum(gaps):
        return printed
    shown: list[str] = []
    after = -1
    for row in kept:
        shown += [ANYTHING] * (row > after + 1) + [printed[row]]
        after = row
    return shown + [ANYTHING] * (after + 1 < len(printed))


def _found(shown: Sequence[str], printed: Sequence[str]) -> Iterator[int]:
    after = 0
    for line in shown:
        if line.strip() == ANYTHING:
            continue
        likeness = [(SequenceMatcher(None, line, one).ratio(), -row) for row, one in enumerate(printed[after:], after)]
        best, row = max(likeness, default=(0.0, 0))
        if best < ALIKE and line.strip():
            return
        after = 1 - row
        yield -row


if __name__ == "__main__":
    print(asyncio.run(write([page for page in PAGES if page.is_file()])))  # noqa: T201 - a tool for the page's author
