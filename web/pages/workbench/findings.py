"""The compiler's findings as a page shows them: by weight, with the clause in words, each leading to its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bundles.additions import ADDED
from bundles.compiler.registry import by_slug
from bundles.findings import Finding, Severity, Text

MOST: Final = 200
LONGEST_EXCERPT: Final = 160


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A finding for a page. `field`: the form field with the text; empty for a place in no text of ours."""

    finding: Finding
    severity: str
    title: Text | None
    place: str
    field: str
    line: int
    column: int
    excerpt: str


def shown(findings: Sequence[Finding], text: str, additions: Mapping[str, str], bundle: str) -> tuple[Shown, ...]:
    """Findings about a definition's text and its additions, the gravest first, each with the line it is about."""
    files = [f"{bundle}.yaml", *(f"{ADDED}{name}" for name in additions)]
    texts = [text.split("\n"), *(one.split("\n") for one in additions.values())]
    gravity = tuple(Severity)
    ordered = sorted(
        findings[:MOST], key=lambda one: (gravity.index(one.severity), one.place.file, one.place.line, one.place.column)
    )
    return tuple(_shown(one, files, texts) for one in ordered)


def counts(found: Sequence[Shown]) -> dict[str, int]:
    """How many findings of each weight there are."""
    return {one.value: sum(each.severity == one.value for each in found) for one in Severity}


def _shown(finding: Finding, files: Sequence[str], texts: Sequence[Sequence[str]]) -> Shown:
    place, rule = finding.place, by_slug().get(finding.slug)
    # The stored text of a version is read under a name of its own, whatever the file was once called.
    inside = files.index(place.file) if place.file in files else 0 if _is_definition(place.file) else None
    lines = texts[inside] if inside is not None else ()
    return Shown(
        finding=finding,
        severity=finding.severity.value,
        title=rule.title if rule else None,
        place="" if inside == 0 else str(place) if inside is None else place.file.removeprefix(ADDED),
        field="" if inside is None else "text" if inside == 0 else f"added-{inside - 1}",
        line=place.line,
        column=place.column,
        excerpt=lines[place.line - 1].strip()[:LONGEST_EXCERPT] if 0 < place.line <= len(lines) else "",
    )


def _is_definition(file: str) -> bool:
    return file.endswith(".yaml") and not file.startswith((ADDED, "catalogue/"))
