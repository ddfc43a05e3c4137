"""Only bundles that compile are served: the gate between files and those who take applications on them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bundles.compiler.check import report
from bundles.definition import Library
from bundles.findings import BrokenFiles, Finding
from bundles.load import SHIPPED, load_library, shipped_library


class Gate:
    """Compiles a library's bundles when they are asked for, each once.

    Each is judged by the day from which it applies: a waiver that has run out since calls for a new version and is told
    by `onego bundle check`, but it takes no published version away from those who applied under it.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._errors: dict[str, tuple[Finding, ...]] = {}

    def errors(self, bundle: str) -> tuple[Finding, ...]:
        """The errors that keep a bundle from being used. KeyError for one that isn't there."""
        if bundle not in self._errors:
            definition = self._library.bundles[bundle]
            found = report(definition, self._library.catalogue, today=definition.effective_from)
            self._errors[bundle] = found.errors
        return self._errors[bundle]


def compiled(library: Library) -> Library:
    """The library itself, if every bundle compiles without errors; BrokenFiles with the errors otherwise."""
    gate = Gate(library)
    errors = [finding for bundle in library.bundles for finding in gate.errors(bundle)]
    if errors:
        raise BrokenFiles(tuple(dict.fromkeys(errors)))
    return library


@cache
def compiled_library(additions: Path | None = None) -> Library:
    """The bundles of this repository, compiled once a process, with entries that an installation adds.

    BrokenFiles where one has errors (a bug), or the additions can't be used.
    """
    return compiled(load_library(SHIPPED, additions=additions) if additions else shipped_library())
