"""The compiler's findings as points of a problem: each names file, line and column, its rule, and how to mend it."""

from collections.abc import Sequence
from typing import Final

from bundles.additions import ADDED
from bundles.findings import Finding
from desk.errors import Point

MOST_POINTS: Final = 100


def points_of(findings: Sequence[Finding]) -> list[Point]:
    """Findings as points of a problem; each names line and column, and how to mend it."""
    return [
        Point(
            pointer=_pointer(one),
            zh=_in_place(one, one.message.zh, one.mend.zh if one.mend else ""),
            en=_in_place(one, one.message.en, one.mend.en if one.mend else ""),
            rule=one.rule,
        )
        for one in findings[:MOST_POINTS]
    ]


def _pointer(finding: Finding) -> str:
    file = finding.place.file
    return f"/additions/{file.removeprefix(ADDED).replace('/', '~1')}" if file.startswith(ADDED) else "/text"


def _in_place(finding: Finding, message: str, mend: str) -> str:
    place = finding.place
    at = f"{place}" if place.file.startswith(ADDED) else f"{place.line}:{place.column}"
    return f"{at} {message} → {mend}" if mend else f"{at} {message}"
