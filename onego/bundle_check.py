"""The work behind `onego bundle check` and `onego bundle rules`: findings like a good compiler's, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Rich

from bundles.compiler.check import Report, read_catalogue, report_file
from bundles.compiler.registry import Rule, rules
from bundles.entries import Catalogue
from bundles.findings import Finding, Place, Severity, Text
from bundles.load import SHIPPED
from onego.bundle_folders import Folders
from onego.bundle_reading import Ground, ground_of

ERRORS: Final = 1
UNUSABLE: Final = 2
STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.ADVICE: "bold cyan"}
WORDS: Final = {
    Severity.ERROR: Text(zh="错误", en="error"),
    Severity.WARNING: Text(zh="警告", en="warning"),
    Severity.ADVICE: Text(zh="建议", en="advice"),
}
COMBINATIONS: Final = Text(zh="情形组合", en="combinations")
WAIVED: Final = Text(zh="已豁免", en="waived")
WIDEST: Final = 110  # columns of a line of source shown
ENDS: Final = ",}]#"


@dataclass(frozen=True, kw_only=True)
class Checked:
    """One file and what was said of it."""

    file: Path
    report: Report


def check_files(files: Sequence[Path], folders: Folders, *, on: date, lang: str, as_json: bool) -> int:
    """Check the files, and all that folders hold, the shipped ones when none is named; return the exit status."""
    named = [file for one in files or (SHIPPED / "definitions",) for file in _definitions(one)]
    grounds = {file: ground_of(file, folders) for file in named}
    read = {one: read_catalogue(one.folder, additions=one.additions) for one in dict.fromkeys(grounds.values())}
    checked = [_check(file, ground, read[ground], on) for file, ground in grounds.items()]
    if as_json:
        print_json(_mapping(checked))
    else:
        _say(checked, lang)
    found = [finding for one in checked for finding in one.report.findings]
    if any(finding.slug == "unreadable" for finding in found):
        return UNUSABLE
    return ERRORS if any(finding.severity is Severity.ERROR for finding in found) else 0


def _definitions(named: Path) -> list[Path]:
    """A file itself; of a folder its YAML files. An empty folder stands for itself, so that it is told."""
    return (sorted(named.glob("*.yaml")) if named.is_dir() else []) or [named]


def list_rules(*, lang: str, as_json: bool) -> int:
    """List every rule with its clause; return the exit status."""
    if as_json:
        print_json({"rules": [_rule(entry) for entry in rules()]})
        return 0
    console = Console(highlight=False, soft_wrap=True)
    law = ""
    for entry in sorted(rules(), key=lambda one: one.law):
        if entry.law != law:
            law = entry.law
            console.print(Rich(law, "bold"))
        waiver = "，可豁免 may be waived" if entry.waivable else ""
        severity = Rich(" ".join(_said(WORDS[entry.severity], lang)), STYLES[entry.severity])
        console.print(Rich(f"  {entry.slug}  ") + severity + Rich(waiver, "dim"))
        for words in _said(entry.title, lang):
            console.print(Rich(f"    {words}"))
    return 0


def print_json(data: Any) -> None:
    """Print for programs: plain JSON, whatever the terminal."""
    print(json.dumps(data, ensure_ascii=False, indent=2))  # noqa: T201 - rich would wrap lines


def _check(file: Path, ground: Ground, known: Catalogue | tuple[Finding, ...], on: date) -> Checked:
    if isinstance(known, tuple):
        return Checked(file=file, report=Report(findings=tuple(ground.shown(finding) for finding in known)))
    found = report_file(file, known, today=on, name=file.as_posix())
    return Checked(
        file=file,
        report=replace(
            found,
            findings=tuple(_of_catalogue(finding, file, ground) for finding in found.findings),
            waived=tuple(_of_catalogue(finding, file, ground) for finding in found.waived),
        ),
    )


def _of_catalogue(finding: Finding, file: Path, ground: Ground) -> Finding:
    return finding if finding.place.file == file.as_posix() else ground.shown(finding)


def _say(checked: Sequence[Checked], lang: str) -> None:
    console = Console(highlight=False, soft_wrap=True)
    told: dict[Finding, None] = {}
    above: Place | None = None  # several things missing at one place: its line is shown once
    for one in checked:
        for finding in one.report.findings:
            if finding not in told:  # an entry of the catalogue may serve several bundles
                told[finding] = None
                for line in _told(finding, lang, with_line=finding.place != above):
                    console.print(line)
                above = finding.place
        looked_at = _counted(COMBINATIONS, one.report.combinations, lang)
        waived = f"  {_counted(WAIVED, len(one.report.waived), lang)}" if one.report.waived else ""
        mark = Rich("✗ ", "red") if one.report.errors else Rich("✓ ", "green")
        console.print(mark + Rich(f"{one.file.as_posix()}  {looked_at}{waived}"))
    counts = [sum(finding.severity is severity for finding in told) for severity in Severity]
    words = zip(counts, Severity, strict=True)
    console.print("  ".join(_counted(WORDS[severity], count, lang) for count, severity in words))


def _counted(word: Text, count: int, lang: str) -> str:
    return f"{' '.join(_said(word, lang))} {count}"


def _told(finding: Finding, lang: str, *, with_line: bool) -> Iterator[Rich]:
    severity = finding.severity
    yield (
        Rich(f"{finding.place}: ", "bold")
        + Rich(" ".join(_said(WORDS[severity], lang)), STYLES[severity])
        + Rich(f" [{finding.rule}] {finding.slug}")
    )
    for words in _said(finding.message, lang):
        yield Rich(f"  {words}")
    if with_line:
        yield from _excerpt(finding.place, STYLES[severity])
    if finding.mend:
        for label, words in zip(_said(Text(zh="改法", en="mend"), lang), _said(finding.mend, lang), strict=True):
            yield Rich(f"  {label}: {words}", "dim")
    yield Rich()


def _excerpt(place: Place, style: str) -> Iterator[Rich]:
    """The line in question with a caret under it; nothing where the file has no such line."""
    try:
        lines = Path(place.file).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    if not 0 < place.line <= len(lines):
        return
    line, column = lines[place.line - 1].replace("\t", " "), place.column - 1
    start = max(0, column - WIDEST // 2) if len(line) > WIDEST else 0
    shown = line[start : start + WIDEST]
    rest = line[column : start + WIDEST]
    end = next((at for at, sign in enumerate(rest) if sign in ENDS and at), len(rest))
    gutter = f"{place.line:>5} | "
    yield Rich(gutter, "dim") + Rich(shown)
    blank = " " * (len(gutter) + cell_len(line[start:column]))
    yield Rich(blank) + Rich("^" * max(1, cell_len(rest[:end].rstrip())), style)


def _said(text: Text, lang: str) -> tuple[str, ...]:
    return {"zh": (text.zh,), "en": (text.en,)}.get(lang, (text.zh, text.en))


def _mapping(checked: Sequence[Checked]) -> dict[str, Any]:
    return {
        "files": [
            {
                "file": one.file.as_posix(),
                "compiles": not one.report.errors,
                "combinations": one.report.combinations,
                "findings": [_finding(finding) for finding in one.report.findings],
                "waived": [_finding(finding) for finding in one.report.waived],
            }
            for one in checked
        ]
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "severity": finding.severity.value,
        "rule": finding.rule,
        "name": finding.slug,
        "about": finding.about,
        "message": _both(finding.message),
        "mend": _both(finding.mend) if finding.mend else None,
    }


def _rule(entry: Rule) -> dict[str, Any]:
    return {
        "name": entry.slug,
        "rule": entry.law,
        "severity": entry.severity.value,
        "waivable": entry.waivable,
        "title": _both(entry.title),
        "mend": _both(entry.mend),
    }


def _both(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}
