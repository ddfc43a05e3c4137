"""What the compiler says of a text while it is being written. Nothing is kept.

A check takes up to a second of a processor, and its author types on: checks run in threads of their own, few at a time,
one at a time for each person.
"""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Final, ParamSpec, TypeVar

from bundles.entries import Catalogue
from bundles.findings import Finding
from bundles.workbook.take_in import TakenIn, take_in
from desk.context import Desk
from desk.people import Person
from desk.permissions import Act, reach
from desk.versions.compiling import catalogue_with, compiled

P = ParamSpec("P")
T = TypeVar("T")
AT_ONCE: Final = 2
_THREADS: Final = ThreadPoolExecutor(max_workers=AT_ONCE, thread_name_prefix="compiler")


@dataclass(kw_only=True)
class _Turn:
    """The right of one person to have something checked; `wanted` by how many of their requests."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    wanted: int = 0


_TURNS: Final[dict[str, _Turn]] = {}  # by account; only of those who are checking just now


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What the compiler says. `bundle` and `number` as the text has them, empty where it can't be read."""

    findings: tuple[Finding, ...]
    bundle: str = ""
    number: str = ""


async def check(desk: Desk, person: Person, bundle: str, text: str, additions: Mapping[str, str]) -> Checked:
    """Compile a text as if it were drafted today. Raises NotEntitled, and Malformed for a new department."""
    reach(person.actor, Act.SEE_DRAFTS)
    return await _in_turn(person, _checked, desk, bundle, text, additions)


async def read_workbook(desk: Desk, person: Person, content: bytes, *, name: str) -> TakenIn | tuple[Finding, ...]:
    """Read a filled-in workbook as a definition; findings name sheet and cell. Raises NotEntitled."""
    reach(person.actor, Act.DRAFT_BUNDLE)
    return await _in_turn(person, take_in, content, desk.library.catalogue, name=name)


async def _in_turn(person: Person, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    turn = _TURNS.setdefault(person.account, _Turn())
    turn.wanted += 1
    try:
        async with turn.lock:
            return await asyncio.get_running_loop().run_in_executor(_THREADS, lambda: work(*args, **kwargs))
    finally:
        turn.wanted -= 1
        if not turn.wanted:
            _TURNS.pop(person.account, None)


def _checked(desk: Desk, bundle: str, text: str, additions: Mapping[str, str]) -> Checked:
    catalogue = catalogue_with(desk, bundle, additions)
    if not isinstance(catalogue, Catalogue):
        return Checked(findings=catalogue)
    told = compiled(desk, bundle, text, catalogue)
    definition = told.definition
    return Checked(
        findings=told.findings,
        bundle=definition.id if definition else "",
        number=definition.version if definition else "",
    )
