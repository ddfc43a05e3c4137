"""The register of rules: each with its clause of law, its severity, and how to mend what it finds.

A rule is a function over a bundle that yields hits, or a pattern over the places where a file has not the form that
the law asks for. Both are registered where they stand; `rules()` finds them all.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Final, TypeAlias

from bundles.compiler import rules as modules
from bundles.compiler.subject import Hit, Subject
from bundles.findings import FORMAT, Finding, Severity, Text

Check: TypeAlias = Callable[[Subject], Iterator[Hit]]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule. `law` is an id of LAW.md, `slug` its name in waivers and reports; `waivable` where the law leaves room.

    `check` looks at a bundle that could be read. `shapes` are places (`*` for any step) at which a file that could not
    be read as meant breaks this rule rather than only the file's form. A `gate` must hold before others are asked.
    """

    slug: str
    law: str
    title: Text
    mend: Text
    severity: Severity = Severity.ERROR
    waivable: bool = False
    gate: bool = False
    check: Check | None = None
    shapes: tuple[str, ...] = ()

    def finding(self, hit: Hit) -> Finding:
        """What a hit of this rule is called."""
        return Finding(
            place=hit.place,
            rule=self.law,
            slug=self.slug,
            severity=self.severity,
            message=Text(zh=hit.zh, en=hit.en),
            mend=self.mend,
            about=hit.about,
        )


_REGISTER: Final[dict[str, Rule]] = {}


def rule(
    slug: str,
    law: str,
    *,
    title: tuple[str, str],
    mend: tuple[str, str],
    severity: Severity = Severity.ERROR,
    waivable: bool = False,
    gate: bool = False,
) -> Callable[[Check], Check]:
    """Register the decorated function as a rule. ValueError for a slug in use."""

    def register(check: Check) -> Check:
        _add(
            Rule(
                slug=slug,
                law=law,
                title=Text(zh=title[0], en=title[1]),
                mend=Text(zh=mend[0], en=mend[1]),
                severity=severity,
                waivable=waivable,
                gate=gate,
                check=check,
            )
        )
        return check

    return register


def shape(
    slug: str,
    law: str,
    *shapes: str,
    title: tuple[str, str],
    mend: tuple[str, str],
    severity: Severity = Severity.ERROR,
) -> None:
    """Register a rule that the file's form already shows to be broken.

    `shapes` are such as "bundle/items/*/after" for a mismatch there, "name/items/*/item" for an unknown name, with
    `**` at the end for whatever lies deeper.
    """
    _add(
        Rule(
            slug=slug,
            law=law,
            title=Text(zh=title[0], en=title[1]),
            mend=Text(zh=mend[0], en=mend[1]),
            severity=severity,
            shapes=shapes,
        )
    )


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, module by module in the order of their names, within a module as written."""
    for module in sorted(entry.name for entry in pkgutil.iter_modules(modules.__path__)):
        import_module(f"{modules.__name__}.{module}")
    return tuple(_REGISTER.values())


@cache
def by_slug() -> dict[str, Rule]:
    """The rules by their names."""
    return {entry.slug: entry for entry in rules()}


def in_law(finding: Finding) -> Finding:
    """A reader's finding under the rule of law that it breaks; under the file's form where it breaks none."""
    if finding.rule != FORMAT:
        return finding
    kept = by_slug().get(finding.slug or "unreadable")
    found = next((entry for entry in rules() if any(_fits(one, finding) for one in entry.shapes)), kept)
    if found is None:
        return finding
    return Finding(
        place=finding.place,
        rule=found.law,
        slug=found.slug,
        message=finding.message,
        mend=finding.mend or found.mend,
        about=finding.about,
    )


def _fits(pattern: str, finding: Finding) -> bool:
    kind, *steps = pattern.split("/")
    match finding.slug:
        case "shape":
            fits, path = finding.path[:1] == (kind,), finding.path[1:]
        case "unknown-name":
            fits, path = kind == "name", finding.path
        case _:
            return False
    if steps[-1] == "**":
        steps, path = steps[:-1], path[: len(steps) - 1]
    return (
        fits
        and len(path) == len(steps)
        and all(wanted in ("*", step) for wanted, step in zip(steps, path, strict=True))
    )


def _add(entry: Rule) -> None:
    if entry.slug in _REGISTER:
        raise ValueError(f"two rules are called {entry.slug}")
    _REGISTER[entry.slug] = entry
