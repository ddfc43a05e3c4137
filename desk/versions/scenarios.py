"""The acceptance scenarios that come with a bundle, played on any version of it: what the law made of a case before.

Whoever changes a definition sees which of them no longer hold, and at which step: meant, or a slip of the pen.
"""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bundles.comparing.edition import Edition
from bundles.findings import Finding
from bundles.load import SHIPPED
from bundles.scenario import Scenario, read_scenario
from bundles.scenario_core import CoreEngine, Played, play
from desk.context import Desk
from desk.shelf import library_of
from desk.versions.drawing import drawable
from domain.calendar_cn import CHINA_CALENDAR

FOLDER: Final = SHIPPED / "scenarios"


@dataclass(frozen=True, kw_only=True)
class Tried:
    """One scenario: played to its end, or what keeps it from being played on this version."""

    name: str
    played: Played | None
    findings: tuple[Finding, ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether everything is as the scenario says."""
        return self.played is not None and self.played.agrees


async def scenarios_of(desk: Desk, bundle: str, pin: str) -> tuple[tuple[Tried, ...], tuple[Finding, ...]]:
    """Play every scenario of a bundle on a version, those first that disagree; or say what keeps all from being played.

    For who may see the version. Takes some tens of milliseconds for each, in a thread. Raises NotFound.
    """
    edition, obstacles = await drawable(desk, bundle, pin)
    tried = () if obstacles else await asyncio.to_thread(_tried, edition)
    return tuple(sorted(tried, key=lambda one: (one.agrees, one.name))), obstacles


def _tried(edition: Edition) -> list[Tried]:
    files = sorted((FOLDER / edition.definition.id).glob("*.yaml"))
    return list(_played(files, edition))


def _played(files: list[Path], edition: Edition) -> Iterator[Tried]:
    library = library_of(edition)
    for path in files:
        read = read_scenario(path, library, CHINA_CALENDAR)
        if isinstance(read, Scenario):
            yield Tried(name=path.stem, played=asyncio.run(play(read, CoreEngine())))
        else:
            yield Tried(name=path.stem, played=None, findings=read)
