"""What is wrong with a file, said where it is wrong, by which rule, in both languages.

The loader and the compiler both speak in findings, so that a department's author reads one kind of message.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, kw_only=True)
class Text:
    """A text in the two languages of the window, Simplified Chinese first."""

    zh: str
    en: str


@dataclass(frozen=True, kw_only=True, order=True)
class Place:
    """A point in a file; line and column count from 1, as editors do."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(StrEnum):
    """Whether the file can be used in spite of the finding, gravest first."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing wrong. `rule` is an id of LAW.md, or "OneGo format" where the file itself can't be read as meant.

    `slug` names the compiler's rule, `about` the entry it is about (an item, a field, …); a waiver names both. `path`
    tells the compiler what kind of mismatch stands where: "bundle", "items", 0, "after", 1, "ground".
    """

    place: Place
    rule: str
    message: Text
    mend: Text | None = None
    severity: Severity = Severity.ERROR
    slug: str = ""
    about: str = ""
    path: tuple[str | int, ...] = field(default=(), repr=False, compare=False)

    def __str__(self) -> str:
        return f"{self.place}: {self.severity}: [{self.rule}] {self.message.zh} / {self.message.en}"


FORMAT = "OneGo format"  # the rule of everything that keeps a file from being read at all


class BrokenFiles(Exception):
    """Files that can't be used; `findings` says why, ordered by place."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = tuple(sorted(findings, key=lambda finding: finding.place))

    def __str__(self) -> str:
        return "\n".join(str(finding) for finding in self.findings)
